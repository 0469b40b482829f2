"""What data flow says of each language, without what matchers say of the same line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from aisec_hooks import languages
from aisec_hooks.cli.samples import annotated
from aisec_hooks.engine import analyse
from aisec_hooks.model.position import LineIndex
from aisec_hooks.rules import loader, pages

HERE = Path(__file__).parent
FOLDERS = sorted(
    each.name
    for each in HERE.iterdir()
    if each.is_dir() and each.name not in ("python", "tongues", "__pycache__")
)
LEAST = dict.fromkeys(FOLDERS, 100) | {"go": 150, "javascript": 300}
"""Folder of a language -> expectations that it has at least."""

FILES = [path for name in LEAST for path in sorted((HERE / name).iterdir())]


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


@pytest.mark.parametrize(("name", "least"), LEAST.items())
def test_gaps_are_few(name: str, least: int) -> None:
    files = (HERE / name).iterdir()
    asked = [each.word for path in files for each in annotated(path.read_bytes())]
    gaps = sum(word.startswith("todo") for word in asked)
    assert len(asked) > least
    assert gaps < len(asked) / 12


ENDS = {
    "binding", "boolean", "constant branch", "constant set", "containment", "enumeration",
    "guard that raises", "guard that returns", "host", "number", "reassignment", "sanitizer",
    "uuid",
}  # fmt: skip
"""The ways in which a flow ends."""


LACKING: dict[str, set[str]] = {}
"""Folder -> the ways that its language does not have."""


@pytest.mark.parametrize("folder", [*FOLDERS, "python"])
def test_each_way_in_which_a_flow_ends_has_its_twins(folder: str) -> None:
    (path,) = (
        each
        for each in (HERE / folder).iterdir()
        if each.stem.lower().replace("_", "") == "eachway"
    )
    first, *ways = re.split(r"(?m)^\s*(?://|#) ends: ", path.read_text())
    words = {
        way.partition("\n")[0]: {each.word for each in annotated(way.encode())} for way in ways
    }
    assert annotated(first.encode()) == ()
    assert words == {way: {"ruleid", "ok"} for way in ENDS - LACKING.get(folder, set())}


@pytest.mark.parametrize("language", [*FOLDERS, "python"])
def test_each_kind_of_sink_has_its_twins(language: str) -> None:
    """In the flows of the language, or in the samples of the rule."""
    words: dict[str, set[str]] = {}
    samples = Path(pages.FOLDER).glob("*/*/samples/**/*")
    for path in (*(HERE / language).iterdir(), *samples):
        known = languages.find(path.name, b"") if path.is_file() else None
        if known is not None and known.rules == language:
            for each in annotated(path.read_bytes()):
                words.setdefault(each.rule, set()).add(each.word)
    ends = {each.rule for each in loader.load(language).flows}
    assert len(ends) > 15
    assert {each for each in ends if not {"ruleid", "ok"} <= words.get(each, set())} == set()
