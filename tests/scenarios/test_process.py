"""The hook as a process: whatever surrounds it, it judges, writes nothing, and ends."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Mapping

import pytest

from tests.scenarios.scene import LONGEST, Scene
from tests.scenarios.texts import RISKY, SAFE

FOUND = "new.py:5 code-injection"
GIT = shutil.which("git") or "git"


STREAMS: Mapping[str, str] = {
    "stdin-closed": "<&-",
    "stdout-closed": ">&-",
    "stderr-closed": "2>&-",
    "streams-closed": "<&- >&- 2>&-",
    "stderr-full": "2>/dev/full",
}


@pytest.mark.parametrize("name", STREAMS)
def test_stream(scene: Scene, name: str) -> None:
    scene.repo.stage("new.py", RISKY)
    shell = ("sh", "-c", f'exec "$@" {STREAMS[name]}', "sh", "git")
    attempt = scene.attempt("commit", "-m", "x", program=shell)
    assert attempt.stopped().hooks == (("pre-commit", 1),)


@pytest.mark.parametrize("reader", ["true", "head -c 1"])
def test_output_pipe_closed(scene: Scene, reader: str) -> None:
    scene.repo.stage("new.py", RISKY)
    script = f'{{ "$@" 2>&1; echo $? > ../code; }} | {reader}'
    scene.attempt("commit", "-m", "x", program=("sh", "-c", script, "sh", "git"))
    assert (scene.repo.path.parent / "code").read_text() == "1\n"
    assert scene.hooks() == (("pre-commit", 1),)
    assert scene.repo.git("log", "--format=%s") == "start"


def _without_root() -> tuple[str, ...]:
    """A prefix under which permissions count; root keeps its name and loses its privilege."""
    if os.geteuid():
        return ()
    drop = ("setpriv", "--bounding-set=-dac_override,-dac_read_search")
    if not shutil.which("setpriv") or subprocess.run([*drop, "true"]).returncode:
        pytest.skip("root cannot give up its privilege here")
    return drop


def test_readonly_worktree(scene: Scene) -> None:
    drop = _without_root()
    scene.repo.stage("new.py", RISKY)
    scene.repo.path.chmod(0o555)
    try:
        scene.attempt("commit", "-m", "x", program=(*drop, "git")).blocked(FOUND)
    finally:
        scene.repo.path.chmod(0o755)


def test_readonly_everything(scene: Scene) -> None:
    drop = _without_root()
    scene.repo.stage("new.py", RISKY)
    subprocess.run(["chmod", "-R", "a-w", scene.repo.path], check=True)
    hook = scene.repo.path / ".git" / "hooks" / "pre-commit"
    try:
        attempt = scene.attempt(program=(*drop, str(hook)))
        assert (attempt.code, attempt.findings) == (1, [FOUND])
    finally:
        subprocess.run(["chmod", "-R", "u+w", scene.repo.path], check=True)


@pytest.mark.parametrize("path", [".:{old}", "{top}:{top}/bin:{old}"])
def test_path_with_git_program(scene: Scene, path: str) -> None:
    mark = scene.repo.path.parent / "ran"
    for name in ("git", "bin/git", "bin/python", "bin/sh"):
        scene.repo.stage(name, f"#!/bin/sh\n: > '{mark}'\nexit 0\n", executable=True)
    scene.repo.stage("new.py", RISKY)
    old = scene.repo.env["PATH"]
    env = {"PATH": path.format(old=old, top=scene.repo.path)}
    scene.attempt("commit", "-m", "x", program=(GIT,), env=env).blocked(FOUND)
    hook = str(scene.repo.path / ".git" / "hooks" / "pre-commit")
    direct = scene.attempt(program=(hook,), env=env)
    assert (direct.code, direct.findings) == (1, [FOUND])
    assert not mark.exists()


def test_interrupted(scene: Scene) -> None:
    scene.repo.stage("new.py", RISKY)
    env = {**scene.repo.env, "GIT_TRACE2_EVENT": str(scene.trace)}
    running = subprocess.Popen(
        ["git", "commit", "-m", "x"],
        cwd=scene.repo.path,
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )
    deadline = time.monotonic() + LONGEST
    # Until the hook has asked git something: before, Python itself is still starting, and says so.
    while not (scene.trace.exists() and b'"name":"diff-index"' in scene.trace.read_bytes()):
        assert time.monotonic() < deadline
        time.sleep(0.01)
    os.killpg(running.pid, signal.SIGINT)
    said = running.communicate(timeout=LONGEST)[0]
    assert running.returncode != 0
    assert b"Traceback" not in said
    scene.commit().blocked(FOUND)
    assert scene.repo.git("log", "--format=%s") == "start"


def test_no_network(scene: Scene) -> None:
    alone = ("unshare", "--net") if os.geteuid() == 0 else ("unshare", "--user", "--net")
    if not shutil.which("unshare") or subprocess.run([*alone, "true"]).returncode:
        pytest.skip("no network namespaces here")
    scene.repo.stage("requirements.txt", "reqeusts==1.0\n")
    scene.repo.stage("new.py", RISKY)
    attempt = scene.attempt("commit", "-m", "x", program=(*alone, "git"))
    attempt.stopped()
    assert FOUND in attempt.findings


def test_index_not_rewritten(scene: Scene) -> None:
    """The stat data in the index are old, which any refresh would mend and rewrite."""
    scene.repo.stage("new.py", SAFE)
    for name in ("app.py", "safe.py", "new.py"):
        os.utime(scene.repo.file(name), ns=(1, 1))
    index = scene.repo.path / ".git" / "index"
    before = index.read_bytes(), index.stat().st_mtime_ns, index.stat().st_ino
    scene.attempt("hook", "run", "pre-commit").passed(moves=False)
    assert (index.read_bytes(), index.stat().st_mtime_ns, index.stat().st_ino) == before


def test_index_locked(scene: Scene) -> None:
    """Somebody else's lock is neither waited for nor removed."""
    scene.repo.stage("new.py", RISKY)
    lock = scene.repo.path / ".git" / "index.lock"
    lock.write_text("")
    done = scene.repo.run("hook", "run", "pre-commit")
    assert done.returncode == 1
    assert lock.read_text() == ""


def test_few_git_processes(scene: Scene) -> None:
    scene.repo.stage("new.py", RISKY)
    scene.commit().blocked(FOUND)
    started = scene.trace.read_bytes().count(b'"event":"start"')
    assert started <= 8  # git commit itself, and seven of the hook


def test_hook_moved_away(scene: Scene) -> None:
    """When the interpreter is gone the shim stops git, and says how to mend it."""
    hook = scene.repo.path / ".git" / "hooks" / "pre-commit"
    lines = hook.read_text().splitlines(keepends=True)
    hook.write_text("".join("python=/gone\n" if x.startswith("python=") else x for x in lines))
    scene.try_file("new.py", SAFE).not_judged("/gone is gone", "aisec init --native")
