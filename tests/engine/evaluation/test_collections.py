"""What operations make of containers: the container afterwards, and what they return."""

from __future__ import annotations

import pytest

from aisec_hooks.engine.evaluation.collections import OPERATIONS
from aisec_hooks.engine.evaluation.flow import Flow
from aisec_hooks.engine.evaluation.values import UNKNOWN, Value, constant

T = Value(text="\ufffc", flow=Flow(1, 1, frozenset({"t"})))
A, B = constant("a"), constant("b")
LIST, MAP = {0: A, 1: T}, {"k": A, "n": T}
SAME = {"same": True}


def word(value: Value | None) -> object:
    """A value as this test writes it."""
    if value is None:
        return SAME
    if value.slots is not None:
        return {key: word(each) for key, each in value.slots.items()}
    if value.consts is not None:
        return value.consts[0] if len(value.consts) == 1 else value.consts
    return "T" if value.flows() is not None else "?"


@pytest.mark.parametrize(
    ("op", "slots", "args", "after", "given"),
    [
        ("push", LIST, [B], {0: "a", 1: "T", 2: "b"}, "?"),
        ("push", {"*": A}, [T], {"*": "T"}, "?"),
        ("push", {}, [T], {0: "T"}, "?"),
        ("unshift", LIST, [B], {0: "b", 1: "a", 2: "T"}, "?"),
        ("insert", LIST, [constant(1), B], {0: "a", 1: "b", 2: "T"}, "?"),
        ("insert", LIST, [UNKNOWN, B], {0: "a", 1: "T", "*": "b"}, "?"),
        ("pop", LIST, [], {0: "a"}, "T"),
        ("pop", LIST, [constant(0)], {0: "T"}, "a"),
        ("pop", MAP, [constant("n")], {"k": "a"}, "T"),
        ("shift", LIST, [], {0: "T"}, "a"),
        ("pop", {"*": T}, [], SAME, "T"),
        ("remove", LIST, [constant(1)], {0: "a"}, "T"),
        ("store", MAP, [constant("n"), B], {"k": "a", "n": "b"}, "?"),
        ("store", MAP, [UNKNOWN, T], {"k": "a", "n": "T", "*": "T"}, "?"),
        ("load", MAP, [constant("k")], SAME, "a"),
        ("load", MAP, [constant("n")], SAME, "T"),
        ("load", MAP, [constant("z"), B], SAME, "b"),
        ("load", MAP, [constant("z")], SAME, None),
        ("load", MAP, [UNKNOWN], SAME, "T"),
    ],
)
def test_an_operation(
    op: str, slots: dict[object, Value], args: list[Value], after: object, given: object
) -> None:
    changed, result = OPERATIONS[op](Value(slots=slots), args)
    assert (word(changed), word(result)) == (after, given)
