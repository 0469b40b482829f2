"""Contents from the object store, and the few that are kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from aisec_hooks.changes import blobs, staged
from aisec_hooks.errors import UnreadableChange
from aisec_hooks.repository import Repository
from tests.changes.reading import processes
from tests.gitrepo import GitRepo


def test_small_blobs_are_kept_and_old_ones_forgotten(
    repo: GitRepo, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(blobs, "_KEPT", 10)
    for name, text in (("a", "aaaa"), ("b", "bbbb"), ("c", "cccc"), ("large", "x" * 11)):
        repo.stage(name, text)
    with repo.active(), Repository.open() as opened:
        change = staged.read(opened)
        read: list[str] = []
        monkeypatch.setattr(
            Repository, "blob", lambda _, key, real=opened.blob: read.append(key) or real(key)
        )
        a, b, c, large = change.files
        for file in (a, a, b, c, c, b, a, large, large):
            assert change.contents.new(file) == repo.git("cat-file", "blob", file.blob).encode()
    assert read == [a.blob, b.blob, c.blob, a.blob, large.blob, large.blob]


def test_sides_without_text(repo: GitRepo) -> None:
    repo.git("update-index", "--add", "--cacheinfo", f"160000,{'1' * 40},module")
    repo.link("link", "target")
    repo.add("link")
    repo.git("rm", "-q", "app.py")
    with repo.active(), Repository.open() as opened:
        change = staged.read(opened)
        sides = {
            file.path: (change.contents.new(file), change.contents.old(file))
            for file in change.files
        }
    assert sides == {
        "app.py": (b"", b"import os\nx = eval(a)\ny = 1\nz = 2\nend = 3\n"),
        "link": (b"target", None),
        "module": (b"", None),
    }


@pytest.mark.parametrize("hurt", ["missing", "damaged"])
def test_blob_that_vanished_meanwhile_names_its_file(repo: GitRepo, hurt: str) -> None:
    repo.stage("new.py", "x" * 100)
    with repo.active(), Repository.open() as opened:
        change = staged.read(opened)
        oid = change.files[0].blob or ""
        path = repo.path / ".git/objects" / oid[:2] / oid[2:]
        path.chmod(0o644)
        path.unlink()
        if hurt == "damaged":
            path.write_bytes(b"garbage")
        with pytest.raises(UnreadableChange, match=r"^new\.py: object ") as caught:
            change.contents.new(change.files[0])
    assert "git fsck" in (caught.value.hint or "")


def test_one_process_reads_all(repo: GitRepo, tmp_path: Path) -> None:
    for number in range(40):
        repo.write(f"{number}.py", f"{number}\n" * number)
    repo.add()
    trace = tmp_path / "trace"
    trace.mkdir()
    with repo.active(GIT_TRACE2_EVENT=str(trace)), Repository.open() as opened:
        change = staged.read(opened)
        for file in change.files:
            number = int(file.path.removesuffix(".py"))
            assert change.contents.new(file) == (f"{number}\n" * number).encode()
    assert processes(trace).count("cat-file") == 1
