"""A word that a pattern needs is in every match; patterns that need none say so."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aisec_hooks.matching import patterns
from aisec_hooks.matching.required import required


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("(?i)passw(or)?d$|api_?key", ("api", "passw")),
        ("(?i:(?:^|[_.-])(?:pass|pwd)$)", ("pass", "pwd")),
        ("^check_hostname$", ("check_hostname",)),
        ("(ab){2}c", ("ab",)),
        ("(?:select|where)\\s", ("select ", "where ")),
        ("in(?:to|side)_(?:a|b)", ("inside_a", "inside_b", "into_a", "into_b")),
        ("(?:ab|a.)cd", ("cd",)),
        ("(?:ab|abc)", ("ab",)),
        ("x{0,3}yes", ("yes",)),
        ("(?:one|two|[a-z])", ()),
        ("a+b", ()),
        ("(?:one)?", ()),
        ("[a-z]+", ()),
    ],
)
def test_the_words_of_a_pattern(pattern: str, words: tuple[str, ...]) -> None:
    assert required(pattern) == words


_LETTERS = st.text("abAB_", min_size=1, max_size=3)
_ATOMS = st.one_of(_LETTERS, st.sampled_from(["[ab]", "[^_]", "^", r"\\b", "."]))
_PATTERNS = st.recursive(
    _ATOMS,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map("".join),
        st.lists(inner, min_size=2, max_size=3).map(lambda each: f"(?:{'|'.join(each)})"),
        st.tuples(_LETTERS, st.sampled_from(["?", "*", "+", "{2}", "{0,2}"])).map(
            lambda each: f"(?:{each[0]}){each[1]}"
        ),
    ),
    max_leaves=6,
)


@given(_PATTERNS, st.booleans(), st.text("abAB_", max_size=12))
def test_every_match_holds_one_of_the_words(pattern: str, folds: bool, text: str) -> None:
    pattern = "(?i)" + pattern if folds else pattern
    words = required(pattern)
    if words and patterns.compile(pattern).search(text):
        assert any(word in text.lower() for word in words)
