"""Branches, loops and handlers; ``if``, ``when`` and ``try`` are expressions, too."""

from __future__ import annotations

from aisec_hooks.languages.kotlin.definitions import target
from aisec_hooks.languages.kotlin.signatures import TYPES
from aisec_hooks.model import ir, tails
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode
from aisec_hooks.model.loops import repeated

_STATEMENTS = frozenset(
    """
    anonymous_initializer block do_while_statement for_statement function_body if_expression
    lambda_literal source_file statements when_entry while_statement
    """.split()  # noqa: SIM905 - eleven quoted words are no easier to read
)
"""Kinds of nodes whose children are statements, so that nobody asks for the value of one."""


def _stands(node: SyntaxNode) -> bool:
    return node.parent is not None and node.parent.type in _STATEMENTS


def _code(node: SyntaxNode) -> list[SyntaxNode]:
    return [each for each in node.named_children if not each.type.endswith("comment")]


def if_(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``if (a) b else c``."""
    links: list[tuple[SyntaxNode, SyntaxNode | None, SyntaxNode | None]] = []
    each: SyntaxNode | None = node
    last: ir.Block | None = None
    while each is not None:
        test = each.child_by_field_name("condition")
        then, other = _branches(each, test)
        links.append((each, test, then))
        each = other if other is not None and other.type == "if_expression" else None
        last = lowering.block(other) if other is not None and each is None else None
    found = lowering.chain(links, last, node.end_byte)
    return found if _stands(node) else tails.valued(found)


def _branches(
    node: SyntaxNode, test: SyntaxNode | None
) -> tuple[SyntaxNode | None, SyntaxNode | None]:
    """What stands behind the condition, and behind ``else``; either may be a lone ``;``."""
    found: dict[bool, SyntaxNode] = {}
    otherwise = False
    for each in node.children:
        if each.type == "else":
            otherwise = True
        elif each.is_named and each != test and not each.type.endswith("comment"):
            found[otherwise] = each
    return found.get(False), found.get(True)


def when(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``when (a) { b -> c; else -> d }``; without a subject a chain of ``if``."""
    entries = [each for each in node.named_children if each.type == "when_entry"]
    asked = next((each for each in node.named_children if each.type == "when_subject"), None)
    found = (
        _chain(lowering, node, entries)
        if asked is None
        else _switch(lowering, node, asked, entries)
    )
    return found if _stands(node) else tails.valued(found)


def _chain(lowering: Lowering, node: SyntaxNode, entries: list[SyntaxNode]) -> ir.Node:
    links: list[tuple[SyntaxNode, SyntaxNode | None, SyntaxNode | None]] = []
    last: ir.Block | None = None
    for each in entries:
        test = each.child_by_field_name("condition")
        if test is None:
            last = lowering.block(_code(each)[-1]) if _code(each) else None
        else:
            links.append((each, test, _code(each)[-1]))
    if not links:
        return last or ir.Skip(*node.byte_range)
    return lowering.chain(links, last, node.end_byte)


def _switch(
    lowering: Lowering, node: SyntaxNode, asked: SyntaxNode, entries: list[SyntaxNode]
) -> ir.Node:
    parts = _code(asked)
    subject = lowering.expr(parts[-1]) if parts else ir.Skip(*asked.byte_range)
    bound = next((each for each in parts if each.type == "variable_declaration"), None)
    cases = tuple(_case(lowering, each) for each in entries)
    if bound is None:
        return ir.Switch(subject, cases, *node.byte_range)
    name = target(lowering, bound)
    kept = ir.Declare(name, None, subject, *asked.byte_range)
    return ir.Block((kept, ir.Switch(name, cases, *node.byte_range)), *node.byte_range)


def _case(lowering: Lowering, node: SyntaxNode) -> ir.Case:
    asked = node.children_by_field_name("condition")
    labels = tuple(_label(lowering, each) for each in asked)
    body = [each for each in _code(node) if each not in asked]
    block = lowering.block(body[-1]) if body else ir.Block((), node.end_byte, node.end_byte)
    return ir.Case(labels, (), None, block)


def _label(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """What the subject is compared with; of a range or a type nothing is known."""
    if node.type in ("type_test", "range_test"):
        return ir.Skip(*node.byte_range)
    return lowering.expr(node)


def try_(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``try { a } catch (e: E) { b } finally { c }``."""
    handlers: list[ir.Handler] = []
    final: ir.Block | None = None
    body = ir.Block((), node.start_byte, node.start_byte)
    for child in node.named_children:
        if child.type == "block":
            body = lowering.block(child)
        elif child.type == "catch_block":
            handlers.append(handler(lowering, child))
        elif child.type == "finally_block":
            final = lowering.block(_block(child))
    found = ir.Try(body, tuple(handlers), None, final, *node.byte_range)
    return found if _stands(node) else tails.valued(found)


def _block(node: SyntaxNode) -> SyntaxNode | None:
    return next((each for each in node.children if each.type == "block"), None)


def handler(lowering: Lowering, node: SyntaxNode) -> ir.Handler:
    """``catch (e: E) { a }``."""
    name = next((each for each in node.children if each.type == "identifier"), None)
    types = lowering.all(each for each in node.children if each.type in TYPES)
    return ir.Handler(types, lowering.text(name), lowering.block(_block(node)), *node.byte_range)


def for_(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``for (a in b) c``, ``for ((a, b) in c) d``."""
    parts = [each for each in _code(node) if each.type not in ("label", "annotation")]
    if len(parts) < 2:
        return ir.Any(lowering.all(parts), *node.byte_range)
    at = node.end_byte
    body = lowering.block(parts[2]) if len(parts) > 2 else ir.Block((), at, at)
    bound, items = target(lowering, parts[0]), lowering.expr(parts[1])
    return ir.Loop(bound, items, None, body, None, *node.byte_range)


def while_(lowering: Lowering, node: SyntaxNode) -> ir.Loop:
    """``while (a) b``."""
    test = node.child_by_field_name("condition")
    body = [each for each in _code(node) if each != test and each.type != "label"]
    at = node.end_byte
    inner = lowering.block(body[-1]) if body else ir.Block((), at, at)
    return ir.Loop(None, None, lowering.expr(test), inner, None, *node.byte_range)


def do_while(lowering: Lowering, node: SyntaxNode) -> ir.Loop:
    """``do a while (b)`` as an endless loop that ends with ``if (!b) break``."""
    start, end = node.byte_range
    asked = node.child_by_field_name("condition")
    code = [each for each in _code(node) if each != asked and each.type != "label"]
    body = lowering.block(code[0]) if code else ir.Block((), start, start)
    return repeated(body, lowering.expr(asked), start, end)


def return_(lowering: Lowering, node: SyntaxNode) -> ir.Return:
    """``return a``, ``return@f a``."""
    label = node.child_by_field_name("label")
    code = [each for each in _code(node) if each != label and each.type != "label"]
    return ir.Return(lowering.expr(code[-1]) if code else None, *node.byte_range)


def labeled(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``a@ for ..`` is the loop; ``break@a`` is read as a label, too."""
    label = next((each for each in node.children if each.type == "label"), None)
    word = lowering.text(label).rstrip("@")
    if word in ("break", "continue"):
        return ir.Jump(word, (), *node.byte_range)
    code = [each for each in _code(node) if each.type != "label"]
    return lowering.lower(code[-1]) if code else ir.Skip(*node.byte_range)


HOOKS: dict[str, Hook] = {
    "if_expression": if_,
    "when_expression": when,
    "try_expression": try_,
    "catch_block": handler,
    "for_statement": for_,
    "while_statement": while_,
    "do_while_statement": do_while,
    "return_expression": return_,
    "labeled_expression": labeled,
}
