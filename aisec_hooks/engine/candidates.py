"""Which functions of a file are worth evaluating for a change."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from typing import TYPE_CHECKING

from aisec_hooks.engine.evaluation import paths
from aisec_hooks.engine.vocabulary import Calls, Near, Vocabulary
from aisec_hooks.model import ir
from aisec_hooks.model.position import LineSet, Span
from aisec_hooks.model.rule import Groups, HandlerMatcher

if TYPE_CHECKING:
    from aisec_hooks.source.text import End, Source


NEAR = 100
"""Bytes around a name in which what is written with it stands."""

MOST_ALIASES = 3
"""An alias of an alias of an alias: longer chains are not followed."""


def functions(
    source: Source, vocabulary: Vocabulary, calls: Calls, added: LineSet
) -> list[ir.Function]:
    """The functions in which a rule can end and that the added lines can concern, outer first.

    A function is concerned when it, a function around it or one inside it holds an added line:
    what an outer one binds is visible inside, and a callback's text is its caller's argument.

    :param calls: the callee names that can mean something here.
    """
    index = source.functions()
    found: dict[int, ir.Function] = {}
    for offset in set(_ends(source, vocabulary, calls)):
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


def _ends(source: Source, vocabulary: Vocabulary, calls: Calls) -> Iterator[int]:
    """The offsets at which a rule of the vocabulary can end."""
    folded = source.text.lower()
    if calls:
        aliases = _aliases(source, calls.keys())
        for each in source.ends_of("call"):
            near = calls.get(each.name)
            if each.name in aliases or (near is not None and _is_near(folded, each, near)):
                yield each.start
    for each in source.ends_of("store"):
        name = each.name.strip("\"'`")
        if vocabulary.wants(name) and (not vocabulary.literal(name) or _quotes(folded, each)):
            yield each.start
    for each in source.ends_of("function.name"):
        if vocabulary.functions(each.name):
            yield each.start
    for each in source.ends_of("handler"):
        if _may_be_asked(source, each, vocabulary.index.handlers):
            yield each.start


def _may_be_asked(source: Source, end: End, handlers: tuple[HandlerMatcher, ...]) -> bool:
    """Whether a handler may catch what a rule asks for, judged by the names in its first line."""
    if not source.language.typed_handlers:
        return bool(handlers)
    line = source.text[end.start : end.end].partition(b"\n")[0]
    for sign in source.language.line_comments:
        line = line.partition(sign.encode())[0]
    for word in source.language.handler_words:
        line = line.replace(word.encode(), b"", 1)
    # Without a word left it names nothing, so it catches everything.
    bare = not line.strip(b" \t:*(){")
    return any(
        bare or any(name and name.encode() in line for name in each.catches) for each in handlers
    )


def _is_near(folded: bytes, call: End, alternatives: tuple[Near, ...]) -> bool:
    """Whether the words that a rule asks of constant arguments stand near a call."""
    if ((), ()) in alternatives:
        return True
    around = folded[max(0, call.start - NEAR) : call.end + NEAR]
    literal = _LITERAL.match(folded, call.end)
    argument = folded[call.end : call.end + 5 * NEAR] if literal else b""
    return any(
        _hold(near, around) and (literal is None or _hold(built, argument))
        for near, built in alternatives
    )


_LITERAL = re.compile(rb"\s*\(\s*[a-z]{0,2}[\"'`]")
"""The first argument begins with a text: what is built from it is told by its words."""


def _hold(groups: Groups, text: bytes) -> bool:
    return all(any(word.encode() in text for word in group) for group in groups)


def _quotes(folded: bytes, store: End) -> bool:
    """Whether a text can be stored here: a quote stands on the line, or the line goes on."""
    end = folded.find(b"\n", store.end, store.end + NEAR)
    line = folded[store.end : end if end >= 0 else store.end + NEAR]
    if b'"' in line or b"'" in line or b"`" in line:
        return True
    return line.rstrip()[-1:] in (b"(", b"=", b"\\", b"[", b"{", b"+", b":")


def _aliases(source: Source, calls: Set[str]) -> set[str]:
    """Names that stand for one of the callees: imported, or bound on a line that names it."""
    found = {alias for alias, path in source.imports().items() if paths.last_name(path) in calls}
    lines = [(each.name, _line(source.text, each)) for each in source.ends_of("alias")]
    for _ in range(MOST_ALIASES):
        known = [name.encode() for name in calls | found]
        more = {name for name, line in lines if any(word in line for word in known)} - found
        if not more:
            break
        found |= more
    return found


def _line(text: bytes, alias: End) -> bytes:
    """The line of an alias, which holds beside it the name that it stands for."""
    start = max(text.rfind(b"\n", 0, alias.start) + 1, alias.start - 1000)
    end = text.find(b"\n", alias.end, alias.end + 1000)
    return text[start : alias.start] + b" " + text[alias.end : end if end >= 0 else None]


def _key(function: ir.Function) -> int:
    return function.body_start * 2 + (function.name == "" and function.start == 0)


def _concerned(source: Source, function: ir.Function, changed: list[tuple[Span, int]]) -> bool:
    around = {_key(each) for each in source.functions().parents(function)}
    around.add(_key(source.module()))
    return any(
        (span.start < function.end and function.start < span.end) or innermost in around
        for span, innermost in changed
    )
