"""C# syntax to IR: the table, and the hooks for what no row describes."""

from __future__ import annotations

from aisec_hooks.languages.csharp import (
    calls,
    creation,
    definitions,
    expressions,
    literals,
    names,
    patterns,
    properties,
    records,
    statements,
    switches,
    types,
)
from aisec_hooks.model.language import Hook, Roles

TABLE: dict[str, tuple[str, ...]] = {
    # statements
    "block": ("block",),
    "global_statement": ("pass", ""),
    "expression_statement": ("pass", ""),
    "empty_statement": ("skip",),
    "if_statement": ("if", "condition", "consequence", "alternative"),
    "while_statement": ("while", "condition", "body"),
    "throw_statement": ("jump", "raise"),
    "break_statement": ("jump", "break"),
    "continue_statement": ("jump", "continue"),
    # expressions
    "identifier": ("name",),
    "parenthesized_expression": ("pass", ""),
    "await_expression": ("pass", ""),
    "checked_expression": ("pass", ""),
    "ref_expression": ("pass", ""),
    "argument_list": ("arguments",),
    "binary_expression": ("binary", "left", "operator", "right"),
    "conditional_expression": ("conditional", "condition", "consequence", "alternative"),
    "null_literal": ("none",),
    "default_expression": ("skip",),
    "sizeof_expression": ("skip",),
    # types
    "predefined_type": ("name",),
    "pointer_type": ("pass", "type"),
    "ref_type": ("pass", "type"),
    "scoped_type": ("pass", "type"),
    "tuple_type": ("skip",),
    "function_pointer_type": ("skip",),
    "implicit_type": ("skip",),
}

HOOKS: dict[str, Hook] = {
    **names.HOOKS,
    **types.HOOKS,
    **literals.HOOKS,
    **calls.HOOKS,
    **expressions.HOOKS,
    **creation.HOOKS,
    **patterns.HOOKS,
    **switches.HOOKS,
    **statements.HOOKS,
    **records.HOOKS,
    **properties.HOOKS,
    **definitions.HOOKS,
}

FUNCTIONS = frozenset(
    {
        "method_declaration",
        "local_function_statement",
        "constructor_declaration",
        "destructor_declaration",
        "operator_declaration",
        "conversion_operator_declaration",
        "accessor_declaration",
        "lambda_expression",
        "anonymous_method_expression",
    }
)

SILENT = frozenset(
    {
        "comment",
        "shebang_directive",
        "modifier",
        "file_scoped_namespace_declaration",
        "extern_alias_directive",
        "delegate_declaration",
        "type_argument_list",
        "type_parameter_list",
        "type_parameter_constraints_clause",
        "explicit_interface_specifier",
        "preproc_define",
        "preproc_undef",
        "preproc_region",
        "preproc_endregion",
        "preproc_pragma",
        "preproc_nullable",
        "preproc_warning",
        "preproc_error",
        "preproc_line",
        "discard",
    }
)
"""Kinds that leave nothing in the IR."""

HANDLERS = frozenset({"catch_clause"})
TEXTS = frozenset(
    {
        "string_literal_content",
        "string_content",
        "escape_sequence",
        "verbatim_string_literal",
        "raw_string_content",
        "character_literal_content",
    }
)

ROLES = Roles(TABLE, HOOKS, FUNCTIONS, SILENT, HANDLERS, TEXTS)
