"""Imports: what a package is called in a file when nothing says so."""

from __future__ import annotations

import re

from aisec_hooks.languages.go.texts import unquoted
from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

_MAJOR = re.compile(r"v[0-9]+")
_OTHER = re.compile(r"\W")


def import_declaration(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``import "a"``, ``import ("a"; b "c")``."""
    found = lowering.all(_specs(node))
    return found[0] if len(found) == 1 else ir.Block(found, *node.byte_range)


def _specs(node: SyntaxNode) -> list[SyntaxNode]:
    lists = [each for each in node.named_children if each.type == "import_spec_list"]
    return lists[0].named_children if lists else node.named_children


def import_spec(lowering: Lowering, node: SyntaxNode) -> ir.Import:
    """One package; its path is one segment, as it is written."""
    path = unquoted(lowering.text(node.child_by_field_name("path")))
    name = node.child_by_field_name("name")
    given = lowering.text(name)
    if name is None:
        alias = assumed_name(path)
    elif given == ".":
        alias = "*"
    else:
        alias = "" if given == "_" else given
    return ir.Import(alias, path, *node.byte_range)


def assumed_name(path: str) -> str:
    """The name of a package as goimports assumes it from the path.

    The last element that is no major version, without ``go-``, up to the first character that no
    name holds: ``gopkg.in/yaml.v3`` is yaml, ``example.org/go-redis/v9`` redis.
    """
    elements = path.split("/")
    last = elements[-1]
    if len(elements) > 1 and _MAJOR.fullmatch(last):
        last = elements[-2]
    return _OTHER.split(last.removeprefix("go-"), maxsplit=1)[0]


HOOKS: dict[str, Hook] = {
    "import_declaration": import_declaration,
    "import_spec": import_spec,
}
