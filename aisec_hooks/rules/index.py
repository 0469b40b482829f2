"""The compiled form: one plain JSON value per language, and the ``RuleIndex`` it stands for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from aisec_hooks.matching import patterns
from aisec_hooks.model.rule import (
    ALONE,
    ANY_TEXT,
    ASKED,
    FIRST_TEXT,
    GIVEN,
    ONE,
    TWO,
    VARIABLE,
    Anchors,
    AssignMatcher,
    CallMatcher,
    Condition,
    FlowMatcher,
    FunctionMatcher,
    HandlerMatcher,
    QueryMatcher,
    Rule,
    RuleIndex,
    Setting,
    TextMatcher,
)
from aisec_hooks.model.taint import Api
from aisec_hooks.rules.packing import Packed, each_packed, packed, unpacked

FORM = 27
"""Counts up when the compiled form changes, so that an older index is never read wrongly."""

_RULE = Rule._fields
_CONDITIONS = frozenset({"where", "unless", "value", "returns"})
_LISTS: dict[str, type] = {
    "assigns": AssignMatcher,
    "handlers": HandlerMatcher,
    "functions": FunctionMatcher,
    "texts": TextMatcher,
    "queries": QueryMatcher,
    "flows": FlowMatcher,
}


def encode(
    language: str,
    digest: str,
    rules: Iterable[Rule],
    matchers: Sequence[Any],
    anchors: Anchors | None = None,
    settings: Sequence[Setting] = (),
    removal: Sequence[str] = (),
) -> dict[str, Any]:
    """The plain value of one language's rules; equal input gives equal output."""
    plain: dict[str, Any] = {
        "form": FORM,
        "language": language,
        "digest": digest,
        "anchors": each_packed((anchors or {}).items()),
        "removal": list(removal),
        "rules": {each.id: [getattr(each, name) for name in _RULE] for each in rules},
        "patterns": {},
        "makers": sorted({_word(each.path) for each in settings if not each.sets or each.begins}),
        **{name: [] for name in _LISTS},
    }
    kinds = {kind: name for name, kind in _LISTS.items()}
    pool = _Pool()
    calls: dict[str, list[Any]] = {}
    for each in matchers:
        if isinstance(each, CallMatcher):
            last = each.path[-1].removesuffix("()")
            calls.setdefault(last, []).append(_row(each, pool))
        else:
            plain[kinds[type(each)]].append(_row(each, pool))
    made: dict[str, list[Any]] = {}
    for row in settings:
        made.setdefault(row.path[-1], []).append(_row(row, pool))
    plain["settings"] = each_packed(made.items())
    plain["calls"] = each_packed(sorted(calls.items()))
    plain["needs"] = each_packed(_needs(matchers).items())
    plain["conditions"] = [packed(each) for each in pool.rows]
    plain["patterns"] = spelled((*matchers, *settings))
    return plain


def _word(path: tuple[str, ...]) -> str:
    """The word that a text holds which means a path, however the first of it is imported."""
    words: list[str] = [word for part in path[-2:] for word in _WORD.findall(part)]
    return max(words, key=len)


_WORD = re.compile(r"[A-Za-z_$][\w$]*")


def _needs(matchers: Sequence[Any]) -> dict[str, list[Any]]:
    """Last name -> what a text must hold before such a callee can mean anything."""
    found: dict[str, dict[tuple[Any, ...], None]] = {}
    for each in matchers:
        if isinstance(each, CallMatcher):
            parts = (*each.path, *_spoken_of(each.where))
            named = " ".join(part for part in parts if part not in ("*", "**"))
            name = each.path[-1].removesuffix("()")
            near = _groups(*(one.matches for one in each.where))
            first = [one for one in each.where if 0 in one.args and not one.key]
            built = _groups(*(one.text for one in each.where), *(one.matches for one in first))
            built += tuple(_constants(one) for one in first if _is_constant(one))
            asks = _asks(each.where) | (ALONE if len(each.path) == 1 else 0)
            asks |= ASKED if each.path[0] == "**" else 0
            asks |= _most(each.where) | (GIVEN if any(map(_is_given, each.where)) else 0)
            found.setdefault(name, {})[
                named, _groups(each.receiver), near, tuple(dict.fromkeys(built)), asks
            ] = None
    return {name: [_plain(each) for each in needs] for name, needs in sorted(found.items())}


