"""Runs the samples of rules through the engine, and says which expectation does not hold.

A comment on the line above says what a line must give (``ruleid: ID``), must not give
(``ok: ID``), or what is known to be wrong (``todoruleid: ID`` should give it, ``todook: ID``
should not).  Formats without comments have the same words in ``samples/expect.yaml``::

    package.json: {ruleid: [3], ok: [5]}

The path below ``samples/`` is the path judged.  What stands under the same path in
``samples/before/`` is the text that a sample changes; else all of it counts as added.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

from aisec_hooks import languages, strict_yaml
from aisec_hooks.cli import _sample_changes
from aisec_hooks.engine import analyse
from aisec_hooks.errors import RuleError
from aisec_hooks.model.position import LineIndex
from aisec_hooks.model.record import Record
from aisec_hooks.rules import loader, pages
from aisec_hooks.rules.examples import ANNOTATION

WORDS = ("ruleid", "ok", "todoruleid", "todook")
EXPECT = "expect.yaml"
BEFORE = "before/"


class Expectation(Record):
    """What one line of a sample must or must not give.

    :param word: ``ruleid``, ``ok``, ``todoruleid`` or ``todook``.
    """

    word: str
    rule: str
    line: int


class Sample(Record):
    """One sample of a rule; ``path`` is the path judged, ``place`` the file.

    :param before: the text that it changes; None when there is none.
    """

    rule: str
    path: str
    place: str
    text: bytes
    expectations: tuple[Expectation, ...]
    before: bytes | None = None

    def count(self, *words: str) -> int:
        """How many expectations about the own rule have one of these words."""
        return sum(each.word in words and each.rule == self.rule for each in self.expectations)


class Mismatch(Record):
    """An expectation that does not hold, or a finding that nobody expected."""

    place: str
    line: int
    message: str


def find(rule: str, folder: str = pages.FOLDER) -> tuple[Sample, ...]:
    """The samples of a rule, by path.

    :raises RuleError: when there is no such rule, or its ``expect.yaml`` is broken.
    """
    for each in pages.listing(folder):
        page = os.path.dirname(os.path.join(folder, *each.path.split("/")))
        if os.path.basename(page) == rule:
            return tuple(_samples(rule, os.path.join(page, "samples")))
    known = sorted(each.path.split("/")[1] for each in pages.listing(folder))
    raise RuleError(f"there is no rule {rule!r}", hint=f"Known are {', '.join(known)}.")


def _samples(rule: str, folder: str) -> Iterator[Sample]:
    expected = _expected(rule, os.path.join(folder, EXPECT))
    for parent, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            place = os.path.join(parent, name)
            path = os.path.relpath(place, folder).replace(os.sep, "/")
            if path != EXPECT and not path.startswith(BEFORE):
                text, before = _read(place), _read(os.path.join(folder, BEFORE, path), there=False)
                told = (*annotated(text or b""), *expected.get(path, ()))
                yield Sample(rule, path, place, text or b"", told, before)


def _read(place: str, there: bool = True) -> bytes | None:
    """The text of a file; None for one that need not be there and is not."""
    if not (there or os.path.exists(place)):
        return None
    with open(place, "rb") as file:
        return file.read()


def annotated(text: bytes) -> tuple[Expectation, ...]:
    """The expectations that comments of a text hold; each is about the next line of code."""
    found: list[Expectation] = []
    waiting: list[tuple[str, str]] = []
    for number, line in enumerate(text.decode("utf-8", "replace").split("\n"), 1):
        match = ANNOTATION.match(line)
        if match:
            waiting += [(match[1], name.strip()) for name in match[2].split(",")]
        else:
            found += [Expectation(word, rule, number) for word, rule in waiting]
            waiting = []
    return tuple(found)


def _expected(rule: str, place: str) -> dict[str, list[Expectation]]:
    """The expectations of ``expect.yaml``, which are all about the own rule."""
    if not os.path.exists(place):
        return {}
    with open(place, "rb") as file:
        document = strict_yaml.read(file.read(), place, error=RuleError)
    found: dict[str, list[Expectation]] = {}
    files = document.value if isinstance(document.value, dict) else {}
    for path, words in files.items():
        for word, lines in words.items() if isinstance(words, dict) else ():
            if word not in WORDS or not isinstance(lines, list):
                where = document.key_place((path, word))
                hint = f"Write one of {', '.join(WORDS)} with a list of lines."
                raise RuleError(f"{word!r} is no expectation", where=where, hint=hint)
            found.setdefault(path, []).extend(Expectation(word, rule, line) for line in lines)
    return found


def wanted(names: Sequence[str], folder: str = pages.FOLDER) -> list[str]:
    """The rules that are asked for; all of them when none is named."""
    return list(names) or sorted(each.path.split("/")[1] for each in pages.listing(folder))


def run(sample: Sample) -> list[Mismatch]:
    """What does not hold in one sample, by line; also what the engine could not analyse."""
    language = languages.find(sample.path, sample.text[:200])
    index = loader.load(loader.TEXT if language is None else language.rules)
    if sample.before is not None:
        given, notices = _sample_changes.shown(sample.path, language, sample.before, sample.text)
    else:
        analysis = analyse(sample.path, language, sample.text, None, index)
        lines, notices = LineIndex(sample.text), analysis.notices
        given = {(hit.rule, lines.line(hit.span.start)) for hit in analysis.hits}
    found = [*_mismatches(sample, given)]
    found += [Mismatch(sample.place, 1, f"notice: {each.message}") for each in notices]
    return sorted(found, key=lambda each: each.line)


def summary(found: Sequence[Sample], mismatches: Sequence[Mismatch]) -> str:
    """One line about a run."""
    rules = len({each.rule for each in found})
    expectations = sum(len(each.expectations) for each in found)
    gaps = sum(each.count("todoruleid", "todook") for each in found)
    said = f"{rules} rules, {len(found)} samples, {expectations} expectations, {gaps} known gaps: "
    return said + (f"{len(mismatches)} do not hold" if mismatches else "all hold")


def _mismatches(sample: Sample, given: set[tuple[str, int]]) -> Iterator[Mismatch]:
    said = {(each.rule, each.line): each.word for each in sample.expectations}
    for (rule, line), word in said.items():
        found = (rule, line) in given
        if word == "ruleid" and not found:
            yield Mismatch(sample.place, line, f"{rule} finds nothing here")
        elif word == "ok" and found:
            yield Mismatch(sample.place, line, f"{rule} finds something in harmless code")
        elif (word == "todoruleid" and found) or (word == "todook" and not found):
            better = word.removeprefix("todo")
            yield Mismatch(sample.place, line, f"the gap is closed: write `{better}: {rule}`")
    for rule, line in given - set(said):
        if rule == sample.rule:
            yield Mismatch(sample.place, line, f"{rule} finds something nobody expected")
