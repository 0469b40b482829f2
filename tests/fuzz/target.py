"""What is fuzzed: any bytes as a text of any language, from parsing to hits, with data flow on."""

from __future__ import annotations

from pathlib import Path

from aisec_hooks import languages
from aisec_hooks.engine import analyse, tiers
from aisec_hooks.errors import AisecError
from aisec_hooks.model.position import LineRange
from aisec_hooks.rules import loader
from aisec_hooks.source import limits
from tests.flows import writing

TOP = Path(__file__).parents[1]
NAMES = writing.LANGUAGES
SEEDS = [each for name in NAMES if (each := TOP / "flows" / name).is_dir()]
_BODY = (("set", "t0", ("source",)), ("sink", ("name", "t0")))
WRITTEN = {name: writing.program(name, [_BODY]) for name in NAMES}


def judge(data: bytes) -> None:
    """Judge bytes as they are and within a program; raises what is no ``AisecError``.

    The last byte chooses the language, so that every file is a seed as it stands.
    """
    chosen = data[-1] if data else 0
    name = NAMES[chosen % len(NAMES)]
    for text in (data, within(name, data)):
        every = _hits(name, text, None)
        half = text.count(b"\n") // 2
        some = _hits(name, text, (LineRange(1, half + 1),))
        assert some <= every, "what some lines show, all lines show"


def within(name: str, data: bytes) -> bytes:
    """A program in whose function the bytes stand, between source and sink."""
    written = WRITTEN[name]
    lines = written.text.encode().split(b"\n")
    at = written.sinks[0] - 1
    return b"\n".join([*lines[:at], data, *lines[at:]])


def _hits(name: str, text: bytes, added: tuple[LineRange, ...] | None) -> set[tuple[str, int]]:
    language = languages.by_name(name)
    index = tiers.limited(loader.load(language.rules), tiers.HOOK)
    try:
        analysis = analyse("x", language, text[: limits.ALWAYS_IN_PROCESS], added, index)
    except AisecError:
        return set()
    for hit in analysis.hits:
        assert 0 <= hit.span.start < hit.span.end <= len(analysis.text)
    return {(hit.rule, hit.span.start) for hit in analysis.hits}
