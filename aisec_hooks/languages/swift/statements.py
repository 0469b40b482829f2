"""Branches, loops, handlers, and what stands in blocks."""

from __future__ import annotations

from aisec_hooks.languages.swift.conditions import bound_names, plain, test
from aisec_hooks.languages.swift.definitions import function_start, merged, target
from aisec_hooks.languages.swift.signatures import TYPES
from aisec_hooks.model import ir, tails
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode
from aisec_hooks.model.loops import repeated

_STATEMENTS = frozenset(
    ("statements", "source_file", "if_statement", "function_body", "statement_label")
)
"""Kinds of nodes whose children are statements, so that nobody asks for the value of one."""


def _stands(node: SyntaxNode) -> bool:
    parent = node.parent
    return parent is not None and parent.type in _STATEMENTS


def _body(lowering: Lowering, nodes: list[SyntaxNode]) -> ir.Block:
    """The block between the braces that nodes begin with."""
    start, end = nodes[0].start_byte, nodes[0].end_byte
    for each in nodes:
        if each.type == "statements":
            return lowering.block(each)
        end = each.end_byte
        if each.type == "}":
            break
    return ir.Block((), start, end)


def _upto(nodes: list[SyntaxNode], kind: str) -> int:
    """Where the first node of a kind stands."""
    return next((at for at, each in enumerate(nodes) if each.type == kind), len(nodes))


