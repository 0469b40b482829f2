"""Calls, construction, members that are methods, functions without a name."""

from __future__ import annotations

import re

from aisec_hooks.languages.java.operators import OPERATORS
from aisec_hooks.languages.scala.statements import switch
from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

_LISTS = frozenset(("Array", "IndexedSeq", "Iterator", "List", "Seq", "Set", "Vector", "Buffer"))
_MAPS = frozenset(("Map", "HashMap", "TreeMap", "ListMap"))
_NULLARY = re.compile(
    r"(?:get|is|to|as|new|next|read)[A-Z]\w*|!!?<?|run|lazyLines|lineStream|trim|strip\w*|head|last"
    r"|get|r|reverse|capitalize|mkString|headOption|lastOption|keys|values|iterator|size|readLine"
)
"""Methods that are called without brackets: Scala lets it be where nothing is given."""

_COLLECTION = re.compile(r"^(?:scala\.)?(?:collection\.)?(?:im)?mutable\.")

_LAMBDAS = ("lambda_expression",)

_RUN = frozenset(
    """
    Try scala.util.Try Future scala.concurrent.Future blocking scala.concurrent.blocking IO
    IO.delay IO.blocking IO.interruptible SyncIO Task Task.eval ZIO.attempt ZIO.attemptBlocking
    ZIO.succeed Sync.delay Option Some Right Left Either.catchNonFatal Await.result
    nonFatalCatch.opt allCatch.opt
    """.split()  # noqa: SIM905 - twenty quoted words are no easier to read
)
"""Who runs the block it is given, and holds what that gives: ``Try { a }`` is ``Try(a)``."""


