r"""Text from names, code and messages made harmless to read: what has no ink is shown escaped.

A terminal obeys control characters (ECMA-48), an editor reorders text at bidirectional controls
(CVE-2021-42574), and a build log obeys the commands of its service; a report shows attackers'
text in all of them.  Forms: ``\x1b`` for ASCII controls, ``\u202e`` and ``\U000e0041`` for other
characters, ``\xff`` for a byte that was not UTF-8 (a surrogate escape).
"""

from __future__ import annotations

import re

NAMED = {"\n": r"\n", "\r": r"\r", "\t": r"\t"}

INKLESS = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180d\u180f\u2800\u3164\ufe00-\ufe0f\uffa0"
    "\U0001d159\U000e0100-\U000e01ef]"
)
"""Letters, marks and symbols that Python calls printable and nobody sees: Unicode's
Default_Ignorable_Code_Point, the empty braille pattern and the null notehead."""

IDEOGRAPHIC_SPACE = "\u3000"
"""Not printable to Python, but ordinary and visibly wide in Japanese text."""

LOG_COMMAND = re.compile(r"##(?=(?:vso|teamcity)?\[)")
"""GitHub, Azure Pipelines and TeamCity look for their commands anywhere in a line of a log."""

SURROGATE = re.compile("[\ud800-\udfff]")


def safe_text(text: str, *, ascii_only: bool = False) -> str:
    """The text on one line, with everything invisible or obeyed by a terminal escaped.

    Applying it twice changes nothing more: backslashes stay as they are.

    :param ascii_only: escape all that is not ASCII too, for outputs that cannot encode it.
    """
    if text.isascii() and text.isprintable() and "##" not in text:
        return text
    return "".join(safe_characters(text, ascii_only=ascii_only))


def safe_characters(text: str, *, ascii_only: bool = False) -> list[str]:
    """What ``safe_text`` makes of each character, for those who must count columns."""
    shown = [
        character if _plain(character, ascii_only) else escape(character) for character in text
    ]
    for command in LOG_COMMAND.finditer(text):
        shown[command.start() + 1] = r"\x23"
    return shown


def _plain(character: str, ascii_only: bool) -> bool:
    if character.isascii():
        return character.isprintable()
    if ascii_only or INKLESS.match(character):
        return False
    return character.isprintable() or character == IDEOGRAPHIC_SPACE


def escape(character: str) -> str:
    """One character as a backslash form."""
    code = ord(character)
    if 0xDC80 <= code <= 0xDCFF:  # PEP 383: the byte code - 0xDC00
        return f"\\x{code - 0xDC00:02x}"
    if code < 0x80:
        return NAMED.get(character) or f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def whole_text(text: str) -> str:
    """The text without lone surrogates, which no encoding of a document can carry."""
    return SURROGATE.sub(lambda found: escape(found[0]), text)
