from __future__ import annotations

from aisec_hooks.dependencies import patterns, versions
from aisec_hooks.dependencies.denied import DENIED


def test_every_row_can_be_used() -> None:
    assert len(DENIED) > 50
    for entry in DENIED:
        assert entry.reason
        assert not entry.pattern.prefix
        if entry.versions:
            versions.parse(entry.pattern.ecosystem, entry.versions)
        for key in entry.use_instead:
            assert patterns.parse(key).ecosystem == entry.pattern.ecosystem


def test_nothing_is_recommended_that_is_denied() -> None:
    wholly = {str(entry.pattern) for entry in DENIED if not entry.versions}
    assert wholly.isdisjoint(key for entry in DENIED for key in entry.use_instead)
