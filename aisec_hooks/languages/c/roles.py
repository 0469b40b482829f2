"""C syntax to IR: the table, and the hooks for what no row describes."""

from __future__ import annotations

from aisec_hooks.languages.c import (
    declarations,
    definitions,
    expressions,
    initialisers,
    preprocessor,
    statements,
    texts,
    types,
)
from aisec_hooks.model.language import Hook, Roles

TABLE: dict[str, tuple[str, ...]] = {
    # names and types
    "identifier": ("name",),
    "field_identifier": ("name",),
    "type_identifier": ("name",),
    "primitive_type": ("name",),
    "macro_type_specifier": ("skip",),
    "preproc_arg": ("skip",),
    # literals
    "true": ("true",),
    "false": ("false",),
    "null": ("none",),
    # expressions
    "parenthesized_expression": ("pass", ""),
    "extension_expression": ("pass", ""),
    "argument_list": ("arguments",),
    "field_expression": ("member", "argument", "field"),
    "binary_expression": ("binary", "left", "operator", "right"),
    "unary_expression": ("unary", "operator", "argument"),
    # statements
    "declaration_list": ("block",),
    "linkage_specification": ("pass", "body"),
    "if_statement": ("if", "condition", "consequence", "alternative"),
    "else_clause": ("pass", ""),
    "while_statement": ("while", "condition", "body"),
    "return_statement": ("return", ""),
    "break_statement": ("jump", "break"),
    "continue_statement": ("jump", "continue"),
    "attributed_statement": ("pass", ""),
}

ONLY = ("macro_type_specifier",)
"""Kinds that C++'s grammar does not have."""

HOOKS: dict[str, Hook] = {
    **declarations.HOOKS,
    **definitions.HOOKS,
    **expressions.HOOKS,
    **initialisers.HOOKS,
    **preprocessor.HOOKS,
    **statements.HOOKS,
    **texts.HOOKS,
    **types.HOOKS,
}

FUNCTIONS = frozenset({"function_definition"})

SILENT = frozenset(
    {
        "comment", "storage_class_specifier", "type_qualifier", "attribute_declaration",
        "attribute_specifier", "ms_declspec_modifier", "ms_call_modifier", "ms_based_modifier",
        "ms_pointer_modifier", "alignas_qualifier", "bitfield_clause", "variadic_parameter",
        "statement_identifier", "gnu_asm_qualifier", "preproc_directive", "preproc_params",
    }
)  # fmt: skip
"""Kinds that leave nothing in the IR."""

TEXTS = frozenset({"string_content", "escape_sequence", "character", "system_lib_string"})

ROLES = Roles(TABLE, HOOKS, FUNCTIONS, SILENT, frozenset(), TEXTS)
