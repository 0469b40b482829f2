"""The entry that makes pre-commit install exactly this version: a frozen revision or release."""

from __future__ import annotations

import json
import os
import re

from aisec_hooks import __version__
from aisec_hooks.cli._native_hooks import template
from aisec_hooks.errors import UsageError
from aisec_hooks.repository import Repository


def entry(url: str | None, revision: str | None) -> str:
    """One item of ``repos``.

    :param url: where to clone from; None: where this installation came from, else the release
        of this version as a local hook.
    :param revision: a commit id or a tag; branches move, and pre-commit refuses to follow them.
    """
    source = _named(url, revision) if url and revision else _own_source()
    if source is None:
        return template("framework/local.yaml").replace("@VERSION@", __version__)
    repo, rev = map(json.dumps, source)  # a JSON text is a YAML scalar, whatever it holds
    return template("framework/remote.yaml").replace("@REPO@", repo).replace("@REV@", rev)


def _named(url: str, revision: str) -> tuple[str, str]:
    if revision in ("HEAD", "main", "master"):
        raise UsageError(f"'{revision}' moves", hint="name a commit id or a tag with --rev")
    return url, revision


def _own_source() -> tuple[str, str] | None:
    """Repository and commit this installation was made from, where that is known."""
    return _from_metadata() or _from_checkout()


def _from_metadata() -> tuple[str, str] | None:
    """PEP 610: what pip recorded about an installation from version control."""
    from importlib.metadata import PackageNotFoundError, distribution

    try:
        record = json.loads(distribution("aisec-hooks").read_text("direct_url.json") or "{}")
    except (PackageNotFoundError, ValueError):
        return None
    commit = record.get("vcs_info", {}).get("commit_id", "")
    return (record["url"], commit) if re.fullmatch("[0-9a-f]{40,64}", commit) else None


def _from_checkout() -> tuple[str, str] | None:
    """The clone an editable installation runs from, by its origin where it has one."""
    here = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    if "GIT_DIR" in os.environ or not os.path.exists(os.path.join(here, ".git")):
        return None
    with Repository.open(here) as clone:
        if clone.head is None:
            return None
        code, out = clone.status("config", "--get", "remote.origin.url")
        return (here if code else os.fsdecode(out).strip()), clone.head
