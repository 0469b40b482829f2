"""What statements bind, and where a tree is damaged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from aisec_hooks.model import ir
from aisec_hooks.model.position import Span

if TYPE_CHECKING:
    import tree_sitter


def import_spans(body: ir.Block) -> Mapping[str, Span]:
    """alias -> span of the import statements of a body and its nested blocks."""
    return {
        node.alias: Span(node.start, node.end)
        for node in _flat(body.body)
        if isinstance(node, ir.Import)
    }


def bound(body: ir.Block) -> frozenset[str]:
    """The names that statements bind, in nested blocks too but not in functions and classes."""
    names: set[str] = set()
    for node in _flat(body.body):
        if isinstance(node, ir.Import):
            names.add(node.alias.partition(".")[0])
        elif isinstance(node, ir.Class | ir.Function):
            names.add(node.name)
        elif isinstance(node, ir.Assign | ir.Declare | ir.Loop) and node.target is not None:
            names.update(_targets(node.target))
    return frozenset(names - {"", "*"})


def definitions(body: ir.Block) -> Iterator[tuple[str, int]]:
    """Each name that statements bind, methods too, with the beginning of what binds it."""
    for node in _flat(body.body):
        if isinstance(node, ir.Import):
            yield node.alias.partition(".")[0], node.start
        elif isinstance(node, ir.Class):
            yield node.name, node.start
            yield from definitions(node.body)
        elif isinstance(node, ir.Function):
            yield node.name, node.start
        elif isinstance(node, ir.Assign | ir.Declare) and node.target is not None:
            yield from ((name, node.start) for name in _targets(node.target))


def _flat(nodes: Iterable[ir.Node]) -> Iterator[ir.Node]:
    """Statements with those inside of their blocks, in order."""
    stack = [iter(nodes)]
    while stack:
        for node in stack[-1]:
            inner = _inside(node)
            if inner:
                stack.append(iter(inner))
                yield node
                break
            yield node
        else:
            stack.pop()


def _inside(node: ir.Node) -> list[ir.Node]:
    """The statements directly inside of a statement."""
    if type(node) not in _HOLDING:
        return []
    if isinstance(node, ir.Block):
        return list(node.body)
    if isinstance(node, ir.Any):
        return list(node.children)
    if isinstance(node, ir.If):
        parts = [node.then, node.orelse]
    elif isinstance(node, ir.Loop):
        parts = [node.body, node.orelse]
    elif isinstance(node, ir.Switch):
        parts = [case.body for case in node.cases]
    elif isinstance(node, ir.Try):
        parts = [node.body, *(each.body for each in node.handlers), node.orelse, node.final]
    elif isinstance(node, ir.Assign) and isinstance(node.value, ir.Assign):
        return [node.value]
    else:
        return []
    return [part for part in parts if part is not None]


_HOLDING = frozenset((ir.Block, ir.Any, ir.If, ir.Loop, ir.Switch, ir.Try, ir.Assign))


def _targets(target: ir.Expr) -> Iterator[str]:
    """The plain names that a target binds."""
    stack: list[ir.Node] = [target]
    while stack:
        node = stack.pop()
        if isinstance(node, ir.Name):
            yield node.name
        elif isinstance(node, ir.Sequence):
            stack.extend(node.items)
        elif isinstance(node, ir.Any):
            stack.extend(node.children)
        elif isinstance(node, ir.Spread):
            stack.append(node.value)
        elif isinstance(node, ir.Map):
            stack.extend(pair.value for pair in node.pairs)
        elif isinstance(node, ir.Assign):
            stack.append(node.target)


def errors(root: tree_sitter.Node, limit: int) -> Iterator[Span]:
    """ERROR and MISSING nodes, outermost only, by a cursor that goes where errors are."""
    cursor = root.walk()
    found, going = 0, True
    while going and found < limit and (node := cursor.node) is not None:
        if node.is_error or node.is_missing:
            found += 1
            yield Span(*node.byte_range)
        elif node.has_error and cursor.goto_first_child():
            continue
        while not cursor.goto_next_sibling():
            if not cursor.goto_parent():
                going = False
                break
