"""Every situation has a story, and every story stands in the list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from types import ModuleType

import pytest

from tests.scenarios.situations import SITUATIONS


def _stories(module: ModuleType) -> Iterator[str]:
    """The names of test functions; of those that run a table, the names of its rows."""
    for name, function in vars(module).items():
        if name.startswith("test_"):
            given = [each for mark in getattr(function, "pytestmark", ()) for each in mark.args]
            tables = [each for each in given if isinstance(each, Mapping)]
            yield from tables[0] if tables else (name.removeprefix("test_").replace("_", "-"),)


@pytest.mark.parametrize("family", SITUATIONS)
def test_every_situation_has_a_story(family: str) -> None:
    module = import_module(f"tests.scenarios.test_{family}")
    assert sorted(_stories(module)) == sorted(SITUATIONS[family].split())
