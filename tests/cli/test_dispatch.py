"""aisec_hooks.cli: the table of commands and what a wrong command line gets."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import aisec_hooks.cli
from aisec_hooks import __version__
from aisec_hooks.cli import COMMANDS
from tests.cli.running import AISEC, aisec

FOLDER = Path(aisec_hooks.cli.__file__).parent


def test_version_is_one_line(tmp_path: Path) -> None:
    for option in ("--version", "-V", "version"):
        done = aisec(option, at=tmp_path)
        assert (done.returncode, done.stdout, done.stderr) == (0, f"aisec {__version__}\n", "")


def test_help_names_every_command_and_exit_code(tmp_path: Path) -> None:
    outputs = {aisec(*words, at=tmp_path).stdout for words in ([], ["--help"], ["-h"], ["help"])}
    (text,) = outputs
    assert re.findall(r"^  (\w+) ", text, re.MULTILINE) == list(COMMANDS)
    assert "0 passed, 1 blocked, 2 not judged or wrong usage, 3 internal error" in text
    assert max(map(len, text.splitlines())) <= 80


def test_every_command_is_a_module_with_main_and_the_reverse() -> None:
    assert all(callable(import_module(f"aisec_hooks.cli.{name}").main) for name in COMMANDS)
    with_main = {
        path.stem
        for path in FOLDER.glob("*.py")
        if not path.stem.startswith("_") and "\ndef main(" in path.read_text("utf-8")
    }
    assert with_main == set(COMMANDS)


def test_every_command_shows_its_own_help(tmp_path: Path) -> None:
    for name in COMMANDS:
        done = aisec(name, "--help", at=tmp_path)
        assert (done.returncode, done.stderr) == (0, ""), name
        assert done.stdout.startswith(f"usage: aisec {name}"), name


def test_unknown_command_gets_the_nearest_one(tmp_path: Path) -> None:
    done = aisec("scna", at=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        f"aisec: unknown command 'scna'\nhint: did you mean 'scan'? one of: {', '.join(COMMANDS)}\n"
    )


def test_escapes_in_a_wrong_command_never_reach_the_terminal(tmp_path: Path) -> None:
    done = aisec("\x1b[31mscan\u202e", at=tmp_path)
    assert done.returncode == 2
    assert r"unknown command '\x1b[31mscan\u202e'" in done.stderr


def test_starting_imports_nothing_heavy(tmp_path: Path) -> None:
    done = subprocess.run(
        [AISEC[0], "-X", "importtime", *AISEC[1:], "hook", "--help"],
        capture_output=True,
        text=True,
        cwd=tmp_path,
    )
    bare = subprocess.run(
        [AISEC[0], "-X", "importtime", "-I", "-m", "this"], capture_output=True, text=True
    )
    ours = _imported(done.stderr) - _imported(bare.stderr)
    assert {name.partition(".")[0] for name in ours} <= {
        *("aisec_hooks", "collections", "errno", "gc", "typing", "_typing")
    }


def _imported(log: str) -> set[str]:
    return {line.rpartition("|")[2].strip() for line in log.splitlines() if "|" in line}


def test_console_script_imports_nothing_from_the_repository(tmp_path: Path) -> None:
    script = Path(sys.executable).with_name("aisec")
    for name in ("yaml", "git", "json", "argparse", "rich"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit('imported from the repository')\n")
    (tmp_path / "src").mkdir()
    (tmp_path / "src" / "difflib.py").write_text("raise SystemExit('imported from src')\n")
    env = {**os.environ, "PYTHONPATH": f".{os.pathsep}src"}
    for command in ([str(script)], [sys.executable, "-m", "aisec_hooks"]):
        done = subprocess.run(
            [*command, "scna"], cwd=tmp_path, env=env, capture_output=True, text=True
        )
        assert (done.returncode, "did you mean 'scan'?" in done.stderr) == (2, True), done.stderr
