"""What a policy demands of the tool that reads it: the format's version and the oldest release.

Looked at before all other keys: a policy written for a newer release may use keys that this one
does not know, and then "upgrade" is the help, not "unknown key".
"""

from __future__ import annotations

import re
from typing import Any

import aisec_hooks
from aisec_hooks.errors import PolicyError
from aisec_hooks.policy.fields import Fields
from aisec_hooks.policy.settings import VERSION
from aisec_hooks.strict_yaml import name_of, quote

UPGRADE = "pip install --upgrade aisec-hooks"


def demand(fields: Fields, top: dict[str, Any]) -> str | None:
    """The oldest release the policy asks for, when it names one.

    :raises PolicyError: when this release is older, or does not know the format.
    """
    _format(fields, top)
    if "min_version" not in top:
        return None
    wanted = top["min_version"]
    if not isinstance(wanted, str) or not re.fullmatch(r"[0-9]{1,9}(\.[0-9]{1,9}){0,3}", wanted):
        shown = quote(wanted) if isinstance(wanted, str) else name_of(wanted)
        hint = 'Write it in quotes: `min_version: "0.1"`.'
        fields.fail(("min_version",), f"`min_version` must be a version, and this is {shown}", hint)
        return None
    have = aisec_hooks.__version__
    if _numbers(wanted) > _numbers(have):
        raise PolicyError(
            f"this repository asks for aisec >= {wanted}, you have {have}: upgrade",
            where=fields.document.place(("min_version",)),
            hint=UPGRADE,
        )
    return wanted


def _format(fields: Fields, top: dict[str, Any]) -> None:
    version = top.get("version", VERSION)
    number = version if type(version) in (int, float) else 0
    if number > VERSION:
        raise PolicyError(
            f"this policy has format {version}, and this release reads format {VERSION}: upgrade",
            where=fields.document.place(("version",)),
            hint=UPGRADE,
        )
    if number != VERSION:
        fields.fail(("version",), f"`version` must be {VERSION}", f"Write `version: {VERSION}`.")


def _numbers(version: str) -> tuple[int, ...]:
    """The leading numbers of a version, four of them: 0.1 is 0.1.0."""
    found = re.match(r"[0-9]+(\.[0-9]+)*", version)
    numbers = [int(part) for part in found[0].split(".")] if found else []
    return (*numbers, 0, 0, 0, 0)[:4]
