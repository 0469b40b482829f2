"""Calls, casts, pointers and the operators that only look at or change one value."""

from __future__ import annotations

from aisec_hooks.languages.c import fills, quoting
from aisec_hooks.languages.c.types import described, is_number
from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

_DIFFER = frozenset(
    """
    strcmp strcasecmp stricmp _stricmp strcmpi wcscmp wcscasecmp strcoll g_strcmp0
    g_ascii_strcasecmp xmlStrcmp xmlStrcasecmp sqlite3_stricmp lstrcmp lstrcmpi lstrcmpA lstrcmpiA
    uuid_compare curl_strequal_not
    """.split()  # noqa: SIM905 - twenty quoted words are no easier to read
)
_EQUAL = frozenset(
    "streq STREQ g_str_equal xmlStrEqual curl_strequal strcaseeq str_equal strcase_equal".split()  # noqa: SIM905
)
_GETTERS = frozenset(("g_uri_get_host", "evhttp_uri_get_host", "g_uri_get_scheme"))
"""Functions that give a part of what they are asked of, as a method of it does."""

_OPTIONS = {"xmlReadMemory": 4, "xmlReadDoc": 3, "xmlReadFile": 2, "xmlCtxtReadMemory": 4,
            "xmlCtxtReadFile": 3, "xmlCtxtUseOptions": 1, "xmlReadFd": 3}  # fmt: skip
"""Functions that take options joined by ``|``, which rules ask for one by one."""

_new = tuple.__new__  # without the constructor's detour, for what stands on every line


