"""``switch``: the statement, and the expression that has a value."""

from __future__ import annotations

from aisec_hooks.languages.csharp.names import expr
from aisec_hooks.languages.csharp.patterns import asks, binds, declared, opened
from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

_LABELS = frozenset(
    """
    constant_pattern declaration_pattern recursive_pattern relational_pattern var_pattern
    or_pattern and_pattern negated_pattern parenthesized_pattern list_pattern type_pattern
    """.split()  # noqa: SIM905 - a dozen quoted words are no easier to read
)


def statement(lowering: Lowering, node: SyntaxNode) -> ir.Switch:
    """``switch (a) { case b: ..; break; }``."""
    subject = lowering.expr(node.child_by_field_name("value"))
    body = node.child_by_field_name("body")
    sections = [] if body is None else body.named_children
    cases = [_section(lowering, x, subject) for x in sections if x.type == "switch_section"]
    return ir.Switch(subject, tuple(cases), *node.byte_range)


def _section(lowering: Lowering, node: SyntaxNode, subject: ir.Expr) -> ir.Case:
    colon = next((at for at, x in enumerate(node.children) if x.type == ":"), len(node.children))
    head, rest = node.children[:colon], node.children[colon + 1 :]
    statements = lowering.all(rest)
    statements, falls = _ended(statements)
    start = node.children[colon].end_byte if colon < len(node.children) else node.end_byte
    return _case(lowering, head, subject, statements, (start, node.end_byte), falls)


def _case(
    lowering: Lowering,
    head: list[SyntaxNode],
    subject: ir.Expr,
    statements: tuple[ir.Node, ...],
    span: tuple[int, int],
    falls: bool = False,
) -> ir.Case:
    """A case by what stands before its colon or arrow."""
    labels: tuple[ir.Expr, ...] = ()
    guard: ir.Expr | None = None
    bound: list[ir.Node] = []
    again = subject if _is_plain(subject) else None
    for each in head:
        if each.type == "when_clause":
            guard = lowering.expr(lowering.first(each))
        elif each.type in _LABELS:
            labels = tuple(_label(lowering, opened(each), again))
            bound = declared(lowering, each, again)
        elif each.is_named and each.type not in ("comment", "discard"):
            labels = (lowering.expr(each),)
    start = bound[0].start if bound else span[0]
    block = ir.Block((*bound, *statements), min(start, span[0]), span[1])
    return ir.Case(labels, binds(bound), guard, block, falls)


def _label(lowering: Lowering, node: SyntaxNode, subject: ir.Expr | None) -> list[ir.Expr]:
    """What the subject must equal: each of several constants, a type, or a question."""
    if node.type == "or_pattern":
        sides = (node.child_by_field_name("left"), node.child_by_field_name("right"))
        return [x for side in sides if side for x in _label(lowering, opened(side), subject)]
    if node.type == "constant_pattern":
        return [lowering.expr(lowering.first(node))]
    kind = node.child_by_field_name("type")
    if kind is not None and kind.type != "implicit_type":
        return [lowering.expr(kind)]
    if node.type in ("var_pattern", "declaration_pattern"):
        return []
    return [ir.Any((asks(lowering, node, subject or ir.Skip(*node.byte_range)),), *node.byte_range)]


def _ended(statements: tuple[ir.Node, ...]) -> tuple[tuple[ir.Node, ...], bool]:
    """The statements without a final break, and whether the next case follows them."""
    last = statements[-1] if statements else None
    if isinstance(last, ir.Block):
        inner, falls = _ended(last.body)
        return (*statements[:-1], last._replace(body=inner)), falls and not inner
    if isinstance(last, ir.Jump) and last.kind == "break" and not last.values:
        return statements[:-1], False
    return statements, last is None


def _is_plain(node: ir.Expr) -> bool:
    """Whether evaluating it twice does nothing twice."""
    while isinstance(node, ir.Member):
        node = node.object
    return isinstance(node, ir.Name | ir.Const)


def expression(lowering: Lowering, node: SyntaxNode) -> ir.Switch:
    """``a switch { b => c }``: each arm gives its value."""
    subject = expr(lowering, node.children[0])
    arms = [each for each in node.named_children if each.type == "switch_expression_arm"]
    cases = [_arm(lowering, each, subject) for each in arms]
    return ir.Switch(subject, tuple(cases), *node.byte_range)


def _arm(lowering: Lowering, node: SyntaxNode, subject: ir.Expr) -> ir.Case:
    arrow = next((at for at, x in enumerate(node.children) if x.type == "=>"), len(node.children))
    head = node.children[:arrow]
    given = [x for x in node.children[arrow + 1 :] if x.is_named and x.type != "comment"]
    if given and given[0].type == "throw_expression":
        value: ir.Node = ir.Jump("raise", lowering.all(given[0].children), *given[0].byte_range)
    else:
        value = ir.Jump("yield", lowering.all(given[:1]), node.start_byte, node.end_byte)
        if given:
            value = value._replace(start=given[0].start_byte, end=given[0].end_byte)
    return _case(lowering, head, subject, (value,), (value.start, node.end_byte))


HOOKS: dict[str, Hook] = {"switch_statement": statement, "switch_expression": expression}
