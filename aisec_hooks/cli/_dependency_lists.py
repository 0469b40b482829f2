"""``aisec deps list`` and ``why``: declared dependencies held against the policy's text."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator

from aisec_hooks.cli import _declared, _streams
from aisec_hooks.cli._dependency_standing import Standing, standing
from aisec_hooks.cli._failures import printable
from aisec_hooks.dependencies import judgement, patterns
from aisec_hooks.dependencies.compare import LOCAL, shown
from aisec_hooks.dependencies.kinds import KINDS
from aisec_hooks.dependencies.settings import Approved
from aisec_hooks.errors import UsageError
from aisec_hooks.model.dependency import Dependency, DependencyFinding, Manifest
from aisec_hooks.model.record import Record


class Row(Record):
    """One declaration with what the policy says of it.

    :param finding: what would be found if it were added today; None: nothing.
    """

    path: str
    dependency: Dependency
    finding: DependencyFinding | None


def show_all(asked: Namespace) -> None:
    """Print one line for each declaration: state, package, version, group and place."""
    tree = _declared.tree()
    policy = standing(asked.policy, tree)
    cells = [
        (
            _state(row, policy),
            shown(row.dependency.key),
            row.dependency.spec or "any",
            row.dependency.group,
            f"{row.path}:{row.dependency.line}",
        )
        for row in _rows(tree, policy)
    ]
    if not cells:
        _streams.tell("no manifest of the work tree declares a dependency\n")
        return
    widths = [max(len(row[column]) for row in cells) for column in range(4)]
    for row in cells:
        padded = [cell.ljust(width) for cell, width in zip(row, widths, strict=False)]
        _streams.write(printable("  ".join([*padded, row[4]])) + "\n")
    _streams.tell(f"{len(cells)} declarations, judged by {policy.source}\n")


def explain(asked: Namespace) -> None:
    """Print where a package is declared, every entry that speaks of it, and what follows."""
    try:
        pattern = patterns.parse(asked.package)
    except ValueError as caught:
        raise UsageError(str(caught)) from None
    if pattern.prefix:
        raise UsageError("name one package, without *")
    tree = _declared.tree()
    policy = standing(asked.policy, tree)
    rows = [row for row in _rows(tree, policy) if row.dependency.key == str(pattern)]
    lines = [str(pattern)]
    for row in rows:
        spec = row.dependency.spec or shown(row.dependency.target) or "any version"
        lines.append(f"  declared: {row.path}:{row.dependency.line}  {spec} ({_of(row)})")
    lines += _entries(pattern.ecosystem, pattern.name, policy)
    if not rows:
        lines.append("  not declared in this work tree")
        rows = [_as_if_added(pattern, policy)]
    findings = {row.finding.kind: row.finding for row in rows if row.finding}
    for finding in findings.values():
        lines += [
            f"  {finding.level}: {finding.message} [{finding.kind}]",
            f"  why: {KINDS[finding.kind].why}",
            f"  what to do: {finding.fix}",
        ]
    if not findings:
        lines.append(f"  nothing speaks against it ({policy.source})")
    _streams.write(printable("\n".join(lines)) + "\n")


def _rows(tree: _declared.Tree, policy: Standing) -> Iterator[Row]:
    for path, manifest in tree.manifests():
        for problem in manifest.problems:
            _streams.tell(printable(f"{path}:{problem.line}: {problem.message}") + "\n")
        for dependency in manifest.dependencies:
            yield Row(path, dependency, _finding(path, dependency, policy))


def _finding(path: str, dependency: Dependency, policy: Standing) -> DependencyFinding | None:
    """What would be found if this declaration were new."""
    found = judgement.judge(path, None, Manifest((dependency,)), policy.standards)
    return found[0] if found else None


def _as_if_added(pattern: patterns.PackagePattern, policy: Standing) -> Row:
    dependency = Dependency(
        pattern.ecosystem, pattern.name, pattern.name, "", "registry", "", "runtime", 1
    )
    return Row("", dependency, _finding("", dependency, policy))


def _state(row: Row, policy: Standing) -> str:
    if row.finding is not None:
        return row.finding.kind
    if row.dependency.source in LOCAL:
        return "local"
    if row.dependency.constraint:
        return "limit"
    return "approved" if policy.standards.settings.mode == "allowlist" else "not denied"


def _of(row: Row) -> str:
    return "limit only" if row.dependency.constraint else row.dependency.group


def _entries(ecosystem: str, name: str, policy: Standing) -> Iterator[str]:
    ledger = policy.standards.ledger
    for entry in ledger.approvals(ecosystem, name):
        yield f"  approved: {_approval(entry)} ({entry.where})"
    for denial in ledger.denials(ecosystem, name):
        words = [denial.versions or "every version", denial.reason]
        if denial.use_instead:
            words.append("use " + " or ".join(denial.use_instead))
        yield f"  denied: {'; '.join(word for word in words if word)} ({denial.where})"


def _approval(entry: Approved) -> str:
    words = [
        str(entry.pattern) if entry.pattern.prefix else "",
        entry.versions or "every version",
        f"for {', '.join(entry.groups)}" if entry.groups else "",
        f"by {entry.owner}" if entry.owner else "",
        entry.reason,
        f"until {entry.expires}" if entry.expires else "",
    ]
    return "; ".join(word for word in words if word)
