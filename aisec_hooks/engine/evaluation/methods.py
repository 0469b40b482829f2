"""Classes of the file: their fields, their methods, their bases, and whose method a function is."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from aisec_hooks.engine.evaluation.paths import called
from aisec_hooks.engine.evaluation.values import HOLE, Value
from aisec_hooks.model import ir
from aisec_hooks.source.text import names_in

_NAME = re.compile(r"\w+")

HERE = "@"
"""Begins the path of a class of this file, which no row of a model can mean."""


def is_own(value: Value) -> bool:
    """Whether a value is a class of this file, or an object of one."""
    return bool(value.paths) and value.paths[0][0] == HERE


class Defined:
    """One class.

    :ivar paths: the class itself, then its bases.
    :ivar methods: those of one name differ by what they are given.
    :ivar fields: what an object of it holds, as far as that is known before anything is done
        with it; classes that stand in the class are among them.
    :ivar decorators: what stands above it.
    :ivar scope: what classes inside of it see by its name alone.
    :ivar begun: whether its constructor has been followed.
    :ivar changed: the fields in which a method stored something dangerous, and ``changed_at`` the
        number of the run that did it last.
    :ivar left: all fields in which one ever did; what others hold stands where they are declared.
    """

    __slots__ = (
        "_made", "begun", "changed", "changed_at", "decorators", "end", "fields", "left",
        "methods", "paths", "scope", "start",
    )  # fmt: skip

    def __init__(self, node: ir.Class, paths: tuple[str, ...], fields: dict[object, Value]) -> None:
        self.paths = paths
        self.fields = fields
        self._made: tuple[dict[object, Value], Value] | None = None
        self.start, self.end = node.start, node.end
        self.scope: dict[str, Value] = {}
        self.decorators = node.decorators
        self.begun = False
        self.changed: set[str] = set()
        self.left: set[str] = set()
        self.changed_at = 0
        self.methods: dict[str, list[ir.Function]] = {}
        for each in node.body.body:
            if isinstance(each, ir.Function):
                self.methods.setdefault(each.name, []).append(each)

    @property
    def instance(self) -> Value:
        """An object of the class."""
        if self._made is None or self._made[0] is not self.fields:
            self._made = self.fields, Value(text=HOLE, paths=called(self.paths), slots=self.fields)
        return self._made[1]

    @property
    def named(self) -> Value:
        """The class itself."""
        return Value(text=HOLE, paths=self.paths, slots=self.fields)


class Methods:
    """The classes that evaluation has met."""

    def __init__(self) -> None:
        self._classes: dict[str, Defined] = {}
        self._owners: dict[int, Defined] = {}
        self._names: dict[str, int] = {}

    def path(self, node: ir.Class) -> str:
        """What a class of the file is known by; two of one name are two classes."""
        first = self._names.setdefault(node.name, node.start) if node.name else -1
        return f"{HERE}{node.name}" if first == node.start else f"{HERE}{node.name}:{node.start}"

    def define(
        self,
        node: ir.Class,
        bases: Sequence[Value],
        fields: Mapping[object, Value],
        careful: Mapping[str, str],
    ) -> Defined:
        """Remember a class; it has what its bases in the file have.

        :param careful: bases that it is not, when it has a method of its own that checks.
        """
        own = self.path(node)
        paths = tuple(dict.fromkeys((own, *(path for base in bases for path in base.paths))))[:8]
        inherited: dict[object, Value] = {}
        for path in reversed(paths[1:]):
            if path in self._classes:
                inherited.update(self._classes[path].fields)
        known = self._classes.get(own)
        if known is not None and known.start == node.start and known.begun:
            return known  # met again, where a function was followed twice
        paths = tuple(each for each in paths if not _overrides(node, careful.get(each)))
        defined = Defined(node, paths, {**inherited, **fields})
        self._classes[own] = defined
        for functions in defined.methods.values():
            for function in functions:
                self._owners[id(function)] = defined
        return defined

    def owner(self, function: ir.Function | None) -> Defined | None:
        """The class whose method a function is."""
        return self._owners.get(id(function))

    def known(self, path: str) -> Defined | None:
        """The class that a path names, or of which it names an object."""
        return self._classes.get(path.removesuffix("()"))

    def of(self, paths: Sequence[str], name: str, given: int) -> ir.Function | None:
        """The method that objects with these paths have, with that many arguments.

        One without a body is that of the only class of the file that has it.
        """
        for path in paths:
            defined = self.known(path)
            found = None if defined is None else self._chosen(defined, name, given)
            if found is not None:
                return found if found.handle is not None else self._only(path, name, given)
        return None

    def referred(self, path: str) -> ir.Function | None:
        """The method that a path such as ``@Class.method`` refers to."""
        holder, _, name = path.rpartition(".")
        return self.of((holder,), name, -1) if holder else None

    def readers(self, text: bytes, ran: Mapping[int, int]) -> Iterator[ir.Function]:
        """The methods that may read a field which holds what it did not when they ran.

        Those of its class, of classes inside that, and what calls one of them there; and those of
        other classes that name both.

        :param ran: the number of the last run of each function.
        """
        for each in tuple(self._classes.values()):
            if each.changed:
                names, each.changed = each.changed, set()
                inside = [
                    function
                    for inner in tuple(self._classes.values())
                    if each.start <= inner.start and inner.end <= each.end
                    for functions in inner.methods.values()
                    for function in functions
                ]
                reading = inside if "*" in names else _naming(inside, names, text)
                every = [*reading, *self._elsewhere(each, names, text)]
                yield from [x for x in every if ran.get(id(x), 0) <= each.changed_at]

    def _elsewhere(self, of: Defined, names: Collection[str], text: bytes) -> list[ir.Function]:
        """The methods of other classes that name a class and one of its fields."""
        word = _NAME.findall(of.paths[0])[-1].encode() if of.paths else b""
        if not word or text.count(word) == 1:
            return []
        wanted = {name.lstrip("@$").encode() for name in names}
        functions = [
            function
            for other in tuple(self._classes.values())
            if not (of.start <= other.start and other.end <= of.end)
            for methods in other.methods.values()
            for function in methods
        ]
        within = ((each, names_in(text[each.start : each.end])) for each in functions)
        return [x for x, words in within if word in words and not words.isdisjoint(wanted)]

    def _only(self, path: str, name: str, given: int) -> ir.Function | None:
        """The one implementation: of a class that says so, else of one that has all methods."""
        base = path.removesuffix("()")
        wanted = self._classes[base].methods.keys()
        others = [each for each in self._classes.values() if each.paths[0] != base]
        said = [each for each in others if base in each.paths]
        found = [
            function
            for each in said or [each for each in others if wanted <= each.methods.keys()]
            if (function := self._chosen(each, name, given)) is not None
            and function.handle is not None
        ]
        return found[0] if len(found) == 1 else None

    @staticmethod
    def _chosen(defined: Defined, name: str, given: int) -> ir.Function | None:
        """The method of a name that takes so many arguments, or the last one of that name."""
        functions = defined.methods.get(name, ())
        for each in functions:
            if given in (-1, len(each.params)):
                return each
        return functions[-1] if functions else None


def _overrides(node: ir.Class, name: str | None) -> bool:
    return name is not None and any(
        isinstance(each, ir.Function) and each.name == name for each in node.body.body
    )


def _naming(
    functions: Sequence[ir.Function], names: Collection[str], text: bytes
) -> Iterator[ir.Function]:
    """The functions in which one of the names is written, or that of one of these functions."""
    wanted = {sign + name.lstrip("@$").encode() for name in names for sign in (b"", b"$")}
    waiting = [(each, names_in(text[each.start : each.end])) for each in functions]
    chosen: set[int] = set()
    while found := [each for each, words in waiting if not words.isdisjoint(wanted)]:
        chosen.update(map(id, found))
        waiting = [(each, words) for each, words in waiting if words.isdisjoint(wanted)]
        wanted.update(each.name.encode() for each in found)
    return (each for each in functions if id(each) in chosen)
