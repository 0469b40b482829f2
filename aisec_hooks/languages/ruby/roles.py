"""Ruby syntax to IR: the table, and the hooks for what no row describes."""

from __future__ import annotations

from aisec_hooks.languages.ruby import calls, definitions, operators, statements, texts
from aisec_hooks.model.language import Hook, Roles

TABLE: dict[str, tuple[str, ...]] = {
    # names and literals
    "constant": ("name",),
    "global_variable": ("name",),
    "self": ("name",),
    "operator": ("name",),
    "integer": ("number",),
    "float": ("number",),
    "true": ("true",),
    "false": ("false",),
    "nil": ("none",),
    "argument_list": ("arguments",),
    "splat_argument": ("spread",),
    "pattern": ("pass", ""),
    "rational": ("pass", ""),
    "complex": ("pass", ""),
    # statements
    "program": ("block",),
    "block_body": ("block",),
    "then": ("block",),
    "else": ("block",),
    "do": ("block",),
    "ensure": ("block",),
    "begin_block": ("block",),
    "end_block": ("block",),
    "alias": ("skip",),
    "undef": ("skip",),
    "empty_statement": ("skip",),
}

HOOKS: dict[str, Hook] = {
    **texts.HOOKS,
    **calls.HOOKS,
    **operators.HOOKS,
    **definitions.HOOKS,
    **statements.HOOKS,
}

FUNCTIONS = frozenset({"method", "singleton_method", "block", "do_block", "lambda"})

SILENT = frozenset({"comment", "heredoc_body", "uninterpreted"})
"""Kinds that leave nothing in the IR; the body of a heredoc is lowered where that begins."""

HANDLERS = frozenset({"rescue", "rescue_modifier"})
TEXTS = frozenset({"string_content", "heredoc_content", "escape_sequence", "character"})

ROLES = Roles(TABLE, HOOKS, FUNCTIONS, SILENT, HANDLERS, TEXTS)
