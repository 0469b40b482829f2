"""Manifests and policies written shortly, for tests."""

from __future__ import annotations

import datetime as dt

from aisec_hooks import strict_yaml
from aisec_hooks.dependencies import judgement, ledger, settings
from aisec_hooks.dependencies.settings import DependencySettings
from aisec_hooks.model.dependency import Dependency, DependencyFinding, Manifest

TODAY = dt.date(2026, 11, 22)


def manifest(*rows: str) -> Manifest:
    """One dependency a row: ``eco/name spec``, with ``@source:target``, ``#group``, ``!limit``."""
    return Manifest(tuple(_dependency(row, line) for line, row in enumerate(rows, 1)))


def _dependency(row: str, line: int) -> Dependency:
    key, *words = row.split()
    ecosystem, _, name = key.partition("/")
    found = Dependency(ecosystem, name, name, "", "registry", "", "runtime", line)
    for word in words:
        if word.startswith("#"):
            found = found._replace(group=word[1:])
        elif word.startswith("@"):
            source, _, target = word[1:].partition(":")
            found = found._replace(source=source, target=target)
        elif word == "!limit":
            found = found._replace(constraint=True)
        else:
            found = found._replace(spec=word)
    return found


def policy(text: str) -> DependencySettings:
    """The section as the policy writes it, without the key itself."""
    document = strict_yaml.read(text.encode(), ".aisec.yaml")
    return settings.parse(document.value, document.place, ())


def judged(
    text: str | None,
    before: Manifest | None,
    after: Manifest,
    *,
    proposed: str | None = None,
    allow_files: dict[str, str] | None = None,
    path: str = "requirements.txt",
) -> list[DependencyFinding]:
    """All findings about a change of one manifest; ``text`` None: no section."""
    later = ledger.build(policy(proposed), {}) if proposed is not None else None
    by = judgement.standards(
        policy(text) if text is not None else None,
        now=TODAY,
        allow_files=allow_files,
        proposed=later,
    )
    return judgement.judge(path, before, after, by)


def kinds(findings: list[DependencyFinding]) -> list[tuple[str, str | None, int, str]]:
    return [(each.kind, each.package, each.line, each.level) for each in findings]
