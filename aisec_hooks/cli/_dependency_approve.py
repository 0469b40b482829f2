"""``aisec deps approve``: one more entry in the policy's allow list."""

from __future__ import annotations

from argparse import Namespace

from aisec_hooks.cli import _declared, _streams
from aisec_hooks.cli._dependency_standing import Standing, day, standing, write
from aisec_hooks.cli._failures import printable
from aisec_hooks.dependencies import limits, patterns, policy_text
from aisec_hooks.dependencies.section import GROUPS
from aisec_hooks.errors import UsageError
from aisec_hooks.policy import load


def approve(asked: Namespace) -> None:
    """Add one entry to the policy file, or print it where the file cannot be edited safely."""
    policy = standing(asked.policy, _declared.tree())
    pattern = _pattern(asked.package)
    _check_range(pattern, asked.versions)
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
            "expires": day(asked.expires, policy.standards.now),
        }
    )
    edited = policy_text.add(policy.text, policy.path, line) if policy.text is not None else None
    if edited is None or policy.standards.settings.mode != "allowlist":
        _streams.tell(printable(_why_not(policy)) + "\n")
        _streams.write(printable(f"dependencies:\n  approval:\n    allow:\n      - {line}") + "\n")
        return
    load.load(edited, policy.path)  # nothing is written that would not be read again
    write(policy.path, edited)
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


def _pattern(text: str) -> str:
    try:
        return str(patterns.parse(text))
    except ValueError as caught:
        raise UsageError(str(caught)) from None


def _check_range(pattern: str, versions: str) -> None:
    refused = limits.refusal(pattern.partition("/")[0], versions)
    if refused is not None:
        raise UsageError(f"--versions: {refused.message}", hint=refused.hint)


def _groups(names: list[str]) -> list[str]:
    for name in names:
        if name not in GROUPS:
            raise UsageError(f"there is no group {name}", hint=f"one of {', '.join(GROUPS)}")
    return names


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
