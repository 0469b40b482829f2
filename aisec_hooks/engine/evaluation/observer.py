"""What evaluation reads from a source, and whom it tells of what it meets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from aisec_hooks.engine.evaluation.values import Value
from aisec_hooks.model import ir
from aisec_hooks.model.language import Language

if TYPE_CHECKING:
    from aisec_hooks.engine.evaluation.met import Met


class Program(Protocol):
    """What evaluation needs of a source."""

    text: bytes

    @property
    def language(self) -> Language: ...  # noqa: D102
    def module(self) -> ir.Function: ...  # noqa: D102
    def body(self, function: ir.Function) -> ir.Block: ...  # noqa: D102
    def bound_names(self) -> frozenset[str]: ...  # noqa: D102


class GivenArg:
    """One evaluated argument with the place where it stands."""

    __slots__ = ("end", "keyword", "spread", "start", "value")

    def __init__(self, keyword: str | None, value: Value, node: ir.Expr, spread: bool) -> None:
        self.keyword = keyword
        self.value = value
        self.start = node.start
        self.end = node.end
        self.spread = spread

    def holding(self, keyword: str, value: Value) -> GivenArg:
        """One of the arguments that a spread one gives, at its place."""
        held = GivenArg.__new__(GivenArg)
        held.keyword, held.value, held.spread = keyword, value, False
        held.start, held.end = self.start, self.end
        return held


class Observer(Protocol):
    """Whoever wants to know what evaluation meets."""

    def below(self, package: str) -> frozenset[str]:
        """The names of a package that are worth knowing, where all of it is imported."""

    def call(self, met: Met) -> None:
        """A call was met."""

    def store(self, name: str, kind: str, value: Value, node: ir.Expr, where: tuple[int, int],
              target: Value | None = None) -> None:  # fmt: skip
        """A value (``node``) is stored under a name that stands at ``where``."""

    def keyed(self, key: Value, value: Value, holder: Value, where: tuple[int, int]) -> None:
        """A value is stored under a key that nobody knows; told where data flow is followed."""

    def replaced(self, start: int, end: int) -> None:
        """What an argument or a stored value there set is set anew before it was used."""

    def cleared(self, start: int, end: int, kinds: int) -> None:
        """The object that the call there made is told to be careful of what ends at the kinds."""

    def used(self, start: int, end: int, kinds: int, harmless: bool) -> None:
        """The object that the call there made is used for something, be it for constants alone."""

    def handler(self, node: ir.Handler, types: list[Value]) -> None:
        """An exception handler was met."""

    def returned(self, function: ir.Function | None, value: Value, node: ir.Return) -> None:
        """A function returns a value; told only where data flow is followed."""

    def function(self, name: str, node: ir.Function, where: tuple[int, int]) -> None:
        """A function is defined or bound under a name."""
