"""One text: tree, places and IR, each made when first asked for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from aisec_hooks.model import ir
from aisec_hooks.model.language import Language
from aisec_hooks.model.position import Span
from aisec_hooks.source import decoding, grammars, places, scopes, shape
from aisec_hooks.source.lowering import TreeLowering
from aisec_hooks.source.places import Place

if TYPE_CHECKING:
    import tree_sitter


def _ordered(nodes: list[tree_sitter.Node]) -> list[tree_sitter.Node]:
    """Captured nodes in the order of the text; the binding hands them out of a set."""
    return sorted(nodes, key=lambda node: (node.start_byte, -node.end_byte))


def _shown(text: bytes, unread: str) -> bytes:
    """What the grammar reads: blanks stand for what it is not shown."""
    if not unread:
        return text
    return re.sub(unread.encode(), _blanked, text)


def _blanked(found: re.Match[bytes]) -> bytes:
    hidden: bytes | None = found[1]
    return found[0] if hidden is None else re.sub(rb"[^\r\n]", b" ", hidden)


class Source:
    """A text with its tree; everything but decoding is lazy and remembered.

    :param path: the name it has in the change.
    :param blob: the bytes as git keeps them.
    :ivar text: the normalised bytes; offsets everywhere count in them.
    :ivar lines: the lines as git counts them.
    :ivar faithful: whether it could be decoded as it says.
    """

    __slots__ = (
        "_bodies", "_bound", "_cut", "_imported", "_lowering", "_module", "_root", "faithful",
        "language", "lines", "path", "text",
    )  # fmt: skip

    def __init__(self, path: str, language: Language, blob: bytes) -> None:
        self.path = path
        self.language = language
        self.text, self.lines, self.faithful = decoding.decode(blob, language.encoding_comment)
        self._root: tree_sitter.Node | None = None
        self._cut = False
        self._lowering: TreeLowering | None = None
        self._bound: frozenset[str] | None = None
        self._imported: Mapping[str, Span] | None = None
        self._module: ir.Function | None = None
        self._bodies: dict[int, ir.Block] = {}

    def close(self) -> None:
        """Let go of everything that refers back; only text and lines may be asked for after it."""
        self._lowering = None
        self._bodies.clear()

    @property
    def root(self) -> tree_sitter.Node:
        """The tree; parsed when first asked for."""
        if self._root is None:
            shown = _shown(self.text, self.language.writing.unread)
            self._root = grammars.parse(self.language, shown).root_node
        return self._root

    @property
    def damaged(self) -> bool:
        """Whether part of it could not be parsed."""
        return self.root.has_error

    @property
    def lowering(self) -> TreeLowering:
        """The lowering of this text."""
        if self._lowering is None:
            self._lowering = TreeLowering(self.language, self.text)
        return self._lowering

    @property
    def truncated(self) -> bool:
        """Whether something asked for so far was too deep or wide to be given whole."""
        return self._cut or (self._lowering is not None and self._lowering.truncated)

    def module(self) -> ir.Function:
        """The whole file as a function without a name."""
        if self._module is None:
            end = len(self.text)
            self._module = ir.Function("", (), (), None, self.root, 0, end, 0, 0)
        return self._module

    def body(self, function: ir.Function) -> ir.Block:
        """The statements of a function; an expression body becomes its ``Return``."""
        node: Any = function.handle
        if node is None:
            return ir.Block((), function.body_start, function.body_start)
        found = self._bodies.get(node.id)
        if found is None:
            found = self._bodies[node.id] = self.lowering.body(node)
        return found

    def places(self, offsets: Iterable[int]) -> Iterator[Place | None]:
        """What stands at each of the ascending offsets; None where functions nest too deeply."""
        return places.find(self.root, self.lowering, offsets)

    def roles(self, offsets: Iterable[int]) -> Iterator[tuple[str, int]]:
        """Whether each of the ascending offsets stands in code, text or comment, and its start."""
        return places.roles(self.root, self.lowering, offsets)

    def holders(self, offsets: Iterable[int]) -> frozenset[int]:
        """The functions in which ascending offsets stand in literal text (``Place.around``)."""
        return places.holders(self.root, self.lowering, offsets)

    def bound_names(self) -> frozenset[str]:
        """Names that the file binds at its top level."""
        if self._bound is None:
            self._bound = scopes.bound(self.body(self.module()))
        return self._bound

    def definitions(self) -> list[tuple[str, int]]:
        """Each name bound at the top level or in a class, and where what binds it begins."""
        return list(scopes.definitions(self.body(self.module())))

    def import_spans(self) -> Mapping[str, Span]:
        """alias -> where it is imported, for imports at the top level."""
        if self._imported is None:
            self._imported = scopes.import_spans(self.body(self.module()))
        return self._imported

    def comments(self) -> list[Span]:
        """Where the comments are, in the order of the text."""
        nodes = self._run(grammars.comments(self.language)).get("comment", [])
        return [Span(*node.byte_range) for node in _ordered(nodes)]

    def query(self, text: str) -> list[Span]:
        """The ``@finding`` captures of a raw query; raises ``RuleError`` when it is broken."""
        nodes = self._run(grammars.raw_query(self.language, text)).get("finding", [])
        return [Span(*node.byte_range) for node in _ordered(nodes)]

    def error_spans(self, limit: int = 100) -> tuple[Span, ...]:
        """Where the text could not be parsed, at most ``limit`` places."""
        return tuple(scopes.errors(self.root, limit)) if self.damaged else ()

    def _run(self, query: tree_sitter.Query) -> shape.Captures:
        found, complete = shape.captures(self.root, query)
        self._cut |= not complete
        return found


_WORD = frozenset(b"_$0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
_SPACED = bytes(byte if byte in _WORD or byte >= 0x80 else 0x20 for byte in range(256))


def names_in(text: bytes) -> frozenset[bytes]:
    """Every word of a text that could be a name, code or not (numbers are among them)."""
    return frozenset(text.translate(_SPACED).split())
