"""The worker's side: answer tasks from standard input until it closes, within given limits.

Run as ``python -I -m aisec_hooks.source.serving module:function seconds bytes``.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module
from typing import Any

from aisec_hooks.errors import AisecError
from aisec_hooks.source import frames

Task = dict[str, Any]


def main(argv: list[str]) -> int:
    """Serve one entry point; ends with 0 when the parent is done."""
    entry, seconds, memory = argv[0], float(argv[1]), int(argv[2])
    tasks, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # whatever prints must not stand between two answers
    _limit_memory(memory)
    run: Callable[[Task], Task] | None = None
    while (task := frames.read(tasks)) is not None:
        _limit_processor(seconds)
        try:
            if run is None:
                module, _, name = entry.partition(":")
                run = getattr(import_module(module), name)
            answer = {"answer": run(task)}
        except MemoryError:
            answer = {"limit": "memory"}
        except AisecError as error:
            known = [type(error).__name__, error.message, error.where, error.hint]
            answer = {"error": known}
        except Exception:
            import traceback

            answer = {"defect": traceback.format_exc()}
        frames.write(answers, answer)
    return 0


def _limit_memory(size: int) -> None:
    """Bound the address space where the platform can, and leave no core file."""
    try:
        import resource
    except ImportError:  # Windows: the parent's clock is the only limit
        return
    for kind, bound in ((resource.RLIMIT_AS, size), (resource.RLIMIT_CORE, 0)):
        hard = resource.getrlimit(kind)[1]
        soft = bound if hard == resource.RLIM_INFINITY else min(bound, hard)
        resource.setrlimit(kind, (soft, hard))


def _limit_processor(seconds: float) -> None:
    """End this process by itself when nobody does: the parent may have been killed."""
    try:
        import resource
    except ImportError:
        return
    used = sum(resource.getrusage(resource.RUSAGE_SELF)[:2])
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    soft = int(used + seconds) + 2
    soft = soft if hard == resource.RLIM_INFINITY else min(soft, hard)
    resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
