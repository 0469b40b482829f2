"""Statements: branches, loops, cases, exceptions; most of them are expressions, too."""

from __future__ import annotations

from aisec_hooks.languages.ruby import operators, patterns
from aisec_hooks.model import ir, tails
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

_STATEMENTS = frozenset(
    {
        "program", "body_statement", "block_body", "then", "else", "do", "begin", "ensure",
        "begin_block", "end_block", "method", "singleton_method", "rescue", "elsif",
    }
)  # fmt: skip
"""Kinds of nodes whose children are statements, so that nobody asks for the value of one."""

_MODIFIERS = ("if_modifier", "unless_modifier", "while_modifier", "until_modifier")
_LOOPS = ("while", "until", "for", "while_modifier", "until_modifier")
_BLOCKS = ("block", "do_block", "lambda")


def _stands(node: SyntaxNode) -> bool:
    above = node.parent
    if above is None or above.type in _STATEMENTS:
        return True
    if above.type in _MODIFIERS:
        body = above.child_by_field_name("body")
        return body is not None and body.id == node.id
    return False


def _worth(node: SyntaxNode, found: ir.Node) -> ir.Node:
    return found if _stands(node) else tails.valued(found)


def body(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """Statements with the ``rescue``, ``else`` and ``ensure`` behind them."""
    children = [x for x in node.children if x.type not in _SIGNS]
    clauses = [x for x in children if x.type in _CLAUSES]
    inner = lowering.all([x for x in children if x.type not in _CLAUSES])
    start, end = node.byte_range
    if not clauses:
        return ir.Block(inner, start, end)
    handlers, orelse, final = [], None, None
    for each in clauses:
        if each.type == "rescue":
            handlers.append(handler(lowering, each))
        elif each.type == "else":
            orelse = lowering.block(each)
        else:
            final = lowering.block(each)
    kept = ir.Block(inner, start, clauses[0].start_byte)
    return ir.Block((ir.Try(kept, tuple(handlers), orelse, final, start, end),), start, end)


_SIGNS = ("begin", "end", ";")
_CLAUSES = ("rescue", "else", "ensure")


def begin(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``begin a rescue b end``, ``(a; b)``."""
    found = body(lowering, node)
    return _worth(node, found)


def handler(lowering: Lowering, node: SyntaxNode) -> ir.Handler:
    """``rescue A, B => e``; without a class what is a StandardError is caught."""
    named = node.child_by_field_name("exceptions")
    types = () if named is None else lowering.all(named.children)
    bound = node.child_by_field_name("variable")
    inner = None if bound is None else lowering.first(bound)
    name = lowering.text(inner) if inner is not None and inner.type == "identifier" else ""
    then = node.child_by_field_name("body")
    end = node.end_byte
    found = ir.Block((), end, end) if then is None else lowering.block(then)
    return ir.Handler(types, name, found, node.start_byte, end)


def rescued(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``a rescue b``, which is worth b; where the handler is asked for by itself, that alone."""
    inner, other = node.child_by_field_name("body"), node.child_by_field_name("handler")
    caught = lowering.block(other)
    start = caught.start if inner is None else inner.end_byte
    # No type: what gives a value instead is no handler that does nothing.
    found = ir.Handler((ir.Skip(start, start),), "", caught, start, node.end_byte)
    above = node.parent
    if lowering.depth <= 1 and above is not None and above.type not in _DEFINITIONS:
        return found
    made = ir.Try(lowering.block(inner), (found,), None, None, *node.byte_range)
    return _worth(node, made)


_DEFINITIONS = ("method", "singleton_method")


def if_(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``if a then b elsif c then d else e end``."""
    links: list[tuple[SyntaxNode, SyntaxNode | None, SyntaxNode | None]] = []
    at: SyntaxNode | None = node
    last: ir.Block | None = None
    while at is not None:
        test = at.child_by_field_name("condition")
        links.append((at, test, at.child_by_field_name("consequence")))
        other = at.child_by_field_name("alternative")
        at = other if other is not None and other.type == "elsif" else None
        last = lowering.block(other) if other is not None and at is None else None
    return _worth(node, lowering.chain(links, last, node.end_byte))


def unless(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``unless a then b else c end``."""
    test = lowering.expr(node.child_by_field_name("condition"))
    then = lowering.block(node.child_by_field_name("consequence"))
    other = node.child_by_field_name("alternative")
    orelse = None if other is None else lowering.block(other)
    asked = ir.Not(test, test.start, test.end)
    return _worth(node, ir.If(asked, then, orelse, *node.byte_range))


def modified(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``a if b``, ``a unless b``."""
    test = lowering.expr(node.child_by_field_name("condition"))
    if node.type == "unless_modifier":
        test = ir.Not(test, test.start, test.end)
    then = lowering.block(node.child_by_field_name("body"))
    return _worth(node, ir.If(test, then, None, *node.byte_range))


def while_(lowering: Lowering, node: SyntaxNode) -> ir.Loop:
    """``while a do b end``, ``a until b``."""
    test = lowering.expr(node.child_by_field_name("condition"))
    if node.type.startswith("until"):
        test = ir.Not(test, test.start, test.end)
    inner = lowering.block(node.child_by_field_name("body"))
    return ir.Loop(None, None, test, inner, None, *node.byte_range)


def for_(lowering: Lowering, node: SyntaxNode) -> ir.Loop:
    """``for a in b do c end``."""
    bound = operators.target(lowering, node.child_by_field_name("pattern"))
    given = node.child_by_field_name("value")
    items = lowering.expr(None if given is None else lowering.first(given))
    inner = lowering.block(node.child_by_field_name("body"))
    return ir.Loop(bound, items, None, inner, None, *node.byte_range)


def case(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``case a when b then c else d end``; without a subject each ``when`` is a test."""
    value = node.child_by_field_name("value")
    whens = [x for x in node.named_children if x.type == "when"]
    other = next((x for x in node.named_children if x.type == "else"), None)
    if value is None:
        return _worth(node, _tests(lowering, node, whens, other))
    subject = lowering.expr(value)
    cases = [ir.Case(_labels(lowering, x), (), None, _then(lowering, x)) for x in whens]
    if other is not None:
        cases.append(ir.Case((), (), None, lowering.block(other)))
    return _worth(node, ir.Switch(subject, tuple(cases), *node.byte_range))


def _labels(lowering: Lowering, node: SyntaxNode) -> tuple[ir.Expr, ...]:
    given = [x for x in node.named_children if x.type == "pattern"]
    return tuple(each for x in given for each in patterns.labels(lowering, x))


def _then(lowering: Lowering, node: SyntaxNode) -> ir.Block:
    inner = node.child_by_field_name("body")
    if inner is None:
        return ir.Block((), node.end_byte, node.end_byte)
    return lowering.block(inner)


def _tests(
    lowering: Lowering, node: SyntaxNode, whens: list[SyntaxNode], other: SyntaxNode | None
) -> ir.Node:
    links = []
    for each in whens:
        test = next((x for x in each.named_children if x.type == "pattern"), None)
        links.append((each, test, each.child_by_field_name("body")))
    orelse = None if other is None else lowering.block(other)
    if not links:
        return ir.Skip(*node.byte_range) if orelse is None else orelse
    return lowering.chain(links, orelse, node.end_byte)


def case_match(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``case a in {b:} then c end``."""
    subject = lowering.expr(node.child_by_field_name("value"))
    cases = []
    for each in node.named_children:
        if each.type == "in_clause":
            pattern = each.child_by_field_name("pattern")
            bound = patterns.declared(lowering, pattern, subject)
            inner = _then(lowering, each)
            guard = each.child_by_field_name("guard")
            test = None if guard is None else _guard(lowering, guard)
            inner = inner._replace(body=(*bound, *inner.body))
            cases.append(ir.Case(patterns.labels(lowering, pattern), (), test, inner))
        elif each.type == "else":
            cases.append(ir.Case((), (), None, lowering.block(each)))
    return _worth(node, ir.Switch(subject, tuple(cases), *node.byte_range))


def _guard(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    test = lowering.expr(node.child_by_field_name("condition"))
    return ir.Not(test, test.start, test.end) if node.type == "unless_guard" else test


def matched(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``a => {b:}`` binds, ``a in {b:}`` asks and binds."""
    value = lowering.expr(node.child_by_field_name("value"))
    bound = patterns.declared(lowering, node.child_by_field_name("pattern"), value)
    if node.type == "test_pattern" or not _stands(node):
        return ir.Any((value, *bound), *node.byte_range)
    return ir.Block(tuple(bound), *node.byte_range)


def result(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``return a``, ``return a, b``; so is ``next`` where a block is left."""
    given = next((x for x in node.named_children if x.type == "argument_list"), None)
    values = () if given is None else lowering.all(given.children)
    if node.type in ("next", "break", "redo", "retry") and not _leaves_block(node):
        kind = "break" if node.type == "break" else "continue"
        return ir.Jump(kind, values, *node.byte_range)
    if len(values) > 1 and given is not None:
        return ir.Return(ir.Sequence(values, *given.byte_range), *node.byte_range)
    return ir.Return(values[0] if values else None, *node.byte_range)


def _leaves_block(node: SyntaxNode) -> bool:
    at = node.parent
    while at is not None and at.type not in _DEFINITIONS:
        if at.type in _LOOPS or at.type in _BLOCKS:
            return at.type in _BLOCKS
        at = at.parent
    return False


HOOKS: dict[str, Hook] = {
    "body_statement": body,
    "begin": begin,
    "parenthesized_statements": begin,
    "rescue": handler,
    "rescue_modifier": rescued,
    "if": if_,
    "elsif": if_,
    "unless": unless,
    "if_modifier": modified,
    "unless_modifier": modified,
    "while": while_,
    "until": while_,
    "while_modifier": while_,
    "until_modifier": while_,
    "for": for_,
    "case": case,
    "case_match": case_match,
    "match_pattern": matched,
    "test_pattern": matched,
    "return": result,
    "next": result,
    "break": result,
    "redo": result,
    "retry": result,
}
