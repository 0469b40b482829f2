from __future__ import annotations

from aisec_hooks.report.prose import LONGEST, blocks, prose
from aisec_hooks.report.screen import Screen

NARROW = Screen(width=30)


def test_lines_are_joined_and_code_keeps_its_form() -> None:
    text = "Read it\nfrom outside:\n  key = getenv(\n    'K')\nand go on.\n\nThen stop.\n"
    assert list(blocks(text)) == [
        "Read it from outside:",
        "  key = getenv(",
        "    'K')",
        "and go on.",
        "Then stop.",
    ]


def test_what_does_not_fit_ends_with_an_ellipsis() -> None:
    text = "one two three four five six seven eight nine ten"
    assert prose(text, NARROW, indent=10, most=2) == ["one two three four", "five six seven…"]
    assert prose(text, NARROW, indent=10, most=1) == ["one two three four …"]


def test_code_is_cut_and_not_wrapped() -> None:
    assert prose("  call(with, many, arguments)", NARROW, indent=4, most=3) == [
        "  call(with, many, argume…"
    ]


def test_controls_are_escaped_and_breaks_are_not_layout() -> None:
    assert prose("a\x1bb\u2028c\rd", NARROW, indent=2, most=3) == [r"a\x1bb\u2028c\rd"]


def test_no_text_is_no_line_and_endless_text_is_not_read() -> None:
    assert prose("", NARROW, indent=2, most=3) == []
    assert "".join(prose("x" * LONGEST * 9, NARROW, indent=2, most=3)) == "x" * LONGEST
