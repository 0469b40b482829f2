"""Methods that are operators in other languages: equality, defaults, parts of a text.

A method that gets another number of arguments than the one of the class library is another one.
"""

from __future__ import annotations

from collections.abc import Callable

from aisec_hooks.model import ir

Arguments = tuple[ir.Arg, ...]
Meaning = Callable[[ir.Expr, Arguments, int, int], ir.Expr | None]
"""(receiver, arguments, start, end) -> what the call means, or None for an ordinary call."""


def _equality(base: ir.Expr, given: Arguments, start: int, end: int) -> ir.Expr | None:
    """``a.equals(b)``, ``Objects.equals(a, b)``."""
    if len(given) == 1:
        return ir.Compare("==", base, given[0].value, start, end)
    if len(given) == 2 and _last(base) == "Objects":
        return ir.Compare("==", given[0].value, given[1].value, start, end)
    return None


def _default(base: ir.Expr, given: Arguments, start: int, end: int) -> ir.Expr | None:
    """``Objects.requireNonNullElse(a, b)``."""
    if len(given) == 2 and _last(base) == "Objects":
        return ir.Logic("??", given[0].value, given[1].value, start, end)
    return None


def _or_else(base: ir.Expr, given: Arguments, start: int, end: int) -> ir.Expr | None:
    """``Optional.ofNullable(a).orElse(b)``."""
    if len(given) != 1 or not isinstance(base, ir.Call) or len(base.args) != 1:
        return None
    maker = base.callee
    if isinstance(maker, ir.Member) and maker.name == "ofNullable":
        return ir.Logic("??", base.args[0].value, given[0].value, start, end)
    return None


def _character(base: ir.Expr, given: Arguments, start: int, end: int) -> ir.Expr | None:
    """``text.charAt(i)``."""
    return ir.Index(base, given[0].value, start, end) if len(given) == 1 else None


def _part(base: ir.Expr, given: Arguments, start: int, end: int) -> ir.Expr | None:
    """``text.substring(a, b)``."""
    if not 1 <= len(given) <= 2:
        return None
    return ir.Slice(base, start, end, tuple([each.value for each in given]))


def _last(node: ir.Expr) -> str:
    return node.name if isinstance(node, ir.Name | ir.Member) else ""


OPERATORS: dict[str, Meaning] = {
    "equals": _equality,
    "requireNonNullElse": _default,
    "orElse": _or_else,
    "charAt": _character,
    "substring": _part,
    "subSequence": _part,
}
