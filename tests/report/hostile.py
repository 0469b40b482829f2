"""Findings whose names and code were written to fool the reader or the terminal."""

from __future__ import annotations

from aisec_hooks.model.finding import Finding, FlowStep, Frame, Judged, Suppression
from aisec_hooks.model.notice import Notice
from aisec_hooks.model.position import Location
from aisec_hooks.model.report import PolicyOrigin, Report
from tests.report.situations import EXITS, SQL, WEAK_HASH, block, note, report, warn

CONTROLS = [chr(code) for code in (*range(0x20), *range(0x7F, 0xA0))]
BIDI = [*"\u061c\u200e\u200f", *map(chr, range(0x202A, 0x202F)), *map(chr, range(0x2066, 0x206A))]
UNSEEN = [*"\u00ad\u034f\u115f\u180e\u200b\u200c\u200d\u2060\u2800\u3164\ufeff\U000e0041\U000e0100"]
BREAKS = ["\u2028", "\u2029"]
SURROGATES = ["\ud800", "\udc80", "\udcff", "\udfff"]
FORBIDDEN = [*CONTROLS, *BIDI, *UNSEEN, *BREAKS, *SURROGATES]
"""Characters that no output may hold raw."""

LOG_COMMANDS = ("::error::", "##[error]", "##vso[task.setvariable variable=x]y", "##teamcity[x]")


def everywhere(text: str) -> Report:
    """A report that holds the text in every place that a change, a policy or a name can fill."""
    place = Location(f"src/{text}.py", 3, 1, 3, 9)
    finding = SQL._replace(
        rule=f"rule{text}",
        message=f"message {text}",
        location=place,
        title=f"title {text}",
        why=f"why {text}",
        fix=f"fix {text}\n  code {text}",
        cwe=(f"CWE-{text}",),
        package=f"pypi/{text}",
        flow=(FlowStep(Location(f"other{text}", 1, 1, 1, 2), f"step {text}"),),
        data={"like": text, "use_instead": [text]},
        frame=Frame(3, (f"before {text}", f"code {text} end", text), ((4, 6, 9), (5, 1, 2))),
    )
    rest = [finding._replace(location=place._replace(line=line)) for line in range(4, 12)]
    suppressed = Suppression(f"inline{text}", text, text, text)
    return report(
        block(finding),
        *map(block, rest),
        warn(finding),
        note(finding),
        Judged(finding, note(finding).action, suppressed),
        notices=(
            Notice(text, "binary", text),
            Notice(f"{text}2", "binary", text),
            Notice(f"{text}3", f"reason{text}", text),
        ),
        policy=PolicyOrigin(text, text),
        rules_digest=text,
        exits=(*EXITS, text),
        timing=((text, 1.0),),
    )


def framed(*lines: str, caret: tuple[int, int, int]) -> Finding:
    return WEAK_HASH._replace(frame=Frame(9, lines, (caret,)), why="", fix="")


def caret(line: str, evidence: str) -> tuple[int, int, int]:
    """Where the evidence stands in the tenth line."""
    first = line.index(evidence) + 1
    return 10, first, first + len(evidence)


TABS = "\tif ok:\treturn md5(x)\t# cold"
WIDE = "名前 = 「値」 + md5(鍵)  # ✅ done"
COMBINING = "cafe\u0301 = n\u0303 + md5(x)"
SYMBOL = 'log("⚠\ufe0f slow"); md5(x)'
ESCAPES = "x = '\x1b[2J\x1b]0;owned\x07' + md5(\u202ex)"
LONG = "var a=" + "b(1)," * 400 + "md5(x)" + ",c(2)" * 400
LONG_WIDE = "var 値=" + "「値」," * 200 + "md5(鍵)" + ",「値」" * 200
TALL = tuple(f"line {number}" for number in range(9, 40))

FRAMES = {
    "tabs": framed("\tbefore", TABS, caret=caret(TABS, "md5(x)")),
    "wide": framed("前", WIDE, caret=caret(WIDE, "md5(鍵)")),
    "combining": framed("", COMBINING, caret=caret(COMBINING, "md5(x)")),
    "symbol": framed("", SYMBOL, caret=caret(SYMBOL, "md5(x)")),
    "escapes": framed("", ESCAPES, caret=caret(ESCAPES, "md5(\u202ex)")),
    "long": framed("short", LONG, "also short", caret=caret(LONG, "md5(x)")),
    "long wide": framed("", LONG_WIDE, caret=caret(LONG_WIDE, "md5(鍵)")),
    "long evidence": framed("", LONG, caret=(10, 7, len(LONG) + 1)),
    "tall": WEAK_HASH._replace(
        frame=Frame(9, TALL, ((20, 1, 5), (35, 1, 5), (35, 6, 8))), why="", fix=""
    ),
    "past the end": framed("", "call(", caret=(10, 6, 6)),
    "elsewhere": framed("", "call(", caret=(90, 6, 6)),
    "no lines": framed(caret=(10, 1, 2)),
    "vendored name": WEAK_HASH._replace(
        location=Location("a/" * 120 + "f.py", 1, 1, 1, 2), frame=None
    ),
}
