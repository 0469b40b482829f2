from __future__ import annotations

import re

from aisec_hooks.dependencies.kinds import KINDS
from aisec_hooks.model.finding import Confidence, Severity
from aisec_hooks.report.detail import WHY_LINES
from aisec_hooks.report.prose import prose
from aisec_hooks.report.screen import PIPE


def test_every_kind_can_be_explained() -> None:
    for name, kind in KINDS.items():
        assert re.fullmatch(r"(?:dep|policy|manifest)-[a-z-]+", name)
        assert kind.title[0].isupper()
        assert not kind.title.endswith(".")
        assert kind.why.endswith(".")
        assert kind.fix.endswith(".")
        assert kind.severity in list(Severity)
        assert kind.confidence in list(Confidence)
        assert all(re.fullmatch(r"CWE-\d+", each) for each in kind.cwe)


def test_a_report_shows_why_it_matters_whole() -> None:
    for name, kind in KINDS.items():
        assert len(prose(kind.why, PIPE, indent=len("  why:    "), most=9)) <= WHY_LINES, name


def test_no_comment_silences_what_is_certain() -> None:
    assert {name for name, kind in KINDS.items() if kind.certain} == {
        "dep-denied",
        "dep-homoglyph",
        "policy-self-approval",
    }
