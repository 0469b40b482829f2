"""Code between the tags of templates: Ruby in ERB, JavaScript in EJS.

What a template does with its tags is what stands in them, one after the other: ``if``, a block or
a brace begins in one and ends in another.
"""

from __future__ import annotations

from collections.abc import Iterator

from aisec_hooks.matching.lazily import Lazily
from aisec_hooks.source.embedded.part import Part, kept

_DIRECTIVE = Lazily(rb"\s*include\s+[\w./-]+\s*")
"""``<% include header %>`` of EJS 2."""

_REMARKS = {
    "ruby": Lazily(rb"(?:^|[ \t])#(?!\{)"),
    "javascript": Lazily(rb"(?:^|[ \t])//"),
}
"""What begins a comment: it ends with its tag, though the line goes on."""

_NO_CODE = (b"%", b"#")


def parts(path: str, text: bytes) -> Iterator[Part]:
    """One program of all tags, each at its place."""
    language = "javascript" if path.lower().endswith(".ejs") else "ruby"
    spans: list[tuple[int, int]] = []
    changed: dict[int, bytes] = {}
    for at, start, end in _tags(text):
        code = text[start:end]
        last = max(code.rfind(sign) for sign in (b"\n", b'"', b"'", b"`")) + 1
        remark = _REMARKS[language].search(code, last)
        stop = end if remark is None else start + remark.start()
        if not text[start:stop].strip() or _DIRECTIVE.fullmatch(code):
            continue
        spans.append((start, stop))
        changed[end] = b";"
        if language == "ruby" and text.startswith(b"<%==", at):
            changed |= {at: b"raw(", end: b");"}
    if spans:
        yield Part(language, kept(text, spans, changed))


def _tags(text: bytes) -> Iterator[tuple[int, int, int]]:
    """Where each tag begins, and what stands in it: ``<% a %>``, ``<%= a -%>``, ``<%_ a _%>``.

    What begins with ``<%%`` or ``<%#`` is no code (ERB; EJS, "Tags").
    """
    at = text.find(b"<%")
    while at >= 0:
        close = text.find(b"%>", at + 2)
        if close < 0:
            return
        start, end = at + 2, close
        while start < end and text[start] in b"=-_|" and start < at + 4:
            start += 1
        if end > start and text[end - 1] in b"-_":
            end -= 1
        if not text.startswith(_NO_CODE, at + 2):
            yield at, start, end
        at = text.find(b"<%", close + 2)
