"""Applies inline suppressions to judged findings, and reports those that do nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from aisec_hooks.model.finding import Check, Confidence, Finding, Judged, Severity, Suppression
from aisec_hooks.model.position import LineSet
from aisec_hooks.model.record import Record
from aisec_hooks.policy import gate
from aisec_hooks.policy.inline import Inline, find, mentioned
from aisec_hooks.policy.settings import Level, Policy
from aisec_hooks.strict_yaml import quote

__all__ = ["INVALID", "RULES", "UNUSED", "Inline", "apply", "find", "mentioned"]


class Fault(Record):
    """One kind of what is wrong with suppressions."""

    id: str
    title: str
    why: str
    fix: str
    severity: Severity = Severity.INFO
    confidence: Confidence = Confidence.HIGH


INVALID = Fault(
    id="suppression-invalid",
    title="Suppression without effect",
    why="It silences nothing, or less than it says, although its reader believes otherwise.",
    fix="Write `aisec: ignore[rule-id] reason`, with the id that the report shows.",
)
UNUSED = Fault(
    id="suppression-unused",
    title="Suppression that silences nothing",
    why="The next weakness of that kind on this line would be silenced without anyone deciding it.",
    fix="Remove it.",
)
RULES = (INVALID, UNUSED)
"""The findings of this module."""


class _Seen(Record):
    """What the suppressions of one file meet."""

    policy: Policy
    findings: Mapping[int, Sequence[Finding]]
    added: LineSet
    ran: Mapping[str, bool]


def apply(
    policy: Policy,
    judged: Sequence[Judged],
    inlines: Mapping[str, Sequence[Inline]],
    added: Mapping[str, LineSet],
    rules: Mapping[str, bool],
) -> tuple[Judged, ...]:
    """Mark the findings that are suppressed, and append what is to be said about suppressions.

    A suppression stands on a finding's first line or alone above it.  It never silences what is
    certain, nor findings of check policy; and it is only spoken about where it meets a finding or
    where the change adds the lines, so that old ones in untouched code make no noise.

    :param inlines: path -> what ``find`` found there.
    :param added: path -> the lines the change adds; a path that is left out adds none.
    :param rules: every known rule id -> whether it was asked in this run (tier, ``--only``).
    """
    if not inlines:
        return tuple(judged)
    result = tuple(_marked(each, inlines) for each in judged)
    said: list[Judged] = []
    for path, suppressions in inlines.items():
        by_line: dict[int, list[Finding]] = {}
        for each in judged:
            if each.finding.location.path == path:
                by_line.setdefault(each.finding.location.line, []).append(each.finding)
        seen = _Seen(policy, by_line, added.get(path, LineSet(())), rules)
        occurrences: dict[tuple[str, ...], int] = {}
        for inline in suppressions:
            number = occurrences[inline.rules] = occurrences.get(inline.rules, -1) + 1
            for fault, message in _remarks(inline, seen):
                note = _note(fault, message, inline, number)
                action = gate.decide(policy, note)
                if action is not None:
                    said.append(Judged(note, action))
    return (*result, *said)


def _marked(judged: Judged, inlines: Mapping[str, Sequence[Inline]]) -> Judged:
    finding = judged.finding
    if judged.suppressed or not _can_be_silenced(finding):
        return judged
    for inline in inlines.get(finding.location.path, ()):
        named = inline.reason and not set(finding.rules).isdisjoint(inline.rules)
        if named and finding.location.line in inline.covers:
            return judged._replace(suppressed=Suppression("inline", inline.reason))
    return judged


def _can_be_silenced(finding: Finding) -> bool:
    return not finding.certain and finding.check is not Check.POLICY


def _remarks(inline: Inline, seen: _Seen) -> Iterator[tuple[Fault, str]]:
    """What is to be said about one suppression."""
    met = [finding for line in inline.covers for finding in seen.findings.get(line, ())]
    line = inline.location.line
    if met or seen.added.touches(line, line):
        yield from _faults(inline, met, seen)
    if inline.reason and (met or seen.added.touches(inline.target, inline.target)):
        unused = [rule for rule in inline.rules if _is_unused(rule, met, seen)]
        if unused:
            yield UNUSED, f"the suppression of {_listed(unused)} silences nothing"


def _faults(inline: Inline, met: Sequence[Finding], seen: _Seen) -> Iterator[tuple[Fault, str]]:
    if not inline.rules:
        yield INVALID, "the suppression names no rule, so it silences nothing"
    elif not inline.reason:
        yield INVALID, "the suppression gives no reason, so it silences nothing"
    unknown = [rule for rule in inline.rules if rule not in seen.ran]
    if unknown:
        yield INVALID, f"the suppression names {_listed(unknown)}, which is no rule"
    refused = {each.rule for each in met if not _can_be_silenced(each)} & set(inline.rules)
    if refused:
        yield INVALID, f"a finding of {_listed(sorted(refused))} cannot be silenced by a comment"


def _is_unused(rule: str, met: Sequence[Finding], seen: _Seen) -> bool:
    asked = seen.ran.get(rule, False) and seen.policy.rules.get(rule) is not Level.OFF
    return asked and all(rule not in finding.rules for finding in met)


def _listed(rules: Sequence[str]) -> str:
    return ", ".join(map(quote, rules))


def _note(fault: Fault, message: str, inline: Inline, number: int) -> Finding:
    from hashlib import sha256

    path = inline.location.path
    identity = "\0".join((fault.id, path, ",".join(inline.rules), str(number)))
    return Finding(
        rule=fault.id,
        check=Check.POLICY,
        severity=fault.severity,
        confidence=fault.confidence,
        message=message,
        location=inline.location,
        fingerprint=sha256(identity.encode("utf-8", "surrogateescape")).hexdigest()[:16],
        title=fault.title,
        why=fault.why,
        fix=fault.fix,
    )
