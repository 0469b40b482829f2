"""``on_error: warn``: what cannot be read becomes a notice instead of stopping the run."""

from __future__ import annotations

from aisec_hooks.errors import UnreadableChange
from aisec_hooks.model.change import Contents, FileChange
from aisec_hooks.model.notice import Notice


class Tolerant:
    """Contents in which a side that cannot be read is empty, and told of once."""

    def __init__(self, contents: Contents, notices: list[Notice]) -> None:
        self._contents = contents
        self._notices = notices

    def new(self, file: FileChange) -> bytes:
        """The new side; empty when it cannot be read."""
        try:
            return self._contents.new(file)
        except UnreadableChange as unread:
            self._tell(file, unread)
            return b""

    def old(self, file: FileChange) -> bytes | None:
        """The old side; None when it cannot be read."""
        try:
            return self._contents.old(file)
        except UnreadableChange as unread:
            self._tell(file, unread)
            return None

    def _tell(self, file: FileChange, unread: UnreadableChange) -> None:
        notice = Notice(file.path, "unreadable", unread.message)
        if notice not in self._notices:
            self._notices.append(notice)
