"""Named tuples that cost little to define.

``typing.NamedTuple`` compiles a function for each class and checks each annotation, which takes
a tenth of the hook's time for the classes that a small change needs; a dataclass takes forty times
as long as these.  They have the same fields, defaults, equality and helpers as the original, which
is what type checkers see.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__all__ = ["Record"]

if TYPE_CHECKING:
    from typing import NamedTuple as Record
else:
    from _collections import _tuplegetter

    class _Definer(type):
        """Makes fields of the annotations of a class body."""

        def __new__(mcs, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> type:
            # Python 3.14 keeps annotations here only with the __future__ import.
            names = tuple(body.get("__annotations__", ()))
            if not names and bases != (tuple,):
                raise TypeError(f"{name} has no fields: import annotations from __future__")
            defaults = {field: body[field] for field in names if field in body}
            for at, field in enumerate(names):
                body[field] = _tuplegetter(at, None)
            body |= {
                "__slots__": (),
                "_fields": names,
                "__match_args__": names,
                "_field_defaults": defaults,
                "_tail": tuple(defaults.values()),
            }
            return super().__new__(mcs, name, bases, body)

    class Record(tuple, metaclass=_Definer):
        """The base of all records."""

        def __new__(cls, *values: Any, **named: Any) -> Record:
            """A record; missing fields take their defaults.

            :raises TypeError: for fields that are missing, unknown, or given twice.
            """
            missing = len(cls._fields) - len(values)
            if not named and 0 <= missing <= len(cls._tail):
                return tuple.__new__(cls, values + cls._tail[-missing:] if missing else values)
            return tuple.__new__(cls, _filled(cls, values, named))

        @classmethod
        def _make(cls, values: Any) -> Record:
            return cls(*values)

        def _replace(self, /, **changed: Any) -> Record:
            made = tuple.__new__(type(self), map(changed.pop, self._fields, self))
            if changed:
                raise ValueError(f"got unexpected field names: {list(changed)!r}")
            return made

        def _asdict(self) -> dict[str, Any]:
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self) -> str:
            shown = ", ".join(f"{name}={value!r}" for name, value in self._asdict().items())
            return f"{type(self).__name__}({shown})"

        def __getnewargs__(self) -> tuple[Any, ...]:
            return tuple(self)

    def _filled(cls: type, values: tuple[Any, ...], named: dict[str, Any]) -> list[Any]:
        """The values of all fields, in order."""
        fields = cls._fields
        given = dict(zip(fields, values, strict=False))
        if len(values) > len(fields) or not named.keys() <= set(fields[len(values) :]):
            raise TypeError(f"{cls.__name__} got values for fields {fields} that do not fit")
        known = cls._field_defaults | given | named
        missing = [name for name in fields if name not in known]
        if missing:
            raise TypeError(f"{cls.__name__} misses {', '.join(missing)}")
        return [known[name] for name in fields]
