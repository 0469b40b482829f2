"""Whatever a text of a language holds: a result or a notice within the limits, with data flow on.

Each text begins with a program in which outside data reaches a sink, so that everything that
follows it is evaluated as well as parsed.  A language without data flow is given the rest alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from aisec_hooks import languages
from aisec_hooks.changes import proposed
from aisec_hooks.engine import tiers
from aisec_hooks.engine.change import ChangeJudge, Settings
from aisec_hooks.source import limits
from aisec_hooks.source.worker import Worker
from tests.flows import writing

MEGABYTE = 1 << 20
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


DEEPLY = {
    "calls": "t0 = " + "f(" * DEEP + "t0" + ")" * DEEP,
    "brackets": "t0 = " + "[" * DEEP + "t0" + "]" * DEEP,
    "parentheses": "t0 = " + "(" * DEEP + "t0" + ")" * DEEP,
    "braces": "{" * DEEP + "}" * DEEP,
    "members": "t0 = t0" + ".a" * DEEP,
    "negations": "t0 = " + "! " * DEEP + "t0",
    "functions": "t0 = " + "() => " * DEEP + "t0",
    "additions": "t0 = t0" + " + t0" * DEEP,
    "type arguments": "t0 = " + "a<" * DEEP + ">" * DEEP,
    "templates": "t0 = " + "`${" * DEEP,
}
"""What is nested 100,000 deep, as far as a language knows it."""


def deep(words: str) -> Callable[[str], bytes]:
    return lambda name: filled(within(name, words), MEGABYTE).encode()


TEXTS: dict[str, Callable[[str], bytes]] = {
    **{f"1 MB, {DEEP} {title} deep": deep(words) for title, words in DEEPLY.items()},
    "10 MB on one line": lambda name: (start(name) + "f(t0); " * (10 * MEGABYTE // 7)).encode(),
    "1 MB on one line": lambda name: within(name, "f(t0); " * ((MEGABYTE - 2000) // 7)).encode(),
    "64 KB on one line": lambda name: within(name, "f(t0); " * 9000).encode(),
    "1 MB of statements": lambda name: within(name, "t0 = f(t0)\n" * 95_000).encode(),
    "1 MB of the program": lambda name: (start(name) * (MEGABYTE // len(start(name)))).encode(),
    "NUL": lambda name: within(name, "\0t0 = \0").encode(),
    "1 MB of NUL": lambda name: (start(name) + "\0" * (MEGABYTE - 2000)).encode(),
    "invalid UTF-8": lambda name: start(name).encode() + b'"\xff\xfe\xc0\x80\xed\xa0\x80"\n',
    "invalid UTF-8 as a name": lambda name: start(name).encode().replace(b"t0", b"t\xff"),
    "UTF-16": lambda name: start(name).encode("utf-16"),
    "empty": lambda name: b"",
    "nothing but lines": lambda name: b"\n" * MEGABYTE,
    "unbalanced, opening": lambda name: within(name, "([{" * 1000).encode(),
    "unbalanced, closing": lambda name: within(name, ")]}" * 1000).encode(),
    "unbalanced, 1 MB": lambda name: within(name, "f([{" * (MEGABYTE // 4 - 500)).encode(),
    "all but its end": lambda name: start(name).encode()[:-2],
    "a string without end": lambda name: within(name, 't0 = "abc').encode(),
    "a comment without end": lambda name: within(name, "/* '''").encode(),
}


FUNCTIONS = {("scala", "1 MB, 100000 functions deep")}
"""Where what is given to the sink is a function by then, so that nothing is to be found."""


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    """One worker for all, which is stopped sooner than ours."""
    with Worker("aisec_hooks.engine.wire:work", seconds=4) as found:
        yield found


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("name", NAMES)
def test_a_result_or_a_notice(name: str, text: str, worker: Worker) -> None:
    language = languages.by_name(name)
    written = TEXTS[text](name)
    assert len(written) <= MEGABYTE or text.startswith("10 MB")
    change = proposed.read(written, f"x{language.suffixes[0]}", None)
    judge = ChangeJudge(change, Settings(tiers.HOOK, languages.find, lambda _: True))
    judge._worker = worker
    found = list(judge.sightings(change.files))
    reasons = {each.reason for each in judge.notices}
    assert reasons <= {"too-complex", "parse-error", "time-limit", "over-limit", "encoding"}
    if written.strip() and name in writing.LANGUAGES and (name, text) not in FUNCTIONS:
        assert found or reasons, "neither a result nor a notice"
    if len(written) > limits.PARSE:
        assert "over-limit" in reasons
