"""Ranges, pushes and receives, as CI, a clone and a server see them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aisec_hooks.changes import commits
from aisec_hooks.errors import AisecError, RepositoryError, UnreadableChange, UsageError
from aisec_hooks.model.change import ChangeSet
from aisec_hooks.repository import Repository
from tests.changes.conftest import LEGACY
from tests.changes.reading import Told, added_text, hear, listen, told
from tests.gitrepo import GitRepo

ZERO = "0" * 40
RISKY = {"risky.py": "eval(x)\n"}
ADDED = {"risky.py": "added 100644 +all -"}


class Read:
    """What a reader gave: the words and the commits it was judged against."""

    def __init__(self, change: ChangeSet) -> None:
        self.words: Told = told(change)
        self.base, self.trusted = change.base, change.trusted
        self.text = added_text(change)


def read_range(repo: GitRepo, start: str, end: str) -> Read:
    with repo.active(), Repository.open() as opened:
        return Read(commits.read_range(opened, start, end))


def line(new: str, old: str = ZERO, ref: str = "refs/heads/main") -> bytes:
    return f"{ref} {new} {ref} {old}\n".encode()


def read_push(repo: GitRepo, lines: bytes) -> list[Read]:
    with repo.active(), Repository.open() as opened:
        return [Read(change) for change in commits.read_push(opened, lines)]


def words_of_push(repo: GitRepo, lines: bytes) -> list[Told]:
    return [read.words for read in read_push(repo, lines)]


# Ranges


def test_range_counts_from_the_merge_base(repo: GitRepo) -> None:
    start = repo.rev("HEAD")
    repo.git("checkout", "-q", "-b", "topic")
    repo.commit("topic", {"topic.py": "1\n"})
    repo.git("checkout", "-q", "main")
    repo.commit("main", {"main.py": "2\n", "app.py": LEGACY + "3\n"})
    read = read_range(repo, "main", "topic")
    assert read.words == {"topic.py": "added 100644 +all -"}
    assert (read.base, read.trusted) == (start, start)


def test_range_that_merged_its_target_has_only_its_own_lines(repo: GitRepo) -> None:
    repo.git("checkout", "-q", "-b", "topic")
    repo.commit("topic", {"app.py": LEGACY + "topic\n"})
    repo.git("checkout", "-q", "main")
    target = repo.commit("main", {"app.py": "main\n" + LEGACY, "main.py": "2\n"})
    repo.git("checkout", "-q", "topic")
    repo.git("merge", "-q", "-m", "m", "main")
    read = read_range(repo, "main", "topic")
    assert read.words == {"app.py": "modified 100644 +7 -"}
    assert read.trusted == target


def test_range_of_nothing(repo: GitRepo) -> None:
    repo.commit("more", RISKY)
    assert read_range(repo, "HEAD", "HEAD").words == {}
    assert read_range(repo, "HEAD", "HEAD~1").words == {}


def test_range_is_the_net_difference(repo: GitRepo) -> None:
    repo.commit("risky", RISKY)
    repo.git("rm", "-q", "risky.py")
    repo.commit("gone", {"kept.py": "1\n"})
    assert read_range(repo, "HEAD~2", "HEAD").words == {"kept.py": "added 100644 +all -"}


def test_range_by_tags_and_full_names(repo: GitRepo) -> None:
    repo.git("tag", "-a", "-m", "x", "v1")
    repo.git("tag", "-a", "-m", "x", "v2", repo.commit("two", RISKY))
    assert read_range(repo, "v1", "refs/tags/v2").words == ADDED
    assert read_range(repo, "v1", "HEAD^0").words == ADDED


def test_criss_cross_merge_has_several_bases(repo: GitRepo) -> None:
    repo.git("checkout", "-q", "-b", "other")
    other = repo.commit("other", {"other.py": "1\n"})
    repo.git("checkout", "-q", "main")
    mine = repo.commit("mine", {"mine.py": "1\n"})
    repo.git("merge", "-q", "-m", "m", other)
    repo.git("checkout", "-q", "other")
    repo.git("merge", "-q", "-m", "m", mine)
    repo.commit("new", RISKY)
    assert read_range(repo, "main", "other").words == ADDED


def test_unrelated_histories_are_wholly_new_under_the_policy_of_the_target(repo: GitRepo) -> None:
    repo.git("checkout", "-q", "--orphan", "island")
    repo.git("rm", "-rfq", ".")
    repo.commit("island", RISKY)
    read = read_range(repo, "main", "island")
    assert read.words == ADDED
    assert (read.base, read.trusted) == (None, repo.rev("main"))


@pytest.mark.parametrize(
    "name",
    ["nowhere", "", "--output=x", "-O", "HEAD --", "HEAD:app.py", ZERO, "HEAD^{tree}", "a b"],
)
def test_names_that_are_no_commits(repo: GitRepo, name: str) -> None:
    before = sorted(repo.path.iterdir())
    with pytest.raises(RepositoryError, match="no commit is called"):
        read_range(repo, "HEAD", name)
    with pytest.raises(RepositoryError, match="no commit is called"):
        read_range(repo, name, "HEAD")
    assert sorted(repo.path.iterdir()) == before


def test_reference_that_looks_like_an_option(repo: GitRepo) -> None:
    """``update-ref`` makes such names; as an argument one would write a file."""
    tip = repo.commit("new", RISKY)
    repo.git("update-ref", "refs/heads/--output=x", tip)
    assert read_range(repo, "HEAD~1", "refs/heads/--output=x").words == ADDED
    assert not repo.file("x").exists()


def shallow(repo: GitRepo, depth: int = 1) -> GitRepo:
    path = repo.path.with_name("shallow")
    return repo.clone(path, f"--depth={depth}", "--no-single-branch")


def test_shallow_clone_without_the_merge_base(repo: GitRepo) -> None:
    repo.git("checkout", "-q", "-b", "topic")
    repo.commit("topic", RISKY)
    repo.git("checkout", "-q", "main")
    repo.commit("main", {"main.py": "1\n"})
    clone = shallow(repo)
    with pytest.raises(UnreadableChange, match="does not reach back") as caught:
        read_range(clone, "origin/main", "origin/topic")
    assert "git fetch --unshallow" in (caught.value.hint or "")
    with pytest.raises(RepositoryError, match="no commit is called") as caught_name:
        read_range(clone, "origin/main~1", "origin/main")
    assert "git fetch --unshallow" in (caught_name.value.hint or "")
    clone.git("fetch", "-q", "--unshallow")
    assert read_range(clone, "origin/main", "origin/topic").words == ADDED


def test_shallow_clone_that_reaches_far_enough(repo: GitRepo) -> None:
    repo.commit("new", RISKY)
    clone = shallow(repo, 2)
    assert read_range(clone, "HEAD~1", "HEAD").words == ADDED


operations = st.lists(
    st.tuples(st.sampled_from("ab"), st.integers(0, 3), st.sampled_from(["grow", "drop", "meet"])),
    min_size=1,
    max_size=9,
)


@settings(max_examples=12, deadline=None)
@given(operations=operations)
def test_any_history_adds_the_lines_that_no_base_has(
    tmp_path_factory: pytest.TempPathFactory, operations: list[tuple[str, int, str]]
) -> None:
    """Every line is written once, so what a range adds can be told without a diff."""
    repo = GitRepo.create(tmp_path_factory.mktemp("history") / "repo")
    repo.commit("start", {f"{name}.txt": f"{name} first\n" for name in range(4)})
    for branch in "ab":
        repo.git("branch", branch)
    for number, (branch, name, what) in enumerate(operations):
        repo.git("checkout", "-q", branch)
        path = f"{name}.txt"
        if what == "meet":
            other = "ab".replace(branch, "")
            if repo.run("merge", "-q", "-m", "m", "-X", "ours", other).returncode:
                repo.add()  # changed here, deleted there: the changed one stays
                repo.commit("met")
        elif what == "drop" and repo.file(path).exists():
            repo.git("rm", "-q", path)
            repo.commit("drop")
        else:
            old = repo.file(path).read_text() if repo.file(path).exists() else ""
            repo.commit("grow", {path: f"{old}line {number} of {branch}\n"})
    read = read_range(repo, "a", "b")

    def contents(commit: str) -> dict[str, set[str]]:
        names = repo.git("ls-tree", "-r", "--name-only", commit).split()
        return {name: set(repo.git("show", f"{commit}:{name}").splitlines()) for name in names}

    bases = [contents(base) for base in repo.git("merge-base", "--all", "a", "b").split()]
    expected = {}
    for name, lines in contents("b").items():
        fresh = lines - set().union(*(base.get(name, set()) for base in bases))
        if fresh:
            expected[name] = fresh
    found = {path: set(text.decode().splitlines()) for path, text in read.text.items()}
    # A file that came from elsewhere may be told as renamed; then its lines are not new.
    renamed = {path for path, words in read.words.items() if words.startswith("renamed")}
    assert {path: lines for path, lines in found.items() if path not in renamed} == {
        path: lines for path, lines in expected.items() if path not in renamed
    }


# Pushes


@pytest.fixture
def server(repo: GitRepo, tmp_path: Path) -> GitRepo:
    """A bare repository that ``repo`` has as ``origin``, and that has its first commit."""
    bare = GitRepo.create(tmp_path / "server.git", bare=True)
    repo.git("remote", "add", "origin", bare.path.as_uri())
    repo.git("push", "-q", "-u", "origin", "main")
    return bare


@pytest.mark.usefixtures("server")
class TestPush:
    def test_real_push(self, repo: GitRepo) -> None:
        repo.commit("new", RISKY)
        repo.git("tag", "-a", "-m", "x", "v1")
        repo.git("branch", "same")
        heard = listen(repo, "pre-push")
        repo.git("push", "-q", "origin", "main", "same", "v1")
        assert hear(heard) == [ADDED]

    def test_every_reference_counts(self, repo: GitRepo) -> None:
        repo.commit("harmless", {"ok.py": "1\n"})
        repo.git("checkout", "-q", "-b", "topic", "HEAD~1")
        repo.commit("new", RISKY)
        heard = listen(repo, "pre-push")
        repo.git("push", "-q", "origin", "main", "topic")
        assert hear(heard) == [{"ok.py": "added 100644 +all -"}, ADDED]

    def test_old_lines_do_not_count(self, repo: GitRepo) -> None:
        repo.commit("safe", {"app.py": LEGACY + "safe\n"})
        heard = listen(repo, "pre-push")
        repo.git("push", "-q")
        assert hear(heard) == [{"app.py": "modified 100644 +6 -"}]

    def test_cherry_pick_is_caught(self, repo: GitRepo) -> None:
        repo.git("checkout", "-q", "-b", "side")
        picked = repo.commit("new", RISKY)
        repo.git("checkout", "-q", "main")
        repo.git("cherry-pick", picked)
        heard = listen(repo, "pre-push")
        repo.git("push", "-q", "origin", "main")
        assert hear(heard) == [ADDED]

    def test_new_branch_from_known_history(self, repo: GitRepo) -> None:
        heard = listen(repo, "pre-push")
        repo.git("push", "-q", "origin", "main:again")
        assert hear(heard) == []
        repo.git("checkout", "-q", "-b", "topic")
        repo.commit("new", RISKY)
        repo.git("push", "-q", "origin", "topic")
        assert hear(heard) == [ADDED]

    def test_deletion_and_nothing(self, repo: GitRepo) -> None:
        repo.git("push", "-q", "origin", "main:gone")
        heard = listen(repo, "pre-push")
        repo.git("push", "-q", "origin", ":gone")
        repo.git("push", "-q", "origin", "main")
        assert hear(heard) == []
        assert words_of_push(repo, b"") == []

    def test_merge_of_the_server_brings_nothing(self, repo: GitRepo, tmp_path: Path) -> None:
        repo.git("push", "-q", "origin", "main:other")
        other = GitRepo(tmp_path / "other", repo.env)
        repo.git(
            "clone", "-q", "-b", "other", repo.git("remote", "get-url", "origin"), str(other.path)
        )
        other.commit("theirs", {"theirs.py": "eval(t)\n", "app.py": "top\n" + LEGACY})
        other.git("push", "-q")
        repo.commit("mine", {"app.py": LEGACY + "mine\n"})
        repo.git("fetch", "-q")
        repo.git("merge", "-q", "-m", "m", "origin/other")
        heard = listen(repo, "pre-push")
        repo.git("push", "-q")
        assert hear(heard) == [{"app.py": "modified 100644 +7 -"}]

    def test_line_that_comes_back_is_new(self, repo: GitRepo) -> None:
        """The topic starts where the line still was, and merges its removal."""
        start = repo.rev("HEAD")
        fixed = repo.commit("fix", {"app.py": LEGACY.replace("x = eval(a)\n", "")})
        repo.git("push", "-q")
        repo.git("checkout", "-q", "-b", "topic", start)
        repo.commit("topic", {"topic.py": "1\n"})
        repo.git("merge", "-q", "-m", "m", fixed)
        repo.commit("back", {"app.py": LEGACY})
        (read,) = read_push(repo, line(repo.rev("HEAD"), ref="refs/heads/topic"))
        assert read.words == {
            "app.py": "modified 100644 +2 -",
            "topic.py": "added 100644 +all -",
        }
        assert (read.base, read.trusted) == (fixed, fixed)

    def test_removed_again(self, repo: GitRepo) -> None:
        repo.commit("new", RISKY)
        repo.git("rm", "-q", "risky.py")
        repo.commit("gone")
        heard = listen(repo, "pre-push")
        repo.git("push", "-q")
        assert hear(heard) == [{}]

    def test_remote_moved_on(self, repo: GitRepo, server: GitRepo, tmp_path: Path) -> None:
        other = server.clone(tmp_path / "other")
        other.commit("theirs", {"theirs.py": "1\n"})
        other.git("push", "-q")
        repo.commit("new", RISKY)
        heard = listen(repo, "pre-push")
        repo.git("push", "-q", "--force")
        assert hear(heard) == [ADDED]

    def test_push_by_url(self, repo: GitRepo, server: GitRepo) -> None:
        repo.commit("new", RISKY)
        heard = listen(repo, "pre-push")
        repo.git("push", "-q", str(server.path), "main")
        assert hear(heard) == [ADDED]

    def test_expression_with_spaces(self, repo: GitRepo) -> None:
        repo.commit("a new one", RISKY)
        heard = listen(repo, "pre-push")
        repo.git("push", "-q", "origin", ":/a new:refs/heads/found")
        assert hear(heard) == [ADDED]

    def test_tag_on_a_blob_or_tree_is_said(self, repo: GitRepo) -> None:
        repo.git("tag", "blob", repo.blob("text"))
        repo.git("tag", "-a", "-m", "x", "tree", "HEAD^{tree}")
        heard = listen(repo, "pre-push")
        repo.git("push", "-q", "origin", "blob", "tree")
        assert hear(heard) == [
            {"refs/tags/blob": "! unsupported"},
            {"refs/tags/tree": "! unsupported"},
        ]

    def test_policy_of_an_update_is_the_old_commit(self, repo: GitRepo) -> None:
        old = repo.rev("HEAD")
        tip = repo.commit("new", RISKY)
        (read,) = read_push(repo, line(tip, old))
        assert (read.base, read.trusted) == (old, old)

    def test_policy_of_a_forced_update_is_the_boundary(self, repo: GitRepo) -> None:
        start = repo.rev("HEAD")
        old = repo.commit("old", {"old.py": "1\n"})
        repo.git("push", "-q")
        repo.git("reset", "-q", "--hard", start)
        tip = repo.commit("new", RISKY)
        (read,) = read_push(repo, line(tip, old))
        assert (read.words, read.base, read.trusted) == (ADDED, start, start)

    def test_same_tip_under_two_policies_is_judged_twice(self, repo: GitRepo) -> None:
        weak = repo.rev("HEAD")
        strict = repo.commit("strict", {"policy": "1\n"})
        repo.git("push", "-q", "origin", "main", f"{weak}:refs/heads/weak")
        tip = repo.commit("new", RISKY)
        lines = line(tip, weak, "refs/heads/weak") + line(tip, strict) + line(tip, strict)
        reads = read_push(repo, lines)
        assert [(read.words, read.trusted) for read in reads] == [(ADDED, weak), (ADDED, strict)]

    def test_missing_tip_is_an_error(self, repo: GitRepo) -> None:
        with pytest.raises(UnreadableChange, match="is not here"):
            words_of_push(repo, line("1" * 40))

    def test_partial_clone_does_not_know_the_remote_commit(self, server: GitRepo) -> None:
        server.config("uploadpack.allowFilter", "true")
        clone = server.clone(server.path.with_name("partial"), "--filter=blob:none")
        tip = clone.commit("new", RISKY)
        assert words_of_push(clone, line(tip, "1" * 40)) == [ADDED]


def test_first_push_of_everything(repo: GitRepo) -> None:
    (read,) = read_push(repo, line(repo.rev("HEAD")))
    assert sorted(read.words) == ["app.py", "notes.txt"]
    assert (read.base, read.trusted) == (None, None)


def test_push_from_a_shallow_clone(repo: GitRepo) -> None:
    repo.commit("more", {"more.py": "1\n"})
    clone = shallow(repo)
    tip = clone.commit("new", RISKY)
    assert words_of_push(clone, line(tip)) == [ADDED]
    clone.git("remote", "remove", "origin")
    with pytest.raises(UnreadableChange, match="too shallow") as caught:
        words_of_push(clone, line(tip))
    assert "git fetch --unshallow" in (caught.value.hint or "")


def test_grafts_do_not_hide_commits(repo: GitRepo, server: GitRepo) -> None:
    old = repo.rev("HEAD")
    repo.commit("new", RISKY)
    tip = repo.commit("tip", {"tip.py": "1\n"})
    (repo.path / ".git/info").mkdir(exist_ok=True)
    (repo.path / ".git/info/grafts").write_text(f"{tip}\n")
    assert words_of_push(repo, line(tip, old)) == [{**ADDED, "tip.py": "added 100644 +all -"}]


@pytest.mark.parametrize(
    "text", [b"nonsense\n", b"a b c d\n", b"refs/heads/a 1234 refs/heads/a 0000\n", b"\n"]
)
def test_input_that_is_not_from_git(repo: GitRepo, text: bytes) -> None:
    with pytest.raises(UsageError, match="standard input:1: not what git tells"):
        words_of_push(repo, text)


# Receives


@pytest.mark.usefixtures("server")
class TestReceive:
    def test_update(self, repo: GitRepo, server: GitRepo) -> None:
        repo.commit("new", RISKY)
        heard = listen(server, "pre-receive")
        repo.git("push", "-q", "--no-verify")
        assert hear(heard) == [ADDED]
        assert not list(server.path.glob("**/*.lock"))

    def test_second_reference(self, repo: GitRepo, server: GitRepo) -> None:
        repo.commit("ok", {"ok.py": "1\n"})
        repo.git("checkout", "-q", "-b", "topic", "HEAD~1")
        repo.commit("new", RISKY)
        heard = listen(server, "pre-receive")
        repo.git("push", "-q", "origin", "main", "topic")
        assert hear(heard) == [{"ok.py": "added 100644 +all -"}, ADDED]

    def test_deletion(self, repo: GitRepo, server: GitRepo) -> None:
        repo.git("push", "-q", "origin", "main:gone")
        heard = listen(server, "pre-receive")
        repo.git("push", "-q", "origin", ":gone")
        assert hear(heard) == []

    def test_pushed_replacement_changes_nothing(self, repo: GitRepo, server: GitRepo) -> None:
        repo.commit("new", RISKY)
        repo.git("replace", repo.rev("HEAD:risky.py"), repo.blob("harmless\n"))
        heard = listen(server, "pre-receive")
        repo.git("push", "-q", "origin", "refs/replace/*:refs/replace/*")
        assert list(hear(heard)[0].values()) == ["! unsupported"]
        repo.git("push", "-q", "origin", "main")
        assert hear(heard) == [ADDED]

    def test_policy_is_the_servers(self, repo: GitRepo, server: GitRepo) -> None:
        old = repo.rev("HEAD")
        repo.commit("weaken", {"policy": "off\n"})
        tip = repo.commit("new", RISKY)
        repo.git("push", "-q", "origin", f"{tip}:refs/heads/tmp")
        server.git("update-ref", "-d", "refs/heads/tmp")
        with server.active(), Repository.open() as opened:
            received = f"{old} {tip} refs/heads/main\n".encode()
            (change,) = commits.read_receive(opened, received)
            assert (change.base, change.trusted) == (old, old)
            assert sorted(told(change)) == ["policy", "risky.py"]

    def test_three_hundred_commits(self, repo: GitRepo, server: GitRepo) -> None:
        stream = b"".join(
            b"commit refs/heads/many\ncommitter T <t@example.org> 1 +0000\ndata 1\nm"
            + (b"from refs/heads/main^0\n" if number == 0 else b"")
            + b"M 100644 inline f.py\ndata %d\n%s\n" % (len(text), text)
            for number, text in ((n, b"line\n" * n) for n in range(300))
        )
        repo.git("fast-import", "--quiet", stdin=stream)
        heard = listen(server, "pre-receive")
        repo.git("push", "-q", "origin", "many")
        assert hear(heard) == [{"f.py": "added 100644 +all -"}]


def test_first_push_into_an_empty_server(repo: GitRepo, tmp_path: Path) -> None:
    server = GitRepo.create(tmp_path / "empty.git", bare=True)
    heard = listen(server, "pre-receive")
    repo.git("push", "-q", str(server.path), "main")
    (words,) = hear(heard)
    assert sorted(words) == ["app.py", "notes.txt"]


def test_modes_that_git_writes_no_more(repo: GitRepo) -> None:
    """Trees of old or hostile tools: such files are files."""
    blob = bytes.fromhex(repo.blob("eval(x)\n"))
    names = ((b"100600", b"a.py"), (b"100664", b"b.py"), (b"100775", b"c.py"))
    data = b"".join(mode + b" " + name + b"\0" + blob for mode, name in names)
    tree = repo.git("hash-object", "-t", "tree", "--literally", "-w", "--stdin", stdin=data)
    tip = repo.git("commit-tree", "-m", "x", "-p", "HEAD", tree)
    words = read_range(repo, "HEAD", tip).words
    assert {path: words[path] for path in ("a.py", "b.py", "c.py")} == {
        "a.py": "added 100644 +all -",
        "b.py": "added 100644 +all -",
        "c.py": "added 100755 +all -",
    }
    with repo.active(), Repository.open() as opened:
        assert opened.file_at(tip, "b.py") == (0o100644, b"eval(x)\n")


def test_tree_that_holds_a_name_twice(repo: GitRepo) -> None:
    """One of the two would be judged and the other checked out."""
    good, bad = (bytes.fromhex(repo.blob(text)) for text in ("1\n", "eval(x)\n"))
    data = b"100644 a.py\0" + bad + b"100644 a.py\0" + good
    tree = repo.git("hash-object", "-t", "tree", "--literally", "-w", "--stdin", stdin=data)
    tip = repo.git("commit-tree", "-m", "x", "-p", "HEAD", tree)
    with pytest.raises(UnreadableChange, match="holds a name twice"):
        read_range(repo, "HEAD", tip)


def test_missing_object_of_a_range_is_an_error(repo: GitRepo) -> None:
    repo.commit("new", RISKY)
    oid = repo.rev("HEAD:risky.py")
    (repo.path / ".git/objects" / oid[:2] / oid[2:]).unlink()
    with pytest.raises(AisecError, match=r"risky\.py: object .* is missing"):
        read_range(repo, "HEAD~1", "HEAD")
