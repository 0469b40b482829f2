"""A repository with one commit, made new for each test."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.gitrepo import GitRepo

LEGACY = "import os\nx = eval(a)\ny = 1\nz = 2\nend = 3\n"
"""Five lines, the second of which is an old weakness."""


@pytest.fixture
def repo(tmp_path: Path) -> GitRepo:
    """A repository whose only commit holds ``app.py`` and ``notes.txt``."""
    made = GitRepo.create(tmp_path / "repo")
    made.commit("start", {"app.py": LEGACY, "notes.txt": "one\ntwo\nthree\nfour\n"})
    return made
