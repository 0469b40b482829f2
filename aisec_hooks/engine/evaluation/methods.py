"""Classes of the file: their methods, their bases, and whose method a function is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from aisec_hooks.engine.evaluation.values import HOLE, Value
from aisec_hooks.model import ir
from aisec_hooks.model.record import Record

HERE = "@"
"""Begins the path of a class of this file, which no row of a model can mean."""


class Defined(Record):
    """One class.

    :param instance: what an object of it is known by: the class itself, and its bases.
    :param fields: what its body declares, by name.
    """

    methods: Mapping[str, ir.Function]
    instance: Value
    fields: Mapping[str, ir.Declare]


class Methods:
    """The classes that evaluation has met."""

    def __init__(self) -> None:
        self._classes: dict[str, Defined] = {}
        self._owners: dict[int, Defined] = {}

    def define(self, node: ir.Class, bases: Sequence[Value]) -> Value:
        """Remember a class, and give the value of its name."""
        paths = (f"{HERE}{node.name}", *(path for base in bases for path in base.paths))[:8]
        instance = Value(text=HOLE, paths=tuple(f"{path}()" for path in paths))
        methods = {each.name: each for each in node.body.body if isinstance(each, ir.Function)}
        fields = {
            each.target.name: each
            for each in node.body.body
            if isinstance(each, ir.Declare) and isinstance(each.target, ir.Name)
        }
        defined = Defined(methods, instance, fields)
        self._classes[f"{HERE}{node.name}()"] = defined
        for function in methods.values():
            self._owners[id(function)] = defined
        return Value(text=HOLE, paths=paths)

    def owner(self, function: ir.Function | None) -> Defined | None:
        """The class whose method a function is."""
        return self._owners.get(id(function))

    def of(self, receiver: Value, name: str) -> ir.Function | None:
        """The method of an object of this file."""
        for path in receiver.paths:
            found = self._classes.get(path)
            if found is not None and name in found.methods:
                return found.methods[name]
        return None
