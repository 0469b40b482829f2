"""What git tells hooks about updated references, one line each on standard input."""

from __future__ import annotations

from collections.abc import Callable

from aisec_hooks.changes.quoting import text
from aisec_hooks.errors import UsageError
from aisec_hooks.model.git_answers import is_id, is_zero
from aisec_hooks.model.record import Record


class Update(Record):
    """One reference that a push creates, moves or deletes.

    :param new: the id it shall have; zeros for a deletion.
    :param old: the id it has on the receiving side, which need not exist here; zeros for none.
    """

    reference: str
    new: str
    old: str

    @property
    def deletes(self) -> bool:
        """Whether the reference goes away."""
        return is_zero(self.new)


def _updates(lines: bytes, order: Callable[[str], list[str]]) -> list[Update]:
    """The updates of all lines; ``order`` splits one into reference, new id and old id."""
    found = []
    for number, line in enumerate(text(lines).removesuffix("\n").split("\n") if lines else (), 1):
        words = order(line)
        if len(words) != 3 or not (words[0] and is_id(words[1]) and is_id(words[2])):
            raise UsageError(
                "not what git tells a hook about a reference",
                where=f"standard input:{number}",
                hint="call it from the hook itself, with git's own input",
            )
        found.append(Update(*words))
    return found


def pushed(lines: bytes) -> list[Update]:
    """The input of pre-push: ``<local ref> <new id> <remote ref> <old id>`` a line.

    The local one may be any expression, with spaces; it is not looked at.
    """

    def order(line: str) -> list[str]:
        words = line.rsplit(" ", 3)
        return [words[2], words[1], words[3]] if len(words) == 4 else []

    return _updates(lines, order)


def received(lines: bytes) -> list[Update]:
    """The input of pre-receive: ``<old id> <new id> <ref>`` a line."""
    return _updates(lines, lambda line: line.split(" ", 2)[::-1])
