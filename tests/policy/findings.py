"""Findings for tests of decisions."""

from __future__ import annotations

from typing import Any

from aisec_hooks.model.finding import Check, Confidence, Finding, Severity
from aisec_hooks.model.position import Location


def finding(
    rule: str = "sql-injection", *, path: str = "src/a.py", line: int = 3, **changes: Any
) -> Finding:
    """A severe, sure finding of a core rule, with changes."""
    values: dict[str, Any] = {
        "check": Check.CODE,
        "severity": Severity.HIGH,
        "confidence": Confidence.HIGH,
        "message": "SQL text is put together from variables",
        "location": Location(path, line, 5, line, 20),
        "fingerprint": "0123456789abcdef",
    }
    return Finding(rule, **(values | changes))
