"""Blocks and branches that have a value: what stands last in them is given back.

For languages in which ``if``, ``match``, ``try`` and blocks are expressions, and functions give
back their last one without a word for it.  The IR has one construct for a value that statements
decide: a ``Switch`` whose cases ``yield`` it.
"""

from __future__ import annotations

from collections.abc import Callable

from aisec_hooks.model import ir

_Make = Callable[[ir.Expr], ir.Node]

_NO_VALUE = (ir.Jump, ir.Return, ir.Declare, ir.Assign, ir.Class, ir.Import, ir.Loop, ir.Skip)


def is_valueless(node: ir.Node) -> bool:
    """Whether a statement that stands last gives nothing."""
    return isinstance(node, _NO_VALUE) or (isinstance(node, ir.Function) and bool(node.name))


def returned(body: ir.Block) -> ir.Block:
    """The body of a function that gives back its last value."""
    return _block(body, lambda value: ir.Return(value, value.start, value.end))


def valued(node: ir.Node) -> ir.Expr:
    """A statement, or several, as the expression that it is worth."""
    if isinstance(node, ir.Block) and len(node.body) == 1:
        return valued(node.body[0])
    if isinstance(node, ir.If) and node.orelse is not None:
        then, orelse = _alone(node.then), _alone(node.orelse)
        if then is not None and orelse is not None:
            return ir.Conditional(node.test, then, orelse, node.start, node.end)
    if isinstance(node, ir.Switch):
        return _ended(node, _yielded)
    if not isinstance(node, ir.Block | ir.If | ir.Try):
        return node
    body = node if isinstance(node, ir.Block) else ir.Block((node,), node.start, node.end)
    whole = ir.Case((), (), None, _block(body, _yielded))
    return ir.Switch(ir.Const(True, node.start, node.start), (whole,), node.start, node.end)


def _alone(block: ir.Block) -> ir.Expr | None:
    """The value of a branch that is nothing but an expression."""
    if len(block.body) != 1:
        return None
    only = block.body[0]
    if isinstance(only, ir.If):
        only = valued(only)
    return None if isinstance(only, (*_NO_VALUE, ir.If, ir.Try, ir.Block)) else only


def _yielded(value: ir.Expr) -> ir.Jump:
    return ir.Jump("yield", (value,), value.start, value.end)


def _block(block: ir.Block, make: _Make) -> ir.Block:
    if not block.body:
        return block
    *before, last = block.body
    return block._replace(body=(*before, _ended(last, make)))


def _gives(node: ir.Switch) -> bool:
    """Whether a switch is the value that its last case yields already."""
    last = node.cases[-1].body.body[-1:] if node.cases else ()
    return bool(last) and isinstance(last[0], ir.Jump) and last[0].kind == "yield"


def _ended(node: ir.Node, make: _Make) -> ir.Node:
    """A statement whose value is given away, wherever its ways end."""
    if isinstance(node, ir.Block):
        return _block(node, make)
    if isinstance(node, ir.If):
        orelse = None if node.orelse is None else _block(node.orelse, make)
        return node._replace(then=_block(node.then, make), orelse=orelse)
    if isinstance(node, ir.Switch) and not _gives(node):
        cases = (each._replace(body=_block(each.body, make)) for each in node.cases)
        return node._replace(cases=tuple(cases))
    if isinstance(node, ir.Try):
        handlers = (each._replace(body=_block(each.body, make)) for each in node.handlers)
        orelse = None if node.orelse is None else _block(node.orelse, make)
        body = node.body if orelse is not None else _block(node.body, make)
        return node._replace(body=body, orelse=orelse, handlers=tuple(handlers))
    return node if is_valueless(node) else make(node)
