"""The roles a row of ``Roles.table`` may name, each as a factory of lowering functions.

A row is ``(role, field...)``; the empty field name means the first child that has a role.

    ("name",) ("member", object, property) ("index", object, key) ("slice", object)
    ("call", callee, arguments) ("new", callee, arguments) ("arguments",)
    ("keyword", name, value) ("spread",)
    ("binary", left, operator, right) ("unary", operator, operand) ("not", operand)
    ("conditional", test, then, orelse) ("sequence",) ("pass", field)
    ("assign", left, right) ("augmented", left, operator, right)
    ("block",) ("if", test, then, orelse) ("while", test, body[, orelse])
    ("for", target, iterable, body[, orelse]) ("return", field)
    ("jump", kind-word) ("number",) ("true",) ("false",) ("none",) ("skip",) ("any",)
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from aisec_hooks.model import ir
from aisec_hooks.source import limits
from aisec_hooks.source.numbers import number

Role = Callable[[Any, Any], Any]
Field = Callable[[str], "int | None"]

LOGIC = {"and": "and", "or": "or", "&&": "and", "||": "or", "??": "??"}
COMPARE = {
    "==": "==", "!=": "!=", "<": "<", "<=": "<=", ">": ">", ">=": ">=", "===": "==", "!==": "!=",
    "in": "in", "not in": "not-in", "is": "is", "is not": "is-not", "<>": "!=",
}  # fmt: skip
ASSOCIATIVE = {"+", "and", "or", "??", "&", "|", "^", "*"}


def any_of(lowering: Any, node: Any) -> ir.Any:
    """A node without a role: the union of its children (ERROR nodes too)."""
    return ir.Any(lowering.items(node), node.start_byte, node.end_byte)


def remembered(role: Role) -> Role:
    """The same role, once per node: functions keep their identity."""

    def lower(lowering: Any, node: Any) -> Any:
        key = node.id
        found = lowering.functions.get(key)
        if found is None:
            found = lowering.functions[key] = role(lowering, node)
        return found

    return lower


def build(row: tuple[str, ...], field_id: Field) -> Role:
    """The lowering function of a table row; raises KeyError for an unknown role."""
    role, *names = row
    if role == "jump":
        return _jump(names[0])
    return _FACTORIES[role](*[_getter(name, field_id) for name in names])


def _getter(name: str, field_id: Field) -> Callable[[Any, Any], Any]:
    """``(lowering, node) -> child`` for a field name."""
    if not name:
        return lambda lowering, node: lowering.first(node)
    number = field_id(name)
    if number is None:
        return lambda lowering, node: None
    return lambda lowering, node: node.child_by_field_id(number)


def _name() -> Role:
    def lower(lowering: Any, node: Any) -> Any:
        start, end = node.byte_range
        if start == end:  # a MISSING node of error recovery
            return ir.Skip(start, end)
        return ir.Name(lowering.slice(start, end), start, end)

    return lower


def _member(owner: Role, prop: Role) -> Role:
    def lower(lowering: Any, node: Any) -> Any:
        name = prop(lowering, node)
        at = node.end_byte if name is None else name.start_byte
        return ir.Member(
            lowering.lower(owner(lowering, node)), lowering.text(name), *node.byte_range, at
        )

    return lower


def _index(owner: Role, key: Role) -> Role:
    def lower(lowering: Any, node: Any) -> Any:
        start, end = node.byte_range
        base = lowering.lower(owner(lowering, node))
        return ir.Index(base, lowering.lower(key(lowering, node)), start, end)

    return lower


def _slice(owner: Role) -> Role:
    def lower(lowering: Any, node: Any) -> Any:
        return ir.Slice(lowering.lower(owner(lowering, node)), node.start_byte, node.end_byte)

    return lower


def _call(callee: Role, arguments: Role, new: bool = False) -> Role:
    def lower(lowering: Any, node: Any) -> Any:
        start, end = node.byte_range
        return ir.Call(
            lowering.lower(callee(lowering, node)),
            lowering.arguments(arguments(lowering, node)),
            start,
            end,
            new,
        )

    return lower


def _new(callee: Role, arguments: Role) -> Role:
    return _call(callee, arguments, True)


def _keyword(name: Role, value: Role) -> Role:
    def lower(lowering: Any, node: Any) -> Any:
        return lowering.lower(value(lowering, node))

    return lower


def _binary(left: Role, operator: Role, right: Role) -> Role:
    def lower(lowering: Any, node: Any) -> Any:
        kind, parts = node.kind_id, []
        while node is not None and node.kind_id == kind:
            parts.append((lowering.text(operator(lowering, node)), right(lowering, node), node))
            node = left(lowering, node)
        return join(lowering, node, parts)

    return lower


def join(lowering: Any, left: Any, parts: list[tuple[str, Any, Any]]) -> Any:
    """A left spine of operators; long ones of one associative operator become balanced."""
    operators = {LOGIC.get(op, op) for op, _, _ in parts}
    if len(parts) >= limits.BALANCE:
        if len(operators) == 1 and operators <= ASSOCIATIVE:
            operands = [left, *(right for _, right, _ in reversed(parts))]
            return joined(operators.pop(), lowering.all(operands))
        if lowering.depth + len(parts) > limits.DEPTH:
            lowering.truncated = True
            keep = max(1, limits.DEPTH - lowering.depth)
            left, parts = None, parts[:keep]
    result = lowering.lower(left)
    for op, right, node in reversed(parts):
        result = combine(op, result, lowering.lower(right), node.start_byte, node.end_byte)
    return result


def joined(op: str, operands: tuple[Any, ...]) -> Any:
    """One associative operator over operands; many make a tree of logarithmic depth."""
    if len(operands) < limits.BALANCE:
        found = operands[0]
        for each in operands[1:]:
            found = combine(op, found, each, found.start, each.end)
        return found
    while len(operands) > 1:
        pairs = zip(operands[::2], operands[1::2], strict=False)
        merged = [combine(op, one, two, one.start, two.end) for one, two in pairs]
        operands = (*merged, *operands[len(merged) * 2 :])
    return operands[0]


def combine(op: str, left: Any, right: Any, start: int, end: int) -> Any:
    """What an operator makes of two values: logic, comparison or arithmetic."""
    logic = LOGIC.get(op)
    if logic is not None:
        return ir.Logic(logic, left, right, start, end)
    compare = COMPARE.get(op)
    if compare is not None:
        return ir.Compare(compare, left, right, start, end)
    if op == "instanceof":
        return ir.Any((left, right), start, end)
    return ir.Binary(op, left, right, start, end)


def _unary(operator: Role, operand: Role) -> Role:
    def lower(lowering: Any, node: Any) -> Any:
        start, end = node.byte_range
        op = lowering.text(operator(lowering, node))
        value = lowering.lower(operand(lowering, node))
        if op in ("not", "!"):
            return ir.Not(value, start, end)
        if op == "-" and value.__class__ is ir.Const and value.value.__class__ in (int, float):
            return ir.Const(-value.value, start, end)
        return ir.Unary(op, value, start, end)

    return lower


def _not(operand: Role) -> Role:
    def lower(lowering: Any, node: Any) -> Any:
        return ir.Not(lowering.lower(operand(lowering, node)), node.start_byte, node.end_byte)

    return lower


def _conditional(test: Role, then: Role, orelse: Role) -> Role:
    def lower(lowering: Any, node: Any) -> Any:
        start, end = node.byte_range
        parts = [lowering.lower(each(lowering, node)) for each in (test, then, orelse)]
        return ir.Conditional(*parts, start, end)

    return lower


def _sequence() -> Role:
    def lower(lowering: Any, node: Any) -> Any:
        return ir.Sequence(lowering.items(node), node.start_byte, node.end_byte)

    return lower


def _assign(left: Role, right: Role) -> Role:
    def lower(lowering: Any, node: Any) -> Any:
        start, end = node.byte_range
        target = lowering.lower(left(lowering, node))
        return ir.Assign(target, "=", lowering.lower(right(lowering, node)), start, end)

    return lower


def _augmented(left: Role, operator: Role, right: Role) -> Role:
    def lower(lowering: Any, node: Any) -> Any:
        start, end = node.byte_range
        op = lowering.text(operator(lowering, node)).removesuffix("=")
        target = lowering.lower(left(lowering, node))
        value = lowering.lower(right(lowering, node))
        return ir.Assign(target, LOGIC.get(op, op), value, start, end)

    return lower


def _pass(child: Role) -> Role:
    def lower(lowering: Any, node: Any) -> Any:
        return lowering.lower(child(lowering, node))

    return lower


def _block() -> Role:
    def lower(lowering: Any, node: Any) -> Any:
        return ir.Block(lowering.items(node), node.start_byte, node.end_byte)

    return lower


def _if(test: Role, then: Role, orelse: Role) -> Role:
    def lower(lowering: Any, node: Any) -> Any:
        kind, through, links = node.kind_id, lowering.dispatch.through, []
        end = node.end_byte
        while node is not None and node.kind_id == kind:
            links.append((node, test(lowering, node), then(lowering, node)))
            node = orelse(lowering, node)
            while node is not None and node.kind_id in through:
                node = lowering.first(node)
        otherwise = None if node is None else lowering.block(node)
        return chain(lowering, links, otherwise, end)

    return lower


def chain(lowering: Any, links: list[tuple[Any, Any, Any]], orelse: Any, end: int) -> Any:
    """``if`` links of (node, test, body) nested in ``orelse``.

    From the 50th link on they stand in a row in one block: every path is kept, only that
    they exclude each other is forgotten, and the IR stays shallow.
    """
    tail, links = links[limits.LINKS :], links[: limits.LINKS]
    if tail:
        row = [chain(lowering, [link], None, end) for link in tail]
        more = () if orelse is None else orelse.body
        orelse = ir.Block((*row, *more), row[0].start, end)
    for node, test, then in reversed(links):
        start = node.start_byte
        found = ir.If(lowering.lower(test), lowering.block(then), orelse, start, end)
        orelse = ir.Block((found,), start, end)
    return orelse.body[0]


def _while(test: Role, body: Role, orelse: Role | None = None) -> Role:
    def lower(lowering: Any, node: Any) -> Any:
        start, end = node.byte_range
        condition = lowering.lower(test(lowering, node))
        inner = lowering.block(body(lowering, node))
        return ir.Loop(None, None, condition, inner, _else(lowering, node, orelse), start, end)

    return lower


def _for(target: Role, iterable: Role, body: Role, orelse: Role | None = None) -> Role:
    def lower(lowering: Any, node: Any) -> Any:
        start, end = node.byte_range
        bound = lowering.lower(target(lowering, node))
        items = lowering.lower(iterable(lowering, node))
        inner = lowering.block(body(lowering, node))
        return ir.Loop(bound, items, None, inner, _else(lowering, node, orelse), start, end)

    return lower


def _else(lowering: Any, node: Any, orelse: Role | None) -> Any:
    """The ``else`` of a loop, where a language has one."""
    found = None if orelse is None else orelse(lowering, node)
    return None if found is None else lowering.block(found)


def _return(value: Role) -> Role:
    def lower(lowering: Any, node: Any) -> Any:
        child = value(lowering, node)
        found = None if child is None else lowering.lower(child)
        return ir.Return(found, node.start_byte, node.end_byte)

    return lower


def _jump(word: str) -> Role:
    def lower(lowering: Any, node: Any) -> Any:
        return ir.Jump(word, lowering.items(node), node.start_byte, node.end_byte)

    return lower


def _number() -> Role:
    def lower(lowering: Any, node: Any) -> Any:
        start, end = node.byte_range
        value = number(lowering.slice(start, end))
        return ir.Any((), start, end) if value is None else ir.Const(value, start, end)

    return lower


def _constant(value: bool | None) -> Callable[[], Role]:
    def factory() -> Role:
        def lower(lowering: Any, node: Any) -> Any:
            return ir.Const(value, node.start_byte, node.end_byte)

        return lower

    return factory


def _skip() -> Role:
    def lower(lowering: Any, node: Any) -> Any:
        return ir.Skip(node.start_byte, node.end_byte)

    return lower


_FACTORIES: dict[str, Callable[..., Role]] = {
    "name": _name, "member": _member, "index": _index, "slice": _slice, "call": _call,
    "new": _new, "arguments": lambda: any_of, "keyword": _keyword, "spread": lambda: any_of,
    "binary": _binary, "unary": _unary, "conditional": _conditional, "sequence": _sequence,
    "assign": _assign, "augmented": _augmented, "pass": _pass, "block": _block, "if": _if,
    "while": _while, "for": _for, "not": _not, "return": _return, "number": _number, "true": _constant(True),
    "false": _constant(False), "none": _constant(None), "skip": _skip, "any": lambda: any_of,
}  # fmt: skip
