"""``aisec deps approve`` and ``init``: entries for the allow list, in the policy's own text."""

from __future__ import annotations

import os
from argparse import Namespace
from datetime import UTC, date, datetime
from typing import NamedTuple

from aisec_hooks.cli import _declared, _streams
from aisec_hooks.cli._failures import printable
from aisec_hooks.cli._judging import today
from aisec_hooks.dependencies import judgement, patterns, policy_text
from aisec_hooks.dependencies.compare import LOCAL, origin
from aisec_hooks.dependencies.section import ACCOUNTABLE, GROUPS
from aisec_hooks.errors import AisecError, UsageError
from aisec_hooks.model.dependency import Dependency
from aisec_hooks.policy import load
from aisec_hooks.policy.settings import FILE


class Standing(NamedTuple):
    """The policy of the work tree, ready to judge by.

    :param source: how it is called in messages.
    :param path: the file; it may not be there yet.
    :param text: its bytes; None when it is not there.
    """

    standards: judgement.Standards
    source: str
    path: str
    text: bytes | None


def standing(file: str | None, tree: _declared.Tree) -> Standing:
    """Read the policy of the work tree, which is what the next commit will be judged by later."""
    path = file or os.path.relpath(os.path.join(tree.top, FILE))
    text = load.read_file(path) if file or os.path.lexists(path) else None
    settings = load.load(text, path).dependencies if text is not None else None
    names = settings.allow_files if settings else ()
    present = [name for name in names if os.path.isfile(os.path.join(tree.top, name))]
    texts = {name: tree.text(name).decode("utf-8", "replace") for name in present}
    now = today() or datetime.now(UTC).date()
    standards = judgement.standards(settings, now=now, allow_files=texts)
    source = path if settings else f"{path} (no dependencies section: built-in checks)"
    return Standing(standards, source, path, text)


def approve(asked: Namespace) -> None:
    """Add one entry to the policy file, or print it where the file cannot be edited safely."""
    policy = standing(asked.policy, _declared.tree())
    pattern = _pattern(asked.package)
    known = _valid(policy, pattern, asked)
    if known:
        _streams.write(printable(f"{pattern} is approved already: {known}") + "\n")
        return
    missing = [name for name in policy.standards.settings.required if not getattr(asked, name)]
    if missing:
        options = " ".join(f"--{name} ..." for name in missing)
        raise UsageError(
            f"this policy wants every approval to have {', '.join(missing)}", hint=options
        )
    line = policy_text.entry(
        {
            "pkg": pattern,
            "versions": asked.versions,
            "groups": _groups(asked.group),
            "owner": asked.owner,
            "reason": asked.reason,
            "expires": _day(asked.expires, policy.standards.now),
        }
    )
    edited = policy_text.add(policy.text, policy.path, line) if policy.text is not None else None
    if edited is None or policy.standards.settings.mode != "allowlist":
        _streams.tell(printable(_why_not(policy)) + "\n")
        _streams.write(printable(f"dependencies:\n  approval:\n    allow:\n      - {line}") + "\n")
        return
    load.load(edited, policy.path)  # nothing is written that would not be read again
    _write(policy.path, edited)
    _streams.write(
        printable(
            f"{pattern} is approved in {policy.path}\n"
            "Commit this by itself: an approval counts for later changes, not for its own."
        )
        + "\n"
    )


def _valid(policy: Standing, pattern: str, asked: Namespace) -> str | None:
    """Where the same approval stands already, unless it has run out."""
    by = policy.standards
    for entry in by.settings.allow:
        wanted = (pattern, asked.versions, tuple(asked.group))
        same = (str(entry.pattern), entry.versions, entry.groups) == wanted
        valid = not entry.expires or entry.expires >= by.now
        if same and valid and not entry.lacks(by.settings.required):
            return entry.where
    return None


