"""The words of dependency findings: the message names package and reason, the fix the way out."""

from __future__ import annotations

from aisec_hooks.dependencies import confusables
from aisec_hooks.dependencies.approval import Objection
from aisec_hooks.dependencies.compare import shown
from aisec_hooks.dependencies.kinds import KINDS
from aisec_hooks.dependencies.settings import Denied
from aisec_hooks.model.dependency import NO_DATA, Dependency, DependencyFinding, ManifestProblem

Data = dict[str, str | bool | list[str]]


def unapproved(
    dependency: Dependency,
    against: Objection,
    required: tuple[str, ...],
    level: str,
    preexisting: bool = False,
) -> DependencyFinding:
    """A dependency without an approval that covers it."""
    fix, data = _way_out(dependency, against, required), Data()
    if preexisting:
        data["preexisting"] = True
    if against.about == "list":
        instead = _successors(dependency)
        if instead:
            data["use_instead"] = instead
            fix = f"Use {' or '.join(instead)} instead: this one is abandoned."
    message = f"{dependency.key} {against.reason}"
    return _finding(against.kind, dependency, message, level, fix, data)


def _way_out(dependency: Dependency, against: Objection, required: tuple[str, ...]) -> str:
    values = {"owner": "TEAM", "reason": '"WHY"', "expires": "DAY"}
    needed = "".join(f" --{name} {values[name]}" for name in required)
    command = f"aisec deps approve {shown(dependency.key)}{needed}"
    if against.about == "version":
        return "Ask for a version in that range, or have the range changed in a change of its own."
    if against.about == "source":
        return "Take it from the registry, or have the place named under sources in the policy."
    if against.about == "group":
        command += f" --group {dependency.group}"
    return f"Use an approved package, or have this one approved in a change of its own: `{command}`"


def _successors(dependency: Dependency) -> list[str]:
    """What takes the place of a package that the built-in list calls abandoned."""
    from aisec_hooks.dependencies.denied import DENIED

    for entry in DENIED:
        if not entry.versions and entry.pattern.matches(dependency.ecosystem, dependency.name):
            return list(entry.use_instead)
    return []


def self_approved(dependency: Dependency, against: Objection, level: str) -> DependencyFinding:
    """A dependency whose only approval comes with the change that adds it."""
    message = (
        f"{dependency.key} {against.reason}; the approval in this same change does not count, "
        "because nobody approves his own dependency"
    )
    return _finding("policy-self-approval", dependency, message, level)


def upgraded(
    dependency: Dependency, step: str, before: Dependency, level: str
) -> DependencyFinding:
    """A known package without approval, asked for in versions that the policy wants looked at."""
    message = (
        f"{dependency.key} goes from {before.spec or 'any version'} to {dependency.spec}, a "
        f"{step} upgrade of a package that is not approved"
    )
    return _finding("dep-unapproved", dependency, message, level)


def denied(
    dependency: Dependency, entry: Denied, level: str, preexisting: bool
) -> DependencyFinding:
    """A dependency that must not be used, with what to take instead."""
    of = f" in versions {entry.versions}" if entry.versions else ""
    why = f": {entry.reason}" if entry.reason else ""
    message = f"{dependency.key} is denied{of}{why} ({entry.where})"
    data = Data()
    if preexisting:
        data["preexisting"] = True
    fix = None
    if entry.use_instead:
        data["use_instead"] = list(entry.use_instead)
        fix = f"Use {' or '.join(entry.use_instead)} instead."
    elif entry.versions:
        fix = "Use a version that is not denied."
    return _finding("dep-denied", dependency, message, level, fix, data)


def confusable(dependency: Dependency, level: str) -> DependencyFinding:
    """A name with characters that only look like plain letters, or like nothing."""
    like = confusables.imitated(dependency.name_raw)
    message = (
        f"{dependency.key} holds {confusables.strangers(dependency.name_raw)}; no registry has "
        "such a name"
    )
    data: Data = {}
    if like:
        data["like"] = f"{dependency.ecosystem}/{like}"
        message += f", it only looks like {like}"
    return _finding("dep-homoglyph", dependency, message, level, None, data)


def problem(found: ManifestProblem, level: str) -> DependencyFinding:
    """A part of a manifest that could not be read."""
    kind = KINDS[found.kind]
    return DependencyFinding(
        found.kind, None, found.line, found.message, kind.fix, kind.severity, kind.confidence, level
    )


def _finding(
    name: str,
    dependency: Dependency,
    message: str,
    level: str,
    fix: str | None = None,
    data: Data | None = None,
) -> DependencyFinding:
    kind = KINDS[name]
    return DependencyFinding(
        name,
        shown(dependency.key),
        dependency.line,
        shown(message),
        fix or kind.fix,
        kind.severity,
        kind.confidence,
        level,
        data or NO_DATA,
    )
