"""The hits of a change against those of the whole file and of its old side."""

from __future__ import annotations

from collections import Counter

import pytest

from aisec_hooks.engine import analysis
from aisec_hooks.engine.file import FileTask, run
from aisec_hooks.model.position import LineRange

FAR = "NAME = 'SECRET_KEY'\n" + "x = 1\n" * 100 + "y = getattr(settings, NAME, 'dev-value-1')\n"


def test_what_the_first_look_saw_is_not_lost_by_the_second(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The first look evaluates everything; the second only what its words make likely."""
    monkeypatch.setattr(analysis, "_whole", Counter())
    monkeypatch.setattr(analysis, "EVERYTHING", len(FAR) + 10)
    task = FileTask("x.py", "python", FAR.encode(), None, (LineRange(102, 102),), ("core",))
    assert [each.rule for each in run(task).sightings] == ["default-secret"]