def call(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``f(a)(b) { c }``: one call with all that is given."""
    start, end = node.byte_range
    given: list[ir.Arg] = []
    each: SyntaxNode | None = node
    while each is not None and each.type == "call_expression":
        function = each.child_by_field_name("function")
        given[:0] = _given(
            lowering, each.child_by_field_name("arguments"), _runs(lowering, function)
        )
        each = function
    if each is not None and each.type == "generic_function":
        each = each.child_by_field_name("function")
    written = "" if each is None or each.end_byte - each.start_byte > 60 else lowering.text(each)
    name = _COLLECTION.sub("", written)
    if name in _LISTS:
        items = (ir.Spread(x.value, x.value.start, x.value.end) if x.spread else x.value
                 for x in given)  # fmt: skip
        return ir.Sequence(tuple(items), start, end)
    if name in _MAPS:
        return _map(given, (start, end))
    if each is not None and each.type == "field_expression":
        callee: ir.Expr = member(lowering, each)
        operator = OPERATORS.get(callee.name) if isinstance(callee, ir.Member) else None
        if operator is not None and isinstance(callee, ir.Member):
            meant = operator(callee.object, tuple(given), start, end)
            if meant is not None:
                return meant
    else:
        callee = lowering.expr(each)
    new = isinstance(callee, ir.Call) and callee.new
    if new and isinstance(callee, ir.Call) and not callee.args:
        return ir.Call(callee.callee, tuple(given), start, end, True)
    return ir.Call(callee, tuple(given), start, end)


def _map(given: list[ir.Arg], span: tuple[int, int]) -> ir.Node:
    """``Map("a" -> b)``."""
    pairs = [x.value for x in given]
    if not all(isinstance(x, ir.Sequence) and len(x.items) == 2 for x in pairs):
        return ir.Any(tuple(pairs), *span)
    entries = (ir.Pair(*x.items) for x in pairs if isinstance(x, ir.Sequence))
    return ir.Map(tuple(entries), *span)


def _runs(lowering: Lowering, node: SyntaxNode | None) -> bool:
    """Whether what is called runs a block where it stands."""
    if node is not None and node.type == "generic_function":
        node = node.child_by_field_name("function")
    return (
        node is not None and node.end_byte - node.start_byte <= 30 and (lowering.text(node) in _RUN)
    )


def _given(lowering: Lowering, node: SyntaxNode | None, runs: bool = False) -> tuple[ir.Arg, ...]:
    if node is None:
        return ()
    if runs and node.type == "block" and not any(x.type in _LAMBDAS for x in node.named_children):
        return (ir.Arg(None, lowering.expr(node)),)
    if node.type in ("block", "case_block", "colon_argument", "indented_block", "indented_cases"):
        return (ir.Arg(None, _trailing(lowering, node)),)
    return tuple(_argument(lowering, each) for each in node.named_children if _is_code(each))


def _is_code(node: SyntaxNode) -> bool:
    return not node.type.endswith("comment") and node.type != "using"


def _argument(lowering: Lowering, node: SyntaxNode) -> ir.Arg:
    """``a``, ``name = a``, ``a: _*``, ``a*``."""
    if node.type == "assignment_expression":
        left = node.child_by_field_name("left")
        if left is not None and left.type == "identifier":
            value = lowering.expr(node.child_by_field_name("right"))
            return ir.Arg(lowering.text(left), value)
    if node.type == "vararg":
        return ir.Arg(None, lowering.expr(lowering.first(node)), True)
    return ir.Arg(None, lowering.expr(node))


def _trailing(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """What stands in braces behind a call: a function, be it one without parameters."""
    named = [each for each in node.named_children if _is_code(each)]
    if len(named) == 1 and named[0].type in _LAMBDAS:
        return lowering.expr(named[0])
    if node.type == "colon_argument":
        return lambda_(lowering, node)
    return lowering.expr(node) if node.type == "case_block" else thunk(lowering, node)


def thunk(_lowering: Lowering, node: SyntaxNode) -> ir.Function:
    """A block that is run by whom it is given to."""
    start, end = node.byte_range
    return ir.Function("", (), (), None, node, start, end, start, start)


def lambda_(lowering: Lowering, node: SyntaxNode) -> ir.Function:
    """``(a: A, b) => c``, ``implicit a => b``."""
    start, end = node.byte_range
    params: list[ir.Param] = []
    listed = node.children_by_field_name("parameters")
    for at, each in enumerate(listed):
        if each.type in ("identifier", "wildcard"):
            kind = listed[at + 2] if len(listed) > at + 2 and listed[at + 1].type == ":" else None
            type_ = None if kind is None else lowering.expr(kind)
            params.append(ir.Param(lowering.text(each), type_, None))
        elif each.type == "bindings":
            params.extend(_bound(lowering, one) for one in each.named_children)
    body = node.named_children[-1] if node.named_children else None
    at = end if body is None else body.start_byte
    return ir.Function("", tuple(params), (), None, body, start, end, start, at)


def _bound(lowering: Lowering, node: SyntaxNode) -> ir.Param:
    name = node.child_by_field_name("name") or node
    kind = node.child_by_field_name("type")
    return ir.Param(lowering.text(name), None if kind is None else lowering.expr(kind), None)


def cases(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``{ case a => b }``: a function that asks what it is given.

    As a body it is the question itself.
    """
    start, end = node.byte_range
    subject = ir.Name(_SUBJECT, start, start)
    if lowering.depth <= 1:
        return switch(lowering, node, subject, (start, end))
    given = (ir.Param(_SUBJECT, None, None),)
    return ir.Function("", given, (), None, node, start, end, start, start)


_SUBJECT = "case"
"""The parameter of such a function: a word that cannot be a name."""


def member(lowering: Lowering, node: SyntaxNode) -> ir.Member:
    """``a.b``."""
    value = node.child_by_field_name("value")
    field = node.child_by_field_name("field")
    base = lowering.expr(value)
    at, to = (node.end_byte,) * 2 if field is None else field.byte_range
    return ir.Member(base, lowering.text(field), node.start_byte, node.end_byte, at)._replace(
        end=to
    )


def selection(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``a.b``, a member, or a method that is called without brackets."""
    found = member(lowering, node)
    if _NULLARY.fullmatch(found.name) and not isinstance(found.object, ir.Skip):
        return ir.Call(found, (), *node.byte_range)
    return found


def construction(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``new T(a)``, ``new T(a) with U { .. }``."""
    kind: SyntaxNode | None = None
    given: list[ir.Arg] = []
    body: SyntaxNode | None = None
    waiting = list(node.named_children)
    while waiting:
        each = waiting.pop(0)
        if each.type in ("compound_type", "applied_constructor_type"):
            waiting[:0] = each.named_children
        elif each.type == "arguments":
            given.extend(_given(lowering, each))
        elif each.type in ("template_body", "with_template_body"):
            body = each
        elif kind is None and _is_code(each):
            kind = each
    callee = lowering.expr(kind)
    if body is not None:
        inner = ir.Class("", (callee,), (), lowering.block(body), *body.byte_range)
        given.append(ir.Arg("class", ir.Any((inner,), *body.byte_range)))
    return ir.Call(callee, tuple(given), *node.byte_range, True)


def assignment(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``a = b``; ``a(i) = b`` stores an item."""
    left = node.child_by_field_name("left")
    value = lowering.expr(node.child_by_field_name("right"))
    target = _target(lowering, left)
    return ir.Assign(target, "=", value, *node.byte_range)


def _target(lowering: Lowering, node: SyntaxNode | None) -> ir.Expr:
    if node is not None and node.type == "field_expression":
        return member(lowering, node)
    found = lowering.expr(node)
    if isinstance(found, ir.Call) and len(found.args) == 1:
        return ir.Index(found.callee, found.args[0].value, found.start, found.end)
    return found


def generic_function(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``f[T]`` is f, ``classOf[T]`` is ``T.class``, ``x.asInstanceOf[T]`` is x."""
    inner = node.child_by_field_name("function")
    given = node.child_by_field_name("type_arguments")
    if lowering.text(inner) == "classOf" and given is not None and given.named_children:
        kind = lowering.expr(given.named_children[0])
        return ir.Member(kind, "class", *node.byte_range, node.end_byte)
    field = None if inner is None else inner.child_by_field_name("field")
    if inner is not None and lowering.text(field) == "asInstanceOf":
        return lowering.expr(inner.child_by_field_name("value"))
    return lowering.expr(inner)


HOOKS: dict[str, Hook] = {
    "generic_function": generic_function,
    "call_expression": call,
    "lambda_expression": lambda_,
    "case_block": cases,
    "indented_cases": cases,
    "field_expression": selection,
    "instance_expression": construction,
    "assignment_expression": assignment,
}
