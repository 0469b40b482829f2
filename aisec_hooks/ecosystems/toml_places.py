"""Where each key and each list element of a TOML text stands, which ``tomllib`` does not tell.

Only for text that ``tomllib`` has accepted: this scanner follows the grammar, it does not check it.
"""

from __future__ import annotations

import re

from aisec_hooks.model.record import Record

Path = tuple[str | int, ...]


class Place(Record):
    """The characters of a key or a value, quotes included."""

    start: int
    end: int


_TOKEN = re.compile(
    r'''#[^\n]*|"""(?:\\.|[^\\])*?"""+|\'\'\'.*?\'\'\'+'''
    r"""|"(?:\\.|[^"\\\n])*"|'[^'\n]*'|[\[\]{},=.\n]|[^\s#"'\[\]{},=.]+""",
    re.DOTALL,
)


def scan(text: str) -> dict[Path, Place]:
    """Path of every key (its own place) and of every list element (the place of the value).

    ``{("project", "dependencies", 0): Place(40, 50), ...}``; elements of an array of tables count
    too (``("tool", "uv", "index", 0, "url")``).  A table has the place where it is first named.
    """
    return _Scanner(text).places


_AFTER_VALUE = frozenset(",]}\n")
_BETWEEN = frozenset(",\n")


class _Scanner:
    def __init__(self, text: str) -> None:
        found = [match for match in _TOKEN.finditer(text) if text[match.start()] != "#"]
        self.tokens = [match[0] for match in found]
        self.starts = [match.start() for match in found]
        self.tokens.append("\n")  # so that there is always one to look at
        self.starts.append(len(text))
        self.last = len(found)
        self.at = 0
        self.places: dict[Path, Place] = {}
        self.counts: dict[Path, int] = {}
        table: Path = ()
        while self.at < self.last:
            kind = self.tokens[self.at]
            if kind == "\n":
                self.at += 1
            elif kind == "[":
                table = self._header()
            else:
                self._pair(table)

    def _place(self, at: int) -> Place:
        start = self.starts[at]
        return Place(start, start + len(self.tokens[at]))

    def _header(self) -> Path:
        """``[a.b]`` or ``[[a.b]]``: the path under which the following keys stand."""
        self.at += 1
        many = self.tokens[self.at] == "["
        self.at += many
        path = self._key(())
        if many:
            index = self.counts.get(path, 0)
            self.counts[path] = index + 1
            path = (*path, index)
            self.places[path] = self._place(self.at - 1)
        while self.tokens[self.at] == "]":
            self.at += 1
        return path

    def _key(self, path: Path) -> Path:
        """A dotted key below a path; the newest element is meant where it meets an array."""
        while True:
            path = (*path, _name(self.tokens[self.at]))
            if path not in self.places:
                self.places[path] = self._place(self.at)
            self.at += 1
            if self.tokens[self.at] != ".":
                return path
            if path in self.counts:
                path = (*path, self.counts[path] - 1)
            self.at += 1

    def _pair(self, table: Path) -> None:
        path = self._key(table)
        self.at += 1  # the equals sign
        self._value(path)

    def _value(self, path: Path) -> None:
        opening = self.tokens[self.at]
        if opening == "[":
            self.at += 1
            self._elements(path)
        elif opening == "{":
            self.at += 1
            self._inline(path)
        else:
            while self.at < self.last and self.tokens[self.at] not in _AFTER_VALUE:
                self.at += 1

    def _elements(self, path: Path) -> None:
        index = 0
        while self.at < self.last and (kind := self.tokens[self.at]) != "]":
            if kind in _BETWEEN:
                self.at += 1
                continue
            element = (*path, index)
            self.places[element] = self._place(self.at)
            self._value(element)
            index += 1
        self.at += 1

    def _inline(self, path: Path) -> None:
        while self.at < self.last and (kind := self.tokens[self.at]) != "}":
            if kind in _BETWEEN:
                self.at += 1
            else:
                self._pair(path)
        self.at += 1


def _name(token: str) -> str:
    """What a key token spells."""
    if token.startswith('"'):
        if "\\" not in token:
            return token[1:-1]
        import tomllib

        name: str = tomllib.loads(f"name = {token}")["name"]
        return name
    return token[1:-1] if token.startswith("'") else token
