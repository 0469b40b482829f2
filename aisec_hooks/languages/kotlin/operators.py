"""Operators, and functions that are written between their operands."""

from __future__ import annotations

from aisec_hooks.languages.kotlin.getters import GETTERS
from aisec_hooks.languages.kotlin.lists import made
from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

_Span = tuple[int, int]

_LOGIC = {"&&": "and", "||": "or", "?:": "??"}
_COMPARED = {"==": "==", "!=": "!=", "<": "<", ">": ">", "<=": "<=", ">=": ">=", "===": "is",
             "!==": "is-not"}  # fmt: skip
_BITS = {"and": "&", "or": "|", "xor": "^", "shl": "<<", "shr": ">>", "ushr": ">>>"}


def binary(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``a op b``; a chain of ``+`` may be thousands long."""
    op = lowering.text(node.child_by_field_name("operator"))
    if op == "+":
        return lowering.joined("+", tuple(_sum(lowering, node)))
    left = lowering.expr(node.child_by_field_name("left"))
    right = lowering.expr(node.child_by_field_name("right"))
    if op == ">" and (callee := _generic(node)) is not None:
        name = lowering.text(callee) if callee.type == "identifier" else ""
        given = [ir.Arg(None, right)]
        whole = ir.Call(lowering.expr(callee), tuple(given), *node.byte_range, name[:1].isupper())
        return made(name, given, node.byte_range) or whole
    if op in _LOGIC:
        return ir.Logic(_LOGIC[op], left, right, *node.byte_range)
    if op in _COMPARED:
        return ir.Compare(_COMPARED[op], left, right, *node.byte_range)
    return ir.Binary(op, left, right, *node.byte_range)


def _generic(node: SyntaxNode) -> SyntaxNode | None:
    """``f`` of ``f<T>(a)``, which the grammar reads as two comparisons; nothing else is.

    The language reads it as a call (Kotlin grammar, postfixUnarySuffix).
    """
    left, right = node.child_by_field_name("left"), node.child_by_field_name("right")
    if left is None or right is None or right.type != "parenthesized_expression":
        return None
    less = left.child_by_field_name("operator") if left.type == "binary_expression" else None
    kind = left.child_by_field_name("right")
    called = left.child_by_field_name("left")
    if less is None or less.type != "<" or kind is None or called is None:
        return None
    close = left.end_byte + 1 == right.start_byte and kind.start_byte == less.end_byte
    return called if close and kind.type in ("identifier", "navigation_expression") else None


def _sum(lowering: Lowering, node: SyntaxNode) -> list[ir.Expr]:
    found: list[ir.Expr] = []
    each: SyntaxNode | None = node
    while each is not None and each.type == "binary_expression":
        if lowering.text(each.child_by_field_name("operator")) != "+":
            break
        found.append(lowering.expr(each.child_by_field_name("right")))
        each = each.child_by_field_name("left")
    found.append(lowering.expr(each))
    return found[::-1]


def infix(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``a to b`` is a pair, ``a shl b`` computes, every other one is a method."""
    named = [each for each in node.named_children if not each.type.endswith("comment")]
    if len(named) != 3:
        return ir.Any(lowering.all(named), *node.byte_range)
    name = lowering.text(named[1])
    left, right = lowering.expr(named[0]), lowering.expr(named[2])
    if name == "to":
        return ir.Sequence((left, right), *node.byte_range)
    if name in _BITS:
        return ir.Binary(_BITS[name], left, right, *node.byte_range)
    callee = ir.Member(left, name, left.start, named[1].end_byte, named[1].start_byte)
    return ir.Call(callee, (ir.Arg(None, right),), *node.byte_range)


def unary(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``!a``, ``-a``, ``a!!``, ``a++``."""
    op = lowering.text(node.child_by_field_name("operator"))
    value = lowering.expr(node.child_by_field_name("argument"))
    span = node.byte_range
    if op == "!!":
        return value
    if op == "!":
        return ir.Not(value, *span)
    if op in ("++", "--"):
        return ir.Assign(value, op[0], ir.Const(1, *span), *span)
    if op == "-" and isinstance(value, ir.Const) and isinstance(value.value, int | float):
        return ir.Const(-value.value, *span)
    return ir.Unary(op, value, *span)


_DRAWN = frozenset(("random", "randomOrNull", "shuffled"))
"""Methods of lists, ranges and texts that draw from them: ``Random.nextInt`` chooses unless
another generator is given (kotlin.collections, kotlin.text, kotlin.ranges)."""


def drawn(callee: ir.Member, given: list[ir.Arg], span: _Span) -> ir.Expr | None:
    """``a.random()`` is ``a[i]`` for an i by chance, which models know as ``random.random()``.

    An object that has such a method of its own (``Uuid.random()``) is no list.
    """
    base, name, at = callee.object, callee.name, callee.name_start
    last = base.name if isinstance(base, ir.Name | ir.Member) else ""
    if name not in _DRAWN or len(given) > 1 or (last[:1].isupper() and not last.isupper()):
        return None
    maker = given[0].value if given else ir.Name(name, at, at)
    chance = ir.Member(maker, name, *span, at)
    return ir.Index(base, ir.Call(chance, (), *span), *span)


def joined(callee: ir.Member, given: list[ir.Arg], span: _Span) -> ir.Expr | None:
    """``a.joinToString(", ") { b }`` is the text between, of which the items are asked."""
    if callee.name != "joinToString" or any(each.spread for each in given):
        return None
    items, at = callee.object, (span[0], span[0])
    if given and isinstance(block := given[-1].value, ir.Function):
        item = ir.Name(f"({span[0]}-{span[1]} each)", *at)
        made = ir.Call(block, (ir.Arg(None, item),), *span)
        items, given = ir.Comprehension((ir.Bind(item, items),), (), made, *span), given[:-1]
    if len(given) > 1 or (given and given[0].keyword not in (None, "separator")):
        return None
    between = given[0].value if given else ir.Const(", ", *at)
    written = ir.Member(between, callee.name, *span, callee.name_start)
    return ir.Call(written, (ir.Arg(None, items),), *span)


def membership(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``a in b``, ``a !in b``."""
    left = lowering.expr(node.child_by_field_name("left"))
    right = lowering.expr(node.child_by_field_name("right"))
    negated = any(each.type.startswith("!") for each in node.children)
    return ir.Compare("not-in" if negated else "in", left, right, *node.byte_range)


def is_type(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``a is T``: nothing that a constant could decide."""
    return ir.Any((lowering.expr(node.child_by_field_name("left")),), *node.byte_range)


def cast(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``a as T``, ``a as? T``."""
    return lowering.expr(node.child_by_field_name("left"))


def assignment(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``a = b``, ``a += b``, ``a[i] = b``."""
    op = lowering.text(node.child_by_field_name("operator"))
    left = node.child_by_field_name("left")
    target = lowering.expr(left)
    value = lowering.expr(node.child_by_field_name("right"))
    if isinstance(target, ir.Call) and isinstance(target.callee, ir.Member) and not target.args:
        callee = target.callee
        target = ir.Member(callee.object, _field(callee.name), target.start, target.end,
                           callee.name_start)  # fmt: skip
    elif isinstance(target, ir.Name) and target.name.startswith("is"):
        # In a block that is run for an object it means a member of that.
        target = target._replace(name=GETTERS.get(target.name, target.name))
    return ir.Assign(target, op[:-1] or "=", value, *node.byte_range)


def _field(getter: str) -> str:
    """``getReader`` -> ``reader``."""
    return getter[3:4].lower() + getter[4:] if getter.startswith("get") else getter


HOOKS: dict[str, Hook] = {
    "binary_expression": binary,
    "infix_expression": infix,
    "unary_expression": unary,
    "in_expression": membership,
    "is_expression": is_type,
    "as_expression": cast,
    "assignment": assignment,
}
