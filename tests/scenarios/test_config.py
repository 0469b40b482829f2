"""No setting, attribute or variable hides a line, and none runs a program during the scan."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests.scenarios.attempt import Attempt
from tests.scenarios.scene import Scene
from tests.scenarios.texts import LEGACY, RISKY, SAFE

FOUND = "new.py:5 code-injection"

SETTINGS: Mapping[str, Mapping[str, str]] = {
    "cfg-noprefix": {"diff.noprefix": "true"},
    "cfg-mnemonicprefix": {"diff.mnemonicPrefix": "true"},
    "cfg-color": {"color.ui": "always", "color.diff": "always", "diff.colorMoved": "zebra"},
    "cfg-orderfile": {"diff.orderFile": "missing"},
    "cfg-bigfilethreshold": {"core.bigFileThreshold": "10"},
    "cfg-others": {
        "diff.srcPrefix": "x/",
        "diff.dstPrefix": "y/",
        "diff.renames": "copies",
        "diff.renameLimit": "1",
        "diff.algorithm": "patience",
        "diff.wsErrorHighlight": "all",
        "core.quotePath": "false",
        "core.whitespace": "cr-at-eol",
        "core.autocrlf": "input",
        "core.untrackedCache": "true",
    },
}
"""What somebody's git may be told, which must change nothing."""


def _mark(scene: Scene) -> tuple[str, Callable[[], bool]]:
    """A program that leaves a mark when it runs, and whether it ever did."""
    mark = scene.repo.path.parent / "ran"
    program = scene.repo.path.parent / "program"
    program.write_text(f"#!/bin/sh\n: > '{mark}'\ncat 2> /dev/null\n")
    program.chmod(0o755)
    return str(program), mark.exists


def test_cfg_unusable(scene: Scene) -> None:
    scene.repo.config("diff.default.xfuncname", "[")
    edited = LEGACY.replace("eval(text)", "eval(text + name)")
    scene.try_file("app.py", edited).stopped()


@pytest.mark.parametrize("name", SETTINGS)
def test_cfg(scene: Scene, name: str) -> None:
    for key, value in SETTINGS[name].items():
        scene.repo.config(key, value)
    scene.repo.git("mv", "app.py", "moved.py")
    scene.try_file("new.py", RISKY).blocked(FOUND)


def test_cfg_context(scene: Scene) -> None:
    scene.repo.config("diff.context", "100")
    scene.repo.config("diff.interHunkContext", "100")
    scene.try_file("app.py", LEGACY.replace("second = 2", "second = 3")).passed()


def test_cfg_external_diff(scene: Scene) -> None:
    program, ran = _mark(scene)
    scene.repo.config("diff.external", program)
    scene.try_file("new.py", RISKY).blocked(FOUND)
    assert not ran()


@pytest.mark.parametrize("name", ["GIT_EXTERNAL_DIFF", "GIT_TRACE"])
def test_env_external_diff(scene: Scene, name: str) -> None:
    program, ran = _mark(scene)
    scene.repo.stage("new.py", RISKY)
    scene.attempt("commit", "-qm", "x", env={name: program}).blocked(FOUND)
    assert not ran()


@pytest.mark.parametrize(
    "variables", [{"GIT_DIFF_OPTS": "--unified=50"}, {"GIT_GLOB_PATHSPECS": "1"}]
)
def test_env_diff_opts(scene: Scene, variables: dict[str, str]) -> None:
    changed = LEGACY.replace("second = 2", "second = 3")
    scene.repo.stage("app.py", changed)
    scene.attempt("commit", "-m", "x", env=variables).passed()


def test_env_config_parameters(scene: Scene) -> None:
    scene.repo.stage("new.py", RISKY)
    settings = (
        "-c",
        "diff.noprefix=true",
        "-c",
        "color.ui=always",
        "-c",
        "core.bigFileThreshold=1",
    )
    scene.attempt(*settings, "commit", "-m", "x").blocked(FOUND)


def test_env_config_count(scene: Scene) -> None:
    scene.repo.stage("new.py", RISKY)
    env = {
        "GIT_CONFIG_COUNT": "1",
        "GIT_CONFIG_KEY_0": "diff.noprefix",
        "GIT_CONFIG_VALUE_0": "true",
    }
    scene.attempt("commit", "-m", "x", env=env).blocked(FOUND)


@pytest.mark.parametrize("attribute", ["-diff", "binary", "diff=nothing -text"])
def test_attr_nodiff_same_commit(scene: Scene, attribute: str) -> None:
    scene.repo.stage(".gitattributes", f"*.py {attribute}\n")
    scene.try_file("new.py", RISKY).blocked(FOUND)


def test_attr_binary(scene: Scene) -> None:
    scene.repo.commit("attributes", {".gitattributes": "*.py binary\n"})
    scene.try_file("new.py", RISKY).blocked(FOUND)


