"""Small programs, written in each language: tables of how it says one and the same thing.

Expressions and statements are tuples whose first part is the word for it::

    ("source",) ("text", "abc") ("name", "t0") ("join", left, right) ("number", value)
    ("same", value) ("fixed", value) ("wrapped", value) ("second", left, right)
    ("pair", left, right) ("entry", left, right) ("at", "l0", 0) ("key", "m0", "k")
    ("set", "t0", value) ("store", "m0", "k", value) ("sink", value)
    ("if", True or False or None, then, orelse) ("loop", body)

``same`` to ``second`` are functions of the program; a test of None is one that nobody knows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any, NamedTuple

from aisec_hooks import languages
from tests.flows.tongues import Tongue

Said = tuple[Any, ...]
NAMES = ("t0", "t1", "t2", "l0", "m0")
START: Sequence[Said] = (
    *(("set", name, ("text", name)) for name in NAMES[:3]),
    ("set", "l0", ("pair", ("text", "a"), ("text", "b"))),
    ("set", "m0", ("entry", ("text", "a"), ("text", "b"))),
)




def _module(language: str) -> str | None:
    """The tongue of a language, or of its family."""
    names = (f"tests.flows.tongues.{each}" for each in (language, languages.by_name(language).rules))
    return next((each for each in names if find_spec(each) is not None), None)


LANGUAGES = tuple(each.name for each in languages.all_languages() if _module(each.name))
"""The languages in which data flow is followed."""


@cache
def tongue_of(language: str) -> Tongue:
    """How a language says things; raises ``KeyError`` for one without data flow."""
    module = _module(language)
    if module is None:
        raise KeyError(language)
    found: Tongue = import_module(module).TONGUE
    return found


_FUNCTIONS = ("same", "fixed", "wrapped", "second")


class Written(NamedTuple):
    """A program, and the line of each sink in it, in the order they are written."""

    text: str
    sinks: tuple[int, ...]


def program(language: str, bodies: Sequence[Sequence[Said]]) -> Written:
    """A program with one handler for each of the bodies."""
    tongue = tongue_of(language)
    lines = _unbraced(tongue.head).splitlines()
    sinks: list[int] = []
    for number, body in enumerate(bodies):
        lines.extend(tongue.handler.format(name=f"view{number}").splitlines())
        for line, is_sink in _statements(tongue, (*START, *body), 1, set()):
            lines.append(line)
            if is_sink:
                sinks.append(len(lines))
        lines.extend(_unbraced(tongue.foot).splitlines())
    lines.extend(tongue.last.splitlines())
    return Written("\n".join(lines) + "\n", tuple(sinks))


def _unbraced(text: str) -> str:
    return text.replace("{{", "{").replace("}}", "}")


def _statements(
    tongue: Tongue, body: Sequence[Said], depth: int, known: set[str]
) -> Iterator[tuple[str, bool]]:
    """Lines, each with whether it holds a sink."""
    indent = "    " * depth
    if not body and tongue.nothing:
        yield indent + tongue.nothing, False
    for word, *parts in body:
        if word == "set":
            name = parts[0]
            first = tongue.first.get(name[0], "") if name not in known else ""
            known.add(name)
            bound = tongue.named.format(name)
            if parts[1][0] == "entry" and "made" in tongue.says:
                items = [value(tongue, each) for each in parts[1][1:]]
                yield indent + tongue.says["made"].format(*items, first + bound), False
            else:
                given = tongue.set.format(first=first, name=bound, value=value(tongue, parts[1]))
                yield f"{indent}{given}{tongue.semicolon}", False
        elif word in ("store", "sink"):
            said = tongue.says[word].format(*_given(tongue, parts))
            yield f"{indent}{said}{tongue.semicolon}", word == "sink"
        else:
            yield from _block(tongue, word, parts, depth, known)


def _block(
    tongue: Tongue, word: str, parts: list[Any], depth: int, known: set[str]
) -> Iterator[tuple[str, bool]]:
    indent = "    " * depth
    a, b = value(tongue, ("text", "a")), value(tongue, ("text", "b"))
    tests = {
        True: tongue.equal.format(a, a),
        False: tongue.equal.format(a, b),
        None: tongue.unknown,
    }
    test = tests[parts[0]] if word == "if" else ""
    yield indent + tongue.open[word].format(test), False
    yield from _statements(tongue, parts[-1] if word == "loop" else parts[1], depth + 1, known)
    if word == "if":
        yield indent + _unbraced(tongue.open["else"]), False
        yield from _statements(tongue, parts[2], depth + 1, known)
    close = tongue.open.get(f"end {word}", tongue.close)
    if close:
        yield indent + _unbraced(close), False


def value(tongue: Tongue, said: Said) -> str:
    """An expression as a language writes it."""
    word, *parts = said
    if word == "source":
        return tongue.says[word].format(*parts or "q")
    if word == "name":
        return tongue.name.format(parts[0])
    if word == "text":
        return tongue.text.format(parts[0])
    given = _given(tongue, parts)
    if word in _FUNCTIONS:
        return tongue.call.format(word, tongue.between.join(given))
    return tongue.says[word].format(*given)


def _given(tongue: Tongue, parts: Sequence[Any]) -> list[str]:
    """Expressions as they are written; names of lists and maps, and keys, as they stand.

    A part that is no expression is a name, or what stands in brackets.
    """
    return [value(tongue, each) if isinstance(each, tuple) else each for each in parts]
