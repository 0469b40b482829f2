"""Rows about Go: their form, and those of the standard library against ``go doc`` where it is."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from aisec_hooks import languages, strict_yaml
from aisec_hooks.errors import RuleError

MODELS = Path(languages.__file__).parent / "go" / "models.yaml"
GO = shutil.which("go")
needs_go = pytest.mark.skipif(GO is None, reason="there is no go here")

PLACES = ("arg", "from", "to", "within")
PATHS = ("call", "path", "store_key", "register", "view")

# A package of the standard library has no dot in its first element.
_STANDARD = re.compile(r"(?P<package>[a-z][a-z0-9]*(?:/[a-z0-9]+)*)\.(?P<rest>[A-Z].*)")
_ELSEWHERE = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+/\S*?\.[A-Z][\w.()*]*|\*\*\.\S+")
_FUNCTION = re.compile(
    r"func (?:\((?:\w+ )?\*?(?P<owner>\w+)(?:\[[^\]]*\])?\) )?(?P<name>\w+)(?:\[.*?\])?"
    r"\((?P<rest>.*)$"
)
_FIELD = re.compile(r"\t(?P<names>\w+(?:, \w+)*)(?: +(?P<type>[^/\s][^/]*?))?\s*(?://.*)?$")
_METHOD = re.compile(r"\t(?P<name>\w+)\((?P<rest>.*)$")


class Known(NamedTuple):
    """What a name is: how many arguments it takes (None: it is no function), and its type."""

    takes: int | None
    spread: bool
    type: str


def rows() -> Iterator[tuple[str, dict[str, Any]]]:
    document = strict_yaml.read(MODELS.read_bytes(), "models.yaml", error=RuleError, limit=1 << 20)
    assert isinstance(document.value, dict)
    for section, found in document.value.items():
        for row in found:
            yield section, row


def listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def paths_of(row: dict[str, Any]) -> list[str]:
    return [path for key in PATHS if key in row for path in listed(row[key])]


ALL = [(section, row, path) for section, row in rows() for path in paths_of(row)]
STANDARD = sorted({path for _, _, path in ALL if _STANDARD.fullmatch(path)})
BUILT_IN = re.compile(r"[a-z0-9]+")


def test_every_path_begins_in_a_package() -> None:
    known = (_STANDARD, _ELSEWHERE, BUILT_IN)
    assert [path for _, _, path in ALL if not any(each.fullmatch(path) for each in known)] == []


def test_paths_of_sources_are_values_and_those_of_calls_are_callees() -> None:
    wrong = [
        path
        for section, row, path in ALL
        if section != "sources" and path.endswith("()") and "view" not in row
    ]
    assert wrong == []


def test_no_row_stands_twice() -> None:
    seen: set[str] = set()
    twice = []
    for section, row, path in ALL:
        more = {key: value for key, value in row.items() if key not in PATHS}
        key = f"{section} {path} {sorted(more.items(), key=str)}"
        twice += [key] if key in seen else []
        seen.add(key)
    assert twice == []


@cache
def package(name: str) -> dict[str, Known]:
    """The exported names of a package and of its types, as ``go doc`` shows them."""
    assert GO is not None
    done = subprocess.run([GO, "doc", "-all", name], capture_output=True, text=True, check=False)
    found: dict[str, Known] = {}
    inside = ""
    for line in done.stdout.splitlines():
        text = line.removeprefix("    ") if line.startswith("    func") else line
        if match := _FUNCTION.match(text):
            owner = f"{match['owner']}()." if match["owner"] else ""
            found[owner + match["name"]] = _function(match)
        elif match := re.match(r"type (\w+)(?:\[.*?\])? (.*)$", line):
            found[match[1]] = Known(1, True, match[1])
            inside = match[1] if match[2].endswith("{") else ""
        elif inside and line.startswith("\t"):
            _member(found, inside, line)
        elif match := re.match(r"(?:var|const|\t)\s*(\w+) +(?:\S+$|(?:\S+ )?= *&?([\w.]*))", line):
            found.setdefault(match[1], Known(None, False, match[2] or ""))
        elif line == "}":
            inside = ""
    return found


def _function(match: re.Match[str]) -> Known:
    """A function, from the bracket before its parameters."""
    text, depth, count, end = match["rest"], 0, 0, 0
    while end < len(text):
        letter = text[end]
        if letter == "," and not depth:
            count += 1
        depth += (letter in "([{") - (letter in ")]}")
        if depth < 0:
            break
        end += 1
    params = text[:end]
    result = text[end + 1 :].partition("//")[0].strip("() ").split(",")[0].split(" ")[-1]
    return Known(count + bool(params), "..." in params, result)


def _member(found: dict[str, Known], owner: str, line: str) -> None:
    if match := _METHOD.match(line):
        found[f"{owner}().{match['name']}"] = _function(match)
    elif match := _FIELD.match(line):
        for name in match["names"].split(", "):
            found[f"{owner}().{name}"] = Known(None, False, match["type"] or name)


def resolved(path: str) -> Known:
    """The object of a path; raises ``LookupError`` when there is none."""
    match = _STANDARD.fullmatch(path)
    assert match is not None
    home, found = match["package"], Known(None, False, "")
    owner = ""
    for part in match["rest"].split("."):
        name = part.removesuffix("()")
        known = package(home).get(f"{owner}{name}")
        if known is None and owner and _is_open(home, owner):
            return Known(None, True, "")
        if known is None:
            raise LookupError(f"{home} has no {owner}{name} (in {path})")
        found = known
        home, type_ = _home(home, known.type)
        owner = f"{type_}()."
    return found


def _is_open(home: str, owner: str) -> bool:
    """Whether a type is not read: one without a name, or one that has the members of another."""
    type_ = owner.removesuffix("().")
    members = [name for name in package(home) if name.startswith(owner)]
    embedded = any(known.type == name.rpartition(".")[2]
                   for name, known in package(home).items() if name in members)  # fmt: skip
    return type_ not in package(home) or embedded or not members


def _home(home: str, written: str) -> tuple[str, str]:
    """Package and name of a type as it is written in a package."""
    name = written.lstrip("*[]&")
    if "." not in name:
        return home, name
    short, _, last = name.partition(".")
    for path in STANDARD:
        match = _STANDARD.fullmatch(path)
        if match and match["package"].rpartition("/")[2] == short:
            return match["package"], last
    return home, name


@needs_go
@pytest.mark.parametrize("path", STANDARD if GO else STANDARD[:1])
def test_every_name_of_the_standard_library_is_there(path: str) -> None:
    resolved(path)


def positions() -> Iterator[tuple[str, int]]:
    """Every function of the standard library with the positions its rows are about."""
    for _section, row, path in ALL:
        if not _STANDARD.fullmatch(path) or "call" not in row:
            continue
        asked = [place for key in PLACES if key in row for place in listed(row[key])]
        for conditions in ("when", "unless"):
            asked += [place for each in listed(row.get(conditions, []))
                      for place in listed(each["arg"])]  # fmt: skip
        yield from ((path, each) for each in asked if isinstance(each, int))


@needs_go
@pytest.mark.parametrize(("path", "at"), sorted(set(positions())))
def test_arguments_are_where_the_rows_say(path: str, at: int) -> None:
    known = resolved(path)
    assert known.spread or known.takes is None or at < known.takes


def test_rows_are_read() -> None:
    """Enough of the file is about the standard library for the tests above to mean something."""
    assert len(STANDARD) > 300
