from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aisec_hooks.languages import by_name
from aisec_hooks.model.position import LineIndex, Location, Span
from aisec_hooks.policy.inline import Inline, find

Found = list[tuple[tuple[int, ...], tuple[str, ...], str]]


def brief(inlines: list[Inline]) -> Found:
    return [(each.covers, each.rules, each.reason) for each in inlines]


def python(text: str) -> Found:
    """With the comments as a parser tells them: from # to the end of its line, outside strings."""
    raw = text.encode()
    comments = [
        Span(*match.span(1)) for match in re.finditer(rb"\"[^\"\n]*\"|(#[^\n]*)", raw) if match[1]
    ]
    with_spans = brief(find("a.py", raw, comments))
    assert brief(find("a.py", raw, language=by_name("python"))) == with_spans
    return with_spans


def script(text: str) -> Found:
    raw = text.encode()
    pattern = rb"\"[^\"\n]*\"|(//[^\n]*|/\*.*?\*/)"
    comments = [Span(*m.span(1)) for m in re.finditer(pattern, raw, re.DOTALL) if m[1]]
    return brief(find("a.js", raw, comments))


def test_on_the_line_of_the_finding() -> None:
    assert python("a()\nb()  # aisec: ignore[weak-hash] a checksum\nc()\n") == [
        ((2,), ("weak-hash",), "a checksum")
    ]


def test_alone_on_the_line_above() -> None:
    assert python("a()\n  # aisec: ignore[weak-hash] a checksum\n  c()\n") == [
        ((2, 3), ("weak-hash",), "a checksum")
    ]


def test_several_rules_and_spaces() -> None:
    for text in (
        "#aisec:ignore[a-b,c]reason",
        "# aisec: ignore [ a-b , c, ]: reason",
        "#\taisec:\tignore[a-b,c] -- reason  ",
        "# noqa: S101  # aisec: ignore[a-b, c] \u2014 reason",
    ):
        assert python(f"x  {text}\n") == [((1,), ("a-b", "c"), "reason")]


def test_what_is_missing_is_empty() -> None:
    assert python("x  # aisec: ignore\n") == [((1,), (), "")]
    assert python("x  # aisec: ignore[] reason\n") == [((1,), (), "reason")]
    assert python("x  # aisec: ignore[a]\n") == [((1,), ("a",), "")]
    assert python("x  # aisec: ignore[a] -- !\n") == [((1,), ("a",), "")]
    assert python("x  # aisec: ignore weak-hash\n") == [((1,), (), "weak-hash")]


def test_two_on_one_line_and_two_above() -> None:
    assert python("x  # aisec: ignore[a] one  aisec: ignore[b] two\n") == [
        ((1,), ("a",), "one"),
        ((1,), ("b",), "two"),
    ]
    assert python("# aisec: ignore[a] one\n# aisec: ignore[b] two\nx\n") == [
        ((1, 3), ("a",), "one"),
        ((2, 3), ("b",), "two"),
    ]
    assert python("# aisec: ignore[a] one\nx  # aisec: ignore[b] two\n") == [
        ((1, 2), ("a",), "one"),
        ((2,), ("b",), "two"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        'x = "# aisec: ignore[a] reason"\n',
        'x = "aisec: ignore[a] reason"  # b\n',
        "x = aisec: ignore[a] reason\n",
        "# write `aisec: ignore[a] reason` there\n",
        "# noaisec: ignore[a] reason\n",
        "# aisec: ignored[a] reason\n",
        "# aisec ignore[a] reason\n",
        "// aisec: ignore[a] reason\n",
        "",
    ],
)
def test_is_no_suppression(text: str) -> None:
    assert python(text) == []


def test_block_comments() -> None:
    assert script("/* aisec: ignore[a] reason */\nx()\n") == [((1, 2), ("a",), "reason")]
    assert script("x(/* aisec: ignore[a] reason */ y)\n") == [((1,), ("a",), "reason")]
    assert script("/*\n * aisec: ignore[a] reason\n * and more\n */\nx()\n") == [
        ((2, 5), ("a",), "reason")
    ]
    assert script("/* aisec: ignore[a] reason\n */ x()\n") == [((1,), ("a",), "reason")]
    assert script("  {/* aisec: ignore[a] reason */}\n  <div/>\n") == [((1, 2), ("a",), "reason")]
    assert script('x("http://aisec: ignore[a] reason")\n') == []


@pytest.mark.parametrize(
    "comment",
    [
        "# aisec: ignore[a] reason",
        "// aisec: ignore[a] reason",
        "-- aisec: ignore[a] reason",
        "; aisec: ignore[a] reason",
        "/* aisec: ignore[a] reason */",
        "<!-- aisec: ignore[a] reason -->",
        " * aisec: ignore[a] reason",
    ],
)
def test_text_of_no_known_language(comment: str) -> None:
    assert brief(find("a.txt", f"{comment}\nx\n".encode())) == [((1, 2), ("a",), "reason")]
    after = [] if comment.startswith(" *") else [((1,), ("a",), "reason")]
    assert brief(find("a.txt", f"x: 1 {comment}\nx\n".encode())) == after
    assert brief(find("a.txt", f'x: "y {comment}"\n'.encode())) == []
    assert brief(find("a.txt", f'x: "y" {comment}\n'.encode())) == after


@pytest.mark.parametrize(
    "line",
    [
        "x#aisec: ignore[a] reason",
        "http://host/aisec: ignore[a] reason",
        "/* closed */ aisec: ignore[a] reason",
        "aisec: ignore[a] reason",
    ],
)
def test_text_without_a_comment(line: str) -> None:
    assert find("a.txt", line.encode()) == []


def test_location_counts_characters_and_the_lines_that_are_given() -> None:
    text = "é = 1  # é aisec: ignore[a] reason\n".encode()
    (inline,) = find("é.py", text)
    assert inline.location == Location("é.py", 1, 12, 1, 28)
    # Normalised text has more line ends than git counts.
    original = b"x\r# aisec: ignore[a] reason\ny\n"
    (inline,) = find("a.py", original.replace(b"\r", b"\n"), lines=LineIndex(original))
    assert inline.covers == (1, 2)


def test_no_line_end_at_the_end() -> None:
    assert brief(find("a", b"# aisec: ignore[a] reason")) == [((1, 2), ("a",), "reason")]


def test_endless_lines_end_soon() -> None:
    comment = b"/* aisec: ignore[a] r */"
    starts = range(0, len(comment) * 80_000, len(comment))
    spans = [Span(at, at + len(comment)) for at in starts]
    endless = comment * 80_000
    # Only comments near the beginning of a line are looked at, and a thousand of a file.
    assert len(find("a.txt", endless)) == 10_000 // len(comment) + 1
    assert len(find("a.js", endless, spans)) == 1000
    assert find("a.txt", b'"' * 2_000_000 + comment) == []
    assert find("a.txt", b"/*" * 1_000_000 + comment) == []


@given(st.lists(st.sampled_from(["aisec: ignore[a]", " r ", "#", "/*", "*/", '"', "\n", "x", "é"])))
def test_random_text_keeps_the_promises(pieces: list[str]) -> None:
    text = "".join(pieces).encode()
    for inline in find("a.txt", text):
        assert inline.rules == ("a",)
        assert inline.covers[0] == inline.location.line <= inline.target
        line = text.split(b"\n")[inline.location.line - 1].decode()
        column = inline.location.column - 1
        assert line[column:].startswith("aisec: ignore[a]")
        assert "#" in line[:column] or "*" in line[:column]
