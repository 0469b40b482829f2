"""What data flow says of Go, without what matchers say of the same line."""

from __future__ import annotations

from pathlib import Path

import pytest

from aisec_hooks import languages
from aisec_hooks.cli.samples import annotated
from aisec_hooks.engine import analyse
from aisec_hooks.model.position import LineIndex
from aisec_hooks.rules import loader

FILES = sorted((Path(__file__).parent / "go").iterdir())


def given(path: Path) -> set[tuple[str, int]]:
    """The rules that find something, with the line of each finding."""
    text = path.read_bytes()
    language = languages.find(path.name, text[:200])
    assert language is not None
    index = loader.load(language.rules)._replace(calls={})
    analysis = analyse(path.name, language, text, None, index)
    assert analysis.notices == ()
    lines = LineIndex(text)
    return {(hit.rule, lines.line(hit.span.start)) for hit in analysis.hits}


@pytest.mark.parametrize("path", FILES, ids=[each.name for each in FILES])
def test_the_bad_line_is_told_from_its_safe_twin(path: Path) -> None:
    asked = annotated(path.read_bytes())
    # A known gap is one as long as it finds the opposite of what it should.
    bad = {(each.rule, each.line) for each in asked if each.word in ("ruleid", "todook")}
    said = {(each.rule, each.line) for each in asked}
    assert given(path) & said == bad


def test_gaps_are_few() -> None:
    asked = [each.word for path in FILES for each in annotated(path.read_bytes())]
    gaps = sum(word.startswith("todo") for word in asked)
    assert len(asked) > 150
    assert gaps < len(asked) / 12
