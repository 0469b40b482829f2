"""What functions give: the text they write, for ``$(f)``, or the status that ``if f`` asks for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from aisec_hooks.model import ir
from aisec_hooks.model.language import Lowering, SyntaxNode


def given_back(lowering: Lowering, function: SyntaxNode, body: Sequence[ir.Node]) -> list[ir.Node]:
    """The statements of a function, with what they write or answer as its result."""
    end = function.end_byte
    if len(body) == 1 and _is_success(body[0]):
        value = ir.Const(True, body[0].start, body[0].end)
        return [ir.Return(value, value.start, value.end)]
    taken = _taken_in(lowering, function)
    own = taken if _name(lowering, function) in taken else frozenset()
    if not _writes(body, own):
        return _answering(body, end)
    return [*_writing(body, own), ir.Return(_status(end), end, end)]


def _is_success(node: ir.Node) -> bool:
    """``return 0``, ``true``."""
    if isinstance(node, ir.Return) and isinstance(node.value, ir.Call):
        args = node.value.args
        return not args or (isinstance(args[0].value, ir.Const) and args[0].value.value == 0)
    return isinstance(node, ir.Const) and node.value is True


def _status(at: int) -> ir.Call:
    """A status, of which nothing is known: 0 is success, and none is what a caller reads."""
    return ir.Call(ir.Name("status", at, at), (), at, at)


def _writes(body: Sequence[ir.Node], taken: frozenset[str]) -> bool:
    """Whether statements of a function write anything that ``$(f)`` gives."""
    last = body[-1] if body else None
    if isinstance(last, ir.Call) and not _is_quiet(last) and not _is_away(last):
        return True
    return any(_writes_within(each, taken) for each in body)


def _writes_within(node: ir.Node | None, taken: frozenset[str]) -> bool:
    inner: Sequence[ir.Node | None] = ()
    if isinstance(node, ir.Call):
        name = _called(node)
        return (name in _WRITING or name in taken) and not _is_away(node)
    if isinstance(node, ir.Block):
        inner = node.body
    elif isinstance(node, ir.If):
        inner = (node.then, node.orelse)
    elif isinstance(node, ir.Loop):
        inner = (node.body,)
    elif isinstance(node, ir.Switch):
        inner = [each.body for each in node.cases]
    elif isinstance(node, ir.Logic):
        inner = (node.left, node.right)
    return any(_writes_within(each, taken) for each in inner)


def _called(node: ir.Call) -> str:
    return node.callee.name if isinstance(node.callee, ir.Name) else ""


def _is_quiet(node: ir.Call) -> bool:
    return _called(node) in _QUIET or any(each.keyword in ("q", "quiet") for each in node.args)


def _is_away(node: ir.Call) -> bool:
    """Whether what a command writes goes to a file, or to where errors go."""
    return any(each.keyword == "stdout" for each in node.args)


def _answering(body: Sequence[ir.Node], end: int) -> list[ir.Node]:
    """Statements of a function that writes nothing: its status is what it is called for.

    The last command gives it; ``if`` and ``case`` succeed where nothing in them is run.
    """
    done = [_told(each) for each in body]
    last = done[-1] if done else None
    if isinstance(last, ir.If | ir.Switch | ir.Loop):
        done.append(ir.Return(ir.Const(True, end, end), end, end))
    elif isinstance(last, ir.Logic | ir.Not | ir.Compare) or (
        isinstance(last, ir.Call) and _is_quiet(last) and _called(last) not in _ENDING
    ):
        done[-1] = ir.Return(last, last.start, last.end)
    elif not isinstance(last, ir.Return):
        done.append(ir.Return(_status(end), end, end))
    return done


def _told(node: ir.Node) -> ir.Node:
    """A statement with ``return 0`` as the answer yes, and any other number as no."""
    if isinstance(node, ir.Return) and isinstance(node.value, ir.Call) and node.value.args:
        given = node.value.args[0].value
        if isinstance(given, ir.Const):
            value = ir.Const(given.value in (0, "0"), given.start, given.end)
            return node._replace(value=value)
    elif isinstance(node, ir.Block):
        return node._replace(body=tuple(map(_told, node.body)))
    elif isinstance(node, ir.If):
        orelse = node.orelse and _inner(node.orelse)
        return node._replace(then=_inner(node.then), orelse=orelse)
    elif isinstance(node, ir.Loop):
        return node._replace(body=_inner(node.body))
    elif isinstance(node, ir.Switch):
        cases = tuple(each._replace(body=_inner(each.body)) for each in node.cases)
        return node._replace(cases=cases)
    elif isinstance(node, ir.Logic):
        return node._replace(right=_told(node.right))
    return node


def _inner(block: ir.Block) -> ir.Block:
    return block._replace(body=tuple(map(_told, block.body)))


def _taken_in(lowering: Lowering, node: SyntaxNode) -> frozenset[str]:
    """The functions of a text of which ``$(f)`` takes what they write: nobody else reads that."""
    if not _LAST or _LAST[0] is not lowering:
        root = node
        while root.parent is not None:
            root = root.parent
        _LAST[:] = [lowering, _taken(lowering, root)]
    found: frozenset[str] = _LAST[1]
    return found


_TAKEN = re.compile(r"(?:\$\(|`)[ \t]*([A-Za-z_][\w:-]*)")
_WORD = re.compile(r"[A-Za-z_][\w:-]*")
_LAST: list[Any] = []
"""The text that was looked at last, and the functions in it whose output is taken."""


def _taken(lowering: Lowering, root: SyntaxNode) -> frozenset[str]:
    """The commands whose output is taken, and the functions that such a function names."""
    found = set(_TAKEN.findall(lowering.text(root)))
    bodies = {
        _name(lowering, each): frozenset(_WORD.findall(lowering.text(each)))
        for each in root.named_children
        if each.type == "function_definition"
    }
    while (
        more := {name for known in found & bodies.keys() for name in bodies[known] & bodies.keys()}
        - found
    ):
        found |= more
    return frozenset(found)


def _name(lowering: Lowering, function: SyntaxNode) -> str:
    return lowering.text(function.child_by_field_name("name"))


def _writing(body: Sequence[ir.Node], taken: frozenset[str]) -> list[ir.Node]:
    """Statements of a function; what they write is what ``$(f)`` gives.

    :param taken: the functions of which that is taken; none in a function of which it is not.
    """
    return [_written(each, at == len(body) - 1, taken) for at, each in enumerate(body)]


def _written(node: ir.Node, last: bool, taken: frozenset[str]) -> ir.Node:
    if isinstance(node, ir.Call):
        name = _called(node)
        if not _is_away(node) and (last or name in _WRITING or name in taken):
            if name in _ENDING:
                return node
            if taken and name in _WRITING:
                mark = ir.Arg("stdout", ir.Const("$", node.start, node.start))
                node = node._replace(args=(*node.args, mark))
            return ir.Jump("yield", (node,), node.start, node.end)
    elif isinstance(node, ir.Block):
        return _block(node, last, taken)
    elif isinstance(node, ir.If):
        orelse = node.orelse and _block(node.orelse, last, taken)
        return node._replace(then=_block(node.then, last, taken), orelse=orelse)
    elif isinstance(node, ir.Loop):
        return node._replace(body=_block(node.body, False, taken))
    elif isinstance(node, ir.Switch):
        cases = tuple(each._replace(body=_block(each.body, last, taken)) for each in node.cases)
        return node._replace(cases=cases)
    elif isinstance(node, ir.Logic):
        return node._replace(right=_written(node.right, last, taken))
    return node


def _block(block: ir.Block, last: bool, taken: frozenset[str]) -> ir.Block:
    final = len(block.body) - 1
    inner = (_written(each, last and at == final, taken) for at, each in enumerate(block.body))
    return block._replace(body=tuple(inner))


_WRITING = frozenset({"echo", "printf", "cat"})
_ENDING = frozenset({"exit"})
_QUIET = frozenset({"=~", *_ENDING})
"""Commands that write nothing."""
