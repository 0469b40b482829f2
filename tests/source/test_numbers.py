"""Number literals."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aisec_hooks.source.numbers import number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", 0), ("00", 0), ("0777", 511), ("0899", 899), ("1_0", 10), ("0XfF", 255),
        ("0b101", 5), ("0o17", 15), ("12n", 12), ("0x1fn", 31), ("12L", 12), ("1.5f", 1.5),
        ("1e3", 1000.0), (".5", 0.5), ("5.", 5.0), ("1e999", float("inf")), ("2j", None),
        ("", None), ("0x", None), ("0b2", None), ("1" * 500, None), ("\u0661", None),
    ],
)  # fmt: skip
def test_number(text: str, value: float | None) -> None:
    found = number(text)
    assert (found, type(found)) == (value, type(value))


@given(st.integers(0, 10**300) | st.floats(0, allow_nan=False, allow_infinity=False))
def test_numbers_mean_what_python_says(value: float) -> None:
    assert number(repr(value)) == value


@given(st.text(max_size=20))
def test_any_text_is_read(text: str) -> None:
    assert isinstance(number(text), int | float | None)
