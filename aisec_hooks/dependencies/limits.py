"""Version ranges as policies write them: refused where they would limit nothing."""

from __future__ import annotations

import re

from aisec_hooks.model.package import RANGED
from aisec_hooks.model.record import Record

_CLAUSE = r"(?:(?:~=|~>|===?|!=|<=|>=|[\^~<>=])\s*)?(?:v?\d[\w.+!*-]*|[xX*])"
_RANGE = re.compile(rf"\s*{_CLAUSE}(?:(?:\s*,\s*|\s*\|\|?\s*|\s+-\s+|\s+){_CLAUSE})*\s*,?\s*")


class Refusal(Record):
    """Why a range cannot stand in a policy, and how to mend it."""

    message: str
    hint: str


def refusal(ecosystem: str, text: str) -> Refusal | None:
    """What speaks against a range, told without importing anybody's version rules.

    :param text: empty when the entry stands for every version.
    """
    if not text:
        return None
    if ecosystem not in RANGED:
        return Refusal(
            f"version ranges of {ecosystem} are not understood, so this would limit nothing",
            f"Leave the range out to mean every version; it may be given for {', '.join(RANGED)}.",
        )
    if len(text) > 200 or not _RANGE.fullmatch(text):
        return Refusal(
            f'"{text[:60]}" is no version range',
            'Write it as the package manager does: ">=2.31,<3" (pypi), "^4.17" (npm).',
        )
    return None
