"""What stands where in a file: enclosing functions, imports, names bound, parse errors."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, cast

from aisec_hooks.model import ir
from aisec_hooks.model.position import Span

if TYPE_CHECKING:
    import tree_sitter

    from aisec_hooks.source.text import Source


class FunctionIndex:
    """The functions of a file, by the offsets their bodies hold."""

    __slots__ = ("_nodes", "_outer", "_source", "_starts")

    def __init__(self, source: Source, nodes: list[tree_sitter.Node]) -> None:
        self._source = source
        self._nodes = nodes
        self._starts = [node.start_byte for node in self._nodes]
        self._outer = _enclosing(self._nodes)

    def __iter__(self) -> Iterator[ir.Function]:
        """Every function of the file, in the order of the text."""
        return (self._at(place) for place in range(len(self._nodes)))

    def function_at(self, offset: int) -> ir.Function:
        """The innermost function whose body holds an offset, else the module."""
        place = bisect_right(self._starts, offset) - 1
        while place >= 0:
            if offset < self._nodes[place].end_byte:
                function = self._at(place)
                if offset >= function.body_start:
                    return function
            place = self._outer[place]
        return self._source.module()

    def parents(self, function: ir.Function) -> tuple[ir.Function, ...]:
        """The functions in whose body a function stands, innermost first, without the module."""
        place = bisect_right(self._starts, function.start) - 1
        while place >= 0 and self._at(place) != function:
            place = self._outer[place]
        found = []
        while place >= 0 and (place := self._outer[place]) >= 0:
            around = self._at(place)
            if around.body_start <= function.start:  # not in a default or decorator of it
                found.append(around)
        return tuple(found)

    def _at(self, place: int) -> ir.Function:
        lowering = self._source.lowering
        return cast(ir.Function, lowering.lower(cast(Any, self._nodes[place])))


def _enclosing(nodes: list[tree_sitter.Node]) -> list[int]:
    """For each node the place of the nearest earlier one that holds it, or -1."""
    outer: list[int] = []
    open_places: list[tuple[int, int]] = []
    for place, node in enumerate(nodes):
        start, end = node.byte_range
        while open_places and open_places[-1][0] < end:
            open_places.pop()
        outer.append(open_places[-1][1] if open_places else -1)
        if end > start:
            open_places.append((end, place))
    return outer


def imports(statements: Iterable[ir.Node]) -> Mapping[str, str]:
    """alias -> path of lowered import statements; the first of an alias counts."""
    found: dict[str, str] = {}
    for node in _flat(statements):
        if isinstance(node, ir.Import):
            found.setdefault(node.alias, node.path)
    return found


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
