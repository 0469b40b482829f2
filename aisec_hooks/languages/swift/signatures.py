"""Headers: attributes, types, parameters of functions."""

from __future__ import annotations

from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

TYPES = (
    "user_type", "optional_type", "array_type", "dictionary_type", "tuple_type", "function_type",
    "opaque_type", "existential_type", "metatype", "protocol_composition_type",
)  # fmt: skip

_WRAPPING = frozenset(
    """
    Array AsyncStream ContiguousArray EventLoopFuture Optional Published Result Set State Task
    """.split()  # noqa: SIM905 - as in the other languages
)
_SHARED = ("static", "class")


def decorators(lowering: Lowering, node: SyntaxNode) -> tuple[ir.Expr, ...]:
    """The attributes of a declaration, and ``static`` where nobody's object is seen."""
    lists = [each for each in node.children if each.type == "modifiers"]
    inner = [x for each in lists for x in each.children]
    found = list(lowering.all(x for x in inner if x.type == "attribute"))
    words = [x for x in (*inner, *node.children) if lowering.text(x) in _SHARED]
    if node.type in ("function_declaration", "property_declaration"):
        found.extend(ir.Name("static", *each.byte_range) for each in words[:1])
    return tuple(found)


def attribute(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``@A`` is a name, ``@A(x)`` a call of it."""
    kind = next((each for each in node.named_children if each.type == "user_type"), None)
    name = lowering.expr(kind)
    others = [each for each in node.named_children if each != kind]
    if not others:
        return name
    given = tuple(ir.Arg(None, each) for each in lowering.all(others))
    return ir.Call(name, given, *node.byte_range)


def user_type(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``A.B<C>`` is A.B; ``Set<C>`` and the like are C, which is all they hold."""
    names = [each for each in node.children if each.type == "type_identifier"]
    given = next((each for each in node.children if each.type == "type_arguments"), None)
    if len(names) == 1 and given is not None and lowering.text(names[0]) in _WRAPPING:
        inner = [each for each in given.named_children if each.type in TYPES]
        if inner:
            return lowering.expr(inner[0])
    return dotted(lowering, names, node)


def dotted(lowering: Lowering, names: list[SyntaxNode], node: SyntaxNode) -> ir.Expr:
    """Names with dots between them as members."""
    found: ir.Expr | None = None
    for each in names:
        at, to = each.byte_range
        name = lowering.text(each).strip("`")
        found = (
            ir.Name(name, at, to) if found is None else ir.Member(found, name, found.start, to, at)
        )
    return ir.Skip(*node.byte_range) if found is None else found


def inner_type(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``A?``, ``[A]``, ``some A``, ``any A``: A."""
    found = next((each for each in node.named_children if each.type in TYPES), None)
    return ir.Skip(*node.byte_range) if found is None else lowering.expr(found)


def type_of(lowering: Lowering, node: SyntaxNode | None) -> ir.Expr | None:
    """The type that stands directly in a declaration."""
    listed = [] if node is None else node.children
    found = next((each for each in listed if each.type in TYPES), None)
    value = None if found is None else lowering.expr(found)
    return None if isinstance(value, ir.Skip) else value


def parameters(lowering: Lowering, node: SyntaxNode) -> tuple[ir.Param, ...]:
    """The parameters by the labels that calls give them; defaults stand beside them."""
    found: list[ir.Param] = []
    marks: list[SyntaxNode] = []
    for each in node.children:
        if each.type == "attribute":
            marks.append(each)
        elif each.type == "parameter":
            param = _parameter(lowering, each)
            found.append(param._replace(decorators=lowering.all(marks)))
            marks = []
    for at, each in enumerate(node.children_by_field_name("default_value")):
        owner = _before(node, each)
        if owner is not None and at < len(found):
            found[owner] = found[owner]._replace(default=lowering.expr(each))
    return tuple(found)


def _before(node: SyntaxNode, value: SyntaxNode) -> int | None:
    """Which parameter a default belongs to."""
    count = sum(
        each.type == "parameter" and each.end_byte <= value.start_byte for each in node.children
    )
    return count - 1 if count else None


def names_of(lowering: Lowering, node: SyntaxNode) -> tuple[str, SyntaxNode | None]:
    """The name by which calls give a parameter, and the one its function knows it by."""
    names = [each for each in node.children if each.type == "simple_identifier"]
    if not names:
        return "", None
    own = names[-1]
    label = lowering.text(names[0]).strip("`")
    return (lowering.text(own).strip("`") if label == "_" else label), own


def _parameter(lowering: Lowering, node: SyntaxNode) -> ir.Param:
    label, _ = names_of(lowering, node)
    rest = any(each.type == "..." for each in (*node.children, *_after(node)))
    return ir.Param(label, type_of(lowering, node), None, "*" if rest else "")


def _after(node: SyntaxNode) -> list[SyntaxNode]:
    """The sign behind a parameter: the grammar puts ``...`` beside it or into it."""
    parent = node.parent
    if parent is None:
        return []
    at = parent.children.index(node) + 1
    return parent.children[at : at + 1]


HOOKS: dict[str, Hook] = {
    "attribute": attribute,
    "user_type": user_type,
    "optional_type": inner_type,
    "array_type": inner_type,
    "opaque_type": inner_type,
    "existential_type": inner_type,
}
