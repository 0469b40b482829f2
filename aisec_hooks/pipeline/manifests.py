"""The dependencies check: each changed manifest before and after, held against the policy."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
from collections.abc import Mapping
from typing import TYPE_CHECKING

from aisec_hooks import ecosystems
from aisec_hooks.dependencies import judgement, ledger, parents
from aisec_hooks.dependencies.kinds import KINDS
from aisec_hooks.errors import PolicyError
from aisec_hooks.model.change import ChangeSet, FileChange
from aisec_hooks.model.dependency import DependencyFinding, Manifest
from aisec_hooks.model.finding import Action, Check, Confidence, Finding, Frame, Severity
from aisec_hooks.model.position import LineIndex, LineRange
from aisec_hooks.pipeline.options import Options
from aisec_hooks.policy import load
from aisec_hooks.policy.settings import FILE, Policy

if TYPE_CHECKING:
    from aisec_hooks.repository import Repository


def findings(
    change: ChangeSet, policy: Policy, repo: Repository | None, options: Options
) -> list[Finding]:
    """The dependency findings of a change.

    :raises PolicyError: when a list the policy names is missing on the trusted side.
    """
    section = policy.dependencies
    standards = judgement.standards(
        section,
        now=options.now or dt.datetime.now(dt.UTC).date(),
        allow_files=_allow_files(section.allow_files if section else (), change, repo, options),
        proposed=_proposed(change),
    )
    found: list[Finding] = []
    for each in change.files:
        reader = ecosystems.find(each.path) if each.is_regular else None
        if reader is None:
            continue
        text = change.contents.new(each)
        after = reader.read(each.path, text)
        lines = LineIndex(text)
        judged = [
            judgement.judge(each.path, _before(change, side), after, standards)
            for side in each.sides
        ]
        found.extend(_finding(seen, each.path, lines) for seen in parents.against_all(judged))
    return found


def _before(change: ChangeSet, file: FileChange) -> Manifest | None:
    """One old side of a manifest; None when it is new or its old name was no manifest."""
    old_path = file.old_path or file.path
    reader = ecosystems.find(old_path) if file.was_regular else None
    old = change.contents.old(file) if reader is not None else None
    return reader.read(old_path, old) if reader is not None and old is not None else None


def _allow_files(
    names: tuple[str, ...], change: ChangeSet, repo: Repository | None, options: Options
) -> Mapping[str, str]:
    """The texts of allow files, from the same side as the policy; one that is missing is left
    out, and the ledger says so."""
    texts = {}
    for name in names:
        text = None
        if options.policy_file is not None:
            text = _read(os.path.join(os.path.dirname(options.policy_file), name))
        elif repo is not None and change.trusted is not None:
            entry = repo.file_at(change.trusted, name)
            text = entry[1] if entry is not None else None
        if text is not None:
            texts[name] = text.decode("utf-8", "replace")
    return texts


def _read(path: str) -> bytes | None:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return None


def _proposed(change: ChangeSet) -> ledger.Ledger | None:
    """The approvals that the change itself would bring; they count for nothing but a message."""
    for each in change.files:
        if each.path == FILE and each.is_regular:
            try:
                section = load.load(change.contents.new(each), FILE).dependencies
                return ledger.build(section, {}) if section is not None else None
            except PolicyError:
                return None
    return None


def _finding(seen: DependencyFinding, path: str, lines: LineIndex) -> Finding:
    kind = KINDS[seen.kind]
    line = min(max(seen.line, 1), max(len(lines), 1))
    span = lines.span(LineRange(line, line))
    written = lines.text[span.start : span.end]
    start = span.start + len(written) - len(written.lstrip())
    end = span.start + len(written.rstrip())
    location = lines.location(path, span._replace(start=start, end=max(start, end)))
    text = lines.text_of(line)
    identity = "\0".join((seen.kind, path, seen.package or seen.message))
    return Finding(
        rule=seen.kind,
        check=Check.DEPENDENCIES,
        severity=Severity(seen.severity),
        confidence=Confidence(seen.confidence),
        message=seen.message,
        location=location,
        fingerprint=hashlib.sha256(identity.encode("utf-8", "surrogateescape")).hexdigest()[:16],
        title=kind.title,
        why=kind.why,
        fix=seen.fix or kind.fix,
        cwe=kind.cwe,
        package=seen.package,
        data=seen.data,
        frame=Frame(line, (text,), ((line, location.column, location.end_column),)),
        level=Action(seen.level),
        certain=kind.certain,
    )
