"""A text is folded for words that are looked for in it."""

from __future__ import annotations

from aisec_hooks.matching.hints import folded, unescaped


def test_escapes_of_white_space_are_white_space() -> None:
    assert unescaped(folded(b"'SELECT\\n a'\\\n")) == b"'select   a'\\ "
    assert unescaped(b"plain") == b"plain"
