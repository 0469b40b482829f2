"""Sightings with the words of their rules: findings."""

from __future__ import annotations

from aisec_hooks.engine.sighting import Sighting
from aisec_hooks.model.finding import WEAKNESS, Check, Confidence, Finding, Severity
from aisec_hooks.model.rule import Prose, Rule


def finding(
    sighting: Sighting,
    rule: Rule,
    prose: Prose,
    confidence: Confidence | None = None,
    stopped: Rule | None = None,
) -> Finding:
    """A finding of a rule at a sighting, with the repair in the language of its file.

    :param confidence: the most that its place allows (code of others, samples of tests).
    :param stopped: the rule of what removed lines had stopped; it says how bad that is.
    """
    weakness = stopped or rule
    return Finding(
        rule=rule.id,
        check=Check(rule.check),
        severity=Severity(weakness.severity),
        confidence=confidence or Confidence(sighting.confidence),
        message=sighting.message,
        location=sighting.location,
        fingerprint=sighting.fingerprint,
        title=rule.title,
        why=prose.why,
        fix=prose.repair(sighting.language, sighting.family),
        cwe=tuple(dict.fromkeys((*weakness.cwe, *rule.cwe))),
        carried=sighting.carried,
        flow=sighting.flow,
        frame=sighting.frame,
        data={WEAKNESS: stopped.id} if stopped else {},
        tier=weakness.tier,
        repairs=prose.repairs if any(each.title for each in prose.repairs) else (),
    )
