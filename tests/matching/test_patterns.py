"""Patterns: what is refused and why, and that RE2 and ``re`` agree on what is accepted."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aisec_hooks.errors import RuleError
from aisec_hooks.matching import patterns
from aisec_hooks.matching.characters import complement
from aisec_hooks.matching.spelling import spell
from aisec_hooks.matching.syntax import read

REFUSED = {
    "(?=a)": "column 1: look-around, back-references, atomic groups and flags in mid-pattern",
    "(?!a)": "column 1: look-around",
    "(?<=a)b": "column 1: look-around",
    "(?<!a)b": "column 1: look-around",
    "(?>a)": "column 1: look-around",
    "(a)(?P=x)": "column 4: look-around",
    "a(?i)b": "column 2: look-around",
    "(?i-i:a)": "column 1: look-around",
    "(?x)a": "column 1: look-around",
    "(?#c)": "column 1: look-around",
    "(a)\\1": "column 4: `\\1`",
    "\\Z": "column 1: `\\Z`",
    "\\pN": "column 1: `\\p`",
    "\\Qa\\E": "column 1: `\\Q`",
    "\\é": "column 1: `\\é`",
    "\\x4": "column 1: `\\x`",
    "\\x{110000}": "column 1: `\\x`",
    "\\x{d800}": "column 1: `\\x`",
    "\\x{}": "column 1: `\\x`",
    "[\\b]": "column 2: `\\b`",
    "a\\": "column 2: `\\`",
    "a*+": "column 2: possessive",
    "a++": "column 2: possessive",
    "a{2}+": "column 2: possessive",
    "a**": "column 3: there is nothing",
    "a{2}{3}": "column 5: there is nothing",
    "*": "column 1: there is nothing",
    "^*": "column 2: there is nothing",
    "\\b+": "column 3: there is nothing",
    "a|*": "column 3: there is nothing",
    "(?:a?)*": "column 7: `*` repeats what can be empty",
    "()+": "column 3: `+` repeats what can be empty",
    "(?:|a){2}": "column 7: `{2}` repeats what can be empty",
    "a{1001}": "column 2: `{1001}` repeats too often",
    "a{3,2}": "column 2: `{3,2}` repeats too often or backwards",
    "(?:a{100}){100}": "column 11: `{100}` repeats too often",
    "a{,3}": "column 2: this `{` starts no repeat",
    "a{": "column 2: this `{` starts no repeat",
    "{x}": "column 1: this `{` starts no repeat",
    "(": "column 1: the group is never closed",
    "a)": "column 2: this `)` closes nothing",
    "[a": "column 1: the class is never closed",
    "[]": "column 1: the class is never closed",
    "[z-a]": "column 2: the range is backwards",
    "[a-\\d]": "column 2: the range is backwards or ends in a class",
    "[\\d-z]": "column 2: a range must be between two characters",
    "[[:alpha:]]": "column 2: POSIX classes",
    "(?P<1x>a)": "column 1: a group's name",
    "(?P<x>a)(?P<x>b)": "column 9: two groups are named x",
    "(?P<x": "column 1: a group's name",
    "\ud800": "column 1: half of a surrogate pair",
}


@pytest.mark.parametrize("pattern", REFUSED)
def test_refuses_what_the_engines_read_differently(pattern: str) -> None:
    with pytest.raises(RuleError) as raised:
        patterns.compile(pattern)
    assert raised.value.message.startswith(f"pattern, {REFUSED[pattern]}")
    assert raised.value.hint


MEANING = [
    # pattern, text, the first match or None
    ("(?i)select", "SeLeCt", "SeLeCt"),
    ("(?i)k", "\u212a", None),  # KELVIN SIGN folds to k in Unicode
    ("(?i)s", "\u017f", None),  # LATIN SMALL LETTER LONG S
    ("(?i)i", "\u0130", None),  # LATIN CAPITAL LETTER I WITH DOT ABOVE
    ("(?i)[^k]", "K", None),
    ("(?i)[j-l]", "K", "K"),
    ("(?i)[Z-a]", "z", "z"),
    ("(?i:a)b", "AB", None),
    ("(?i)(?-i:a)b", "aB", "aB"),
    ("(?i)(?-i:a)b", "AB", None),
    (r"\d", "\u0661", None),  # ARABIC-INDIC DIGIT ONE
    (r"\w", "é", None),
    (r"\W", "é", "é"),
    (r"\s", "\v", None),
    (r"\s", "\u00a0", None),
    (r"\bword\b", "éwordé", "word"),
    (r"\Bb", "ab", "b"),
    ("a$", "a\n", None),
    ("(?m)a$", "a\nb", "a"),
    ("(?m)^b", "a\nb", "b"),
    ("^b", "a\nb", None),
    ("a.b", "a\nb", None),
    ("(?s)a.b", "a\nb", "a\nb"),
    ("(?s:.)(?-s:.)", "\nb", "\nb"),
    (r"\Aa\z", "a", "a"),
    ("[]a]+", "]a", "]a"),
    ("[^]a]", "]ab", "b"),
    ("[a-]+", "-a", "-a"),
    ("[[&&]+", "&[", "&["),
    (r"[\w.-]+", "é.a-b", ".a-b"),
    (r"[^\W\d]+", "1ab2", "ab"),
    ("\ufffc'", "x = \ufffc'", "\ufffc'"),
    ("a{2,3}?", "aaaa", "aa"),
    ("(?:ab){2}", "ababab", "abab"),
    ("a]b}", "a]b}", "a]b}"),
    (r"\x41\.\_\ ", "A._ ", "A._ "),
    (r"[\x{fffc}-\x{10ffff}]", "x\ufffc", "\ufffc"),
    (r"[^\x00-\x{10ffff}]", "anything", None),
    ("", "abc", ""),
]


@pytest.mark.parametrize(("pattern", "text", "expected"), MEANING)
def test_means_the_same_in_both_engines(pattern: str, text: str, expected: str | None) -> None:
    engines = [patterns._python(pattern, binary=False)]
    if patterns.re2 is not None:
        engines.append(patterns._re2(pattern, binary=False))
    for engine in engines:
        found = engine.search(text)
        assert (found and found.group(0)) == expected


def test_named_groups_and_spans() -> None:
    long = "x" * patterns.SHORT + "key=value"
    for text in ("key=value", long):
        found = patterns.compile("(?P<name>[a-z]{3})=(?P<finding>\\w+)").search(text)
        assert found is not None
        assert found.group("finding") == "value"
        assert patterns.pointed(found) == (len(text) - 5, len(text))
    assert [each.group() for each in patterns.compile("k.y").finditer(long)] == ["key"]
    assert patterns.compile("x*key=value").fullmatch(long)
    assert not patterns.compile("key").fullmatch(long)


def test_points_at_the_whole_match_without_the_group() -> None:
    for pattern in ("a(?:(?P<finding>b)|c)", "ac"):
        found = patterns.compile(pattern).search("xac")
        assert found is not None
        assert patterns.pointed(found) == (1, 3)


def test_text_with_undecodable_bytes_is_searched() -> None:
    text = b"\xff\xfe secret \xff".decode("utf-8", "surrogateescape") * 40
    found = patterns.compile("secret .").search(text)
    assert found is not None
    assert found.span() == (3, 11)


def test_bytes_are_single_characters() -> None:
    pattern = patterns.compile_bytes(r"(?i)caf[^\x00-\x7f]{2}\s")
    found = pattern.search("Café \n".encode())
    assert found is not None
    assert found.span() == (0, 6)
    with pytest.raises(RuleError, match="must be ASCII"):
        patterns.compile_bytes("é")


def test_a_pattern_is_compiled_once() -> None:
    assert patterns.compile("once") is patterns.compile("once")


def test_complement_of_everything_is_nothing() -> None:
    assert complement(complement(())) == ()
    assert complement(((0x30, 0x39),)) == ((0, 0x2F), (0x3A, 0x10FFFF))


# Texts near the edges of the syntax: mostly refused, some accepted.
SIGNS = "abkKsZ09_-^$.|*+?()[]{}\\,:=<>P!&~ \né\ufffc\u212a"
SYNTAX = (
    r"(? (?: (?i) (?ms) (?i: (?-i: (?P<n> {2} {1,3} {,2} {2,}? {1000} *? "
    r"\d \w \s \b \B \W \x41 \x{fffc} \A \z \] [^ [a-k] [\d_-]"
)
PIECES = st.sampled_from([*SIGNS, *SYNTAX.split()])
PATTERNS = st.lists(PIECES, max_size=12).map("".join)
TEXTS = st.text(alphabet="abkKsSzZ09_-] \n\vé\ufffc\u212a\u017f", max_size=12)


def _accepted(pattern: str) -> bool:
    try:
        read(pattern)
    except RuleError:
        return False
    return True


@given(PATTERNS.filter(_accepted), TEXTS)
def test_what_is_accepted_compiles_and_engines_agree(pattern: str, text: str) -> None:
    tokens = read(pattern)
    flagged = patterns._python(pattern, binary=False)
    spelled = re.compile(spell(tokens, python=True), re.ASCII)
    spans = [each.span() for each in spelled.finditer(text)]
    assert [each.span() for each in flagged.finditer(text)] == spans
    if patterns.re2 is not None:
        linear = patterns._re2(pattern, binary=False)
        first, second = spelled.search(text), linear.search(text)
        assert (first and first.span()) == (second and second.span())
        assert bool(spelled.fullmatch(text)) == bool(linear.fullmatch(text))


@given(PATTERNS.filter(str.isascii).filter(_accepted), st.binary(max_size=12))
def test_engines_agree_over_bytes(pattern: str, text: bytes) -> None:
    python = patterns._python(pattern, binary=True).search(text)
    if patterns.re2 is not None:
        linear = patterns._re2(pattern, binary=True).search(text)
        assert (python and python.span()) == (linear and linear.span())
    else:
        assert python is None or python.end() <= len(text)


@given(PATTERNS)
def test_never_fails_in_another_way(pattern: str) -> None:
    try:
        patterns.compile(pattern)
    except RuleError as refused:
        assert refused.message  # noqa: PT017
