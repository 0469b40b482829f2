"""Modules: what imports, exports and ``require`` bind, as dotted paths.

A default import is the module itself, because the modules rules speak of are CommonJS (Node's
own, and most of npm), whose default export is ``module.exports``:
``import cp from 'child_process'``, ``import * as cp`` and ``require('child_process')`` are all
``child_process``.  ``node:fs`` is ``fs`` (nodejs.org, Modules: ``node:`` imports).  A path keeps
its slashes within one segment (``@scope/pkg``, ``./lib/db``).  An import with the empty alias
binds nothing: one for its effects, a re-export, or an import within an expression, whose value
is the module.
"""

from __future__ import annotations

from aisec_hooks.languages.javascript.literals import unquoted
from aisec_hooks.model import ir
from aisec_hooks.model.language import Lowering, SyntaxNode

LOADERS = ("require", "import")
"""Functions whose call with a constant name is the module of that name."""


def module_path(name: str) -> str:
    """The path of a module specifier."""
    return name.removeprefix("node:")


def _source(lowering: Lowering, node: SyntaxNode) -> str | None:
    source = node.child_by_field_name("source")
    return None if source is None else module_path(unquoted(lowering.text(source)))


def _together(found: list[ir.Node], node: SyntaxNode) -> ir.Node:
    return found[0] if len(found) == 1 else ir.Block(tuple(found), *node.byte_range)


def import_statement(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``import ... from 'm'``, ``import 'm'``, and ``import x = require('m')``."""
    found: list[ir.Node] = []
    path = _source(lowering, node)
    for child in node.named_children:
        if child.type == "import_clause" and path is not None:
            found.extend(_clause(lowering, child, path))
        elif child.type == "import_require_clause":
            inner = _source(lowering, child) or ""
            name = lowering.text(lowering.first(child))
            found.append(ir.Import(name, inner, *node.byte_range))
    if not found and path is not None:
        found.append(ir.Import("", path, *node.byte_range))
    return _together(found, node)


def _clause(lowering: Lowering, clause: SyntaxNode, path: str) -> list[ir.Import]:
    found = []
    for child in clause.named_children:
        kind = child.type
        if kind == "identifier":
            found.append(ir.Import(lowering.text(child), path, *child.byte_range))
        elif kind == "namespace_import":
            alias = lowering.text(lowering.first(child))
            found.append(ir.Import(alias, path, *child.byte_range))
        elif kind == "named_imports":
            found.extend(
                _specifier(lowering, each, path)
                for each in child.named_children
                if each.type == "import_specifier"
            )
    return found


def _specifier(lowering: Lowering, node: SyntaxNode, path: str) -> ir.Import:
    alias = node.child_by_field_name("alias")
    name = node.child_by_field_name("name")
    return ir.Import(
        lowering.text(name if alias is None else alias),
        _exported(lowering, name, path),
        *node.byte_range,
    )


def _exported(lowering: Lowering, name: SyntaxNode | None, path: str) -> str:
    """The path of one export of a module; ``default`` is the module itself."""
    text = lowering.text(name)
    if name is not None and name.type == "string":
        text = unquoted(text)
    return path if text == "default" else f"{path}.{text}"


def export_statement(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``export`` of a declaration, of a value, of names, or of another module's names."""
    path = _source(lowering, node)
    found: list[ir.Node] = []
    decorators: list[ir.Expr] = []
    for child in node.named_children:
        kind = child.type
        if kind == "decorator":
            decorators.append(lowering.expr(child))
        elif kind == "export_clause":
            found.extend(_exports(lowering, child, path))
        elif kind not in ("string", "namespace_export", "import_attribute") or path is None:
            found.extend(_decorated(each, decorators) for each in lowering.all((child,)))
    if not found and path is not None:
        found.append(ir.Import("", path, *node.byte_range))
    return _together(found, node)


def _decorated(node: ir.Node, decorators: list[ir.Expr]) -> ir.Node:
    if decorators and isinstance(node, ir.Class):
        return node._replace(decorators=(*decorators, *node.decorators))
    return node


def _exports(lowering: Lowering, clause: SyntaxNode, path: str | None) -> list[ir.Node]:
    """Exported names: references to this module's own, or imports that bind nothing."""
    found: list[ir.Node] = []
    for each in clause.named_children:
        if each.type != "export_specifier":
            continue
        name = each.child_by_field_name("name")
        if path is None:
            found.append(lowering.lower(name))
        else:
            found.append(ir.Import("", _exported(lowering, name, path), *each.byte_range))
    return found


def loaded(value: ir.Expr) -> str | None:
    """The path an expression loads: ``require('m')``, ``import('m')``, and members of these."""
    if isinstance(value, ir.Import):
        return value.path
    if isinstance(value, ir.Member):
        owner = loaded(value.object)
        if owner is None or value.name == "default":
            return owner
        return f"{owner}.{value.name}"
    return None


def loading(call: ir.Call) -> ir.Import | None:
    """The module that a call of one of ``LOADERS`` stands for; None without a constant name."""
    name = call.args[0].value if call.args else None
    if not isinstance(name, ir.Const) or not isinstance(name.value, str):
        return None
    return ir.Import("", module_path(name.value), call.start, call.end)


def bound_imports(target: ir.Expr, path: str) -> list[ir.Import] | None:
    """The names a pattern takes from a module; None for a pattern of another shape."""
    if isinstance(target, ir.Name):
        return [ir.Import(target.name, path, target.start, target.end)]
    if not isinstance(target, ir.Map):
        return None
    found: list[ir.Import] = []
    for pair in target.pairs:
        if pair.key is None:
            inner = bound_imports(pair.value, path)
        elif isinstance(pair.key, ir.Const) and isinstance(pair.key.value, str):
            name = pair.key.value
            inner = bound_imports(pair.value, path if name == "default" else f"{path}.{name}")
        else:
            return None
        if inner is None:
            return None
        found.extend(inner)
    return found
