"""Reports as runs leave them, from clean to hostile, for every format to render."""

from __future__ import annotations

from aisec_hooks.model.finding import (
    Action,
    Check,
    Confidence,
    Finding,
    FlowStep,
    Frame,
    Judged,
    Severity,
    Suppression,
)
from aisec_hooks.model.notice import Notice
from aisec_hooks.model.position import Location
from aisec_hooks.model.report import PolicyOrigin, Report, Summary, Verdict

POLICY = PolicyOrigin("4f2a9c1:.aisec.yaml", "sha256:" + "1" * 64)
EXITS = (
    "aisec explain RULE tells more about a finding",
    "to accept one, write the reason on the line above it: aisec: ignore[RULE] reason",
    "git commit --no-verify skips this hook; the push and CI are judged all the same",
)

SQL = Finding(
    rule="sql-injection",
    check=Check.CODE,
    severity=Severity.HIGH,
    confidence=Confidence.HIGH,
    message="`cur.execute` gets SQL text that is put together from variables",
    location=Location("src/db.py", 42, 5, 42, 64),
    fingerprint="00112233445566aa",
    title="SQL text from variables",
    why="Whoever controls a part of the text controls the statement: they read, change or delete "
    "what the account of the application may.",
    fix='Pass the values as parameters: cur.execute("... WHERE name = %s", (name,)).',
    cwe=("CWE-89",),
    flow=(FlowStep(Location("src/db.py", 40, 12, 40, 16), "`name` is a parameter of find"),),
    frame=Frame(
        41,
        (
            "    cur = connection.cursor()",
            "    cur.execute(\"SELECT * FROM users WHERE name = '%s'\" % name)",
            "    return cur.fetchall()",
        ),
        ((42, 5, 64),),
    ),
)
SECRET = Finding(
    rule="secret-aws",
    check=Check.SECRETS,
    severity=Severity.CRITICAL,
    confidence=Confidence.HIGH,
    message="an AWS access key id stands in the text",
    location=Location("deploy/settings.ts", 7, 14, 7, 36),
    fingerprint="00112233445566bb",
    title="Secret of AWS in the repository",
    why="Everyone who ever clones the repository has it, also after it is removed.",
    fix="Revoke the key, then read the new one from the environment:\n"
    "  const key = process.env.AWS_ACCESS_KEY_ID;\n"
    "The key must be changed even if this commit is never pushed.",
    cwe=("CWE-798", "CWE-540"),
    frame=Frame(7, ('const key = "AKIA****************";',), ((7, 13, 35),)),
)
DEPENDENCY = Finding(
    rule="dep-unapproved",
    check=Check.DEPENDENCIES,
    severity=Severity.HIGH,
    confidence=Confidence.HIGH,
    message="pypi/requets is not on the list of approved packages; it looks like pypi/requests",
    location=Location("requirements.txt", 3, 1, 3, 15),
    fingerprint="00112233445566cc",
    title="Unapproved dependency",
    fix="Use pypi/requests, or ask for approval: aisec deps request pypi/requets",
    package="pypi/requets",
    data={"like": "pypi/requests", "use_instead": ["pypi/requests"], "preexisting": False},
)
WEAK_HASH = Finding(
    rule="weak-hash",
    check=Check.CODE,
    severity=Severity.MEDIUM,
    confidence=Confidence.HIGH,
    message="`hashlib.md5` is broken: collisions are made at will",
    location=Location("src/cache.py", 12, 11, 12, 22),
    fingerprint="00112233445566dd",
    title="Weak hash",
    why="MD5 proves nothing about who made the text.",
    fix="Use hashlib.sha256, or say usedforsecurity=False.",
    cwe=("CWE-328",),
    frame=Frame(12, ("    return hashlib.md5(text).hexdigest()",), ((12, 12, 23),)),
)
UNUSED = Finding(
    rule="unused-suppression",
    check=Check.POLICY,
    severity=Severity.INFO,
    confidence=Confidence.HIGH,
    message="this suppression of weak-hash silences nothing",
    location=Location("src/cache.py", 30, 1, 30, 40),
    fingerprint="00112233445566ee",
)


