"""What a language adds to how calls, stores and members are written."""

from __future__ import annotations

import pytest

from aisec_hooks import languages
from aisec_hooks.engine import mentions, written
from aisec_hooks.engine.aliases import aliases
from aisec_hooks.engine.nearby import Literals, in_comment
from aisec_hooks.engine.vocabulary import Vocabulary
from aisec_hooks.matching import hints
from aisec_hooks.model.rule import AssignMatcher, CallMatcher, Condition
from aisec_hooks.model.writing import Writing
from aisec_hooks.source.text import names_in
from tests.engine.indexes import index

PLAIN = languages.by_name("javascript")
TEXT = Condition(kinds=("string",))
CALLED = CallMatcher("r", ("*", "run"))
STORED = AssignMatcher("r", "(?i)^api_?key$", (), (), (TEXT,))
DASHED = AssignMatcher("r", "(?i)^api[-._]?key$", (), (), (TEXT,))


def language(**said: object) -> languages.Language:
    # Patterns are made once for each name.
    name = repr(sorted(said.items()))
    return PLAIN._replace(name=name, writing=Writing(**said))  # type: ignore[arg-type]


def found(text: str, matcher: CallMatcher | AssignMatcher, **said: object) -> list[str]:
    """What is mentioned, each with the word there."""
    blob = text.encode()
    folded = hints.folded(blob)
    vocabulary = Vocabulary(index(matcher))
    given = mentions.find(blob, folded, names_in(blob), language(**said), vocabulary)
    return sorted({f"{each.kind} {text[each.start :].split(maxsplit=1)[0]}" for each in given})


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a.run b", {"bare_calls": True}),
        ("run b", {"bare_calls": True}),
        ("Type run (b)", {}),
        ("a.run::<T>(b)", {}),
    ],
)
def test_a_call(text: str, said: dict[str, object]) -> None:
    assert len(found(text, CALLED, **said)) == 1


def test_no_call_without_brackets() -> None:
    assert found("a.run b", CALLED) == []


@pytest.mark.parametrize(
    ("text", "calls"), [("run a(b);", 1), ("run *a = b", 1), ("run<T> a{b}", 1), ("run a b", 0)]
)
def test_a_type_before_a_name_constructs(text: str, calls: int) -> None:
    assert len(found(text, CALLED, constructing=True)) == calls
    assert found(text, CALLED) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("'apiKey' => 'x'", {"store_signs": ("=>",)}),
        ('"apiKey" to "x"', {"store_signs": ("to",)}),
        ('"apiKey" -> "x"', {"store_signs": ("->", "=>")}),
        ('#define apiKey "x"', {"setting_words": ("#define", "ENV")}),
        ("ENV apiKey x", {"setting_words": ("#define", "ENV"), "bare_texts": True}),
        ("apiKey=x", {"bare_texts": True}),
        ("apiKey: x", {"bare_texts": True}),
    ],
)
def test_a_store(text: str, said: dict[str, object]) -> None:
    assert len(found(text, STORED, **said)) == 1
    assert found(text, STORED) == []


def test_words_that_only_begin_like_a_sign_store_nothing() -> None:
    assert found('"apiKey" total "x"', STORED, store_signs=("to",)) == []
    assert found('my#defined apiKey "x"', STORED, setting_words=("#define",)) == []


@pytest.mark.parametrize("key", ["api-key", "a.api-key", "api.key"])
def test_names_with_dashes(key: str) -> None:
    matcher = DASHED._replace(name="(?i)(?:^|[.])api[-._]?key$")
    assert found(f"{key}: x", matcher, bare_texts=True, dashed_names=True) == [f"store {key}:"]
    assert found(f"{key}: x", matcher, bare_texts=True) == []


def test_texts_that_span_lines_may_hold_anything() -> None:
    for said in ({"long_texts": True}, {"bare_texts": True}):
        assert Literals(b'a = "b\nc"\n', language(**said).writing).may_hold(8)
    assert not Literals(b'a = "b\nc"\n', Writing()).may_hold(8)


def test_an_attribute_is_no_comment() -> None:
    known = language(decorating=("#[",))._replace(line_comments=("#",))
    assert not in_comment(b"#[Route('/run')]", 9, known)
    assert in_comment(b"# [Route('/run')]", 9, known)


@pytest.mark.parametrize(
    ("text", "said", "expected"),
    [
        ("val a = run", {"declaring": ("val",)}, {b"a"}),
        ("using a = b.run", {"declaring": ("using",)}, {b"a"}),
        ("import b.{run => a}", {}, {b"a"}),
        ("#define a run", {"setting_words": ("#define",)}, {b"a"}),
        ("#define a run", {}, set()),
    ],
)
def test_other_names(text: str, said: dict[str, object], expected: set[bytes]) -> None:
    start = text.index("run")
    known = written.written(language(**said))
    assert aliases(text.encode(), start, start + 3, known) == expected


@pytest.mark.parametrize(
    ("text", "signs", "expected"),
    [
        ("a->run", ("->", "::"), True),
        ("a::run", ("->", "::"), True),
        ("a.\n  run", (".",), True),
        ("a->run", (".",), False),
        ("a run", (".", "->"), False),
    ],
)
def test_members(text: str, signs: tuple[str, ...], expected: bool) -> None:
    known = written.written(language(member_signs=signs))
    assert known.is_member(text.encode(), text.index("run"), 40) is expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("use ^a::b", ("use",), True),
        ("use \\^a", ("use",), True),
        ("use function ^a", ("use",), True),
        ("using static ^a", ("using",), True),
        ("using X = ^a", ("using",), True),
        ("from ^a import b", (), True),
        ("require '^a'", (), True),
        ("fuse ^a", ("use",), False),
        ("^a use", ("use",), False),
    ],
)
def test_modules(text: str, words: tuple[str, ...], expected: bool) -> None:
    known = written.written(language(importing=("import", *words)))
    before, _, after = text.partition("^")
    end = len(before)
    assert (known.module.search(f"{before}{after}".encode(), 0, end) is not None) is expected
