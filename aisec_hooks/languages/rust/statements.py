"""Declarations, branches, loops and arms; most of them are expressions, too."""

from __future__ import annotations

from aisec_hooks.languages.rust import definitions, patterns
from aisec_hooks.languages.rust.types import HARMLESS, last_name
from aisec_hooks.model import ir, tails
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

_STATEMENTS = frozenset(
    """
    block expression_statement else_clause function_item closure_expression if_expression
    match_arm while_expression loop_expression for_expression source_file unsafe_block
    async_block const_block try_block gen_block
    """.split()  # noqa: SIM905 - sixteen quoted words are no easier to read
)
"""Kinds of nodes whose children are statements, so that nobody asks for the value of one."""

_LEAVES = (ir.Return, ir.Jump, ir.Assign, ir.Block, ir.If, ir.Loop, ir.Switch, ir.Try, ir.Skip)


def _stands(node: SyntaxNode) -> bool:
    above = node.parent
    if above is None or above.type not in _STATEMENTS:
        return False
    if above.type in ("if_expression", "while_expression", "for_expression"):
        return node.type == "block"
    return True


def block(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``{ a; b }`` is worth b, ``{ a; b; }`` nothing."""
    below = lowering.all(definitions.without_attributes(node))
    named = node.named_children
    last = named[-1] if named else None
    if last is not None and last.type == "expression_statement" and below:
        ends = lowering.slice(last.end_byte - 1, last.end_byte) == ";"
        if ends and not isinstance(below[-1], _LEAVES):
            below = (*below, ir.Skip(last.end_byte, last.end_byte))
    found = ir.Block(below, *node.byte_range)
    return found if _stands(node) else tails.valued(found)


def let(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``let a: T = b;``, ``let Some(a) = b else { c };``."""
    pattern = node.child_by_field_name("pattern")
    kind, given = (node.child_by_field_name(x) for x in ("type", "value"))
    value = None if given is None else lowering.expr(given)
    bound = None if pattern is None else patterns.target(lowering, pattern)
    if bound is None or (isinstance(bound, ir.Skip) and pattern is not None):
        bound = ir.Name("_", *(node if pattern is None else pattern).byte_range)
    type_ = None if kind is None else lowering.expr(kind)
    numeric = kind is not None and last_name(lowering, kind) in HARMLESS
    if kind is not None and value is not None and numeric and not isinstance(value, ir.Const):
        callee = ir.Name("u64", *kind.byte_range)
        value = ir.Call(callee, (ir.Arg(None, value),), value.start, value.end)
    made = ir.Declare(bound, type_, value, *node.byte_range)
    other = node.child_by_field_name("alternative")
    if other is None:
        return made
    leave = ir.If(_unknown(node), lowering.block(other), None, *other.byte_range)
    return ir.Block((made, leave), *node.byte_range)


def _unknown(node: SyntaxNode) -> ir.Any:
    return ir.Any((), node.start_byte, node.start_byte)


def _tested(lowering: Lowering, node: SyntaxNode | None) -> tuple[ir.Expr, list[ir.Declare]]:
    """A condition, and what ``let`` in it binds."""
    if node is None:
        return ir.Skip(0, 0), []
    if node.type == "let_condition":
        pattern = node.child_by_field_name("pattern")
        value = lowering.expr(node.child_by_field_name("value"))
        bound = [] if pattern is None else patterns.declared(lowering, pattern, value)
        return (_unknown(node), bound) if bound else (ir.Any((value,), *node.byte_range), [])
    if node.type != "let_chain":
        return lowering.expr(node), []
    tests: list[ir.Expr] = []
    kept: list[ir.Declare] = []
    for each in node.named_children:
        test, bound = _tested(lowering, each)
        tests.append(test)
        kept.extend(bound)
    whole = tests[0] if tests else _unknown(node)
    for test in tests[1:]:
        whole = ir.Logic("and", whole, test, node.start_byte, test.end)
    return whole, kept


def if_(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``if a { b } else { c }``, ``if let A(b) = c { d }``."""
    found = _swallowed(lowering, node) or _branches(lowering, node)
    return found if _stands(node) else tails.valued(found)


def _swallowed(lowering: Lowering, node: SyntaxNode) -> ir.Node | None:
    """``if let Err(e) = f() {}`` is a handler that does nothing."""
    test = node.child_by_field_name("condition")
    then = node.child_by_field_name("consequence")
    if test is None or test.type != "let_condition" or then is None or _does(then):
        return None
    pattern = test.child_by_field_name("pattern")
    if not patterns.is_error(lowering, pattern):
        return None
    value = test.child_by_field_name("value")
    types, name = patterns.error_types(lowering, pattern)
    handler = ir.Handler(types, name, lowering.block(then), test.start_byte, then.end_byte)
    body = ir.Block((lowering.expr(value),), *(test if value is None else value).byte_range)
    other = node.child_by_field_name("alternative")
    orelse = None if other is None else lowering.block(lowering.first(other))
    return ir.Try(body, (handler,), orelse, None, *node.byte_range)


def _branches(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    links: list[tuple[SyntaxNode, SyntaxNode | None, SyntaxNode | None]] = []
    each: SyntaxNode | None = node
    last: ir.Block | None = None
    while each is not None:
        test = each.child_by_field_name("condition")
        if test is not None and test.type.startswith("let_"):
            if not links:
                return _bound_if(lowering, each)
            found = _bound_if(lowering, each)
            last = ir.Block((found,), found.start, found.end)
            break
        links.append((each, test, each.child_by_field_name("consequence")))
        other = each.child_by_field_name("alternative")
        below = None if other is None else lowering.first(other)
        each = below if below is not None and below.type == "if_expression" else None
        last = lowering.block(below) if below is not None and each is None else None
    return lowering.chain(links, last, node.end_byte)


def _bound_if(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    test, bound = _tested(lowering, node.child_by_field_name("condition"))
    then = lowering.block(node.child_by_field_name("consequence"))
    other = node.child_by_field_name("alternative")
    orelse = None if other is None else lowering.block(lowering.first(other))
    then = then._replace(body=(*bound, *then.body))
    return ir.If(test, then, orelse, *node.byte_range)


def match(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``match a { b if c => d, .. }``."""
    subject = lowering.expr(node.child_by_field_name("value"))
    body = node.child_by_field_name("body")
    arms = [] if body is None else [x for x in body.named_children if x.type == "match_arm"]
    before: tuple[ir.Node, ...] = ()
    if not isinstance(subject, ir.Name | ir.Member):  # it is given a name that nobody can write
        start, end = subject.start, subject.end
        name = ir.Name(f"match {start}", start, end)
        before = (ir.Declare(name, None, subject, start, end),)
        subject = name
    empty = [x for x in arms if _is_empty_error(lowering, x)]
    others = [x for x in arms if x not in empty]
    cases = tuple(_case(lowering, x, subject) for x in others)
    found: ir.Node = ir.Switch(subject, cases, *node.byte_range)
    if before:
        found = ir.Block((*before, found), *node.byte_range)
    if empty:
        whole = found if isinstance(found, ir.Block) else ir.Block((found,), found.start, found.end)
        handlers = tuple(handler(lowering, x) for x in empty)
        found = ir.Try(whole, handlers, None, None, *node.byte_range)
    return found if _stands(node) else tails.valued(found)


def _is_empty_error(lowering: Lowering, node: SyntaxNode) -> bool:
    value = node.child_by_field_name("value")
    if value is None or _does(value):
        return False
    return patterns.is_error(lowering, node.child_by_field_name("pattern"))


def _does(node: SyntaxNode) -> bool:
    """Whether it does anything: ``{}`` and ``()`` do not."""
    if node.type == "unit_expression":
        return False
    return node.type != "block" or any(not x.type.endswith("comment") for x in node.named_children)


def handler(lowering: Lowering, node: SyntaxNode) -> ir.Handler:
    """``Err(e) => {}``; any other arm is one that catches nothing in particular."""
    pattern = node.child_by_field_name("pattern")
    value = node.child_by_field_name("value")
    if node.type == "match_arm" and _is_empty_error(lowering, node):
        types, name = patterns.error_types(lowering, pattern)
        at = (node if value is None else value).byte_range
        return ir.Handler(types, name, ir.Block((), *at), *node.byte_range)
    types = (ir.Skip(*node.byte_range),)
    return ir.Handler(types, "", lowering.block(value), *node.byte_range)


def error(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """The handler that ``Err(e)`` begins, where it is asked for by itself; else nothing."""
    start, end = node.byte_range
    above = node.parent
    if lowering.depth > 1 or above is None:
        return ir.Skip(start, end)
    arm = above.parent if above.type == "match_pattern" else above
    if arm is not None and arm.type == "match_arm":
        return handler(lowering, arm)
    branch = None if arm is None or arm.type != "let_condition" else arm.parent
    found = None if branch is None else _swallowed(lowering, branch)
    if isinstance(found, ir.Try):
        return found.handlers[0]
    return ir.Handler((ir.Skip(start, end),), "", ir.Block((), end, end), start, end)


def _case(lowering: Lowering, node: SyntaxNode, subject: ir.Expr) -> ir.Case:
    pattern = node.child_by_field_name("pattern")
    guard = None if pattern is None else pattern.child_by_field_name("condition")
    values = () if pattern is None else patterns.labels(lowering, pattern)
    bound = [] if pattern is None else patterns.declared(lowering, pattern, subject)
    value = node.child_by_field_name("value")
    body = ir.Block((), node.end_byte, node.end_byte) if value is None else lowering.block(value)
    test = None if guard is None else _tested(lowering, guard)[0]
    return ir.Case(values, (), test, body._replace(body=(*bound, *body.body)))


def while_(lowering: Lowering, node: SyntaxNode) -> ir.Loop:
    """``while a { b }``, ``while let A(b) = c { d }``."""
    test, bound = _tested(lowering, node.child_by_field_name("condition"))
    body = lowering.block(node.child_by_field_name("body"))
    return ir.Loop(
        None, None, test, body._replace(body=(*bound, *body.body)), None, *node.byte_range
    )


def loop(lowering: Lowering, node: SyntaxNode) -> ir.Loop:
    """``loop { a }``."""
    start, end = node.byte_range
    body = lowering.block(node.child_by_field_name("body"))
    return ir.Loop(None, None, ir.Const(True, start, start), body, None, start, end)


def for_(lowering: Lowering, node: SyntaxNode) -> ir.Loop:
    """``for a in b { c }``."""
    pattern = node.child_by_field_name("pattern")
    bound = ir.Skip(*node.byte_range) if pattern is None else patterns.target(lowering, pattern)
    value = lowering.expr(node.child_by_field_name("value"))
    body = lowering.block(node.child_by_field_name("body"))
    return ir.Loop(bound, value, None, body, None, *node.byte_range)


HOOKS: dict[str, Hook] = {
    "tuple_struct_pattern": error,
    "block": block,
    "let_declaration": let,
    "if_expression": if_,
    "match_expression": match,
    "match_arm": handler,
    "while_expression": while_,
    "loop_expression": loop,
    "for_expression": for_,
}
