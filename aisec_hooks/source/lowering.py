"""Syntax nodes to IR by a table: kind number -> role, bounded in depth, memoised for functions.

``Roles.table`` names one of the roles of ``source/roles.py`` per node kind; ``Roles.hooks`` wins
over it.  A kind with neither becomes ``Any`` of its children.  Only named nodes have roles;
comments and punctuation have none, which is how loops over children leave them out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module
from typing import Any, cast

from aisec_hooks.model import ir
from aisec_hooks.model.language import Language, Roles, SyntaxNode
from aisec_hooks.source import grammars, limits, roles

Role = Callable[[Any, Any], Any]
"""``(lowering, node) -> ir.Node``; written as Any because the hottest code casts nothing."""


class Dispatch:
    """What lowering knows about one language: a role, or None, for every kind number."""

    __slots__ = ("call_arguments", "functions", "keywords", "roles", "spreads", "through")

    def __init__(self, language: Language) -> None:
        grammar = grammars.grammar(language)
        source: Roles = import_module(f"aisec_hooks.languages.{language.name}.roles").ROLES
        self.roles: dict[int, Role | None] = {grammars.ERROR_KIND: roles.any_of}
        self.functions: set[int] = set()
        self.keywords: dict[int, tuple[int, int]] = {}
        self.spreads: set[int] = set()
        self.through: set[int] = set()
        self.call_arguments: set[int] = set()
        for kind in range(grammar.node_kind_count):
            name = grammar.node_kind_for_id(kind)
            if name is None or not grammar.node_kind_is_named(kind) or name in source.comments:
                self.roles[kind] = None
                continue
            row = source.table.get(name, ("any",))
            self._mark(kind, name, row, source, grammar)
            hook = source.hooks.get(name)
            role = roles.build(row, grammar.field_id_for_name) if hook is None else hook
            self.roles[kind] = roles.remembered(role) if name in source.functions else role

    def _mark(
        self, kind: int, name: str, row: tuple[str, ...], source: Roles, grammar: Any
    ) -> None:
        """Note the kinds that argument lists and pass-through walks ask about."""
        if name in source.functions:
            self.functions.add(kind)
        if row[0] == "arguments":
            self.call_arguments.add(kind)
        elif row[0] == "keyword":
            number = grammar.field_id_for_name
            self.keywords[kind] = (number(row[1]), number(row[2]))
        elif row[0] == "spread":
            self.spreads.add(kind)
        elif row[0] == "pass" and name not in source.hooks:
            self.through.add(kind)


_dispatches: dict[str, Dispatch] = {}


def dispatch(language: Language) -> Dispatch:
    """The dispatch table of a language, built at first use."""
    found = _dispatches.get(language.name)
    if found is None:
        found = _dispatches[language.name] = Dispatch(language)
    return found


class TreeLowering:
    """Lowers nodes of one text; what hooks of a language see as ``model.language.Lowering``."""

    __slots__ = ("ascii", "chars", "depth", "dispatch", "functions", "roles", "truncated")

    def __init__(self, language: Language, text: bytes) -> None:
        self.dispatch = dispatch(language)
        self.roles = self.dispatch.roles
        self.chars = text.decode("latin-1")  # one character a byte: offsets slice it directly
        self.ascii = self.chars.isascii()
        self.depth = 0
        self.truncated = False
        self.functions: dict[int, ir.Node] = {}

    def lower(self, node: SyntaxNode | None) -> ir.Node:
        """The IR of a node; ``Skip`` for None, comments, and what is too deep."""
        if node is None:
            return ir.Skip(0, 0)
        role = self.roles[node.kind_id]
        if role is None:
            return ir.Skip(node.start_byte, node.end_byte)
        depth = self.depth
        if depth >= limits.DEPTH:
            self.truncated = True
            return ir.Skip(node.start_byte, node.end_byte)
        self.depth = depth + 1
        result: ir.Node = role(self, node)
        self.depth = depth
        return result

    def expr(self, node: SyntaxNode | None) -> ir.Expr:
        """The same, typed as an expression."""
        return cast(ir.Expr, self.lower(node))

    def block(self, node: SyntaxNode | None) -> ir.Block:
        """The IR of a body; a single statement becomes a block of one."""
        lowered = self.lower(node)
        if lowered.__class__ is ir.Block:
            return cast(ir.Block, lowered)
        return ir.Block((lowered,), lowered.start, lowered.end)

    def body(self, node: SyntaxNode) -> ir.Block:
        """A function's body, with the depth counted anew."""
        self.depth = 0
        lowered = self.lower(node)
        if lowered.__class__ is ir.Block:
            return cast(ir.Block, lowered)
        value = ir.Return(cast(ir.Expr, lowered), lowered.start, lowered.end)
        return ir.Block((value,), lowered.start, lowered.end)

    def first(self, node: SyntaxNode) -> SyntaxNode | None:
        """The first child that is neither comment nor punctuation."""
        table = self.roles
        for child in node.children:
            if table[child.kind_id] is not None:
                return child
        return None

    def items(self, node: SyntaxNode) -> tuple[Any, ...]:
        """The IR of all children that mean something, one level deeper."""
        return self.all(node.children)

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
        if node is None:
            return ()
        if node.kind_id not in self.dispatch.call_arguments:
            return (ir.Arg(None, self.expr(node)),)
        return tuple([self.argument(each) for each in node.children if self.roles[each.kind_id]])

    def argument(self, node: SyntaxNode) -> ir.Arg:
        """One argument: keyword, spread or plain."""
        kind = node.kind_id
        named = self.dispatch.keywords.get(kind)
        if named is not None:
            value = self.expr(node.child_by_field_id(named[1]))
            return ir.Arg(self.text(node.child_by_field_id(named[0])), value)
        if kind in self.dispatch.spreads:
            inner = [each for each in node.children if self.roles[each.kind_id]]
            return ir.Arg(None, self.expr(inner[0] if inner else None), True)
        return ir.Arg(None, self.expr(node))

    def joined(self, op: str, operands: tuple[ir.Expr, ...]) -> ir.Expr:
        """Lowered operands of one associative operator; many become a balanced tree."""
        return cast(ir.Expr, roles.joined(op, operands))

    def chain(
        self,
        links: list[tuple[SyntaxNode, SyntaxNode | None, SyntaxNode | None]],
        orelse: ir.Block | None,
        end: int,
    ) -> ir.Node:
        """``if`` links of (node, test, body), each in the ``orelse`` of the one before."""
        return cast(ir.Node, roles.chain(self, links, orelse, end))

    def text(self, node: SyntaxNode | None) -> str:
        """The source text of a node; the empty string for None."""
        return "" if node is None else self.slice(node.start_byte, node.end_byte)

    def slice(self, start: int, end: int) -> str:
        """The text between two offsets; bytes that are no UTF-8 become surrogate escapes."""
        chars = self.chars[start:end]
        if self.ascii or chars.isascii():
            return chars
        return chars.encode("latin-1").decode("utf-8", "surrogateescape")
