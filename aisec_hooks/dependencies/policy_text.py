"""Adds an approval to the text of a policy without touching the rest, comments included."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from aisec_hooks import strict_yaml
from aisec_hooks.errors import PolicyError
from aisec_hooks.strict_yaml import Document, Path

APPROVAL: Path = ("dependencies", "approval")
ALLOW: Path = (*APPROVAL, "allow")
_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9./_ -]*[A-Za-z0-9]|\d{4}-\d\d-\d\d")
_WORDS = re.compile(r"(?i)true|false|yes|no|on|off|null")


def entry(fields: Mapping[str, str | Sequence[str]]) -> str:
    """An entry of the allow list on one line: ``{pkg: pypi/requests, owner: web}``.

    :param fields: texts, or lists of words; empty ones are left out.
    """
    parts = []
    for key, value in fields.items():
        if isinstance(value, str):
            parts += [f"{key}: {scalar(value)}"] if value else []
        elif value:
            parts.append(f"{key}: [{', '.join(map(scalar, value))}]")
    return "{" + ", ".join(parts) + "}"


def scalar(text: str) -> str:
    """Text as YAML, in quotes where it could be read as something else."""
    if _PLAIN.fullmatch(text) and not _WORDS.fullmatch(text):
        return text
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(char: str) -> str:
    if char in '"\\':
        return "\\" + char
    if char.isprintable():
        return char
    return f"\\u{ord(char):04x}" if ord(char) < 0x10000 else f"\\U{ord(char):08x}"


def add(text: bytes, source: str, line: str) -> bytes | None:
    """The policy with one more entry at the end of its allow list.

    None when that cannot be done safely: there is no section that switches approval on, or its
    layout is one this does not understand.  What is returned was read back: it holds the same
    values and the entry.

    :param line: the entry as ``entry`` writes it.
    :raises PolicyError: when the text is no policy.
    """
    document = strict_yaml.read(text, source)
    approval = _at(document, APPROVAL)
    if not isinstance(approval, dict) or not isinstance(approval.get("allow", []), list):
        return None
    edited = _edited(document, line)
    if edited is None:
        return None
    # A byte order mark is no part of the document's text.
    mark = text[:3] if text.startswith(b"\xef\xbb\xbf") else b""
    result = mark + edited.encode("utf-8")
    return result if _is_right(document, result, line) else None


def _edited(document: Document, line: str) -> str | None:
    text, approval = document.text, document.marks[APPROVAL]
    if ALLOW in document.marks:
        start = document.marks[ALLOW]
        if text[start : start + 1] == "[":
            rest = text[start + 1 :]
            comma = "" if rest.lstrip().startswith("]") else ", "
            return f"{text[: start + 1]}{line}{comma}{rest}"
        return _after_last_item(text, start, line)
    if text[approval : approval + 1] == "{":
        rest = text[approval + 1 :]
        comma = "" if rest.lstrip().startswith("}") else ", "
        return f"{text[: approval + 1]}allow: [{line}]{comma}{rest}"
    start = text.rfind("\n", 0, approval) + 1
    indent = text[start:approval]
    if indent.strip(" "):
        return None
    end = _line_end(text)
    return f"{text[:start]}{indent}allow:{end}{indent}  - {line}{end}{text[start:]}"


def _after_last_item(text: str, first: int, line: str) -> str | None:
    """Put an item below the last line of a block list, whose first dash is given."""
    start = text.rfind("\n", 0, first) + 1
    indent = text[start:first]
    if indent.strip(" ") or text[first : first + 1] != "-":
        return None
    end = _line_end(text)
    last = start
    at = start
    for each in text[start:].splitlines(keepends=True):
        bare = each.strip()
        depth = len(each) - len(each.lstrip(" "))
        inside = depth > len(indent) or (depth == len(indent) and bare.startswith("-"))
        if bare and not bare.startswith("#"):
            if not inside:
                break
            last = at + len(each)
        at += len(each)
    before = text[:last] if text[:last].endswith("\n") else text[:last] + end
    return f"{before}{indent}- {line}{end}{text[last:]}"


def _line_end(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


def _is_right(document: Document, result: bytes, line: str) -> bool:
    """Whether the new text means the old one with the entry added, and nothing else."""
    try:
        after = strict_yaml.read(result, document.source)
        wanted = strict_yaml.read(f"- {line}".encode(), document.source).value
    except PolicyError:
        return False
    added: Any = after.value
    approval = added["dependencies"]["approval"]
    entries = approval["allow"]
    if not isinstance(wanted, list) or wanted[0] not in entries:
        return False
    entries.remove(wanted[0])
    before = _at(document, APPROVAL)
    if "allow" not in before and not entries:
        del approval["allow"]
    elif before.get("allow") is None and not entries:
        approval["allow"] = None
    same: bool = added == document.value
    return same


def _at(document: Document, path: Path) -> Any:
    value: Any = document.value
    for step in path:
        value = value.get(step) if isinstance(value, dict) else None
    return value
