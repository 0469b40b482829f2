"""Patterns in lines: in all of them, or only where they begin in code."""

from __future__ import annotations

from aisec_hooks.model.rule import TextMatcher
from tests.engine.indexes import analysed

GUARDED = '''\
"""Never write is_admin == "yes"."""
# nor is_admin == "yes" here
said = 'is_admin == "yes"'
if is_admin == "yes":
    go()
'''


def lines(within: str) -> list[int]:
    matcher = TextMatcher("r", r"is_admin\s*==", ("is_admin",), within)
    analysis = analysed(GUARDED, matcher)
    return [analysis.lines.line(hit.span.start) for hit in analysis.hits]


def test_a_line_is_any_line() -> None:
    assert lines("line") == [1, 2, 3, 4]


def test_code_is_no_comment_and_no_literal_text() -> None:
    assert lines("code") == [4]


def test_what_is_pointed_at_must_begin_in_code() -> None:
    matcher = TextMatcher("r", r"is_admin\s*==\s*(?P<finding>.yes)", ("is_admin",), "code")
    assert analysed(GUARDED, matcher).hits == ()
