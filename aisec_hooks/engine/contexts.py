"""Judges what a function is given by the calls of it in its file, where all of them are followed.

By itself a function may be given anything: what a matcher says of its parameters then is a guess.
A function that the file calls is run with what the calls give it; that is no guess.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from aisec_hooks.model.position import Span

if TYPE_CHECKING:
    from aisec_hooks.engine.evaluation.machine import Machine

Key = tuple[str, Span]
"""A rule and the place of its hit."""


class Contexts:
    """How the hits of one text were met.

    :param kinds: the rules that have flows -> bits of the kinds they end at.
    """

    def __init__(self, kinds: Mapping[str, int], machine: Machine) -> None:
        self.kinds = kinds
        self._machine = machine
        self._guessed: dict[Key, int] = {}
        self._known: set[Key] = set()

    def proven(self, key: Key) -> None:
        """Data flow showed it: nothing is guessed."""
        self._known.add(key)

    def matched(self, key: Key) -> None:
        """A matcher showed it, in the function that runs now."""
        function = self._machine.running
        if function is None or self._machine.calls.running or key[0] not in self.kinds:
            self._known.add(key)
        else:
            self._guessed[key] = id(function)

    def refuted(self) -> Iterator[Key]:
        """The hits that only a function on its own showed, though the file calls it."""
        calls = self._machine.calls
        for key, function in self._guessed.items():
            if key not in self._known and calls.is_closed(function):
                yield key


def cleared(kinds: Mapping[str, int], rule: str, flowing: int | None) -> bool:
    """Whether data flow knows a value as harmless for a rule, for which a matcher took it.

    :param flowing: the kinds for which the value is still dangerous; None when none is known of.
    """
    ends = kinds.get(rule)
    return ends is not None and flowing is not None and not flowing & ends
