"""Standard streams that are closed, broken or ASCII never change an exit code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import AISEC

SHELL_AISEC = " ".join(f"'{word}'" for word in AISEC)


def shell(script: str, cwd: Path, **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["sh", "-c", script], cwd=cwd, capture_output=True, text=True, env={**os.environ, **env}
    )


@pytest.mark.parametrize(
    "closed", ["<&-", ">&-", "2>&-", "<&- >&-", "<&- >&- 2>&-", ">/dev/full", "2>/dev/full"]
)
@pytest.mark.parametrize(("words", "code"), [("--version", 0), ("nonsense", 2)])
def test_closed_streams_keep_the_exit_code(
    tmp_path: Path, closed: str, words: str, code: int
) -> None:
    done = shell(f"{SHELL_AISEC} {words} {closed}", tmp_path)
    expected = 2 if (closed, words) == (">/dev/full", "--version") else code
    assert (done.returncode, "Traceback" in done.stderr) == (expected, False), done.stderr


def test_full_disk_is_told(tmp_path: Path) -> None:
    done = shell(f"{SHELL_AISEC} --version >/dev/full", tmp_path)
    assert done.stderr == (
        "aisec: the report could not be written: No space left on device\n"
        "hint: make room, or write it elsewhere with --output FILE\n"
    )


def test_reader_that_left_changes_nothing(tmp_path: Path) -> None:
    script = f"{{ sleep 0.3; {SHELL_AISEC} --help; echo code $? >&2; }} | true"
    assert shell(script, tmp_path).stderr == "code 0\n"


def test_words_for_people_never_land_in_a_file_that_is_opened_later(tmp_path: Path) -> None:
    program = (
        "from aisec_hooks.cli import _streams; import os, sys\n"
        "_streams.secure()\n"
        "file = os.open('report', os.O_CREAT | os.O_RDWR)\n"
        "os.write(2, b'a complaint of git')\n"
        "os.write(file, b'report')\n"
    )
    shell(f"'{sys.executable}' -I -c \"{program}\" <&- >&- 2>&-", tmp_path)
    assert (tmp_path / "report").read_text() == "report"


def test_ascii_streams_show_what_they_cannot_encode_escaped(tmp_path: Path) -> None:
    program = (
        "from aisec_hooks.cli import _streams\n"
        "_streams.secure(); _streams.write('gr\\u00fcn\\n'); _streams.tell('\\u2713\\n')\n"
        "_streams.write_data('gr\\u00fcn\\n')"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
    )
    assert (done.stdout, done.stderr) == (b"gr\\xfcn\ngr\xc3\xbcn\n", b"\\u2713\n")


def test_closed_input_is_told_apart_from_empty_input() -> None:
    program = (
        "from aisec_hooks.cli import _streams; from aisec_hooks.errors import AisecError\n"
        "_streams.secure()\n"
        "try: print(repr(_streams.read_input('the list')))\n"
        "except AisecError as error: print(error)"
    )
    command = [sys.executable, "-I", "-c", program]
    empty = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    closed = subprocess.run(["sh", "-c", 'exec "$@" <&-', "sh", *command], capture_output=True)
    assert empty.stdout == "b''\n"
    assert closed.stdout == b"standard input is closed; the list should come from there\n"


def test_data_survives_as_json_in_any_locale() -> None:
    text = json.dumps({"path": "grün"}, ensure_ascii=False)
    program = (
        f"from aisec_hooks.cli import _streams; _streams.secure(); _streams.write_data({text!r})"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": "latin-1", "PYTHONUTF8": "0"},
    )
    assert json.loads(done.stdout) == {"path": "grün"}
