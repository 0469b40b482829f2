"""A grammar that takes too long for a text is stopped, and the next text is read as ever."""

from __future__ import annotations

import pytest

from aisec_hooks.errors import ParseLimit
from aisec_hooks.source import limits
from tests.languages.ir_text import source

TEXT = "\n".join(f"fun f{at}(a: Int) = a + {at}" for at in range(200))


def test_a_parse_is_stopped_at_its_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PARSE_SECONDS", 0.0)
    with pytest.raises(ParseLimit, match="of Kotlin took too long"):
        assert source(TEXT, "kotlin").root
    monkeypatch.undo()
    assert not source(TEXT, "kotlin").damaged
