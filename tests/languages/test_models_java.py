"""Rows about the classes of the JDK, held against the JDK at hand by its own disassembler."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from aisec_hooks import languages, strict_yaml
from aisec_hooks.errors import RuleError
from aisec_hooks.languages.java import LANGUAGE

MODELS = Path(languages.__file__).parent / "java" / "models.yaml"
JAVAP = shutil.which("javap")
ELSEWHERE = (
    "javax.servlet.", "javax.ws.rs.", "javax.persistence.", "javax.jms.", "javax.el.",
    "javax.validation.", "javax.faces.", "javax.mail.", "javax.websocket.", "javax.activation.",
    "javax.xml.bind.", "javax.jdo.",
)  # fmt: skip
"""What begins like the JDK and is not in it, or no more."""

YOUNG = {"java.lang.String.splitWithDelimiters", "java.util.HexFormat"}
"""What came after Java 11."""

CLASS = re.compile(
    r"((?:(?:javax?|org\.xml\.sax|com\.sun\.net|jdk\.jshell)(?:\.[a-z0-9]+)*\.)?[A-Z]\w*(?:\.[A-Z]\w*)*)"
    r"(?:\(\))?(?:\.([a-z]\w*)(?:\(\))?)?"
)
HEAD = re.compile(
    r"(?m)^[\w ]*?\b(?:class|interface) ([\w.$]+)(?:<.*?)??"
    r"(?: extends (.*?))?(?: implements (.*?))? \{$"
)
MEMBER = re.compile(r"(?m)^  [^()\n]*?([\w.$]+)(?:\((.*)\)[^()\n]*)?;$")

pytestmark = pytest.mark.skipif(JAVAP is None, reason="no JDK here")


def rows() -> Iterator[dict[str, Any]]:
    document = strict_yaml.read(MODELS.read_bytes(), "models.yaml", error=RuleError, limit=1 << 20)
    assert isinstance(document.value, dict)
    for found in document.value.values():
        yield from found


def listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def meant(path: str) -> tuple[str, str] | None:
    """Class and member of a path that names those of the JDK, and goes no further."""
    found = CLASS.fullmatch(path)
    if found is None or path.startswith(ELSEWHERE):
        return None
    owner = found[1]
    if "." not in owner or owner[0].isupper():
        if owner.partition(".")[0] not in LANGUAGE.builtins:
            return None
        owner = f"java.lang.{owner}"
    member = found[2] or ("<init>" if not path.endswith("()") else "")
    return None if {owner, f"{owner}.{member}"} & YOUNG else (owner, member)


def cases() -> Iterator[tuple[str, str, tuple[int, ...]]]:
    """Class, member and places of arguments of every row about the JDK."""
    for row in rows():
        at = [each for key in ("arg", "from", "to") for each in listed(row.get(key, []))]
        places = tuple(each for each in at if isinstance(each, int))
        for key in ("call", "path", "view"):
            for path in listed(row.get(key, [])):
                found = meant(path)
                if found is not None:
                    yield (*found, places)


CASES = sorted(set(cases()))


def binary(name: str) -> str:
    """The name of a class file: what stands within a class comes after ``$``."""
    package, *nested = re.split(r"\.(?=[A-Z])", name)
    return f"{package}.{'$'.join(nested)}" if nested else package


@cache
def shown(name: str) -> str:
    """What the disassembler says of one class."""
    assert JAVAP is not None
    done = subprocess.run([JAVAP, "-protected", name], capture_output=True, text=True, check=False)
    return done.stdout


@cache
def every() -> dict[str, str]:
    """The same of all classes of the rows, in one process."""
    assert JAVAP is not None
    names = sorted({binary(owner) for owner, _member, _places in CASES})
    asked = [JAVAP, "-protected", *names]
    done = subprocess.run(asked, capture_output=True, text=True, check=False)
    texts = re.split(r"(?m)^(?=Compiled from )", done.stdout)
    heads = [(HEAD.search(text), text) for text in texts]
    return {head[1].partition("<")[0]: text for head, text in heads if head is not None}


def counts(name: str, member: str) -> list[int]:
    """How many arguments each method of a name takes, those of what it extends with them."""
    text = every().get(name) or shown(name)
    wanted = name if member == "<init>" else member
    found = []
    for each in MEMBER.finditer(text):
        if each[1] == wanted:
            given = re.sub(r"<[^()]*>", "", each[2] or "")
            found.append(99 if "..." in given else len([arg for arg in given.split(",") if arg]))
    head = HEAD.search(text)
    if member != "<init>" and head is not None:
        bases = re.sub(r"<.*?>+", "", ", ".join(part for part in head.groups()[1:] if part))
        for base in (each.strip() for each in bases.split(",")):
            found += counts(base, member) if base not in ("", name) else []
    return found


@pytest.mark.parametrize(("owner", "member", "places"), CASES)
def test_classes_and_members_are_there_and_take_as_many_arguments(
    owner: str, member: str, places: tuple[int, ...]
) -> None:
    name = binary(owner)
    assert every().get(name) or shown(name), f"no class {owner}"
    if not member:
        return
    found = counts(name, member)
    assert found, f"{owner} has no {member}"
    assert max(found) > max(places, default=-1), f"{owner}.{member} takes {max(found)} arguments"


def test_rows_are_read() -> None:
    """Enough of the file is about the JDK for the test above to mean something."""
    assert len(CASES) > 300
