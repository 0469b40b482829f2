"""Java syntax to IR: the table, and the hooks for what no row describes."""

from __future__ import annotations

from aisec_hooks.languages.java import (
    definitions,
    expressions,
    literals,
    records,
    statements,
    switches,
)
from aisec_hooks.model.language import Hook, Roles

TABLE: dict[str, tuple[str, ...]] = {
    # statements
    "program": ("block",),
    "block": ("block",),
    "constructor_body": ("block",),
    "static_initializer": ("pass", ""),
    "expression_statement": ("pass", ""),
    "if_statement": ("if", "condition", "consequence", "alternative"),
    "while_statement": ("while", "condition", "body"),
    "return_statement": ("return", ""),
    "throw_statement": ("jump", "raise"),
    "yield_statement": ("jump", "yield"),
    "assert_statement": ("jump", "assert"),
    # expressions
    "identifier": ("name",),
    "this": ("name",),
    "super": ("name",),
    "parenthesized_expression": ("pass", ""),
    "cast_expression": ("pass", "value"),
    "field_access": ("member", "object", "field"),
    "scoped_identifier": ("member", "scope", "name"),
    "array_access": ("index", "array", "index"),
    "dimensions_expr": ("pass", ""),
    "argument_list": ("arguments",),
    "binary_expression": ("binary", "left", "operator", "right"),
    "unary_expression": ("unary", "operator", "operand"),
    "ternary_expression": ("conditional", "condition", "consequence", "alternative"),
    "array_initializer": ("sequence",),
    "element_value_array_initializer": ("sequence",),
    "decimal_integer_literal": ("number",),
    "hex_integer_literal": ("number",),
    "octal_integer_literal": ("number",),
    "binary_integer_literal": ("number",),
    "decimal_floating_point_literal": ("number",),
    "true": ("true",),
    "false": ("false",),
    "null_literal": ("none",),
    # annotations: a call of what they name
    "annotation": ("call", "name", "arguments"),
    "marker_annotation": ("pass", "name"),
    "annotation_argument_list": ("arguments",),
    "element_value_pair": ("keyword", "key", "value"),
    # types: of an array its elements', without what is between < and >
    "type_identifier": ("name",),
    "integral_type": ("name",),
    "floating_point_type": ("name",),
    "boolean_type": ("name",),
    "void_type": ("name",),
    "generic_type": ("pass", ""),
}

HOOKS: dict[str, Hook] = {
    **literals.HOOKS,
    **expressions.HOOKS,
    **statements.HOOKS,
    **switches.HOOKS,
    **definitions.HOOKS,
    **records.HOOKS,
}

FUNCTIONS = frozenset(
    {
        "method_declaration",
        "constructor_declaration",
        "compact_constructor_declaration",
        "lambda_expression",
    }
)

SILENT = frozenset(
    {
        "line_comment",
        "block_comment",
        "package_declaration",
        "module_declaration",
        "modifiers",
        "type_arguments",
        "type_parameters",
        "dimensions",
        "permits",
        "throws",
        "wildcard",
        "underscore_pattern",
        "asterisk",
    }
)
"""Kinds that leave nothing in the IR."""

HANDLERS = frozenset({"catch_clause"})
TEXTS = frozenset(
    {"string_fragment", "multiline_string_fragment", "escape_sequence", "character_literal"}
)

ROLES = Roles(TABLE, HOOKS, FUNCTIONS, SILENT, HANDLERS, TEXTS)
