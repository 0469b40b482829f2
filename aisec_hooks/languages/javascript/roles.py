"""JavaScript syntax to IR: the table and hooks that TypeScript and TSX share."""

from __future__ import annotations

from aisec_hooks.languages.javascript import functions, jsx, literals, modules, patterns, statements
from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, Roles, SyntaxNode
from aisec_hooks.model.loops import do_while

_new = tuple.__new__

TABLE: dict[str, tuple[str, ...]] = {
    "program": ("block",),
    "statement_block": ("block",),
    "class_body": ("block",),
    "expression_statement": ("pass", ""),
    "parenthesized_expression": ("pass", ""),
    "await_expression": ("pass", ""),
    "computed_property_name": ("pass", ""),
    "jsx_expression": ("pass", ""),
    "decorator": ("pass", ""),
    "else_clause": ("pass", ""),
    "labeled_statement": ("pass", "body"),
    "class_static_block": ("pass", "body"),
    "if_statement": ("if", "condition", "consequence", "alternative"),
    "while_statement": ("while", "condition", "body"),
    "return_statement": ("return", ""),
    "throw_statement": ("jump", "raise"),
    "break_statement": ("jump", "break"),
    "continue_statement": ("jump", "continue"),
    "yield_expression": ("jump", "yield", "*"),
    "identifier": ("name",),
    "shorthand_property_identifier": ("name",),
    "shorthand_property_identifier_pattern": ("name",),
    "private_property_identifier": ("name",),
    "this": ("name",),
    "super": ("name",),
    "import": ("name",),
    "meta_property": ("name",),
    "jsx_namespace_name": ("name",),
    "member_expression": ("member", "object", "property"),
    "nested_identifier": ("member", "object", "property"),
    "subscript_expression": ("index", "object", "index"),
    "new_expression": ("new", "constructor", "arguments"),
    "arguments": ("arguments",),
    "spread_element": ("spread",),
    "rest_pattern": ("spread",),
    "binary_expression": ("binary", "left", "operator", "right"),
    "unary_expression": ("unary", "operator", "argument"),
    "ternary_expression": ("conditional", "condition", "consequence", "alternative"),
    "assignment_expression": ("assign", "left", "right"),
    "assignment_pattern": ("assign", "left", "right"),
    "object_assignment_pattern": ("assign", "left", "right"),
    "augmented_assignment_expression": ("augmented", "left", "operator", "right"),
    "number": ("number",),
    "true": ("true",),
    "false": ("false",),
    "null": ("none",),
    "undefined": ("none",),
}


def call(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """A call or tagged template; loading a module is none."""
    callee = lowering.lower(node.child_by_field_name("function"))
    given = node.child_by_field_name("arguments")
    if given is not None and given.type == "template_string":
        arguments = literals.tagged(lowering, given, callee)
    else:
        arguments = lowering.arguments(given)
    # NamedTuple's own constructor takes three times as long, and calls are everywhere.
    found = _new(ir.Call, (callee, arguments, node.start_byte, node.end_byte, False))
    if callee.__class__ is ir.Name and callee.name in modules.LOADERS:
        return modules.loading(found) or found
    return found


def update(lowering: Lowering, node: SyntaxNode) -> ir.Assign:
    """``x++`` and ``--x`` as additions to x."""
    target = lowering.expr(node.child_by_field_name("argument"))
    operator = node.child_by_field_name("operator")
    start, end = node.byte_range
    at = (start, end) if operator is None else operator.byte_range
    return ir.Assign(target, lowering.text(operator)[:1], ir.Const(1, *at), start, end)


def comma(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``(a, b)``; with constants in front it is its last part, as in ``(0, module.f)(x)``."""
    parts = lowering.all(node.children)
    if parts and all(isinstance(each, ir.Const) for each in parts[:-1]):
        return parts[-1]
    return ir.Any(parts, *node.byte_range)


HOOKS: dict[str, Hook] = {
    "string": literals.string,
    "template_string": literals.template,
    "regex": literals.regex,
    "property_identifier": literals.key,
    "array": literals.array,
    "array_pattern": literals.array,
    "object": literals.object_literal,
    "object_pattern": patterns.object_pattern,
    "call_expression": call,
    "update_expression": update,
    "sequence_expression": comma,
    "import_statement": modules.import_statement,
    "export_statement": modules.export_statement,
    "lexical_declaration": statements.declaration,
    "variable_declaration": statements.declaration,
    "using_declaration": statements.declaration,
    "variable_declarator": statements.declarator,
    "for_statement": statements.for_,
    "for_in_statement": statements.for_in,
    "do_statement": do_while,
    "switch_statement": statements.switch,
    "try_statement": statements.try_,
    "catch_clause": statements.handler,
    "function_declaration": functions.function,
    "function_expression": functions.function,
    "generator_function": functions.function,
    "generator_function_declaration": functions.function,
    "arrow_function": functions.function,
    "method_definition": functions.method,
    "formal_parameters": functions.constructor_body,
    "class_declaration": functions.class_,
    "class": functions.class_expression,
    "field_definition": functions.field,
    "jsx_element": jsx.element,
    "jsx_self_closing_element": jsx.element,
}

FUNCTIONS = frozenset(
    {
        "function_declaration",
        "function_expression",
        "generator_function",
        "generator_function_declaration",
        "arrow_function",
        "method_definition",
    }
)

SILENT = frozenset(
    {
        "comment",
        "html_comment",
        "hash_bang_line",
        "empty_statement",
        "debugger_statement",
        "statement_identifier",
        "optional_chain",
    }
)
"""Kinds that leave nothing in the IR."""

HANDLERS = frozenset({"catch_clause"})
TEXTS = frozenset({"string_fragment", "escape_sequence", "regex_pattern", "jsx_text"})

ROLES = Roles(TABLE, HOOKS, FUNCTIONS, SILENT, HANDLERS, TEXTS)
