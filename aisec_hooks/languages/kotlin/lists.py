"""Functions that make lists, sets and maps of what they are given."""

from __future__ import annotations

from aisec_hooks.model import ir

_LISTS = frozenset(
    """
    arrayListOf arrayOf hashSetOf linkedSetOf listOf listOfNotNull mutableListOf mutableSetOf
    sequenceOf setOf sortedSetOf
    """.split()  # noqa: SIM905 - as in statements
)
_MAPS = frozenset(("mapOf", "mutableMapOf", "hashMapOf", "linkedMapOf", "sortedMapOf"))


def made(name: str, given: list[ir.Arg], span: tuple[int, int]) -> ir.Node | None:
    """``listOf(a, *b)``, ``mapOf(a to b)``; None for any other function."""
    if name in _LISTS:
        items = (ir.Spread(x.value, x.value.start, x.value.end) if x.spread else x.value
                 for x in given)  # fmt: skip
        return ir.Sequence(tuple(items), *span)
    return _map(given, span) if name in _MAPS else None


def _map(given: list[ir.Arg], span: tuple[int, int]) -> ir.Node:
    """``mapOf("a" to b)``."""
    pairs = [x.value for x in given]
    if not all(isinstance(x, ir.Sequence) and len(x.items) == 2 for x in pairs):
        return ir.Any(tuple(pairs), *span)
    entries = (ir.Pair(*x.items) for x in pairs if isinstance(x, ir.Sequence))
    return ir.Map(tuple(entries), *span)
