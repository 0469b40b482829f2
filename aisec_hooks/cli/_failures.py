"""How a command that could not do its work ends: a message with a hint, or a log of our defect."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from types import TracebackType

from aisec_hooks.cli import _streams
from aisec_hooks.errors import CANNOT_JUDGE, INTERNAL, AisecError, UsageError

INTERRUPTED = 130
"""128 + SIGINT, what shells expect of a program that was interrupted."""

READER_LEFT = 141
"""128 + SIGPIPE: not zero, so that no output of ours can turn into a pass by being cut off."""


def exit_code(caught: BaseException, argv: Sequence[str]) -> int:
    """Tell what happened on stderr and give the exit code for it; never raises."""
    if isinstance(caught, AisecError):
        tell_error(caught)
        return caught.exit_code
    if isinstance(caught, KeyboardInterrupt):
        _streams.tell("aisec: interrupted, so nothing was judged\n")
        return INTERRUPTED
    if isinstance(caught, SystemExit):  # argparse showed its help, or said what is wrong
        return caught.code if isinstance(caught.code, int) else CANNOT_JUDGE
    if isinstance(caught, BrokenPipeError):  # `aisec rules list | head`
        return READER_LEFT
    _streams.tell(_confession(caught, argv))
    return INTERNAL


def interrupt_again() -> None:
    """Send the main thread the interrupt again, in a moment.

    Later than now, because Python would lose a second one in the same place.
    """
    import signal
    import threading

    def send() -> None:
        # In C: a system call that the main thread waits in ends by a true signal only.
        if hasattr(signal, "pthread_kill"):
            signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGINT)
        else:
            signal.raise_signal(signal.SIGINT)

    later = threading.Timer(_MOMENT, send)
    later.daemon = True
    later.start()


_MOMENT = 0.02
"""Seconds after which the finalizer that was interrupted has ended."""


def tell_error(error: AisecError) -> None:
    """One line for what and where, one for how to mend it."""
    hint = f"hint: {printable(error.hint)}\n" if error.hint else ""
    _streams.tell(f"aisec: {printable(str(error))}\n{hint}")


def unknown(what: str, name: str, known: Iterable[str]) -> UsageError:
    """The error for a word that is not one of the known ones, with the nearest of them."""
    from difflib import get_close_matches

    names = list(known)
    near = get_close_matches(name, names, 1, 0.6)
    meant = f"did you mean '{near[0]}'? " if near else ""
    return UsageError(f"unknown {what} '{name}'", hint=f"{meant}one of: {', '.join(names)}")


def printable(text: str) -> str:
    """The text line by line with everything escaped that could steer a terminal."""
    from aisec_hooks.report.safe import safe_text

    return "\n".join(map(safe_text, text.split("\n")))


def _confession(caught: BaseException, argv: Sequence[str]) -> str:
    kind = type(caught).__name__
    try:
        from aisec_hooks.cli import _crash_log

        path = _crash_log.write(caught, argv)
    except Exception as second:
        reason = second.strerror if isinstance(second, OSError) else type(second).__name__
        return (
            f"aisec: internal error ({kind} at {_place(caught.__traceback__)}); nothing was "
            f"judged, and no log could be written ({printable(str(reason))})\n"
        )
    return (
        f"aisec: internal error ({kind}); nothing was judged\n"
        f"hint: please report it with the log {printable(path)} (it holds no file contents)\n"
    )


def _place(traceback: TracebackType | None) -> str:
    while traceback is not None and traceback.tb_next is not None:
        traceback = traceback.tb_next
    if traceback is None:
        return "an unknown place"
    code = traceback.tb_frame.f_code
    module = traceback.tb_frame.f_globals.get("__name__", "?")
    return f"{module}.{code.co_name}:{traceback.tb_lineno}"
