"""The process that hands out objects, and how others end."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from aisec_hooks.errors import UnreadableChange
from aisec_hooks.repository import Repository
from tests.gitrepo import GitRepo


@pytest.fixture
def repo(tmp_path: Path) -> GitRepo:
    made = GitRepo.create(tmp_path / "repo")
    made.commit("start", {"app.py": "1\n", "deep/er/file": "2\n", "tool": "3\n"})
    return made


@pytest.fixture
def opened(repo: GitRepo) -> Iterator[Repository]:
    with repo.active(), Repository.open() as found:
        yield found


def test_sizes_and_blobs_of_many(repo: GitRepo, opened: Repository) -> None:
    texts = {repo.blob(text): text.encode() for text in ("", "a", "b\n" * 500, "c" * 70_000)}
    wanted = [*texts, "1" * 40] * 120  # more than fit into a pipe at once
    assert opened.sizes(wanted) == {**{k: len(v) for k, v in texts.items()}, "1" * 40: None}
    assert {key: opened.blob(key) for key in texts} == texts
    assert opened.blob("1" * 40) is None


def test_blob_of_another_kind(repo: GitRepo, opened: Repository) -> None:
    with pytest.raises(UnreadableChange, match="is a tree where a file is expected"):
        opened.blob(repo.rev("HEAD^{tree}"))


def test_too_large_blob_does_not_spoil_the_next(
    repo: GitRepo, opened: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("aisec_hooks.git_process.BLOB_LIMIT", 10)
    large, small = repo.blob("x" * 11), repo.blob("y" * 10)
    with pytest.raises(UnreadableChange, match="too large to read: 11 bytes"):
        opened.blob(large)
    assert opened.blob(small) == b"y" * 10


def test_damaged_object_does_not_spoil_the_next(repo: GitRepo, opened: Repository) -> None:
    good, bad = repo.blob("good"), repo.blob("".join(map(str, range(5000))))
    path = repo.path / ".git/objects" / bad[:2] / bad[2:]
    path.chmod(0o644)
    data = path.read_bytes()
    path.write_bytes(data[:2000] + b"oops" * 100 + data[2400:])
    with pytest.raises(UnreadableChange) as caught:
        opened.blob(bad)
    assert "git fsck" in (caught.value.hint or "")
    assert opened.blob(good) == b"good"


def test_much_error_output_does_not_block(opened: Repository) -> None:
    """More than a pipe holds; git prints its usage for each of them."""
    command = "!for i in $(seq 20000); do echo warning $i >&2; done; cat-file; echo done"
    opened._git.update_environment(
        GIT_CONFIG_COUNT="1", GIT_CONFIG_KEY_0="alias.loud", GIT_CONFIG_VALUE_0=command
    )
    assert opened.parse(lambda stream: stream.read(), "loud") == b"done\n"


def test_interrupted_parser_leaves_no_process(opened: Repository) -> None:
    started = []

    def parser(_: object) -> None:
        started.append(True)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        opened.parse(parser, "cat-file", "--batch-all-objects", "--batch")
    assert started


OLD_GIT = """\
#!{python} -I
import os, sys
if "--batch-command" in sys.argv:
    sys.exit("error: unknown option `batch-command'")
os.execv({git!r}, [{git!r}, *sys.argv[1:]])
"""


def test_git_without_batch_command(repo: GitRepo, tmp_path: Path) -> None:
    """Before 2.36; a git of that time is imitated by one that refuses the option."""
    own = tmp_path / "own"
    own.mkdir()
    program = own / "git"
    program.write_text(OLD_GIT.format(python=sys.executable, git=shutil.which("git")))
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    path = f"{own}{os.pathsep}{repo.env['PATH']}"
    with repo.active(PATH=path), Repository.open() as opened:
        keys = [repo.blob(str(number) * number) for number in range(250)]
        assert list(opened.sizes(keys).values()) == [
            len(str(number) * number) for number in range(250)
        ]
        assert [opened.blob(key) for key in keys[:3]] == [b"", b"1", b"22"]
        assert opened.file_at(opened.head or "", "deep/er/file") == (0o100644, b"2\n")
        assert opened.blob("1" * 40) is None


@pytest.mark.parametrize(
    "script", ['exec "$@" 0<&-', 'exec "$@" 2>&-', 'exec "$@" 0<&- 2>&-'], ids=["0", "2", "0+2"]
)
def test_closed_standard_streams(repo: GitRepo, tmp_path: Path, script: str) -> None:
    repo.stage("app.py", "2\n")
    code = """
import sys
from aisec_hooks.repository import Repository
from aisec_hooks.changes import staged
with Repository.open() as repo:
    (file,) = (change := staged.read(repo)).files
    open(sys.argv[1], "wb").write(change.contents.new(file) + change.contents.old(file))
"""
    told = tmp_path / "told"
    command = ["sh", "-c", script, "sh", sys.executable, "-I", "-c", code, str(told)]
    done = subprocess.run(command, cwd=repo.path, env=repo.env)
    assert done.returncode == 0
    assert told.read_bytes() == b"2\n1\n"
