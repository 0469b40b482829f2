"""Scala syntax to IR: the table, and the hooks for what no row describes."""

from __future__ import annotations

from aisec_hooks.languages.scala import (
    calls,
    definitions,
    loops,
    operators,
    signatures,
    statements,
    texts,
)
from aisec_hooks.model.language import Hook, Roles

TABLE: dict[str, tuple[str, ...]] = {
    "template_body": ("block",),
    "with_template_body": ("block",),
    "enum_body": ("block",),
    "package_clause": ("pass", "body"),
    "enum_case_definitions": ("block",),
    "extension_definition": ("pass", "body"),
    "identifier": ("name",),
    "type_identifier": ("name",),
    "operator_identifier": ("name",),
    "package_identifier": ("name",),
    "wildcard": ("name",),
    "parenthesized_expression": ("pass", ""),
    "ascription_expression": ("pass", ""),
    "arguments": ("arguments",),
    "tuple_expression": ("sequence",),
    "integer_literal": ("number",),
    "floating_point_literal": ("number",),
    "null_literal": ("none",),
    "unit": ("skip",),
    "return_expression": ("return", ""),
    "throw_expression": ("jump", "raise"),
    # types
    "annotated_type": ("pass", ""),
    "compound_type": ("pass", "base"),
    "lazy_parameter_type": ("pass", ""),
    "repeated_parameter_type": ("pass", "type"),
    "applied_constructor_type": ("pass", ""),
    "function_type": ("skip",),
    "type_definition": ("skip",),
}

HOOKS: dict[str, Hook] = {
    **calls.HOOKS,
    **definitions.HOOKS,
    **loops.HOOKS,
    **operators.HOOKS,
    **signatures.HOOKS,
    **statements.HOOKS,
    **texts.HOOKS,
}

FUNCTIONS = frozenset({"function_definition", "function_declaration", "lambda_expression"})

SILENT = frozenset(
    {
        "comment",
        "block_comment",
        "modifiers",
        "type_arguments",
        "type_parameters",
        "derives_clause",
        "self_type",
        "using_directive",
        "shebang",
    }
)
"""Kinds that leave nothing in the IR."""

TEXTS = frozenset({"string", "interpolated_string", "character_literal"})

ROLES = Roles(TABLE, HOOKS, FUNCTIONS, SILENT, frozenset({"case_clause"}), TEXTS)
