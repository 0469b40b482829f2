"""What one action leaves in the session for another: a field of the controller, as far as told.

``session[:a] = b`` in a method stores ``b`` in a field, too, which ``session[:a]`` and
``session.delete(:a)`` of others give; its name is no name of a variable.
"""

from __future__ import annotations

import re

from aisec_hooks.languages.ruby import scopes
from aisec_hooks.model import ir
from aisec_hooks.model.language import Lowering, SyntaxNode

_STORED = re.compile(r"session\[[ \t]?[:'\"](\w+)['\"]?[ \t]?\][ \t]*(?:\|\|)?=(?![=~>])")
_READING = frozenset({"delete", "fetch", "dig"})


def stored(lowering: Lowering, node: SyntaxNode, made: ir.Assign) -> ir.Expr:
    """An assignment to a key of the session, kept in a field as well."""
    field = _field(lowering, node, made.target)
    if field is None:
        return made
    kept = ir.Assign(field, "=", made.value, made.value.start, made.value.end)
    return ir.Assign(made.target, made.op, kept, made.start, made.end)


def read(lowering: Lowering, node: SyntaxNode, made: ir.Expr) -> ir.Expr:
    """What stands under a key of the session, or what another action has put there."""
    asked = made
    if isinstance(made, ir.Call) and isinstance(made.callee, ir.Member) and made.args:
        if made.callee.name not in _READING:
            return made
        asked = ir.Index(made.callee.object, made.args[0].value, made.start, made.end)
    field = _field(lowering, node, asked)
    return made if field is None else ir.Logic("or", field, made, made.start, made.end)


def _field(lowering: Lowering, node: SyntaxNode, asked: ir.Node) -> ir.Member | None:
    if not (isinstance(asked, ir.Index) and isinstance(asked.object, ir.Name)):
        return None
    key = asked.key.value if isinstance(asked.key, ir.Const) else None
    if asked.object.name != "session" or not isinstance(key, str):
        return None
    if key not in _kept(lowering, node) or not scopes.is_in_method(node):
        return None
    start, end = asked.start, asked.end
    return ir.Member(ir.Name("self", start, start), f"${key}", start, end, start)


def _kept(lowering: Lowering, node: SyntaxNode) -> frozenset[str]:
    """The keys under which the text puts something into the session."""
    about = scopes.known(lowering)
    if about.kept is None:
        about.kept = frozenset(_STORED.findall(scopes.whole(lowering, node)))
    return about.kept
