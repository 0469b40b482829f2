"""Flows of Python from each source to each sink, and their safe twins."""

from __future__ import annotations

from pathlib import Path

import pytest

from aisec_hooks import languages
from aisec_hooks.cli import samples
from aisec_hooks.engine import analyse
from aisec_hooks.model.position import LineIndex
from aisec_hooks.rules import loader

FILES = sorted((Path(__file__).parent / "python").glob("*.py"))


@pytest.mark.parametrize("file", FILES, ids=[each.stem for each in FILES])
def test_every_flow_is_told_and_no_other(file: Path) -> None:
    text = file.read_bytes()
    analysis = analyse(file.name, languages.by_name("python"), text, None, loader.load("python"))
    lines = LineIndex(text)
    given = {(hit.rule, lines.line(hit.span.start)) for hit in analysis.hits}
    said = {(each.rule, each.line): each.word for each in samples.annotated(text)}
    risky = {place for place, word in said.items() if word in ("ruleid", "todook")}
    assert sorted(given - risky) == []
    assert sorted(risky - given) == []
    assert analysis.notices == ()
