"""Reads matchers: what in the code makes a finding."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from aisec_hooks.matching.required import required
from aisec_hooks.model.rule import (
    AssignMatcher,
    CallMatcher,
    FunctionMatcher,
    HandlerMatcher,
    QueryMatcher,
    TextMatcher,
)
from aisec_hooks.rules import conditions, vocabulary
from aisec_hooks.rules.cursor import Cursor

Matcher = (
    CallMatcher | AssignMatcher | HandlerMatcher | FunctionMatcher | TextMatcher | QueryMatcher
)
Entries = dict[str, Cursor]


def read(rule: str, cursor: Cursor) -> Iterator[Matcher]:
    """The matchers that one entry of a page stands for (a call may name several paths)."""
    kind = _kind(cursor)
    beside = vocabulary.BESIDE[kind]
    required = {"assign": ("value",), "function": ("returns",), "query": ("keywords",)}
    entries = cursor.mapping(
        (kind, *beside, *vocabulary.OVERRIDES), required.get(kind, ()), f"a `{kind}` matcher"
    )
    yield from _READERS[kind](rule, entries)


def _kind(cursor: Cursor) -> str:
    kinds = ", ".join(f"`{each}`" for each in vocabulary.MATCHER_KINDS)
    if not isinstance(cursor.value, dict):
        cursor.refuse("a matcher must be a mapping", f"Start it with one of {kinds}.")
    found = [each for each in vocabulary.MATCHER_KINDS if each in cursor.value]
    if len(found) != 1:
        said = "names no kind" if not found else f"names {' and '.join(found)}"
        cursor.refuse(f"the matcher {said}", f"Give it exactly one of {kinds}.")
    return found[0]


def confidence(entries: Entries) -> str | None:
    """What a matcher or flow says of its own confidence."""
    cursor = entries.get("confidence")
    return cursor.word("`confidence`", vocabulary.CONFIDENCES) if cursor else None


def _message(entries: Entries) -> str | None:
    return message(entries["message"]) if "message" in entries else None


def message(cursor: Cursor, known: Sequence[str] = vocabulary.PLACEHOLDERS) -> str:
    """A message, whose placeholders must be known and which is one line."""
    text = cursor.text("`message`")
    if "\n" in text.strip():
        cursor.refuse("`message` must be one line", "Put the rest into `why`.")
    for name in vocabulary.PLACEHOLDER.findall(text):
        if name not in known:
            hint = f"Known are {', '.join('{' + each + '}' for each in known)}."
            cursor.refuse(f"`message` knows no placeholder {{{name}}}", hint)
    return text.strip()


def _calls(rule: str, entries: Entries) -> Iterator[CallMatcher]:
    receiver = entries["receiver"].pattern("`receiver`") if "receiver" in entries else None
    where = _conditions(entries, "where", arguments=True)
    # Patterns last: what other conditions refuse needs none of them compiled.
    where = tuple(sorted(where, key=lambda each: each.matches is not None or each.text is not None))
    unless = _conditions(entries, "unless", arguments=True)
    beside = _beside(entries)
    for each in conditions.paths(entries["call"]):
        if receiver is not None and each[0] != "**":
            hint = "Begin the path with `*.`, or leave `receiver` out."
            entries["receiver"].refuse("`receiver` is for calls on any receiver", hint)
        yield CallMatcher(
            rule, each, receiver, where, unless, confidence(entries), _message(entries), beside
        )


def _beside(entries: Entries) -> str | None:
    return entries["beside"].pattern("`beside`") if "beside" in entries else None


def _conditions(entries: Entries, key: str, *, arguments: bool):  # type: ignore[no-untyped-def]
    if key not in entries:
        return ()
    return conditions.read_all(entries[key], key, arguments=arguments)


def _assigns(rule: str, entries: Entries) -> Iterator[AssignMatcher]:
    target = entries["assign"].mapping(("name", "path", "kinds"), (), "`assign`")
    if ("name" in target) == ("path" in target):
        entries["assign"].refuse("`assign` needs a name or a path", "Give exactly one of the two.")
    kinds = target["kinds"].words("`kinds`", vocabulary.STORE_KINDS) if "kinds" in target else ()
    value = _conditions(entries, "value", arguments=False)
    unless = _conditions(entries, "unless", arguments=False)
    name = target["name"].pattern("`name`") if "name" in target else None
    for each in conditions.paths(target["path"]) if "path" in target else ((),):
        yield AssignMatcher(
            rule,
            name,
            each,
            kinds,
            value,
            unless,
            confidence(entries),
            _message(entries),
            required(name) if name is not None else (),
            _beside(entries),
        )


def _handlers(rule: str, entries: Entries) -> Iterator[HandlerMatcher]:
    handler = entries["handler"].mapping(("catches", "body"), ("catches", "body"), "`handler`")
    for each in handler["catches"].one_or_more("`catches`"):
        if not isinstance(each.value, str):
            each.refuse("`catches` must name exceptions", 'Write names; "" is a handler of all.')
    catches = tuple(each.value for each in handler["catches"].one_or_more("`catches`"))
    body = handler["body"].word("`body`", vocabulary.HANDLER_BODIES)
    yield HandlerMatcher(rule, catches, body, confidence(entries), _message(entries))


def _functions(rule: str, entries: Entries) -> Iterator[FunctionMatcher]:
    name = entries["function"].mapping(("name",), ("name",), "`function`")["name"].pattern("`name`")
    returns = _conditions(entries, "returns", arguments=False)
    said = confidence(entries), _message(entries)
    yield FunctionMatcher(rule, name, returns, *said, required(name))


def _texts(rule: str, entries: Entries) -> Iterator[TextMatcher]:
    required = ("pattern", "keywords", "within")
    text = entries["text"].mapping(
        (*required, "files", "except", "where", "unless"), required, "`text`"
    )
    pattern = text["pattern"].pattern("`pattern`")
    if not pattern.isascii():
        text["pattern"].refuse("`pattern` must be ASCII", "Write `[^\\x00-\\x7f]` for others.")
    within = text["within"].word("`within`", vocabulary.TEXT_PLACES)
    keywords = _keywords(text["keywords"])
    files = _endings(text["files"], "`files`") if "files" in text else ()
    others = _endings(text["except"], "`except`") if "except" in text else ()
    if files and within == "comment":
        text["files"].refuse("`files` is for lines", "Comments are those of languages.")
    if others and not files:
        text["except"].refuse("`except` needs `files`", "Say in which files it is asked.")
    inside = (text[key].pattern(f"`{key}`") if key in text else None for key in ("where", "unless"))
    said = confidence(entries), _message(entries)
    yield TextMatcher(rule, pattern, keywords, within, *said, files, others, *inside)


def _endings(cursor: Cursor, what: str) -> tuple[str, ...]:
    endings = cursor.texts(what)
    for at, each in enumerate(endings):
        if not vocabulary.ENDING.fullmatch(each):
            place = cursor.one_or_more(what)[at]
            place.refuse(f"{what} cannot hold {each!r}", "Write an ending in lower case: .erb")
    return endings


def _queries(rule: str, entries: Entries) -> Iterator[QueryMatcher]:
    query = entries["query"].text("`query`")
    if "@finding" not in query:
        entries["query"].refuse("the query captures no `@finding`", "Mark the node to point at.")
    keywords = _keywords(entries["keywords"])
    yield QueryMatcher(rule, query, keywords, confidence(entries), _message(entries))


def _keywords(cursor: Cursor) -> tuple[str, ...]:
    words = cursor.texts("`keywords`")
    if any(each != each.lower() for each in words):
        cursor.refuse("`keywords` must be in lower case", "The text is lower-cased before.")
    return words


_READERS: dict[str, Callable[[str, Entries], Iterator[Matcher]]] = {
    "call": _calls,
    "assign": _assigns,
    "handler": _handlers,
    "function": _functions,
    "text": _texts,
    "query": _queries,
}
