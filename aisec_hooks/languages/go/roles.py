"""Go syntax to IR."""

from __future__ import annotations

from aisec_hooks.languages.go import (
    calls,
    declarations,
    functions,
    imports,
    literals,
    statements,
    texts,
    types,
    variables,
)
from aisec_hooks.model.language import Hook, Roles

TABLE: dict[str, tuple[str, ...]] = {
    "statement_list": ("block",),
    "expression_statement": ("pass", ""),
    "parenthesized_expression": ("pass", ""),
    "literal_element": ("pass", ""),
    "defer_statement": ("pass", ""),
    "go_statement": ("pass", ""),
    "type_assertion_expression": ("pass", "operand"),
    "type_instantiation_expression": ("pass", "type"),
    "break_statement": ("jump", "break"),
    "continue_statement": ("jump", "continue"),
    "identifier": ("name",),
    "blank_identifier": ("name",),
    "field_identifier": ("name",),
    "type_identifier": ("name",),
    "package_identifier": ("name",),
    "iota": ("name",),
    "selector_expression": ("member", "operand", "field"),
    "qualified_type": ("member", "package", "name"),
    "index_expression": ("index", "operand", "index"),
    "argument_list": ("arguments",),
    "variadic_argument": ("spread",),
    "binary_expression": ("binary", "left", "operator", "right"),
    "int_literal": ("number",),
    "float_literal": ("number",),
    "imaginary_literal": ("number",),
    "true": ("true",),
    "false": ("false",),
    "nil": ("none",),
    # types: what they point to or hold names them; the others mean nothing here
    "pointer_type": ("pass", ""),
    "channel_type": ("pass", "value"),
    "generic_type": ("pass", "type"),
    "parenthesized_type": ("pass", ""),
    "type_elem": ("pass", ""),
    "function_type": ("skip",),
    "interface_type": ("skip",),
    "map_type": ("skip",),
    "struct_type": ("skip",),
}

HOOKS: dict[str, Hook] = {
    **calls.HOOKS,
    **declarations.HOOKS,
    **functions.HOOKS,
    **imports.HOOKS,
    **literals.HOOKS,
    **statements.HOOKS,
    **texts.HOOKS,
    **types.HOOKS,
    **variables.HOOKS,
}

SILENT = frozenset(
    {
        "comment",
        "dot",
        "empty_statement",
        "fallthrough_statement",
        "goto_statement",
        "label_name",
        "package_clause",
        "type_arguments",
        "type_parameter_list",
    }
)
"""Kinds that leave nothing in the IR.  After a ``goto`` the path goes on, to its label too."""

TEXTS = frozenset(
    {
        "interpreted_string_literal_content",
        "raw_string_literal_content",
        "escape_sequence",
        "rune_literal",
    }
)

ROLES = Roles(TABLE, HOOKS, functions.KINDS, SILENT, texts=TEXTS)
