"""One parsed text: tree, rule ends, functions, imports and IR, each made when first asked for."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, cast

import tree_sitter

from aisec_hooks.model import ir
from aisec_hooks.model.language import Language
from aisec_hooks.model.position import Span
from aisec_hooks.model.record import Record
from aisec_hooks.source import decoding, grammars, scopes, shape
from aisec_hooks.source.lowering import TreeLowering
from aisec_hooks.source.scopes import FunctionIndex


class End(Record):
    """A place where a rule can end: the text and the bytes of one capture of ``ends.scm``."""

    name: str
    start: int
    end: int


_start = itemgetter(1)
_LONG = ("function", "comment", "handler", "import")
"""Captures whose text nobody asks for: it may be long."""


def _named(nodes: list[tree_sitter.Node], lowering: TreeLowering) -> list[End]:
    """Ends with their text; this runs for every name that is called or stored."""
    chars, new, found = lowering.chars, tuple.__new__, []
    for node in nodes:
        start, end = node.start_byte, node.end_byte
        text = chars[start:end]
        if not text.isascii():
            text = lowering.slice(start, end)
        found.append(new(End, (text, start, end)))
    found.sort(key=_start)
    return found


def _unnamed(nodes: list[tree_sitter.Node]) -> list[End]:
    """Ends without text."""
    return [End("", node.start_byte, node.end_byte) for node in _ordered(nodes)]


def _ordered(nodes: list[tree_sitter.Node]) -> list[tree_sitter.Node]:
    """Captured nodes in the order of the text; the binding hands them out of a set."""
    return sorted(nodes, key=lambda node: (node.start_byte, -node.end_byte))


class Source:
    """A text with its tree; everything but the parse is lazy and remembered.

    :param path: the name it has in the change.
    :param blob: the bytes as git keeps them.
    :ivar text: the normalised bytes; offsets everywhere count in them.
    :ivar lines: the lines as git counts them.
    :ivar damaged: whether part of it could not be parsed.
    :ivar faithful: whether it could be decoded as it says.
    """

    __slots__ = (
        "_bodies", "_bound", "_captures", "_cut", "_ends", "_functions", "_imports", "_lowering",
        "_module", "_root", "damaged", "faithful", "language", "lines", "path", "text",
    )  # fmt: skip

    def __init__(self, path: str, language: Language, blob: bytes) -> None:
        self.path = path
        self.language = language
        self.text, self.lines, self.faithful = decoding.decode(blob, language.encoding_comment)
        self._root = grammars.parser(language).parse(self.text).root_node
        self.damaged = self._root.has_error
        self._cut = False
        self._lowering: TreeLowering | None = None
        self._captures: shape.Captures | None = None
        self._ends: dict[str, list[End]] = {}
        self._functions: FunctionIndex | None = None
        self._imports: Mapping[str, str] | None = None
        self._bound: frozenset[str] | None = None
        self._module: ir.Function | None = None
        self._bodies: dict[int, ir.Block] = {}

    def close(self) -> None:
        """Let go of everything that refers back; only text and lines may be asked for after it."""
        self._functions = self._captures = self._lowering = None
        self._bodies.clear()
        self._ends.clear()

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
            self._module = ir.Function("", (), (), None, self._root, 0, end, 0, 0)
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

    def ends(self) -> Mapping[str, list[End]]:
        """Every capture of the language's ``ends.scm``, in the order of the text."""
        return {kind: self.ends_of(kind) for kind in self.captures()}

    def ends_of(self, kind: str) -> list[End]:
        """The captures of one kind; their texts are read when first asked for."""
        found = self._ends.get(kind)
        if found is None:
            nodes = self.captures().get(kind, [])
            found = _unnamed(nodes) if kind in _LONG else _named(nodes, self.lowering)
            self._ends[kind] = found
        return found

    def captures(self) -> shape.Captures:
        """The nodes behind ``ends``, in no order; the query runs once."""
        if self._captures is None:
            self._captures = self._run(grammars.ends(self.language))
        return self._captures

    def functions(self) -> FunctionIndex:
        """Which function holds an offset."""
        if self._functions is None:
            self._functions = FunctionIndex(self, _ordered(self.captures().get("function", [])))
        return self._functions

    def imports(self) -> Mapping[str, str]:
        """alias -> dotted path of every import in the file; the first one of an alias counts."""
        if self._imports is None:
            nodes = _ordered(self.captures().get("import", []))
            self._imports = scopes.imports(self.lowering.lower(cast(Any, node)) for node in nodes)
        return self._imports

    def bound_names(self) -> frozenset[str]:
        """Names that the file binds at its top level."""
        if self._bound is None:
            self._bound = scopes.bound(self.body(self.module()))
        return self._bound

    def import_spans(self) -> Mapping[str, Span]:
        """alias -> where it is imported, for imports at the top level."""
        return scopes.import_spans(self.body(self.module()))

    def comments(self) -> list[Span]:
        """Where the comments are; by a query of its own, which compiles in no time."""
        if self._captures is None:
            nodes = self._run(grammars.comments(self.language)).get("comment", [])
        else:
            nodes = self._captures.get("comment", [])
        return [Span(*node.byte_range) for node in _ordered(nodes)]

    def query(self, text: str) -> list[Span]:
        """The ``@finding`` captures of a raw query; raises ``RuleError`` when it is broken."""
        nodes = self._run(grammars.raw_query(self.language, text)).get("finding", [])
        return [Span(*node.byte_range) for node in _ordered(nodes)]

    def error_spans(self, limit: int = 100) -> tuple[Span, ...]:
        """Where the text could not be parsed, at most ``limit`` places."""
        return tuple(scopes.errors(self._root, limit)) if self.damaged else ()

    def _run(self, query: tree_sitter.Query) -> shape.Captures:
        found, complete = shape.captures(self._root, query)
        self._cut |= not complete
        return found


_WORD = frozenset(b"_$0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
_SPACED = bytes(byte if byte in _WORD or byte >= 0x80 else 0x20 for byte in range(256))


def names_in(text: bytes) -> frozenset[bytes]:
    """Every word of a text that could be a name, code or not (numbers are among them)."""
    return frozenset(text.translate(_SPACED).split())
