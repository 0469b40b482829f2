"""Which functions of a file have run, which have not, and which stand around a place."""

from __future__ import annotations

from bisect import bisect, insort
from collections.abc import Iterable, Iterator

from aisec_hooks.engine.evaluation.values import Environment
from aisec_hooks.model import ir

Standing = tuple[ir.Function, tuple[Environment, ...]]
"""A function and the environments around it, innermost first."""


class Standings:
    """The functions that were met, each after the one around it."""

    def __init__(self) -> None:
        self._ran: set[int] = set()
        self._quiet: dict[int, Standing] = {}
        self._keys: list[tuple[int, int]] = []
        self._at: dict[tuple[int, int], tuple[Standing, tuple[int, int] | None]] = {}
        self._named: set[int] = set()

    def ran(self, each: Standing) -> None:
        """Know that it has run."""
        self._ran.add(id(each[0]))
        self._quiet.pop(id(each[0]), None)
        self._stand(each)

    def quiet(self, each: Standing) -> None:
        """Know that nothing is known to begin in it yet."""
        self._quiet[id(each[0])] = each
        self._stand(each)

    def all_quiet(self) -> list[Standing]:
        """What has not run."""
        return [*self._quiet.values()]

    def around(self, places: Iterable[int]) -> tuple[list[Standing], list[Standing]]:
        """Those that ran directly around some places, and all around them that have not run.

        The place of a function's own name is in nothing.
        """
        ran: dict[int, Standing] = {}
        others: dict[int, Standing] = {}
        for at in places:
            if at in self._named:
                continue
            for depth, each in enumerate(self._holding(at)):
                number = id(each[0])
                if number in self._quiet:
                    others[number] = each
                elif not depth:
                    ran[number] = each
        return [*ran.values()], [*others.values()]

    def among_quiet(self, numbers: Iterable[int]) -> list[Standing]:
        """Those of some functions (by ``id``) that have not run."""
        return [self._quiet[number] for number in self._quiet.keys() & numbers]

    def _stand(self, each: Standing) -> None:
        function = each[0]
        key = (function.start, -function.end)
        if key in self._at:
            return
        around = next(self._holders(function.start), None)
        insort(self._keys, key)
        self._at[key] = (each, around)
        self._named.add(function.name_start)

    def _holding(self, at: int) -> Iterator[Standing]:
        for key in self._holders(at):
            yield self._at[key][0]

    def _holders(self, at: int) -> Iterator[tuple[int, int]]:
        """The functions around a place, innermost first."""
        index = bisect(self._keys, (at, 1)) - 1
        key = self._keys[index] if index >= 0 else None
        while key is not None:
            if -key[1] > at:
                yield key
            key = self._at[key][1]
