"""From one text to its hits: look for mentions, parse, evaluate what can matter, match."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from operator import itemgetter
from typing import TYPE_CHECKING

from aisec_hooks.engine import candidates, mentions, nearby, query, text
from aisec_hooks.engine.evaluation.values import Environment
from aisec_hooks.engine.standings import Standing, Standings
from aisec_hooks.engine.vocabulary import Vocabulary
from aisec_hooks.engine.watch import Watch
from aisec_hooks.engine.written import spelled_out, written
from aisec_hooks.matching import hints
from aisec_hooks.model import ir
from aisec_hooks.model.finding import Hit
from aisec_hooks.model.language import Language
from aisec_hooks.model.notice import Notice
from aisec_hooks.model.position import LineIndex, LineRange, LineSet, Span
from aisec_hooks.model.record import Record
from aisec_hooks.model.rule import RuleIndex
from aisec_hooks.source import limits
from aisec_hooks.source.places import CODE, COMMENT
from aisec_hooks.source.text import Source, names_in

if TYPE_CHECKING:
    from aisec_hooks.engine.evaluation.beginnings import Places
    from aisec_hooks.engine.evaluation.machine import Machine
    from aisec_hooks.engine.evaluation.sight import Sight
    from aisec_hooks.engine.evaluation.tracking import Tracking


class Analysis(Record):
    """What one text showed: hits in the order of the text, and what could not be followed.

    :param text: the text that spans refer to, and ``lines`` its lines as git counts them.
    :param beside: hits in code that was asked for, without evidence on an added line.
    :param every: the hits of the whole text, where it was evaluated as a whole.
    :param unread: how many places could not be parsed or followed.
    """

    hits: tuple[Hit, ...]
    notices: tuple[Notice, ...]
    text: bytes = b""
    lines: LineIndex = LineIndex(b"")
    beside: tuple[Hit, ...] = ()
    every: tuple[Hit, ...] | None = None
    unread: int = 0


_vocabularies: dict[str, Vocabulary] = {}


def analyse(
    path: str,
    language: Language | None,
    blob: bytes,
    added: tuple[LineRange, ...] | None,
    index: RuleIndex,
    beside: tuple[LineRange, ...] = (),
) -> Analysis:
    """The hits of one text that have evidence on an added line.

    :param language: None for files of no language: only text rules for lines apply.
    :param added: the added lines; None means all.
    :param beside: lines whose code is evaluated as well, though they are not added.
    """
    lines_added = LineSet(added)
    asked_for = LineSet(_united(added, beside))
    if not asked_for or (language is None and not lines_added):
        return Analysis((), ())
    if language is None:
        lines = LineIndex(blob)
        texts = text.wanted(text.served(index.texts, path), hints.folded(blob))
        plain = text.in_lines(index, texts, blob, path)
        return Analysis(tuple(touching(plain, lines, lines_added)), (), blob, lines)
    source = Source(path, language, blob)
    folded = hints.folded(source.text)
    vocabulary = _vocabulary(index)
    seen = spelled_out(source.text, language)
    words = names_in(seen)
    distinct = hints.distinct(words)
    texts = text.wanted(text.served(index.texts, path), folded, distinct)
    queries = text.wanted(index.queries, folded)
    if language.getters:
        meant = language.getters.items()
        words |= {method.encode() for name, method in meant if name.encode() in words}
    remarks = list(text.in_comments(index, texts, source.text, folded, distinct, language))
    lined = list(text.in_lines(index, texts, source.text, path))
    coded = list(text.in_lines(index, texts, source.text, path, "code"))
    tracking = tracking_of(index, words, seen, language)
    followed = tracking is not None
    found = mentions.find(seen, folded, words, language, vocabulary, followed, distinct)
    begins = None if tracking is None else _begins(tracking, source)
    if begins is not None and not (found or begins.any):
        tracking = begins = None  # no flow can begin, and no rule can end
    if not (found or remarks or lined or coded or queries or tracking):
        return Analysis((), ())  # nothing to parse it for
    watch = Watch(source, source.text, vocabulary, tracking)
    if not vocabulary.makers.isdisjoint(words):
        watch.machine.settings = index.settings
    if begins is not None:
        _follow(source, watch, begins, found)
    elif found:
        source.lowering.asked = sorted(each.start for each in found)
        evaluate(source, watch, candidates.chains(source, found, asked_for))
    evaluated = set(watch.hits) if beside else ()
    asked = query.match(index, queries, source.query, source.text)
    for hit in (*_confirmed(source, remarks), *_in_code(source, coded), *lined, *asked):
        watch.add(hit)
    ordered = sorted(_told_once(watch.hits), key=lambda hit: (hit.span, hit.rule))
    located = [_with_import(source, hit) for hit in ordered]
    hits = tuple(touching(located, source.lines, lines_added))
    notices = tuple(_notices(path, source, watch, lines_added))
    others = tuple(_others(located, hits, evaluated))
    every = tuple(located) if added is None or followed else None
    unread = len(source.error_spans(100)) + len(watch.machine.overspent) + source.truncated
    # The collector rests during a scan: what refers to itself is taken apart by hand.
    watch.close()
    source.close()
    return Analysis(hits, notices, source.text, source.lines, others, every, unread)


def _united(
    added: tuple[LineRange, ...] | None, beside: tuple[LineRange, ...]
) -> tuple[LineRange, ...] | None:
    if added is None or not beside:
        return added
    # Imported here: changes that remove nothing need none of it.
    from aisec_hooks.engine.alignment import united

    return united((*added, *beside))


def _begins(tracking: Tracking, source: Source) -> Places:
    from aisec_hooks.engine.evaluation.beginnings import places

    return places(tracking.begins, spelled_out(source.text, source.language), source.language)


def _follow(source: Source, watch: Watch, begins: Places, found: list[mentions.Mention]) -> None:
    """Evaluate where a flow may begin, and where a rule may end."""
    from aisec_hooks.engine.evaluation.sight import Sight

    ends, handlers = candidates.confirmed(source, found)
    for each in handlers:
        watch.handler(each, [])
    watch.machine.calls.places = sorted(begins.every.union(ends))
    evaluate_from(source, watch, Sight(begins, sorted({*begins.sure, *ends})))
    watch.settle()


def _others(
    located: Iterable[Hit], chosen: tuple[Hit, ...], evaluated: Collection[tuple[str, Span]]
) -> Iterator[Hit]:
    """The hits that evaluation showed, but those chosen."""
    if evaluated:
        known = set(chosen)
        for hit in located:
            if (hit.rule, hit.span) in evaluated and hit not in known:
                yield hit


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


def tracking_of(
    index: RuleIndex, words: frozenset[bytes], text: bytes, language: Language
) -> Tracking | None:
    """What data flow can mean in a text with these words; None where it can mean nothing."""
    vocabulary = _vocabulary(index)
    if not vocabulary.may_flow(words):
        return None
    from aisec_hooks.engine.evaluation.tracking import Tracking
    from aisec_hooks.rules import loader

    known = loader.models(index.language)
    tracking = Tracking(known, words, text, vocabulary.flows, language)
    return tracking if tracking.active else None


MOST_AGAIN = 3
"""Rounds in which what ran before runs again, for what turned out to give outside data."""


def evaluate_from(source: Source, watch: Watch, sight: Sight) -> None:
    """Evaluate the functions in which something begins or ends, each after those around it.

    What they call in the file is followed from there.  Who calls one that gives back something
    dangerous is evaluated as well.
    """
    machine = watch.machine
    waiting: list[Standing] = [(source.module(), ())]
    seen: set[int] = set()
    standings = Standings()
    known = set(sight.starts)
    rounds = 0
    while waiting:
        giving: set[str] = set()
        for function, outer in waiting:
            handed = not outer or id(function) in machine.calls.handed
            if not handed and not sight.begins(machine, function, outer):
                standings.quiet((function, outer))
                continue
            if len(outer) > limits.NESTED:
                source.lowering.truncated = True
                continue
            machine.returned = []
            machine.run(function, outer)
            standings.ran((function, outer))
            scopes = machine.scopes
            if sight.gives(machine.returned):
                giving.update(_names(function, outer))
            for inner in machine.met.values():
                # A function that is run where it is called meets those inside of it, too.
                if id(inner) not in seen:
                    seen.add(id(inner))
                    waiting.append((inner, scopes))
        calls = sorted({*_calls(source.text, giving, source.language)} - known)
        if not calls:
            break
        known.update(calls)
        sight.starts = sorted(known)
        machine.calls.places = sorted({*machine.calls.places, *calls})
        waiting = standings.all_quiet()
        if rounds:
            # What ran before could not know what is given by those that nothing begins in.
            again, waiting = standings.around(calls)
            waiting += standings.among_quiet(machine.calls.handed)
            waiting += again if rounds <= MOST_AGAIN else []
        rounds += 1
    _run_changed(machine)


def _run_changed(machine: Machine) -> None:
    """Run the methods that may read a field in which another one left something dangerous.

    They may stand before it, or begin nothing themselves.
    """
    for function in machine.methods.readers(machine.program.text, machine.ran):
        machine.run(function, (machine.env,))


def _names(function: ir.Function, outer: tuple[Environment, ...]) -> set[str]:
    """The names by which what stands around a function can call it."""
    bound = outer[0].items() if outer else ()
    return {function.name, *(name for name, each in bound if each.function is function)} - {""}


def _calls(text: bytes, names: set[str], language: Language) -> Iterator[int]:
    """Where functions of these names are called, or read like fields."""
    known = written(language)
    bare = known.writing.bare_calls or language.bare_members  # a property is read by its name
    for name in names:
        for start, end in nearby.occurrences(text, name.encode()):
            called = bare or text.startswith(b"(", end)
            if called or known.is_member(text, start, 1):
                yield start


def evaluate(source: Source, watch: Watch, chains: list[candidates.Chain]) -> None:
    """Evaluate functions, each after those around it, so that it sees what they bind."""
    if not chains:
        return
    known: dict[int, Environment] = {}

    def environment(function: ir.Function, outer: tuple[Environment, ...]) -> Environment:
        found = known.get(id(function))
        if found is None:
            found = known[id(function)] = watch.machine.run(function, outer)
        return found

    module = environment(source.module(), ())
    for chain in chains:
        scopes: tuple[Environment, ...] = (module,)
        for function in chain:
            scopes = (environment(function, scopes), *scopes)


def _confirmed(source: Source, remarks: list[tuple[Span, Hit]]) -> Iterator[Hit]:
    """The hits in what is a comment indeed, from its beginning."""
    remarks.sort(key=itemgetter(0))
    roles = source.roles(span.start for span, _ in remarks)
    for (span, hit), found in zip(remarks, roles, strict=True):
        if found == (COMMENT, span.start):
            yield hit


def _in_code(source: Source, hits: list[Hit]) -> Iterator[Hit]:
    """The hits that begin in code: in no comment and in no literal text."""
    hits.sort(key=lambda hit: hit.span.start)
    roles = source.roles(hit.span.start for hit in hits)
    for hit, (role, _) in zip(hits, roles, strict=True):
        if role == CODE:
            yield hit


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
        if watch.machine.budget == 0:
            said = "the functions call each other in too many ways to follow all of them"
            yield Notice(path, "too-complex", said)
            break
