"""Runs tasks in a child process that is killed at its limit of time or memory and started again.

Nothing inside a process can stop a grammar: parsing ignores callbacks for bytes and holds the
lock that signal handlers wait for.  The child is an interpreter of its own, not a fork, so that
it works the same on every platform.
"""

from __future__ import annotations

import contextlib
import subprocess
import sys
import threading
from types import TracebackType
from typing import Any, BinaryIO, Self, cast

from aisec_hooks import errors
from aisec_hooks.source import frames, limits


class LimitReached(Exception):
    """A task was stopped.

    :param reason: ``time``, ``memory`` or ``crash`` (the child ended by itself).
    """

    def __init__(self, reason: str) -> None:
        super().__init__(f"stopped at its {reason} limit" if reason != "crash" else "crashed")
        self.reason = reason


class Worker:
    """One child process that answers tasks one after the other.

    :param entry: ``module:function``; the function takes and returns a dict of JSON values and
        bytes.
    :param seconds: wall time of one task.
    :param memory: bytes of address space, where the platform can bound it.
    """

    def __init__(
        self,
        entry: str,
        *,
        seconds: float = limits.WORKER_SECONDS,
        memory: int = limits.WORKER_BYTES,
    ) -> None:
        self.entry = entry
        self.seconds = seconds
        self.memory = memory
        self._child: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start the child now, so that it gets ready while the parent does other things.

        Raises ``WorkerError`` when there is no interpreter to start.
        """
        if self._child is None:
            limit = (str(self.seconds), str(self.memory))
            module = "aisec_hooks.source.serving"
            try:
                self._child = subprocess.Popen(  # noqa: S603 - our own interpreter and module
                    [sys.executable, "-I", "-m", module, self.entry, *limit],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                )
            except OSError as error:
                raise errors.WorkerError(f"the analysis worker did not start: {error}") from error

    def call(self, task: dict[str, Any]) -> dict[str, Any]:
        """The entry's answer to a task.

        Raises ``LimitReached`` when the child was stopped, ``WorkerError`` when it cannot work at
        all, the ``AisecError`` that the entry raised, and ``RuntimeError`` for a defect in it.
        """
        self.start()
        child = cast(subprocess.Popen[bytes], self._child)
        expired = threading.Event()
        clock = threading.Timer(self.seconds, _stop, (child, expired))
        clock.daemon = True
        clock.start()
        try:
            frames.write(cast(BinaryIO, child.stdin), task)
            message = frames.read(cast(BinaryIO, child.stdout))
        except OSError:  # a pipe that broke because the child is gone
            message = None
        except BaseException:
            self.close()
            raise
        finally:
            clock.cancel()
        if message is None:
            status = _status(child)
            self.close()
            raise _ended(status, expired.is_set())
        if expired.is_set():  # answered in the last moment, but killed all the same
            self.close()
        return self._answer(message)

    def _answer(self, message: dict[str, Any]) -> dict[str, Any]:
        """What a message means: an answer, or why there is none."""
        if "answer" in message:
            return cast(dict[str, Any], message["answer"])
        if "limit" in message:
            self.close()
            raise LimitReached(message["limit"])
        if "error" in message:
            name, text, where, hint = message["error"]
            kind = getattr(errors, name, errors.AisecError)
            raise kind(text, where=where, hint=hint)
        raise RuntimeError(f"the analysis worker failed:\n{message['defect']}")

    def close(self) -> None:
        """End the child; a later task starts another."""
        child, self._child = self._child, None
        if child is None:
            return
        child.kill()  # between tasks it holds nothing that could be lost
        for stream in (child.stdin, child.stdout):
            with contextlib.suppress(OSError):  # unsent bytes for a child that is gone
                cast(BinaryIO, stream).close()
        child.wait()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _stop(child: subprocess.Popen[bytes], expired: threading.Event) -> None:
    """Kill a child whose time is up; the parent then reads the end of its pipe."""
    expired.set()
    child.kill()


def _status(child: subprocess.Popen[bytes]) -> int | None:
    """How a child ended that closed its pipe; None when it only pretends to be gone."""
    try:
        return child.wait(1)
    except subprocess.TimeoutExpired:
        return None


def _ended(status: int | None, expired: bool) -> Exception:
    """Why a child went away without an answer."""
    if expired:
        return LimitReached("time")
    if status is not None and -status == _PROCESSOR_TIME:
        return LimitReached("time")
    if status is not None and -status == _ABORT:
        return LimitReached("memory")  # tree-sitter aborts when it cannot allocate
    if status is None or status < 0:
        return LimitReached("crash")
    return errors.WorkerError(
        f"the analysis worker ended with status {status}",
        hint="run `python -I -m aisec_hooks --version` with the same interpreter",
    )


_ABORT, _PROCESSOR_TIME = 6, 24
"""SIGABRT and SIGXCPU; spelled out because Windows has neither in ``signal``."""
