"""The table of one language bound to the numbers of its grammar."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module

import tree_sitter

from aisec_hooks.model.language import Language, Roles
from aisec_hooks.source import expressions, grammars, roles


class Table(dict[int, "roles.Role | None"]):
    """Kind number -> lowering function, bound when a text first holds the kind.

    A grammar has hundreds of kinds; a small change meets some thirty.
    """

    def __init__(self, source: Roles, grammar: tree_sitter.Language) -> None:
        super().__init__({grammars.ERROR_KIND: expressions.any_of})
        self._source = source
        self._grammar = grammar

    def __missing__(self, kind: int) -> roles.Role | None:
        found = self[kind] = self._bound(kind)
        return found

    def _bound(self, kind: int) -> roles.Role | None:
        source, grammar = self._source, self._grammar
        name = grammar.node_kind_for_id(kind)
        if name is None or not grammar.node_kind_is_named(kind) or name in source.comments:
            return None
        role = source.hooks.get(name)
        if role is None:
            role = roles.build(source.table.get(name, ("any",)), grammar.field_id_for_name)
        return roles.remembered(role) if name in source.functions else role


class Dispatch:
    """What lowering knows about a language by kind number.

    :ivar roles: a lowering function, or None for comments and punctuation, for every kind.
    :ivar keywords: kinds of named arguments -> field numbers of name and value.
    :ivar through: kinds that only mean their child (for walks down ``else`` clauses).
    :ivar functions: kinds of functions; so ``handlers``, ``texts``, ``statements``
        and ``comments``.
    """

    __slots__ = (
        "arguments", "comments", "conditions", "functions", "handlers", "keywords", "roles",
        "spreads", "statements", "texts", "through",
    )  # fmt: skip

    def __init__(self, language: Language) -> None:
        grammar = grammars.grammar(language)
        source: Roles = import_module(f"aisec_hooks.languages.{language.name}.roles").ROLES

        def numbers(names: Iterable[str]) -> frozenset[int]:
            found = (grammar.id_for_node_kind(name, True) for name in names)
            return frozenset(number for number in found if number is not None)

        rows: dict[str, list[str]] = {}
        for name, row in source.table.items():
            if name not in source.hooks:
                rows.setdefault(row[0], []).append(name)
        self.roles = Table(source, grammar)
        self.arguments = numbers(rows.get("arguments", ()))
        self.spreads = numbers(rows.get("spread", ()))
        self.through = numbers(rows.get("pass", ()))
        self.conditions = numbers(rows.get("if", ()))
        self.functions = numbers(source.functions)
        self.handlers = numbers(source.handlers)
        self.statements = numbers(source.statements)
        self.texts = numbers(source.texts)
        self.comments = numbers(source.comments)
        self.keywords = {
            number: _fields(source.table[name], grammar)
            for name in rows.get("keyword", ())
            for number in numbers((name,))
        }


def _fields(row: tuple[str, ...], grammar: tree_sitter.Language) -> tuple[int, int]:
    """The field numbers of a named argument's name and value."""
    _, name, value = row
    return roles.field(name, grammar.field_id_for_name), roles.field(
        value, grammar.field_id_for_name
    )


_known: dict[str, Dispatch] = {}


def dispatch(language: Language) -> Dispatch:
    """The dispatch table of a language, built at first use."""
    found = _known.get(language.name)
    if found is None:
        found = _known[language.name] = Dispatch(language)
    return found
