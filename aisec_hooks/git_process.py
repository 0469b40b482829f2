"""A running git process, and the one that hands out objects."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any, BinaryIO

from aisec_hooks.errors import AisecError, UnreadableChange
from aisec_hooks.model.git_answers import FSCK, NotFetched, failure

BLOB_LIMIT = 32 * 1024 * 1024
"""Bytes of one blob that are ever read into memory."""


class Process:
    """One running git process, whose error output is collected aside so that it cannot block.

    :param handle: what GitPython gives for it (``as_process``).
    :param name: the git command, for messages.
    """

    def __init__(self, handle: Any, name: str) -> None:
        from threading import Thread

        self.name = name
        self._handle = handle
        self.stdin: BinaryIO = self._handle.stdin
        self.stdout: BinaryIO = self._handle.stdout
        self._errors: list[bytes] = []
        # Its own descriptor: GitPython closes the other one at any time.
        descriptor = os.dup(self._handle.stderr.fileno())
        self._drain = Thread(target=self._collect, args=(descriptor,), daemon=True)
        self._drain.start()

    def _collect(self, descriptor: int) -> None:
        kept = 0
        while chunk := os.read(descriptor, 8192):
            if kept < 65536:
                self._errors.append(chunk)
                kept += len(chunk)
        os.close(descriptor)

    def send(self, data: bytes) -> None:
        """Write to its input; if it has ended, the missing answer tells more."""
        with suppress(BrokenPipeError):
            self.stdin.write(data)
            self.stdin.flush()

    def stop(self) -> None:
        """Bring the end about."""
        self._handle.kill()
        self._handle.proc.wait()

    def end(self, *, early: bool = False) -> AisecError | None:
        """Wait for the end; the error if the process failed.

        :param early: its output was not read to the end, so a signal means nothing.
        """
        for stream in (self.stdin, self.stdout):
            if stream and not stream.closed:
                with suppress(BrokenPipeError):
                    stream.close()
        code = self._handle.proc.wait()
        self._drain.join()
        failed = code > 0 if early else code != 0
        return failure(self.name, code, b"".join(self._errors)) if failed else None


class ObjectReader:
    """Sizes and contents of objects, through one ``git cat-file`` process.

    ``--batch-command`` came with git 2.36; before, two processes share the work.
    """

    def __init__(self, start: Callable[..., Process], probe: str) -> None:
        process = start("cat-file", "--batch-command", talk=True)
        self._info = self._contents = process
        self._info_verb, self._contents_verb = "info ", "contents "
        process.send(b"info %s\n" % probe.encode())
        if not process.stdout.readline():
            process.end()
            self._info_verb = self._contents_verb = ""
            self._info = start("cat-file", "--batch-check", talk=True)
            self._contents = start("cat-file", "--batch", talk=True)

    def _answer(self, process: Process, name: str) -> tuple[str, str, int] | None:
        """Id, type and size from the first line of an answer; None when there is no such object."""
        line = process.stdout.readline()
        words = line.decode("ascii", "replace").split()
        if len(words) == 3 and words[2].isdigit():
            return words[0], words[1], int(words[2])
        if line.endswith((b" missing\n", b" ambiguous\n")):
            return None
        raise self._broken(process, name)

    def _broken(self, process: Process, name: str) -> UnreadableChange:
        error = process.end()
        kind = NotFetched if isinstance(error, NotFetched) else UnreadableChange
        return kind(
            f"object {name} cannot be read: {error.message if error else 'git ended early'}",
            hint=(error and error.hint) or FSCK,
        )

    def info(self, names: Sequence[str]) -> list[tuple[str, str, int] | None]:
        """Id, type and size of each object; None for what is not here."""
        found = []
        for at in range(0, len(names), 100):  # so few that no pipe fills up on either side
            some = names[at : at + 100]
            self._info.send("".join(f"{self._info_verb}{name}\n" for name in some).encode())
            found += [self._answer(self._info, name) for name in some]
        return found

    def read(self, name: str) -> tuple[str, bytes] | None:
        """Type and bytes of an object; None for what is not here."""
        self._contents.send(f"{self._contents_verb}{name}\n".encode())
        found = self._answer(self._contents, name)
        if found is None:
            return None
        _, kind, size = found
        if size > BLOB_LIMIT:
            self.close()
            raise UnreadableChange(f"object {name} is too large to read: {size} bytes")
        data = self._contents.stdout.read(size + 1)
        if len(data) != size + 1:
            raise self._broken(self._contents, name)
        return kind, data[:-1]

    def close(self) -> None:
        """End the processes."""
        for process in {self._info, self._contents}:
            process.stop()
