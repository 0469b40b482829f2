"""Reads ``languages/<name>/models.yaml``: what data flow knows of libraries, one row per API.

The file is compiled beside the rules, and loaded when a text holds a word of a source.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from aisec_hooks import languages, strict_yaml
from aisec_hooks.errors import RuleError
from aisec_hooks.model.rule import Anchors, Setting
from aisec_hooks.model.taint import (
    ALL_KINDS,
    ASSERTS,
    KINDS,
    RAISES,
    SOURCES,
    TOKEN,
    Api,
    Entry,
    Models,
    bit,
    taints,
)
from aisec_hooks.rules import index, packing
from aisec_hooks.rules.cursor import Cursor
from aisec_hooks.rules.fields import (
    ESCAPES,
    arguments_in,
    conditions_in,
    flagged,
    kinds_in,
    left_over,
    paths_in,
)

FOLDER = os.path.dirname(os.path.abspath(languages.__file__))
NAME = "models.yaml"
OPS = (
    "empty", "list", "pairs", "map", "filter", "generate",
    "push", "unshift", "insert", "pop", "shift", "remove", "store", "load", "same",
    "update", "extend", "discard", "mix", "reverse", "entries", "either", "clear", "keep", "recall",
    "hold", "fill", "record", "replace", "first", "last", "next", "turn",
    "message",
    "lacking", "blend", "part", "zip", "numbered", "reversed",
    "range", "chain", "layers", "factory",
    "buffer", "write", "read", "held", "seek", "truncate",
)  # fmt: skip
_WRITTEN = re.compile(r"[A-Za-z_$][\w$.]*")
_WORD = re.compile(r"[A-Za-z_$][\w$]*")
_NOTES = ("since", "until")
_WHERE = ("when", "unless", "receiver", "words")


def origins() -> Iterator[str]:
    """The path of every file of models."""
    for name in sorted(os.listdir(FOLDER)):
        path = os.path.join(FOLDER, name, NAME)
        if os.path.exists(path):
            yield path


def read_all() -> dict[str, Models]:
    """Language family -> its models; raises ``RuleError`` for the first row that is broken."""
    found = {}
    for path in origins():
        with open(path, "rb") as file:
            name = os.path.basename(os.path.dirname(path))
            found[name] = read(file.read(), path)
    return _lent(found)


def _lent(found: dict[str, Models]) -> dict[str, Models]:
    """The same with what languages are lent by those whose libraries they call."""
    every = dict(found)
    for each in languages.all_languages():
        lent = [found[name] for name in each.libraries if name in found]
        if lent:
            own = found.get(each.rules, Models())
            every[each.rules] = Models(*(sum(rows, ()) for rows in zip(own, *lent, strict=True)))
    return every


def ends(of: Models) -> set[str]:
    """The kinds of sinks that a language has."""
    kinds = 0
    for each in (*of.sinks, *of.stores, *of.named, *of.returned):
        kinds |= each.kinds
    return {name for name in KINDS if kinds & bit(name, KINDS)}


def read(text: bytes, place: str) -> Models:
    """The models of one file."""
    document = strict_yaml.read(text, place, error=RuleError, limit=1 << 20)
    sections = Cursor(document).mapping(tuple(_SECTIONS), (), "models")
    rows: dict[str, list[Any]] = {}
    for name, cursor in sections.items():
        for each in cursor.items(f"`{name}`"):
            for section, row in _SECTIONS[name](each):
                rows.setdefault(section, []).append(row)
    return Models(**{name: tuple(found) for name, found in rows.items()})


Rows = Iterator[tuple[str, Any]]


def _sources(cursor: Cursor) -> Rows:
    known = ("path", "kind", "except", "to", "pick", *_WHERE, *_NOTES)
    entries = cursor.mapping(known, ("path", "kind"), "a source")
    to = arguments_in(entries["to"])[0] if "to" in entries else None
    source = bit(entries["kind"].word("`kind`", SOURCES), SOURCES)
    every = TOKEN if source == RANDOM else ALL_KINDS
    if "except" in entries:
        every &= ~(kinds_in(entries["except"]) | (TOKEN if entries["except"].value == "all" else 0))
    for path in paths_in(entries["path"]):
        pick = flagged(entries, "pick")
        yield (
            "sources",
            Api(path, kinds=every, source=source, to=to, doubt=pick, **conditions_in(entries)),
        )


RANDOM = bit("random", SOURCES)


_ENTRY = ("decorator", "register", "base", "names", "function", "annotation")


def _entries(cursor: Cursor) -> Rows:
    known = (*_ENTRY, "kind", "params", "methods", "except", "when", "html", "views", "holder",
             "inherited", *_NOTES)  # fmt: skip
    entries = cursor.mapping(known, (), "a handler")
    if sum(each in entries for each in _ENTRY) != 1:
        cursor.refuse("a handler is told by one thing", f"Give one of {', '.join(_ENTRY)}.")
    params = tuple(str(each.value) for each in entries["params"].items("`params`")) if (
        "params" in entries
    ) else ()  # fmt: skip
    named = "kind" in entries
    source = bit(entries["kind"].word("`kind`", SOURCES), SOURCES) if named else 0
    methods = entries["methods"].texts("`methods`") if "methods" in entries else ()
    fixed: dict[str, Any] = {
        "methods": methods,
        "html": flagged(entries, "html"),
        "views": flagged(entries, "views"),
        "inherited": flagged(entries, "inherited"),
        "where": conditions_in(entries).get("where", ()),
        "kinds": ALL_KINDS & ~kinds_in(entries["except"]) if "except" in entries else ALL_KINDS,
        "source": source,
        "params": () if named else params,
        "only": params if named else (),
    }
    if "names" in entries:
        yield "entries", Entry(names=entries["names"].texts("`names`"), **fixed)
        return
    if "function" in entries:
        for name in entries["function"].texts("`function`"):
            yield "entries", Entry(function=name, **fixed)
        return
    kind = next(each for each in _ENTRY if each in entries)
    holders = tuple(paths_in(entries["holder"])) if "holder" in entries else ((),)
    for path in paths_in(entries[kind]):
        place: dict[str, Any] = {kind: path}
        for holder in holders:
            yield "entries", Entry(**place, **fixed, holder=holder)


def _sinks(cursor: Cursor) -> Rows:
    known = (
        "call",
        "store",
        "store_key",
        "returned",
        "named",
        "function",
        "arg",
        "key",
        "text",
        "kind",
        "doubt",
        *_WHERE,
        *_NOTES,
    )
    entries = cursor.mapping(known, ("kind",), "a sink")
    kinds, doubt = kinds_in(entries["kind"]), int(flagged(entries, "doubt"))
    if "returned" in entries:
        name = entries["function"].pattern("`function`") if "function" in entries else None
        yield "returned", Api(name=name, kinds=kinds, doubt=doubt, **conditions_in(entries))
    elif "named" in entries:
        yield "named", Api(name=entries["named"].pattern("`named`"), kinds=kinds, doubt=doubt)
    elif "store" in entries:
        for name in entries["store"].texts("`store`"):
            yield "stores", Api(name=name, kinds=kinds)
    elif "store_key" in entries:
        at = arguments_in(entries["arg"]) if "arg" in entries else ("value",)
        for path in paths_in(entries["store_key"]):
            yield "stores", Api(path, at=at, kinds=kinds, text=flagged(entries, "text"))
    elif "call" in entries and "arg" in entries:
        at = arguments_in(entries["arg"])
        text = flagged(entries, "text")
        key = tuple(entries["key"].text("`key`").split(".")) if "key" in entries else ()
        for path in paths_in(entries["call"]):
            yield (
                "sinks",
                Api(path, at=at, kinds=kinds, key=key, text=text, **conditions_in(entries)),
            )
    else:
        cursor.refuse("a sink needs a place", "Give `call` and `arg`, `store` or `returned`.")


def _settings(cursor: Cursor) -> Rows:
    known = (
        "call",
        "made",
        "sets",
        "arg",
        "value",
        "items",
        "clears",
        "begins",
        "uses",
        *_WHERE,
        *_NOTES,
    )
    entries = cursor.mapping(known, (), "a setting")
    if "made" in entries:
        for path in paths_in(entries["made"]):
            yield "settings", Setting(path, items=flagged(entries, "items"))
        return
    if "call" not in entries or "sets" not in entries:
        cursor.refuse("a setting needs a name", "Give `call` and `sets`, or `made`.")
    fields: dict[str, Any] = {
        "uses": arguments_in(entries["uses"]) if "uses" in entries else (),
        "sets": entries["sets"].text("`sets`"),
        "clears": kinds_in(entries["clears"]) if "clears" in entries else 0,
        "begins": flagged(entries, "begins"),
        "constant": entries["value"].value if "value" in entries else None,
        "at": arguments_in(entries["arg"])
        if "arg" in entries
        else ()
        if "value" in entries
        else (0,),
        **conditions_in(entries),
    }
    for path in paths_in(entries["call"]):
        yield "settings", Setting(path, **fields)


def _sanitizers(cursor: Cursor) -> Rows:
    yield from _effects(cursor, "sanitizers", "a sanitizer", (*ESCAPES, "arg"))


def _guards(cursor: Cursor) -> Rows:
    if isinstance(cursor.value, dict) and "view" in cursor.value:
        entries = cursor.mapping(("view", "kinds", *_NOTES), ("view",), "a guard")
        kinds = kinds_in(entries["kinds"]) if "kinds" in entries else 0
        for path in paths_in(entries["view"]):
            yield "views", Api(path, kinds=kinds)
        return
    yield from _effects(cursor, "guards", "a guard", ("arg", "within", "truth", *_RAISING))


_RAISING = (RAISES, ASSERTS)


def _effects(cursor: Cursor, section: str, what: str, more: tuple[str, ...]) -> Rows:
    known = ("call", "name", "kinds", *more, *_WHERE, *_NOTES)
    entries = cursor.mapping(known, ("kinds",), what)
    fields: dict[str, Any] = {
        "kinds": kinds_in(entries["kinds"]) & ~left_over(entries),
        "at": arguments_in(entries["arg"]) if "arg" in entries else (),
        "truth": "truth" not in entries or entries["truth"].flag("`truth`"),
        "within": arguments_in(entries["within"])[0] if "within" in entries else None,
        "op": next((word for word in _RAISING if flagged(entries, word)), ""),
        **conditions_in(entries),
    }
    if "name" in entries:
        yield section, Api(name=entries["name"].pattern("`name`"), **fields)
        return
    if "call" not in entries:
        cursor.refuse(f"{what} needs `call` or `name`", "Name the function.")
    for path in paths_in(entries["call"]):
        yield section, Api(path, **fields)


def _propagators(cursor: Cursor) -> Rows:
    known = ("call", "from", "to", "restores", *_WHERE, *_NOTES)
    entries = cursor.mapping(known, ("call", "from"), "a propagator")
    fields: dict[str, Any] = {
        "at": arguments_in(entries["from"]),
        "to": arguments_in(entries["to"])[0] if "to" in entries else None,
        "kinds": kinds_in(entries["restores"]) if "restores" in entries else 0,
        **conditions_in(entries),
    }
    for path in paths_in(entries["call"]):
        yield "propagators", Api(path, **fields)


def _containers(cursor: Cursor) -> Rows:
    known = ("call", "op", "within", "default", *_WHERE, *_NOTES)
    entries = cursor.mapping(known, ("call", "op"), "a container")
    op = entries["op"].word("`op`", OPS)
    truth = "default" in entries and entries["default"].flag("`default`")
    within = arguments_in(entries["within"])[0] if "within" in entries else None
    for path in paths_in(entries["call"]):
        yield "containers", Api(path, op=op, truth=truth, within=within, **conditions_in(entries))


_SECTIONS: Mapping[str, Callable[[Cursor], Rows]] = {
    "sources": _sources,
    "handlers": _entries,
    "sinks": _sinks,
    "sanitizers": _sanitizers,
    "guards": _guards,
    "propagators": _propagators,
    "containers": _containers,
    "settings": _settings,
}


def encode(models: Models) -> dict[str, Any]:
    """A plain value: section -> word -> rows that a text can mean which holds the word.

    A row is the words it needs, and its fields without the defaults at their end; those that no
    word tells stand under the empty one.  The rows of a word are ``packing.packed``.  Beside the
    sections stand ``patterns``, as ``matching.patterns`` learns them.
    """
    sections = models._replace(settings=())._asdict()
    plain: dict[str, Any] = {
        "patterns": index.spelled([row for rows in sections.values() for row in rows])
    }
    for name, rows in sections.items():
        found: dict[str, list[Any]] = {}
        for row in rows:
            needed = sorted(set(_needed(row)))
            anchor = max(needed, key=lambda each: (len(each), each), default="")
            found.setdefault(anchor, []).append([needed, _plain(row)])
        plain[name] = packing.each_packed(found.items())
    return plain


ANY = (1 << len(SOURCES)) - 1
"""The bits of all sources."""


def _needed(row: Api | Entry) -> list[str]:
    """The words that a text must hold to mean a row."""
    if isinstance(row, Api):
        if not row.path:  # of stores; functions known by a pattern are asked otherwise
            return _WORD.findall(row.name) if row.name and _WRITTEN.fullmatch(row.name) else []
        return [*row.words, *(word for part in row.path for word in _WORD.findall(part))]
    path = row.decorator or row.register or row.base or row.annotation
    return [word for part in path or (*row.names, row.function) for word in _WORD.findall(part)]


def _plain(row: Any) -> list[Any]:
    fields = list(row)
    defaults = [row._field_defaults[name] for name in row._fields]
    while fields and fields[-1] == defaults[len(fields) - 1]:
        fields.pop()
    return fields


def anchors(models: Models) -> Anchors:
    """What a text must hold where outside data can come in: words, with the sources they mean."""
    found: dict[str, set[tuple[int, tuple[str, ...]]]] = {}
    for bits, words in _brought(models):
        anchor = max(words, key=lambda each: (len(each), each))
        found.setdefault(anchor, set()).add((bits, tuple(sorted({*words} - {anchor}))))
    return {anchor: tuple(sorted(rows)) for anchor, rows in sorted(found.items())}


def _brought(models: Models) -> Iterator[tuple[int, list[str]]]:
    for source in models.sources:
        yield source.source, _needed(source)
    for entry in models.entries:
        # What a parameter stands for has sources of its own.
        stands = any(not each.startswith("!") for each in entry.params if each)
        yield (ANY if stands else taints(entry)), _needed(entry)


def words_of(path: tuple[str, ...]) -> list[str]:
    """The words that a text must hold to mean a path."""
    return [word for part in path for word in _WORD.findall(part)]