def test_attr_global_nodiff(scene: Scene) -> None:
    attributes = scene.repo.path.parent / "attributes"
    attributes.write_text("*.py -diff\n")
    scene.repo.config("core.attributesFile", str(attributes))
    scene.try_file("new.py", RISKY).blocked(FOUND)


def test_attr_info_nodiff(scene: Scene) -> None:
    scene.repo.write(".git/info/attributes", "*.py -diff\n")
    scene.try_file("new.py", RISKY).blocked(FOUND)


@pytest.mark.parametrize("key", ["diff.mine.command", "diff.mine.textconv"])
def test_attr_driver_command(scene: Scene, key: str) -> None:
    program, ran = _mark(scene)
    scene.repo.commit("attributes", {".gitattributes": "*.py diff=mine\n"})
    scene.repo.config(key, program)
    scene.try_file("new.py", RISKY).blocked(FOUND)
    assert not ran()


@pytest.mark.parametrize("kind", ["smudge", "process"])
def test_attr_filter_not_run(scene: Scene, kind: str) -> None:
    program, ran = _mark(scene)
    scene.repo.commit("attributes", {".gitattributes": "*.py filter=mine\n"})
    scene.repo.stage("new.py", RISKY)
    scene.repo.config(f"filter.mine.{kind}", program)
    scene.attempt("hook", "run", "pre-commit").blocked(FOUND)
    assert not ran()


def test_attr_fsmonitor_not_run(scene: Scene) -> None:
    program, ran = _mark(scene)
    scene.repo.stage("new.py", RISKY)
    scene.repo.config("core.fsmonitor", program)
    scene.attempt("hook", "run", "pre-commit").blocked(FOUND)
    assert not ran()


def test_replace_refs(scene: Scene) -> None:
    scene.repo.stage("new.py", RISKY)
    scene.repo.git("replace", scene.repo.blob(RISKY), scene.repo.blob(SAFE))
    scene.commit().blocked(FOUND)


FOREIGN = RISKY.replace("read(text):", "read(text):  # \u00e4\u20ac\u6f22")


@pytest.mark.parametrize("name", ["new.py", "n\u00e9w.py"])
def test_locale_c(scene: Scene, name: str) -> None:
    env = {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    shown = _foreign(scene, name, env).findings
    assert shown == [f"{name}:5 code-injection"] or shown == ["n\\u00e9w.py:5 code-injection"]


def _foreign(scene: Scene, name: str, env: Mapping[str, str]) -> Attempt:
    scene.repo.stage(name, FOREIGN.replace("eval(text)", "eval(text + '\u20ac')"))
    attempt = scene.attempt("commit", "-m", "x", env=env)
    attempt.stopped()
    return attempt


@pytest.mark.parametrize("locale", ["C", "en_US.ISO-8859-1"])
def test_locale_ascii_stdout(scene: Scene, locale: str) -> None:
    env = {"LC_ALL": locale, "LANG": "", "PYTHONIOENCODING": "ascii"}
    assert _foreign(scene, "new.py", env).findings == [FOUND]


def test_module_shadowing(scene: Scene) -> None:
    trap = "raise SystemExit(0)\n"
    for name in ("git", "yaml", "json", "re", "rich", "tree_sitter", "aisec_hooks", "site"):
        scene.repo.stage(f"{name}.py", trap)
    scene.repo.stage("sitecustomize.py", trap)
    scene.repo.stage("new.py", RISKY)
    env = {"PYTHONPATH": ".", "PYTHONSTARTUP": "git.py", "PYTHONHOME": str(scene.repo.path)}
    scene.attempt("commit", "-m", "x", env=env).blocked(FOUND)


def test_tmpdir_broken(scene: Scene) -> None:
    scene.repo.stage("new.py", RISKY)
    env = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), "/nowhere/at/all")
    scene.attempt("commit", "-m", "x", env=env).blocked(FOUND)


@pytest.mark.parametrize("home", ["", "relative"])
def test_home_broken(scene: Scene, home: str) -> None:
    scene.repo.stage("new.py", RISKY)
    env = dict.fromkeys(("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"), home)
    scene.attempt("commit", "-m", "x", env=env).blocked(FOUND)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give files away")
def test_foreign_owner(scene: Scene, tmp_path: Path) -> None:
    scene.repo.stage("new.py", RISKY)
    for path in (scene.repo.path, scene.repo.path / ".git"):
        shutil.chown(path, 65534, 65534)
    direct = scene.attempt(program=(str(scene.repo.path / ".git" / "hooks" / "pre-commit"),))
    assert direct.code == 2
    assert "dubious ownership" in direct.output
    assert scene.repo.run("commit", "-m", "x").returncode != 0
