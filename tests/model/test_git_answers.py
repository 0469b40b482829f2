"""What git's answers mean."""

from __future__ import annotations

import pytest

from aisec_hooks.errors import AisecError, RepositoryError, UnreadableChange
from aisec_hooks.model.git_answers import (
    GitFailed,
    NoRepository,
    NotFetched,
    canonical_mode,
    failure,
    is_id,
    is_zero,
    tree_entry,
)


@pytest.mark.parametrize(
    ("stderr", "kind", "hint"),
    [
        (
            b"fatal: detected dubious ownership in repository at '/x'\nTo add",
            RepositoryError,
            "safe.",
        ),
        (b"fatal: not a git repository (or any of the parent)", NoRepository, "aisec scan PATH"),
        (b"fatal: could not fetch 1 from promisor remote\n", NotFetched, "--refetch"),
        (b"fatal: transport 'https' not allowed\n", NotFetched, "--refetch"),
        (b"fatal: bad config line 9 in file .git/config\n", RepositoryError, "config --list"),
        (b"fatal: Invalid regexp to look for hunk header: (\n", RepositoryError, "config --list"),
        (b"error: bad signature\nfatal: index file corrupt\n", UnreadableChange, "git fsck"),
        (b"warning: x\nfatal: bad object HEAD\n", UnreadableChange, "git fsck"),
        (b"error: unable to unpack 1 header\n", UnreadableChange, "git fsck"),
        (b"", GitFailed, "by hand"),
        (b"fatal: something new\n", GitFailed, "by hand"),
    ],
)
def test_failure(stderr: bytes, kind: type[AisecError], hint: str) -> None:
    error = failure("diff-index", 128, stderr)
    assert type(error) is kind
    assert hint in (error.hint or "")
    assert error.message.startswith("git diff-index failed: ")
    assert "fatal:" not in error.message
    assert "\n" not in error.message


def test_failure_tells_the_code_when_git_says_nothing() -> None:
    assert failure("log", -9, b"").message == "git log failed: exit code -9"


def test_failure_shows_other_bytes_as_escapes() -> None:
    assert failure("log", 1, b"fatal: \xff\n").message == "git log failed: \\xff"


def test_ids() -> None:
    assert [
        is_id(text) for text in ("a" * 40, "0" * 64, "a" * 41, "A" * 40, "", "a" * 40 + "\n")
    ] == [
        *[True] * 2,
        *[False] * 4,
    ]
    assert is_zero("0" * 40)
    assert not is_zero("0" * 39 + "1")


@pytest.mark.parametrize(
    ("mode", "expected"),
    [
        (0, 0),
        (0o100600, 0o100644),
        (0o100664, 0o100644),
        (0o100744, 0o100755),
        (0o120777, 0o120000),
        (0o040755, 0o040000),
        (0o160000, 0o160000),
        (0o140000, 0o160000),
    ],
)
def test_canonical_mode(mode: int, expected: int) -> None:
    assert canonical_mode(mode) == expected


def test_tree_entry() -> None:
    one, two = b"\x01" * 20, b"\x00\x20\x0a" + b"\x02" * 17
    tree = b"100644 a b\0" + two + b"40000 dir\0" + one
    assert tree_entry(tree, b"a b", 20) == (0o100644, two.hex())
    assert tree_entry(tree, b"dir", 20) == (0o040000, one.hex())
    assert tree_entry(tree, b"a", 20) is None
    assert tree_entry(b"", b"a", 20) is None
