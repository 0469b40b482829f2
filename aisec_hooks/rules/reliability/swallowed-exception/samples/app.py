import contextlib
import logging
import os

log = logging.getLogger(__name__)


def verified(check) -> None:
    try:
        check()
    # ruleid: swallowed-exception
    except Exception:
        pass


def refreshed(items) -> None:
    for item in items:
        try:
            item.refresh()
        # ruleid: swallowed-exception
        except:  # noqa: E722
            continue


def closed(stream) -> None:
    try:
        stream.close()
    # ruleid: swallowed-exception
    except BaseException as error:
        ...


def loaded(path: str):
    # ruleid: swallowed-exception
    with contextlib.suppress(Exception):
        return open(path, encoding="utf-8").read()


def several(check) -> None:
    try:
        check()
    # ruleid: swallowed-exception
    except (ValueError, Exception):
        """Nothing can be done here."""


def expected(path: str) -> None:
    try:
        os.remove(path)
    # ok: swallowed-exception
    except FileNotFoundError:
        pass


def logged(check) -> None:
    try:
        check()
    # ok: swallowed-exception
    except Exception:
        log.exception("the check failed")


def raised(check) -> None:
    try:
        check()
    # ok: swallowed-exception
    except Exception as error:
        raise RuntimeError("the check failed") from error


def answered(check) -> bool:
    try:
        check()
    # ok: swallowed-exception
    except Exception:
        return False
    return True


def suppressed(path: str) -> None:
    # ok: swallowed-exception
    with contextlib.suppress(FileNotFoundError):
        os.remove(path)
