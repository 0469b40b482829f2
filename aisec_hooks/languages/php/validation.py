"""Rules of a validation that are written where it is asked for: what they let pass is harmless.

``$a->validate(['b' => 'required|integer'])`` gives texts of the request, but ``b`` is a number.
"""

from __future__ import annotations

from collections.abc import Iterator

from aisec_hooks.model import ir

ASKING = frozenset({"validate", "validateWithBag"})

# Laravel, "Validation", "Available Validation Rules": what nothing but these passes.
_RULES = frozenset(
    """
    accepted boolean date_format decimal declined digits digits_between enum
    hex_color in integer ip ipv4 ipv6 mac_address numeric timezone ulid uuid alpha alpha_num
    """.split()  # noqa: SIM905 - words in quotes are no easier to read
)
_MADE = frozenset({"in", "enum", "numeric"})


def narrowed(made: ir.Call) -> ir.Expr:
    """A validation, whose fields are numbers or words of a list where their rules ask for that."""
    harmless = tuple(_harmless(made))
    if not harmless:
        return made
    return ir.Map((ir.Pair(None, made), *harmless), made.start, made.end)


def _harmless(made: ir.Call) -> Iterator[ir.Pair]:
    for given in made.args:
        if isinstance(given.value, ir.Map):
            for pair in given.value.pairs:
                if isinstance(pair.key, ir.Const) and any(map(_is_strict, _rules(pair.value))):
                    start, end = pair.value.start, pair.value.end
                    number = ir.Call(ir.Name("intval", start, start), (), start, end)
                    yield ir.Pair(pair.key, number)
            return


def _rules(value: ir.Expr) -> Iterator[ir.Expr]:
    """``'a|b:c'``, ``['a', 'b:c', new D]``."""
    if isinstance(value, ir.Sequence):
        yield from value.items
    elif isinstance(value, ir.Const) and isinstance(value.value, str):
        for each in value.value.split("|"):
            yield ir.Const(each, value.start, value.end)


def _is_strict(rule: ir.Expr) -> bool:
    if isinstance(rule, ir.Const) and isinstance(rule.value, str):
        return rule.value.partition(":")[0] in _RULES
    callee = rule.callee if isinstance(rule, ir.Call) else None
    if isinstance(callee, ir.Member) and isinstance(callee.object, ir.Name):  # Rule::in($a)
        return callee.object.name == "Rule" and callee.name in _MADE
    return isinstance(callee, ir.Name) and callee.name == "Enum"
