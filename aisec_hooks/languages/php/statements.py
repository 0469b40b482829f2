"""Statements: loops, switches, exceptions, what declares or takes away variables."""

from __future__ import annotations

from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode


def for_(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``for (a; b; c)``: a, then a loop whose body ends with c."""
    start, end = node.byte_range
    first = lowering.all(node.children_by_field_name("initialize"))
    tests = lowering.all(node.children_by_field_name("condition"))
    steps = lowering.all(node.children_by_field_name("update"))
    inner = [lowering.block(each) for each in node.children_by_field_name("body")]
    found = tuple(each for block in inner for each in block.body)
    at = inner[0].start if inner else end
    test = tests[-1] if tests else ir.Const(True, start, start)
    body = ir.Block((*found, *steps), at, end)
    return ir.Block((*first, ir.Loop(None, None, test, body, None, start, end)), start, end)


def foreach(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``foreach (a as $v)``, ``foreach (a as $k => $v)``."""
    body = node.child_by_field_name("body")
    named = [each for each in node.named_children if each.type != "comment"]
    given = [each for each in named if body is None or each.id != body.id][:2]
    items = lowering.expr(given[0]) if given else ir.Skip(*node.byte_range)
    target = given[1] if len(given) > 1 else None
    inner = lowering.block(body)
    if target is not None and target.type == "pair":
        bound: ir.Expr = ir.Sequence(lowering.all(target.children), *target.byte_range)
        callee = ir.Name("foreach", node.start_byte, node.start_byte + len("foreach"))
        items = ir.Call(callee, (ir.Arg(None, items),), items.start, items.end)
    else:
        bound = lowering.expr(target)
    return ir.Loop(bound, items, None, inner, None, *node.byte_range)


def switch(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``switch``: a case goes on into the next one, unless something leaves it."""
    subject = lowering.expr(node.child_by_field_name("condition"))
    body = node.child_by_field_name("body")
    groups = [] if body is None else [x for x in body.named_children if x.type in _CASES]
    cases = tuple(_case(lowering, each) for each in groups)
    return ir.Switch(subject, cases, *node.byte_range)


_CASES = ("case_statement", "default_statement")


def _case(lowering: Lowering, node: SyntaxNode) -> ir.Case:
    value = node.child_by_field_name("value")
    labels = () if value is None else (lowering.expr(value),)
    rest = [each for each in node.named_children if value is None or each.id != value.id]
    found = lowering.all(rest)
    falls = True
    if found and isinstance(found[-1], ir.Jump | ir.Return):
        falls = False
        if isinstance(found[-1], ir.Jump) and found[-1].kind == "break" and not found[-1].values:
            found = found[:-1]
    start = node.start_byte if value is None else value.end_byte
    return ir.Case(labels, (), None, ir.Block(found, start, node.end_byte), falls)


def try_(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``try`` with its handlers."""
    handlers, final = [], None
    for child in node.named_children:
        if child.type == "catch_clause":
            handlers.append(handler(lowering, child))
        elif child.type == "finally_clause":
            final = lowering.block(child.child_by_field_name("body"))
    body = lowering.block(node.child_by_field_name("body"))
    return ir.Try(body, tuple(handlers), None, final, *node.byte_range)


def handler(lowering: Lowering, node: SyntaxNode) -> ir.Handler:
    """``catch (A | B $e)``."""
    kinds = node.child_by_field_name("type")
    types = () if kinds is None else lowering.all(kinds.named_children)
    name = lowering.text(node.child_by_field_name("name"))
    body = lowering.block(node.child_by_field_name("body"))
    return ir.Handler(types, name, body, *node.byte_range)


def throw(lowering: Lowering, node: SyntaxNode) -> ir.Jump:
    """``throw a``, an expression since PHP 8.0."""
    return ir.Jump("raise", lowering.all(node.children), *node.byte_range)


def static(lowering: Lowering, node: SyntaxNode) -> ir.Declare:
    """``static $a = b`` within a function: a variable that stays."""
    value = node.child_by_field_name("value")
    target = lowering.expr(node.child_by_field_name("name"))
    given = None if value is None else lowering.expr(value)
    return ir.Declare(target, None, given, *node.byte_range)


def constants(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``const A = 1, B = 2``."""
    found = []
    for each in node.named_children:
        if each.type == "const_element" and len(each.named_children) > 1:
            target = lowering.expr(each.named_children[0])
            value = lowering.expr(each.named_children[-1])
            found.append(ir.Declare(target, None, value, *each.byte_range))
    return found[0] if len(found) == 1 else ir.Block(tuple(found), *node.byte_range)


def namespace(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``namespace A;`` says where this stands; ``namespace A { }`` is what is in it."""
    body = node.child_by_field_name("body")
    return ir.Skip(*node.byte_range) if body is None else lowering.block(body)


def use(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``use A\\B as C;``, ``use function A\\f;``, ``use A\\{B, C as D};``."""
    prefix, found = "", []
    for child in node.named_children:
        if child.type in ("namespace_name", "qualified_name"):
            prefix = _path(lowering.text(child)) + "."
        elif child.type == "namespace_use_clause":
            found.append(_import(lowering, child, prefix))
        elif child.type == "namespace_use_group":
            clauses = [x for x in child.named_children if x.type == "namespace_use_clause"]
            found.extend(_import(lowering, each, prefix) for each in clauses)
    return found[0] if len(found) == 1 else ir.Block(tuple(found), *node.byte_range)


def _path(text: str) -> str:
    return text.strip("\\").replace("\\", ".")


def _import(lowering: Lowering, node: SyntaxNode, prefix: str) -> ir.Import:
    alias = lowering.text(node.child_by_field_name("alias"))
    name = next((x for x in node.named_children if x.type in ("qualified_name", "name")), None)
    path = prefix + _path(lowering.text(name))
    return ir.Import(alias or path.rpartition(".")[2], path, *node.byte_range)


HOOKS: dict[str, Hook] = {
    "for_statement": for_,
    "foreach_statement": foreach,
    "switch_statement": switch,
    "try_statement": try_,
    "catch_clause": handler,
    "throw_expression": throw,
    "static_variable_declaration": static,
    "const_declaration": constants,
    "namespace_definition": namespace,
    "namespace_use_declaration": use,
}
