"""The policy of the trusted side, read from real repositories: what a change says never counts."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from aisec_hooks.errors import PolicyError
from aisec_hooks.model.finding import Action
from aisec_hooks.policy import gate, load
from aisec_hooks.policy.settings import FILE, Policy
from aisec_hooks.repository import Repository
from tests.gitrepo import GitRepo
from tests.policy.findings import finding

STRICT = "rules: {sql-injection: block}\n"
LOOSE = "gate: off\n"


@pytest.fixture
def repo(tmp_path: Path) -> GitRepo:
    made = GitRepo.create(tmp_path / "repo")
    made.commit("policy", {FILE: STRICT})
    return made


def in_force(repo: GitRepo) -> Policy:
    with repo.active(), Repository.open() as opened:
        entry = opened.file_at(opened.head, FILE) if opened.head else None
        return load.trusted(entry, f"HEAD:{FILE}")


def refused(repo: GitRepo) -> str:
    with pytest.raises(PolicyError) as caught:
        in_force(repo)
    assert caught.value.hint
    return str(caught.value)


def blocks(repo: GitRepo) -> bool:
    return gate.decide(in_force(repo), finding(tier="warn")) is Action.BLOCK


def test_a_policy_loosened_in_the_work_tree_does_not_count(repo: GitRepo) -> None:
    repo.write(FILE, LOOSE)
    assert blocks(repo)


def test_a_policy_loosened_in_the_same_commit_does_not_count(repo: GitRepo) -> None:
    repo.stage(FILE, LOOSE)
    assert blocks(repo)


def test_a_policy_deleted_in_the_same_commit_still_counts(repo: GitRepo) -> None:
    repo.git("rm", "-q", FILE)
    assert blocks(repo)


def test_a_policy_counts_from_the_next_commit_on(repo: GitRepo) -> None:
    repo.commit("loosen", {FILE: LOOSE})
    assert not blocks(repo)


def test_the_first_commit_has_the_default(tmp_path: Path) -> None:
    repo = GitRepo.create(tmp_path / "new")
    repo.stage(FILE, LOOSE)
    assert in_force(repo) == Policy()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("gate: {severity: high\n", "2:1: not valid YAML: did not find expected ',' or '}'"),
        ("gate: !!python/object/new:os.system [x]\n", "1:7: the tag"),
        ("gate: {severity: low}\ngate: off\n", "2:1: the key `gate` is there twice"),
        ("extends: /etc/hostname\n", "1:10: `extends` must stay inside the repository"),
        ("a: &a [x]\nb: *a\n", "1:4: the anchor `&a` is not accepted here"),
        ("[" * 32_000, "1:21: more than 20 levels deep"),
        ("# x\rgate: off\n", "1:4: the character U+000D is not allowed"),
    ],
)
def test_a_broken_policy_in_head_stops(repo: GitRepo, text: str, message: str) -> None:
    repo.commit("break", {FILE: text})
    assert refused(repo).startswith(f"HEAD:{FILE}:{message}")


def test_a_link_a_folder_and_a_submodule_are_no_policy(repo: GitRepo, tmp_path: Path) -> None:
    other = GitRepo.create(tmp_path / "other")
    other.commit("x", {"x": "x"})
    repo.git("rm", "-q", FILE)
    (repo.path / FILE).symlink_to("loose.yaml")
    repo.commit("link", {"loose.yaml": LOOSE})
    repo.add(FILE)
    repo.commit("link")
    assert refused(repo) == f"HEAD:{FILE}: the policy is a symbolic link and must be a regular file"
    repo.git("rm", "-q", FILE)
    repo.commit("folder", {f"{FILE}/gate": "off"})
    assert refused(repo) == f"HEAD:{FILE}: the policy is no file and must be a regular file"
    repo.git("rm", "-rq", FILE)
    repo.git("submodule", "add", "-q", str(other.path), FILE)
    repo.commit("submodule")
    assert refused(repo) == f"HEAD:{FILE}: the policy is no file and must be a regular file"


HOSTILE = """
from aisec_hooks.errors import PolicyError
from aisec_hooks.policy import load, zones
pattern = "**/" + "*a" * 180
text = "zones: {test: ['" + "', '".join([pattern] * 150) + "']}"
policy = load.load(text.encode(), "p")
print(zones.zone_of(policy, "a" * 4000 + "/b").value)
for pattern in ("(a+)+$", "(?:a*)*b", "^(([a-z])+.)+[A-Z]([a-z])+$"):
    print(load.check(f"ignore_paths: ['{pattern}']".encode(), "p")[0].ignores("a" * 4000))
"""


def test_no_pattern_of_a_policy_can_hang_a_hook() -> None:
    done = subprocess.run(
        [sys.executable, "-c", HOSTILE], capture_output=True, text=True, timeout=60
    )
    assert (done.stdout, done.stderr) == ("production\nFalse\nFalse\nFalse\n", "")
