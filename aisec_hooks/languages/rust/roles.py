"""Rust syntax to IR: the table, and the hooks for what no row describes."""

from __future__ import annotations

from aisec_hooks.languages.rust import (
    calls,
    definitions,
    imports,
    macros,
    statements,
    texts,
    types,
)
from aisec_hooks.model.language import Hook, Roles

TABLE: dict[str, tuple[str, ...]] = {
    "identifier": ("name",),
    "field_identifier": ("name",),
    "shorthand_field_identifier": ("name",),
    "primitive_type": ("name",),
    "self": ("name",),
    "super": ("name",),
    "crate": ("name",),
    "metavariable": ("name",),
    "declaration_list": ("block",),
    "field_declaration_list": ("block",),
    "enum_variant_list": ("block",),
    "foreign_mod_item": ("pass", "body"),
    "arguments": ("arguments",),
    "field_expression": ("member", "value", "field"),
    "generic_function": ("pass", "function"),
    "parenthesized_expression": ("pass", ""),
    "reference_expression": ("pass", "value"),
    "try_expression": ("pass", ""),
    "await_expression": ("pass", ""),
    "expression_statement": ("pass", ""),
    "unsafe_block": ("pass", ""),
    "async_block": ("pass", ""),
    "try_block": ("pass", ""),
    "const_block": ("pass", "body"),
    "else_clause": ("pass", ""),
    "tuple_expression": ("sequence",),
    "unit_expression": ("skip",),
    "empty_statement": ("skip",),
    "label": ("skip",),
    "lifetime": ("skip",),
    "binary_expression": ("binary", "left", "operator", "right"),
    "assignment_expression": ("assign", "left", "right"),
    "compound_assignment_expr": ("augmented", "left", "operator", "right"),
    "return_expression": ("return", ""),
    "break_expression": ("jump", "break"),
    "continue_expression": ("jump", "continue"),
    "yield_expression": ("jump", "yield"),
    # types
    "reference_type": ("pass", "type"),
    "pointer_type": ("pass", "type"),
    "unit_type": ("skip",),
    "never_type": ("skip",),
    "function_type": ("skip",),
    "tuple_type": ("skip",),
    "type_item": ("skip",),
    "associated_type": ("skip",),
    "inner_attribute_item": ("skip",),
}

HOOKS: dict[str, Hook] = {
    **calls.HOOKS,
    **definitions.HOOKS,
    **imports.HOOKS,
    **macros.HOOKS,
    **statements.HOOKS,
    **texts.HOOKS,
    **types.HOOKS,
}

FUNCTIONS = frozenset({"function_item", "function_signature_item", "closure_expression"})

SILENT = frozenset(
    """
    line_comment block_comment visibility_modifier mutable_specifier type_parameters
    type_arguments where_clause function_modifiers extern_modifier shebang removed_trait_bound
    """.split()  # noqa: SIM905 - eleven quoted words are no easier to read
)
"""Kinds that leave nothing in the IR."""

TEXTS = frozenset({"string_content", "escape_sequence", "char_literal"})

ROLES = Roles(TABLE, HOOKS, FUNCTIONS, SILENT, frozenset({"tuple_struct_pattern"}), TEXTS)
