"""Declarations that construct: ``T a(b)``, ``T a{b}``; texts begin empty."""

from __future__ import annotations

from aisec_hooks.languages.c import declarations as plain
from aisec_hooks.languages.c.declarators import is_function, kinds, target, unwound
from aisec_hooks.languages.c.types import declared, described, is_number
from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

_LISTS = frozenset(
    """
    vector array list deque set map unordered_map unordered_set multimap multiset initializer_list
    span pair tuple QList QVector QMap QHash QStringList flat_hash_map flat_hash_set
    """.split()  # noqa: SIM905 - twenty quoted words are no easier to read
)
_TEXTS = frozenset("string wstring ostringstream stringstream QString QByteArray".split())  # noqa: SIM905


def declaration(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``T a, *b = c;``: declarations; what is only announced (``extern``, a prototype) is none."""
    found: list[ir.Node] = list(plain.defined(lowering, node.child_by_field_name("type")))
    announced = any(
        each.type == "storage_class_specifier" and lowering.text(each) == "extern"
        for each in node.named_children
    )
    for each in node.children_by_field_name("declarator"):
        if not announced or each.type == "init_declarator":
            found.extend(_variable(lowering, node, each))
    if not found:
        return ir.Skip(*node.byte_range)
    return found[0] if len(found) == 1 else ir.Block(tuple(found), *node.byte_range)


def _variable(lowering: Lowering, node: SyntaxNode, declarator: SyntaxNode) -> list[ir.Node]:
    inner, given = declarator, None
    if declarator.type == "init_declarator":
        inner = declarator.child_by_field_name("declarator") or declarator
        given = declarator.child_by_field_name("value")
    name, around = unwound(inner)
    if name is None:
        return []
    kind = declared(lowering, node.child_by_field_name("type"), around)
    if given is None and is_function(around):
        args = _arguments(lowering, node, around[-1])
        kind = declared(lowering, node.child_by_field_name("type"), around[:-1])
        if args is None or kind is None:
            return []
        value: ir.Expr | None = ir.Call(kind, args, *declarator.byte_range, True)
    elif given is None:
        value = _begun(node, kind, around)
    else:
        value = _given(lowering, given, kind, around)
    bound = target(lowering, name)
    if isinstance(bound, ir.Skip):
        return []
    return [ir.Declare(bound, kind, value, *declarator.byte_range)]


def _given(
    lowering: Lowering,
    given: SyntaxNode,
    kind: ir.Expr | None,
    around: list[SyntaxNode],
) -> ir.Expr:
    """What a variable begins with: an object of its type where brackets follow the name."""
    pointed = "array_declarator" in kinds(around)
    if given.type == "argument_list" and kind is not None:
        return made(kind, lowering.arguments(given), given.byte_range)
    value = lowering.expr(given)
    if given.type != "initializer_list" or kind is None or pointed:
        return value
    if isinstance(value, ir.Sequence) and isinstance(kind, ir.Name | ir.Member):
        if kind.name in _LISTS:
            return _paired(kind, value)
        if is_number(kind) and len(value.items) > 1:  # a row of numbers
            return value
        args = tuple(ir.Arg(None, each) for each in value.items)
        return made(kind, args, given.byte_range)
    return value


def made(kind: ir.Expr, args: tuple[ir.Arg, ...], span: tuple[int, int]) -> ir.Expr:
    """An object of a type; a number or a pointer is what it is given."""
    if len(args) == 1 and (is_number(kind) or _is_text(kind)):
        return args[0].value
    return ir.Call(kind, args, *span, True)


def _is_text(kind: ir.Expr) -> bool:
    return isinstance(kind, ir.Name | ir.Member) and kind.name in (*_TEXTS, "string_view", "char*")


def _paired(kind: ir.Name | ir.Member, value: ir.Sequence) -> ir.Expr:
    """Rows of pairs are a map where the type is one."""
    items = [each.items for each in value.items if isinstance(each, ir.Sequence)]
    if "map" not in kind.name.lower() or len(items) != len(value.items):
        return value
    pairs = tuple(ir.Pair(each[0], each[1]) for each in items if len(each) == 2)
    return ir.Map(pairs, value.start, value.end) if len(pairs) == len(items) else value


def _arguments(
    lowering: Lowering, node: SyntaxNode, declarator: SyntaxNode
) -> tuple[ir.Arg, ...] | None:
    """What ``T a(b, c::d);`` gives within a function, which the grammar takes for types."""
    above = node.parent
    if above is None or above.type not in ("compound_statement", "case_statement"):
        return None
    return _listed(lowering, declarator)


def _listed(lowering: Lowering, declarator: SyntaxNode) -> tuple[ir.Arg, ...] | None:
    """What is written as a list of types, each the name of a value or a call."""
    listed = declarator.child_by_field_name("parameters")
    found: list[ir.Arg] = []
    for each in [] if listed is None else listed.named_children:
        kind = each.child_by_field_name("type")
        if kind is None or kind.type not in ("type_identifier", "qualified_identifier"):
            return None
        value = lowering.expr(kind)
        inner = each.child_by_field_name("declarator")
        if inner is not None:  # f(a), which looks like a declaration of a
            name = lowering.first(inner)
            args = _listed(lowering, inner)
            if inner.type == "parenthesized_declarator" and name is not None:
                if name.type != "identifier":
                    return None
                args = (ir.Arg(None, lowering.expr(name)),)
            elif inner.type != "abstract_function_declarator":
                return None
            value = ir.Call(value, args or (), *each.byte_range)
        found.append(ir.Arg(None, value))
    return tuple(found) or None


def _begun(node: SyntaxNode, kind: ir.Expr | None, around: list[SyntaxNode]) -> ir.Const | None:
    """The empty text that a variable of a function begins with, before text is added to it."""
    above = node.parent
    local = above is not None and above.type in ("compound_statement", "case_statement")
    if not local or around or not isinstance(kind, ir.Name | ir.Member):
        return None
    return ir.Const("", kind.start, kind.end) if kind.name in _TEXTS else None


def field(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """Fields of a class; methods that are only announced are none."""
    type_ = node.child_by_field_name("type")
    found: list[ir.Node] = list(plain.defined(lowering, type_))
    given = node.child_by_field_name("default_value")
    declarators = node.children_by_field_name("declarator")
    if not declarators and found and isinstance(found[0], ir.Class) and not found[0].name:
        return found[0].body
    for each in declarators:
        name, around = unwound(each)
        if name is None or is_function(around):
            continue
        kind = declared(lowering, type_, around)
        value = None if given is None else _given(lowering, given, kind, around)
        found.append(ir.Declare(lowering.expr(name), kind, value, *each.byte_range))
    return ir.Block(tuple(found), *node.byte_range)


def enumeration(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``enum class E { A }`` has its constants as members; others stand beside their type."""
    name, body = node.child_by_field_name("name"), node.child_by_field_name("body")
    scoped = any(each.type in ("class", "struct") for each in node.children)
    if not scoped or name is None or body is None:
        return plain.enumeration(lowering, node)
    at = name.byte_range
    held = ir.Block(tuple(plain.enumerators(lowering, body)), *body.byte_range)
    return ir.Class(
        lowering.text(name), (ir.Name(plain.ENUMERATION, *at),), (), held, *node.byte_range
    )


def literal(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``T{ a }``, ``(T){ a }``."""
    type_ = node.child_by_field_name("type")
    inner = node.child_by_field_name("value")
    kind = described(lowering, type_)
    if inner is None or kind is None:
        return ir.Skip(*node.byte_range) if inner is None else lowering.expr(inner)
    if "[" in lowering.text(type_):
        return lowering.expr(inner)
    return _given(lowering, inner, kind, [])


HOOKS: dict[str, Hook] = {
    "compound_literal_expression": literal,
    "declaration": declaration,
    "field_declaration": field,
    "enum_specifier": enumeration,
}
