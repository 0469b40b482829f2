"""Files of any name are judged, and the report shows the name without obeying it."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from tests.scenarios.scene import Argument, Scene
from tests.scenarios.texts import RISKY, SAFE

SPOOF = "a\n+++ b/safe.py\n@@ -0,0 +1 @@\n+ok.py"

NAMES: Mapping[str, tuple[tuple[Argument, str], ...]] = {
    "name-space": ((" lead ing.py", " lead ing.py"), ("trail .py", "trail .py")),
    "name-newline-spoof": ((SPOOF, SPOOF.replace("\n", r"\n")),),
    "name-non-utf8": ((b"caf\xe9.py", r"caf\xe9.py"),),
    "name-unicode": (("caf\u00e9 \u6f22.py", "caf\u00e9 \u6f22.py"),),
    "name-escape-sequence": (("a\x1b[2J\x07\r.py", r"a\x1b[2J\x07\r.py"),),
    "name-bidi": (("a\u202eyp.py", "a\\u202eyp.py"),),
    "name-quotes": (("q'\"$HOME`id`\\.py",) * 2,),
    "name-tab": (("a\tb.py", r"a\tb.py"),),
    "name-dash": (("--output=x.py",) * 2, ("-rf.py",) * 2),
    "name-pathspec-magic": ((":(exclude)x.py",) * 2, (":!y.py",) * 2, ("[a]*?.py",) * 2),
    "name-uppercase-ext": (("APP.PY",) * 2,),
    "name-git-words": (("HEAD",) * 2, ("a/.git-x/b.py",) * 2, ("diff --git a/x b/x.py",) * 2),
}
"""Situation -> names as git gets them, each with the form that a person sees."""


@pytest.mark.parametrize("name", NAMES)
def test_name(scene: Scene, name: str) -> None:
    for written, _ in NAMES[name]:
        head = "#!/usr/bin/env python3\n" if written == "HEAD" else "\n"
        scene.repo.stage(written, head + RISKY)
    attempt = scene.commit()
    attempt.stopped()
    shown = sorted(f"{seen}:6 code-injection" for _, seen in NAMES[name])
    assert sorted(attempt.findings) == shown


def test_name_long(scene: Scene) -> None:
    name = "/".join(["deep" * 20] * 20) + "/new.py"
    attempt = scene.try_file(name, RISKY)
    attempt.stopped()
    (found,) = attempt.findings
    assert found.startswith("deepdeep")
    assert found.endswith("/new.py:5 code-injection")


@pytest.mark.parametrize("program", ["python3", "env node"])
def test_name_shebang(scene: Scene, program: str) -> None:
    code = (
        "def f(t):\n    return eval(t)\n"
        if "python" in program
        else "function f(t) {\n  eval(t)\n}\n"
    )
    attempt = scene.try_file("tool", f"#!/usr/bin/{program}\n{code}")
    attempt.blocked("tool:3 code-injection")


def test_name_file_becomes_folder(scene: Scene) -> None:
    scene.repo.git("rm", "-q", "safe.py")
    scene.try_file("safe.py/new.py", RISKY).blocked("safe.py/new.py:5 code-injection")


def test_name_case_only_rename(scene: Scene) -> None:
    scene.repo.git("mv", "app.py", "App.py")
    scene.commit().passed()


def test_many_files(scene: Scene) -> None:
    """Five thousand staged files; the work tree has none of them, so they are quick to make."""
    texts = {f"{'long' * 20}{number}": f"{SAFE}\n\nNUMBER = {number}\n" for number in range(5000)}
    stream = "commit refs/heads/many\ncommitter A <a@example.org> 1800000000 +0000\ndata 0\n"
    for name, text in {**texts, "risky": RISKY}.items():
        stream += f"M 100644 inline many/{name}.py\ndata {len(text)}\n{text}\n"
    scene.repo.git("fast-import", "--quiet", stdin=stream.encode())
    scene.repo.git("read-tree", "many")
    attempt = scene.commit()
    attempt.blocked("many/risky.py:5 code-injection")
    assert len(attempt.hooks) == 1
