"""A change cannot loosen the gate that judges it, and a broken policy passes nothing."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from tests.scenarios.scene import Scene
from tests.scenarios.texts import RISKY, SAFE

POLICY = ".aisec.yaml"
FOUND = "new.py:5 code-injection"

LOOSE: Mapping[str, str] = {
    "policy-weakened-same-commit": "gate: off\n",
    "policy-rule-off-same-commit": "rules: {code-injection: off}\n",
    "policy-ignores-same-commit": 'ignore_paths: ["**"]\n',
    "policy-check-off-same-commit": "checks: {code: off}\n",
    "policy-zone-same-commit": 'zones: {vendored: ["**"]}\n',
}


@pytest.mark.parametrize("name", LOOSE)
def test_loosened(scene: Scene, name: str) -> None:
    scene.repo.stage(POLICY, LOOSE[name])
    scene.try_file("new.py", RISKY).blocked(FOUND)


def test_policy_counts_from_the_next_commit(scene: Scene) -> None:
    scene.repo.stage(POLICY, "ignore_paths: ['**']\n")
    scene.commit().passed()
    scene.try_file("new.py", RISKY).passed()


def test_policy_weakened_unstaged(scene: Scene) -> None:
    scene.repo.write(POLICY, "gate: off\n")
    scene.try_file("new.py", RISKY).blocked(FOUND)


def test_policy_deleted_same_commit(scene: Scene) -> None:
    scene.repo.commit("strict", {POLICY: "gate: {severity: low, confidence: low}\n"})
    scene.repo.git("rm", "-q", POLICY)
    scene.try_file("new.py", RISKY).blocked(FOUND)


def test_policy_deleted_in_tree(scene: Scene) -> None:
    scene.repo.commit("strict", {POLICY: "rules: {swallowed-exception: block}\n"})
    scene.repo.file(POLICY).unlink()
    text = "try:\n    start()\nexcept Exception:\n    pass\n"
    scene.try_file("new.py", text).blocked("new.py:3 swallowed-exception")


def test_policy_in_first_commit(empty: Scene) -> None:
    empty.repo.stage(POLICY, "gate: off\n")
    empty.try_file("new.py", RISKY).blocked(FOUND)


BROKEN: Mapping[str, tuple[str, str]] = {
    "policy-invalid-yaml": ("gate: [unclosed\n", POLICY),
    "policy-unknown-key": ("gaet: off\n", "gate"),
    "policy-unknown-rule": ("rules: {code-injektion: off}\n", "code-injection"),
    "policy-yaml-tag": ("gate: !!python/object/apply:os.system ['touch ran']\n", POLICY),
    "policy-yaml-bomb": ("[" * 30_000, POLICY),
    "policy-duplicate-keys": ("gate: off\ngate: {severity: high}\n", f"{POLICY}:2"),
    "policy-later-format": ("version: 2\n", "format 2"),
    "policy-later-tool": ('min_version: "99.0"\n', "99.0"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_broken(scene: Scene, name: str) -> None:
    text, word = BROKEN[name]
    scene.repo.commit("policy", {POLICY: text})
    scene.try_file("new.py", SAFE).not_judged(POLICY, word)
    assert not scene.repo.file("ran").exists()


@pytest.mark.parametrize("target", ["/etc/passwd", "../outside.yaml", "https://example.org/p.yaml"])
def test_policy_extends_outside(scene: Scene, target: str) -> None:
    hidden = "hidden-word"
    (scene.repo.path.parent / "outside.yaml").write_text(f"{hidden}: 1\n")
    scene.repo.commit("policy", {POLICY: f"extends: {target}\n"})
    attempt = scene.try_file("new.py", SAFE).not_judged(f"{POLICY}:1", "extends")
    assert hidden not in attempt.output
    assert "root:" not in attempt.output


def test_policy_broken_same_commit(scene: Scene) -> None:
    """A policy that nobody could read later does not get in."""
    scene.repo.stage(POLICY, "gaet: off\n")
    scene.commit().not_judged(f"{POLICY}:1:1", "gate")
    scene.repo.stage(POLICY, "gate: off\n")
    scene.commit().passed()


def test_policy_mended(scene: Scene) -> None:
    """A broken policy that got in can be repaired: the way is named, and works."""
    scene.repo.commit("policy", {POLICY: "gaet: off\n"})
    scene.repo.stage(POLICY, "gate: off\n")
    scene.commit().not_judged(POLICY, "git commit --no-verify")
    assert scene.commit("--no-verify").code == 0
    scene.try_file("new.py", SAFE).passed()


@pytest.mark.parametrize("pattern", ["**/" * 200 + "x", "*a" * 500])
def test_policy_regex_redos(scene: Scene, pattern: str) -> None:
    scene.repo.commit("policy", {POLICY: f'ignore_paths: ["{pattern}"]\n'})
    name = f"{'a' * 200}/{'b/' * 100}new.py"
    scene.try_file(name, RISKY).stopped()


def test_policy_symlink(scene: Scene) -> None:
    scene.repo.write("loose.yaml", "gate: off\n")
    scene.repo.link(POLICY, "loose.yaml")
    scene.repo.add(POLICY, "loose.yaml")
    scene.repo.commit("policy")
    scene.try_file("new.py", RISKY).stopped()


def test_policy_off_warns(scene: Scene) -> None:
    scene.repo.commit("policy", {POLICY: "gate: off\n"})
    attempt = scene.try_file("new.py", RISKY)
    assert (attempt.code, attempt.hooks, attempt.findings) == (0, (("pre-commit", 0),), [FOUND])
