from __future__ import annotations

import re

from aisec_hooks.dependencies.kinds import KINDS
from aisec_hooks.model.finding import Confidence, Severity


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


def test_no_comment_silences_what_is_certain() -> None:
    assert {name for name, kind in KINDS.items() if kind.certain} == {
        "dep-denied",
        "dep-homoglyph",
        "policy-self-approval",
    }
