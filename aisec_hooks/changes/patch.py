"""A unified diff given as text, on top of HEAD where it fits.

Where the old file is in HEAD and the hunks fit it exactly, the new text is known whole.  Where
not, the new text consists of what the hunks show (added and context lines) at their line numbers,
all other lines being empty: enough for text rules, secrets and code that stands in one hunk.
"""

from __future__ import annotations

from collections.abc import Iterator

from aisec_hooks.changes.hunks import twin
from aisec_hooks.changes.intersection import collect
from aisec_hooks.changes.limits import CHANGE_LIMIT, FILE_LIMIT
from aisec_hooks.changes.proposed import Texts
from aisec_hooks.changes.renames import WhollyNew, leaves_prose
from aisec_hooks.changes.unified import FilePatch, Hunk, parse
from aisec_hooks.errors import UnreadableChange
from aisec_hooks.model.change import ChangeKind, ChangeSet, FileChange, Origin
from aisec_hooks.model.notice import Notice
from aisec_hooks.model.position import LineRange
from aisec_hooks.repository import Repository


def _rows(hunk: Hunk, sign: bytes) -> Iterator[tuple[int, bytes]]:
    """The lines of one sign with their numbers on that side."""
    other = b"-" if sign == b"+" else b"+"
    row = hunk.new_first if sign == b"+" else hunk.old_first
    for each, line in hunk.lines:
        if each == sign:
            yield row, line
        row += each != other


def _split(data: bytes) -> list[bytes]:
    """Lines with their LF, where only LF ends a line."""
    *lines, last = data.split(b"\n")
    return [line + b"\n" for line in lines] + ([last] if last else [])


def _applied(old: bytes, hunks: tuple[Hunk, ...]) -> bytes | None:
    """The new text; None when a hunk does not fit at its place."""
    lines = _split(old)
    found: list[bytes] = []
    at = 0
    for hunk in hunks:
        before = [line for sign, line in hunk.lines if sign in b" -"]
        start = hunk.old_first - bool(before)
        if start < at or lines[start : start + len(before)] != before:
            return None
        found += lines[at:start]
        found += [line for sign, line in hunk.lines if sign in b" +"]
        at = start + len(before)
    return b"".join([*found, *lines[at:]])


def _fragment(path: str, hunks: tuple[Hunk, ...]) -> bytes:
    """What the hunks show of the new text, at its line numbers."""
    found: list[bytes] = []
    rows = 0
    for hunk in hunks:
        after = [line for sign, line in hunk.lines if sign in b" +"]
        gap = hunk.new_first - bool(after) - rows
        if gap < 0 or gap > FILE_LIMIT:
            raise UnreadableChange("the hunks of the patch do not follow each other", where=path)
        found += [b"\n" * gap, *after]
        rows += gap + len(after)
    return b"".join(found)


def _ranges(hunks: tuple[Hunk, ...]) -> tuple[tuple[LineRange, ...], tuple[LineRange, ...]]:
    """Added and removed lines."""
    added: list[int] = []
    removed: list[int] = []
    for hunk in hunks:
        minus, plus = list(_rows(hunk, b"-")), list(_rows(hunk, b"+"))
        less, more = twin(
            [b"-" + line for _, line in minus], [b"+" + line for _, line in plus]
        ) or (None, None)
        removed += [row for at, (row, _) in enumerate(minus) if at != less]
        added += [row for at, (row, _) in enumerate(plus) if at != more]
    return collect(added), collect(removed)


def _old_text(repo: Repository | None, file: FilePatch) -> bytes | None:
    """The old side as HEAD has it; empty where the patch says that there is none."""
    if file.old_path is None:
        return b""
    if repo is None or repo.head is None:
        return None
    known = repo.file_at(repo.head, file.old_path)
    return known[1] if known else None


def _kind(file: FilePatch) -> ChangeKind:
    if file.old_path is None or file.copied:
        return ChangeKind.ADDED
    if file.path is None:
        return ChangeKind.DELETED
    return ChangeKind.MODIFIED if file.path == file.old_path else ChangeKind.RENAMED


def _change(file: FilePatch, path: str, wholly_new: WhollyNew) -> FileChange:
    added: tuple[LineRange, ...] | None
    kind = _kind(file)
    added, removed = _ranges(file.hunks)
    old_path = file.old_path if kind is ChangeKind.RENAMED else None
    if kind is ChangeKind.ADDED or (old_path is not None and wholly_new(old_path, path)):
        added = None
    if file.copied:
        return FileChange(kind, path, None, file.mode, 0, None, None, None)
    return FileChange(kind, path, old_path, file.mode, file.old_mode, None, None, added, removed)


def read(
    patch: bytes, repo: Repository | None, *, wholly_new: WhollyNew = leaves_prose
) -> ChangeSet:
    """What a patch adds; HEAD's policy counts inside a repository.

    :raises UnreadableChange: the patch is cut off, contradicts itself or names a file twice.
    """
    if len(patch) > CHANGE_LIMIT:
        raise UnreadableChange("the patch is too large", hint="split it into smaller ones")
    files: list[FileChange] = []
    notices: list[Notice] = []
    texts: dict[str, tuple[bytes, bytes | None]] = {}
    for file in parse(patch):
        path = file.path or file.old_path or ""
        if path in texts:
            raise UnreadableChange(
                "the patch changes a file twice", where=path, hint="give one net diff: git diff A B"
            )
        if file.binary:
            notices.append(Notice(path, "binary", "the patch does not show its lines"))
            continue
        old = _old_text(repo, file)
        new = _applied(old, file.hunks) if old is not None else None
        known = old if new is not None and _kind(file) is not ChangeKind.ADDED else None
        texts[path] = (_fragment(path, file.hunks) if new is None else new, known)
        files.append(_change(file, path, wholly_new))
    head = repo.head if repo else None
    return ChangeSet(
        Origin.PATCH, tuple(files), Texts(texts), base=head, trusted=head, notices=tuple(notices)
    )
