"""Conflicts and how they are resolved: what any parent had is carried, the rest is new.

Each resolution is judged where it can be: by the hook of the commit, by that of a clean merge (a
merge driver resolves it then), on its way to a server, and by the server.
"""

from __future__ import annotations

import shlex
from collections.abc import Callable, Mapping
from typing import NamedTuple

import pytest

from tests.scenarios.attempt import Attempt
from tests.scenarios.scene import Scene
from tests.scenarios.texts import SAFE

HEAD = "import json\nimport os\n\n\ndef read(text):\n"
STRICT = "    return json.loads(text.strip())\n"
BASE = HEAD + "    return json.loads(text)\n"
OURS = HEAD + STRICT
THEIRS = HEAD + "    return eval(text)\n"


class Resolution(NamedTuple):
    """A merge of three texts of one file, and what is found in it."""

    text: str
    findings: tuple[str, ...] = ()
    ours: str = OURS
    theirs: str = THEIRS
    base: str = BASE


WEAK = HEAD + "    value = eval(text)\n    return value\n"

RESOLUTIONS: Mapping[str, Resolution] = {
    "indented": Resolution(
        HEAD + "    if text.startswith('('):\n        return eval(text)\n" + STRICT,
    ),
    "wrapped": Resolution(HEAD + "    return eval(\n        text,\n    )\n"),
    "moved": Resolution(
        OURS + "\n\nclass Reader:\n    def read(self, text):\n        return eval(text)\n"
    ),
    "first-parent-indented": Resolution(
        HEAD + "    if text:\n        return eval(text)\n" + STRICT, (), THEIRS, OURS
    ),
    "both-kept": Resolution(HEAD + "    return eval(text)\n" + STRICT),
    "renamed-argument": Resolution(
        HEAD + "    return eval(text.strip())\n", ("code.py:6 code-injection",)
    ),
    "weakness-added": Resolution(
        HEAD + "    os.system('echo ' + text)\n    if text:\n        return eval(text)\n",
        ("code.py:6 command-injection",),
    ),
    "copied": Resolution(
        HEAD + "    if text:\n        return eval(text)\n    else:\n        return eval(text)\n",
        ("code.py:9 code-injection",),
    ),
    "copy-of-what-both-had": Resolution(
        HEAD
        + "    if text:\n        value = eval(text)\n    return value.strip(), 2\n"
        + "\n\ndef again(text):\n    if text:\n        value = eval(text)\n",
        ("code.py:13 code-injection",),
        WEAK.replace("return value", "return value.strip()"),
        WEAK.replace("return value", "return value, 2"),
        WEAK,
    ),
    "back-again": Resolution(
        HEAD + "    if text:\n        return eval(text)\n    return None\n",
        ("code.py:7 code-injection",),
        OURS,
        HEAD + "    return int(text)\n",
        THEIRS,
    ),
}


def _parted(scene: Scene, case: Resolution, *, server: bool) -> None:
    """Two branches that changed the same lines, without anybody having judged them."""
    repo = scene.repo
    repo.commit("base", {"code.py": case.base})
    repo.git("checkout", "-q", "-b", "side")
    repo.commit("theirs", {"code.py": case.theirs})
    repo.git("checkout", "-q", "main")
    repo.commit("ours", {"code.py": case.ours})
    if server:
        assert scene.server is not None
        hook = scene.server.path / "hooks" / "pre-receive"
        aside = hook.rename(hook.with_name("aside")) if hook.exists() else None
        repo.git("push", "-q", "--no-verify", "origin", "main", "side")
        if aside:
            aside.rename(hook)


def _by_commit(scene: Scene, case: Resolution) -> Attempt:
    _parted(scene, case, server=False)
    assert scene.repo.run("merge", "side").returncode == 1
    return scene.try_file("code.py", case.text)


def _by_clean_merge(scene: Scene, case: Resolution) -> Attempt:
    _parted(scene, case, server=False)
    resolved = scene.repo.path.parent / "resolved"
    resolved.write_text(case.text)
    scene.repo.config("merge.resolved.driver", f"cp {shlex.quote(str(resolved))} %A")
    scene.repo.write(".git/info/attributes", "code.py merge=resolved\n")
    attempt = scene.attempt("merge", "-m", "merge", "side", changes_tree=True)
    assert [name for name, _ in attempt.hooks] == ["pre-merge-commit"]
    return attempt


def _by_push(scene: Scene, case: Resolution) -> Attempt:
    _parted(scene, case, server=True)
    assert scene.repo.run("merge", "side").returncode == 1
    scene.repo.commit("merge", {"code.py": case.text})
    return scene.attempt("push", "origin", "main")


WAYS: dict[str, tuple[str, Callable[[Scene, Resolution], Attempt]]] = {
    "commit": ("scene", _by_commit),
    "clean-merge": ("scene", _by_clean_merge),
    "push": ("pushing", _by_push),
    "receive": ("serving", _by_push),
}


