"""Measuring: interleaved repetitions, so that a busy moment of the machine hits both sides."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable, Sequence
from statistics import median


def seconds(command: Sequence[str], cwd: str, codes: tuple[int, ...] = (0,)) -> float:
    """Wall time of one process; it must end with one of the codes."""
    start = time.perf_counter()
    done = subprocess.run(command, cwd=cwd, capture_output=True, check=False)
    spent = time.perf_counter() - start
    if done.returncode not in codes:
        said = done.stderr.decode(errors="replace")
        raise SystemExit(f"{command} ended with {done.returncode}: {said}")
    return spent


def interleaved(times: int, *runs: Callable[[], float]) -> list[float]:
    """The median of each run over so many rounds."""
    rounds = [[run() for run in runs] for _ in range(times)]
    return [median(column) for column in zip(*rounds, strict=True)]


def spent(work: Callable[[], object]) -> float:
    """Processor seconds of a piece of work in this process."""
    start = time.process_time()
    work()
    return time.process_time() - start


def show(name: str, ours: float, theirs: float, limit: float | None) -> bool:
    """One line with the ratio; returns whether it keeps its limit, if it has one."""
    ratio = ours / theirs
    good = limit is None or ratio <= limit
    verdict = "no limit" if limit is None else f"{'within' if good else 'OVER'} {limit:.1f}"
    print(f"{name:66} {ratio:6.2f}  ({verdict}; {ours * 1000:.0f} ms / {theirs * 1000:.0f} ms)")
    return good
