"""Standard streams that may be closed, broken or ASCII: none of that may change a verdict."""

from __future__ import annotations

import errno
import os
import sys
from typing import TextIO

from aisec_hooks.errors import AisecError, UsageError

_GONE = (errno.EPIPE, errno.EBADF, errno.ESHUTDOWN)


def secure() -> None:
    """Make every standard descriptor exist, and let no character be impossible to write.

    A closed descriptor would be given to the next file or pipe that is opened, which then
    receives what is meant for people.  ``sys.stdin`` stays None when there is no input.
    """
    for descriptor in (0, 1, 2):
        try:
            os.fstat(descriptor)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # the lowest free descriptor is the missing one
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def write(text: str) -> None:
    """Write what was asked for to stdout, in the terminal's encoding."""
    _put(sys.stdout, text)


def tell(text: str) -> None:
    """Write words for people to stderr."""
    _put(sys.stderr, text)


def write_data(text: str) -> None:
    """Write a machine format to stdout: UTF-8 whatever the locale says."""
    stream = sys.stdout
    if stream is None or not hasattr(stream, "buffer"):
        _put(stream, text)
        return
    try:
        stream.flush()
        stream.buffer.write(text.encode("utf-8", "backslashreplace"))
        stream.buffer.flush()
    except (OSError, ValueError) as caught:
        _lost(stream, caught)


def read_input(purpose: str) -> bytes:
    """Everything on stdin; raises ``UsageError`` when stdin is closed.

    :param purpose: what should have come, for the message.
    """
    if sys.stdin is None:
        raise UsageError(
            f"standard input is closed; {purpose} should come from there",
            hint="let git or the calling program connect standard input",
        )
    return sys.stdin.buffer.read()


def read_lines(purpose: str) -> bytes:
    """Whole lines on stdin; the last one counts although its line end may be missing."""
    text = read_input(purpose)
    return text if text.endswith(b"\n") or not text else text + b"\n"


def finish() -> None:
    """Write out what is still buffered, so that the interpreter cannot fail at its very end."""
    for stream in (sys.stdout, sys.stderr):
        _put(stream, "")


def _put(stream: TextIO | None, text: str) -> None:
    if stream is None:  # closed by the caller: there is nobody to tell
        return
    try:
        stream.write(text)
        stream.flush()
    except (OSError, ValueError) as caught:
        _lost(stream, caught)


def _lost(stream: TextIO, caught: Exception) -> None:
    """Forget a reader that went away; raise what means that a report was not kept."""
    # What remains in the buffer would fail again at exit, with exit code 120 instead of ours.
    null = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(null, stream.fileno())
    except (OSError, ValueError):
        pass
    finally:
        os.close(null)
    if isinstance(caught, OSError) and caught.errno not in _GONE and stream is not sys.stderr:
        raise AisecError(
            f"the report could not be written: {caught.strerror}",
            hint="make room, or write it elsewhere with --output FILE",
        ) from caught