def _spoken_of(where: Sequence[Condition]) -> Iterator[str]:
    """The names of constants, and of what makes objects, that a text holds in which all is so."""
    for one in where:
        constants = [each for each in one.paths if not each[-1].endswith("()")]
        for paths in (constants if len(constants) == len(one.paths) else (), one.made):
            last = {each[-1].removesuffix("()") for each in paths}
            if len(last) == 1:
                yield from last


def _is_constant(condition: Condition) -> bool:
    """Whether only one of some texts, and nothing else, can fulfil it, first or under a name."""
    return (
        bool(condition.equals)
        and condition.args[:1] == (0,)
        and all(isinstance(each, str) and each != "*" for each in condition.args[1:])
        and all(isinstance(each, str) and len(each) > 1 for each in condition.equals or ())
    )


def _constants(condition: Condition) -> tuple[str, ...]:
    """The texts that fulfil a condition, as they are looked for."""
    return tuple(dict.fromkeys(str(each).lower() for each in condition.equals or ()))


def _asks(where: Sequence[Condition]) -> int:
    """Whether some argument, or the first one, must be a text."""
    texts = [one for one in where if one.args and not one.key and _is_text(one)]
    places = [set(one.args) for one in texts if not {"*", "receiver"}.intersection(one.args)]
    if any(0 in each and not any(isinstance(at, int) and at for at in each) for each in places):
        return FIRST_TEXT
    return ANY_TEXT if places else 0


def _is_given(condition: Condition) -> bool:
    """Whether only an argument at a place, or of a name, can fulfil it."""
    named = [at for at in condition.args if at not in ("*", "receiver", "stdin")]
    return len(named) == len(condition.args) > 0 and "absent" not in condition.kinds


def _most(where: Sequence[Condition]) -> int:
    """Whether there is no second argument, or no third one, and the last one is no constant."""
    lacking = [one.args for one in where if one.kinds == ("absent",)]
    most = ONE if (1,) in lacking else TWO if (2,) in lacking else 0
    last = (0,) if most == ONE else (1,)
    open_ = any(one.kinds == ("variable",) and one.args == last and not one.key for one in where)
    return most | VARIABLE if most and open_ else most


def _is_text(condition: Condition) -> bool:
    """Whether only a text, folded or built, can fulfil it."""
    if condition.matches is not None or condition.text is not None:
        return True
    if condition.kinds:
        return set(condition.kinds) <= {"string", "built"}
    return bool(condition.equals) and all(isinstance(each, str) for each in condition.equals or ())


def _groups(*asked: str | None) -> tuple[tuple[str, ...], ...]:
    """For each pattern the words of which one is in all it matches, where there are such."""
    words = (patterns.words_of(pattern) for pattern in asked if pattern is not None)
    return tuple(group for group in words if group)


def spelled(rows: Sequence[Any]) -> dict[str, tuple[bool, str, tuple[str, ...]]]:
    """What ``patterns.learn`` is told for rows: each pattern, its spelling, words it needs."""
    return {
        each: (*patterns.spelled(each), patterns.words_of(each))
        for each in sorted(set(_patterns(rows)))
    }


def _patterns(rows: Sequence[Any]) -> Iterator[str]:
    """Every pattern that rows and their conditions may ask to be compiled."""
    for each in rows:
        fields = each._asdict()
        conditions = [one for name in _CONDITIONS & fields.keys() for one in fields[name]]
        asked = [
            fields.get(name) for name in ("receiver", "pattern", "beside", "holds", "harmless")
        ]
        if isinstance(each, AssignMatcher | FunctionMatcher | Api):
            asked.append(each.name)
        asked.extend(text for one in conditions for text in (one.matches, one.text))
        yield from (text for text in asked if text is not None)


