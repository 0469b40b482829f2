"""Which texts may be parsed in this process: grammars have inputs they take quadratic time for.

Unclosed brackets, backslashes before line ends, ``<`` that could open type arguments and
endless lines are the known ones; a text with few of them is parsed in linear time.
"""

from __future__ import annotations

from aisec_hooks.source import limits

_OPENING, _CLOSING = frozenset(b"([{"), frozenset(b")]}")
_NO_BRACKETS = bytes(byte for byte in range(256) if byte not in _OPENING | _CLOSING)
_NO_TEXT = bytes(byte for byte in range(256) if byte >= 0x20 or byte in b"\t\n\f\r")


def in_process(text: bytes) -> bool:
    """Whether a text is parsed here; others go to the worker."""
    return len(text) <= limits.ALWAYS_IN_PROCESS or harmless(text)


def harmless(text: bytes) -> bool:
    """Whether a text is small and holds nothing a grammar is slow for; linear in its length."""
    return (
        len(text) <= limits.IN_PROCESS
        and _unclosed(text) <= limits.UNCLOSED
        and text.count(b"\\\n") + text.count(b"\\\r") <= limits.CONTINUED
        and text.count(b"<") - text.count(b">") <= limits.UNCLOSED
        and len(text.translate(None, _NO_TEXT)) <= len(text) // 64
        and _longest_line(text) <= limits.LINE
    )


def _unclosed(text: bytes) -> int:
    """The deepest nesting, or the brackets that never close or open, whichever is more."""
    depth = deepest = surplus = 0
    for byte in text.translate(None, _NO_BRACKETS):
        if byte in _OPENING:
            depth += 1
            if depth > deepest:
                deepest = depth
        elif depth:
            depth -= 1
        else:
            surplus += 1
    return max(deepest, surplus)


def _longest_line(text: bytes) -> int:
    """The bytes of the longest line, by LF."""
    return max(map(len, text.split(b"\n")))
