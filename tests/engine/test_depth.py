"""Deeply nested code gives a result or a notice, never a crash."""

from __future__ import annotations

import pytest

from aisec_hooks.engine.file import FileOutcome, FileTask, run

DEEP = 2_000
STEPS = range(300)


def judged(code: str, language: str = "python") -> FileOutcome:
    return run(FileTask("x", language, code.encode(), (), None, ("core", "warn")))


@pytest.mark.parametrize(
    ("language", "code"),
    [
        ("python", "eval(" * DEEP + "x" + ")" * DEEP),
        ("python", "x = " + "(" * DEEP + "eval(y)" + ")" * DEEP),
        ("python", "x = " + "[" * DEEP + "eval(y)" + "]" * DEEP),
        ("python", "x = " + "{1: " * DEEP + "eval(y)" + "}" * DEEP),
        ("python", "x = " + "a." * DEEP + "b(eval(y))"),
        ("python", "x = " + "a()." * DEEP + "b(eval(y))"),
        ("python", "x = " + "a + " * DEEP + "eval(y)"),
        ("python", "x = " + "not " * DEEP + "eval(y)"),
        ("python", "x = " + "lambda: " * DEEP + "eval(y)"),
        ("python", "x = " + "a if b else " * DEEP + "eval(y)"),
        ("python", "".join(" " * at + "if x:\n" for at in STEPS) + " " * 300 + "eval(y)"),
        ("python", "if x:\n pass\n" + "elif x:\n eval(y)\n" * DEEP),
        ("python", "".join(" " * at + "def f():\n" for at in STEPS) + " " * 300 + "eval(y)"),
        ("python", "x = f\"{" * 100 + "eval(y)" + "}\"" * 100),
        ("javascript", "eval(" * DEEP + "x" + ")" * DEEP),
        ("javascript", "x = " + "() => " * DEEP + "eval(y)"),
        ("javascript", "{" * DEEP + "eval(y)" + "}" * DEEP),
        ("javascript", "x = " + "a ? b : " * DEEP + "eval(y)"),
        ("javascript", "x" + ".then(y)" * DEEP + ";eval(y)"),
        ("typescript", "if (x) {} " + "else if (x) { eval(y) } " * DEEP),
        ("tsx", "x = " + "<a>" * DEEP + "{eval(y)}" + "</a>" * DEEP),
    ],
)  # fmt: skip
def test_nesting(language: str, code: str) -> None:
    outcome = judged(code, language)
    told = {notice.reason for notice in outcome.notices}
    assert told <= {"too-complex", "parse-error"}
    assert outcome.sightings or told
    for sighting in outcome.sightings:
        assert sighting.rule == "code-injection"


def test_a_function_that_costs_too_much_is_left_with_a_notice() -> None:
    inner = "z = 0\nfor a in b:\n for c in d:\n  for e in f:\n"
    code = "eval(y)\n" + inner + "   z = z + g(h(z), [z, z], {1: z})\n" * 30_000
    outcome = judged(code)
    assert [notice.reason for notice in outcome.notices] == ["too-complex"]
    assert "line 1" in outcome.notices[0].message
