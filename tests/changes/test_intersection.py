"""Merges: only lines that no parent has are new, whatever kind of merge brings them together."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aisec_hooks.changes import staged
from aisec_hooks.changes.intersection import collect, common
from aisec_hooks.errors import RepositoryError
from aisec_hooks.model.position import LineRange
from aisec_hooks.repository import Repository
from tests.changes.conftest import LEGACY
from tests.changes.reading import hear, listen, processes, staged_words, told
from tests.gitrepo import GitRepo

COMMIT = ("commit", "-q", "-m", "x")

rows = st.sets(st.integers(1, 60))


def lines(ranges: tuple[LineRange, ...] | None) -> set[int]:
    assert ranges is not None
    return {row for first, last in ranges for row in range(first, last + 1)}


@given(rows)
def test_collected_rows_are_the_same_rows(some: set[int]) -> None:
    ranges = collect(sorted(some))
    assert lines(ranges) == some
    assert all(a.last + 1 < b.first for a, b in pairwise(ranges))


@given(rows, rows)
def test_common_lines_are_in_both(one: set[int], other: set[int]) -> None:
    found = common(collect(sorted(one)), collect(sorted(other)))
    assert lines(found) == one & other


@given(rows)
def test_all_lines_take_nothing_away(some: set[int]) -> None:
    ranges = collect(sorted(some))
    assert common(None, ranges) == common(ranges, None) == ranges
    assert common(None, None) is None


@pytest.fixture
def parted(repo: GitRepo) -> GitRepo:
    """Two branches: ``main`` put a line on top of app.py, ``side`` one at its end and a file."""
    repo.git("branch", "side")
    repo.commit("main", {"app.py": "mine = 1\n" + LEGACY})
    repo.git("checkout", "-q", "side")
    repo.commit("side", {"app.py": LEGACY + "theirs = eval(t)\n", "side.py": "eval(s)\n"})
    repo.git("checkout", "-q", "main")
    return repo


def test_clean_merge_brings_nothing_new(parted: GitRepo) -> None:
    heard = listen(parted, "pre-merge-commit")
    parted.git("merge", "-q", "-m", "m", "side")
    assert hear(heard) == [{"app.py": "modified 100644 + -"}]


def test_merge_of_separate_files_needs_no_patch(repo: GitRepo, tmp_path: Path) -> None:
    repo.git("checkout", "-q", "-b", "side")
    repo.commit("side", {"side.py": "eval(s)\n"})
    repo.git("checkout", "-q", "main")
    repo.commit("main", {"main.py": "1\n"})
    repo.git("merge", "-q", "--no-commit", "side")
    trace = tmp_path / "trace"
    trace.mkdir()
    assert staged_words(repo, GIT_TRACE2_EVENT=str(trace)) == {}
    assert processes(trace) == ["cat-file", "diff-index", "diff-index", "rev-parse"]


def test_evil_lines_of_a_merge_are_new(parted: GitRepo) -> None:
    parted.git("merge", "-q", "--no-commit", "side")
    parted.stage("app.py", "mine = 1\n" + LEGACY + "theirs = eval(t)\nevil = eval(e)\n")
    parted.stage("evil.py", "eval(e)\n")
    heard = listen(parted, "pre-commit")
    parted.git(*COMMIT)
    assert hear(heard) == [
        {"app.py": "modified 100644 +8 -", "evil.py": "added 100644 +all -"},
    ]


def conflict(repo: GitRepo) -> None:
    """Both branches rewrite line 3 of app.py."""
    repo.git("checkout", "-q", "-b", "side")
    repo.commit("side", {"app.py": LEGACY.replace("y = 1", "y = eval(t)")})
    repo.git("checkout", "-q", "main")
    repo.commit("main", {"app.py": LEGACY.replace("y = 1", "y = 7")})
    assert repo.run("merge", "-q", "side").returncode == 1


@pytest.mark.parametrize(
    ("resolution", "words"),
    [
        ("y = eval(t)", {}),
        ("y = 7", {}),
        ("y = 7\ny = eval(t)", {"app.py": "modified 100644 + -"}),
        ("y = eval(t)\ny = eval(e)", {"app.py": "modified 100644 +4 -3"}),
        ("y = both", {"app.py": "modified 100644 +3 -3"}),
    ],
    ids=["theirs", "ours", "both", "evil", "other"],
)
def test_resolved_conflict(repo: GitRepo, resolution: str, words: dict[str, str]) -> None:
    conflict(repo)
    repo.stage("app.py", LEGACY.replace("y = 1", resolution))
    heard = listen(repo, "pre-commit")
    repo.git(*COMMIT)
    assert hear(heard) == [words]


def test_a_merged_file_tells_of_each_parent(repo: GitRepo) -> None:
    """Name, old blob and lines against each; an ordinary change has only itself to tell of."""
    repo.git("checkout", "-q", "-b", "side")
    repo.git("mv", "app.py", "lib.py")
    repo.commit("side", {"lib.py": LEGACY.replace("y = 1", "y = 8")})
    repo.git("checkout", "-q", "main")
    repo.commit("main", {"app.py": LEGACY.replace("y = 1", "y = 7")})
    assert repo.run("merge", "-q", "side").returncode == 1
    repo.stage("lib.py", LEGACY.replace("y = 1", "y = 7\ny = 9"))
    with repo.active(), Repository.open() as opened:
        (file,) = staged.read(opened).files
    assert [
        (each.kind.value, each.old_path, each.old_blob, each.added, each.against)
        for each in file.against
    ] == [
        ("renamed", "app.py", repo.rev("HEAD:app.py"), ((4, 4),), ()),
        ("modified", None, repo.rev("side:lib.py"), ((3, 4),), ()),
    ]
    assert file.sides == file.against
    assert (file.old_path, file.old_blob, file.added) == (
        "app.py",
        repo.rev("HEAD:app.py"),
        ((4, 4),),
    )
    repo.commit("merged")
    repo.stage("lib.py", LEGACY)
    with repo.active(), Repository.open() as opened:
        (file,) = staged.read(opened).files
    assert (file.against, file.sides) == ((), (file,))


def test_unresolved_conflict_is_an_error(repo: GitRepo) -> None:
    conflict(repo)
    with pytest.raises(RepositoryError, match=r"app\.py: .*unresolved conflict"):
        staged_words(repo)


def test_what_a_merge_removed_is_told_of_each_parent(repo: GitRepo) -> None:
    repo.git("checkout", "-q", "-b", "side")
    repo.commit("side", {"app.py": LEGACY.replace("end = 3\n", "")})
    repo.git("checkout", "-q", "main")
    repo.commit("main", {"app.py": "mine = 1\n" + LEGACY})
    repo.git("merge", "-q", "--no-commit", "side")
    repo.stage("app.py", "mine = 1\n" + LEGACY.replace("end = 3\n", "").replace("y = 1\n", ""))
    assert staged_words(repo) == {"app.py": "modified 100644 + -4,6"}
    with repo.active(), Repository.open() as opened:
        (file,) = staged.read(opened).files
    removed = [[tuple(each) for each in side.removed] for side in file.sides]
    assert removed == [[(4, 4), (6, 6)], [(3, 3)]]


def test_octopus(repo: GitRepo) -> None:
    for name in ("one", "two", "three"):
        repo.git("checkout", "-q", "-b", name, "main")
        repo.commit(name, {f"{name}.py": "eval(x)\n"})
    repo.git("checkout", "-q", "main")
    repo.commit("main", {"main.py": "1\n"})
    heard = listen(repo, "pre-merge-commit")
    repo.git("merge", "-q", "-m", "m", "one", "two", "three")
    assert hear(heard) == [{}]
    assert len(repo.git("rev-list", "--parents", "-1", "HEAD").split()) == 5


def test_merge_renames_on_one_side(repo: GitRepo) -> None:
    repo.git("checkout", "-q", "-b", "side")
    repo.git("mv", "app.py", "lib.py")
    repo.commit("side")
    repo.git("checkout", "-q", "main")
    repo.commit("main", {"app.py": LEGACY + "mine = eval(m)\n"})
    heard = listen(repo, "pre-merge-commit")
    repo.git("merge", "-q", "-m", "m", "side")
    assert hear(heard) == [{"lib.py": "renamed from app.py 100644 + -"}]


def test_squash_is_one_commit_of_everything(parted: GitRepo) -> None:
    parted.git("merge", "-q", "--squash", "side")
    heard = listen(parted, "pre-commit")
    parted.git(*COMMIT)
    assert hear(heard) == [{"app.py": "modified 100644 +7 -", "side.py": "added 100644 +all -"}]


@pytest.mark.parametrize("command", ["cherry-pick", "revert"])
def test_picked_and_reverted_lines_are_new(repo: GitRepo, command: str) -> None:
    fixed = LEGACY.replace("eval(a)", "safe(a)")
    picked = repo.commit("fix", {"app.py": fixed})
    if command == "cherry-pick":
        picked = repo.commit("back", {"app.py": LEGACY})
        repo.commit("fix again", {"app.py": fixed})
    repo.git(command, "-n", picked)
    heard = listen(repo, "pre-commit")
    repo.git(*COMMIT)
    assert hear(heard) == [{"app.py": "modified 100644 +2 -2"}]


def test_conflicting_cherry_pick_has_one_parent(repo: GitRepo) -> None:
    repo.git("checkout", "-q", "-b", "side")
    picked = repo.commit("side", {"app.py": LEGACY.replace("y = 1", "y = eval(t)")})
    repo.git("checkout", "-q", "main")
    repo.commit("main", {"app.py": LEGACY.replace("y = 1", "y = 7")})
    assert repo.run("cherry-pick", picked).returncode == 1
    repo.stage("app.py", LEGACY.replace("y = 1", "y = eval(t)"))
    heard = listen(repo, "pre-commit")
    repo.git("cherry-pick", "--continue")
    assert hear(heard) == [{"app.py": "modified 100644 +3 -3"}]


def test_amend_in_the_middle_of_a_rebase(repo: GitRepo) -> None:
    repo.commit("two", {"two.py": "2\n"})
    repo.commit("three", {"three.py": "3\n"})
    repo.git("rebase", "-q", "-i", "HEAD~2", env={"GIT_SEQUENCE_EDITOR": "sed -i 1s/pick/edit/"})
    repo.stage("two.py", "2\neval(x)\n")
    heard = listen(repo, "pre-commit")
    repo.git("commit", "-q", "--amend", "-m", "x")
    assert hear(heard) == [{"two.py": "modified 100644 +2 -"}]
    repo.git("rebase", "--continue")
    assert hear(heard) == []


def test_stash_of_the_user_stays(repo: GitRepo) -> None:
    repo.write("app.py", "stashed\n")
    repo.git("stash", "-q")
    before = repo.git("stash", "list")
    repo.stage("app.py", LEGACY + "eval(x)\n")
    assert staged_words(repo) == {"app.py": "modified 100644 +6 -"}
    assert repo.git("stash", "list") == before


def test_variables_left_over_from_a_finished_merge(parted: GitRepo) -> None:
    """A hook of a merge that commits itself inherits GITHEAD of a parent HEAD has already."""
    side = parted.rev("side")
    parted.git("merge", "-q", "-m", "m", "side")
    parted.stage("app.py", LEGACY + "theirs = eval(t)\n")
    variables = {f"GITHEAD_{side}": "side", "GITHEAD_nonsense": "x", f"GITHEAD_{'1' * 40}": "gone"}
    with parted.active(**variables), Repository.open() as opened:
        assert told(staged.read(opened)) == {"app.py": "modified 100644 + -1"}


def test_variables_count_for_nothing_outside_a_merge(repo: GitRepo) -> None:
    """Naming a commit that holds the line already must not make the line old."""
    repo.git("checkout", "-q", "-b", "hidden")
    hidden = repo.commit("hidden", {"app.py": LEGACY + "eval(x)\n"})
    repo.git("checkout", "-q", "main")
    repo.stage("app.py", LEGACY + "eval(x)\n")
    with repo.active(**{f"GITHEAD_{hidden}": "hidden"}), Repository.open() as opened:
        assert told(staged.read(opened, merging=False)) == {"app.py": "modified 100644 +6 -"}


def test_damaged_merge_head(repo: GitRepo) -> None:
    (repo.path / ".git/MERGE_HEAD").write_text("--output=x\n")
    with pytest.raises(RepositoryError, match="MERGE_HEAD does not name commits"):
        staged_words(repo)
