from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from aisec_hooks.report.cells import clip, clip_middle, fit, width, wrap

TEXT = st.text("ab 名カ✅e\u0301ñ`")


def test_widths() -> None:
    assert width("plain") == 5
    assert width("名前") == 4
    assert width("✅🚀") == 4
    assert width("cafe\u0301") == 4
    assert width("\u1112\u1161\u11ab") == 2  # one Hangul syllable in three letters


def test_clip_ends_with_the_ellipsis_only_when_something_is_cut() -> None:
    assert clip("abcdef", 6, "...") == "abcdef"
    assert clip("abcdefg", 6, "...") == "abc..."
    assert clip("名前名前", 6, "…") == "名前…"


def test_clip_middle_keeps_both_ends_and_more_of_the_last() -> None:
    assert clip_middle("src/very/long/path/module.py", 14, "…") == "src/v…odule.py"


def test_fit_never_splits_a_wide_character() -> None:
    assert fit("a名", 2) == "a"
    assert fit("a名", 3) == "a名"


def test_wrap_keeps_commands_in_backquotes_together() -> None:
    assert wrap("then say `aisec deps request x`, please", 24) == [
        "then say",
        "`aisec deps request x`,",
        "please",
    ]


def test_wrap_splits_backquotes_longer_than_a_line_and_keeps_long_words() -> None:
    assert wrap("`a b c d e f` https://example.org/long", 6) == [
        "`a b c",
        "d e f`",
        "https://example.org/long",
    ]


def test_wrap_counts_what_the_first_line_holds_already() -> None:
    assert wrap("one two three", 9, used=4) == ["one", "two three"]


@given(TEXT, st.integers(4, 30))
def test_clipped_text_fits(text: str, room: int) -> None:
    for cut in (clip(text, room, "…"), clip_middle(text, room, "…")):
        assert width(cut) <= room
        assert cut == text or "…" in cut


@given(TEXT, st.integers(1, 30))
def test_wrapping_loses_no_word_and_fills_no_line_too_far(text: str, room: int) -> None:
    lines = wrap(text, room)
    assert " ".join(lines).split() == text.split()
    assert all(width(line) <= room or " " not in line for line in lines)
