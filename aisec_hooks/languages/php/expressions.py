"""Expressions: calls, constructions, operators, arrays, and words that are calls here."""

from __future__ import annotations

from aisec_hooks.languages.php import validation
from aisec_hooks.languages.php.names import reached
from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

_new = tuple.__new__
_LOGIC = {"and": "and", "&&": "and", "or": "or", "||": "or", "??": "??"}
_COMPARE = {
    "==": "==", "===": "==", "!=": "!=", "!==": "!=", "<>": "!=", "<": "<", "<=": "<=", ">": ">",
    ">=": ">=",
}  # fmt: skip
_BINARY = {".": "+", "+": "add"}
"""The dot joins texts, which is what a plus does elsewhere; PHP's own plus makes numbers."""

OUTPUT = "<?="
"""What writes the value behind it into the page: a callee of its own, since no word names it."""

APPEND = "+=>"
"""What puts a value behind the last item: a callee of its own, since no word names it."""

MOST_ARMS = 40
"""Arms of a ``match`` that are told apart."""


def arguments(lowering: Lowering, node: SyntaxNode | None) -> tuple[ir.Arg, ...]:
    """What is given to a call: positional, ``name: value``, ``...$rest``."""
    if node is None:
        return ()
    found = []
    for child in node.named_children:
        if child.type == "argument":
            found.append(_argument(lowering, child))
        elif child.type not in ("comment", "variadic_placeholder"):
            found.append(ir.Arg(None, lowering.expr(child)))
    return tuple(found)


def _argument(lowering: Lowering, node: SyntaxNode) -> ir.Arg:
    if len(node.children) == 1:
        only = node.children[0]
        if only.type != "variadic_unpacking":
            return _new(ir.Arg, (None, lowering.expr(only), False))
    name = node.child_by_field_name("name")
    inner = [each for each in node.named_children if each.type not in _BESIDE]
    value = inner[-1] if inner else None
    if value is not None and value.type == "variadic_unpacking":
        return ir.Arg(None, lowering.expr(lowering.first(value)), True)
    given = lowering.expr(value)
    return _new(ir.Arg, (None if name is None else lowering.text(name), given, False))


_BESIDE = ("comment", "reference_modifier")