def call(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """A call; comparisons of text are operators, what fills a buffer an assignment."""
    callee = lowering.expr(node.child_by_field_name("function"))
    args = lowering.arguments(node.child_by_field_name("arguments"))
    return called(node, callee, args)


def called(node: SyntaxNode, callee: ir.Expr, args: tuple[ir.Arg, ...]) -> ir.Node:
    """A call of what is known already, with its arguments."""
    start, end = node.start_byte, node.end_byte
    if callee.__class__ is ir.Name:
        name = callee.name
        if name in quoting.FORMATS:
            args = quoting.quoted(name, args)
        if name in fills.WRITING:
            written = fills.written(node, callee, name, args)
            if written is not None:
                return written
        elif name in _OPTIONS:
            args = _told_apart(args, _OPTIONS[name])
        elif len(args) == 2 and name in _DIFFER:
            return ir.Compare("!=", args[0].value, args[1].value, start, end)
        elif len(args) == 2 and name in _EQUAL:
            return ir.Compare("==", args[0].value, args[1].value, start, end)
        elif len(args) == 1 and name in _GETTERS:
            base = args[0].value
            return ir.Call(ir.Member(base, name, start, end, callee.start), (), start, end)
        elif name in fills.FILLED:
            args = fills.filled(name, args)
    return _new(ir.Call, (callee, args, start, end, False))


def _told_apart(args: tuple[ir.Arg, ...], at: int) -> tuple[ir.Arg, ...]:
    """Arguments with options as a map from each to True."""
    whole = args[at].value if at < len(args) else None
    names: list[ir.Expr] = []
    waiting = [] if whole is None else [whole]
    while waiting and len(names) < _MOST_OPTIONS:
        each = waiting.pop()
        if isinstance(each, ir.Binary) and each.op == "|":
            waiting.extend((each.left, each.right))
        elif isinstance(each, ir.Name):
            names.append(each)
    if whole is None or not names:
        return args
    pairs = tuple(
        ir.Pair(ir.Const(each.name, each.start, each.end), ir.Const(True, each.start, each.end))
        for each in names
        if isinstance(each, ir.Name)
    )
    told = ir.Map(pairs, whole.start, whole.end)
    return (*args[:at], args[at]._replace(value=told), *args[at + 1 :])


_MOST_OPTIONS = 32


def pointer(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``*p`` and ``&v`` mean their operand, ``*p++`` does, too."""
    inner = node.child_by_field_name("argument")
    while inner is not None and inner.type in ("update_expression", "parenthesized_expression"):
        inner = inner.child_by_field_name("argument") or lowering.first(inner)
    return lowering.expr(inner)


def cast(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``(int)a`` is a number; ``(T *)a`` is a; ``(void)a`` says that a is not used."""
    kind = node.child_by_field_name("type")
    value = lowering.expr(node.child_by_field_name("value"))
    if isinstance(value, ir.Name) and lowering.text(kind) == "void":
        return ir.Skip(*node.byte_range)
    return converted(described(lowering, kind), value, node.byte_range)


def converted(kind: ir.Expr | None, value: ir.Expr, span: tuple[int, int]) -> ir.Expr:
    """A value of another type."""
    if kind is None or not is_number(kind) or isinstance(value, ir.Const):
        return value
    return ir.Call(ir.Name("int", kind.start, kind.end), (ir.Arg(None, value),), *span)


def size(lowering: Lowering, node: SyntaxNode) -> ir.Call:
    """``sizeof a``: a number."""
    start, end = node.byte_range
    value = node.child_by_field_name("value")
    given = () if value is None else (ir.Arg(None, lowering.expr(value)),)
    return ir.Call(ir.Name("sizeof", start, min(end, start + 6)), given, start, end)


def subscript(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``a[b]``."""
    base = lowering.expr(node.child_by_field_name("argument"))
    key = node.child_by_field_name("index")
    return ir.Index(base, lowering.expr(key), *node.byte_range)


def assignment(lowering: Lowering, node: SyntaxNode) -> ir.Assign:
    """``a = b``, ``a += b``; ``a[0] = '\\0'`` makes a text empty."""
    start, end = node.byte_range
    op = lowering.text(node.child_by_field_name("operator")).removesuffix("=")
    target = lowering.expr(node.child_by_field_name("left"))
    value = lowering.expr(node.child_by_field_name("right"))
    if not op and isinstance(value, ir.Const) and value.value == "\0":
        begins = isinstance(target, ir.Index) and isinstance(target.key, ir.Const)
        if begins and isinstance(target, ir.Index) and target.key.value == 0:  # type: ignore[attr-defined]
            target, value = target.object, ir.Const("", value.start, value.end)
    return ir.Assign(_target(target), op or "=", value, start, end)


def _target(node: ir.Expr) -> ir.Expr:
    """What is stored in; a cast or a change within is left out."""
    while True:
        if isinstance(node, ir.Assign):
            node = node.target
        elif isinstance(node, ir.Call) and isinstance(node.callee, ir.Name) and (
            node.callee.name == "int" and len(node.args) == 1
        ):  # fmt: skip
            node = node.args[0].value
        else:
            return node


def update(lowering: Lowering, node: SyntaxNode) -> ir.Assign:
    """``a++``, ``--a``."""
    start, end = node.byte_range
    target = _target(lowering.expr(node.child_by_field_name("argument")))
    sign = lowering.text(node.child_by_field_name("operator"))[:1]
    return ir.Assign(target, sign or "+", ir.Const(1, end, end), start, end)


def comma(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``a, b``: both in order, worth the last."""
    found: list[ir.Node] = []
    inner: SyntaxNode | None = node
    rights: list[SyntaxNode] = []
    while inner is not None and inner.type == "comma_expression":
        last = inner.child_by_field_name("right")
        rights.extend(() if last is None else (last,))
        inner = inner.child_by_field_name("left")
    found.extend(lowering.all((*(() if inner is None else (inner,)), *reversed(rights))))
    # ``a, b, c`` leans to the right in some versions of the grammar.
    above = node.parent.type if node.parent is not None else ""
    if above in ("expression_statement", "for_statement", "comma_expression"):
        return ir.Block(tuple(found), *node.byte_range)
    items = ir.Sequence(tuple(found), *node.byte_range)
    end = node.end_byte
    return ir.Index(items, ir.Const(len(found) - 1, end, end), *node.byte_range)


def conditional(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``a ? b : c``; ``a ?: c`` is a, or c where a is nothing."""
    test, then, orelse = (
        node.child_by_field_name(each) for each in ("condition", "consequence", "alternative")
    )
    asked, other = lowering.expr(test), lowering.expr(orelse)
    if then is None:
        return ir.Logic("or", asked, other, *node.byte_range)
    return ir.Conditional(asked, lowering.expr(then), other, *node.byte_range)


def selection(lowering: Lowering, node: SyntaxNode) -> ir.Any:
    """``_Generic(a, int: b, default: c)``: any of its values."""
    given = [
        each for each in node.named_children if each.type not in ("type_descriptor", "comment")
    ]
    return ir.Any(lowering.all(given[1:]), *node.byte_range)


def silent(_lowering: Lowering, node: SyntaxNode) -> ir.Skip:
    """What is no value: the code of an assembler."""
    return ir.Skip(*node.byte_range)


HOOKS: dict[str, Hook] = {
    "call_expression": call,
    "pointer_expression": pointer,
    "cast_expression": cast,
    "sizeof_expression": size,
    "alignof_expression": size,
    "offsetof_expression": size,
    "subscript_expression": subscript,
    "assignment_expression": assignment,
    "update_expression": update,
    "comma_expression": comma,
    "conditional_expression": conditional,
    "generic_expression": selection,
    "gnu_asm_expression": silent,
}
