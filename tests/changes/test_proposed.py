"""Proposed text: one new file, in memory."""

from __future__ import annotations

from pathlib import Path

import pytest

from aisec_hooks.changes import proposed
from aisec_hooks.model.change import Origin
from aisec_hooks.repository import Repository
from tests.changes.reading import told
from tests.gitrepo import GitRepo


def test_text_outside_a_repository() -> None:
    change = proposed.read(b"eval(x)\n", "src/a.py", None)
    assert told(change) == {"src/a.py": "added 100644 +all -"}
    assert change.contents.new(change.files[0]) == b"eval(x)\n"
    assert change.contents.old(change.files[0]) is None
    assert (change.origin, change.base, change.trusted) == (Origin.PROPOSED, None, None)


@pytest.mark.parametrize("name", ["new.py", "../src/new.py", "{top}/src/new.py"])
def test_name_counts_from_the_top(repo: GitRepo, name: str) -> None:
    (repo.path / "src").mkdir()
    with repo.active(cwd=repo.path / "src"), Repository.open() as opened:
        change = proposed.read(b"1\n", name.format(top=repo.path), opened)
        assert told(change) == {"src/new.py": "added 100644 +all -"}
        assert change.trusted == repo.rev("HEAD")


def test_linked_folder_on_the_way_to_the_repository(repo: GitRepo, tmp_path: Path) -> None:
    (tmp_path / "alias").symlink_to(repo.path)
    with repo.active(), Repository.open() as opened:
        change = proposed.read(b"1\n", str(tmp_path / "alias/deep/new.py"), opened)
        assert told(change) == {"deep/new.py": "added 100644 +all -"}


def test_name_outside_the_repository(repo: GitRepo) -> None:
    with repo.active(), Repository.open() as opened:
        assert list(told(proposed.read(b"1\n", "../../x.py", opened))) == ["../../x.py"]
        assert list(told(proposed.read(b"1\n", "..hidden/x.py", opened))) == ["..hidden/x.py"]


def test_too_much_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proposed, "FILE_LIMIT", 3)
    assert told(proposed.read(b"1234", "a.py", None)) == {"a.py": "! over-limit"}
