"""Kotlin syntax to IR: the table, and the hooks for what no row describes."""

from __future__ import annotations

from aisec_hooks.languages.kotlin import (
    calls,
    definitions,
    operators,
    signatures,
    statements,
    texts,
)
from aisec_hooks.model.language import Hook, Roles

TABLE: dict[str, tuple[str, ...]] = {
    "source_file": ("block",),
    "class_body": ("block",),
    "enum_class_body": ("block",),
    "block": ("block",),
    "anonymous_initializer": ("pass", ""),
    "parenthesized_expression": ("pass", ""),
    "annotated_expression": ("pass", ""),
    "annotated_lambda": ("pass", ""),
    "delegation_specifier": ("pass", ""),
    "callable_reference": ("pass", ""),
    "nullable_type": ("pass", ""),
    "parenthesized_type": ("pass", ""),
    "non_nullable_type": ("pass", ""),
    "spread_expression": ("pass", ""),
    "value_arguments": ("arguments",),
    "collection_literal": ("sequence",),
    "number_literal": ("number",),
    "float_literal": ("number",),
    "throw_expression": ("jump", "raise"),
    "type_alias": ("skip",),
    "function_type": ("skip",),
}

HOOKS: dict[str, Hook] = {
    **calls.HOOKS,
    **definitions.HOOKS,
    **operators.HOOKS,
    **signatures.HOOKS,
    **statements.HOOKS,
    **texts.HOOKS,
}

FUNCTIONS = frozenset(
    {"function_declaration", "secondary_constructor", "lambda_literal", "anonymous_function"}
)

SILENT = frozenset(
    {
        "line_comment",
        "block_comment",
        "package_header",
        "file_annotation",
        "lambda_parameters",
        "modifiers",
        "type_arguments",
        "type_parameters",
        "type_constraints",
        "constructor_delegation_call",
        "shebang",
    }
)
"""Kinds that leave nothing in the IR."""

TEXTS = frozenset(
    {"string_literal", "multiline_string_literal", "character_literal", "string_content"}
)

ROLES = Roles(TABLE, HOOKS, FUNCTIONS, SILENT, frozenset({"catch_block"}), TEXTS)
