"""Bytes to parse: what hides code is undone, offsets and lines stay those of the blob."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aisec_hooks import languages
from aisec_hooks.source import decoding, open_source

PYTHON = languages.by_name("python")


@pytest.mark.parametrize(
    ("blob", "expected"),
    [
        (b"a\r\nb", b"a \nb"),
        (b"a\rb\r\rc\r", b"a\nb\n\nc\n"),
        (b"a\r\r\nb", b"a\n \nb"),
        (b"a \\\r\nb", b"a  \\\nb"),
        (b"\xef\xbb\xbfa", b"   a"),
        (b"a\0b", b"a b"),
        (b"a\xff\xfe\x0cb\x85", b"a\xff\xfe\x0cb\x85"),
        (b"", b""),
    ],
)
def test_normalise(blob: bytes, expected: bytes) -> None:
    assert decoding.normalise(blob) == expected


@given(st.binary(max_size=60) | st.text("a\r\n\0\\\ufeff", max_size=30).map(str.encode))
def test_normalising_keeps_length_and_line_ends(blob: bytes) -> None:
    text = decoding.normalise(blob)
    assert len(text) == len(blob)
    assert b"\r" not in text
    assert b"\0" not in text
    assert all(text[at : at + 1] == b"\n" for at, byte in enumerate(blob) if byte == 0x0A)


@pytest.mark.parametrize(
    ("blob", "line", "column"),
    [
        (b"# c\rimport os\ros.system('x')", 1, 15),  # git counts one line, Python three
        (b"# c\r\nimport os\r\nos.system('x')\r\n", 3, 1),
        (b"\xef\xbb\xbfos.system('x')", 1, 2),
        (b"a = 1\n\x0cos.system('x')", 2, 2),
        (b"a = '\xe9'; os.system('x')", 1, 10),
        ("# é\na = 'é'; os.system('x')".encode(), 2, 10),
        (b"a = 1\0\nos.system('x')", 2, 1),
        (b"a = '\x0b \xe2\x80\xa8 \xc2\x85'\nos.system('x')", 2, 1),
        (b"x = 1 + \\\r\n  os.system('x')", 2, 3),
        ("# a\nos.system('x')".encode("utf-16"), 2, 1),
        ("# a\nos.system('x')".encode("utf-16-be"), 2, 1),
        ("# a\n# \u0a0a\nos.system('x')".encode("utf-16-le"), 5, 2),  # two more 0x0A bytes
        (codecs.BOM_UTF32_BE + "# é\nos.system('x')".encode("utf-32-be"), 2, 1),
        ("# é\r\nos.system('x')".encode("utf-16"), 2, 1),
    ],
)
def test_calls_are_seen_where_git_counts_them(blob: bytes, line: int, column: int) -> None:
    source = open_source("app.py", PYTHON, blob)
    at = source.text.index(b"os.system")
    assert list(source.roles([at])) == [("code", at)]
    assert (source.lines.line(at), source.lines.column(at)) == (line, column)


@pytest.mark.parametrize(
    "blob",
    [
        b"# coding: utf-7\n# +AAo-os.system('x')\n",
        b"#!/usr/bin/python\r# vim: set fileencoding=utf_7 :\r# +AAo-os.system('x')\n",
        b"# coding: unicode_escape\n# \\nos.system('x')\n",
        b"# coding: shift_jis\na = '\x95\\'; os.system('x')  # ';\n",
    ],
)
def test_declared_encodings_cannot_hide_code(blob: bytes) -> None:
    source = open_source("app.py", PYTHON, blob)
    at = source.text.index(b"os.system")
    assert list(source.roles([at])) == [("code", at)]
    assert source.lines.line(at) == blob.count(b"\n")


@pytest.mark.parametrize(
    "declaration",
    [
        b"utf-8",
        b"latin-1",
        b"cp1252",
        b"iso-8859-15",
        b"euc_jp",
        b"no-such-codec",
        b"hex",
        b"rot13",
    ],
)
def test_encodings_that_keep_ascii_are_parsed_as_bytes(declaration: bytes) -> None:
    blob = b"# -*- coding: " + declaration + b" -*-\na = '\xe9'\n"
    decoded = decoding.decode(blob, declares=True)
    assert decoded.text == blob
    assert decoded.faithful


def test_a_declaration_counts_only_where_the_language_has_one() -> None:
    blob = b"# coding: utf-7\n+AAo-"
    assert decoding.decode(blob).text == blob
    assert decoding.decode(blob, declares=True).text != blob
    assert decoding.decode(b"\n\n" + blob, declares=True).text == b"\n\n" + blob


def test_what_cannot_be_decoded_is_said() -> None:
    assert decoding.decode("a\n".encode("utf-16")).faithful
    assert not decoding.decode(b"\xff\xfea\0\x00\xd8").faithful


@given(st.text(), st.sampled_from(["utf-16", "utf-32", "utf-16-le", "utf-8-sig"]))
def test_lines_are_those_of_the_blob(text: str, encoding: str) -> None:
    blob = text.encode(encoding, "replace")
    decoded = decoding.decode(blob)
    assert len(decoded.lines.starts) == blob.count(b"\n") + 1 or encoding == "utf-16-le"
    assert list(decoded.lines.starts) == sorted(decoded.lines.starts)
    assert decoded.lines.starts[-1] <= len(decoded.text)


@given(st.binary(max_size=200))
def test_any_blob_is_decoded(blob: bytes) -> None:
    declared = [b"#coding=" + name + b"\n" for name in (b"utf-7", b"hz", b"idna", b"punycode")]
    for head in (b"", b"\xff\xfe", b"\x00\x00\xfe\xff", *declared):
        decoded = decoding.decode(head + blob, declares=True)
        assert decoded.lines.starts[-1] <= len(decoded.text)
