"""What was not, or not wholly, analysed."""

from __future__ import annotations

from aisec_hooks.model.record import Record


class Notice(Record):
    """Something that was not, or not wholly, analysed: never silence, and policy may block on it.

    :param reason: a kebab-case word from ``NOTICE_REASONS``.
    """

    path: str
    reason: str
    message: str


NOTICE_REASONS = {
    "binary": "the file holds no text",
    "symlink": "a symbolic link is data and is not followed",
    "submodule": "a submodule's content belongs to another repository",
    "over-limit": "larger than the limit for analysis",
    "parse-error": "part of the file could not be parsed",
    "unreadable": "an object of the change could not be read",
    "time-limit": "analysis was stopped at its time or memory limit",
    "partial-clone": "the old side is not in this clone, so every line counts as added",
    "lfs-pointer": "a Git LFS pointer stands for content kept elsewhere",
    "encoding": "the text could not be decoded as declared",
    "unsupported": "the file's language or format is not analysed",
    "no-changes": "the change holds nothing to judge",
    "hidden-refs": "the calling framework passes on only one ref",
    "too-complex": "part of the code is too deep or too large to follow",
}
"""Every reason a notice may give, with its general meaning."""
