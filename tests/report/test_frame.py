from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from aisec_hooks.model.finding import Frame
from aisec_hooks.report.frame import LONGEST, TALLEST, frame_lines
from aisec_hooks.report.screen import PIPE, Screen
from aisec_hooks.report.spans import plain
from tests.report.hostile import FRAMES
from tests.report.snapshots import check, file_name


def drawn(frame: Frame, screen: Screen = PIPE) -> list[str]:
    return [plain(line) for line in frame_lines(frame, screen)]


@pytest.mark.parametrize("unicode", [True, False])
@pytest.mark.parametrize("name", [name for name, finding in FRAMES.items() if finding.frame])
def test_frames_look_like_this(name: str, unicode: bool) -> None:
    frame = FRAMES[name].frame
    assert frame
    text = "".join(f"{line.rstrip()}\n" for line in drawn(frame, Screen(unicode=unicode)))
    check(f"frames/{file_name(name)}{'' if unicode else '-ascii'}.txt", text)


def under_carets(code: str, pointers: str) -> str:
    """What stands above the carets, by rich's widths instead of ours."""
    first, last = pointers.index("^"), len(pointers)
    above, column, within = "", 0, False
    for character in code:
        if cell_len(character):
            within = first <= column < last
        if within:
            above += character
        column += cell_len(character)
    return above


LINE = st.text("ab()\t名鍵✅é\u0301 \x1b\u202e", max_size=40)
EVIDENCE = st.text("xy(名✅", min_size=1, max_size=10)


@given(LINE, EVIDENCE, LINE)
def test_carets_are_under_the_evidence(before: str, evidence: str, after: str) -> None:
    first = len(before) + 1
    line = before + evidence + after.lstrip("\u0301")
    frame = Frame(1, (line,), ((1, first, first + len(evidence)),))
    code, pointers = drawn(frame, Screen(width=120))[:2]
    if "…" not in code:
        assert under_carets(code, pointers) == evidence


@given(st.text("a\t名\x1b ", max_size=900), st.integers(1, 900), st.integers(0, 900))
def test_the_caret_is_always_seen_and_no_line_is_too_long(
    line: str, first: int, length: int
) -> None:
    frame = Frame(1, ("x", line, "y" * 300), ((2, first, first + length),))
    for screen in (Screen(width=60), Screen(width=200), Screen(width=80, unicode=False)):
        lines = drawn(frame, screen)
        assert any("^" in each for each in lines)
        assert all(cell_len(each) <= min(screen.width, LONGEST + 8) for each in lines)


def test_several_pieces_of_evidence_on_a_line_each_have_carets() -> None:
    frame = Frame(1, ("call(one, two)",), ((1, 11, 14), (1, 6, 9)))
    assert drawn(frame)[1] == "    │      ^^^  ^^^"


def test_a_tall_frame_shows_the_lines_at_the_evidence() -> None:
    frame = Frame(1, tuple("abcdefghijklmnopqrstuvwxyz"), ((20, 1, 2),))
    lines = drawn(frame)
    assert [line.split()[0] for line in lines] == ["…", "19", "20", "│", "21"]
    assert len(drawn(Frame(1, tuple("x" * 500)))) == TALLEST


def test_a_line_of_megabytes_is_cut_around_the_evidence() -> None:
    line = "a," * 1_000_000 + "evil()" + ",b" * 1_000_000
    (code, pointers) = drawn(Frame(1, (line,), ((1, 2_000_001, 2_000_007),)))
    assert under_carets(code, pointers) == "evil()"
