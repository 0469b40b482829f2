"""C++ syntax to IR: C's, and what no row of it describes."""

from __future__ import annotations

from aisec_hooks.languages.c import roles as plain
from aisec_hooks.languages.c.texts import content, text
from aisec_hooks.languages.cpp import declarations, definitions, expressions, names, statements
from aisec_hooks.model.language import Hook, Roles

TABLE: dict[str, tuple[str, ...]] = {
    **{kind: row for kind, row in plain.TABLE.items() if kind not in plain.ONLY},
    "this": ("name",),
    "namespace_identifier": ("name",),
    "operator_name": ("name",),
    "destructor_name": ("name",),
    "operator_cast": ("name",),
    "co_await_expression": ("pass", "argument"),
    "co_return_statement": ("return", ""),
    "co_yield_statement": ("jump", "yield"),
    "throw_statement": ("jump", "raise"),
    "subscript_argument_list": ("sequence",),
    "friend_declaration": ("skip",),
    "static_assert_declaration": ("skip",),
    "concept_definition": ("skip",),
    "template_instantiation": ("skip",),
    "requires_expression": ("skip",),
    "init_statement": ("pass", ""),
    "parameter_pack_expansion": ("pass", "pattern"),
}

HOOKS: dict[str, Hook] = {
    **plain.HOOKS,
    **declarations.HOOKS,
    **definitions.HOOKS,
    **expressions.HOOKS,
    **names.HOOKS,
    **statements.HOOKS,
    "raw_string_literal": text,
    "raw_string_content": content,
}

FUNCTIONS = plain.FUNCTIONS | {"lambda_expression"}

SILENT = plain.SILENT | {
    "access_specifier", "virtual_specifier", "noexcept", "throw_specifier", "trailing_return_type",
    "default_method_clause", "delete_method_clause", "pure_virtual_clause", "requires_clause",
    "template_parameter_list", "template_argument_list", "ref_qualifier", "literal_suffix",
    "lambda_capture_specifier", "explicit_function_specifier", "raw_string_delimiter",
}  # fmt: skip
"""Kinds that leave nothing in the IR."""

HANDLERS = frozenset({"catch_clause"})
TEXTS = plain.TEXTS | {"raw_string_content"}

ROLES = Roles(TABLE, HOOKS, FUNCTIONS, SILENT, HANDLERS, TEXTS)
