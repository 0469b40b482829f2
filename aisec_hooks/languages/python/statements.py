"""Statements whose shape no table row describes."""

from __future__ import annotations

from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

_new = tuple.__new__  # without the constructor's detour, for what stands on every line


def expression_statement(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """One expression, or a tuple without parentheses."""
    children = node.children
    if len(children) == 1:
        return lowering.lower(children[0])
    found = lowering.all(children)
    return found[0] if len(found) == 1 else ir.Sequence(found, *node.byte_range)


def assignment(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``target = value``, ``target: type``, ``target: type = value``."""
    start, end = node.byte_range
    children = node.children
    target = lowering.expr(children[0])
    if len(children) == 3 and children[1].type == "=":
        return _new(ir.Assign, (target, "=", lowering.expr(children[2]), start, end))
    declared = node.child_by_field_name("type")
    value = node.child_by_field_name("right")
    given = None if value is None else lowering.expr(value)
    if declared is None and given is not None:
        return ir.Assign(target, "=", given, start, end)
    kind = None if declared is None else lowering.expr(declared)
    return ir.Declare(target, kind, given, start, end)


def with_statement(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """The managers are bound, then the body runs."""
    found: list[ir.Node] = []
    for each in node.children:
        if each.type == "with_clause":
            found.extend(lowering.block(each).body)
    found.extend(lowering.block(node.child_by_field_name("body")).body)
    return ir.Block(tuple(found), *node.byte_range)


def as_pattern(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``value as target``."""
    parts = lowering.all(node.children)
    if len(parts) != 2:
        return ir.Any(parts, *node.byte_range)
    return ir.Assign(parts[1], "=", parts[0], *node.byte_range)


def try_statement(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``try`` with its clauses."""
    handlers: list[ir.Handler] = []
    orelse: ir.Block | None = None
    final: ir.Block | None = None
    for each in node.children:
        kind = each.type
        if kind == "except_clause" or kind == "except_group_clause":
            handlers.append(handler(lowering, each))
        elif kind == "else_clause":
            orelse = lowering.block(each)
        elif kind == "finally_clause":
            final = lowering.block(each)
    body = lowering.block(node.child_by_field_name("body"))
    return ir.Try(body, tuple(handlers), orelse, final, *node.byte_range)


def handler(lowering: Lowering, node: SyntaxNode) -> ir.Handler:
    """``except (A, B) as name``; Python 2 wrote ``except A, name``."""
    given = node.children_by_field_name("value")
    caught = given[0] if given else None
    name = lowering.text(given[1]) if len(given) > 1 else ""
    if caught is not None and caught.type == "as_pattern":
        name = lowering.text(caught.child_by_field_name("alias"))
        caught = lowering.first(caught)
    types: tuple[ir.Expr, ...] = ()
    if caught is not None:
        group = caught.type in ("tuple", "parenthesized_expression")
        types = lowering.all(caught.children) if group else (lowering.expr(caught),)
    body = [each for each in node.children if each.type == "block"]
    block = lowering.block(body[-1]) if body else ir.Block((), node.end_byte, node.end_byte)
    return ir.Handler(types, name, block, *node.byte_range)


def import_statement(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``import a.b, c as d``."""
    found: list[ir.Node] = []
    for each in node.children_by_field_name("name"):
        path, alias = _imported(lowering, each)
        if alias:
            found.append(ir.Import(alias, path, *each.byte_range))
        else:
            top = path.partition(".")[0]
            found.append(ir.Import(top, top, *each.byte_range))
    return _joined(found, node)


def import_from(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``from m import a, b as c``, relative ones and ``*``."""
    module = node.child_by_field_name("module_name")
    base = "__future__" if module is None else "".join(lowering.text(module).split())
    glue = "" if base.endswith(".") else "."
    found: list[ir.Node] = []
    for each in node.children_by_field_name("name"):
        path, alias = _imported(lowering, each)
        found.append(ir.Import(alias or path, f"{base}{glue}{path}", *each.byte_range))
    if not found and any(each.type == "wildcard_import" for each in node.children):
        found.append(ir.Import("*", base, *node.byte_range))
    return _joined(found, node)


def _imported(lowering: Lowering, node: SyntaxNode) -> tuple[str, str]:
    """(path, alias or the empty string) of one name of an import."""
    if node.type != "aliased_import":
        return "".join(lowering.text(node).split()), ""
    path = "".join(lowering.text(node.child_by_field_name("name")).split())
    return path, lowering.text(node.child_by_field_name("alias"))


def _joined(found: list[ir.Node], node: SyntaxNode) -> ir.Node:
    return found[0] if len(found) == 1 else ir.Block(tuple(found), *node.byte_range)


def print_statement(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``print x`` and ``exec x in y`` of Python 2, as calls of these names."""
    start = node.start_byte
    word = node.type.partition("_")[0]
    args = tuple(ir.Arg(None, each) for each in lowering.all(node.children))
    return ir.Call(ir.Name(word, start, start + len(word)), args, *node.byte_range)


def type_alias(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``type X = ...`` binds a name to something without a value for data flow."""
    start, end = node.byte_range
    target: ir.Node = lowering.lower(node.child_by_field_name("left"))
    while isinstance(target, ir.Index):
        target = target.object
    if not isinstance(target, ir.Name):
        return ir.Skip(start, end)
    return ir.Assign(target, "=", ir.Skip(target.end, end), start, end)


HOOKS: dict[str, Hook] = {
    "expression_statement": expression_statement,
    "assignment": assignment,
    "with_statement": with_statement,
    "as_pattern": as_pattern,
    "try_statement": try_statement,
    "except_clause": handler,
    "except_group_clause": handler,
    "import_statement": import_statement,
    "import_from_statement": import_from,
    "future_import_statement": import_from,
    "print_statement": print_statement,
    "exec_statement": print_statement,
    "type_alias_statement": type_alias,
}
