from __future__ import annotations

import re

from aisec_hooks.dependencies.kinds import KINDS
from aisec_hooks.policy import known, load
from aisec_hooks.rules import loader


def test_policies_may_name_every_finding_there_is() -> None:
    ids = known.ids()
    assert ids == {*loader.every(), *KINDS, "suppression-invalid", "suppression-unused"}
    assert [each for each in ids if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", each)] == []
    text = "rules:\n" + "".join(f"  {each}: warn\n" for each in sorted(ids))
    assert load.load(text.encode(), "p", known.ids).rules.keys() == ids