def propose(asked: Namespace) -> None:
    """Print a section that allows what is declared today, or add it to the policy file."""
    tree = _declared.tree()
    policy = standing(asked.policy, tree)
    section = _section(tree, asked, policy.standards.now)
    if not asked.write:
        _streams.write(printable(section))
        return
    text = policy.text or b""
    if policy.text is not None and load.load(policy.text, policy.path).dependencies is not None:
        raise UsageError(
            "the policy has a dependencies section already",
            where=policy.path,
            hint="run it without --write and take over what is missing",
        )
    end = b"" if text.endswith(b"\n") or not text else b"\n"
    edited = text + end + section.encode("utf-8", "backslashreplace")
    load.load(edited, policy.path)
    _write(policy.path, edited)
    _streams.write(
        printable(f"{policy.path} now has a dependencies section; it counts once committed\n")
    )


def _section(tree: _declared.Tree, asked: Namespace, now: date) -> str:
    given = {
        "owner": asked.owner,
        "reason": "present at adoption",
        "expires": _day(asked.expires, now),
    }
    required = [name for name in ACCOUNTABLE if given[name]]
    declared = _outside(tree)
    keys = {each.key for each in declared if each.source != "url" and _is_key(each.key)}
    lines = ["dependencies:", "  approval:", "    mode: allowlist"]
    lines.append("    allow:" if keys else "    allow: []")
    for key in sorted(keys):
        groups = {each.group for each in declared if each.key == key}
        only = [] if "runtime" in groups else sorted(groups)
        entry = policy_text.entry({"pkg": key, "groups": only, **given})
        lines.append(f"      - {entry}{_remark(key)}")
    repositories = {origin(each)[1] for each in declared if each.source == "git"}
    if repositories:
        texts = ", ".join(map(policy_text.scalar, sorted(repositories)))
        lines.append(f"  sources: {{git: {{allow: [{texts}]}}}}")
    lines.append(f"  exceptions: {{require: [{', '.join(required)}]}}")
    lines.append("  names: {homoglyph: block}")
    return "\n".join(lines) + "\n"


def _outside(tree: _declared.Tree) -> list[Dependency]:
    """What the manifests bring in from elsewhere."""
    return [
        each
        for _, manifest in tree.manifests()
        for each in manifest.dependencies
        if each.source not in LOCAL and not each.constraint
    ]


def _remark(key: str) -> str:
    """A comment for what is present although nobody would add it today."""
    from aisec_hooks.dependencies.denied import DENIED

    for entry in DENIED:
        if str(entry.pattern) == key and not entry.versions:
            instead = f"; use {' or '.join(entry.use_instead)}" if entry.use_instead else ""
            return f"  # {entry.reason}{instead}"
    return ""


def _is_key(key: str) -> bool:
    """Whether a policy can name it: a URL without a name cannot be approved by name."""
    try:
        return key.isascii() and "://" not in key and not patterns.parse(key).prefix
    except ValueError:
        return False


def _pattern(text: str) -> str:
    try:
        return str(patterns.parse(text))
    except ValueError as caught:
        raise UsageError(str(caught)) from None


def _groups(names: list[str]) -> list[str]:
    for name in names:
        if name not in GROUPS:
            raise UsageError(f"there is no group {name}", hint=f"one of {', '.join(GROUPS)}")
    return names


def _day(text: str, now: date) -> str:
    try:
        day = date.fromisoformat(text) if text else None
    except ValueError:
        raise UsageError(f"'{text}' is no day", hint="write it as 2027-06-30") from None
    if day and day < now:
        raise UsageError(f"{day} is over already, so the approval would never count")
    return day.isoformat() if day else ""


def _why_not(policy: Standing) -> str:
    if policy.text is None:
        return (
            f"there is no {policy.path}; `aisec deps init --write` makes an allow list. The entry:"
        )
    if policy.standards.settings.mode != "allowlist":
        return (
            f"{policy.path} does not ask for approvals, so nothing was changed. The entry would be:"
        )
    return f"{policy.path} is laid out so that it was left alone. Add this entry by hand:"


def _write(path: str, text: bytes) -> None:
    try:
        with open(path, "wb") as file:
            file.write(text)
    except OSError as caught:
        raise AisecError(f"it could not be written: {caught.strerror}", where=path) from caught
