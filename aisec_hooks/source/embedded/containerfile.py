"""Dockerfiles: what RUN, CMD and ENTRYPOINT give a shell, and what ENV and ARG set for it.

Instructions as the Dockerfile reference says: one begins a line, a backslash at its end goes on
with the next one, and comments between are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from aisec_hooks.matching.lazily import Lazily
from aisec_hooks.source.embedded.part import Part, kept

_INSTRUCTION = Lazily(
    rb"[ \t]*(?:ONBUILD[ \t]+)?(?:HEALTHCHECK[ \t]+(?:--\S+[ \t]+)*)?([A-Z]+)\b[ \t]*",
    re.IGNORECASE,
)
_COMMENT = Lazily(rb"[ \t]*#")
_OPTIONS = Lazily(rb"(?:--[a-z]+(?:=\S+)?\s+)*")
_HEREDOC = Lazily(rb"<<-?[ \t]*[\"']?([A-Za-z_]\w*)[\"']?")
_PLAIN = Lazily(rb"([A-Za-z_]\w*)([ \t]+)(\S+)[ \t]*\Z")
_ESCAPE = Lazily(rb"(?:#[^\n]*\n)*?#[ \t]*escape[ \t]*=[ \t]*`", re.IGNORECASE)
_OTHER_SHELL = Lazily(rb"\[\s*\"(?!(?:[\w./]*/)?(?:ba|da|a|z|k)?sh\")")

_RUNS = (b"RUN", b"CMD", b"ENTRYPOINT")
_SETS = (b"ENV", b"ARG")
_HOLDING = (b"RUN", b"COPY", b"ADD")
"""Instructions that may hold here-documents."""


def parts(_: str, text: bytes) -> Iterator[Part]:
    """One shell script of a file: each instruction at its place, all else blank."""
    if _ESCAPE.match(text):
        return  # paths of Windows, whose shell is another one
    spans: list[tuple[int, int]] = []
    changed: dict[int, bytes] = {}
    other = False
    for word, start, end in _instructions(text, changed):
        if word in (b"SHELL", b"FROM"):  # each stage begins with the shell of its image
            other = word == b"SHELL" and _OTHER_SHELL.match(text[start:end]) is not None
        elif word in _RUNS and not other:
            options = _OPTIONS.match(text, start, end)
            first = options.end() if options else start
            _unlist(text, first, end, changed)
            spans.append((first, end))
        elif word in _SETS:
            plain = _PLAIN.match(text[start:end])
            if plain and b"=" not in plain[1]:
                # ``ENV a b``: a sign where the space stands, at the end of which the value begins.
                changed[start] = plain[1].rjust(len(plain[1] + plain[2]) - 1) + b"="
            spans.append((start, end))
    if spans:
        yield Part("bash", kept(text, spans, changed))


def _instructions(text: bytes, changed: dict[int, bytes]) -> Iterator[tuple[bytes, int, int]]:
    """Each instruction in capitals, with where what it is given begins and ends."""
    at = 0
    while at < len(text):
        end = _line(text, at)
        found = _INSTRUCTION.match(text, at, end)
        if found is None or _COMMENT.match(text, at):
            at = end + 1
            continue
        start = found.end()
        end = _last(text, start, end, changed)
        here = _HEREDOC.search(text, start, end)
        if here and found[1].upper() in _HOLDING:
            first, last = end + 1, _closing(text, end + 1, here[1])
            if found[1].upper() != b"RUN":
                pass  # a file that is copied
            elif not text[start : here.start()].strip():
                yield b"RUN", first, last[0]
            else:
                yield b"RUN", start, last[1]
            at = last[1] + 1
            continue
        yield found[1].upper(), start, end
        at = end + 1


def _line(text: bytes, at: int) -> int:
    end = text.find(b"\n", at)
    return len(text) if end < 0 else end


def _last(text: bytes, start: int, end: int, changed: dict[int, bytes]) -> int:
    """Where an instruction ends: lines behind a backslash belong to it, comments among them."""
    while end < len(text) and text[start:end].rstrip(b" \t\r").endswith(b"\\"):
        line = end + 1
        end = _line(text, line)
        while end < len(text) and _COMMENT.match(text, line):
            # Of a comment only the backslash is left that goes on with the next line.
            changed[line] = (b" " * (end - line - 1) + b"\\") if end > line else b""
            line = end + 1
            end = _line(text, line)
        start = line
    return end


def _closing(text: bytes, at: int, word: bytes) -> tuple[int, int]:
    """Where the line begins and ends that closes a here-document."""
    while at < len(text):
        end = _line(text, at)
        if text[at:end].strip() == word:
            return at, end
        at = end + 1
    return len(text), len(text)


def _unlist(text: bytes, start: int, end: int, changed: dict[int, bytes]) -> None:
    """``["sh", "-c", "a"]``: its words as a shell writes them."""
    if not text[start:end].lstrip().startswith(b"["):
        return
    quoted = False
    for at in range(start, end):
        sign = text[at : at + 1]
        if sign == b'"' and text[at - 1 : at] != b"\\":
            quoted = not quoted
        elif not quoted and sign in (b"[", b"]", b","):
            changed[at] = b" "
