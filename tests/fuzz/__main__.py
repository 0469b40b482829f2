"""Fuzzes with atheris (libFuzzer): ``python -m tests.fuzz [SECONDS]``; new inputs are not kept.

An input that raises is written to ``crash-*`` in the current directory and shown; make a test of
it. Exit code 77 is such an input, by libFuzzer's own rule.
"""

from __future__ import annotations

import sys
import tempfile

import atheris

with atheris.instrument_imports(include=["aisec_hooks.engine", "aisec_hooks.source"]):
    from aisec_hooks.engine.file import FRAMES
    from tests.fuzz import target

SECONDS = "60"


def main() -> int:
    """Fuzz for some seconds; libFuzzer ends the process."""
    seconds = sys.argv[1] if len(sys.argv) > 1 else SECONDS
    sys.setrecursionlimit(FRAMES)
    with tempfile.TemporaryDirectory() as kept:
        options = [f"-max_total_time={seconds}", "-max_len=4096", "-timeout=20", "-rss_limit_mb=0"]
        folders = [kept, *map(str, target.SEEDS)]
        atheris.Setup([sys.argv[0], *options, *folders], target.judge)
        atheris.Fuzz()
    return 0


if __name__ == "__main__":
    sys.exit(main())
