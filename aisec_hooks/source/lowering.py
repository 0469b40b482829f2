"""Syntax nodes of one text to IR, bounded in depth; functions keep their identity."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from typing import Any

from aisec_hooks.model import ir, tails
from aisec_hooks.model.language import Language, SyntaxNode
from aisec_hooks.source import chains, limits, statements
from aisec_hooks.source.dispatch import dispatch
from aisec_hooks.source.expressions import name as name_role
from aisec_hooks.source.grammars import ERROR_KIND

_new = tuple.__new__


class TreeLowering:
    """What hooks of a language see as ``model.language.Lowering``.

    :ivar chars: the text with one character a byte, so that offsets slice it directly.
    :ivar truncated: whether something was too deep to be kept.
    :ivar asked: the offsets that anything may be asked of, in order; None where that is all.
    """

    __slots__ = (
        "asked",
        "chars",
        "depth",
        "dispatch",
        "functions",
        "implicit",
        "roles",
        "truncated",
    )

    def __init__(self, language: Language, text: bytes) -> None:
        self.dispatch = dispatch(language)
        self.roles = self.dispatch.roles
        self.chars = text.decode("latin-1")
        self.depth = 0
        self.truncated = False
        self.asked: list[int] | None = None
        self.implicit = language.writing.implicit_results
        self.functions: dict[int, ir.Node] = {}

    @property
    def whole(self) -> str:
        """The whole text, with one character a byte."""
        return self.chars

    def is_asked(self, node: SyntaxNode) -> bool:
        """Whether anything is asked of what stands in a node."""
        asked = self.asked
        if asked is None:
            return True
        at = bisect_left(asked, node.start_byte)
        return at < len(asked) and asked[at] < node.end_byte

    def lower(self, node: SyntaxNode | None) -> Any:
        """The IR of a node; ``Skip`` for None, comments, and what is too deep."""
        if node is None:
            return ir.Skip(0, 0)
        role = self.roles[node.kind_id]
        if role is name_role:  # half of all nodes: written out here to save a call
            start, end = node.start_byte, node.end_byte
            text = self.chars[start:end]
            if text.isascii() and start != end:
                return _new(ir.Name, (text, start, end))
            return name_role(self, node)
        depth = self.depth
        if role is None or depth >= limits.DEPTH:
            self.truncated |= role is not None
            return ir.Skip(node.start_byte, node.end_byte)
        self.depth = depth + 1
        result = role(self, node)
        self.depth = depth
        return result

    expr = lower

    def block(self, node: SyntaxNode | None) -> ir.Block:
        """The IR of a body; a single statement becomes a block of one."""
        return self._whole(self.lower(node))

    def body(self, node: SyntaxNode) -> ir.Block:
        """A function's body, with the depth counted anew."""
        self.depth = 0
        if node.kind_id == ERROR_KIND:  # nothing of the file could be parsed as a whole
            whole: ir.Block = statements.block(self, node)
            return whole
        known: Any = self.functions.get(node.id)
        if known is not None and known.handle is not None and known.handle.id == node.id:
            # A function that is its own body: ``{ a -> b }``.
            lowered = statements.block(self, node)
        else:
            lowered = self.lower(node)
        if self.implicit and node.parent is not None:
            return tails.returned(self._whole(lowered))
        if lowered.__class__ is ir.Block:
            return lowered
        value = ir.Return(lowered, lowered.start, lowered.end)
        return ir.Block((value,), lowered.start, lowered.end)

    def _whole(self, lowered: Any) -> ir.Block:
        if lowered.__class__ is ir.Block:
            return lowered
        return ir.Block((lowered,), lowered.start, lowered.end)

    def first(self, node: SyntaxNode) -> SyntaxNode | None:
        """The first child that is neither comment nor punctuation."""
        table = self.roles
        for child in node.children:
            if table[child.kind_id] is not None:
                return child
        return None

    def all(self, nodes: Iterable[SyntaxNode]) -> tuple[Any, ...]:
        """The IR of several nodes; comments and punctuation are left out."""
        depth = self.depth
        if depth >= limits.DEPTH:
            self.truncated = True
            return ()
        self.depth = depth + 1
        table = self.roles
        result = []
        for node in nodes:
            role = table[node.kind_id]
            if role is not None:
                result.append(role(self, node))
        self.depth = depth
        return tuple(result)

    def arguments(self, node: SyntaxNode | None) -> tuple[ir.Arg, ...]:
        """The arguments of a call: a list of them, or one node that is the only argument."""
        if node is None or not node.named_child_count:
            return ()
        known = self.dispatch
        if node.kind_id not in known.arguments:
            return (ir.Arg(None, self.lower(node)),)
        depth = self.depth
        if depth >= limits.DEPTH:
            self.truncated = True
            return ()
        self.depth = depth + 1
        table, keywords, spreads = self.roles, known.keywords, known.spreads
        result = []
        for child in node.children:
            kind = child.kind_id
            role = table[kind]
            if role is None:
                continue
            if kind in keywords:
                result.append(self._named(child, keywords[kind]))
            elif kind in spreads:
                result.append(ir.Arg(None, self.lower(self.first(child)), True))
            else:
                result.append(_new(ir.Arg, (None, role(self, child), False)))
        self.depth = depth
        return tuple(result)

    def _named(self, node: SyntaxNode, fields: tuple[int, int]) -> ir.Arg:
        """A keyword argument."""
        value = self.lower(node.child_by_field_id(fields[1]))
        return ir.Arg(self.text(node.child_by_field_id(fields[0])), value)

    def joined(self, op: str, operands: tuple[ir.Expr, ...]) -> Any:
        """Lowered operands of one associative operator; many become a balanced tree."""
        return chains.joined(op, operands)

    def chain(
        self,
        links: list[tuple[SyntaxNode, SyntaxNode | None, SyntaxNode | None]],
        orelse: ir.Block | None,
        end: int,
    ) -> Any:
        """``if`` links of (node, test, body), each in the ``orelse`` of the one before."""
        return chains.chain(self, links, orelse, end)

    def text(self, node: SyntaxNode | None) -> str:
        """The source text of a node; the empty string for None."""
        return "" if node is None else self.slice(node.start_byte, node.end_byte)

    def slice(self, start: int, end: int) -> str:
        """The text between two offsets; bytes that are no UTF-8 become surrogate escapes."""
        chars = self.chars[start:end]
        if chars.isascii():
            return chars
        return chars.encode("latin-1").decode("utf-8", "surrogateescape")
