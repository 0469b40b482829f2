"""The languages there are: one folder each, found by its ``LANGUAGE`` constant.

Adding a language is adding a folder, then ``make docs``, which writes ``known``: a file that is
looked at imports its own language and no other.  Roles and grammars are read by ``source`` when a
file of the language comes along.
"""

from __future__ import annotations

import os
import re
from functools import cache
from importlib import import_module

from aisec_hooks.errors import UsageError
from aisec_hooks.languages import known
from aisec_hooks.model.language import Language

_SHEBANG = rb"#![ \t]*([^\r\n]*)"
_VERSION = r"[\d.]+$"


@cache
def all_languages() -> tuple[Language, ...]:
    """Every language, by name."""
    here = os.path.dirname(__file__)
    folders = sorted(os.listdir(here))
    names = [each for each in folders if os.path.isfile(os.path.join(here, each, "__init__.py"))]
    return tuple(map(_load, names))


def _load(name: str) -> Language:
    found: Language = import_module(f"{__name__}.{name}").LANGUAGE
    return found


def __getattr__(name: str) -> tuple[Language, ...]:
    if name == "ALL":
        return all_languages()
    raise AttributeError(name)


def by_name(name: str) -> Language:
    """The language of a name; raises ``UsageError`` when there is none."""
    if name in known.NAMES:
        return _load(name)
    raise UsageError(
        f"there is no language {name!r}", hint=f"known are {', '.join(sorted(known.NAMES))}"
    )


def find(path: str, head: bytes) -> Language | None:
    """The language of a file: by name, then suffix, then its ``#!`` line.

    A script for a shell may go by ``.sh`` and be one for another interpreter, which its line says.

    :param head: the beginning of the text, at least its first line.
    """
    name = path.rpartition("/")[2].lower()
    found = known.ENDINGS.get(name)
    at = name.find(".", 1)
    while found is None and at >= 0:
        found = known.ENDINGS.get(name[at:])
        at = name.find(".", at + 1)
    if found is None or found in known.YIELDING:
        found = _by_shebang(head) or found
    return _load(found) if found else None


def _by_shebang(head: bytes) -> str | None:
    """The language of the interpreter in a ``#!`` line, also through ``env`` and ``env -S``."""
    line = re.match(_SHEBANG, head.removeprefix(b"\xef\xbb\xbf"))
    if line is None:
        return None
    words = line[1].decode("utf-8", "replace").split()
    return known.INTERPRETERS.get(_program(words))


def _program(words: list[str]) -> str:
    """The interpreter's bare name: no folder, no version, no ``.exe``."""
    if words and words[0].rpartition("/")[2] == "env":
        words = [each for each in words[1:] if not each.startswith("-") and "=" not in each]
    name = words[0].rpartition("/")[2].lower().removesuffix(".exe") if words else ""
    return re.sub(_VERSION, "", name)
