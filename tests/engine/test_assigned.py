"""Where names are assigned, told without parsing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aisec_hooks.engine.evaluation.assigned import Assigned

TEXT = b"x = 1; y += 2; z == 3; w => 4; this.v = 5; ++a.b.c; d++; u ??= 6"


@pytest.mark.parametrize("name", ["x", "y", "v", "c", "d", "u"])
def test_stores_are_found(name: str) -> None:
    assert Assigned(TEXT).outside(name, 0, 0)


@pytest.mark.parametrize("name", ["z", "w", "b", "this", "nothing"])
def test_comparisons_arrows_and_holders_are_none(name: str) -> None:
    assert not Assigned(TEXT).outside(name, 0, 0)


def test_the_declaration_itself_does_not_count() -> None:
    text = b"String a = 1; a = 2;"
    assert not Assigned(text).outside("a", 0, len(text))
    assert Assigned(text).outside("a", 0, 12)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("x = 1; x += 2; x++", False),
        ("x[] = a; x['k'][0] = b; x.y", True),
        ("x[] = a; x['k'][0] = b", False),
        ("a = x", True),
        ("x = x + 1", True),
        ("if (x == 1) {}", True),
        ("x[x[0]] = 1", True),
        ("echo $x", True),
        ("xx(ax, x1)", False),
    ],
)
def test_what_is_only_filled_is_not_read(text: str, expected: bool) -> None:
    whole = f"f(x); {text}; f(x)".encode()
    assert Assigned(whole).is_read("x", 6, len(whole) - 6) is expected


@given(st.binary(max_size=200))
def test_any_text_can_be_asked(text: bytes) -> None:
    assert not Assigned(text + b"\nname = 1").outside("name", len(text), len(text) + 9)
