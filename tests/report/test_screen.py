from __future__ import annotations

import io
import os
import pty
import subprocess
import sys

import pytest

from aisec_hooks.report.screen import Screen


class Terminal(io.TextIOWrapper):
    def __init__(self, encoding: str = "utf-8") -> None:
        super().__init__(io.BytesIO(), encoding=encoding)

    def isatty(self) -> bool:
        return True


PIPE = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")


@pytest.mark.parametrize(
    ("environ", "terminal", "color"),
    [
        ({}, True, True),
        ({}, False, False),
        ({"NO_COLOR": "1"}, True, False),
        ({"NO_COLOR": ""}, True, True),
        ({"TERM": "dumb"}, True, False),
        ({"FORCE_COLOR": "1"}, False, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, True, False),
        ({"CI": "true"}, False, False),
    ],
)
def test_colours(environ: dict[str, str], terminal: bool, color: bool) -> None:
    assert Screen.of(Terminal() if terminal else PIPE, environ).color is color


@pytest.mark.parametrize(
    ("encoding", "unicode"),
    [("utf-8", True), ("UTF-16", True), ("latin-1", False), ("cp437", False)],
)
def test_only_unicode_encodings_take_every_character(encoding: str, unicode: bool) -> None:
    assert Screen.of(Terminal(encoding), {}).unicode is unicode


def test_a_pipe_is_eighty_columns_wide() -> None:
    assert Screen.of(PIPE, {}) == Screen(80, False, True, False)
    assert Screen.of(PIPE, {}, asked=True).asked


@pytest.mark.parametrize(("columns", "width"), [(100, 100), (0, 80), (20, 40), (400, 120)])
def test_the_width_of_a_real_terminal_within_reason(columns: int, width: int) -> None:
    import fcntl
    import struct
    import termios

    leader, follower = pty.openpty()
    try:
        fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        program = (
            "import sys; from aisec_hooks.report.screen import Screen;"
            "sys.stderr.write(str(Screen.of(sys.stdout, {}).width))"
        )
        done = subprocess.run(
            [sys.executable, "-c", program], stdout=follower, stderr=subprocess.PIPE, check=True
        )
    finally:
        os.close(leader)
        os.close(follower)
    assert done.stderr == str(width).encode()
