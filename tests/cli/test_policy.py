"""``aisec policy`` in real repositories: what is wrong, what counts, a first file."""

from __future__ import annotations

from pathlib import Path

import pytest

from aisec_hooks.policy.init import TEMPLATE
from tests.cli.running import aisec
from tests.gitrepo import GitRepo

LEVELS = "`rules.weak-hash` must be block, warn, note or off"
EMPTY = "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


@pytest.fixture
def repo(tmp_path: Path) -> GitRepo:
    return GitRepo.create(tmp_path / "repo")


def said(*args: str, at: Path | GitRepo) -> tuple[int, list[str], list[str]]:
    done = aisec("policy", *args, at=at)
    return done.returncode, done.stdout.splitlines(), done.stderr.splitlines()


def test_init_writes_a_correct_policy_and_never_overwrites(repo: GitRepo) -> None:
    assert said("init", at=repo) == (
        0,
        [
            "created .aisec.yaml",
            "It counts once it is committed: git add .aisec.yaml, then commit.",
        ],
        [],
    )
    assert (repo.path / ".aisec.yaml").read_text() == TEMPLATE
    assert said("check", at=repo) == (0, [".aisec.yaml: ok"], [])
    repo.write(".aisec.yaml", "gate: off\n")
    assert said("init", at=repo) == (
        2,
        [],
        [
            "aisec: .aisec.yaml: there is a policy already, and it was left as it is",
            "hint: `aisec policy check` tells whether it is correct",
        ],
    )
    assert (repo.path / ".aisec.yaml").read_text() == "gate: off\n"


def test_init_does_not_follow_a_link(repo: GitRepo, tmp_path: Path) -> None:
    (repo.path / ".aisec.yaml").symlink_to(tmp_path / "elsewhere")
    assert said("init", at=repo)[0] == 2
    assert not (tmp_path / "elsewhere").exists()


def test_init_from_a_folder_below_writes_at_the_top(repo: GitRepo) -> None:
    (repo.path / "src").mkdir()
    assert said("init", at=repo.path / "src")[1][0] == "created ../.aisec.yaml"
    assert (repo.path / ".aisec.yaml").exists()


def test_check_tells_every_error(repo: GitRepo) -> None:
    repo.write(".aisec.yaml", "gtae: off\nrules:\n  weak-hsah: block\n  weak-hash: high\n")
    assert said("check", at=repo) == (
        2,
        [],
        [
            "aisec: .aisec.yaml:1:1: unknown key `gtae`",
            "hint: Did you mean `gate`?",
            "aisec: .aisec.yaml:3:3: unknown rule `weak-hsah` in `rules`",
            "hint: Did you mean `weak-hash`?",
            f"aisec: .aisec.yaml:4:14: {LEVELS}, and this is `high`",
            "hint: Write for example `weak-hash: block`.",
        ],
    )


def test_check_says_what_may_surprise(repo: GitRepo) -> None:
    file = repo.write("strict.yaml", "gate: off\nextends: base.yaml\nreview: {}\n")
    assert said("check", "strict.yaml", at=repo) == (
        0,
        [
            "strict.yaml: ok",
            "note: the gate is off, so nothing blocks",
            "note: accepted, but without effect in this release: extends, review",
        ],
        [],
    )
    assert Path(file).name == "strict.yaml"


def test_check_without_a_file(repo: GitRepo, tmp_path: Path) -> None:
    nothing = (0, ["there is no .aisec.yaml, so the built-in default counts"], [])
    assert said("check", at=repo) == nothing
    outside = tmp_path / "outside"
    outside.mkdir()
    assert said("check", at=outside) == nothing
    code, _, errors = said("check", "missing.yaml", at=repo)
    assert (code, errors[0]) == (
        2,
        "aisec: missing.yaml: the policy cannot be read: No such file or directory",
    )


@pytest.mark.parametrize("name", [".aisec.yml", "aisec.yaml"])
def test_a_name_that_is_never_read_is_told(repo: GitRepo, name: str) -> None:
    repo.write(name, "gate: off\n")
    wrong = (2, [], [f"aisec: {name}: this name is never read", "hint: Rename it to .aisec.yaml."])
    assert said("check", at=repo) == wrong
    assert said("init", at=repo) == wrong


def test_show_is_what_a_commit_obeys(repo: GitRepo) -> None:
    code, shown, errors = said("show", at=repo)
    assert (code, shown[:2], errors) == (
        0,
        ["# policy in force: the built-in default", f"# digest: {EMPTY}"],
        [],
    )
    repo.commit("policy", {".aisec.yaml": "rules: {weak-hash: warn}\n"})
    code, shown, errors = said("show", at=repo)
    assert (code, errors) == (0, [])
    assert shown[0] == "# policy in force: HEAD:.aisec.yaml"
    assert "rules: {weak-hash: warn}" in shown
    differs = ["note: .aisec.yaml in the work tree differs; it counts once committed"]
    repo.write(".aisec.yaml", "gate: off\n")
    assert said("show", at=repo) == (0, shown, differs)
    (repo.path / ".aisec.yaml").unlink()
    assert said("show", at=repo) == (0, shown, differs)


def test_show_of_a_file_reads_back(repo: GitRepo) -> None:
    repo.write("strict.yaml", 'ignore_paths: ["*.min.js"]\ngate: {severity: low}\n')
    code, shown, _ = said("show", "strict.yaml", at=repo)
    assert (code, shown[0]) == (0, "# policy in force: strict.yaml")
    repo.write("again.yaml", "\n".join(shown))
    assert said("show", "again.yaml", at=repo)[1][2:] == shown[2:]


def test_show_of_a_broken_policy_is_an_error(repo: GitRepo) -> None:
    repo.commit("policy", {".aisec.yaml": "gate: {severity: hot}\n"})
    code, shown, errors = said("show", at=repo)
    assert (code, shown) == (2, [])
    assert errors[0].startswith("aisec: HEAD:.aisec.yaml:1:18: `gate.severity` must be critical")


def test_show_of_a_linked_policy_is_an_error(repo: GitRepo) -> None:
    repo.write("loose.yaml", "gate: off\n")
    (repo.path / ".aisec.yaml").symlink_to("loose.yaml")
    repo.add(".")
    repo.commit("policy")
    assert said("show", at=repo) == (
        2,
        [],
        [
            "aisec: HEAD:.aisec.yaml: the policy is a symbolic link and must be a regular file",
            "hint: Put the policy itself there, as a regular file named .aisec.yaml.",
        ],
    )


def test_a_bare_repository_has_a_policy_in_force_but_no_file(repo: GitRepo, tmp_path: Path) -> None:
    repo.commit("policy", {".aisec.yaml": "gate: off\n"})
    repo.git("clone", "-q", "--bare", str(repo.path), str(tmp_path / "bare.git"))
    bare = tmp_path / "bare.git"
    assert said("show", at=bare)[1][0] == "# policy in force: HEAD:.aisec.yaml"
    assert said("check", at=bare) == (
        2,
        [],
        [
            "aisec: a bare repository has no work tree",
            "hint: name a file: `aisec policy check FILE`",
        ],
    )
