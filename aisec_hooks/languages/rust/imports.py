"""``use`` in all of its forms, and ``extern crate``."""

from __future__ import annotations

from collections.abc import Iterator

from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

_ROCKET = ("get", "post", "put", "delete", "patch", "head", "options")
"""Attributes that ``#[macro_use] extern crate rocket`` brings in, as its documentation says."""


def use(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``use a::{b, c::{self, d as e}, f::*};``."""
    argument = node.child_by_field_name("argument")
    found = () if argument is None else tuple(_bound(lowering, argument, "", 0))
    return found[0] if len(found) == 1 else ir.Block(found, *node.byte_range)


def _bound(lowering: Lowering, node: SyntaxNode, before: str, depth: int) -> Iterator[ir.Import]:
    if depth > 50:
        return
    if node.type == "use_list":
        for each in node.named_children:
            if not each.type.endswith("comment"):
                yield from _bound(lowering, each, before, depth + 1)
    elif node.type == "scoped_use_list":
        path = _path(lowering, node.child_by_field_name("path"), before)
        inner = node.child_by_field_name("list")
        if inner is not None:
            yield from _bound(lowering, inner, path, depth + 1)
    elif node.type == "use_as_clause":
        path = _path(lowering, node.child_by_field_name("path"), before)
        alias = lowering.text(node.child_by_field_name("alias"))
        yield ir.Import("" if alias == "_" else alias, path, *node.byte_range)
    elif node.type == "use_wildcard":
        path = _path(lowering, lowering.first(node), before)
        yield ir.Import("*", path, *node.byte_range)
    elif node.type == "self":
        yield ir.Import(before.rpartition(".")[2], before, *node.byte_range)
    else:
        path = _path(lowering, node, before)
        yield ir.Import(path.rpartition(".")[2], path, *node.byte_range)


def _path(lowering: Lowering, node: SyntaxNode | None, before: str) -> str:
    """``a::b`` as ``a.b``; ``crate`` and ``super`` begin with dots."""
    words = "".join(lowering.text(node).split()).removeprefix("r#").split("::")
    words = [each for each in words if each]
    if not before:
        own = 0
        while own < len(words) and words[own] in ("crate", "self", "super"):
            own += 1
        start = "" if not own else "." * own
        return start + ".".join(words[own:])
    if words == ["self"]:
        return before
    joint = "" if before.endswith(".") else "."
    return before + joint + ".".join(words)


def extern_crate(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``extern crate a as b;``, with ``#[macro_use]`` its attributes, too."""
    name = lowering.text(node.child_by_field_name("name"))
    alias = node.child_by_field_name("alias")
    found = ir.Import(name if alias is None else lowering.text(alias), name, *node.byte_range)
    before = node.prev_named_sibling
    if name != "rocket" or before is None or "macro_use" not in lowering.text(before):
        return found
    words = (ir.Import(each, f"rocket.{each}", *node.byte_range) for each in _ROCKET)
    return ir.Block((found, *words), *node.byte_range)


HOOKS: dict[str, Hook] = {"use_declaration": use, "extern_crate_declaration": extern_crate}
