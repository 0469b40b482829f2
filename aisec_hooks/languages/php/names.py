"""Names: variables keep their ``$``, since functions and classes have names of their own.

What is imported is known by its whole name; a namespace that is written out is joined by dots.
"""

from __future__ import annotations

from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

_new = tuple.__new__
_OBJECT = {"self": "$this", "static": "$this", "parent": "parent"}
"""Words for the class a method stands in; what is static is found as of its object."""


def qualified(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``A\\B``, ``\\A\\B``, ``namespace\\a``: members of the first name."""
    start = node.start_byte
    text = lowering.text(node)
    at = start + len(text) - len(text.lstrip("\\"))
    parts = text.strip("\\").split("\\")
    if parts[0] == "namespace" and len(parts) > 1:
        at += len("namespace\\")
        del parts[0]
    found: ir.Expr = ir.Name(parts[0], at, at + len(parts[0].encode()))
    at += len(parts[0].encode())
    for each in parts[1:]:
        size = len(each.encode())
        found = ir.Member(found, each, start, at + 1 + size, at + 1)
        at += 1 + size
    return found


def scope(lowering: Lowering, node: SyntaxNode) -> ir.Name:
    """``self``, ``static``, ``parent``."""
    text = lowering.text(node)
    return ir.Name(_OBJECT.get(text.lower(), text), *node.byte_range)


def type_name(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """A named type; ``self`` and ``static`` say nothing of what it is."""
    inner = lowering.first(node)
    if inner is None or lowering.text(inner) in _OBJECT:
        return ir.Skip(*node.byte_range)
    return lowering.expr(inner)


def united(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``A|null`` as A; with more than one type that counts nothing is said."""
    found = [
        each for each in node.named_children if lowering.text(each).lower() not in ("null", "false")
    ]
    return lowering.expr(found[0]) if len(found) == 1 else ir.Skip(*node.byte_range)


def boolean(lowering: Lowering, node: SyntaxNode) -> ir.Const:
    """``true`` in any case of letters."""
    return ir.Const(lowering.text(node).lower() == "true", *node.byte_range)


def _bare(lowering: Lowering, node: SyntaxNode) -> tuple[str, int, int]:
    start, end = node.byte_range
    text = lowering.text(node)
    return (text[1:], start + 1, end) if text[:1] == "$" else (text, start, end)


def member(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``$a->b``, ``$a?->b``; a name that is computed is a key."""
    base = lowering.expr(node.child_by_field_name("object"))
    return reached(lowering, base, node.child_by_field_name("name"), node.start_byte)


def reached(lowering: Lowering, base: ir.Expr, name: SyntaxNode | None, start: int) -> ir.Expr:
    """A member of a value, by its name or by what gives the name."""
    if name is None:
        return base
    at, end = name.byte_range
    if name.type == "name":
        return _new(ir.Member, (base, lowering.text(name), start, end, at))
    return ir.Index(base, lowering.expr(name), start, end)


def static_member(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``A::$b``."""
    base = lowering.expr(node.child_by_field_name("scope"))
    name = node.child_by_field_name("name")
    if name is None or name.type != "variable_name":
        return reached(lowering, base, name, node.start_byte)
    text, at, end = _bare(lowering, name)
    return ir.Member(base, text, node.start_byte, end, at)


def constant(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``A::B``; ``A::class`` is the class by its name, and ``self::class`` a text."""
    named = node.named_children
    last = lowering.text(named[-1]) if len(named) == 2 else ""
    if last == "class" and named[0].type == "relative_scope":
        return ir.Const(lowering.text(named[0]), *node.byte_range)
    base = lowering.expr(named[0]) if named else ir.Skip(*node.byte_range)
    if len(named) < 2 or last == "class":
        return base
    return reached(lowering, base, named[-1], node.start_byte)


def dynamic(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``${name}`` is the variable of that name; what is computed may be any."""
    inner = lowering.first(node)
    if inner is not None and inner.type == "name":
        return ir.Name("$" + lowering.text(inner), *node.byte_range)
    return ir.Any(lowering.all(node.children), *node.byte_range)


def subscript(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``$a[b]``; without a key the place behind the last item."""
    named = [each for each in node.named_children if each.type != "comment"]
    base = lowering.expr(named[0]) if named else ir.Skip(*node.byte_range)
    end = node.end_byte
    key = lowering.expr(named[1]) if len(named) > 1 else ir.Skip(end, end)
    if isinstance(key, ir.Const) and _is_own(base, key.value):
        return ir.Any((), node.start_byte, end)
    return _new(ir.Index, (base, key, node.start_byte, end))


def _is_own(base: ir.Expr, key: object) -> bool:
    """Whether the server itself chose what stands under a key: in ``$_SERVER``, of an upload."""
    if key == "tmp_name":
        return True
    return isinstance(base, ir.Name) and base.name == "$_SERVER" and key in _OWN


# PHP manual, "$_SERVER"; what begins with HTTP_ is sent by the client.
_OWN = frozenset(
    """
    argc DOCUMENT_ROOT GATEWAY_INTERFACE HTTPS REMOTE_ADDR REMOTE_PORT REQUEST_METHOD REQUEST_SCHEME
    REQUEST_TIME REQUEST_TIME_FLOAT SCRIPT_FILENAME SCRIPT_NAME SERVER_ADDR SERVER_ADMIN
    SERVER_PORT SERVER_PROTOCOL SERVER_SIGNATURE SERVER_SOFTWARE
    """.split()  # noqa: SIM905 - eighteen quoted words are no easier to read
)


HOOKS: dict[str, Hook] = {
    "qualified_name": qualified,
    "namespace_name": qualified,
    "relative_name": qualified,
    "relative_scope": scope,
    "dynamic_variable_name": dynamic,
    "named_type": type_name,
    "union_type": united,
    "boolean": boolean,
    "member_access_expression": member,
    "nullsafe_member_access_expression": member,
    "scoped_property_access_expression": static_member,
    "class_constant_access_expression": constant,
    "subscript_expression": subscript,
}
