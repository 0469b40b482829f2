"""Entries: each is a statement of its own, so that a change of one says nothing of the others."""

from __future__ import annotations

import re

from aisec_hooks.languages.yaml.scalars import text
from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

_new = tuple.__new__
_PROPERTIES = ("anchor", "tag")
_BESIDE = frozenset((*_PROPERTIES, "comment"))
_HELD = ("block_mapping", "block_sequence", "flow_mapping", "flow_sequence")
_PAIRS = ("block_mapping_pair", "flow_pair")
_SETTING = re.compile(r"([A-Za-z_]\w*)=(.*)", re.DOTALL)
"""``NAME=value``, an item of an environment."""


def content(node: SyntaxNode | None) -> SyntaxNode | None:
    """What a node holds behind its anchor and its tag."""
    for child in node.named_children if node is not None else ():
        if child.type not in _BESIDE:
            return child
    return None


def value(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """A value; with a tag of somebody's own it is what that makes of it."""
    inner = node.named_children
    if len(inner) == 1 and inner[0].type not in _BESIDE:
        return lowering.lower(inner[0])  # nearly all are written so
    held = content(node)
    if held is None:
        return ir.Const(None, *node.byte_range)
    tag = next((each for each in node.children if each.type == "tag"), None)
    if tag is None:
        return lowering.lower(held)
    named = lowering.text(tag)
    if not named.startswith("!!"):
        name = ir.Name(named, *tag.byte_range)
        return ir.Call(name, (ir.Arg(None, lowering.expr(held)),), *node.byte_range)
    if named == "!!str" and held.type == "plain_scalar":
        return ir.Const(lowering.text(held), *held.byte_range)
    return lowering.lower(held)


def pair(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``key: value``; what the value holds are statements, too."""
    given = node.child_by_field_name("value")
    held = content(given)
    nested = held is not None and held.type in _HELD and not _is_tagged(given)
    if not lowering.is_asked(node) and (nested or not _is_paired(lowering, node)):
        return ir.Skip(node.start_byte, node.end_byte)
    if nested:
        return lowering.lower(given)
    entry = _entry(lowering, node, given)
    return _new(ir.Map, ((entry,), node.start_byte, node.end_byte))


def _is_paired(lowering: Lowering, node: SyntaxNode) -> bool:
    """Whether an entry may give another one its name, or its value."""
    key = lowering.text(node.child_by_field_name("key")).strip("\"'")
    return key in _NAMES or key in _VALUES


def _is_tagged(node: SyntaxNode | None) -> bool:
    return node is not None and any(each.type == "tag" for each in node.children)


def _entry(lowering: Lowering, node: SyntaxNode, given: SyntaxNode | None) -> ir.Pair:
    key = content(node.child_by_field_name("key"))
    lowered = lowering.expr(given) if given is not None else _nothing(node)
    if key is None:
        return ir.Pair(None, lowered)
    if key.type != "plain_scalar":
        return ir.Pair(lowering.expr(key), lowered)
    name = lowering.text(key)
    if name == "<<":
        return ir.Pair(None, lowered)
    # A name, whatever it would be as a value.
    return _new(ir.Pair, (_new(ir.Const, (name, key.start_byte, key.end_byte)), lowered, None))


def _nothing(node: SyntaxNode) -> ir.Node:
    return ir.Const(None, node.end_byte, node.end_byte)


def mapping(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """The entries of a mapping, one after the other; a key alone in braces has no value."""
    pairs = [each for each in node.named_children if each.type in _PAIRS or each.has_error]
    return ir.Block(paired(lowering.all(pairs)), *node.byte_range)


def paired(entries: tuple[ir.Node, ...]) -> tuple[ir.Node, ...]:
    """Entries, and behind ``name: A`` and ``value: b`` one of the name A: an environment's."""
    found: list[ir.Node] = []
    name: ir.Expr | None = None
    for each in entries:
        found.append(each)
        key, value = _parts(each)
        if name is not None and value is not None and key in _VALUES:
            found.append(ir.Map((ir.Pair(name, value),), each.start, each.end))
        name = value if isinstance(value, ir.Const) and key in _NAMES else None
    return tuple(found)


def _parts(entry: ir.Node) -> tuple[object, ir.Expr | None]:
    """The key and the value of an entry, if the key is a constant."""
    if not isinstance(entry, ir.Map) or not isinstance(entry.pairs[0].key, ir.Const):
        return None, None
    return entry.pairs[0].key.value, entry.pairs[0].value


_NAMES = frozenset(("name", "Name", "key", "Key", "ParameterKey"))
_VALUES = frozenset(("value", "Value", "ParameterValue"))


def sequence(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """The items of a sequence, one after the other."""
    items = [each for each in node.named_children if each.type != "comment"]
    return ir.Block(lowering.all(items), *node.byte_range)


def item(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``- item``: ``NAME=value`` sets a variable of an environment."""
    if not lowering.is_asked(node):
        return ir.Skip(node.start_byte, node.end_byte)
    held = lowering.first(node)
    lowered = lowering.expr(held)
    if held is None or content(held) is None or not isinstance(lowered, ir.Const | ir.Template):
        return lowered
    whole = lowered.value if isinstance(lowered, ir.Const) else lowering.text(held).strip("\"'")
    found = _SETTING.fullmatch(whole) if isinstance(whole, str) else None
    if found is None:
        return lowered
    start, end = lowered.start, lowered.end
    key, value = ir.Const(found[1], start, end), text(found[2], held)
    return ir.Map((ir.Pair(key, value),), start, end)


HOOKS: dict[str, Hook] = {
    "block_node": value,
    "flow_node": value,
    "block_mapping_pair": pair,
    "flow_pair": pair,
    "block_mapping": mapping,
    "flow_mapping": mapping,
    "block_sequence": sequence,
    "flow_sequence": sequence,
    "block_sequence_item": item,
}
