"""Types as far as values are judged by them."""

from __future__ import annotations

import re

from aisec_hooks.languages.csharp.names import known
from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

NUMBERS = frozenset(
    """
    bool byte decimal double float int long nint nuint sbyte short uint ulong ushort
    BigInteger Boolean DateOnly DateTime DateTimeOffset Enum Guid Half Int128 Int16 Int32 Int64
    IntPtr Single TimeOnly TimeSpan UInt128 UInt16 UInt32 UInt64 Ulid
    """.split()  # noqa: SIM905 - forty quoted words are no easier to read
)
"""Types whose values cannot hold any text."""

SERVICE = "service"
"""What a framework gives to a handler beside what came with the request: a word of its own."""

_SERVICES = re.compile(
    r"I[A-Z][a-z]\w*|\w+(?:Context|Db|Service|Services|Repository|Manager|Store|Factory|Logger"
    r"|Provider|Mapper|Sender|Cache|Mediator|Bus"
    # What is named for what it does is no data that somebody sent.
    r"|Accessor|Builder|Client|Converter|Decoder|Dispatcher|Downloader|Encoder|Exporter|Fetcher"
    r"|Formatter|Gateway|Generator|Handler|Hasher|Importer|Loader|Parser|Processor|Protector"
    r"|Publisher|Reader|Registry|Renderer|Resolver|Runner|Scheduler|Serializer|Signer|Uploader"
    r"|Validator|Verifier|Writer)"
)
_BOUND = frozenset(
    """
    CancellationToken HttpContext HubCallerContext IFormCollection IFormFile IFormFileCollection
    IQueryCollection IHeaderDictionary IRequestCookieCollection IEnumerable IList ICollection
    IDictionary IReadOnlyList IReadOnlyCollection IReadOnlyDictionary IDbConnection PipeReader
    """.split()  # noqa: SIM905 - as above
)
"""Interfaces and the like that models know, or that stand for what is in them."""


def type_or_none(lowering: Lowering, node: SyntaxNode | None) -> ir.Expr | None:
    """A declared type; ``var`` declares none.

    What holds numbers alone (``List<long>``, ``Task<int>``) is declared as one, as arrays are by
    their items.
    """
    if node is None or node.type == "implicit_type":
        return None
    if node.type in ("nullable_type", "ref_type", "scoped_type"):
        return type_or_none(lowering, node.child_by_field_name("type") or lowering.first(node))
    if node.type == "generic_name":
        listed = node.named_children[-1]
        held = listed.named_children if listed.type == "type_argument_list" else []
        if held and all(lowering.text(each).rstrip("?") in NUMBERS for each in held):
            return type_or_none(lowering, held[0])
    return known(lowering.expr(node))


def service(type_: ir.Expr | None) -> ir.Expr | None:
    """The type of a handler's parameter: what cannot be read from a request is a service."""
    if isinstance(type_, ir.Name) and type_.name not in _BOUND and _SERVICES.fullmatch(type_.name):
        return ir.Name(SERVICE, type_.start, type_.end)
    return type_


def is_service(type_: ir.Expr | None, whole: str) -> bool:
    """Whether a class of a text is made of services, so that nobody can send one."""
    if not isinstance(type_, ir.Name) or f"class {type_.name}" not in whole:
        return False
    made = re.compile(rf"\b(?:class|public|internal)\s+{re.escape(type_.name)}\s*\(([^()]*)\)")
    kinds = (each for found in made.findall(whole) for each in _GIVEN.findall(found))
    return any(each not in _BOUND and _SERVICES.fullmatch(each) for each in kinds)


_GIVEN = re.compile(r"(\w+)(?:<[^,()]*>)?\??\s+\w+")


def array(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """An array by the type of its items; of bytes or characters it may be a text, no number."""
    element = node.child_by_field_name("type")
    if lowering.text(element) in ("byte", "char"):
        return ir.Name(f"{lowering.text(element)}[]", *node.byte_range)
    return lowering.lower(element)


def nullable(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``T?`` as T."""
    return lowering.lower(node.child_by_field_name("type") or lowering.first(node))


HOOKS: dict[str, Hook] = {"array_type": array, "nullable_type": nullable}
