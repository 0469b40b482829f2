"""Python syntax to IR: which node kind has which role."""

from __future__ import annotations

from aisec_hooks.languages.python import definitions, expressions, patterns, statements, strings
from aisec_hooks.model.language import Roles

TABLE: dict[str, tuple[str, ...]] = {
    # names and literals
    "identifier": ("name",),
    "integer": ("number",),
    "float": ("number",),
    "true": ("true",),
    "false": ("false",),
    "none": ("none",),
    "ellipsis": ("skip",),
    # expressions
    "attribute": ("member", "object", "attribute"),
    "call": ("call", "function", "arguments"),
    "argument_list": ("arguments",),
    "keyword_argument": ("keyword", "name", "value"),
    "list_splat": ("spread",),
    "list_splat_pattern": ("spread",),
    "dictionary_splat": ("spread",),
    "binary_operator": ("binary", "left", "operator", "right"),
    "boolean_operator": ("binary", "left", "operator", "right"),
    "not_operator": ("not", "argument"),
    "unary_operator": ("unary", "operator", "argument"),
    "named_expression": ("assign", "name", "value"),
    "parenthesized_expression": ("pass", ""),
    "await": ("pass", ""),
    "tuple": ("sequence",),
    "list": ("sequence",),
    "set": ("sequence",),
    "expression_list": ("sequence",),
    "pattern_list": ("sequence",),
    "tuple_pattern": ("sequence",),
    "list_pattern": ("sequence",),
    "as_pattern_target": ("pass", ""),
    "case_pattern": ("pass", ""),
    "format_expression": ("pass", "expression"),
    # statements
    "module": ("block",),
    "block": ("block",),
    "augmented_assignment": ("augmented", "left", "operator", "right"),
    "if_statement": ("if", "condition", "consequence", "alternative"),
    "elif_clause": ("if", "condition", "consequence", "alternative"),
    "while_statement": ("while", "condition", "body", "alternative"),
    "for_statement": ("for", "left", "right", "body", "alternative"),
    "else_clause": ("pass", "body"),
    "finally_clause": ("pass", ""),
    "with_clause": ("block",),
    "with_item": ("pass", "value"),
    "decorated_definition": ("pass", "definition"),
    "decorator": ("pass", ""),
    "return_statement": ("return", ""),
    "break_statement": ("jump", "break"),
    "continue_statement": ("jump", "continue"),
    "raise_statement": ("jump", "raise"),
    "assert_statement": ("jump", "assert"),
    "delete_statement": ("jump", "delete"),
    "yield": ("jump", "yield", "from"),
    "pass_statement": ("skip",),
    "global_statement": ("skip",),
    "nonlocal_statement": ("skip",),
    "type_conversion": ("skip",),
}

ROLES = Roles(
    table=TABLE,
    hooks={
        **expressions.HOOKS,
        **strings.HOOKS,
        **statements.HOOKS,
        **definitions.HOOKS,
        **patterns.HOOKS,
    },
    functions=frozenset({"function_definition", "lambda"}),
    comments=frozenset({"comment", "line_continuation"}),
    handlers=frozenset({"except_clause", "except_group_clause"}),
    texts=frozenset({"string_content", "string_start", "string_end", "escape_sequence"}),
)
