"""Blocks in the body of a class that are run as its methods: routes, filters, what helpers hold.

``get("/a") { b }`` of Sinatra and Grape is evaluated in an object of the class, so ``b`` may be a
method of it; ``helpers do def b`` defines one there; ``set :c, D.new`` makes ``settings.c``.
"""

from __future__ import annotations

from aisec_hooks.languages.ruby import definitions, scopes
from aisec_hooks.model import ir
from aisec_hooks.model.language import Lowering, SyntaxNode

# Sinatra, "Routes", "Filters", "Error Handling"; Action Controller, "Filters", "Rescue".
_RUN = frozenset(
    """
    get post put patch delete head options link unlink route before after error not_found
    after_validation before_validation before_action after_action around_action
    prepend_before_action append_before_action rescue_from
    """.split()  # noqa: SIM905 - words in quotes are no easier to read
)
# What only groups those; Grape, "Namespaces" and "Helpers", sinatra-contrib, "Namespace".
_GROUPING = frozenset(
    {
        "helpers",
        "namespace",
        "resource",
        "resources",
        "group",
        "segment",
        "route_param",
        "configure",
        "included",
    }
)
_BODIES = frozenset({"program", "body_statement", "block_body"})
_BLOCKS = ("block", "do_block")


def grouped(lowering: Lowering, node: SyntaxNode, name: str) -> ir.Node | None:
    """What a call in the body of a class defines there; None where it is a call as any other."""
    block = node.child_by_field_name("block")
    if name == "set" and block is None:
        return _setting(lowering, node) if _in_class(lowering, node) else None
    if block is None or (name not in _GROUPING and name not in _RUN):
        return None
    if not _in_class(lowering, node) and not (name == "helpers" and _is_outermost(node)):
        return None
    if name in _GROUPING:
        return lowering.block(block.child_by_field_name("body"))
    called = node.child_by_field_name("arguments")
    at = called or node
    listed = definitions.parameters(lowering, block.child_by_field_name("parameters"))
    return definitions.named(block, f"{name} {lowering.text(called)}", at, listed)


def _setting(lowering: Lowering, node: SyntaxNode) -> ir.Node | None:
    """``set :a, B.new(c)``: a method that gives the same each time."""
    given = node.child_by_field_name("arguments")
    inner = [] if given is None else [x for x in given.named_children if x.type != "comment"]
    if len(inner) != 2 or inner[0].type != "simple_symbol" or inner[1].type != "call":
        return None
    if inner[1].child_by_field_name("receiver") is None:
        return None
    name, (start, end) = lowering.text(inner[0])[1:], inner[1].byte_range
    return ir.Function(name, (), (), None, inner[1], start, end, inner[0].start_byte + 1, start)


def is_settings(lowering: Lowering, receiver: SyntaxNode, name: str) -> bool:
    """``settings.a``, where the text sets ``a``."""
    if receiver.type != "identifier" or lowering.text(receiver) != "settings":
        return False
    return f"set :{name}," in scopes.whole(lowering, receiver)


def _is_outermost(node: SyntaxNode) -> bool:
    return node.parent is not None and node.parent.type == "program"


def _in_class(lowering: Lowering, node: SyntaxNode) -> bool:
    """Whether a call stands in the body of a class, or in what groups such calls there."""
    at, above = node, node.parent
    while above is not None and above.type in (*_BODIES, *_BLOCKS, "call"):
        if above.type == "call":
            method = above.child_by_field_name("method")
            block = above.child_by_field_name("block")
            if block is None or block.id != at.id or lowering.text(method) not in _GROUPING:
                return False
        at, above = above, above.parent
    return above is not None and above.type == "class"
