"""Whatever a text of a language holds: a result or a notice within the limits, with data flow on.

Each text begins with a program in which outside data reaches a sink, so that everything that
follows it is evaluated as well as parsed.  A language without data flow is given the rest alone.

What the limits are for is cut off after a second: that it is cut off is all that there is to see,
and the grammars of some languages need longer to parse it.  A sixteenth of it, which is the least
that is read behind the wall, shows what lowering and evaluation make of the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

import pytest

from aisec_hooks import languages
from aisec_hooks.changes import proposed
from aisec_hooks.engine import tiers
from aisec_hooks.engine.change import ChangeJudge, Settings
from aisec_hooks.engine.sighting import Sighting
from aisec_hooks.model.change import FileChange
from aisec_hooks.source import limits
from aisec_hooks.source.worker import Worker
from tests.flows import writing

MEGABYTE = 1 << 20
PART = MEGABYTE // 16
"""Of which a text is made as well where the whole is cut off."""
DEEP = 100_000
NAMES = [each.name for each in languages.all_languages()]
SMALL = (("set", "t0", ("source",)), ("sink", ("name", "t0")))


def start(language: str) -> str:
    return writing.program(language, [SMALL]).text if language in writing.LANGUAGES else "\n"


def within(language: str, words: str) -> str:
    """A text with words in a function, before the sink."""
    text = start(language)
    if language not in writing.LANGUAGES:
        return f"{words}\n"
    line = writing.program(language, [SMALL]).sinks[0]
    lines = text.split("\n")
    return "\n".join([*lines[: line - 1], words, *lines[line - 1 :]])


def filled(text: str, size: int) -> str:
    """A text with white space up to a size."""
    return text + "\n" * (size - len(text))


DEEPLY: dict[str, Callable[[int], str]] = {
    "calls": lambda deep: "t0 = " + "f(" * deep + "t0" + ")" * deep,
    "brackets": lambda deep: "t0 = " + "[" * deep + "t0" + "]" * deep,
    "parentheses": lambda deep: "t0 = " + "(" * deep + "t0" + ")" * deep,
    "braces": lambda deep: "{" * deep + "}" * deep,
    "members": lambda deep: "t0 = t0" + ".a" * deep,
    "negations": lambda deep: "t0 = " + "! " * deep + "t0",
    "functions": lambda deep: "t0 = " + "() => " * deep + "t0",
    "additions": lambda deep: "t0 = t0" + " + t0" * deep,
    "type arguments": lambda deep: "t0 = " + "a<" * deep + ">" * deep,
    "templates": lambda deep: "t0 = " + "`${" * deep,
}
"""What is nested 100,000 deep in a megabyte, as far as a language knows it."""


def deeply(words: Callable[[int], str]) -> Callable[[str, int], bytes]:
    return lambda name, size: filled(within(name, words(DEEP * size // MEGABYTE)), size).encode()


def repeated(words: str) -> Callable[[str, int], bytes]:
    """Words over and over, in a function; with the program they stay below the size."""
    return lambda name, size: within(name, words * ((size - 2000) // len(words))).encode()


LARGE: dict[str, Callable[[str, int], bytes]] = {
    **{f"1 MB, {DEEP} {title} deep": deeply(words) for title, words in DEEPLY.items()},
    "1 MB on one line": repeated("f(t0); "),
    "1 MB of statements": repeated("t0 = f(t0)\n"),
    "1 MB of the program": lambda name, size: (start(name) * (size // len(start(name)))).encode(),
    "1 MB of NUL": lambda name, size: (start(name) + "\0" * (size - 2000)).encode(),
    "nothing but lines": lambda name, size: b"\n" * size,
    "unbalanced, 1 MB": repeated("f([{"),
}
"""What is written in any size."""

SMALL_TEXTS: dict[str, Callable[[str], bytes]] = {
    "64 KB on one line": lambda name: within(name, "f(t0); " * 9000).encode(),
    "NUL": lambda name: within(name, "\0t0 = \0").encode(),
    "invalid UTF-8": lambda name: start(name).encode() + b'"\xff\xfe\xc0\x80\xed\xa0\x80"\n',
    "invalid UTF-8 as a name": lambda name: start(name).encode().replace(b"t0", b"t\xff"),
    "UTF-16": lambda name: start(name).encode("utf-16"),
    "empty": lambda name: b"",
    "unbalanced, opening": lambda name: within(name, "([{" * 1000).encode(),
    "unbalanced, closing": lambda name: within(name, ")]}" * 1000).encode(),
    "all but its end": lambda name: start(name).encode()[:-2],
    "a string without end": lambda name: within(name, 't0 = "abc').encode(),
    "a comment without end": lambda name: within(name, "/* '''").encode(),
}


FUNCTIONS = {("scala", "1 MB, 100000 functions deep")}
"""Where what is given to the sink is a function by then, so that nothing is to be found."""


class Judged(NamedTuple):
    """What was found in a text, and the notices by their reasons."""

    found: list[tuple[FileChange, Sighting]]
    notices: dict[str, str]

    @property
    def is_cut_off(self) -> bool:
        """Whether a limit ended it: of time, or of memory, for which the grammars never look."""
        said = self.notices.get("time-limit", "")
        return "stopped: time" in said or "stopped: crash" in said


def judged(name: str, written: bytes, worker: Worker) -> Judged:
    language = languages.by_name(name)
    change = proposed.read(written, f"x{language.suffixes[0]}", None)
    judge = ChangeJudge(change, Settings(tiers.HOOK, languages.find, lambda _: True))
    judge._worker = worker
    found = list(judge.sightings(change.files))
    return Judged(found, {each.reason: each.message for each in judge.notices})


@pytest.fixture(scope="module")
def impatient() -> Iterator[Worker]:
    """One worker for all that is large."""
    with Worker("aisec_hooks.engine.wire:work", seconds=1) as worker:
        yield worker


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    """One worker for all that is small, which is stopped sooner than ours."""
    with Worker("aisec_hooks.engine.wire:work", seconds=4) as worker:
        yield worker


def assert_answered(name: str, text: str, written: bytes, answer: Judged) -> None:
    """A result or a notice."""
    assert answer.notices.keys() <= {
        "too-complex",
        "parse-error",
        "time-limit",
        "over-limit",
        "encoding",
    }
    if written.strip() and name in writing.LANGUAGES and (name, text) not in FUNCTIONS:
        assert answer.found or answer.notices, "neither a result nor a notice"
    assert ("over-limit" in answer.notices) == (len(written) > limits.PARSE)


@pytest.mark.parametrize("text", LARGE)
@pytest.mark.parametrize("name", NAMES)
def test_a_large_text_gives_a_result_or_a_notice(
    name: str, text: str, impatient: Worker, worker: Worker
) -> None:
    written = LARGE[text](name, MEGABYTE)
    assert len(written) <= MEGABYTE
    whole = judged(name, written, impatient)
    assert_answered(name, text, written, whole)
    if whole.is_cut_off:
        part = LARGE[text](name, PART)
        answer = judged(name, part, worker)
        assert_answered(name, text, part, answer)
        assert "crash" not in answer.notices.get("time-limit", "")


@pytest.mark.parametrize("text", SMALL_TEXTS)
@pytest.mark.parametrize("name", NAMES)
def test_a_small_text_gives_a_result_or_a_notice(name: str, text: str, worker: Worker) -> None:
    written = SMALL_TEXTS[text](name)
    answer = judged(name, written, worker)
    assert_answered(name, text, written, answer)
    assert "crash" not in answer.notices.get("time-limit", "")


@pytest.mark.parametrize("name", NAMES)
def test_a_text_over_the_limit_gives_a_notice(name: str, worker: Worker) -> None:
    written = (start(name) + "f(t0); " * (10 * MEGABYTE // 7)).encode()
    assert_answered(name, "10 MB", written, judged(name, written, worker))
