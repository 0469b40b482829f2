"""Statements: choices, loops, cases, assignments, and what is declared."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from aisec_hooks.languages.bash import words
from aisec_hooks.languages.bash.tests import matched, pattern
from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

_GLOB = frozenset("*?[")


def if_(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``if a; then b; elif c; then d; else e; fi``."""
    links = [node, *(each for each in node.children if each.type == "elif_clause")]
    last = next((each for each in node.children if each.type == "else_clause"), None)
    orelse = None if last is None else lowering.block(last)
    for each in reversed(links):
        test, then = _link(lowering, each)
        found = ir.If(test, then, orelse, each.start_byte, node.end_byte)
        orelse = ir.Block((found,), each.start_byte, node.end_byte)
    return found


def _link(lowering: Lowering, node: SyntaxNode) -> tuple[ir.Expr, ir.Block]:
    """What one ``if`` or ``elif`` asks, and what it does."""
    asked: list[SyntaxNode] = []
    done: list[SyntaxNode] = []
    into = asked
    for each in node.children:
        if each.type == "then":
            into = done
        elif each.type in ("elif_clause", "else_clause"):
            break
        elif each.is_named:
            into.append(each)
    at = done[0].start_byte if done else node.end_byte
    then = ir.Block(lowering.all(done), at, done[-1].end_byte if done else node.end_byte)
    return _all(lowering, asked, node), then


def _all(lowering: Lowering, nodes: Iterable[SyntaxNode], node: SyntaxNode) -> ir.Expr:
    """Several commands where one is expected: the last one's status counts, all of them run."""
    found = lowering.all(nodes)
    if len(found) == 1:
        one: ir.Expr = found[0]
        return one
    return ir.Any(found, *node.byte_range)


def while_(lowering: Lowering, node: SyntaxNode) -> ir.Loop:
    """``while a; do b; done``, and ``until``."""
    asked = [each for each in node.children_by_field_name("condition") if each.is_named]
    test = _all(lowering, asked, node)
    if node.children and node.children[0].type == "until":
        test = ir.Not(test, test.start, test.end)
    body = lowering.block(node.child_by_field_name("body"))
    return ir.Loop(None, None, test, body, None, *node.byte_range)


def for_(lowering: Lowering, node: SyntaxNode) -> ir.Loop:
    """``for a in b c; do d; done``; without ``in``, all parameters.

    ``for a in "$@"`` and ``for a in $b`` go over what one name holds.
    """
    target = lowering.expr(node.child_by_field_name("variable"))
    given = [each for each in node.children_by_field_name("value") if each.is_named]
    items = lowering.all(given)
    if not given:
        items = (ir.Name("@", target.end, target.end),)
    start = items[0].start
    iterable: ir.Expr = ir.Sequence(items, start, max(start, items[-1].end))
    if len(items) == 1 and not isinstance(items[0], ir.Const | ir.Template):
        iterable = items[0]
    body = lowering.block(node.child_by_field_name("body"))
    return ir.Loop(target, iterable, None, body, None, *node.byte_range)


def counting(lowering: Lowering, node: SyntaxNode) -> ir.Block:
    """``for ((a; b; c))``: a, then a loop whose body ends with c."""
    start, end = node.byte_range
    first = lowering.all(node.children_by_field_name("initializer"))
    tests = lowering.all(node.children_by_field_name("condition"))
    steps = lowering.all(node.children_by_field_name("update"))
    inner = lowering.block(node.child_by_field_name("body"))
    test = tests[-1] if tests else ir.Const(True, start, start)
    body = ir.Block((*inner.body, *steps), inner.start, inner.end)
    return ir.Block((*first, ir.Loop(None, None, test, body, None, start, end)), start, end)


