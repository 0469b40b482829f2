"""How commands end that could not do their work."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from aisec_hooks.cli import _crash_log, _failures
from aisec_hooks.errors import PolicyError, UsageError


def crash() -> BaseException:
    """An error whose message and cause quote what was read."""
    try:
        try:
            raise ValueError("password = hunter2")
        except ValueError as cause:
            raise KeyError("token abc") from cause
    except KeyError as caught:
        return caught


def test_expected_failure_is_one_line_and_a_hint(capfd: pytest.CaptureFixture[str]) -> None:
    error = PolicyError("unknown key 'gates'", where=".aisec.yaml:3:1", hint="did you mean 'gate'?")
    assert _failures.exit_code(error, ["scan"]) == 2
    assert capfd.readouterr() == (
        "",
        "aisec: .aisec.yaml:3:1: unknown key 'gates'\nhint: did you mean 'gate'?\n",
    )


def test_failure_without_hint_is_one_line(capfd: pytest.CaptureFixture[str]) -> None:
    assert _failures.exit_code(UsageError("no\x1b[2J way"), ["scan"]) == 2
    assert capfd.readouterr().err == "aisec: no\\x1b[2J way\n"


def test_interrupt(capfd: pytest.CaptureFixture[str]) -> None:
    assert _failures.exit_code(KeyboardInterrupt(), ["scan"]) == 130
    assert capfd.readouterr().err == "aisec: interrupted, so nothing was judged\n"


IN_FINALIZER = """
import signal, sys, time, types
from aisec_hooks import cli

class Held:
    def __del__(self):
        signal.raise_signal(signal.SIGINT)

def main(argv):
    Held()
    time.sleep(60)

signal.signal(signal.SIGINT, signal.default_int_handler)
sys.modules["aisec_hooks.cli.scan"] = types.SimpleNamespace(main=main)
sys.argv = ["aisec", "scan"]
cli.run()
"""


def test_interrupt_of_a_finalizer_is_not_lost() -> None:
    """Python itself prints a traceback and goes on."""
    done = subprocess.run([sys.executable, "-c", IN_FINALIZER], capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (130, "")
    assert done.stderr == "aisec: interrupted, so nothing was judged\n"


def test_other_errors_of_finalizers_are_told_by_python() -> None:
    script = IN_FINALIZER.replace("signal.raise_signal(signal.SIGINT)", "raise ValueError('held')")
    script = script.replace("time.sleep(60)", "return 0")
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert done.returncode == 0
    assert "ValueError: held" in done.stderr


@pytest.mark.parametrize(("code", "expected"), [(0, 0), (2, 2), (None, 2), ("text", 2)])
def test_exit_of_argparse_is_kept(code: object, expected: int) -> None:
    assert _failures.exit_code(SystemExit(code), ["scan"]) == expected


def test_reader_that_left_is_no_pass(capfd: pytest.CaptureFixture[str]) -> None:
    assert _failures.exit_code(BrokenPipeError(), ["rules"]) == 141
    assert capfd.readouterr() == ("", "")


def test_internal_error_leaves_a_log_without_what_was_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("AISEC_CACHE_DIR", str(tmp_path / "cache"))
    assert _failures.exit_code(crash(), ["scan", "--path", "secret-name.py"]) == 3
    (log,) = (tmp_path / "cache" / "logs").iterdir()
    assert capfd.readouterr().err == (
        "aisec: internal error (KeyError); nothing was judged\n"
        f"hint: please report it with the log {log} (it holds no file contents)\n"
    )
    lines = log.read_text().splitlines()
    assert lines[0].startswith("aisec 0.")
    assert lines[1] == "command: scan"
    assert [line for line in lines[2:] if not line.startswith(" ")] == [
        "builtins.KeyError",
        "builtins.ValueError",
    ]
    assert f"  {__file__}:" in log.read_text()
    assert not any(word in log.read_text() for word in ("hunter2", "abc", "secret-name"))
    assert (log.stat().st_mode & 0o777, log.parent.stat().st_mode & 0o777) == (0o600, 0o700)


@pytest.mark.parametrize("variable", ["AISEC_CACHE_DIR", "XDG_CACHE_HOME", "HOME"])
def test_internal_error_without_a_place_for_the_log(
    variable: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    for name in ("AISEC_CACHE_DIR", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "file").write_text("")
    monkeypatch.setenv(variable, str(tmp_path / "file" / "below"))
    monkeypatch.setenv("TMPDIR", "/nowhere")
    assert _failures.exit_code(crash(), []) == 3
    assert capfd.readouterr().err == (
        "aisec: internal error (KeyError at tests.cli.test_failures.crash:21); nothing was "
        "judged, and no log could be written (Not a directory)\n"
    )


def test_relative_cache_home_is_ignored(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("AISEC_CACHE_DIR", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", "cache")
    with pytest.raises(FileNotFoundError):
        _crash_log.cache_folder()


def test_old_logs_make_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AISEC_CACHE_DIR", str(tmp_path))
    logs = tmp_path / "logs"
    logs.mkdir()
    names = [f"crash-2020010{n // 10}T{n % 10:06}-1.log" for n in range(30)]
    for name in names:
        (logs / name).write_text("")
    new = Path(_crash_log.write(crash(), ["hook"])).name
    assert sorted(path.name for path in logs.iterdir()) == sorted([*names[11:], new])


def test_log_is_never_written_through_a_link(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AISEC_CACHE_DIR", str(tmp_path))
    monkeypatch.setattr("time.strftime", lambda *_: "now")
    monkeypatch.setattr("os.getpid", lambda: 7)
    (tmp_path / "logs").mkdir()
    (tmp_path / "logs" / "crash-now-7.log").symlink_to(tmp_path / "victim")
    with pytest.raises(FileExistsError):
        _crash_log.write(crash(), [])
    assert not (tmp_path / "victim").exists()
