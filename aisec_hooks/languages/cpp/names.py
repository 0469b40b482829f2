"""Names with ``::``, templates, and the types that mean what they hold."""

from __future__ import annotations

from aisec_hooks.languages.c.known import BUILTINS
from aisec_hooks.languages.c.types import HARMLESS, TEXT, described
from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

_HOLDING = frozenset(
    """
    unique_ptr shared_ptr weak_ptr auto_ptr optional reference_wrapper scoped_ptr intrusive_ptr
    scoped_refptr Ptr SharedPtr AutoPtr QSharedPointer QScopedPointer QPointer atomic not_null
    expected StatusOr
    """.split()  # noqa: SIM905 - twenty quoted words are no easier to read
)
_ROWS = frozenset(("vector", "array", "span", "basic_string", "list", "deque", "QVector", "QList"))
_TEMPLATES = ("template_function", "template_method", "template_type")


def spelled(lowering: Lowering, node: SyntaxNode) -> tuple[str, int, int]:
    """A name without what is given to it between ``<`` and ``>``, where it begins and ends."""
    while node.type in (*_TEMPLATES, "dependent_name"):
        inner = node.child_by_field_name("name") or lowering.first(node)
        if inner is None:
            break
        node = inner
    return lowering.text(node), node.start_byte, node.end_byte


def parts(node: SyntaxNode) -> list[SyntaxNode]:
    """The names of ``a::b::c`` in order."""
    found: list[SyntaxNode] = []
    inner: SyntaxNode | None = node
    while inner is not None and inner.type in (
        "qualified_identifier",
        "nested_namespace_specifier",
    ):
        scope = inner.child_by_field_name("scope")
        last = inner.child_by_field_name("name")
        if inner.type == "nested_namespace_specifier":
            scope, last = None, None
            for each in inner.named_children:
                found.extend(parts(each) if each.type == inner.type else (each,))
        if scope is not None:
            found.append(scope)
        inner = last
    return found if inner is None else [*found, inner]


def qualified(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``a::b`` as a member; what C has is the same with and without ``std::``."""
    start = node.start_byte
    found: ir.Expr | None = None
    names = parts(node)
    if names and names[-1].type == "template_type":
        kind = generic(lowering, names[-1])
        if not isinstance(kind, ir.Name) or kind.name != spelled(lowering, names[-1])[0]:
            return kind  # what it holds
    for each in names:
        text, at, end = spelled(lowering, each)
        if not text:
            continue
        plain = isinstance(found, ir.Name) and found.name == "std" and text in _PLAIN
        if found is None or plain:
            found = ir.Name(text, at, end)
        else:
            found = ir.Member(found, text, start, end, at)
    return ir.Skip(*node.byte_range) if found is None else found


def generic(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``T<A>`` is T; a pointer that owns an A is one, a row of numbers holds no text."""
    text, start, end = spelled(lowering, node)
    if text in _HOLDING or text in _ROWS:
        kind = described(lowering, argument(node, 0))
        if kind is not None and text in _HOLDING:
            return kind
        if isinstance(kind, ir.Name) and kind.name in _CHARACTERS:
            return ir.Name(TEXT, start, end)
        if isinstance(kind, ir.Name) and kind.name in HARMLESS:
            return kind
    return ir.Name(text, start, end)


_PLAIN = BUILTINS - {"getline", "error", "index"}
"""Functions of C that ``std`` has, too, and means the same by."""

_CHARACTERS = frozenset(("char", "uint8_t", "int8_t", "wchar_t", "byte", "BYTE", "char8_t"))


def argument(node: SyntaxNode, at: int) -> SyntaxNode | None:
    """One of what stands between ``<`` and ``>``."""
    given = node.child_by_field_name("arguments")
    named = [] if given is None else given.named_children
    return named[at] if at < len(named) else None


def template(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``f<T>`` is f."""
    text, start, end = spelled(lowering, node)
    return ir.Name(text, start, end)


def member(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``a.b``, ``a->b``, ``a.template b<T>``."""
    base = lowering.expr(node.child_by_field_name("argument"))
    last = node.child_by_field_name("field")
    if last is None:
        return base
    if last.type == "qualified_identifier":
        last = (parts(last) or [last])[-1]
    text, at, end = spelled(lowering, last)
    return ir.Member(base, text, node.start_byte, end, at)


def using(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``using namespace a::b``, ``using a::b``."""
    inner = lowering.first(node)
    path = dotted(lowering, inner)
    if not path:
        return ir.Skip(*node.byte_range)
    whole = any(each.type == "namespace" for each in node.children)
    alias = "*" if whole else path.rpartition(".")[2]
    if not whole and path.startswith("std.") and alias in _PLAIN:
        return ir.Skip(*node.byte_range)
    return ir.Import(alias, path, *node.byte_range)


def dotted(lowering: Lowering, node: SyntaxNode | None) -> str:
    """The path of a qualified name."""
    if node is None:
        return ""
    return ".".join(spelled(lowering, each)[0] for each in parts(node))


def alias(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``using A = b::C``; one with arguments of its own says nothing."""
    kind = described(lowering, node.child_by_field_name("type"))
    name = node.child_by_field_name("name")
    if kind is None or name is None:
        return ir.Skip(*node.byte_range)
    return ir.Declare(lowering.expr(name), None, kind, *node.byte_range)


def namespace_alias(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``namespace a = b::c``."""
    name = lowering.text(node.child_by_field_name("name"))
    rest = [x for x in node.named_children if lowering.text(x) != name]
    path = dotted(lowering, rest[-1]) if rest else ""
    return ir.Import(name, path, *node.byte_range) if path else ir.Skip(*node.byte_range)


HOOKS: dict[str, Hook] = {
    "qualified_identifier": qualified,
    "template_type": generic,
    "template_function": template,
    "template_method": template,
    "dependent_name": template,
    "dependent_type": template,
    "field_expression": member,
    "using_declaration": using,
    "alias_declaration": alias,
    "namespace_alias_definition": namespace_alias,
}
