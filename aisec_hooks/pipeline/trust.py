"""Which policy counts for a change, and that no policy gets in that could not be read later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aisec_hooks.errors import PolicyError
from aisec_hooks.model.change import ChangeSet, Origin
from aisec_hooks.pipeline.options import Options
from aisec_hooks.policy import known
from aisec_hooks.policy.settings import FILE, Policy

if TYPE_CHECKING:
    from aisec_hooks.repository import Repository

_WAYS_OUT = {
    Origin.STAGED: "Commit the repaired file with `git commit --no-verify`: "
    "until then this policy judges every commit.",
    Origin.COMMITS: "Push the repaired file with `git push --no-verify`; on a server its "
    "administrator does.",
}
"""A broken policy judges its own repair too, so the message names what gets past it."""


def policy(change: ChangeSet, repo: Repository | None, options: Options) -> Policy:
    """The policy of the trusted side; never of the change (design promise 5).

    :raises PolicyError: it is broken, or the change would put a broken one in its place.
    """
    if options.policy_file is not None:
        from aisec_hooks.policy import load

        return load.from_file(options.policy_file, known.ids)
    found = _trusted(change, repo)
    if change.origin in _WAYS_OUT:
        _refuse_broken(change)
    return found


def _trusted(change: ChangeSet, repo: Repository | None) -> Policy:
    if repo is None or change.trusted is None:
        return Policy()
    entry = repo.file_at(change.trusted, FILE)
    if entry is None:
        return Policy()
    # Imported here: without a policy file nothing of its reader is needed.
    from aisec_hooks.policy import load

    try:
        return load.trusted(entry, f"{change.trusted[:12]}:{FILE}", known.ids)
    except PolicyError as broken:
        way_out = _WAYS_OUT.get(change.origin)
        broken.hint = " ".join(filter(None, (broken.hint, way_out)))
        raise


def _refuse_broken(change: ChangeSet) -> None:
    """Raise for a policy that would stop every change after this one, its own repair too."""
    for each in change.files:
        if each.path == FILE and each.mode:
            from aisec_hooks.policy import load

            text = change.contents.new(each) if each.is_regular else b""
            load.trusted((each.mode, text), FILE, known.ids)
