"""Which functions of a file are worth evaluating for a change."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from aisec_hooks.engine.evaluation import paths
from aisec_hooks.engine.vocabulary import Vocabulary
from aisec_hooks.model import ir
from aisec_hooks.model.position import LineSet, Span
from aisec_hooks.source.text import names_in

if TYPE_CHECKING:
    from aisec_hooks.source.text import End, Source


MOST_ALIASES = 3
"""An alias of an alias of an alias: longer chains are not followed."""


def functions(
    source: Source, vocabulary: Vocabulary, words: Collection[bytes], added: LineSet
) -> list[ir.Function]:
    """The functions in which a rule can end and that the added lines can concern, outer first.

    A function is concerned when it, a function around it or one inside it holds an added line:
    what an outer one binds is visible inside, and a callback's text is its caller's argument.
    """
    index = source.functions()
    found: dict[int, ir.Function] = {}
    for offset in set(_ends(source, vocabulary, vocabulary.calls(words))):
        function = index.function_at(offset)
        found[_key(function)] = function
    if added.ranges is None:
        return sorted(found.values(), key=lambda each: (each.start, -each.end))
    spans = [source.lines.span(each) for each in added.ranges]
    changed = [(span, _key(index.function_at(span.start))) for span in spans]
    return sorted(
        (each for each in found.values() if _concerned(source, each, changed)),
        key=lambda each: (each.start, -each.end),
    )


def _ends(source: Source, vocabulary: Vocabulary, calls: set[str]) -> Iterator[int]:
    """The offsets at which a rule of the vocabulary can end."""
    ends = source.ends()
    aliases = _aliases(source, calls)
    for each in ends.get("call", ()):
        if each.name in calls or each.name in aliases:
            yield each.start
    for each in ends.get("store", ()):
        if vocabulary.wants(each.name.strip("\"'`")):
            yield each.start
    for each in ends.get("function.name", ()):
        if vocabulary.functions(each.name):
            yield each.start
    if vocabulary.index.handlers:
        for each in ends.get("handler", ()):
            yield each.start


def _aliases(source: Source, calls: set[str]) -> set[str]:
    """Names that stand for one of the callees: imported, or bound on a line that names it."""
    if not calls:
        return set()
    found = {alias for alias, path in source.imports().items() if paths.last_name(path) in calls}
    bound = {each.name: _words_of_line(source, each) for each in source.ends().get("alias", ())}
    for _ in range(MOST_ALIASES):
        known = calls | found
        more = {name for name, words in bound.items() if not words.isdisjoint(known)} - found
        if not more:
            break
        found |= more
    return found


def _words_of_line(source: Source, alias: End) -> frozenset[str]:
    """The other names on the line of an alias, where the name it stands for must be."""
    text = source.text
    start = text.rfind(b"\n", 0, alias.start) + 1
    end = text.find(b"\n", alias.end)
    line = text[start : alias.start] + b" " + text[alias.end : end if end >= 0 else len(text)]
    return frozenset(word.decode("utf-8", "replace") for word in names_in(line[:1000]))


def _key(function: ir.Function) -> int:
    return function.body_start * 2 + (function.name == "" and function.start == 0)


def _concerned(source: Source, function: ir.Function, changed: list[tuple[Span, int]]) -> bool:
    around = {_key(each) for each in source.functions().parents(function)}
    around.add(_key(source.module()))
    return any(
        (span.start < function.end and function.start < span.end) or innermost in around
        for span, innermost in changed
    )
