"""Which rows a text can mean."""

from __future__ import annotations

import pytest

from aisec_hooks.engine.evaluation.presence import may_fit
from aisec_hooks.model.rule import Condition


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        (Condition(args=(0,), equals=("php://input",)), True),
        (Condition(args=(0,), equals=("php://memory", "php://input")), True),
        (Condition(args=(0,), equals=("php://stdin",)), False),
        (Condition(args=(0,), equals=("PHP://STDIN",), ignore_case=True), True),
        (Condition(args=(0,), equals=(0,)), True),
        (Condition(args=(0,), kinds=("string",)), True),
    ],
)
def test_what_an_argument_must_equal_stands_in_the_text(
    condition: Condition, expected: bool
) -> None:
    assert may_fit([condition], b"<?php f('php://input');") is expected


def test_all_conditions_must_hold() -> None:
    asked = [Condition(args=(0,), equals=("a",)), Condition(args=(1,), equals=("b",))]
    assert may_fit(asked, b"f('a', 'b')")
    assert not may_fit(asked, b"f('a', 'c')")
