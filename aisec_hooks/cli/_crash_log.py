"""The log of an internal error: where it happened in our code, and nothing of what was judged.

Messages of exceptions are left out, because they may quote the text that was read.
"""

from __future__ import annotations

import os
import sys
import time
import traceback
from collections.abc import Iterator, Sequence

from aisec_hooks import __version__

KEPT = 20
"""So many logs stay; the oldest make room."""


def write(caught: BaseException, argv: Sequence[str]) -> str:
    """Write the log and give its path; raises ``OSError`` when the folder cannot be written."""
    folder = os.path.join(cache_folder(), "logs")
    os.makedirs(folder, mode=0o700, exist_ok=True)
    _make_room(folder)
    stamp = time.strftime("%Y%m%dT%H%M%S", time.gmtime())
    path = os.path.join(folder, f"crash-{stamp}-{os.getpid()}.log")
    # O_EXCL: never through a link that somebody else put there.
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8", errors="backslashreplace") as log:
        log.writelines(f"{line}\n" for line in _lines(caught, argv))
    return path


def cache_folder() -> str:
    """The user's cache folder for aisec: ``AISEC_CACHE_DIR``, else the platform's own."""
    named = os.environ.get("AISEC_CACHE_DIR")
    if named:
        return os.path.abspath(named)
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or os.path.expanduser("~\\AppData\\Local")
    elif sys.platform == "darwin":
        base = os.path.expanduser("~/Library/Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    if not os.path.isabs(base):  # XDG: a relative value is to be ignored; ~ had no home
        raise FileNotFoundError(2, "there is no home folder")
    return os.path.join(base, "aisec")


def _lines(caught: BaseException, argv: Sequence[str]) -> Iterator[str]:
    yield f"aisec {__version__}, Python {sys.version.split()[0]}, {sys.platform}"
    yield f"command: {argv[0] if argv else '(none)'}"
    seen: set[int] = set()
    error: BaseException | None = caught
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        number = f" errno {error.errno}" if isinstance(error, OSError) else ""
        yield f"{type(error).__module__}.{type(error).__qualname__}{number}"
        for frame in traceback.extract_tb(error.__traceback__):
            yield f"  {frame.filename}:{frame.lineno} in {frame.name}"
        error = error.__cause__ or error.__context__


def _make_room(folder: str) -> None:
    logs = sorted(name for name in os.listdir(folder) if name.startswith("crash-"))
    for name in logs[: max(0, len(logs) - KEPT + 1)]:
        os.unlink(os.path.join(folder, name))
