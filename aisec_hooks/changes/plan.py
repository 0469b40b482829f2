"""What can be told of each raw entry by sizes alone, and what needs git's patch."""

from __future__ import annotations

from collections.abc import Sequence

from aisec_hooks.changes import hunks, limits
from aisec_hooks.changes.limits import Weight
from aisec_hooks.changes.raw import RawEntry
from aisec_hooks.model.change import GITLINK, ChangeKind, FileChange
from aisec_hooks.model.git_answers import absent, is_zero
from aisec_hooks.model.notice import Notice
from aisec_hooks.repository import Repository

_KINDS = {
    "A": ChangeKind.ADDED,
    "M": ChangeKind.MODIFIED,
    "D": ChangeKind.DELETED,
    "R": ChangeKind.RENAMED,
    "T": ChangeKind.TYPE_CHANGED,
}


def change(
    entry: RawEntry,
    added: hunks.Section | None = None,
    removed: hunks.Section | None = None,
    *,
    whole: bool = False,
) -> FileChange:
    """A file change; ``whole`` when every line counts as added."""
    return FileChange(
        kind=_KINDS[entry.status],
        path=entry.path,
        old_path=entry.old_path if entry.old_path != entry.path else None,
        mode=entry.mode,
        old_mode=entry.old_mode,
        blob=None if is_zero(entry.blob) else entry.blob,
        old_blob=None if is_zero(entry.old_blob) else entry.old_blob,
        added=None if whole else added.added if added else (),
        removed=removed.removed if removed else (),
    )


def without_old_text(entry: RawEntry) -> FileChange:
    """The change as far as it can be told without the old text."""
    return change(entry._replace(old_blob="0" * len(entry.blob)), whole=entry.status != "D")


def _weigh(repo: Repository, entries: Sequence[RawEntry]) -> tuple[list[Weight], set[str]]:
    """The weight of each entry, and the paths whose old text this clone lacks.

    :raises UnreadableChange: an object is missing and not left out on purpose.
    """
    sizes = repo.sizes(
        key
        for entry in entries
        for mode, key in ((entry.mode, entry.blob), (entry.old_mode, entry.old_blob))
        if mode not in (0, GITLINK)
    )
    weights, lacking = [], set()
    for entry in entries:
        new, old = sizes.get(entry.blob, 0), sizes.get(entry.old_blob, 0)
        if new is None:
            raise absent(entry.blob, entry.path, partial=repo.partial)
        if old is None and not repo.partial:
            raise absent(entry.old_blob, entry.path)
        if old is None:
            lacking.add(entry.path)
        weights.append(Weight(entry.path, new, old or 0))
    return weights, lacking


class Plan:
    """What to do with each raw entry.

    ``files`` can be told already, ``left_out`` are the paths git's patch must do without.
    """

    def __init__(self, repo: Repository, entries: Sequence[RawEntry]) -> None:
        self.files: dict[str, FileChange] = {}
        self.notices: list[Notice] = []
        self.left_out: set[str] = set()
        self.needs_patch = False
        weights, lacking = _weigh(repo, entries)
        heavy = limits.heavy(weights)
        renames_possible = any(entry.status == "D" for entry in entries)
        for entry, weight in zip(entries, weights, strict=True):
            if entry.path in heavy:
                self._heavy(entry, weight, heavy[entry.path])
                if entry.status != "A" or renames_possible:
                    self.left_out.add(entry.path)
            elif entry.path in lacking:
                self._without_old_side(entry)
            elif entry.status == "A":
                self.files[entry.path] = change(entry, whole=True)
            else:
                self.needs_patch = True

    def _heavy(self, entry: RawEntry, weight: Weight, limit: int) -> None:
        if entry.status == "D":
            self.files[entry.path] = without_old_text(entry)
            return
        self.notices.append(limits.over_limit(entry.path, max(weight.new, weight.old), limit))
        if limit == limits.FILE_LIMIT and weight.new <= limit:
            self.files[entry.path] = without_old_text(entry)

    def _without_old_side(self, entry: RawEntry) -> None:
        self.left_out.add(entry.path)
        self.files[entry.path] = without_old_text(entry)
        if entry.status != "D":
            message = "its old text is not in this clone, so every line counts as added"
            self.notices.append(Notice(entry.path, "partial-clone", message))
