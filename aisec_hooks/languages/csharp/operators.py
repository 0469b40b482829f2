"""Methods that are operators in other languages: equality, defaults, parts of a text.

A method that gets another number of arguments than the one of the class library is another one.
"""

from __future__ import annotations

from collections.abc import Callable

from aisec_hooks.model import ir

Arguments = tuple[ir.Arg, ...]
Meaning = Callable[[ir.Expr, Arguments, int, int], ir.Expr | None]
"""(receiver, arguments, start, end) -> what the call means, or None for an ordinary call."""

_TYPES = ("string", "object", "Equals", "String", "Object")


def _equality(base: ir.Expr, given: Arguments, start: int, end: int) -> ir.Expr | None:
    """``a.Equals(b)``, ``a.Equals(b, comparison)``, ``string.Equals(a, b)``."""
    static = isinstance(base, ir.Name) and base.name in _TYPES
    if static and len(given) in (2, 3):
        return ir.Compare("==", given[0].value, given[1].value, start, end)
    if not static and len(given) in (1, 2) and not isinstance(base, ir.Skip):
        return ir.Compare("==", base, given[0].value, start, end)
    return None


def _part(base: ir.Expr, given: Arguments, start: int, end: int) -> ir.Expr | None:
    """``text.Substring(a)``; with a length, where it ends is the sum."""
    if len(given) == 1:
        return ir.Slice(base, start, end, (given[0].value,))
    if len(given) != 2:
        return None
    first, length = given[0].value, given[1].value
    if isinstance(first, ir.Const) and first.value == 0:
        return ir.Slice(base, start, end, (first, length))
    last = ir.Binary("+", first, length, first.start, length.end)
    return ir.Slice(base, start, end, (first, last))


def _same(base: ir.Expr, given: Arguments, _start: int, _end: int) -> ir.Expr | None:
    """``task.ConfigureAwait(false)``, ``lazy.AsSpan()``: the value itself."""
    return base if len(given) <= 1 else None


OPERATORS: dict[str, Meaning] = {
    "Equals": _equality,
    "Substring": _part,
    "ConfigureAwait": _same,
}