def case(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``case a in b) c;; esac``: a switch, or a choice where a label is a pattern."""
    items = [each for each in node.children if each.type == "case_item"]
    subject = lowering.expr(node.child_by_field_name("value"))
    if all(_is_plain(lowering, each) or _is_default(lowering, each) for each in items):
        cases = tuple(_case(lowering, each) for each in items)
        return ir.Switch(subject, cases, *node.byte_range)
    orelse: ir.Block | None = None
    for each in reversed(items):
        body = _body(lowering, each)
        if _is_default(lowering, each):
            orelse = body
            continue
        test = _asked(lowering, subject, _labels(each))
        choice = ir.If(test, body, orelse, each.start_byte, node.end_byte)
        orelse = ir.Block((choice,), each.start_byte, node.end_byte)
    return orelse or ir.Skip(*node.byte_range)


def _labels(node: SyntaxNode) -> Sequence[SyntaxNode]:
    return [each for each in node.children_by_field_name("value") if each.is_named]


def _is_default(lowering: Lowering, node: SyntaxNode) -> bool:
    return any(lowering.text(each) == "*" for each in _labels(node))


def _is_plain(lowering: Lowering, node: SyntaxNode) -> bool:
    return all(_is_literal(lowering, each) for each in _labels(node))


def _is_literal(lowering: Lowering, node: SyntaxNode) -> bool:
    if node.type in ("raw_string", "string"):
        return True
    return node.type in _WORDS and _GLOB.isdisjoint(lowering.text(node))


_WORDS = ("word", "extglob_pattern", "number")


def _case(lowering: Lowering, node: SyntaxNode) -> ir.Case:
    labels = () if _is_default(lowering, node) else lowering.all(_labels(node))
    falls = lowering.text(node.child_by_field_name("fallthrough")) == ";&"
    return ir.Case(labels, (), None, _body(lowering, node), falls)


def _body(lowering: Lowering, node: SyntaxNode) -> ir.Block:
    labels = {each.id for each in _labels(node)}
    inner = [each for each in node.children if each.is_named and each.id not in labels]
    start = inner[0].start_byte if inner else node.end_byte
    return ir.Block(lowering.all(inner), start, node.end_byte)


def _asked(lowering: Lowering, subject: ir.Expr, labels: Sequence[SyntaxNode]) -> ir.Expr:
    """Whether a value fits one of the labels."""
    found: list[ir.Expr] = []
    for each in labels:
        if _is_literal(lowering, each):
            label = lowering.expr(each)
            found.append(ir.Compare("==", subject, label, label.start, label.end))
        else:
            against = pattern(lowering.text(each), each)
            found.append(matched(subject, against, *each.byte_range))
    return lowering.joined("or", tuple(found)) if len(found) > 1 else found[0]


def assignment(lowering: Lowering, node: SyntaxNode) -> ir.Assign:
    """``a=b``, ``a[b]=c``, ``a+=b``; nothing is the empty text."""
    at, value = node.child_by_field_name("name"), node.child_by_field_name("value")
    target = lowering.expr(at)
    end = target.end
    op = "+" if lowering.slice(end, end + 2) == "+=" else "="
    given = ir.Const("", node.end_byte, node.end_byte) if value is None else lowering.expr(value)
    return ir.Assign(target, op, given, *node.byte_range)


def array(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``(a b)``, and ``([a]=b [c]=d)``."""
    start, end = node.byte_range
    named = [each for each in node.children if each.is_named and each.type != "comment"]
    pairs = [_pair(lowering, each) for each in named]
    if named and all(pairs):
        return ir.Map(tuple(each for each in pairs if each), start, end)
    return ir.Sequence(lowering.all(named), start, end)


def _pair(lowering: Lowering, node: SyntaxNode) -> ir.Pair | None:
    """``[a]=b`` in an array."""
    text = lowering.text(node)
    closed = text.find("]=")
    if not text.startswith("[") or closed < 0:
        return None
    start = node.start_byte
    key = ir.Const(text[1:closed].strip("\"'"), start + 1, start + closed)
    behind = [each for each in node.children if each.start_byte >= start + closed + 2]
    if behind:
        return ir.Pair(key, words.joined(lowering, behind, node))
    return ir.Pair(key, ir.Const(text[closed + 2 :], start + closed + 2, node.end_byte))


def declaration(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``local a=b c``, ``export``, ``readonly``, ``declare -A``."""
    found: list[ir.Node] = []
    for each in node.children:
        if each.type == "variable_name":
            found.append(ir.Declare(lowering.expr(each), None, None, *each.byte_range))
        elif each.is_named and each.type != "word":
            found.append(lowering.lower(each))
    kept = [each for each in found if not _is_only_named(lowering, node, each)]
    return kept[0] if len(kept) == 1 else ir.Block(tuple(kept), *node.byte_range)


def _is_only_named(lowering: Lowering, node: SyntaxNode, found: ir.Node) -> bool:
    """``export a`` and ``readonly a`` keep what a holds."""
    return isinstance(found, ir.Declare) and lowering.text(node)[:6] in ("export", "readon")


HOOKS: dict[str, Hook] = {
    "if_statement": if_,
    "while_statement": while_,
    "for_statement": for_,
    "c_style_for_statement": counting,
    "case_statement": case,
    "variable_assignment": assignment,
    "array": array,
    "declaration_command": declaration,
}