def if_(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``if let a = b, c { d } else if e { f } else { g }``."""
    start, end = node.byte_range
    nodes = node.children
    brace = _upto(nodes, "{")
    asked = test(lowering, nodes[1:brace], start)
    otherwise = _upto(nodes, "else")
    then = _body(lowering, nodes[brace:otherwise] or nodes[:1])
    rest = nodes[otherwise + 1 :]
    orelse: ir.Block | None = None
    if rest and rest[0].type == "if_statement":
        orelse = lowering.block(rest[0])
    elif rest:
        orelse = _body(lowering, rest)
    found = ir.If(asked, then, orelse, start, end)
    return found if _stands(node) else tails.valued(found)


def guard(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``guard let a = b, c else { return }``: the names are bound from there on."""
    nodes = node.children
    otherwise = _upto(nodes, "else")
    asked = test(lowering, nodes[1:otherwise], node.start_byte)
    leave = _body(lowering, nodes[otherwise + 1 :] or nodes[:1])
    negated = ir.Not(asked, asked.start, asked.end)
    return ir.If(negated, leave, None, *node.byte_range)


def switch(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``switch a { case .b(let c) where d: e; default: f }``."""
    subject = lowering.expr(node.child_by_field_name("expr"))
    entries = [each for each in node.children if each.type == "switch_entry"]
    cases = tuple(_case(lowering, each) for each in entries)
    found = ir.Switch(subject, cases, *node.byte_range)
    return found if _stands(node) else tails.valued(found)


def _case(lowering: Lowering, node: SyntaxNode) -> ir.Case:
    nodes = node.children
    patterns = [each for each in nodes if each.type == "switch_pattern"]
    asked = _upto(nodes, "where_keyword")
    guard_ = lowering.expr(nodes[asked + 1]) if asked + 1 < len(nodes) else None
    names = [lowering.text(x) for each in patterns for x in bound_names([each.children[0]])]
    labels = tuple(_label(lowering, each) for each in patterns)
    if len(names) == 1 and len(patterns) == 1 and _is_whole(patterns[0]):
        labels = ()
    body = _body(lowering, nodes[_upto(nodes, ":") :] or nodes[:1])
    last = body.body[-1] if body.body else None
    falls = isinstance(last, ir.Name) and last.name == "fallthrough"
    if falls:
        body = body._replace(body=body.body[:-1])
    return ir.Case(labels, tuple(dict.fromkeys(names)), guard_, body, falls)


def _is_whole(node: SyntaxNode) -> bool:
    """``let a``, which is the subject itself."""
    inner = node.children[0].children if node.children else []
    return (
        len(inner) == 2
        and inner[0].type == "value_binding_pattern"
        and (inner[1].type == "simple_identifier")
    )


def _label(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """What the subject is compared with; of a pattern nothing is known."""
    found = None if bound_names([node.children[0]]) else plain(lowering, node.children)
    return ir.Skip(*node.byte_range) if found is None else found


def do(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``do { a } catch let b as C { d }``; without handlers it is a block."""
    body = _body(lowering, node.children)
    listed = [each for each in node.children if each.type == "catch_block"]
    if not listed:
        return body
    handlers = tuple(handler(lowering, each) for each in listed)
    return ir.Try(body, handlers, None, None, *node.byte_range)


def handler(lowering: Lowering, node: SyntaxNode) -> ir.Handler:
    """``catch let e as T where a { b }``; without a name it is ``error``."""
    pattern = node.child_by_field_name("error")
    names = [] if pattern is None else bound_names([pattern])
    name = lowering.text(names[0]) if names else "error"
    types = lowering.all(_types(pattern))
    if not types and pattern is not None and not names:
        types = (ir.Any((), *pattern.byte_range),)
    where = next((each for each in node.children if each.type == "where_clause"), None)
    if where is not None and not types:
        types = (ir.Any((), *where.byte_range),)
    nodes = node.children
    body = _body(lowering, nodes[_upto(nodes, "{") :] or nodes[-1:])
    return ir.Handler(types, name, body, *node.byte_range)


def _types(node: SyntaxNode | None, depth: int = 3) -> list[SyntaxNode]:
    """The types that a pattern names first."""
    if node is None or not depth:
        return []
    found = [each for each in node.children if each.type in TYPES][:1]
    for each in [] if found else node.children:
        if each.type == "pattern":
            found.extend(_types(each, depth - 1))
    return found[:1]


def for_(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``for a in b where c { d }``."""
    start, end = node.byte_range
    nodes = node.children
    item = node.child_by_field_name("item")
    bound = ir.Skip(start, start) if item is None else target(lowering, item)
    items = lowering.expr(node.child_by_field_name("collection"))
    body = _body(lowering, nodes[_upto(nodes, "{") :] or nodes[:1])
    where = next((each for each in nodes if each.type == "where_clause"), None)
    if where is not None:
        asked = test(lowering, where.children, where.start_byte)
        inner = ir.If(asked, body, None, asked.start, body.end)
        body = ir.Block((inner,), body.start, body.end)
    return ir.Loop(bound, items, None, body, None, start, end)


def while_(lowering: Lowering, node: SyntaxNode) -> ir.Loop:
    """``while let a = b { c }``."""
    nodes = node.children
    brace = _upto(nodes, "{")
    asked = test(lowering, nodes[1:brace], node.start_byte)
    body = _body(lowering, nodes[brace:] or nodes[:1])
    return ir.Loop(None, None, asked, body, None, *node.byte_range)


def repeat(lowering: Lowering, node: SyntaxNode) -> ir.Loop:
    """``repeat { a } while b`` as an endless loop that ends with ``if !b { break }``."""
    nodes = node.children
    asked = test(lowering, nodes[_upto(nodes, "while") + 1 :], node.end_byte)
    body = _body(lowering, nodes[_upto(nodes, "{") :] or nodes[:1])
    return repeated(body, asked, *node.byte_range)


def transfer(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``return a``, ``throw a``, ``break``, ``continue b``."""
    span = node.byte_range
    word = lowering.text(node.children[0]) if node.children else ""
    values = lowering.all(node.children[1:])
    if word == "return":
        return ir.Return(values[0] if values else None, *span)
    if word == "throw":
        return ir.Jump("raise", values, *span)
    return ir.Jump(word or "break", (), *span)


def block(lowering: Lowering, node: SyntaxNode) -> ir.Block:
    """Statements; what is under ``#if`` may be left out, and ``defer`` runs at the end."""
    return ir.Block(_listed(lowering, node.children), *node.byte_range)


def _listed(lowering: Lowering, nodes: list[SyntaxNode]) -> tuple[ir.Node, ...]:
    found: list[ir.Node] = []
    at = 0
    while at < len(nodes):
        each = nodes[at]
        word = lowering.text(each.children[0]) if each.type == "directive" else ""
        if word == "#if":
            until = _closing(lowering, nodes, at)
            found.append(_chosen(lowering, nodes[at:until]))
            at = until + 1
            continue
        deferred = _deferred(lowering, each)
        if deferred is not None:
            rest = ir.Block(_listed(lowering, nodes[at + 1 :]), each.end_byte, nodes[-1].end_byte)
            found.append(ir.Try(rest, (), None, deferred, each.start_byte, rest.end))
            break
        if each.type == "throw_keyword" and at + 1 < len(nodes):
            value = lowering.all(nodes[at + 1 : at + 2])
            found.append(ir.Jump("raise", value, each.start_byte, nodes[at + 1].end_byte))
            at += 2
            continue
        found.extend(lowering.all((each,)))
        at += 1
    return tuple(found)


def _closing(lowering: Lowering, nodes: list[SyntaxNode], at: int) -> int:
    """Where the ``#endif`` of a ``#if`` stands."""
    depth = 0
    for place in range(at, len(nodes)):
        if nodes[place].type == "directive":
            word = lowering.text(nodes[place].children[0])
            depth += (word == "#if") - (word == "#endif")
            if depth == 0:
                return place
    return len(nodes)


def _chosen(lowering: Lowering, nodes: list[SyntaxNode]) -> ir.Node:
    """``#if A .. #elseif B .. #else .. #endif``: one of them."""
    parts: list[list[SyntaxNode]] = []
    closed = False
    depth = 0
    for each in nodes:
        word = lowering.text(each.children[0]) if each.type == "directive" else ""
        depth += (word == "#if") - (word == "#endif")
        if word in ("#if", "#elseif", "#else") and depth == 1:
            parts.append([])
            closed = word == "#else"
        if parts and not (word and depth == 1):
            parts[-1].append(each)
    start, end = nodes[0].start_byte, nodes[-1].end_byte
    blocks = [ir.Block(_listed(lowering, part), start, end) for part in parts]
    orelse = blocks.pop() if closed and len(blocks) > 1 else None
    for each_block in reversed(blocks):
        test_ = ir.Any((), start, start)
        whole = ir.If(test_, each_block, orelse, start, end)
        orelse = ir.Block((whole,), start, end)
    return orelse if orelse is not None else ir.Skip(start, end)


def _deferred(lowering: Lowering, node: SyntaxNode) -> ir.Block | None:
    """What ``defer { a }`` runs at the end; the grammar takes it for a call."""
    if node.type != "call_expression" or lowering.slice(*node.byte_range)[:5] != "defer":
        return None
    suffix = node.children[-1] if lowering.text(lowering.first(node)) == "defer" else None
    body = suffix.children[0] if suffix is not None and suffix.children else None
    if body is None or body.type != "lambda_literal":
        return None
    return _body(lowering, body.children)


def body(lowering: Lowering, node: SyntaxNode) -> ir.Block:
    """A function's body, behind the labels of its parameters that it knows by other names."""
    inner = _body(lowering, node.children or [node])
    first = function_start(lowering, node)
    return inner._replace(body=(*first, *inner.body)) if first else inner


def source(lowering: Lowering, node: SyntaxNode) -> ir.Block:
    """A file: what it extends among its own types is one with them."""
    return ir.Block(merged(_flat(lowering, node)), *node.byte_range)


def _flat(lowering: Lowering, node: SyntaxNode) -> tuple[ir.Node, ...]:
    return _listed(lowering, [each for each in node.children if each.type != "directive"])


HOOKS: dict[str, Hook] = {
    "if_statement": if_,
    "guard_statement": guard,
    "switch_statement": switch,
    "do_statement": do,
    "catch_block": handler,
    "for_statement": for_,
    "while_statement": while_,
    "repeat_while_statement": repeat,
    "control_transfer_statement": transfer,
    "statements": block,
    "function_body": body,
    "source_file": source,
}