class _Pool:
    """Lists of conditions, each kept once: the paths of one matcher share theirs."""

    def __init__(self) -> None:
        self.rows: list[list[Any]] = []
        self.known: dict[str, int] = {repr(()): -1}

    def number(self, conditions: tuple[Condition, ...]) -> int:
        """The number of a list of conditions; -1 is the empty one."""
        written = repr(conditions)  # 0 is equal to False, but another constant
        found = self.known.get(written)
        if found is None:
            found = self.known[written] = len(self.rows)
            self.rows.append([_trimmed(each) for each in conditions])
        return found


def _row(matcher: Any, pool: _Pool) -> list[Any]:
    fields = [
        pool.number(value) if name in _CONDITIONS else value
        for name, value in zip(matcher._fields, matcher, strict=True)
    ]
    return [_plain(each) for each in fields]


def _trimmed(condition: Condition) -> list[Any]:
    """The fields of a condition, without the defaults at the end."""
    fields = list(condition)
    names = Condition._fields
    while fields and fields[-1] == Condition._field_defaults[names[len(fields) - 1]]:
        fields.pop()
    return [_plain(each) for each in fields]


def _plain(value: Any) -> Any:
    return [_plain(each) for each in value] if isinstance(value, tuple) else value


def decode(plain: Mapping[str, Any]) -> RuleIndex:
    """The index of a plain value; call matchers are made when they are first looked up."""
    patterns.learn(plain["patterns"])
    made = _Maker(plain["conditions"])
    return RuleIndex(
        language=plain["language"],
        digest=plain["digest"],
        rules={name: _rule(row) for name, row in plain["rules"].items()},
        calls=_Calls(CallMatcher, plain["calls"], made),
        settings=_Calls(Setting, plain["settings"], made),
        needs=Packed(plain["needs"]),
        anchors=Packed(plain["anchors"]),
        makers=tuple(plain["makers"]),
        removal=tuple(plain["removal"]),
        **{name: tuple(made.all(kind, plain[name])) for name, kind in _LISTS.items()},
    )


def _rule(row: list[Any]) -> Rule:
    fields = dict(zip(_RULE, row, strict=True))
    return Rule(**{**fields, "cwe": tuple(fields["cwe"])})


class _Maker:
    """Makes matchers from their rows."""

    __slots__ = ("made", "rows")

    def __init__(self, rows: list[str]) -> None:
        self.rows = rows
        self.made: dict[int, tuple[Condition, ...]] = {-1: ()}

    def all(self, kind: Any, rows: list[Any]) -> Iterator[Any]:
        """The matchers of one kind."""
        places = [at for at, name in enumerate(kind._fields) if name in _CONDITIONS]
        for row in rows:
            fields: list[Any] = [tuple(each) if isinstance(each, list) else each for each in row]
            for at in places:
                fields[at] = self.conditions(fields[at])
            yield kind(*fields)

    def conditions(self, number: int) -> tuple[Condition, ...]:
        """A list of conditions by its number."""
        made = self.made.get(number)
        if made is None:
            rows = unpacked(self.rows[number])
            made = self.made[number] = tuple(Condition(*map(_tuples, row)) for row in rows)
        return made


def _tuples(value: Any) -> Any:
    return tuple(map(_tuples, value)) if isinstance(value, list) else value


class _Calls(Mapping[str, tuple[Any, ...]]):
    """Last name of a callee -> rows about it: hundreds of names, of which a file meets a few."""

    __slots__ = ("_kind", "_made", "_maker", "_rows")

    def __init__(self, kind: type, rows: dict[str, str], maker: _Maker) -> None:
        self._kind = kind
        self._rows = rows
        self._maker = maker
        self._made: dict[str, tuple[Any, ...]] = {}

    def __getitem__(self, name: str) -> tuple[Any, ...]:
        made = self._made.get(name)
        if made is None:
            made = self._made[name] = tuple(self._maker.all(self._kind, unpacked(self._rows[name])))
        return made

    def get(self, name: str, default: Any = None) -> Any:
        """The rows, for names of which most have none: those are not worth an exception."""
        made = self._made.get(name)
        if made is not None:
            return made
        return self[name] if name in self._rows else default

    def __contains__(self, name: object) -> bool:
        return name in self._rows

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)
