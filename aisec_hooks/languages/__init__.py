"""The languages there are: one folder each, found by its ``LANGUAGE`` constant.

Adding a language is adding a folder.  Roles, queries and grammars are read by ``source`` when a
file of the language comes along.
"""

from __future__ import annotations

import os
import re
from functools import cache
from importlib import import_module

from aisec_hooks.errors import UsageError
from aisec_hooks.model.language import Language

_SHEBANG = rb"#![ \t]*([^\r\n]*)"
_VERSION = r"[\d.]+$"


@cache
def all_languages() -> tuple[Language, ...]:
    """Every language, by name."""
    here = os.path.dirname(__file__)
    folders = sorted(os.listdir(here))
    names = [each for each in folders if os.path.isfile(os.path.join(here, each, "__init__.py"))]
    return tuple(import_module(f"{__name__}.{name}").LANGUAGE for name in names)


def __getattr__(name: str) -> tuple[Language, ...]:
    if name == "ALL":
        return all_languages()
    raise AttributeError(name)


@cache
def _by_ending() -> dict[str, Language]:
    """Suffixes (with their dot) and whole names, in lower case -> language."""
    return {end: each for each in all_languages() for end in (*each.suffixes, *each.names)}


def by_name(name: str) -> Language:
    """The language of a name; raises ``UsageError`` when there is none."""
    for each in all_languages():
        if each.name == name:
            return each
    known = ", ".join(each.name for each in all_languages())
    raise UsageError(f"there is no language {name!r}", hint=f"known are {known}")


def find(path: str, head: bytes) -> Language | None:
    """The language of a file: by name, then suffix, then its ``#!`` line.

    :param head: the beginning of the text, at least its first line.
    """
    name = path.rpartition("/")[2].lower()
    known = _by_ending()
    found = known.get(name)
    at = name.find(".", 1)
    while found is None and at >= 0:
        found = known.get(name[at:])
        at = name.find(".", at + 1)
    return found or _by_shebang(head)


def _by_shebang(head: bytes) -> Language | None:
    """The language of the interpreter in a ``#!`` line, also through ``env`` and ``env -S``."""
    line = re.match(_SHEBANG, head.removeprefix(b"\xef\xbb\xbf"))
    if line is None:
        return None
    words = line[1].decode("utf-8", "replace").split()
    program = _program(words)
    for each in all_languages():
        if program in each.interpreters:
            return each
    return None


def _program(words: list[str]) -> str:
    """The interpreter's bare name: no folder, no version, no ``.exe``."""
    if words and words[0].rpartition("/")[2] == "env":
        words = [each for each in words[1:] if not each.startswith("-") and "=" not in each]
    name = words[0].rpartition("/")[2].lower().removesuffix(".exe") if words else ""
    return re.sub(_VERSION, "", name)
