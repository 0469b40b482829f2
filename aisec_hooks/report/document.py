"""How every JSON document is written: ASCII only, indented, without lone surrogates."""

from __future__ import annotations

import json
from collections.abc import Mapping

from aisec_hooks.report.safe import whole_text


def write(document: object) -> str:
    """The document as text.  ASCII, because the output's encoding is anyone's guess, and because
    an escaped control character is harmless where the document is looked at."""
    return json.dumps(_whole(document), indent=2, ensure_ascii=True) + "\n"


def _whole(value: object) -> object:
    if isinstance(value, str):
        return value if value.isascii() else whole_text(value)
    if isinstance(value, Mapping):
        return {str(_whole(key)): _whole(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_whole(each) for each in value]
    return value
