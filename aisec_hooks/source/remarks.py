"""Comments of templates and pages, which no grammar reads: told by signs, for each kind of file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from aisec_hooks.model.position import Span

Signs = dict[bytes, bytes]
"""Pattern for the sign that begins a comment -> the sign that ends it."""

_HTML: Signs = {rb"<!--": b"-->"}
_JINJA: Signs = {
    rb"(?<!\{)\{#": b"#}",
    rb"\{%[-+]?\s{0,9}comment\b": b"endcomment",
    rb"\{%[-+]?\s{0,9}raw\b": b"endraw",
    rb"\{%[-+]?\s{0,9}verbatim\b": b"endverbatim",
}
_CURLY: Signs = {rb"\{\{~?!--": b"--}}", rb"\{\{~?!": b"}}"}
_ANGLE: Signs = {rb"<%#": b"%>", rb"<%--": b"--%>", rb"<%%": b"%>"}
_COMMENTS: dict[tuple[str, ...], Signs] = {
    (".astro", ".svelte", ".vue"): _HTML,
    (".handlebars", ".hbs", ".mustache"): _HTML | _CURLY,
    (".ejs", ".erb", ".jsp", ".jspf", ".rhtml", ".tag"): _HTML | _ANGLE,
    (".cshtml",): _HTML | {rb"@\*": b"*@"},
    (".blade.php",): _HTML | {rb"\{\{--": b"--}}", rb"@\{!!": b"!!}"},
    (".ddl", ".mysql", ".pgsql", ".psql", ".sql"): {
        rb"(?<![^\n])[ \t]{0,99}--": b"\n",
        rb"/\*": b"*/",
    },
    (".ftl", ".ftlh"): _HTML | {rb"<#--": b"-->", rb"\[#--": b"--]"},
}
"""Endings of file names -> what is no code in them; all others are pages or Jinja's relatives."""

_SHOWN = (b"endraw", b"endverbatim", b"!!}")
"""What ends a text that is no code, and that people see."""


def without_comments(path: str, text: bytes) -> bytes:
    """The text with blanks where its comments stand; lines and offsets stay."""
    pieces: list[bytes] = []
    kept = 0
    for start, end in _silent(path, text):
        pieces += (text[kept:start], _blank(text[start:end]))
        kept = end
    return b"".join((*pieces, text[kept:]))


def comments(path: str, text: bytes) -> list[Span]:
    """The comments of a template, without what it only does not read."""
    return [
        each
        for each in _silent(path, text)
        if not text.startswith(b"<%%", each.start) and not text.endswith(_SHOWN, *each)
    ]


def _silent(path: str, text: bytes) -> Iterator[Span]:
    """Where nothing is code."""
    name = path.lower()
    signs = next((each for ends, each in _COMMENTS.items() if name.endswith(ends)), _HTML | _JINJA)
    begins, ends = _begins(tuple(signs)), tuple(signs.values())
    missing: set[bytes] = set()  # sought once: a text of nothing but beginnings takes no longer
    at = 0
    while (found := begins.search(text, at)) is not None:
        sign = ends[(found.lastindex or 1) - 1]
        end = -1 if sign in missing else text.find(sign, found.end())
        if end < 0:
            missing.add(sign)
            at = found.end()
            continue
        at = end + len(sign)
        yield Span(found.start(), at)


@cache
def _begins(signs: tuple[bytes, ...]) -> re.Pattern[bytes]:
    return re.compile(b"|".join(b"(" + each + b")" for each in signs))


def _blank(comment: bytes) -> bytes:
    return re.sub(rb"[^\r\n]", b" ", comment)
