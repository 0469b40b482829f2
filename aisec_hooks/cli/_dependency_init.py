"""``aisec deps init``: an allow list of what is declared today, so that the first day is quiet."""

from __future__ import annotations

from argparse import Namespace
from datetime import date

from aisec_hooks.cli import _declared, _streams
from aisec_hooks.cli._dependency_standing import day, standing, write
from aisec_hooks.cli._failures import printable
from aisec_hooks.dependencies import patterns, policy_text
from aisec_hooks.dependencies.compare import LOCAL, origin
from aisec_hooks.dependencies.section import ACCOUNTABLE
from aisec_hooks.errors import UsageError
from aisec_hooks.model.dependency import Dependency
from aisec_hooks.policy import load


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
    write(policy.path, edited)
    _streams.write(
        printable(f"{policy.path} now has a dependencies section; it counts once committed\n")
    )


def _section(tree: _declared.Tree, asked: Namespace, now: date) -> str:
    given = {
        "owner": asked.owner,
        "reason": "present at adoption",
        "expires": day(asked.expires, now),
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
