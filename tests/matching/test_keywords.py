"""Keywords: every word that occurs is found, few or many, with and without RE2."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from aisec_hooks.matching.keywords import Keywords

WORDS = st.sets(st.binary(min_size=1, max_size=4), max_size=40)


@given(WORDS, st.binary(max_size=60))
def test_finds_exactly_the_words_that_occur(words: set[bytes], text: bytes) -> None:
    keywords = Keywords(words)
    expected = frozenset(each for each in words if each in text)
    assert keywords.found(text) == expected
    assert keywords.any_in(text) == bool(expected)


def test_finds_words_inside_other_words() -> None:
    many = [f"word{number}" for number in range(30)]
    keywords = Keywords([*many, "ord2", "or"])
    assert keywords.found(b"a word29 b") == {b"word29", b"word2", b"ord2", b"or"}


def test_no_words_occur_in_nothing() -> None:
    assert Keywords([]).found(b"text") == frozenset()
    assert not Keywords([""]).any_in(b"text")
