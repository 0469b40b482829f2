"""TypeScript and TSX as IR."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.languages.ir_text import assert_sound, cases, lowered, mutilated, source

CASES = cases("typescript.txt")
PLAIN = [*CASES["modules"], *CASES["types"], *CASES["declarations"]]
SHARED = cases("javascript.txt")
JSX = SHARED.pop("jsx")


@pytest.mark.parametrize(("text", "expected"), PLAIN)
def test_syntax_becomes_ir(text: str, expected: str) -> None:
    assert lowered(text, "typescript") == expected
    assert_sound(source(text, "typescript"))


@pytest.mark.parametrize(("text", "expected"), [*CASES["tsx"], *JSX])
def test_jsx_becomes_ir(text: str, expected: str) -> None:
    assert lowered(text, "tsx") == expected
    assert_sound(source(text, "tsx"))


# The grammar of TypeScript reads ``using a = b()`` as an assignment (see the group "types").
@pytest.mark.parametrize(
    ("text", "expected"),
    [each for group in SHARED.values() for each in group if "using " not in each[0]],
)
@pytest.mark.parametrize("language", ["typescript", "tsx"])
def test_javascript_means_the_same(text: str, expected: str, language: str) -> None:
    assert lowered(text, language) == expected


CORPUS = "\n;".join(text for group in CASES.values() for text, _ in group)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_mutilated_code_never_fails(data: st.DataObject) -> None:
    text = mutilated(data, CORPUS, [b"", b"<", b">", b"}", b"@", b"\xff", b": "])
    assert_sound(source(text, data.draw(st.sampled_from(["typescript", "tsx"]))))
