"""Patches given as text: whole new texts where HEAD fits, fragments where not."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aisec_hooks.changes import patch
from aisec_hooks.errors import UnreadableChange
from aisec_hooks.model.change import ChangeSet, Origin
from aisec_hooks.repository import Repository
from tests.changes.conftest import LEGACY
from tests.changes.reading import told
from tests.gitrepo import GitRepo


def contents(change: ChangeSet) -> dict[str, bytes]:
    return {file.path: change.contents.new(file) for file in change.files}


def make(repo: GitRepo) -> bytes:
    """A commit of every kind of change, as a patch; the work tree is put back."""
    repo.commit("more", {"gone.py": "x\nyy\n", "old.txt": "a\nb\nc\nd\n", "end.py": "a\nb"})
    repo.stage("app.py", LEGACY.replace("y = 1\n", "y = eval(b)\n") + "more\n")
    repo.stage("new.py", "one\ntwo")
    repo.stage("end.py", "a\nb\nc\n")
    repo.stage("ü name.py", "1\n")
    repo.git("rm", "-q", "gone.py")
    repo.git("mv", "old.txt", "old.py")
    repo.stage("old.py", "a\nb\nc\nd\ne\n")
    made = repo.git("diff", "--cached", "-M").encode("utf-8", "surrogateescape") + b"\n"
    repo.git("reset", "-q", "--hard")
    return made


EXPECTED = {
    "app.py": "modified 100644 +3,6 -3",
    "end.py": "modified 100644 +3 -",
    "gone.py": "deleted 0 + -1-2",
    "new.py": "added 100644 +all -",
    "old.py": "renamed from old.txt 100644 +all -",
    "ü name.py": "added 100644 +all -",
}


def test_patch_on_head_gives_whole_texts(repo: GitRepo) -> None:
    text = make(repo)
    with repo.active(), Repository.open() as opened:
        change = patch.read(text, opened)
        assert told(change) == EXPECTED
        assert (change.origin, change.base, change.trusted) == (
            Origin.PATCH,
            repo.rev("HEAD"),
            repo.rev("HEAD"),
        )
        app = next(file for file in change.files if file.path == "app.py")
        assert change.contents.old(app) == LEGACY.encode()
    assert contents(change) == {
        "app.py": (LEGACY.replace("y = 1\n", "y = eval(b)\n") + "more\n").encode(),
        "end.py": b"a\nb\nc\n",
        "gone.py": b"",
        "new.py": b"one\ntwo",
        "old.py": b"a\nb\nc\nd\ne\n",
        "ü name.py": b"1\n",
    }


def test_patch_without_repository_gives_fragments(repo: GitRepo) -> None:
    change = patch.read(make(repo), None)
    assert told(change) == EXPECTED
    assert (change.base, change.trusted) == (None, None)
    app = next(file for file in change.files if file.path == "app.py")
    assert (
        change.contents.new(app) == b"import os\nx = eval(a)\ny = eval(b)\nz = 2\nend = 3\nmore\n"
    )
    assert change.contents.old(app) is None


def test_fragment_keeps_line_numbers(repo: GitRepo) -> None:
    text = b"--- a/app.py\n+++ b/app.py\n@@ -40,2 +42,3 @@\n a\n+eval(x)\n b\n"
    with repo.active(), Repository.open() as opened:  # HEAD's file is too short for it
        change = patch.read(text, opened)
    assert told(change) == {"app.py": "modified 100644 +43 -"}
    assert contents(change)["app.py"].split(b"\n")[41:44] == [b"a", b"eval(x)", b"b"]
    assert change.contents.old(change.files[0]) is None


def test_patch_that_fits_only_nearly_is_a_fragment(repo: GitRepo) -> None:
    text = b"--- a/app.py\n+++ b/app.py\n@@ -1,2 +1,3 @@\n import os\n+fresh\n x = eval(other)\n"
    with repo.active(), Repository.open() as opened:
        change = patch.read(text, opened)
    assert contents(change) == {"app.py": b"import os\nfresh\nx = eval(other)\n"}


def test_patch_before_the_first_commit(tmp_path: Path) -> None:
    repo = GitRepo.create(tmp_path / "repo")
    with repo.active(), Repository.open() as opened:
        change = patch.read(b"--- /dev/null\n+++ b/a.py\n@@ -0,0 +1 @@\n+1\n", opened)
    assert told(change) == {"a.py": "added 100644 +all -"}


lines = st.lists(st.sampled_from(["a\n", "b\n", "c\n", "d\n"]), max_size=12).map("".join)


@pytest.fixture(scope="module")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> GitRepo:
    return GitRepo.create(tmp_path_factory.mktemp("patch") / "repo")


@settings(max_examples=40, deadline=None)
@given(
    old=lines, new=lines, context=st.integers(0, 4), ends=st.tuples(st.booleans(), st.booleans())
)
def test_applied_patches_give_the_new_text(
    scratch: GitRepo, old: str, new: str, context: int, ends: tuple[bool, bool]
) -> None:
    old, new = (
        text[:-1] if text and cut else text for text, cut in zip((old, new), ends, strict=True)
    )
    scratch.commit("old", {"f": old})
    scratch.stage("f", new)
    text = scratch.run("diff", "--cached", f"-U{context}", "--no-renames").stdout
    with scratch.active(), Repository.open() as opened:
        change = patch.read(text, opened)
    assert [contents(change).get("f", new.encode())] == [new.encode()]
    assert bool(change.files) == (old != new)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (b"--- a/x\n+++ b/x\n@@ -1 +1,9 @@\n a\n", "does not hold the lines"),
        (b"--- a/x\n+++ b/x\n@@ -0,0 +1 @@\n+a\n" * 2, "x: the patch changes a file twice"),
        (
            b"--- a/x\n+++ b/x\n@@ -9 +9,2 @@\n a\n+b\n@@ -1 +1,2 @@\n a\n+b\n",
            "x: the hunks of the patch do not follow",
        ),
        (b"--- a/x\n+++ b/x\n@@ -1 +4000000000 @@\n-a\n+b\n", "do not follow each other"),
        (b"--- /dev/null\n+++ /dev/null\n@@ -0,0 +1 @@\n+b\n", "does not name the file"),
        (b"diff --git a/x b/y\nBinary files a/x and b/y differ\n", "does not name the file"),
    ],
)
def test_broken_patches_are_errors(text: bytes, message: str) -> None:
    with pytest.raises(UnreadableChange, match=message):
        patch.read(text, None)


def test_copies_are_wholly_new(repo: GitRepo) -> None:
    repo.stage("copy.py", LEGACY + "more\n")
    repo.stage("same.py", LEGACY)
    text = repo.git("diff", "--cached", "-C", "--find-copies-harder").encode() + b"\n"
    assert text.count(b"copy from app.py") == 2
    with repo.active(), Repository.open() as opened:
        change = patch.read(text, opened)
        assert told(change) == {"copy.py": "added 100644 +all -", "same.py": "added 100644 +all -"}
        assert [change.contents.old(file) for file in change.files] == [None, None]
    assert contents(change) == {"copy.py": (LEGACY + "more\n").encode(), "same.py": LEGACY.encode()}


def test_too_large_patch_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patch, "CHANGE_LIMIT", 10)
    with pytest.raises(UnreadableChange, match="too large"):
        patch.read(b"x" * 11, None)


def test_binary_files_are_said() -> None:
    text = b"diff --git a/x b/x\nindex 1..2 100644\nBinary files a/x and b/x differ\n"
    assert told(patch.read(text, None)) == {"x": "! binary"}
