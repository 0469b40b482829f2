"""Commits that arrive somewhere: a range, the references of a push, or of a receive.

What a set of commits adds is the net difference between its tip and what the other side has
already: the merge base of a range, or the boundary of the new commits.  With several of them only
lines new against each count, as in a merge.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import BinaryIO

from aisec_hooks.changes import references
from aisec_hooks.changes.blobs import BlobContents
from aisec_hooks.changes.difference import commit, compare
from aisec_hooks.changes.references import Update
from aisec_hooks.changes.renames import WhollyNew, leaves_prose
from aisec_hooks.errors import RepositoryError, UnreadableChange
from aisec_hooks.model.change import ChangeSet, Origin
from aisec_hooks.model.git_answers import is_zero
from aisec_hooks.model.notice import Notice
from aisec_hooks.model.record import Record
from aisec_hooks.repository import Repository

_FETCH_MORE = "fetch more history: git fetch --unshallow (in CI: fetch depth 0)"

_MOST_BASES = 16
"""More boundary commits are not compared with; fewer bases only make more lines new."""


_ARGUMENTS = 4000
"""Ids on one command line (164 KB with SHA-1)."""


def _named(repo: Repository, name: str) -> str:
    found = repo.resolve(name)
    if found is None:
        hint = _FETCH_MORE if repo.shallow else "fetch it, or check its spelling"
        raise RepositoryError(f"no commit is called {name!r} here", hint=hint)
    return found


def _change(
    repo: Repository,
    tip: str,
    bases: Sequence[str],
    trusted: str | None,
    wholly_new: WhollyNew,
) -> ChangeSet:
    files, notices = compare(repo, commit(tip), bases, wholly_new)
    return ChangeSet(
        origin=Origin.COMMITS,
        files=files,
        contents=BlobContents(repo),
        base=bases[0] if bases else None,
        trusted=trusted,
        notices=notices,
    )


def read_range(
    repo: Repository, from_ref: str, to_ref: str, *, wholly_new: WhollyNew = leaves_prose
) -> ChangeSet:
    """What ``to_ref`` adds since its merge base with ``from_ref``, whose policy counts.

    Histories that never met are compared with nothing, and the policy of ``from_ref`` counts.

    :raises AisecError: a name is unknown, or the clone is too shallow to tell.
    """
    start, tip = _named(repo, from_ref), _named(repo, to_ref)
    bases = repo.merge_bases(start, tip)
    if not bases and repo.shallow:
        raise UnreadableChange(
            f"this clone does not reach back to where {from_ref} and {to_ref} parted",
            hint=_FETCH_MORE,
        )
    return _change(repo, tip, bases, bases[0] if bases else start, wholly_new)


class _New(Record):
    """Commits that the other side does not have: how many, and what they build on."""

    number: int
    boundary: tuple[str, ...]


def _cut_off(repo: Repository) -> frozenset[bytes]:
    """The commits whose parents a shallow fetch left behind, as lines."""
    if not repo.shallow:
        return frozenset()
    with open(os.path.join(repo.common_dir, "shallow"), "rb") as stream:
        return frozenset(stream)


class _Arrivals:
    """The updates of one push, against everything the receiving side is known to have.

    :param known: options of rev-list that name its references (``--remotes``, ``--all``).
    """

    def __init__(
        self, repo: Repository, updates: Sequence[Update], known: str, wholly_new: WhollyNew
    ) -> None:
        self.repo, self.known, self.wholly_new = repo, known, wholly_new
        self.updates = [update for update in updates if not update.deletes]
        olds = sorted({each.old for each in updates if not is_zero(each.old)})
        self.here = {
            old: peeled for old, peeled in zip(olds, repo.peel(olds), strict=True) if peeled
        }
        self.cut_off = _cut_off(repo)
        self.tips = repo.peel([update.new for update in self.updates])

    def read(self) -> tuple[ChangeSet, ...]:
        """One change set for each reference that brings anything; equal ones only once."""
        found: dict[tuple[str | None, ...], ChangeSet] = {}
        for update, tip in zip(self.updates, self.tips, strict=True):
            if tip is None:
                found[update.reference,] = self._no_commit(update)
                continue
            new = self._new(tip)
            if new.number:
                bases = self._bases(new.boundary)
                trusted = self._trusted(update, tip, bases)
                key = (tip, trusted, *bases)
                if key not in found:
                    found[key] = _change(self.repo, tip, bases, trusted, self.wholly_new)
        return tuple(found.values())

    def _new(self, tip: str) -> _New:
        """The commits that only this tip brings."""
        exclude = ["--not", self.known, *list(dict.fromkeys(self.here.values()))[:_ARGUMENTS]]
        return self.repo.parse(self._count, "rev-list", "--boundary", tip, *exclude, "--")

    def _count(self, stream: BinaryIO) -> _New:
        count, boundary = 0, []
        for line in stream:
            if line.startswith(b"-"):
                boundary.append(line[1:].strip().decode("ascii"))
            elif line in self.cut_off:
                commit_id = line.decode("ascii").strip()
                raise UnreadableChange(
                    f"this clone is too shallow to tell what {commit_id} adds", hint=_FETCH_MORE
                )
            else:
                count += 1
        return _New(count, tuple(boundary))

    def _bases(self, boundary: tuple[str, ...]) -> tuple[str, ...]:
        """The boundary without what its own later part builds on, newest first.

        An old boundary would hide an old line that comes back after its removal.
        """
        if len(boundary) < 2:
            return boundary
        newest = self._lines("rev-list", "--no-walk=sorted", *boundary[:_ARGUMENTS], "--")
        return tuple(self._independent(newest))

    def _independent(self, newest: list[str]) -> list[str]:
        kept = set(self._lines("merge-base", "--independent", *newest))
        return [key for key in newest if key in kept][:_MOST_BASES]

    def _lines(self, *command: str) -> list[str]:
        return self.repo.status(*command)[1].decode("ascii").split()

    def _trusted(self, update: Update, tip: str, bases: Sequence[str]) -> str | None:
        """The commit on the receiving side whose policy counts."""
        old = self.here.get(update.old)
        if old and self.repo.is_ancestor(old, tip):
            return old
        return bases[0] if bases else None

    def _no_commit(self, update: Update) -> ChangeSet:
        """A reference to something that is no commit: legal, rare, and said aloud."""
        if self.repo.sizes([update.new])[update.new] is None:
            raise UnreadableChange(f"object {update.new} is not here", where=update.reference)
        notice = Notice(update.reference, "unsupported", "it names no commit and was not analysed")
        return ChangeSet(Origin.COMMITS, (), BlobContents(self.repo), notices=(notice,))


def read_push(
    repo: Repository, lines: bytes, *, wholly_new: WhollyNew = leaves_prose
) -> tuple[ChangeSet, ...]:
    """What a push adds that no remote has, one change set for each reference (input of pre-push).

    All remotes count as far as this clone knows them, so a push to a URL works as well; the ids
    that the remote reported count too.  Deletions and references to known commits add nothing.

    :raises AisecError: the input is not git's, or an object is missing.
    """
    return _Arrivals(repo, references.pushed(lines), "--remotes", wholly_new).read()


def read_receive(
    repo: Repository, lines: bytes, *, wholly_new: WhollyNew = leaves_prose
) -> tuple[ChangeSet, ...]:
    """What a push adds to this repository, one for each reference (input of pre-receive).

    The new objects are in quarantine, which git's own variables lead to.

    :raises AisecError: the input is not git's, or an object is missing.
    """
    return _Arrivals(repo, references.received(lines), "--all", wholly_new).read()
