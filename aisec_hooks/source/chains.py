"""Long chains of operators and of ``else if`` as IR of bounded depth."""

from __future__ import annotations

from typing import Any

from aisec_hooks.model import ir
from aisec_hooks.source import limits

_new = tuple.__new__
LOGIC = {"and": "and", "or": "or", "&&": "and", "||": "or", "??": "??"}
COMPARE = {
    "==": "==", "!=": "!=", "<": "<", "<=": "<=", ">": ">", ">=": ">=", "===": "==", "!==": "!=",
    "in": "in", "not in": "not-in", "is": "is", "is not": "is-not", "<>": "!=",
}  # fmt: skip
ASSOCIATIVE = {"+", "and", "or", "??", "&", "|", "^", "*"}


def combine(op: str, left: Any, right: Any, start: int, end: int) -> Any:
    """What an operator makes of two values: logic, comparison or arithmetic."""
    logic = LOGIC.get(op)
    if logic is not None:
        return _new(ir.Logic, (logic, left, right, start, end))
    compare = COMPARE.get(op)
    if compare is not None:
        return ir.Compare(compare, left, right, start, end)
    if op == "instanceof":
        return ir.Any((left, right), start, end)
    return _new(ir.Binary, (op, left, right, start, end))


def spine(lowering: Any, left: Any, parts: list[tuple[str, Any, Any]]) -> Any:
    """Operators that lean left, innermost last: ``parts`` are (operator, right, whole node)."""
    operators = {LOGIC.get(op, op) for op, _, _ in parts}
    if len(parts) >= limits.BALANCE:
        if len(operators) == 1 and operators <= ASSOCIATIVE:
            operands = [left, *(right for _, right, _ in reversed(parts))]
            return joined(operators.pop(), lowering.all(operands))
        room = max(1, limits.DEPTH - lowering.depth)
        if len(parts) > room:
            lowering.truncated = True
            left, parts = None, parts[:room]
    result = lowering.lower(left)
    for op, right, node in reversed(parts):
        result = combine(op, result, lowering.lower(right), node.start_byte, node.end_byte)
    return result


def joined(op: str, operands: tuple[Any, ...]) -> Any:
    """One associative operator over operands; many make a tree of logarithmic depth."""
    if len(operands) < limits.BALANCE:
        found = operands[0] if operands else ir.Skip(0, 0)
        for each in operands[1:]:
            found = combine(op, found, each, found.start, each.end)
        return found
    while len(operands) > 1:
        pairs = zip(operands[::2], operands[1::2], strict=False)
        merged = [combine(op, one, two, one.start, two.end) for one, two in pairs]
        operands = (*merged, *operands[len(merged) * 2 :])
    return operands[0]


def chain(lowering: Any, links: list[tuple[Any, Any, Any]], orelse: Any, end: int) -> Any:
    """``if`` links of (node, test, body) nested in ``orelse``.

    From ``limits.LINKS`` on they stand in a row in one block: every path is kept, only that
    they exclude each other is forgotten, and the IR stays shallow.
    """
    tail, links = links[limits.LINKS :], links[: limits.LINKS]
    if tail:
        row = [chain(lowering, [link], None, end) for link in tail]
        orelse = ir.Block((*row, *(() if orelse is None else orelse.body)), row[0].start, end)
    for node, test, then in reversed(links):
        start = node.start_byte
        found = _new(ir.If, (lowering.lower(test), lowering.block(then), orelse, start, end))
        if node is not links[0][0]:
            orelse = _new(ir.Block, ((found,), start, end))
    return found
