"""Scripts in pages: ``<script>`` elements and event handlers of HTML, Vue, Svelte and templates.

Where a script ends is as HTML says: at ``</script``, whatever stands before it (HTML, 13.2.5.4).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from aisec_hooks.matching.lazily import Lazily
from aisec_hooks.source.embedded.part import Part, kept

_ELEMENTS = Lazily(
    rb"<!--[\s\S]*?-->|<script\b((?:[^>\"']|\"[^\"]*\"|'[^']*'){0,400}+)>([\s\S]*?)(?=</script\b)",
    re.IGNORECASE,
)
_TYPE = Lazily(
    rb"(?:^|\s)(?:type|lang)\s*=\s*[\"']?\s*([\w/+.-]*)",
    re.IGNORECASE,
)
_EVENT = Lazily(
    rb"(?<=\s)on[a-z]{3,24}\s*=\s*(?:\"([^\"<>]*)\"|'([^'<>]*)')",
    re.IGNORECASE,
)
_SCRIPTS = {
    b"": "javascript", b"module": "javascript", b"text/javascript": "javascript",
    b"application/javascript": "javascript", b"text/ecmascript": "javascript",
    b"application/ecmascript": "javascript", b"text/babel": "javascript",
    b"text/jsx": "javascript", b"jsx": "javascript", b"js": "javascript",
    b"ts": "typescript", b"typescript": "typescript", b"text/typescript": "typescript",
    b"tsx": "tsx",
}  # fmt: skip
"""What ``type`` or ``lang`` of a script says -> its language; others are data."""

_OUTPUT = Lazily(
    rb"\{\{[^{}\n]{1,400}\}\}|\{!![^\n]{1,400}?!!\}|<%[=-][^\n]{1,400}?%>|<\?=[^\n]{1,400}?\?>"
)
"""Where a template writes a value into a script."""

_CONTROL = Lazily(rb"\{%[\s\S]{1,400}?%\}|<%[\s\S]{1,4000}?%>|<\?php\b[\s\S]{1,4000}?\?>")
"""Where it decides what is written."""


def parts(_: str, text: bytes) -> Iterator[Part]:
    """A text for each language of the scripts: those of one page share their names."""
    found: dict[str, list[tuple[int, int]]] = {}
    for start, end, language in _scripts(text):
        if text[start:end].strip():
            found.setdefault(language, []).append((start, end))
    for language, spans in found.items():
        ends = {end: b";" for _, end in spans if end < len(text)}
        whole = kept(text, spans, ends)
        yield Part(language, _without_templates(whole, spans))


def _scripts(text: bytes) -> list[tuple[int, int, str]]:
    found, covered = [], []
    for match in _ELEMENTS.finditer(text):
        covered.append(match.span())
        if match[2] is not None:
            said = _TYPE.search(match[1])
            language = _SCRIPTS.get(said[1].lower() if said else b"")
            if language is not None:
                found.append((*match.span(2), language))
    covered.append((len(text), len(text)))
    at = 0
    for event in _EVENT.finditer(text):
        while covered[at][1] <= event.start():
            at += 1
        if event.start() < covered[at][0]:
            found.append((*event.span(1 if event[1] is not None else 2), "javascript"))
    return sorted(found)


def _without_templates(text: bytes, spans: list[tuple[int, int]]) -> bytes:
    """The same with a name where a template writes a value."""
    if not any(sign in text for sign in (b"{{", b"{%", b"<%", b"<?", b"{!!")):
        return text
    made = bytearray(text)
    for start, end in spans:
        for pattern, letter in ((_OUTPUT, b"_"), (_CONTROL, b" ")):
            for match in pattern.finditer(bytes(made[start:end])):
                written = re.sub(rb"[^\r\n]", letter, match[0])
                made[start + match.start() : start + match.end()] = written
    return bytes(made)
