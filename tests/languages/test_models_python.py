"""Rows about Python's standard library, held against the library that runs the tests."""

from __future__ import annotations

import builtins
import importlib
import inspect
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from aisec_hooks import languages, strict_yaml
from aisec_hooks.errors import RuleError

MODELS = Path(languages.__file__).parent / "python" / "models.yaml"

ENDED = {
    "cPickle": (3, 0), "execfile": (3, 0), "file": (3, 0), "unicode": (3, 0),
    "cgi.escape": (3, 8), "cgi": (3, 13), "pipes": (3, 13), "telnetlib": (3, 13),
}  # fmt: skip
"""Names that code still has, and the first Python without them."""

ELSEWHERE = {"os.startfile", "os.posix_spawn", "os.posix_spawnp", "os.mkfifo", "os.getenvb"}
"""Functions that not every platform has."""

RESULTS = {
    "hmac.new": "hmac.HMAC",
    "logging.getLogger": "logging.Logger",
    "multiprocessing.Queue": "multiprocessing.queues.Queue",
    "multiprocessing.SimpleQueue": "multiprocessing.queues.SimpleQueue",
    "re.compile": "re.Pattern",
    "tarfile.open": "tarfile.TarFile",
    "uuid.uuid1": "uuid.UUID",
    "urllib.request.build_opener": "urllib.request.OpenerDirector",
    "xml.etree.ElementTree.fromstring": "xml.etree.ElementTree.Element",
    "xml.etree.ElementTree.parse": "xml.etree.ElementTree.ElementTree",
    "xml.sax.make_parser": "xml.sax.xmlreader.XMLReader",
    "globals": "builtins.dict",
    "locals": "builtins.dict",
    "vars": "builtins.dict",
}
"""What functions return, for the paths that go on after them."""

INSTANCE = {
    ("http.server.BaseHTTPRequestHandler", name)
    for name in ("path", "headers", "rfile", "requestline")
}
"""Attributes that only instances have; the documentation of the class names them."""

PLACES = ("arg", "on", "from")

EITHER = inspect.Parameter.POSITIONAL_OR_KEYWORD
BY_POSITION = (inspect.Parameter.POSITIONAL_ONLY, EITHER)
BY_NAME = (EITHER, inspect.Parameter.KEYWORD_ONLY)


def rows() -> Iterator[tuple[str, dict[str, Any]]]:
    document = strict_yaml.read(MODELS.read_bytes(), "models.yaml", error=RuleError, limit=1 << 20)
    assert isinstance(document.value, dict)
    for section, found in document.value.items():
        for row in found:
            yield section, row


def listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def standard(path: str) -> bool:
    """Whether a path begins in the standard library, and this Python should still have it."""
    first = path.partition(".")[0].removesuffix("()")
    for name, version in ENDED.items():
        if (path == name or path.startswith(f"{name}.")) and sys.version_info >= version:
            return False
    return first in sys.stdlib_module_names or hasattr(builtins, first)


def paths_of(row: dict[str, Any]) -> list[str]:
    keys = ("call", "path", "store_key", "decorator", "register", "base")
    return [path for key in keys if key in row for path in listed(row[key]) if standard(path)]


def resolved(path: str) -> Any:
    """The object of a path; raises ``LookupError`` when there is none."""
    parts = path.split(".")
    found, at = _start(parts)
    where = ".".join(parts[:at])
    for part in parts[at:]:
        name = part.removesuffix("()")
        if (where, name) in INSTANCE:
            return None
        if not hasattr(found, name):
            raise LookupError(f"{where} has no {name} (in {path})")
        found = getattr(found, name)
        where = f"{where}.{name}".lstrip(".")
        if part.endswith("()") and where in RESULTS:
            where = RESULTS[where]
            found = resolved(where)
    return found


def _start(parts: list[str]) -> tuple[Any, int]:
    """The longest module of a path, or the builtins, with the number of its segments."""
    for at in range(len(parts), 0, -1):
        try:
            return importlib.import_module(".".join(parts[:at])), at
        except ImportError:
            continue
    return builtins, 0


CASES = sorted({path for _section, row in rows() for path in paths_of(row)} - ELSEWHERE)


@pytest.mark.parametrize("path", CASES)
def test_every_name_of_the_standard_library_is_there(path: str) -> None:
    resolved(path)


def calls() -> Iterator[tuple[str, tuple[Any, ...]]]:
    """Every call of the standard library with the places of the arguments its row is about."""
    for _section, row in rows():
        asked = [row[key] for key in PLACES if key in row]
        for conditions in ("when", "unless"):
            asked += [each["arg"] for each in listed(row.get(conditions, []))]
        for path in listed(row.get("call", [])):
            if standard(path) and path not in ELSEWHERE:
                yield from ((path, tuple(listed(each))) for each in asked)


def parameters(path: str) -> list[inspect.Parameter] | None:
    """What a caller gives, without ``self``; None where the interpreter does not tell."""
    found = resolved(path)
    try:
        given = list(inspect.signature(found).parameters.values())
    except (TypeError, ValueError):
        return None
    owner = resolved(path.rpartition(".")[0]) if "." in path else None
    unbound = isinstance(owner, type) and getattr(found, "__self__", None) is None
    return given[1:] if unbound and not isinstance(found, type) else given


def unfit(path: str, places: tuple[Any, ...]) -> str | None:
    """What is wrong with the places of a call's arguments."""
    given = parameters(path)
    if given is None or places in (("*",), ("receiver",)):
        return None
    kinds = {each.kind for each in given}
    positions = [each for each in given if each.kind in BY_POSITION]
    names = {each.name for each in given if each.kind in BY_NAME}
    numbers = [at for at in places if isinstance(at, int)]
    for at in numbers:
        if at >= len(positions):
            if inspect.Parameter.VAR_POSITIONAL not in kinds:
                return f"takes no argument {at}"
        elif positions[at].name in names and positions[at].name not in places:
            return f"argument {at} is also called {positions[at].name}"
    if numbers or inspect.Parameter.VAR_KEYWORD in kinds or names & set(places):
        return None
    return f"takes none of {', '.join(map(str, places))}"


@pytest.mark.parametrize(("path", "places"), sorted(set(calls()), key=str))
def test_arguments_are_where_the_rows_say(path: str, places: tuple[Any, ...]) -> None:
    assert unfit(path, places) is None


def unknown(row: dict[str, Any]) -> set[str]:
    """The keywords of a row that none of its calls has; nothing where that cannot be told."""
    paths = listed(row.get("call", []))
    if not all(standard(path) and path not in ELSEWHERE for path in paths):
        return set()
    given = [parameters(path) for path in paths]
    known = [each for every in given for each in every or []]
    if None in given or any(each.kind is each.VAR_KEYWORD for each in known):
        return set()
    words = {name for key in PLACES for name in listed(row.get(key, []))}
    asked = {name for name in words if isinstance(name, str)} - {"*", "receiver"}
    return asked - {each.name for each in known}


def test_every_keyword_of_a_row_belongs_to_one_of_its_calls() -> None:
    asked = [row for _section, row in rows() if "call" in row]
    assert [(row["call"], unknown(row)) for row in asked if unknown(row)] == []


def test_rows_are_read() -> None:
    """Enough of the file is about the standard library for the tests above to mean something."""
    assert len(CASES) > 300
