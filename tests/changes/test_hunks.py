"""Line ranges of git's patches: leaving out what they name must leave two equal texts."""

from __future__ import annotations

import re
from io import BytesIO

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from aisec_hooks.changes import commits, hunks
from aisec_hooks.changes.hunks import Section, sections, twin
from aisec_hooks.errors import UnreadableChange
from aisec_hooks.model.position import LineRange
from aisec_hooks.repository import Repository
from tests.changes.reading import read_staged
from tests.gitrepo import GitRepo

line = st.sampled_from([b"", b"a", b"b", b"c", b"-- a", b"++ b", b"@@ -1 +1 @@", b"\\ No", b"\0\r"])
text = st.tuples(st.lists(line, max_size=9), st.booleans()).map(
    lambda parts: b"\n".join(parts[0]) + (b"\n" if parts[0] and parts[1] else b"")
)


def split(data: bytes) -> list[bytes]:
    """Lines without line ends, as git counts them."""
    lines = data.split(b"\n")
    return lines[:-1] if lines[-1] == b"" else lines


def shared(old: bytes, new: bytes) -> int:
    """The length of the longest common subsequence of the lines with their line ends."""
    one, other = (re.findall(rb"[^\n]*\n|[^\n]+", data) for data in (old, new))
    row = [0] * (len(other) + 1)
    for each in one:
        before = 0
        for at, theirs in enumerate(other, 1):
            best = before + 1 if each == theirs else max(row[at], row[at - 1])
            before, row[at] = row[at], best
    return row[-1]


def without(data: bytes, ranges: tuple[LineRange, ...]) -> list[bytes]:
    named = {row for first, last in ranges for row in range(first, last + 1)}
    lines = split(data)
    assert named <= set(range(1, len(lines) + 1))
    return [each for row, each in enumerate(lines, 1) if row not in named]


@pytest.fixture(scope="module")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> GitRepo:
    return GitRepo.create(tmp_path_factory.mktemp("hunks") / "repo")


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(pairs=st.lists(st.tuples(text, text), min_size=1, max_size=8))
@example(pairs=[(b"a\nb", b"b\na"), (b"a", b"a\n"), (b"a\n", b"a"), (b"a\nb", b"x\na\nb\n")])
def test_unnamed_lines_are_the_same_on_both_sides(
    scratch: GitRepo, pairs: list[tuple[bytes, bytes]]
) -> None:
    entries = {f"f{number}": pair for number, pair in enumerate(pairs) if pair[0] != pair[1]}

    blobs = scratch.blobs([text for pair in entries.values() for text in pair])

    def tree(side: int) -> str:
        lines = [
            f"100644 blob {blob}\t{name}"
            for name, blob in zip(entries, blobs[side::2], strict=True)
        ]
        made = scratch.git("mktree", stdin="\n".join(lines).encode())
        return scratch.git("commit-tree", "-m", "x", made)

    base, tip = tree(0), tree(1)
    scratch.git("update-ref", "refs/heads/base", base)
    tip = scratch.git("commit-tree", "-m", "x", "-p", base, f"{tip}^{{tree}}")
    with scratch.active(), Repository.open() as repo:
        change = commits.read_range(repo, base, tip)
        assert {file.path for file in change.files} == set(entries)
        for file in change.files:
            old, new = entries[file.path]
            assert file.added is not None
            kept = without(new, file.added)
            assert kept == without(old, file.removed)
            assert len(kept) >= shared(old, new)
            assert (change.contents.old(file), change.contents.new(file)) == (old, new)


def patch(*lines: bytes) -> BytesIO:
    return BytesIO(b"".join(each + b"\n" for each in lines))


HEAD = (b"diff --git a/f b/f", b"index " + b"1" * 40 + b".." + b"2" * 40 + b" 100644")
IDS = ("1" * 40, "2" * 40)


def test_ranges_by_counts_alone() -> None:
    stream = patch(
        *HEAD,
        b"--- a/f",
        b"+++ b/f",
        b"@@ -1,2 +0,0 @@ diff --git a/f b/f",
        b"---- a/f",
        b"-@@ -1 +1 @@",
        b"@@ -9,0 +8,2 @@",
        b"++++ b/f",
        b"+diff --git a/f b/f",
        b"diff --git a/g b/g",
        b"old mode 100644",
        b"new mode 100755",
        b"diff --git a/h b/i",
        b"similarity index 100%",
        b"rename from h",
        b"rename to i",
    )
    assert list(sections(stream)) == [
        Section(IDS, (LineRange(8, 9),), (LineRange(1, 2),)),
        Section(None, (), ()),
        Section(None, (), ()),
    ]


def test_long_runs_are_counted_and_not_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hunks, "_REMEMBERED", 3)
    lines = [*HEAD, b"@@ -1,4 +1,5 @@", *[b"-a"] * 4, b"\\ No newline at end of file", *[b"+a"] * 5]
    (section,) = sections(patch(*lines))
    assert (section.added, section.removed) == (((1, 5),), ((1, 4),))


@pytest.mark.parametrize(
    "lines",
    [
        (b"index 1..2",),
        (*HEAD, b"@@ -1,2 +0,0 @@", b"-a"),
        (*HEAD, b"@@ -1,2 +0,0 @@", b"-a", b"+b"),
        (*HEAD, b"@@ -1 +1 @@", b"+b", b"-a"),
        (*HEAD, b"@@ -1 +1 @@", b"-a", b"+b", b"+c"),
        (*HEAD, b"@@ -1 +1 @@", b"-a", b"+b", b" context"),
        (*HEAD, b"@@ -0,0 +1 @@", b"+a", b"\\ No newline at end of file", b"garbage"),
        (*HEAD, b"Binary files a/f and b/f differ"),
        (b"diff --git a/f b/f", b"Submodule f 1..2:"),
        (b"* Unmerged path f",),
        (b"@@ -0,0 +1 @@", b"+a"),
    ],
)
def test_anything_unexpected_is_an_error(lines: tuple[bytes, ...]) -> None:
    with pytest.raises(UnreadableChange):
        list(sections(patch(*lines)))


@pytest.mark.parametrize(
    ("minus", "plus", "pair"),
    [
        ([b"-a"], [b"+a\n"], (0, 0)),
        ([b"-a\n"], [b"+a"], (0, 0)),
        ([b"-x\n", b"-a"], [b"+y\n", b"+a\n", b"+a\n"], (1, 1)),
        ([b"-a\n", b"-b\n"], [b"+c\n", b"+b"], (1, 1)),
        ([b"-a\n"], [b"+a\n"], None),
        ([b"-a"], [b"+b\n"], None),
        ([b"-a"], [], None),
        ([], [b"+a"], None),
    ],
)
def test_twin(minus: list[bytes], plus: list[bytes], pair: tuple[int, int] | None) -> None:
    assert twin(minus, plus) == pair


def test_section_of_another_object_is_an_error(
    repo: GitRepo, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Raw lines and sections are matched by their ids, not by hope."""
    repo.stage("app.py", "new\n")
    monkeypatch.setattr("aisec_hooks.changes.hunks._INDEX", hunks._HUNK)
    with pytest.raises(UnreadableChange, match=r"app\.py: git's patch does not follow"):
        read_staged(repo)
