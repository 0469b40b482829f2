"""Rows about .NET: which names they begin with, and that each names a type in one way."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from aisec_hooks import languages, strict_yaml
from aisec_hooks.errors import RuleError
from aisec_hooks.languages.csharp.known import BUILTINS
from aisec_hooks.languages.csharp.names import KEYWORDS, NAMESPACES

MODELS = Path(languages.__file__).parent / "csharp" / "models.yaml"
PATHS = ("path", "call", "made", "store_key", "view")
MADE = {"Random", "TcpClient"}
"""Types of BUILTINS that are sources themselves: a text that asks them makes them, mostly."""


def paths() -> Iterator[tuple[str, str]]:
    """Section and path of every row that has one."""
    document = strict_yaml.read(MODELS.read_bytes(), "models.yaml", error=RuleError, limit=1 << 20)
    assert isinstance(document.value, dict)
    for section, rows in document.value.items():
        for row in rows:
            for key in PATHS:
                found: Any = row.get(key, [])
                for path in found if isinstance(found, list) else [found]:
                    yield section, path


ALL = sorted(set(paths()))


def test_there_are_rows_of_every_kind() -> None:
    sections = {section for section, _ in ALL}
    assert sections == {
        "sources", "sinks", "sanitizers", "guards", "propagators", "containers", "settings",
    }  # fmt: skip


def beginnings(section: str) -> set[str]:
    """What the paths of a section begin with; a call ends with ``()``."""
    return {path.split(".")[0] for name, path in ALL if name == section} - {"**"}


@pytest.mark.parametrize("section", sorted({section for section, _ in ALL} - {"sources"}))
def test_what_is_named_by_itself_is_sure(section: str) -> None:
    """A callee of unknown origin costs confidence; what a path begins with is known."""
    assert {each for each in beginnings(section) if not each.endswith("()")} <= BUILTINS


def test_known_types_are_no_sources_but_for_those_that_are_made() -> None:
    """A text that names a known type would be taken for one that outside data reaches."""
    asked = {each.removesuffix("()") for each in beginnings("sources") if each.endswith("()")}
    assert asked & BUILTINS == MADE


def test_types_stand_without_namespaces_and_by_their_keywords() -> None:
    words = {word.removesuffix("()") for _, path in ALL for word in path.split(".")}
    dotted = {path for _, path in ALL if any(path.startswith(f"{x}.") for x in NAMESPACES)}
    assert dotted == set()
    assert {path for _, path in ALL if path.split(".")[0] in KEYWORDS} == set()
    assert {"HttpRequest", "SqlCommand", "Process", "File"} <= words
