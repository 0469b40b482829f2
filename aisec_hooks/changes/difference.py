"""Git's plumbing, asked what differs from a base, as file changes.

First the raw list without contents, then the sizes of all objects, and only then the patch,
without what is too large or not here.  Every setting that could change the output is overridden by
a flag; attributes are by ``--text``, ``--no-textconv`` and ``--no-ext-diff`` (git 2.39).
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import BinaryIO

from aisec_hooks.changes import hunks, raw
from aisec_hooks.changes.intersection import Against, new_against_all
from aisec_hooks.changes.plan import Plan, change
from aisec_hooks.changes.quoting import pathname
from aisec_hooks.changes.raw import RawEntry
from aisec_hooks.changes.renames import WhollyNew
from aisec_hooks.errors import RepositoryError, UnreadableChange
from aisec_hooks.model.change import FileChange
from aisec_hooks.model.git_answers import FSCK
from aisec_hooks.model.notice import Notice
from aisec_hooks.model.record import Record
from aisec_hooks.repository import Repository

_ALWAYS = (
    "--raw", "--no-abbrev", "--ignore-submodules=none", "--no-relative", "-O/dev/null",
)  # fmt: skip
_PATCH = (
    "--patch", "--full-index", "--unified=0", "--inter-hunk-context=0", "--text", "--no-color",
    "--no-ext-diff", "--no-textconv", "--find-renames", "-l1000", "--diff-algorithm=myers",
    "--indent-heuristic", "--submodule=short", "--src-prefix=a/", "--dst-prefix=b/",
    "--diff-filter=a",  # whole files need no patch; renames are found before this filter
)  # fmt: skip

_ARGUMENT_BYTES = 500_000


class Comparison(Record):
    """A plumbing command with its own flags, and the tree after the base if it needs one."""

    command: tuple[str, ...]
    tip: tuple[str, ...] = ()

    def arguments(self, base: str, flags: Sequence[str], leave_out: Iterable[str]) -> list[str]:
        """The whole command line; paths are left out literally."""
        paths = [
            f":(top,exclude,literal){os.fsdecode(pathname(path))}" for path in sorted(leave_out)
        ]
        if sum(map(len, paths)) > _ARGUMENT_BYTES:
            raise UnreadableChange(
                f"{len(paths)} files of this change are too large to be analysed",
                hint="split the change into smaller ones",
            )
        specs = [":(top)", *paths] if paths else []
        return [*self.command, *_ALWAYS, *flags, base, *self.tip, "--", *specs]


STAGED = Comparison(("diff-index", "--cached", "--ita-invisible-in-index"))


def commit(tip: str) -> Comparison:
    """The comparison of a base with a commit."""
    return Comparison(("diff-tree", "-r"), (tip,))


class Difference(Record):
    """What differs from all bases, and what of it could not be compared."""

    files: tuple[FileChange, ...]
    notices: tuple[Notice, ...]


def _expect(section: hunks.Section, old: str, new: str, path: str) -> hunks.Section:
    """The section, if it is the one of these objects."""
    if section.blobs != (None if old == new else (old, new)):
        raise UnreadableChange("git's patch does not follow its raw list", where=path)
    return section


def _pairs(
    entries: Sequence[RawEntry], sections: Iterator[hunks.Section]
) -> Iterator[tuple[RawEntry, hunks.Section, hunks.Section]]:
    """Each raw entry with the sections that hold its removed and its added lines."""
    try:
        for entry in entries:
            old, new, nothing = entry.old_blob, entry.blob, "0" * len(entry.blob)
            if entry.status == "T":
                removed = _expect(next(sections), old, nothing, entry.path)
                yield entry, removed, _expect(next(sections), nothing, new, entry.path)
            else:
                section = _expect(next(sections), old, new, entry.path)
                yield entry, section, section
    except StopIteration:
        raise UnreadableChange("git's patch is shorter than its raw list") from None
    if next(sections, None) is not None:
        raise UnreadableChange("git's patch is longer than its raw list")


def _patch_parser(
    wholly_new: WhollyNew,
) -> Callable[[BinaryIO], list[FileChange]]:
    def parse(stream: BinaryIO) -> list[FileChange]:
        files = []
        entries = raw.entries(stream)
        for entry, removed, added in _pairs(entries, hunks.sections(stream)):
            renamed = entry.status == "R" and wholly_new(entry.old_path, entry.path)
            files.append(change(entry, added, removed, whole=renamed or entry.status == "T"))
        return files

    return parse


def _raw(repo: Repository, comparison: Comparison, base: str) -> list[RawEntry]:
    entries = repo.parse(raw.entries, *comparison.arguments(base, ("--no-renames",), ()))
    for entry in entries:
        if entry.status == "U":
            raise RepositoryError(
                "the index holds an unresolved conflict",
                where=entry.path,
                hint="resolve it and run git add, then try again",
            )
    if len({entry.path for entry in entries}) != len(entries):
        raise UnreadableChange("a tree of this change holds a name twice", hint=FSCK)
    return entries


def _against(
    repo: Repository,
    comparison: Comparison,
    base: str,
    entries: Sequence[RawEntry],
    wholly_new: WhollyNew,
) -> tuple[Against, list[Notice]]:
    plan = Plan(repo, entries)
    files: dict[str, FileChange] = plan.files
    if plan.needs_patch:
        parser = _patch_parser(wholly_new)
        arguments = comparison.arguments(base, _PATCH, plan.left_out)
        patched = repo.parse(parser, *arguments)
        files.update((file.path, file) for file in patched)
    order = sorted(files, key=pathname)
    return {path: files[path] for path in order}, plan.notices


def compare(
    repo: Repository, comparison: Comparison, bases: Sequence[str], wholly_new: WhollyNew
) -> Difference:
    """What is new against every base; no base stands for the empty tree.

    :raises AisecError: git failed, an object is missing, or the output was not understood.
    """
    bases = bases or (repo.empty_tree,)
    lists = [_raw(repo, comparison, base) for base in bases]
    shared = set.intersection(*({entry.path for entry in entries} for entries in lists))
    if not shared:
        return Difference((), ())
    sides, notices = [], []
    for base, entries in zip(bases, lists, strict=True):
        side, said = _against(repo, comparison, base, entries, wholly_new)
        sides.append(side)
        notices += [notice for notice in said if notice.path in shared]
    files = tuple(file for file in new_against_all(sides) if file.path in shared)
    return Difference(files, tuple(dict.fromkeys(notices)))
