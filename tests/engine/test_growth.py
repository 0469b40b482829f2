"""What an analysis costs grows as its text does, whatever the text is made of.

Costs are counted in calls of functions, which are the same on every machine.
"""

from __future__ import annotations

import cProfile

import pytest

from aisec_hooks.engine.evaluation import machine
from aisec_hooks.engine.file import FileOutcome, FileTask, run
from tests.engine import growth
from tests.flows import writing

MOST = 1.4
"""How much dearer one more may become while there are eight times as many.  What grows as the
square comes near 8."""

CALLS = 60
"""Calls of functions for one node of work."""


def judged(text: bytes, language: str = "python") -> FileOutcome:
    return run(FileTask("x", language, text, (), None, ("core", "warn")))


def cost(text: bytes, language: str = "python") -> int:
    """Calls of functions, ours and of the interpreter, that an analysis makes.

    What is remembered of rules and patterns is to be remembered before, by judging a small one.
    """
    profile = cProfile.Profile()
    profile.enable()
    judged(text, language)
    profile.disable()
    return sum(entry.callcount for entry in profile.getstats())


def growth_of(costs: list[int], counts: tuple[int, ...]) -> float:
    """What one more costs among many, by what it costs among few."""
    few = (costs[1] - costs[0]) / (counts[1] - counts[0])
    many = (costs[-1] - costs[-2]) / (counts[-1] - counts[-2])
    return many / few


@pytest.mark.parametrize("shape", growth.PYTHON)
def test_twice_as_much_costs_twice_as_much(shape: str) -> None:
    write = growth.PYTHON[shape]
    judged(write(8).encode())
    if shape in growth.BRANCHED:
        assert cost(write(2500).encode()) < CALLS * machine.MOST_WORK
        return
    # What doubles is cut early, and cheaper before: it is measured behind that.  The 40 helpers
    # that the handler itself calls cost more than those behind them.
    late = "double" in shape or "helpers" in shape
    counts = (80, 160, 320, 640) if late else (40, 80, 160, 320)
    costs = [cost(write(count).encode()) for count in counts]
    assert growth_of(costs, counts) < MOST, costs


@pytest.mark.parametrize("language", writing.LANGUAGES)
@pytest.mark.parametrize("shape", growth.ANYWHERE)
def test_so_it_is_in_every_language(language: str, shape: str) -> None:
    counts = (20, 40, 80, 160)
    judged(growth.text(language, shape, counts[0]), language)
    costs = [cost(growth.text(language, shape, count), language) for count in counts]
    assert growth_of(costs, counts) < MOST, costs


@pytest.mark.parametrize("shape", growth.NESTED)
@pytest.mark.parametrize("count", [20, 45, 90])
def test_what_is_nested_costs_no_more_than_a_function_may(shape: str, count: int) -> None:
    text = growth.NESTED[shape](count).encode()
    allowed = machine.LEAST_WORK + machine.WORK_PER_BYTE * len(text)
    assert cost(text) < CALLS * allowed
    outcome = judged(text)
    assert outcome.sightings or outcome.notices
    assert {each.reason for each in outcome.notices} <= {"too-complex", "parse-error"}


def test_functions_cost_no_more_together_than_their_text_allows() -> None:
    nested = growth.NESTED["defaults of defaults"](20)
    function = nested[nested.index("@app") :]
    text = (nested + function * 40).encode()
    allowed = machine.LEAST_WORK + machine.WORK_PER_BYTE * len(text)
    assert cost(text) < CALLS * allowed
    told = [each.message for each in judged(text).notices]
    assert told[-1] == "the functions call each other in too many ways to follow all of them"
