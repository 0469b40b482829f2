from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aisec_hooks.model.finding import Judged, Severity
from aisec_hooks.model.report import Summary, Verdict
from aisec_hooks.report.cells import width
from aisec_hooks.report.screen import Screen
from aisec_hooks.report.terminal import render
from tests.report.hostile import FORBIDDEN, FRAMES, LOG_COMMANDS, everywhere
from tests.report.situations import (
    EXITS,
    NOTHING,
    NOTICES,
    SECRET,
    SITUATIONS,
    SQL,
    at,
    block,
    report,
    warn,
)
from tests.report.snapshots import check, file_name

SCREENS = {
    "60": Screen(width=60),
    "80": Screen(),
    "120": Screen(width=120),
    "ascii": Screen(unicode=False),
    "asked": Screen(asked=True),
}


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("situation", SITUATIONS)
def test_reports_look_like_this(situation: str, screen: str) -> None:
    text = render(SITUATIONS[situation], SCREENS[screen])
    check(f"terminal/{file_name(situation)}-{screen}.txt", text)


def test_a_clean_run_says_nothing() -> None:
    assert render(SITUATIONS["clean"]) == ""
    assert render(SITUATIONS["clean"], Screen(color=True, asked=True)) == ""


def test_nothing_to_judge_is_told_only_who_asked() -> None:
    empty = report(notices=(NOTHING,), summary=Summary())
    assert render(empty) == ""
    assert render(empty, Screen(asked=True)) == "aisec: nothing to judge (0 staged lines)\n"
    told = render(empty._replace(origin="paths"), Screen(asked=True))
    assert told == "aisec: nothing to judge (0 added lines)\n"


def test_a_hook_that_passes_keeps_still_about_pictures() -> None:
    assert render(report(notices=NOTICES[:4])) == ""
    assert "logo.png" in render(report(notices=NOTICES[:4]), Screen(asked=True))
    assert "logo.png" in render(report(block(SQL), notices=NOTICES[:4]))


@pytest.mark.parametrize("situation", SITUATIONS)
def test_lines_fit_the_screen(situation: str) -> None:
    for screen in SCREENS.values():
        for line in render(SITUATIONS[situation], screen).splitlines():
            assert width(line) <= screen.width, line


@pytest.mark.parametrize("number", [1, 5, 6, 40])
def test_all_warnings_take_six_lines_at_most(number: int) -> None:
    warnings = [warn(at(SQL, f"src/{n}.py", n)) for n in range(1, number + 1)]
    assert len(render(report(*warnings)).splitlines()) == min(1 + number, 6)
    blocked = render(report(block(SECRET), *warnings))
    section = blocked.partition("warnings, not blocking:")[2].partition("\n\n")[0]
    assert len(section.splitlines()) == min(1 + number, 6)
    if number > 5:
        assert section.endswith(f"and {number - 4} more (all of them: --format json)")


@pytest.mark.parametrize(
    ("origin", "first"),
    [
        ("staged", "aisec: commit blocked: sql-injection in src/db.py:42. "),
        ("commits", "aisec: commits blocked: sql-injection in src/db.py:42. "),
        ("push", "aisec: push blocked: sql-injection in src/db.py:42. "),
        ("receive", "aisec: push blocked: sql-injection in src/db.py:42. "),
        ("proposed", "aisec: edit blocked: sql-injection in src/db.py:42. "),
        ("patch", "aisec: patch blocked: sql-injection in src/db.py:42. "),
        ("paths", "aisec: 1 blocking finding: sql-injection in src/db.py:42.\n"),
    ],
)
def test_the_first_line_says_what_is_blocked_and_why(origin: str, first: str) -> None:
    assert render(report(block(SQL), origin=origin)).startswith(first)


def test_the_last_lines_are_the_ways_out() -> None:
    text = render(SITUATIONS["one"], Screen(width=120))
    assert text.endswith("".join(f"  - {line}\n" for line in EXITS))


def test_only_blocking_findings_count_in_the_first_line() -> None:
    by_comment = SITUATIONS["suppressed"].findings
    text = render(report(block(SQL), *by_comment, warn(at(SQL, "b.py", 2))))
    assert text.startswith("aisec: commit blocked: sql-injection in src/db.py:42.")


def test_carried_findings_never_block_a_reader() -> None:
    carried = Judged(SQL._replace(carried=True), block(SQL).action)
    assert render(report(carried, verdict=Verdict.PASSED)) == "aisec: 1 finding in moved code\n"


def test_the_same_prose_is_told_once_but_other_prose_of_the_rule_too() -> None:
    other = at(SQL, "src/c.py", 3)._replace(fix="Another repair.")
    text = render(report(block(SQL), block(at(SQL, "src/b.py", 2)), block(other)))
    assert text.count("why:") == 2
    assert text.count("repair: as above (sql-injection)") == 1
    assert "repair: Another repair." in text


@pytest.mark.parametrize("character", FORBIDDEN, ids=ascii)
def test_no_control_character_reaches_the_terminal(character: str) -> None:
    for screen in SCREENS.values():
        text = render(everywhere(f"<{character}>"), screen).replace("\n", "")
        assert character not in text
        assert text.isprintable()


@pytest.mark.parametrize("command", LOG_COMMANDS)
def test_no_line_is_a_command_of_a_build_service(command: str) -> None:
    hostile = at(SQL, f"{command}/a.py", 1)
    for each in (everywhere(command), report(block(hostile)), report(warn(hostile))):
        for line in render(each).splitlines():
            assert not line.lstrip().startswith("::")
            assert "##[" not in line
            assert "##vso[" not in line
            assert "##teamcity[" not in line


@given(st.text(st.characters(codec=None), max_size=60))
def test_any_text_anywhere_leaves_lines_that_can_be_printed(text: str) -> None:
    out = render(everywhere(text), Screen(unicode=False))
    assert out.isascii()
    assert out.replace("\n", "").isprintable()


@pytest.mark.parametrize("situation", SITUATIONS)
def test_colours_change_no_text(situation: str) -> None:
    from rich.text import Text

    colored = render(SITUATIONS[situation], Screen(color=True))
    assert Text.from_ansi(colored).plain.splitlines() == render(SITUATIONS[situation]).splitlines()


def test_colours_are_of_the_sixteen_that_themes_define() -> None:
    severities = [block(SQL._replace(severity=each, rule=each)) for each in Severity]
    text = render(report(*severities, warn(SQL), notices=NOTICES), Screen(color=True))
    codes = {code.partition("m")[0] for code in text.split("\x1b[")[1:]}
    assert codes == {"0", "1", "2", "33", "36", "1;31", "1;33"}


def test_long_names_are_cut_in_the_middle() -> None:
    first, *rest = render(report(block(FRAMES["vendored name"]))).splitlines()
    assert width(first) <= 80
    assert "…" in first
    assert all(width(line) <= 200 for line in rest)


def test_rich_is_imported_for_colours_only_and_never_whole() -> None:
    program = (
        "import sys\n"
        "from tests.report.situations import SITUATIONS\n"
        "from aisec_hooks.report import FORMATS, Screen\n"
        "def rich(): return sorted(m for m in sys.modules if m.partition('.')[0] == 'rich')\n"
        "FORMATS['terminal'](SITUATIONS['blocked'], Screen())\n"
        "assert not rich(), rich()\n"
        "FORMATS['terminal'](SITUATIONS['clean'], Screen(color=True))\n"
        "assert not rich(), rich()\n"
        "FORMATS['terminal'](SITUATIONS['blocked'], Screen(color=True))\n"
        "assert 'rich.style' in rich() and 'rich.console' not in rich(), rich()\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
