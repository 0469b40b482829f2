"""PHP in templates of Blade: what is printed, and blocks between ``@php`` and ``@endphp``.

Signs of Blade become tags of PHP, which take no more room: ``{{ a }}`` is ``<? a ?>``, and
``{!! a !!}``, which Blade does not escape, is ``<?= a ?>`` (Laravel, "Blade Templates").
"""

from __future__ import annotations

from collections.abc import Iterator

from aisec_hooks.matching.lazily import Lazily
from aisec_hooks.model.position import Span
from aisec_hooks.source.embedded.part import Filled, Part, kept

_OPENED = Lazily(rb"@?(\{\{--|\{\{|\{!!)|(?<![\w@])@php\b(?![ \t]*\()|@verbatim\b")
_ENDS = {
    b"{{--": (b"--}}", b"", b""),
    b"{{": (b"}}", b"<?", b"?>"),
    b"{!!": (b"!!}", b"<?=", b" ?>"),
    b"@php": (b"@endphp", b"<?  ", b"?>     "),
    b"@verbatim": (b"@endverbatim", b"", b""),
}
"""What opens -> what closes, and what stands there in PHP; nothing for what is no code."""


def parts(_: str, text: bytes) -> Iterator[Part]:
    """One program of all that a template prints or runs."""
    spans: list[tuple[int, int]] = []
    changed: dict[int, bytes] = {}
    filled: list[Filled] = []
    missing: set[bytes] = set()
    at = 0
    while (found := _OPENED.search(text, at)) is not None:
        sign, opened, closed = _ENDS[found[1] or found[0]]
        end = -1 if sign in missing else text.find(sign, found.end())
        at = found.end()
        if end < 0:
            missing.add(sign)
            continue
        if found[1] and found[0].startswith(b"@") and sign != b"--}}":
            continue  # shown as it is
        at = end + len(sign)
        if opened == b"<?=":
            filled.append(Filled(Span(found.start(), at), (("<?=", "{!!"),)))
        if opened and text[found.end() : end].strip():
            spans.append((found.end(), end))
            changed |= {found.end() - len(opened): opened, end: closed}
    if spans:
        yield Part("php", kept(text, spans, changed), filled=tuple(filled))
