"""What a small program does, run along every one of its ways: which sinks outside data reaches.

Nothing here knows of the engine.  Values are ``True`` for text with outside data in it, ``False``
for other text, and a dictionary for what has parts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import Any

from tests.flows.writing import START, Said

Names = dict[str, Any]


def reached(body: Sequence[Said]) -> list[bool]:
    """For each sink, in the order they are written, whether outside data reaches it."""
    found: dict[int, bool] = {}
    _numbered = {id(each): at for at, each in enumerate(_sinks(body))}
    count = _choices(body)
    for choices in product((0, 1, 2), repeat=count):
        _run(body, _started(), iter(choices), found)
    return [found.get(id(each), False) for each in _sinks(body)]


def _started() -> Names:
    names: Names = {}
    _run(START, names, iter(()), {})
    return names


def _sinks(body: Sequence[Said]) -> Iterator[Said]:
    for each in body:
        if each[0] == "sink":
            yield each
        elif each[0] in ("if", "loop"):
            for part in each[-2:] if each[0] == "if" else each[-1:]:
                yield from _sinks(part)


def _choices(body: Sequence[Said]) -> int:
    count = 0
    for each in body:
        if each[0] in ("if", "loop"):
            count += each[0] == "loop" or each[1] is None
            for part in each[-2:] if each[0] == "if" else each[-1:]:
                count += _choices(part)
    return count


def _run(
    body: Sequence[Said], names: Names, choices: Iterator[int], found: dict[int, bool]
) -> None:
    for each in body:
        word = each[0]
        if word == "set":
            names[each[1]] = _value(each[2], names)
        elif word == "store":
            names[each[1]] = {**names[each[1]], each[2]: _value(each[3], names)}
        elif word == "sink":
            found[id(each)] = found.get(id(each), False) or _value(each[1], names)
        elif word == "if":
            test = next(choices) if each[1] is None else int(not each[1])
            _run(each[2 + min(test, 1)], names, choices, found)
        else:
            for _ in range(next(choices)):
                _run(each[1], names, choices, found)


def _value(said: Said, names: Names) -> Any:
    word, *parts = said
    if word in ("source", "text"):
        return word == "source"
    if word == "name":
        return names[parts[0]]
    if word in ("at", "key"):
        return names[parts[0]][parts[1]]
    given = [_value(each, names) for each in parts]
    if word in ("number", "fixed"):
        return False
    if word in ("pair", "entry"):
        return dict(zip((0, 1) if word == "pair" else ("k", "n"), given, strict=True))
    return given[-1] if word in ("same", "wrapped", "second") else any(given)
