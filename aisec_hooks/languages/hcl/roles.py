"""HCL syntax to IR: each attribute is a statement of its own, as in all settings."""

from __future__ import annotations

import re

from aisec_hooks.languages.yaml.entries import paired
from aisec_hooks.model import ir
from aisec_hooks.model.language import Lowering, Roles, SyntaxNode

# HCL native syntax specification, "Quoted Template Expressions".
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|([nrt\"\\]))|([$%])[$%]\{")
_SINGLE = {"n": "\n", "r": "\r", "t": "\t", '"': '"', "\\": "\\"}
_SURROGATE = re.compile("[\ud800-\udfff]")
_DIGITS = re.compile(r"\d{1,18}")


def attribute(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``a = b``; the default of ``variable "a"`` is what a is where nobody says another."""
    named = [each for each in node.named_children if each.type != "comment"]
    if len(named) < 2:
        return ir.Any(lowering.all(named), *node.byte_range)
    key = lowering.text(named[0])
    if key == "default":
        key = _variable(lowering, node) or key
    return _entry(lowering, ir.Const(key, *named[0].byte_range), named[-1], node)


def element(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``a = b`` and ``"a" : b`` in an object."""
    at, value = node.child_by_field_name("key"), node.child_by_field_name("val")
    if at is None or value is None:
        return ir.Any(lowering.all(node.children), *node.byte_range)
    key = lowering.expr(at)
    if isinstance(key, ir.Name):
        key = ir.Const(key.name, key.start, key.end)
    return _entry(lowering, key, value, node)


def _entry(lowering: Lowering, key: ir.Expr, given: SyntaxNode, node: SyntaxNode) -> ir.Node:
    value = lowering.expr(given)
    if isinstance(value, ir.Block):  # what an object or a list holds are statements
        return value
    return ir.Map((ir.Pair(key, value),), *node.byte_range)


def _variable(lowering: Lowering, node: SyntaxNode) -> str:
    """The name of the variable that a block declares, if it does."""
    body = node.parent
    block = body.parent if body is not None else None
    named = block.named_children if block is not None else []
    if len(named) > 1 and lowering.text(named[0]) == "variable":
        return lowering.text(named[1]).strip('"')
    return ""


def block(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``resource "a" "b" { .. }``: what stands in it."""
    body = next((each for each in node.named_children if each.type == "body"), None)
    return held(lowering, body) if body is not None else ir.Block((), *node.byte_range)


def expression(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """A value with what is asked of it: ``a.b[0].c``."""
    found: ir.Expr | None = None
    for child in node.named_children:
        if child.type == "comment":
            continue
        if child.type == "get_attr" and found is not None:
            _start, end = child.byte_range
            name = lowering.text(child).lstrip(". ")
            found = ir.Member(found, name, found.start, end, end - len(name))
        elif found is not None:
            found = ir.Any((found, lowering.lower(child)), found.start, child.end_byte)
        else:
            found = lowering.expr(child)
    return found if found is not None else ir.Skip(*node.byte_range)


def template(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``"a ${b}"`` and here-documents: a text, with variable parts a template."""
    parts: list[ir.Expr] = []
    for child in node.children:
        if child.type == "template_literal":
            parts.append(_literal(lowering, child))
        elif child.type in ("template_interpolation", "template_directive"):
            inner = [each for each in child.named_children if each.type == "expression"]
            parts.extend(lowering.all(inner))
    if not parts:
        return ir.Const("", *node.byte_range)
    if len(parts) == 1 and isinstance(parts[0], ir.Const):
        return ir.Const(parts[0].value, *node.byte_range)
    return ir.Template(tuple(parts), *node.byte_range)


def _literal(lowering: Lowering, node: SyntaxNode) -> ir.Const:
    text = lowering.text(node)
    if "\\" in text or "{" in text:
        text = _SURROGATE.sub("\ufffd", _ESCAPE.sub(_character, text))
    return ir.Const(text, *node.byte_range)


def _character(found: re.Match[str]) -> str:
    code = found[1] or found[2]
    if code is not None:
        return chr(int(code, 16)) if int(code, 16) < 0x110000 else "\ufffd"
    return _SINGLE[found[3]] if found[3] else f"{found[4]}{{"


def literal(lowering: Lowering, node: SyntaxNode) -> ir.Const:
    """Numbers, ``true``, ``null``."""
    text = lowering.text(node)
    if text in _WORDS:
        return ir.Const(_WORDS[text], *node.byte_range)
    return ir.Const(int(text) if _DIGITS.fullmatch(text) else text, *node.byte_range)


_WORDS = {"true": True, "false": False, "null": None}


def call(lowering: Lowering, node: SyntaxNode) -> ir.Call:
    """``f(a)``."""
    named = node.named_children
    name = ir.Name(lowering.text(named[0]) if named else "", *node.byte_range)
    given = lowering.all(each for part in named[1:] for each in part.named_children)
    return ir.Call(name, tuple(ir.Arg(None, each) for each in given), *node.byte_range)


def conditional(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``a ? b : c``."""
    parts = lowering.all(node.children)
    if len(parts) != 3:
        return ir.Any(parts, *node.byte_range)
    return ir.Conditional(*parts, *node.byte_range)


def held(lowering: Lowering, node: SyntaxNode) -> ir.Block:
    """What a block, an object or a list holds."""
    return ir.Block(paired(lowering.all(node.children)), *node.byte_range)


ROLES = Roles(
    table={
        "config_file": ("block",),
        "identifier": ("name",),
        "literal_value": ("pass", ""),
        "template_expr": ("pass", ""),
        "collection_value": ("pass", ""),
        "variable_expr": ("pass", ""),
        **dict.fromkeys(
            (
                "block_start", "block_end", "tuple_start", "tuple_end", "object_start",
                "object_end", "quoted_template_start", "quoted_template_end", "heredoc_start",
                "heredoc_identifier", "strip_marker", "ellipsis",
            ),
            ("skip",),
        ),
    },
    hooks={
        "attribute": attribute,
        "object_elem": element,
        "block": block,
        "expression": expression,
        "string_lit": template,
        "quoted_template": template,
        "heredoc_template": template,
        "numeric_lit": literal,
        "bool_lit": literal,
        "null_lit": literal,
        "function_call": call,
        "conditional": conditional,
        "body": held,
        "object": held,
        "tuple": held,
    },
    comments=frozenset(
        {"comment", "tuple_start", "tuple_end", "object_start", "object_end", "block_start",
         "block_end", "quoted_template_start", "quoted_template_end"}
    ),
    texts=frozenset({"template_literal"}),
    statements=frozenset(),
)  # fmt: skip
