"""Bash syntax to IR: the table, and the hooks for what no row describes."""

from __future__ import annotations

from aisec_hooks.languages.bash import commands, definitions, statements, tests, words
from aisec_hooks.model.language import Hook, Roles

TABLE: dict[str, tuple[str, ...]] = {
    # names and literals
    "variable_name": ("name",),
    "command_name": ("pass", ""),
    # expressions
    "simple_expansion": ("pass", ""),
    "translated_string": ("pass", ""),
    "parenthesized_expression": ("pass", ""),
    # statements
    "program": ("block",),
    "do_group": ("block",),
    "subshell": ("block",),
    "else_clause": ("block",),
    "variable_assignments": ("block",),
    "unset_command": ("skip",),
    "file_descriptor": ("skip",),
    "heredoc_start": ("skip",),
    "heredoc_end": ("skip",),
}

HOOKS: dict[str, Hook] = {
    **words.HOOKS,
    **tests.HOOKS,
    **commands.HOOKS,
    **statements.HOOKS,
    **definitions.HOOKS,
}

FUNCTIONS = frozenset({"function_definition"})
SILENT = frozenset({"comment"})
TEXTS = frozenset(
    {"string_content", "raw_string", "ansi_c_string", "word", "heredoc_content", "heredoc_body"}
)

ROLES = Roles(TABLE, HOOKS, FUNCTIONS, SILENT, frozenset(), TEXTS)
