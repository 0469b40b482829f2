"""Rows about ECMAScript and Node.js, held against the node that is installed here."""

from __future__ import annotations

import json
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
from aisec_hooks.model.taint import KINDS, SOURCES

MODELS = Path(languages.__file__).parent / "javascript" / "models.yaml"

PLACES = ("path", "call", "register", "store_key", "view")
"""The keys of a row that name access paths."""

MODULES = (
    "child_process", "cluster", "crypto", "fs", "fs/promises", "http", "http2", "https", "module",
    "net", "path", "querystring", "readline", "readline/promises", "tls", "url", "util", "v8",
    "vm", "worker_threads",
)  # fmt: skip
GLOBALS = (
    "Array", "BigInt", "Boolean", "Buffer", "Date", "Function", "JSON", "Math", "Number", "Object",
    "Promise", "Reflect", "RegExp", "String", "URL", "URLSearchParams", "console", "process",
)  # fmt: skip

NEWER = {
    "RegExp.escape", "URL.parse", "crypto.hash", "fs.glob", "fs.globSync", "fs.openAsBlob",
    "util.stripVTControlCharacters", "util.parseArgs", "fs.cp", "fs.cpSync", "fs.promises.cp",
    "fs/promises.cp", "vm.SourceTextModule", "process.binding", "Promise.any",
}  # fmt: skip
"""Names that a node of these days may lack: too new, behind a flag, or on their way out."""

OF_A_FILE = {"module.require"}
"""Members of a variable that every CommonJS file has."""

INSTANCES = {
    "http.IncomingMessage": {"url", "headers", "rawHeaders", "headersDistinct", "trailers"},
    "http2.Http2ServerRequest": {"url", "headers", "rawHeaders", "authority"},
}
"""Properties that instances have on their prototype, or as soon as they are made."""

ELSEWHERE = {"body", "session"}
"""What frameworks add to the request of node:http."""

SCRIPT = """
const found = {}
for (const name of MODULES) found[name] = Object.getOwnPropertyNames(require('node:' + name))
found['fs.promises'] = Object.keys(require('node:fs').promises)
found['readline.promises'] = Object.keys(require('node:readline').promises)
found['path.posix'] = found['path.win32'] = Object.keys(require('node:path').posix)
for (const name of GLOBALS) found[name] = Object.getOwnPropertyNames(globalThis[name])
console.log(JSON.stringify(found))
"""


def rows() -> Iterator[tuple[str, dict[str, Any]]]:
    document = strict_yaml.read(MODELS.read_bytes(), "models.yaml", error=RuleError, limit=1 << 20)
    assert isinstance(document.value, dict)
    for section, found in document.value.items():
        for row in found:
            yield section, row


def listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def paths() -> set[str]:
    return {path for _, row in rows() for key in PLACES for path in listed(row.get(key, []))}


@cache
def present() -> dict[str, list[str]]:
    """The names that each module and global object of this node has."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("there is no node here")
    script = f"const MODULES = {json.dumps(MODULES)}, GLOBALS = {json.dumps(GLOBALS)}\n{SCRIPT}"
    done = subprocess.run([node, "-e", script], capture_output=True, check=True, text=True)
    found = json.loads(done.stdout)
    assert isinstance(found, dict)
    return found


def named(path: str) -> tuple[str, str] | None:
    """The module or global object that a path begins with, and the name taken from it."""
    nested = ("fs.promises", "readline.promises", "path.posix", "path.win32")
    for owner in (*nested, *sorted({*MODULES, *GLOBALS})):
        if path.startswith(f"{owner}."):
            name = path[len(owner) + 1 :].partition(".")[0].removesuffix("()")
            return owner, name
    return None


CASES = sorted(
    path
    for path in paths() - OF_A_FILE
    if named(path) and path.partition("()")[0].rstrip(".") not in NEWER
)


@pytest.mark.parametrize("path", CASES)
def test_every_name_of_node_is_there(path: str) -> None:
    owner, name = named(path) or ("", "")
    assert name in present()[owner]


def test_properties_of_requests_are_those_of_node() -> None:
    asked = {
        (owner, path[len(owner) + 3 :].partition(".")[0])
        for path in paths()
        for owner in INSTANCES
        if path.startswith(f"{owner}().") and not path.endswith(("()", ".on"))
    }
    wrong = [each for each in asked if each[1] not in INSTANCES[each[0]] | ELSEWHERE | {"on"}]
    assert sorted(wrong) == []


def test_no_row_says_what_another_says() -> None:
    seen: dict[str, int] = {}
    for section, row in rows():
        beside = {key: value for key, value in row.items() if key not in PLACES}
        for key in PLACES:
            for path in listed(row.get(key, [])):
                said = json.dumps([section, key, path, beside], sort_keys=True)
                seen[said] = seen.get(said, 0) + 1
    assert [said for said, count in seen.items() if count > 1] == []


def test_every_path_that_a_parameter_stands_for_has_a_use() -> None:
    """A handler whose parameter no other row knows would be a slip of the pen."""
    given = {
        each
        for _, row in rows()
        for each in row.get("params", [])
        if each and not each.startswith("!")
    }
    known = paths()
    used = {each for each in given if any(path.startswith(f"{each}.") for path in known)}
    assert sorted(given - used) == []


def test_every_kind_that_javascript_has_is_spoken_of() -> None:
    ends = [row["kind"] for section, row in rows() if section == "sinks"]
    sinks = {kind for each in ends for kind in listed(each)}
    sources = {row["kind"] for section, row in rows() if section == "sources"}
    assert sinks == set(KINDS)
    assert sources == set(SOURCES)


def patterns() -> list[str]:
    """The patterns of guards that look at a pattern."""
    found = []
    for section, row in rows():
        asked = listed(row.get("when", [])) if section == "guards" else []
        found += [each.get("matches", "") for each in asked if each["arg"] == "receiver"]
    return [each for each in found if each.startswith(r"^\^")]


WHOLE = [r"^[a-z0-9]+$", r"^\d{1,5}$", r"^(?:asc|desc)$", r"^[\w.-]+$", r"^([a-z]+)-(\d+)$"]
OPEN = [r"[a-z]+", r"^[a-z]+", r"[a-z]+$", r"^.*$", r"^[^;]+$", r"^\S+$", r"^a|b$", r"^[\w;]+$"]


@pytest.mark.parametrize("text", WHOLE)
def test_a_pattern_of_harmless_characters_checks_the_whole_text(text: str) -> None:
    assert any(re.search(each, text) for each in patterns())


@pytest.mark.parametrize("text", OPEN)
def test_a_pattern_that_lets_something_through_checks_nothing(text: str) -> None:
    assert [each for each in patterns() if re.search(each, text)] == []
