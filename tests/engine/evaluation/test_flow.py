"""The mark of outside data: put together, doubted, cleared."""

from __future__ import annotations

from aisec_hooks.engine.evaluation.flow import (
    MORE,
    MOST_ORIGINS,
    Flow,
    cleared,
    doubted,
    merged,
)

ASKED = Flow(0b0110, 0b01, frozenset({"request.args"}), 2)
SENT = Flow(0b0011, 0b10, frozenset({"upload"}), 1)


def test_what_is_put_together_is_dangerous_for_all_and_as_sure_as_the_surest() -> None:
    both = Flow(0b0111, 0b11, frozenset({"request.args", "upload"}), 1)
    assert merged(ASKED, SENT) == both
    assert merged(SENT, ASKED) == both
    assert merged(None, ASKED, None) is ASKED
    assert merged(ASKED, ASKED) is ASKED
    assert merged() is None
    assert merged(None) is None


def test_doubt_has_an_end() -> None:
    assert doubted(SENT) == SENT._replace(doubt=2)
    assert doubted(doubted(SENT)) == SENT._replace(doubt=2)
    assert doubted(SENT, 0) is SENT
    assert doubted(None) is None


def test_what_is_cleared_of_every_kind_is_no_flow() -> None:
    assert cleared(ASKED, 0b0010) == ASKED._replace(kinds=0b0100)
    assert cleared(ASKED, 0b0110) is None
    assert cleared(ASKED, 0b1000) is ASKED
    assert cleared(None, 0b1111) is None


def test_many_origins_are_not_told_apart() -> None:
    flows = [Flow(1, 1, frozenset({f"o{at:02}"})) for at in range(MOST_ORIGINS + 8)]
    every = frozenset(f"o{at:02}" for at in range(MOST_ORIGINS))
    assert merged(*flows[:MOST_ORIGINS]) == Flow(1, 1, every)
    assert merged(*flows) == Flow(1, 1, every | {MORE})
