"""Swift syntax to IR: the table, and the hooks for what no row describes."""

from __future__ import annotations

from aisec_hooks.languages.swift import (
    calls,
    definitions,
    operators,
    signatures,
    statements,
    texts,
)
from aisec_hooks.model.language import Hook, Roles

TABLE: dict[str, tuple[str, ...]] = {
    "class_body": ("block",),
    "enum_class_body": ("block",),
    "protocol_body": ("block",),
    "willset_didset_block": ("block",),
    "try_expression": ("pass", "expr"),
    "await_expression": ("pass", "expr"),
    "directly_assignable_expression": ("pass", ""),
    "inheritance_specifier": ("pass", ""),
    "value_argument": ("pass", "value"),
    "value_arguments": ("arguments",),
    "array_literal": ("sequence",),
    "integer_literal": ("number",),
    "hex_literal": ("number",),
    "oct_literal": ("number",),
    "bin_literal": ("number",),
    "real_literal": ("number",),
    "nil_literal": ("none",),
    "self_expression": ("name",),
    "super_expression": ("name",),
    "type_identifier": ("name",),
    "selector_expression": ("skip",),
    "key_path_expression": ("skip",),
    "key_path_string_expression": ("skip",),
    "special_literal": ("skip",),
    "typealias_declaration": ("skip",),
    "associatedtype_declaration": ("skip",),
    "protocol_property_declaration": ("skip",),
    "function_type": ("skip",),
    "tuple_type": ("skip",),
    "dictionary_type": ("skip",),
    "metatype": ("skip",),
    "protocol_composition_type": ("skip",),
    "fully_open_range": ("skip",),
    "playground_literal": ("skip",),
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
    """
    function_declaration protocol_function_declaration init_declaration deinit_declaration
    lambda_literal computed_property computed_getter computed_setter computed_modify
    willset_clause didset_clause
    """.split()  # noqa: SIM905 - a table of names reads better so
)

SILENT = frozenset(
    """
    comment multiline_comment shebang_line modifiers directive diagnostic statement_label
    lambda_function_type type_arguments type_parameters type_constraints bang try_operator
    as_operator catch_keyword where_keyword throw_keyword default_keyword
    precedence_group_declaration operator_declaration macro_declaration getter_specifier
    setter_specifier ownership_modifier value_binding_pattern
    """.split()  # noqa: SIM905 - as above
)
"""Kinds that leave nothing in the IR."""

TEXTS = frozenset(
    """
    line_string_literal multi_line_string_literal raw_string_literal line_str_text
    multi_line_str_text str_escaped_char raw_str_part raw_str_end_part
    """.split()  # noqa: SIM905 - as above
)

ROLES = Roles(
    TABLE, HOOKS, FUNCTIONS, SILENT, frozenset({"catch_block"}), TEXTS, frozenset({"statements"})
)
