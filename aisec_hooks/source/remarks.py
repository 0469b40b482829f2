"""Comments of templates and pages, which no grammar reads: told by signs, for each kind of file."""

from __future__ import annotations

import re
from functools import cache

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


def without_comments(path: str, text: bytes) -> bytes:
    """The text with blanks where its comments stand; lines and offsets stay."""
    name = path.lower()
    signs = next((each for ends, each in _COMMENTS.items() if name.endswith(ends)), _HTML | _JINJA)
    begins, ends = _begins(tuple(signs)), tuple(signs.values())
    pieces: list[bytes] = []
    missing: set[bytes] = set()  # sought once: a text of nothing but beginnings takes no longer
    at = kept = 0
    while (found := begins.search(text, at)) is not None:
        sign = ends[(found.lastindex or 1) - 1]
        end = -1 if sign in missing else text.find(sign, found.end())
        if end < 0:
            missing.add(sign)
            at = found.end()
            continue
        at = end + len(sign)
        pieces += (text[kept : found.start()], _blank(text[found.start() : at]))
        kept = at
    return b"".join((*pieces, text[kept:]))


@cache
def _begins(signs: tuple[bytes, ...]) -> re.Pattern[bytes]:
    return re.compile(b"|".join(b"(" + each + b")" for each in signs))


def _blank(comment: bytes) -> bytes:
    return re.sub(rb"[^\r\n]", b" ", comment)
