"""Headers: annotations, types, parameters of functions and classes."""

from __future__ import annotations

from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

CONSTRUCTOR = "<init>"
"""The name of every constructor, as in class files."""

TYPES = ("user_type", "nullable_type", "function_type", "parenthesized_type", "dynamic")

_WRAPPING = frozenset(
    ("Array", "Collection", "Deferred", "Flow", "Iterable", "Lazy", "List", "MutableList", "Mono",
     "Flux", "Optional", "Result", "Sequence", "Set", "State")
)  # fmt: skip


def decorators(lowering: Lowering, node: SyntaxNode | None) -> tuple[ir.Expr, ...]:
    """The annotations among the modifiers of a declaration."""
    kinds = ("modifiers", "parameter_modifiers")
    lists = [] if node is None else [each for each in node.children if each.type in kinds]
    return lowering.all(x for each in lists for x in each.children if x.type == "annotation")


def annotation(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``@A`` is a name, ``@A(x)`` a call of it; ``@get:A`` is A."""
    kinds = ("user_type", "constructor_invocation")
    found = next((each for each in node.named_children if each.type in kinds), None)
    return lowering.expr(found)


def invocation(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``A(x)`` of an annotation or a base class."""
    kind = next((each for each in node.children if each.type in TYPES), None)
    given = next((each for each in node.children if each.type == "value_arguments"), None)
    name = lowering.expr(kind)
    return ir.Call(name, arguments(lowering, given), *node.byte_range) if given else name


def arguments(lowering: Lowering, node: SyntaxNode | None) -> tuple[ir.Arg, ...]:
    """``(a, b = c, *d)``."""
    listed = [] if node is None else [x for x in node.children if x.type == "value_argument"]
    return tuple(_argument(lowering, each) for each in listed)


def _argument(lowering: Lowering, node: SyntaxNode) -> ir.Arg:
    named = [each for each in node.named_children if not each.type.endswith("comment")]
    if not named:
        return ir.Arg(None, ir.Skip(*node.byte_range))
    if named[-1].type == "spread_expression":
        return ir.Arg(None, lowering.expr(lowering.first(named[-1])), True)
    value = lowering.expr(named[-1])
    spread = any(each.type == "*" for each in node.children)
    keyed = len(named) > 1 and any(each.type == "=" for each in node.children)
    return ir.Arg(lowering.text(named[0]) if keyed else None, value, spread)


def user_type(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``a.b.C<D>`` is a.b.C; ``List<D>`` and the like are D, which is all they hold."""
    names = [each for each in node.children if each.type == "identifier"]
    given = next((each for each in node.children if each.type == "type_arguments"), None)
    if len(names) == 1 and given is not None and lowering.text(names[0]) in _WRAPPING:
        inner = [x for each in given.named_children for x in each.children if x.type in TYPES]
        if len(inner) == 1:
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


def type_of(lowering: Lowering, node: SyntaxNode) -> ir.Expr | None:
    """The type that stands directly in a declaration."""
    found = next((each for each in node.children if each.type in TYPES), None)
    return None if found is None else lowering.expr(found)


def parameters(lowering: Lowering, node: SyntaxNode | None) -> tuple[ir.Param, ...]:
    """The parameters of a function; their annotations and defaults stand beside them."""
    found: list[ir.Param] = []
    before: SyntaxNode | None = None
    stated = False
    for each in [] if node is None else node.children:
        if each.type == "parameter_modifiers":
            before = each
        elif each.type == "parameter":
            found.append(_parameter(lowering, each, before))
            before, stated = None, False
        elif each.type == "=":
            stated = True
        elif stated and each.is_named and found and not each.type.endswith("comment"):
            found[-1] = found[-1]._replace(default=lowering.expr(each))
            stated = False
    return tuple(found)


def _parameter(lowering: Lowering, node: SyntaxNode, before: SyntaxNode | None) -> ir.Param:
    name = next((each for each in node.children if each.type == "identifier"), None)
    listed = [] if before is None else before.children
    given = lowering.all(each for each in listed if each.type == "annotation")
    rest = any(lowering.text(each) == "vararg" for each in listed)
    kind = type_of(lowering, node)
    return ir.Param(lowering.text(name), kind, None, "*" if rest else "", None, given)


def class_parameter(lowering: Lowering, node: SyntaxNode) -> ir.Param:
    """A parameter of a class; with ``val`` or ``var`` it is a field, too."""
    name = next((each for each in node.children if each.type == "identifier"), None)
    default = value_of(node)
    modifiers = next((each for each in node.children if each.type == "modifiers"), None)
    words = "" if modifiers is None else lowering.text(modifiers)
    return ir.Param(
        lowering.text(name),
        type_of(lowering, node),
        None if default is None else lowering.expr(default),
        "*" if "vararg" in words.split() else "",
        None,
        decorators(lowering, node),
    )


def value_of(node: SyntaxNode) -> SyntaxNode | None:
    """What stands behind the ``=`` of a declaration."""
    stated = False
    for each in node.children:
        if each.type == "=":
            stated = True
        elif stated and each.is_named and not each.type.endswith("comment"):
            return each
    return None


HOOKS: dict[str, Hook] = {
    "annotation": annotation,
    "constructor_invocation": invocation,
    "user_type": user_type,
}
