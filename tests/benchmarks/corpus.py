"""Ordinary code to measure on: what is installed wherever the benchmarks run."""

from __future__ import annotations

import glob
import os
import shutil
import sysconfig

MOST_BYTES = 1 << 20


def python(lines: int) -> list[tuple[str, bytes]]:
    """Files of the running Python's standard library, without its tests."""
    folder = sysconfig.get_paths()["stdlib"]
    skipped = (f"{os.sep}test", "site-packages", f"lib2to3{os.sep}tests")
    found = sorted(glob.glob(os.path.join(folder, "**", "*.py"), recursive=True))
    return _enough([each for each in found if not any(word in each for word in skipped)], lines)


def javascript(lines: int) -> list[tuple[str, bytes]]:
    """Modules that ship with npm, where it is installed; else nothing."""
    npm = shutil.which("npm")
    if npm is None:
        return []
    folder = os.path.dirname(os.path.dirname(os.path.realpath(npm)))
    found = sorted(glob.glob(os.path.join(folder, "**", "*.js"), recursive=True))
    return _enough([each for each in found if ".min." not in each], lines)


def _enough(paths: list[str], lines: int) -> list[tuple[str, bytes]]:
    chosen, count = [], 0
    for path in paths:
        with open(path, "rb") as file:
            text = file.read()
        if len(text) > MOST_BYTES:
            continue
        chosen.append((path, text))
        count += text.count(b"\n")
        if count >= lines:
            break
    return chosen
