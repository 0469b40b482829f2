"""From one text to its hits: prefilter, parse, evaluate what can matter, match."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from aisec_hooks.engine import query, text
from aisec_hooks.engine.evaluation.values import Environment
from aisec_hooks.engine.vocabulary import Calls, Vocabulary
from aisec_hooks.engine.watch import NO_IMPORTS, Watch
from aisec_hooks.model import ir
from aisec_hooks.model.finding import Hit
from aisec_hooks.model.language import Language
from aisec_hooks.model.notice import Notice
from aisec_hooks.model.position import LineIndex, LineRange, LineSet, Span
from aisec_hooks.model.record import Record
from aisec_hooks.model.rule import RuleIndex, TextMatcher
from aisec_hooks.source.text import Source, names_in


class Analysis(Record):
    """What one text showed: hits in the order of the text, and what could not be followed.

    :param text: the text that spans refer to, and ``lines`` its lines as git counts them.
    """

    hits: tuple[Hit, ...]
    notices: tuple[Notice, ...]
    text: bytes = b""
    lines: LineIndex = LineIndex(b"")


_vocabularies: dict[str, Vocabulary] = {}


def analyse(
    path: str,
    language: Language | None,
    blob: bytes,
    added: tuple[LineRange, ...] | None,
    index: RuleIndex,
) -> Analysis:
    """The hits of one text that have evidence on an added line.

    :param language: None for files of no language: only text rules for lines apply.
    :param added: the added lines; None means all.
    """
    lines_added = LineSet(added)
    if not lines_added:
        return Analysis((), ())
    folded = blob.lower()
    texts = text.wanted(index.texts, folded)
    if language is None:
        lines = LineIndex(blob)
        found = tuple(touching(_plain_hits(blob, index, texts), lines, lines_added))
        return Analysis(found, (), blob, lines)
    vocabulary = _vocabulary(index)
    words = names_in(blob)
    calls = vocabulary.calls(words, folded)
    if not (texts or calls or _may_matter(words, folded, language, vocabulary)):
        return Analysis((), ())
    source = Source(path, language, blob)
    if b"\0" in blob:
        calls = vocabulary.calls(names_in(source.text), source.text.lower())
    watch = _evaluated(source, vocabulary, calls, lines_added)
    for hit in _syntax_hits(source, index, texts, folded):
        watch.add(hit)
    ordered = sorted(_told_once(watch.hits), key=lambda hit: (hit.span, hit.rule))
    located = [_with_import(source, hit) for hit in ordered]
    hits = tuple(touching(located, source.lines, lines_added))
    notices = tuple(_notices(path, source, watch, lines_added))
    # The collector rests during a scan: what refers to itself is taken apart by hand.
    watch.close()
    source.close()
    return Analysis(hits, notices, source.text, source.lines)


def _told_once(hits: Mapping[tuple[str, Span], Hit]) -> Iterator[Hit]:
    """The hits without those that rest on another one: a key is told of where it is written."""
    for hit in hits.values():
        if not any((hit.rule, span) in hits for span, _ in hit.steps):
            yield hit


def touching(hits: Iterable[Hit], lines: LineIndex, added: LineSet) -> Iterator[Hit]:
    """The hits with evidence on an added line."""
    for hit in hits:
        for span in hit.evidence:
            if added.touches(lines.line(span.start), lines.line(max(span.start, span.end - 1))):
                yield hit
                break


def _vocabulary(index: RuleIndex) -> Vocabulary:
    found = _vocabularies.get(index.language)
    if found is None or found.index is not index:
        found = _vocabularies[index.language] = Vocabulary(index)
    return found


def _may_matter(
    words: frozenset[bytes], folded: bytes, language: Language, vocabulary: Vocabulary
) -> bool:
    """Whether any rule could end in this text, judged by its words alone."""
    if vocabulary.index.handlers and any(word.encode() in words for word in language.handler_words):
        return True
    if text.wanted(vocabulary.index.queries, folded):
        return True
    # Text in another encoding has no words that could be looked up: let decoding judge it.
    return b"\0" in folded or vocabulary.knows(words, folded)


EVERYTHING = 32 << 10
"""Bytes of a language that are evaluated whole before its query for rule ends is compiled, which
takes as long as evaluating some thousand lines."""

_whole: Counter[str] = Counter()


def _evaluated(source: Source, vocabulary: Vocabulary, calls: Calls, added: LineSet) -> Watch:
    """Evaluate what can matter; both ways see the same, the second one less of the rest."""
    name = source.language.name
    if _whole[name] + len(source.text) <= EVERYTHING:
        _whole[name] += len(source.text)
        watch = Watch(source, source.text, vocabulary)
        evaluate_all(source, watch)
    else:
        from aisec_hooks.engine import candidates

        functions = candidates.functions(source, vocabulary, calls, added)
        watch = Watch(
            source, source.text, vocabulary, source.imports() if functions else NO_IMPORTS
        )
        evaluate_some(source, watch, functions)
    return watch


def evaluate_all(source: Source, watch: Watch) -> None:
    """Evaluate every function, as evaluation meets it."""
    waiting: list[tuple[ir.Function, tuple[Environment, ...]]] = [(source.module(), ())]
    for function, outer in waiting:
        env = watch.machine.run(function, outer)
        waiting.extend((inner, (env, *outer)) for inner in watch.machine.met.values())


def evaluate_some(source: Source, watch: Watch, functions: list[ir.Function]) -> None:
    """Evaluate some functions, each after those around it, so that it sees what they bind."""
    if not functions:
        return
    module = source.module()
    known: dict[int, Environment] = {}

    def environment(function: ir.Function, outer: tuple[Environment, ...]) -> Environment:
        found = known.get(id(function.handle))
        if found is None:
            found = known[id(function.handle)] = watch.machine.run(function, outer)
        return found

    for function in functions:
        scopes: tuple[Environment, ...] = (environment(module, ()),)
        if function is module:
            continue
        for parent in reversed(source.functions().parents(function)):
            scopes = (environment(parent, scopes), *scopes)
        environment(function, scopes)


def _syntax_hits(
    source: Source, index: RuleIndex, texts: list[TextMatcher], folded: bytes
) -> Iterator[Hit]:
    queries = text.wanted(index.queries, folded)
    yield from query.match(index, queries, source.query, source.text)
    yield from text.match(
        index, texts, source.text, source.comments, lambda: _line_spans(source.text)
    )


def _plain_hits(blob: bytes, index: RuleIndex, texts: list[TextMatcher]) -> list[Hit]:
    return list(text.match(index, texts, blob, lambda: (), lambda: _line_spans(blob)))


def _line_spans(blob: bytes) -> Iterator[Span]:
    for match in re.finditer(rb"[^\n]+", blob):
        yield Span(*match.span())


def _with_import(source: Source, hit: Hit) -> Hit:
    """The import that gives the callee its meaning is evidence, too."""
    written = source.text[hit.span.start : hit.span.end]
    match = _FIRST_NAME.match(written)
    span = source.import_spans().get(match.group(1).decode()) if match else None
    return hit if span is None else hit._replace(evidence=(*hit.evidence, span))


_FIRST_NAME = re.compile(rb"(?:new\s+|await\s+)?([\w$]+)")


def _notices(path: str, source: Source, watch: Watch, added: LineSet) -> Iterator[Notice]:
    lines = source.lines
    if source.damaged:
        for span in source.error_spans(100):
            first, last = lines.line(span.start), lines.line(max(span.start, span.end - 1))
            line = added.first_in(first, last)
            if line is not None:
                said = f"line {line} could not be parsed; what stands around it was judged"
                yield Notice(path, "parse-error", said)
                break
    if not source.faithful:
        said = "some of it could not be decoded; what stands around it was judged"
        yield Notice(path, "encoding", said)
    if source.truncated:
        yield Notice(path, "too-complex", "code nested too deeply to be followed was left out")
    for function in watch.machine.overspent:
        line = lines.line(function.start)
        said = f"the function at line {line} is too large to be followed to its end"
        yield Notice(path, "too-complex", said)
