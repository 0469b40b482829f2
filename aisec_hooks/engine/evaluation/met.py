"""A call as evaluation met it: callee, receiver, arguments, and the rows that mean it."""

from __future__ import annotations

from aisec_hooks.engine.conditions import Arguments, fulfilled, reached
from aisec_hooks.engine.evaluation import paths
from aisec_hooks.engine.evaluation.observer import GivenArg
from aisec_hooks.engine.evaluation.values import Value
from aisec_hooks.matching.patterns import fits
from aisec_hooks.model import ir
from aisec_hooks.model.rule import Setting
from aisec_hooks.model.taint import Api


class Met:
    """A call as evaluation met it."""

    __slots__ = ("_names", "args", "callee", "name", "node", "receiver")

    def __init__(
        self,
        node: ir.Call,
        callee: Value,
        receiver: Value | None,
        name: str,
        args: list[GivenArg],
    ) -> None:
        self.node = node
        self.callee = callee
        self.receiver = receiver
        self.name = name
        self.args = args
        self._names: tuple[str, ...] | None = None

    def names(self) -> tuple[str, ...]:
        """The last names under which rules and rows may know the callee."""
        if self._names is None:
            self._names = paths.last_names(self.callee.paths, self.name)
        return self._names

    def is_given_flow(self) -> bool:
        """Whether an argument, or what the call is asked of, holds anything dangerous."""
        if self.receiver is not None and self.receiver.flows() is not None:
            return True
        for each in self.args:  # noqa: SIM110 - asked for each call
            if each.value.flows() is not None:
                return True
        return False

    def is_meant(self, row: Api | Setting) -> bool:
        """Whether a row is about this call."""
        if row.path[0] == "**" and len(row.path) == 2:
            if row.path[1] != self.name and not self._has(row.path):
                return False
        elif not self._has(row.path):
            return False
        if row.receiver is not None and not self._received(row.receiver):
            return False
        if not (row.where or row.unless):
            return True
        given = Arguments(self.args, self.receiver)
        return all(fulfilled(each, given)[0] for each in row.where) and not any(
            fulfilled(each, given)[0] for each in row.unless
        )

    def _has(self, pattern: tuple[str, ...]) -> bool:
        return any(paths.matches(pattern, each) for each in self.callee.paths)

    def _received(self, pattern: str) -> bool:
        return any(fits(pattern, each) for each in self.receivers())

    def receivers(self) -> list[str]:
        """The last names of the receiver: as written, and of what it was made by."""
        written = self.node.callee
        names = []
        if isinstance(written, ir.Member):
            holder: ir.Expr = written.object
            while isinstance(holder, ir.Call):
                holder = holder.callee
            if isinstance(holder, ir.Name | ir.Member):
                names.append(holder.name)
        if self.receiver is not None:
            names.extend(paths.last_name(each) for each in self.receiver.paths)
        return names

    def placed(self, at: tuple[int | str, ...]) -> list[GivenArg]:
        """The arguments at some places."""
        return Arguments(self.args, self.receiver).select(at)

    def selected(self, at: tuple[int | str, ...]) -> list[Value]:
        """The values at some of its places; at all of them when none is named."""
        if not at or "*" in at:
            found = [each.value for each in self.args]
            return [*found, self.receiver] if self.receiver is not None else found
        found = [each.value for each in Arguments(self.args, self.receiver).select(at)]
        if "receiver" in at and self.receiver is not None:
            found.append(self.receiver)
        return found

    def reached(self, row: Api) -> list[Value]:
        """The values at the places of a row, or at its key within them."""
        found = self.selected(row.at)
        if row.text:
            found = [each for each in found if each.slots is None]
        if not row.key:
            return found
        return [inner for each in found if (inner := reached(each, row.key)) is not None]
