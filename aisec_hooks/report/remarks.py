"""The small print of a report: notes, carried and suppressed findings, and notices."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from aisec_hooks.model.notice import NOTICE_REASONS, Notice
from aisec_hooks.model.report import Report, Verdict
from aisec_hooks.report.cells import clip, width
from aisec_hooks.report.detail import path_text
from aisec_hooks.report.division import Division, count, telling
from aisec_hooks.report.screen import Screen
from aisec_hooks.report.spans import Line

NOTICE_LINES = 4
NAMED = 3
"""Notes or files that are named where only one line is to be filled."""
NOTHING = "no-changes"


def remarks(report: Report, division: Division, screen: Screen, *, alone: bool) -> Iterator[Line]:
    """One line for everything noted, and one for each kind of notice.

    A hook that passes keeps still about what held nothing to analyse, such as pictures.

    :param alone: no headline stands above, so each line says who speaks.
    """
    speaker = "aisec: " if alone else ""
    yield from _noted(f"{speaker}", division, screen)
    if screen.asked and any(notice.reason == NOTHING for notice in report.notices):
        lines = "staged line" if report.origin == "staged" else "added line"
        yield (
            (f"{speaker}nothing to judge ({count(report.summary.added_lines, lines)})", "faint"),
        )
    everything = screen.asked or report.verdict is not Verdict.PASSED
    groups = _groups(report.notices if everything else telling(report.notices))
    for reason, notices in list(groups.items())[:NOTICE_LINES]:
        yield _notice(f"{speaker}notice: ", reason, notices, screen)
    if len(groups) > NOTICE_LINES:
        kinds = count(len(groups) - NOTICE_LINES, "more kind")
        yield ((f"{speaker}notice: and {kinds} (all of them: --format json)", "faint"),)


def _noted(speaker: str, division: Division, screen: Screen) -> Iterator[Line]:
    parts = []
    if division.carried:
        parts.append(f"{count(len(division.carried), 'finding')} in moved code")
    if division.suppressed:
        ways = sorted({each.suppressed.by for each in division.suppressed if each.suppressed})
        number = count(len(division.suppressed), "suppressed finding")
        parts.append(f"{number} ({', '.join(ways)})")
    if division.notes:
        places = [
            f"{each.rule} at {path_text(each.location.path, screen)}:{each.location.line}"
            for each in division.notes
        ]
        parts.append(f"{count(len(places), 'note')} ({_some(places)})")
    if parts:
        said = screen.show(f"{speaker}{', '.join(parts)}")
        yield ((clip(said, screen.width, screen.ellipsis), "faint"),)


def _groups(notices: Sequence[Notice]) -> dict[str, list[Notice]]:
    groups: dict[str, list[Notice]] = {}
    for notice in notices:
        if notice.reason != NOTHING:
            groups.setdefault(notice.reason, []).append(notice)
    return groups


def _notice(label: str, reason: str, notices: Sequence[Notice], screen: Screen) -> Line:
    """One notice in its own words, several of a kind under their common meaning."""
    meaning = NOTICE_REASONS.get(reason, reason)
    paths = [path_text(each.path, screen) for each in notices if each.path]
    if len(notices) == 1:
        text = ": ".join([*paths, notices[0].message or meaning])
    else:
        text = f"{_some(paths)}: {meaning}" if paths else f"{meaning} ({len(notices)} times)"
    room = screen.width - width(label)
    return (label, "warning"), (
        clip(screen.show(text), room, screen.ellipsis),
        "",
    )


def _some(names: Sequence[str]) -> str:
    """The first names, and how many more there are."""
    more = f" and {len(names) - NAMED} more" if len(names) > NAMED else ""
    return ", ".join(names[:NAMED]) + more
