"""From bytes to IR: the only package that imports tree-sitter."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from aisec_hooks.model.language import Language
    from aisec_hooks.source.text import Source


def open_source(path: str, language: Language, text: bytes) -> Source:
    """A text; asking for its tree raises ``AisecError`` when the grammar is missing."""
    from aisec_hooks.source.text import Source

    return Source(path, language, text)
