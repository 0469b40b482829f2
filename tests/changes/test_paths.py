"""Whole files and folders: everything readable once, nothing followed, nothing that blocks."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from aisec_hooks.changes import paths
from aisec_hooks.changes.paths import DiskContents
from aisec_hooks.errors import UnreadableChange, UsageError
from aisec_hooks.model.change import ChangeSet, Origin
from aisec_hooks.repository import Repository
from tests.changes.reading import Told, told
from tests.gitrepo import GitRepo


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of everything; it is the current directory's ``work``."""
    monkeypatch.chdir(tmp_path)
    work = tmp_path / "work"
    for name in ("a.py", "b/c.py", "b/d/e.py", ".git/config", "b/.git/HEAD", ".venv/lib.py"):
        (work / name).parent.mkdir(parents=True, exist_ok=True)
        (work / name).write_text(f"{name}\n")
    (work / "a.py").chmod(0o755)
    (work / ".gitmodules").write_text("x\n")
    (work / "b/d/.git").write_text("gitdir: x\n")
    (work / "link.py").symlink_to("a.py")
    (work / "loop").symlink_to(".")
    (work / "broken").symlink_to("nowhere")
    os.mkfifo(work / "pipe")
    return work


def read(*names: str) -> ChangeSet:
    return paths.read(names, None)


NEW = "added 100644 +all -"
WHOLE: Told = {
    "work/.gitmodules": NEW,
    "work/a.py": "added 100755 +all -",
    "work/.venv/lib.py": NEW,
    "work/b/c.py": NEW,
    "work/b/d/e.py": NEW,
}


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("names", "words"),
    [
        (("work",), WHOLE),
        (("./work/",), WHOLE),
        (("work", "work/a.py", "work/b"), WHOLE),
        (("work/a.py",), {"work/a.py": "added 100755 +all -"}),
        (("work/link.py",), {"work/link.py": "! symlink"}),
        (("work/broken",), {"work/broken": "! symlink"}),
        (("work/pipe",), {"work/pipe": "! unsupported"}),
        (("/dev/null",), {"/dev/null": "! unsupported"}),
        (("work/b/loop/../c.py",), {"work/b/c.py": NEW}),
        ((), {}),
    ],
)
def test_paths(names: tuple[str, ...], words: Told) -> None:
    if names == ("work/b/loop/../c.py",):
        Path("work/b/loop").mkdir()
    assert told(read(*names)) == words


@pytest.mark.usefixtures("folder")
def test_order_and_contents() -> None:
    change = read("work")
    assert [file.path for file in change.files] == list(WHOLE)
    assert change.contents.new(change.files[3]) == b"b/c.py\n"
    assert (change.origin, change.base, change.trusted) == (Origin.PATHS, None, None)


def test_current_directory(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert sorted(told(read("."))) == sorted(name.removeprefix("work/") for name in WHOLE)


def test_folder_that_is_a_link_is_walked(folder: Path) -> None:
    assert sorted(told(read("work/loop"))) == sorted(
        name.replace("work/", "work/loop/") for name in WHOLE
    )


def test_paths_in_a_repository_count_from_its_top(repo: GitRepo) -> None:
    repo.write("src/new.py", "1\n")
    with repo.active(cwd=repo.path / "src"), Repository.open() as opened:
        change = paths.read(["new.py", "../app.py", str(repo.file("notes.txt"))], opened)
        outside = repo.path.parent / "outside.py"
        outside.write_text("2\n")
        other = paths.read([str(outside)], opened)
        assert sorted(told(change)) == ["app.py", "notes.txt", "src/new.py"]
        assert sorted(told(other)) == [str(outside)]
        assert (change.base, change.trusted) == (None, repo.rev("HEAD"))


def test_names_that_are_not_utf8(tmp_path: Path) -> None:
    place = os.fsencode(tmp_path) + b"/bad\xff.py"
    Path(os.fsdecode(place)).write_text("1\n")
    (file,) = read(str(tmp_path)).files
    assert file.path.endswith("/bad\udcff.py")


def test_deep_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for _ in range(1200):
        Path("d").mkdir()
        os.chdir("d")
    Path("a.py").write_text("1\n")
    os.chdir(tmp_path)
    try:
        assert list(told(read("d"))) == ["d/" * 1200 + "a.py"]
    finally:
        subprocess.run(["rm", "-rf", "d"], check=True)  # what Python removes, it walks recursively


def test_missing_path(folder: Path) -> None:
    with pytest.raises(UsageError, match="work/none: no such file or folder"):
        read("work/a.py", "work/none")


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_unreadable_file(folder: Path) -> None:
    (folder / "a.py").chmod(0)
    change = read("work/a.py")
    with pytest.raises(UnreadableChange, match=r"work/a\.py: cannot be read"):
        change.contents.new(change.files[0])


def test_large_files_are_said(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "FILE_LIMIT", 7)
    (folder / "a.py").write_text("12345678")
    assert told(read("work/a.py", "work/b/c.py")) == {
        "work/a.py": "! over-limit",
        "work/b/c.py": NEW,
    }


@pytest.mark.parametrize("change", ["gone", "link", "pipe", "folder"])
def test_file_that_changed_after_it_was_seen(folder: Path, change: str) -> None:
    seen = read("work/b/c.py")
    place = folder / "b/c.py"
    place.unlink()
    if change == "link":
        place.symlink_to("/etc/hostname")
    elif change == "pipe":
        os.mkfifo(place)
    elif change == "folder":
        place.mkdir()
    with pytest.raises(UnreadableChange, match=r"^work/b/c\.py: "):
        seen.contents.new(seen.files[0])
    assert isinstance(seen.contents, DiskContents)
