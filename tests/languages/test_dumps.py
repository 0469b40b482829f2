"""Languages as IR: the cases of ``<language>.txt``, whole and torn."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.languages.ir_text import assert_sound, cases, lowered, source

LANGUAGES = sorted(path.stem for path in Path(__file__).parent.glob("*.txt"))
ALL = [
    (language, text, expected)
    for language in LANGUAGES
    for group in cases(f"{language}.txt").values()
    for text, expected in group
]
OTHERWISE = ("go", "java", "javascript", "typescript")
"""Languages whose cases a module of their own runs, in a form of its own."""

CASES = [each for each in ALL if each[0] not in OTHERWISE]


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_syntax_becomes_ir(language: str, text: str, expected: str) -> None:
    opened = source(text + "\n", language)
    assert lowered(text + "\n", language) == expected
    assert_sound(opened)
    assert not opened.damaged


@pytest.mark.parametrize("language", sorted({each[0] for each in CASES}))
@settings(max_examples=60)
@given(data=st.data())
def test_whatever_is_cut_out_of_it_the_rest_is_sound(language: str, data: st.DataObject) -> None:
    whole = "\n".join(text for name, text, _ in CASES if name == language)
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, min(len(whole), start + 2000)))
    noise = data.draw(st.text("(){}[]'\"`\n;:=,.$#<>/*\\ a1@!%&|-", max_size=12))
    at = data.draw(st.integers(start, end))
    assert_sound(source(whole[start:at] + noise + whole[at:end], language))
