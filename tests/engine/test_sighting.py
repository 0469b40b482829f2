"""Where a hit is shown, and that no secret is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from aisec_hooks.engine import sighting
from aisec_hooks.model.finding import Frame, Hit
from aisec_hooks.model.position import LineIndex, LineRange, LineSet, Location, Span

TEXT = b"import m\nV = 0\nm.get(u,\n      verify=V)\n"


def hit(*evidence: Span) -> Hit:
    return Hit("r", Span(15, 40), evidence, "x", "high", "")


def test_a_hit_on_an_added_line_is_shown_there() -> None:
    lines = LineIndex(TEXT)
    shown = sighting.location(hit(Span(17, 20)), "a", lines, LineSet(None))
    assert shown == Location("a", 3, 1, 4, 17)


def test_else_at_its_first_evidence_on_an_added_line() -> None:
    lines = LineIndex(TEXT)
    both = hit(Span(37, 38), Span(9, 14))
    assert sighting.location(both, "a", lines, LineSet((LineRange(2, 2),))).line == 2
    assert sighting.location(both, "a", lines, LineSet((LineRange(4, 4),))).line == 4


def test_a_frame_masks_secrets_and_moves_its_carets() -> None:
    text = b'  key = "abcdefghijkl"  # \xc3\xa4\n'
    lines = LineIndex(text)
    secret = Span(8, 22)
    shown = lines.location("a", Span(2, 22))
    assert sighting.frame(shown, Span(2, 22), lines, (secret,)) == Frame(
        1, ("  key = ********  # \u00e4",), ((1, 3, 17),)
    )


@given(st.text(alphabet="ab '\n", max_size=40), st.integers(0, 40), st.integers(0, 40))
def test_masked_text_never_holds_what_is_masked(text: str, one: int, other: int) -> None:
    whole = text.encode()
    start, end = sorted((one, other + 1))
    masked = sighting.masked_text(whole, Span(0, len(whole)), (Span(start, end),))
    rest = text[:start] + (sighting.MASK if start < len(whole) else "") + text[end:]
    assert masked == rest


def test_a_fingerprint_survives_line_shifts_and_tells_copies_apart() -> None:
    one = sighting.fingerprint(hit(), "a", TEXT, 0)
    assert one == sighting.fingerprint(hit()._replace(span=Span(0, 5)), "a", b"\n" + TEXT, 0)
    assert one != sighting.fingerprint(hit(), "a", TEXT, 1)
    assert one != sighting.fingerprint(hit(), "b", TEXT, 0)
    assert len(one) == 16
