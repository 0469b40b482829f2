"""What an analysis leaves behind."""

from __future__ import annotations

import gc

import pytest

from aisec_hooks.engine.file import FileTask, run
from tests.engine import growth
from tests.flows import writing


@pytest.mark.parametrize("language", writing.LANGUAGES)
def test_nothing_is_left_to_the_collector(language: str) -> None:
    shape = next(iter(growth.ANYWHERE))
    task = FileTask("x", language, growth.text(language, shape, 5), (), None, ("core", "warn"))
    run(task)  # what is remembered of rules is remembered now
    gc.collect()
    assert run(task) is not None
    assert gc.collect() == 0
