"""PHP syntax to IR: the table, and the hooks for what no row describes."""

from __future__ import annotations

from aisec_hooks.languages.php import definitions, expressions, names, statements, texts
from aisec_hooks.model.language import Hook, Roles

TABLE: dict[str, tuple[str, ...]] = {
    # names and literals
    "name": ("name",),
    "variable_name": ("name",),
    "primitive_type": ("name",),
    "integer": ("number",),
    "float": ("number",),
    "null": ("none",),
    "optional_type": ("pass", ""),
    # expressions
    "parenthesized_expression": ("pass", ""),
    "by_ref": ("pass", ""),
    "clone_expression": ("pass", ""),
    "error_suppression_expression": ("pass", ""),
    "arguments": ("arguments",),
    "unary_op_expression": ("unary", "operator", "argument"),
    "variadic_unpacking": ("spread",),
    # statements
    "program": ("block",),
    "compound_statement": ("block",),
    "colon_block": ("block",),
    "sequence_expression": ("block",),
    "global_declaration": ("skip",),
    "function_static_declaration": ("block",),
    "if_statement": ("if", "condition", "body", "alternative"),
    "else_if_clause": ("if", "condition", "body", "alternative"),
    "else_clause": ("pass", "body"),
    "while_statement": ("while", "condition", "body"),
    "do_statement": ("while", "condition", "body"),
    "return_statement": ("return", ""),
    "break_statement": ("jump", "break"),
    "continue_statement": ("jump", "continue"),
    "yield_expression": ("jump", "yield", "from"),
    "unset_statement": ("jump", "delete"),
    "goto_statement": ("skip",),
    "named_label_statement": ("skip",),
    "declare_statement": ("skip",),
    "use_declaration": ("skip",),
    "empty_statement": ("skip",),
}

HOOKS: dict[str, Hook] = {
    **texts.HOOKS,
    **names.HOOKS,
    **expressions.HOOKS,
    **statements.HOOKS,
    **definitions.HOOKS,
}

FUNCTIONS = frozenset(
    {"function_definition", "method_declaration", "anonymous_function", "arrow_function"}
)

SILENT = frozenset(
    {
        "comment", "text", "text_interpolation", "php_tag", "php_end_tag", "visibility_modifier",
        "static_modifier", "abstract_modifier", "final_modifier", "readonly_modifier",
        "var_modifier", "reference_modifier", "anonymous_function_use_clause",
    }
)  # fmt: skip
"""Kinds that leave nothing in the IR."""

HANDLERS = frozenset({"catch_clause"})
TEXTS = frozenset(
    {"string_content", "nowdoc_string", "escape_sequence", "heredoc_start", "heredoc_end"}
)

ROLES = Roles(TABLE, HOOKS, FUNCTIONS, SILENT, HANDLERS, TEXTS)
