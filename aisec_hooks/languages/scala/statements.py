"""Branches, loops, cases and handlers; each of them is an expression, too."""

from __future__ import annotations

from aisec_hooks.languages.scala.patterns import declared, labels
from aisec_hooks.model import ir, tails
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode
from aisec_hooks.model.loops import do_while

_STATEMENTS = frozenset(
    """
    block case_clause catch_clause compilation_unit do_while_expression finally_clause
    for_expression function_definition if_expression indented_block lambda_expression
    template_body try_expression while_expression with_template_body
    """.split()  # noqa: SIM905 - fifteen quoted words are no easier to read
)
"""Kinds of nodes whose children are statements, so that nobody asks for the value of one."""


def _stands(node: SyntaxNode) -> bool:
    return node.parent is not None and node.parent.type in _STATEMENTS


def block(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``{ a; b }``; where a value is asked for, it is the last one."""
    found = ir.Block(lowering.all(node.children), *node.byte_range)
    return found if _stands(node) else tails.valued(found)


def if_(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``if (a) b else c``, ``if a then b else c``."""
    links: list[tuple[SyntaxNode, SyntaxNode | None, SyntaxNode | None]] = []
    each: SyntaxNode | None = node
    last: ir.Block | None = None
    while each is not None:
        test = each.child_by_field_name("condition")
        links.append((each, test, each.child_by_field_name("consequence")))
        other = each.child_by_field_name("alternative")
        each = other if other is not None and other.type == "if_expression" else None
        last = lowering.block(other) if other is not None and each is None else None
    found = lowering.chain(links, last, node.end_byte)
    return found if _stands(node) else tails.valued(found)


def match(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``a match { case b => c }``."""
    subject = lowering.expr(node.child_by_field_name("value"))
    found: ir.Node
    if isinstance(subject, ir.Name | ir.Member):
        found = switch(lowering, node.child_by_field_name("body"), subject, node.byte_range)
    else:  # patterns bind parts of it: it is given a name that nobody can write
        start, end = subject.start, subject.end
        name = ir.Name(f"match {start}", start, end)
        kept = ir.Declare(name, None, subject, start, end)
        cases = switch(lowering, node.child_by_field_name("body"), name, node.byte_range)
        found = ir.Block((kept, cases), *node.byte_range)
    return found if _stands(node) else tails.valued(found)


def switch(
    lowering: Lowering, body: SyntaxNode | None, subject: ir.Expr, span: tuple[int, int]
) -> ir.Switch:
    """The cases of a block, of a subject."""
    clauses = [] if body is None else [x for x in body.named_children if x.type == "case_clause"]
    cases = tuple(_case(lowering, each, subject) for each in clauses)
    return ir.Switch(subject, cases, *span)


def _case(lowering: Lowering, node: SyntaxNode, subject: ir.Expr) -> ir.Case:
    pattern = node.child_by_field_name("pattern")
    guard = next((each for each in node.named_children if each.type == "guard"), None)
    values = () if pattern is None else labels(lowering, pattern)
    again = subject if isinstance(subject, ir.Name | ir.Member) else None
    bound = [] if pattern is None else declared(lowering, pattern, again)
    body = _body(lowering, node)
    return ir.Case(
        values,
        tuple(each.target.name for each in bound if isinstance(each.target, ir.Name))
        if again is None
        else (),
        None if guard is None else lowering.expr(guard.child_by_field_name("condition")),
        body._replace(body=(*(bound if again is not None else ()), *body.body)),
    )


def _body(lowering: Lowering, node: SyntaxNode) -> ir.Block:
    body = node.child_by_field_name("body")
    if body is None:
        return ir.Block((), node.end_byte, node.end_byte)
    found = lowering.block(body)
    # () says that nothing is done.
    return found._replace(body=tuple(each for each in found.body if not isinstance(each, ir.Skip)))


def case_clause(lowering: Lowering, node: SyntaxNode) -> ir.Handler:
    """A case of ``catch``; asked of a ``match`` it is one that catches nothing in particular."""
    pattern = node.child_by_field_name("pattern")
    above = node.parent.parent if node.parent is not None else None
    catches = node.type == "catch_clause" or (above is not None and above.type == "catch_clause")
    types = () if pattern is None else labels(lowering, pattern)
    name = "" if pattern is None else _name(lowering, pattern)
    if not catches:
        types = (ir.Skip(*node.byte_range),)
    return ir.Handler(types, name, _body(lowering, node), *node.byte_range)


def _name(lowering: Lowering, pattern: SyntaxNode) -> str:
    """What is caught; ``NonFatal(e)`` names it, too."""
    inner = pattern.child_by_field_name("pattern") or pattern
    return lowering.text(inner) if inner.type == "identifier" else ""


def try_(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``try a catch { case .. } finally b``."""
    handlers: list[ir.Handler] = []
    final: ir.Block | None = None
    for child in node.named_children:
        if child.type == "catch_clause":
            block_ = next((x for x in child.named_children if x.type.endswith("block")), None)
            if child.child_by_field_name("pattern") is not None:
                handlers.append(case_clause(lowering, child))
            below = [] if block_ is None else block_.named_children
            handlers.extend(
                case_clause(lowering, each) for each in below if each.type == "case_clause"
            )
        elif child.type == "finally_clause":
            final = lowering.block(lowering.first(child))
    body = lowering.block(node.child_by_field_name("body"))
    found = ir.Try(body, tuple(handlers), None, final, *node.byte_range)
    return found if _stands(node) else tails.valued(found)


def while_(lowering: Lowering, node: SyntaxNode) -> ir.Loop:
    """``while (a) b``."""
    test = lowering.expr(node.child_by_field_name("condition"))
    body = lowering.block(node.child_by_field_name("body"))
    return ir.Loop(None, None, test, body, None, *node.byte_range)


HOOKS: dict[str, Hook] = {
    "block": block,
    "indented_block": block,
    "if_expression": if_,
    "match_expression": match,
    "case_clause": case_clause,
    "try_expression": try_,
    "while_expression": while_,
    "do_while_expression": do_while,
}
