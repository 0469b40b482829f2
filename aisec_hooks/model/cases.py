"""The cases of a ``switch`` that fall through, as C has them: what ends one, and what follows."""

from __future__ import annotations

from aisec_hooks.model import ir
from aisec_hooks.model.language import Lowering, SyntaxNode

_LEAVES = ("break", "continue", "raise")


def case(lowering: Lowering, node: SyntaxNode) -> ir.Case:
    """``case value: statements``, ``default: statements``."""
    value = node.child_by_field_name("value")
    children = node.children
    colon = next((at for at, each in enumerate(children) if each.type == ":"), len(children) - 1)
    statements, falls = _ended(lowering.all(children[colon + 1 :]))
    labels = () if value is None else (lowering.expr(value),)
    at = children[colon].end_byte if children else node.end_byte
    return ir.Case(labels, (), None, ir.Block(statements, at, node.end_byte), falls)


def _ended(statements: tuple[ir.Node, ...]) -> tuple[tuple[ir.Node, ...], bool]:
    """The statements without a final break, and whether the next case follows them."""
    last = statements[-1] if statements else None
    if isinstance(last, ir.Block):
        inner, falls = _ended(last.body)
        return (*statements[:-1], last._replace(body=inner)), falls
    if isinstance(last, ir.Jump) and last.kind == "break" and not last.values:
        return statements[:-1], False
    ends = isinstance(last, ir.Return) or (isinstance(last, ir.Jump) and last.kind in _LEAVES)
    return statements, not ends