def call(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``f(a)``; ``parse_url(a, PHP_URL_HOST)`` is what ``parse_url(a)['host']`` is."""
    callee = lowering.expr(node.child_by_field_name("function"))
    made = _called(lowering, node, callee)
    if len(made.args) == 2 and isinstance(callee, ir.Name) and callee.name in _PARSING:
        asked = made.args[1].value
        part = _PARTS.get(asked.name) if isinstance(asked, ir.Name) else None
        if part is not None:
            whole = ir.Call(callee, made.args[:1], made.start, made.end)
            key = ir.Const(part, asked.start, asked.end)
            return ir.Index(whole, key, made.start, made.end)
    return made


_PARSING = ("parse_url", "wp_parse_url")
# PHP manual, "parse_url": a component asked for, and its key where all of them are.
_PARTS = {
    f"PHP_URL_{name.upper()}": name
    for name in ("scheme", "host", "port", "user", "pass", "path", "query", "fragment")
}


def method_call(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``$a->f(b)``, ``$a?->f(b)``."""
    base = lowering.expr(node.child_by_field_name("object"))
    name = node.child_by_field_name("name")
    made = _called(lowering, node, reached(lowering, base, name, node.start_byte))
    return validation.narrowed(made) if lowering.text(name) in validation.ASKING else made


def static_call(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``A::f(b)``."""
    base = lowering.expr(node.child_by_field_name("scope"))
    name = node.child_by_field_name("name")
    made = _called(lowering, node, reached(lowering, base, name, node.start_byte))
    return validation.narrowed(made) if lowering.text(name) in validation.ASKING else made


def _called(lowering: Lowering, node: SyntaxNode, callee: ir.Expr) -> ir.Call:
    given = arguments(lowering, node.child_by_field_name("arguments"))
    return _new(ir.Call, (callee, given, node.start_byte, node.end_byte, False))


def construction(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``new A(b)``, ``new class (a) extends B { }``."""
    named = [each for each in node.named_children if each.type not in ("comment", "arguments")]
    if named and named[0].type == "anonymous_class":
        return lowering.expr(named[0])
    callee = lowering.expr(named[0]) if named else ir.Skip(*node.byte_range)
    given = next((each for each in node.named_children if each.type == "arguments"), None)
    return ir.Call(callee, arguments(lowering, given), *node.byte_range, True)


def word_call(word: str) -> Hook:
    """A word whose operand is all that it is given: ``include a``."""

    def lower(lowering: Lowering, node: SyntaxNode) -> ir.Call:
        start, end = node.byte_range
        callee = ir.Name(word, start, start + len(word))
        given = tuple(ir.Arg(None, each) for each in lowering.all(node.children))
        return ir.Call(callee, given, start, end)

    return lower


def echo(lowering: Lowering, node: SyntaxNode) -> ir.Call:
    """``echo a, b``."""
    start, end = node.byte_range
    inner = lowering.first(node)
    several = inner is not None and inner.type == "sequence_expression"
    given = lowering.all(inner.children if several and inner is not None else node.children)
    return ir.Call(
        ir.Name("echo", start, start + 4), tuple(ir.Arg(None, each) for each in given), start, end
    )


def statement(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """An expression; behind ``<?=`` it is written out."""
    inner = lowering.first(node)
    start, end = node.byte_range
    value = ir.Skip(start, end) if inner is None else lowering.expr(inner)
    before = lowering.slice(max(0, start - 40), start).rstrip()
    if not before.endswith(OUTPUT):
        return value
    at = max(0, start - 40) + len(before.encode()) - len(OUTPUT)
    callee = ir.Name(OUTPUT, at, at + len(OUTPUT))
    return ir.Call(callee, (ir.Arg(None, value),), at, end)


def binary(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """An operator of two operands; texts that are joined in a row are a balanced tree."""
    row: list[SyntaxNode] = []
    at: SyntaxNode | None = node
    while at is not None and at.type == "binary_expression" and _operator(lowering, at) == ".":
        row.append(at)
        at = at.child_by_field_name("left")
    if row:
        every = [at, *(each.child_by_field_name("right") for each in reversed(row))]
        return lowering.joined("+", lowering.all(each for each in every if each is not None))
    left = lowering.expr(node.child_by_field_name("left"))
    right = lowering.expr(node.child_by_field_name("right"))
    return _combined(_operator(lowering, node), left, right, node.byte_range)


def _operator(lowering: Lowering, node: SyntaxNode) -> str:
    return lowering.text(node.child_by_field_name("operator")).lower()


def _combined(op: str, left: ir.Expr, right: ir.Expr, span: tuple[int, int]) -> ir.Expr:
    if op in _LOGIC:
        return ir.Logic(_LOGIC[op], left, right, *span)
    if op in _COMPARE:
        return ir.Compare(_COMPARE[op], left, right, *span)
    if op == "instanceof":
        return ir.Any((left, right), *span)
    if op == "+" and isinstance(left, ir.Const) and isinstance(right, ir.Const):
        return ir.Binary("+", left, right, *span)
    return ir.Binary(_BINARY.get(op, op), left, right, *span)


def augmented(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``$a .= b``, ``$a ??= b``."""
    op = _operator(lowering, node).removesuffix("=")
    target = lowering.expr(node.child_by_field_name("left"))
    value = lowering.expr(node.child_by_field_name("right"))
    return ir.Assign(target, _BINARY.get(op, op), value, *node.byte_range)


def assignment(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``$a = b``; ``$a[] = b`` puts b behind the last item."""
    target = lowering.expr(node.child_by_field_name("left"))
    value = lowering.expr(node.child_by_field_name("right"))
    start, end = node.byte_range
    if isinstance(target, ir.Index) and isinstance(target.key, ir.Skip):
        callee = ir.Name(APPEND, target.key.start, target.key.start)
        return ir.Call(callee, (ir.Arg(None, target.object), ir.Arg(None, value)), start, end)
    return _new(ir.Assign, (target, "=", value, start, end))


def update(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``$a++``, ``--$a``."""
    op = "-" if "--" in _operator(lowering, node) else "+"
    end = node.end_byte
    target = lowering.expr(node.child_by_field_name("argument"))
    return ir.Assign(target, op, ir.Const(1, end, end), *node.byte_range)


def conditional(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``a ? b : c``; ``a ?: c`` is a where that is true."""
    test = lowering.expr(node.child_by_field_name("condition"))
    orelse = lowering.expr(node.child_by_field_name("alternative"))
    body = node.child_by_field_name("body")
    if body is None:
        return ir.Logic("or", test, orelse, *node.byte_range)
    return ir.Conditional(test, lowering.expr(body), orelse, *node.byte_range)


def cast(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``(int) $a`` is a call of ``intval``; of others than numbers the value stays what it is."""
    kind = lowering.text(node.child_by_field_name("type")).strip().lower()
    value = lowering.expr(node.child_by_field_name("value"))
    name = _CASTS.get(kind)
    if name is None:
        return value
    start, end = node.byte_range
    return ir.Call(ir.Name(name, start, start + 1), (ir.Arg(None, value),), start, end)


_CASTS = {
    "int": "intval", "integer": "intval", "float": "floatval", "double": "floatval",
    "real": "floatval", "bool": "boolval", "boolean": "boolval",
}  # fmt: skip


def array(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``[a, b]``, ``array('k' => v)``, ``[...a]``: a list, or with a key a map."""
    items = [each for each in node.named_children if each.type == "array_element_initializer"]
    entries = [[x for x in each.named_children if x.type not in _BESIDE] for each in items]
    if not any(len(each) > 1 for each in entries):
        found = [lowering.expr(each[0]) for each in entries if each]
        return ir.Sequence(tuple(found), *node.byte_range)
    pairs = []
    for at, each in enumerate(entries):
        if len(each) > 1:
            pairs.append(ir.Pair(lowering.expr(each[0]), lowering.expr(each[1])))
        elif each and each[0].type == "variadic_unpacking":
            pairs.append(ir.Pair(None, lowering.expr(lowering.first(each[0]))))
        elif each:
            key = ir.Const(at, each[0].start_byte, each[0].start_byte)
            pairs.append(ir.Pair(key, lowering.expr(each[0])))
    return ir.Map(tuple(pairs), *node.byte_range)


def listed(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``[$a, 'k' => $b] =``, ``list($a) =``: a pattern."""
    keyed = any(each.type == "=>" for each in node.children)
    if not keyed:
        return ir.Sequence(tuple(_places(lowering, node)), *node.byte_range)
    pairs: list[ir.Pair] = []
    key: ir.Expr | None = None
    last: SyntaxNode | None = None
    for child in node.children:
        if child.type == "=>" and last is not None:
            key = lowering.expr(last)
        elif child.is_named:
            if key is not None:
                pairs.append(ir.Pair(key, lowering.expr(child)))
                key = None
            last = child
    return ir.Map(tuple(pairs), *node.byte_range)


def _places(lowering: Lowering, node: SyntaxNode) -> list[ir.Expr]:
    """The items of a pattern; a place that is left out counts."""
    found: list[ir.Expr] = []
    filled = False
    for child in node.children:
        if child.type == ",":
            if not filled:
                found.append(ir.Skip(child.start_byte, child.start_byte))
            filled = False
        elif child.is_named and child.type != "comment":
            found.append(lowering.expr(child))
            filled = True
    return found


def element(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """What ``yield`` gives; its key is left out."""
    named = [each for each in node.named_children if each.type not in _BESIDE]
    return lowering.expr(named[-1]) if named else ir.Skip(*node.byte_range)


def match(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``match (a) { 1, 2 => b, default => c }`` as a chain of choices."""
    subject = lowering.expr(node.child_by_field_name("condition"))
    body = node.child_by_field_name("body")
    arms = [] if body is None else [x for x in body.named_children if x.type in _ARMS]
    if len(arms) > MOST_ARMS:
        return ir.Any((subject, *lowering.all(arms)), *node.byte_range)
    end = node.end_byte
    result: ir.Expr = ir.Skip(end, end)
    for arm in arms:
        if arm.type == "match_default_expression":
            result = lowering.expr(arm.child_by_field_name("return_expression"))
    for arm in reversed(arms):
        given = arm.child_by_field_name("conditional_expressions")
        if given is not None:
            value = lowering.expr(arm.child_by_field_name("return_expression"))
            test = _asked(lowering, subject, given)
            result = ir.Conditional(test, value, result, *arm.byte_range)
    return result


_ARMS = ("match_conditional_expression", "match_default_expression")


def _asked(lowering: Lowering, subject: ir.Expr, node: SyntaxNode) -> ir.Expr:
    """Whether the subject is one of some values; ``match (true)`` asks for each of them."""
    values = lowering.all(node.children)
    if isinstance(subject, ir.Const) and subject.value is True:
        tests = values
    else:
        tests = tuple(ir.Compare("==", subject, each, *node.byte_range) for each in values)
    return lowering.joined("or", tests)


HOOKS: dict[str, Hook] = {
    "function_call_expression": call,
    "member_call_expression": method_call,
    "nullsafe_member_call_expression": method_call,
    "scoped_call_expression": static_call,
    "object_creation_expression": construction,
    "include_expression": word_call("include"),
    "include_once_expression": word_call("include_once"),
    "require_expression": word_call("require"),
    "require_once_expression": word_call("require_once"),
    "print_intrinsic": word_call("print"),
    "exit_statement": word_call("exit"),
    "echo_statement": echo,
    "expression_statement": statement,
    "binary_expression": binary,
    "augmented_assignment_expression": augmented,
    "assignment_expression": assignment,
    "reference_assignment_expression": assignment,
    "update_expression": update,
    "conditional_expression": conditional,
    "cast_expression": cast,
    "array_creation_expression": array,
    "array_element_initializer": element,
    "list_literal": listed,
    "match_expression": match,
}
