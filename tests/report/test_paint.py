from __future__ import annotations

from aisec_hooks.report.paint import paint


def test_painting_nothing_is_nothing() -> None:
    assert paint([], color=True) == paint([], color=False) == ""


def test_plain_lines_end_without_spaces() -> None:
    assert paint([(("a ", "bold"), (" ", "")), ()], color=False) == "a\n\n"


def test_colours_are_escape_sequences() -> None:
    assert paint([(("a", "alarm"), ("b", ""))], color=True) == "\x1b[1;31ma\x1b[0mb\n"


def test_a_line_that_github_would_obey_is_broken() -> None:
    assert paint([(("  ", ""), (":", "bold"), (":error::x", ""))], color=False) == (
        "  \\x3a:error::x\n"
    )
