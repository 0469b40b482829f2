"""The table of one language bound to the numbers of its grammar."""

from __future__ import annotations

from importlib import import_module

import tree_sitter

from aisec_hooks.model.language import Language, Roles
from aisec_hooks.source import expressions, grammars, roles


class Dispatch:
    """What lowering knows about a language by kind number.

    :ivar roles: a lowering function, or None for comments and punctuation, for every kind.
    :ivar keywords: kinds of named arguments -> field numbers of name and value.
    :ivar through: kinds that only mean their child (for walks down ``else`` clauses).
    """

    __slots__ = ("arguments", "conditions", "functions", "keywords", "roles", "spreads", "through")

    def __init__(self, language: Language) -> None:
        grammar = grammars.grammar(language)
        source: Roles = import_module(f"aisec_hooks.languages.{language.name}.roles").ROLES
        self.roles: dict[int, roles.Role | None] = {grammars.ERROR_KIND: expressions.any_of}
        self.functions: set[int] = set()
        self.arguments: set[int] = set()
        self.keywords: dict[int, tuple[int, int]] = {}
        self.spreads: set[int] = set()
        self.through: set[int] = set()
        self.conditions: set[int] = set()
        for kind in range(grammar.node_kind_count):
            name = grammar.node_kind_for_id(kind)
            if name is None or not grammar.node_kind_is_named(kind) or name in source.comments:
                self.roles[kind] = None
            else:
                self.roles[kind] = self._bind(kind, name, source, grammar)

    def _bind(
        self, kind: int, name: str, source: Roles, grammar: tree_sitter.Language
    ) -> roles.Role:
        """The lowering function of a named kind."""
        row = source.table.get(name, ("any",))
        role = source.hooks.get(name)
        if role is None:
            self._note(kind, row, grammar)
            role = roles.build(row, grammar.field_id_for_name)
        if name in source.functions:
            self.functions.add(kind)
            return roles.remembered(role)
        return role

    def _note(self, kind: int, row: tuple[str, ...], grammar: tree_sitter.Language) -> None:
        """Keep the kinds that argument lists and chains ask about."""
        if row[0] == "keyword":
            name, value = (roles.field(each, grammar.field_id_for_name) for each in row[1:])
            self.keywords[kind] = name, value
        groups = {
            "arguments": self.arguments,
            "spread": self.spreads,
            "pass": self.through,
            "if": self.conditions,
        }
        if row[0] in groups:
            groups[row[0]].add(kind)


_known: dict[str, Dispatch] = {}


def dispatch(language: Language) -> Dispatch:
    """The dispatch table of a language, built at first use."""
    found = _known.get(language.name)
    if found is None:
        found = _known[language.name] = Dispatch(language)
    return found
