"""Types: of what only wraps one value, the type of that value."""

from __future__ import annotations

from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

_WRAPPING = frozenset(
    """
    Arc Box Cell Cow Data Extension Future Mutex NonNull Option Pin Rc Ref RefCell RefMut Result
    RwLock State Vec Weak
    """.split()  # noqa: SIM905 - twenty quoted words are no easier to read
)
"""Last names of types that hold one value, or several of one type."""

HARMLESS = frozenset(
    """
    bool char f32 f64 i128 i16 i32 i64 i8 isize u128 u16 u32 u64 u8 usize Duration IpAddr Ipv4Addr
    Ipv6Addr NaiveDate NaiveDateTime ObjectId SystemTime Ulid Uuid
    """.split()  # noqa: SIM905 - as above
)
"""Last names of types whose values cannot hold any text."""


def last_name(lowering: Lowering, node: SyntaxNode | None) -> str:
    """The last name of a path."""
    return lowering.text(node).rpartition("::")[2]


def generic(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``T<A>`` is T; ``Option<A>`` and the like are A; ``Path<u32>`` is a number."""
    kind = node.child_by_field_name("type")
    given = node.child_by_field_name("type_arguments")
    inner = [] if given is None else [x for x in given.named_children if x.type != "lifetime"]
    if inner and last_name(lowering, kind) in _WRAPPING:
        return lowering.expr(kind if lowering.text(inner[0]) == "u8" else inner[0])
    if len(inner) == 1 and last_name(lowering, inner[0]) in HARMLESS:
        return lowering.expr(inner[0])
    return lowering.expr(kind)


def array(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``[T; n]`` is T; bytes may be a text."""
    element = node.child_by_field_name("element")
    if lowering.text(element) == "u8":
        return ir.Name("bytes", *node.byte_range)
    return lowering.expr(element)


def scoped(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``a::b::C`` as members; ``Self`` is what the block around it is about."""
    start, end = node.byte_range
    path = node.child_by_field_name("path")
    name = node.child_by_field_name("name")
    at = end if name is None else name.start_byte
    if path is None:  # ::std::fs
        return ir.Name(lowering.text(name), start, end)
    return ir.Member(lowering.expr(path), lowering.text(name), start, end, at)


def self_type(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """A name of a type."""
    text = lowering.text(node)
    if text != "Self":
        return ir.Name(text, *node.byte_range) if text else ir.Skip(*node.byte_range)
    above = node.parent
    while above is not None and above.type != "impl_item":
        above = above.parent
    owner = None if above is None else above.child_by_field_name("type")
    return ir.Name(owner_name(lowering, owner) or "Self", *node.byte_range)


def owner_name(lowering: Lowering, node: SyntaxNode | None) -> str:
    """The last name of the type that an ``impl`` is about."""
    while node is not None and node.type in ("generic_type", "reference_type"):
        node = node.child_by_field_name("type")
    return last_name(lowering, node)


def bracketed(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``<T as U>`` is T."""
    inner = lowering.first(node)
    if inner is not None and inner.type == "qualified_type":
        inner = inner.child_by_field_name("type")
    return lowering.expr(inner)


def first_bound(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``A + Send`` is A, ``impl A`` and ``dyn A`` are, too."""
    inner = lowering.first(node)
    return ir.Skip(*node.byte_range) if inner is None else lowering.expr(inner)


HOOKS: dict[str, Hook] = {
    "generic_type": generic,
    "generic_type_with_turbofish": generic,
    "scoped_type_identifier": scoped,
    "scoped_identifier": scoped,
    "type_identifier": self_type,
    "array_type": array,
    "bracketed_type": bracketed,
    "bounded_type": first_bound,
    "abstract_type": first_bound,
    "dynamic_type": first_bound,
}