def block(finding: Finding) -> Judged:
    return Judged(finding, Action.BLOCK)


def warn(finding: Finding) -> Judged:
    return Judged(finding, Action.WARN)


def note(finding: Finding) -> Judged:
    return Judged(finding, Action.NOTE)


def at(finding: Finding, path: str, line: int) -> Finding:
    """The finding at another place, without its code."""
    moved = Location(path, line, 1, line, 10)
    return finding._replace(location=moved, frame=None, flow=(), fingerprint=f"{line:016x}")


def report(*findings: Judged, notices: tuple[Notice, ...] = (), **more: object) -> Report:
    """A report whose verdict and counts follow from its findings, unless given."""
    counted = [each.action for each in findings if each.suppressed is None]
    blocked, warned = counted.count(Action.BLOCK), counted.count(Action.WARN)
    noted, suppressed = counted.count(Action.NOTE), len(findings) - len(counted)
    fields = {
        "verdict": Verdict.BLOCKED if blocked else Verdict.PASSED,
        "policy": POLICY,
        "rules_digest": "sha256:" + "2" * 64,
        "summary": Summary(2, 20, blocked, warned, noted, suppressed),
        "exits": EXITS if blocked else (),
    }
    return Report(findings=findings, notices=notices, **{**fields, **more})  # type: ignore[arg-type]


CARRIED = at(SQL, "src/moved.py", 9)._replace(carried=True)
BY_COMMENT = Judged(
    at(SQL, "src/report.py", 77), Action.BLOCK, Suppression("inline", "input is ours")
)
BY_WAIVER = Judged(
    at(WEAK_HASH, "src/etag.py", 5),
    Action.WARN,
    Suppression("waiver", "ETag only", owner="kim@example.org", expires="2027-01-31"),
)
NOTICES = (
    Notice("logo.png", "binary", "the file holds no text"),
    Notice("a/icon.png", "binary", "the file holds no text"),
    Notice("b/icon.png", "binary", "the file holds no text"),
    Notice("c/icon.png", "binary", "the file holds no text"),
    Notice("dist/app.js", "over-limit", "3.2 MB, the limit for parsing is 1 MB"),
    Notice("src/old.py", "parse-error", "lines 10 to 14 could not be parsed"),
    Notice("", "partial-clone", "the old side is not in this clone"),
    Notice("vendor/lib", "submodule", "its content belongs to another repository"),
    Notice("x", "lfs-pointer", ""),
)
NOTHING = Notice("", "no-changes", "the change holds nothing to judge")

SITUATIONS: dict[str, Report] = {
    "blocked": report(
        block(SECRET),
        block(SQL),
        block(DEPENDENCY),
        warn(WEAK_HASH),
        note(UNUSED),
        note(CARRIED),
        BY_COMMENT,
        notices=NOTICES[:1],
    ),
    "one": report(block(SQL)),
    "warnings": report(*(warn(at(WEAK_HASH, f"src/m{n}.py", n)) for n in range(1, 10))),
    "five warnings": report(*(warn(at(WEAK_HASH, f"src/m{n}.py", n)) for n in range(1, 6))),
    "clean": report(),
    "nothing": report(notices=(NOTHING,), summary=Summary()),
    "notes": report(note(UNUSED)),
    "carried": report(note(CARRIED), note(at(CARRIED, "src/moved.py", 20))),
    "suppressed": report(BY_COMMENT, BY_WAIVER),
    "notices": report(notices=NOTICES),
    "blocked by notices": report(notices=NOTICES[4:6], verdict=Verdict.BLOCKED, exits=EXITS[-1:]),
    "error": report(notices=NOTICES[6:7], verdict=Verdict.ERROR),
    "forty": report(
        *(block(at(SQL, f"src/module_{n:02}.py", n)) for n in range(1, 31)),
        *(warn(at(WEAK_HASH, f"src/module_{n:02}.py", n)) for n in range(31, 41)),
        origin="push",
    ),
    "timing": report(timing=(("changes", 0.0412), ("rules", 0.00251))),
}
