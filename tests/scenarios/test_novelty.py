"""Code that merely moved or was reformatted is not blamed; a copy, or code from elsewhere, is."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.cli.running import aisec
from tests.scenarios.scene import Scene
from tests.scenarios.texts import LEGACY, RISKY, SAFE, SCRIPT


class Rewrite(NamedTuple):
    """A file with old weaknesses, before and after somebody ran a formatter over it."""

    name: str
    before: str
    after: str


WIDE = """\
import os
import subprocess


def start(name, text, options):
    subprocess.run('run %s %s' % (name, options), shell=True, check=True, cwd='/tmp', env=None)
    os.system('stop ' + name)
    return eval(text, {'name': name, 'options': options})
"""
BLACK = """\
import os
import subprocess


def start(name, text, options):
    subprocess.run(
        "run %s %s" % (name, options),
        shell=True,
        check=True,
        cwd="/tmp",
        env=None,
    )
    os.system("stop " + name)
    return eval(
        text,
        {
            "name": name,
            "options": options,
        },
    )
"""
SCRIPT_WIDE = """\
const { exec } = require('child_process')
export function run(name, text) {
  exec('run ' + name, { cwd: '/tmp' }, () => {})
  return eval('(' + text + ')')
}
"""
PRETTIER = """\
const { exec } = require("child_process");
export function run(name, text) {
    exec(
        "run " + name,
        {
            cwd: "/tmp",
        },
        () => {},
    );
    return eval("(" + text + ")");
}
"""

REWRITES: Mapping[str, Rewrite] = {
    "black": Rewrite("tool.py", WIDE, BLACK),
    "back": Rewrite("tool.py", BLACK, WIDE),
    "prettier": Rewrite("tool.js", SCRIPT_WIDE, PRETTIER),
    "prettier-back": Rewrite("tool.ts", PRETTIER, SCRIPT_WIDE),
    "parentheses": Rewrite(
        "tool.py",
        "def f(x):\n    return (eval((x)))\n",
        "def f(x):\n    return eval(x)\n",
    ),
    "quoted-keys": Rewrite(
        "tool.js",
        "const https = require('https')\nhttps.get(u, {'rejectUnauthorized': false})\n",
        "const https = require('https');\nhttps.get(u, {\n  rejectUnauthorized: false,\n});\n",
    ),
    "tabs": Rewrite("tool.py", WIDE, WIDE.replace("    ", "\t")),
    "line-ends": Rewrite("tool.py", WIDE, WIDE.replace("\n", "\r\n")),
    "comments": Rewrite("tool.py", WIDE, WIDE.replace(")\n", ")  # noqa\n")),
    "into-block": Rewrite(
        "tool.py",
        LEGACY,
        LEGACY.replace(
            "    os.system('run ' + name)", "    if name:\n        os.system('run ' + name)"
        ),
    ),
    "into-class": Rewrite(
        "tool.py",
        LEGACY,
        "import os\n\n\nclass Tool:\n"
        + "".join(f"    {line}\n" if line else "\n" for line in LEGACY.splitlines()[3:]),
    ),
    "reordered": Rewrite(
        "tool.py",
        LEGACY,
        "import os\n\n\ndef end():\n    return 0\n\n\n" + LEGACY[len("import os\n\n\n") : -26],
    ),
}


@pytest.mark.parametrize("name", REWRITES)
def test_rewritten(scene: Scene, name: str) -> None:
    rewrite = REWRITES[name]
    assert rewrite.before != rewrite.after
    scene.repo.commit("old", {rewrite.name: rewrite.before})
    scene.try_file(rewrite.name, rewrite.after).passed()


def test_every_rewrite_holds_weaknesses(tmp_path: Path) -> None:
    """Else the stories above would pass for want of anything to carry."""
    found: dict[tuple[str, str], Counter[str]] = {}
    for name, rewrite in REWRITES.items():
        for side, text in (("before", rewrite.before), ("after", rewrite.after)):
            (tmp_path / side / name).mkdir(parents=True)
            (tmp_path / side / name / rewrite.name).write_text(text)
            found[side, name] = Counter()
    report = json.loads(aisec("scan", ".", "--format", "json", at=tmp_path).stdout)
    for each in report["findings"]:
        side, name, _ = each["path"].split("/")
        found[side, name][each["rule"]] += 1
    for name in REWRITES:
        assert found["before", name] == found["after", name] != Counter(), name


def test_rewritten_and_worse(scene: Scene) -> None:
    """The formatter ran, and one new weakness came with it: only that is blamed."""
    scene.repo.commit("old", {"tool.py": WIDE})
    worse = BLACK.replace(
        '    os.system("stop', '    os.system("new " + options)\n    os.system("stop'
    )
    scene.try_file("tool.py", worse).blocked("tool.py:13 command-injection")


def test_rewritten_twice(scene: Scene) -> None:
    """One old weakness excuses one moved one, not two."""
    scene.repo.commit("old", {"tool.py": WIDE})
    twice = BLACK + '\n\ndef again(name):\n    os.system("stop " + name)\n'
    (finding,) = _blocked(scene, "tool.py", twice)
    assert finding.endswith("command-injection")


def _blocked(scene: Scene, name: str, text: str) -> list[str]:
    return scene.try_file(name, text).stopped().findings


FIRST = "import os\n\n\ndef first(name):\n    os.system('first ' + name)\n"
SECOND = "\n\ndef second(text):\n    return eval(text)\n"


def test_split_file(scene: Scene) -> None:
    scene.repo.commit("old", {"both.py": FIRST + SECOND})
    scene.repo.git("rm", "-q", "both.py")
    scene.repo.stage("one.py", FIRST)
    scene.try_file("two.py", SECOND.lstrip()).passed()


def test_split_file_that_stays(scene: Scene) -> None:
    scene.repo.commit("old", {"both.py": FIRST + SECOND})
    scene.repo.stage("both.py", FIRST)
    scene.try_file("two.py", "import sys\n" + SECOND).passed()


def test_move_between_files(scene: Scene) -> None:
    scene.repo.commit("old", {"one.py": FIRST + SECOND, "two.py": SAFE})
    scene.repo.stage("one.py", FIRST)
    scene.try_file("two.py", SAFE + SECOND).passed()


def test_move_into_folder(scene: Scene) -> None:
    scene.repo.git("mv", "app.py", "moved.py")
    scene.repo.write("package/__init__.py", "")
    scene.repo.git("mv", "moved.py", "package/app.py")
    scene.repo.add("package")
    scene.commit().passed()


def test_rename_with_edit(scene: Scene) -> None:
    scene.repo.git("mv", "app.py", "renamed.py")
    scene.try_file("renamed.py", LEGACY.replace("second = 2", "second = 3")).passed()


def test_copy_is_new(scene: Scene) -> None:
    scene.repo.commit("old", {"one.py": FIRST})
    scene.try_file("two.py", FIRST).blocked("two.py:5 command-injection")


def test_copy_in_file_is_new(scene: Scene) -> None:
    scene.repo.commit("old", {"one.py": SECOND.lstrip()})
    scene.try_file("one.py", SECOND.lstrip() + SECOND).blocked("one.py:6 code-injection")


def test_moved_and_copied(scene: Scene) -> None:
    """One vanished from its file, two appeared: one of them is new."""
    scene.repo.commit("old", {"one.py": FIRST + SECOND})
    scene.repo.stage("one.py", FIRST)
    scene.repo.stage("two.py", SECOND.lstrip())
    scene.repo.stage("three.py", SECOND.lstrip())
    assert len(scene.commit().stopped().findings) == 1


@pytest.mark.parametrize(
    ("old", "edit"),
    [
        ("tests/code.py", ""),
        ("test_code.py", "\n\nDONE = 1\n"),
        ("vendor/code.py", ""),
        ("spikes/code.py", "\n\nDONE = 1\n"),
        ("ignored/code.py", ""),
    ],
)
def test_leaving_a_lenient_place_is_new(scene: Scene, old: str, edit: str) -> None:
    scene.repo.commit("policy", {".aisec.yaml": "ignore_paths: ['ignored/**']\n", old: FIRST})
    scene.repo.write("src/keep.txt", "")
    scene.repo.git("mv", old, "src/code.py")
    attempt = scene.try_file("src/code.py", FIRST + edit)
    attempt.blocked("src/code.py:5 command-injection")


def test_part_of_a_test_is_new(scene: Scene) -> None:
    """A function that moves from a test into the product was never judged as product."""
    scene.repo.commit("old", {"tests/code.py": FIRST + SECOND})
    scene.repo.stage("tests/code.py", FIRST)
    scene.try_file("code.py", SECOND.lstrip()).blocked("code.py:2 code-injection")


def test_between_lenient_places(scene: Scene) -> None:
    scene.repo.commit("old", {"tests/code.py": FIRST})
    scene.repo.git("mv", "tests/code.py", "tests/other.py")
    scene.commit().passed()


def _large(weak: int) -> str:
    """10,000 lines, of which every hundredth up to a number of them is weak."""
    lines = [f"    value = {number}\n" for number in range(10_000)]
    lines[0] = "def f(text):\n"
    for number in range(weak):
        lines[100 * number + 50] = f"    eval(text + '{number}')\n"
    return "".join(lines)


def test_large_file(scene: Scene) -> None:
    """One changed line among 10,000, of which ninety are old weaknesses."""
    large = _large(90)
    scene.repo.commit("old", {"large.py": large})
    edited = large.replace("value = 5000\n", "value = -1\n")
    assert edited != large
    scene.try_file("large.py", edited).passed()
    weak = edited.replace("value = 5001\n", "value = eval(text)\n")
    scene.try_file("large.py", weak).blocked("large.py:5002 code-injection")


def test_callee_becomes_weak_by_an_import(scene: Scene) -> None:
    """The call stands still, but an added line makes it another function."""
    before = "from tools import load\n\n\ndef read(data):\n    return load(data)\n"
    scene.repo.commit("old", {"read.py": before})
    after = before.replace("from tools import load", "from pickle import loads as load")
    assert scene.try_file("read.py", after).finished().code in (0, 1)


def test_script_moved_into_function(scene: Scene) -> None:
    scene.repo.commit("old", {"tool.js": SCRIPT})
    wrapped = SCRIPT.replace("  return", "  try {\n    return").replace(
        ";\n}", ";\n  } finally {\n    done();\n  }\n}"
    )
    scene.try_file("tool.js", wrapped).passed()


def test_risky_in_risky_commit(scene: Scene) -> None:
    """Removing one weakness does not pay for another of the same rule."""
    scene.repo.stage("app.py", LEGACY.replace("eval(text)", "int(text)"))
    scene.try_file("new.py", RISKY.replace("eval(text)", "eval(text + ')')")).blocked(
        "new.py:5 code-injection"
    )
