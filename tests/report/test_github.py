from __future__ import annotations

import re

import pytest

from aisec_hooks.report.github import SHOWN, render
from tests.report.hostile import FORBIDDEN, LOG_COMMANDS, everywhere
from tests.report.situations import NOTICES, SITUATIONS, SQL, at, block, note, report, warn
from tests.report.snapshots import check, file_name

COMMAND = re.compile(r"::(error|warning|notice) ((?:[a-zA-Z]+=[^:,]*,?)+)::(.*)")


@pytest.mark.parametrize("situation", SITUATIONS)
def test_annotations_look_like_this(situation: str) -> None:
    check(f"github/{file_name(situation)}.txt", render(SITUATIONS[situation]))


def test_properties_and_data_are_escaped_as_github_reads_them() -> None:
    line = render(report(block(at(SQL, "a,b:c%d.py", 3)))).splitlines()[0]
    properties = "file=a%2Cb%3Ac%25d.py,line=3,endLine=3,col=1,endColumn=10"
    assert line.startswith(f"::error {properties},title=aisec%3A sql-injection%3A SQL text")
    assert "%0ARepair: Pass" in line
    assert "name = %25s" in line


def test_columns_end_only_on_the_line_where_they_began() -> None:
    several = SQL._replace(location=SQL.location._replace(end_line=44))
    assert "endColumn" not in render(report(block(several)))


def test_github_shows_ten_of_a_kind_and_the_log_has_the_rest() -> None:
    findings = [at(SQL, f"src/{n:02}.py", n) for n in range(1, 14)]
    everything = [*map(block, findings), *map(warn, findings), *map(note, findings)]
    lines = render(report(*everything, notices=NOTICES[4:6])).splitlines()
    for kind in ("error", "warning", "notice"):
        assert sum(line.startswith(f"::{kind} ") for line in lines) == SHOWN
    assert "aisec: error: src/11.py:11:1: sql-injection: " in lines[10]
    assert sum(line.startswith("aisec: notice: ") for line in lines) == 4


@pytest.mark.parametrize("text", [*FORBIDDEN, *LOG_COMMANDS], ids=ascii)
def test_hostile_text_makes_no_command_of_its_own(text: str) -> None:
    out = render(everywhere(f"{text}\n::error::{text}"))
    assert out.replace("\n", "").isprintable()
    for line in out.splitlines():
        assert line.startswith("aisec: ") or COMMAND.fullmatch(line), line
        assert "##[" not in line
