"""``make demo`` keeps its promise: the planted weaknesses, nothing else, and the repair passes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def test_demo() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.demo"],
        cwd=Path(__file__).parents[1],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
    )
    assert done.stdout.endswith("--- git ended with 0\ndemo: as promised\n"), done.stdout
    assert done.returncode == 0
    assert "commit blocked" in done.stderr