def _judge(case: Resolution, attempt: Attempt) -> None:
    if case.findings:
        attempt.blocked(*case.findings)
    else:
        attempt.passed()


@pytest.mark.parametrize("name", RESOLUTIONS)
@pytest.mark.parametrize("way", list(WAYS))
def test_resolved(way: str, name: str, request: pytest.FixtureRequest) -> None:
    fixture, judged = WAYS[way]
    case = RESOLUTIONS[name]
    _judge(case, judged(request.getfixturevalue(fixture), case))


LONG = HEAD + "".join(f"    value_{number} = {number}\n" for number in range(5_000))


def test_large_file(scene: Scene) -> None:
    """What is too large for the hook's own process is judged alike behind the wall."""
    case = Resolution(
        LONG + "    if text:\n        return eval(text)\n" + STRICT,
        base=LONG + "    return json.loads(text)\n",
        ours=LONG + STRICT,
        theirs=LONG + "    return eval(text)\n",
    )
    _by_commit(scene, case).passed()
    worse = case.text + "\n\ndef more(text):\n    return eval(text + ')')\n"
    scene.try_file("code.py", worse).blocked("code.py:5012 code-injection")


@pytest.mark.parametrize("ours_renames", [False, True])
def test_renamed_by_one_side(scene: Scene, ours_renames: bool) -> None:
    """A parent that has the file under another name had its weakness all the same."""
    repo = scene.repo
    long = BASE + "\n\ndef tail():\n    return 'the end of a file that git knows again'\n"
    weak = long.replace("json.loads(text)", "eval(text)")
    strict = long.replace("json.loads(text)", "json.loads(text.strip())")
    repo.commit("base", {"code.py": long})
    repo.git("branch", "side")
    for branch, text, renames in (
        ("side", weak, not ours_renames),
        ("main", strict, ours_renames),
    ):
        repo.git("checkout", "-q", branch)
        if renames:
            repo.git("mv", "code.py", "renamed.py")
        repo.commit(branch, {"renamed.py" if renames else "code.py": text})
    assert repo.run("merge", "side").returncode == 1
    both = "    if text:\n        return eval(text)\n"
    resolved = strict.replace("    return json", both + "    return json", 1)
    scene.try_file("renamed.py", resolved.replace("eval(", "eval('' + ")).stopped()
    scene.try_file("renamed.py", resolved).passed()


def test_moved_to_another_file(scene: Scene) -> None:
    case = Resolution(OURS)
    _parted(scene, case, server=False)
    assert scene.repo.run("merge", "side").returncode == 1
    scene.repo.stage("any.py", "def read_any(text):\n    return eval(text)\n")
    resolved = OURS.replace("import os\n", "import os\nimport any\n")
    attempt = scene.try_file("code.py", resolved)
    attempt.passed()


def test_out_of_a_test(scene: Scene) -> None:
    """One parent still has the code among the tests, the other has it where it is judged."""
    repo = scene.repo
    repo.commit("base", {"tests/code.py": THEIRS})
    repo.git("checkout", "-q", "-b", "side")
    repo.write("src/keep.txt", "")
    repo.git("mv", "tests/code.py", "src/code.py")
    repo.commit("side", {"src/code.py": THEIRS + "\n\nDONE = 1\n"})
    repo.git("checkout", "-q", "main")
    repo.commit("ours", {"tests/code.py": THEIRS + "\n\nDONE = 2\n"})
    assert repo.run("merge", "side").returncode == 1
    worse = THEIRS + "\n\nDONE = eval('3' + input())\n"
    scene.try_file("src/code.py", worse).blocked("src/code.py:9 code-injection")
    scene.try_file("src/code.py", THEIRS + "\n\nDONE = 3\n").passed()


def test_octopus(scene: Scene) -> None:
    """Three parents, two of which bring a weakness to one file."""
    repo = scene.repo
    middle = "\n\ndef middle(text):\n    return text\n"
    repo.commit("base", {"code.py": BASE + middle + SAFE})
    for name, old, new in (
        ("one", BASE, THEIRS),
        ("two", SAFE, SAFE.replace("json.loads(text)", "exec(text)")),
    ):
        repo.git("checkout", "-q", "-b", name, "main")
        repo.commit(name, {"code.py": (BASE + middle + SAFE).replace(old, new)})
    repo.git("checkout", "-q", "main")
    repo.commit("ours", {"other.py": SAFE})
    repo.git("merge", "-q", "--no-commit", "one", "two")
    text = repo.file("code.py").read_text()
    assert text.count("eval(") == text.count("exec(") == 1
    for weak in ("return eval(text)", "return exec(text)"):
        text = text.replace(f"    {weak}", f"    if text:\n        {weak}")
    worse = text + "\n\ndef more(text):\n        return exec(text)\n"
    scene.try_file("code.py", worse).blocked("code.py:21 code-injection")
    scene.try_file("code.py", text).passed()
    assert len(repo.git("rev-list", "--parents", "-1", "HEAD").split()) == 4
