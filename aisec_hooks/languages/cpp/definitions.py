"""Classes with their methods, also those defined outside of them, lambdas, and the file."""

from __future__ import annotations

from collections.abc import Iterator

from aisec_hooks.languages.c import definitions as plain
from aisec_hooks.languages.c.declarators import unwound
from aisec_hooks.languages.c.preprocessor import flat
from aisec_hooks.languages.c.types import described
from aisec_hooks.languages.cpp.names import parts, spelled
from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

CONSTRUCTOR = "<init>"
STATIC = "static"
_AROUND = (
    "namespace_definition", "declaration_list", "linkage_specification", "template_declaration",
    "preproc_if", "preproc_ifdef", "preproc_else", "preproc_elif",
)  # fmt: skip
_CLASSES = ("class_specifier", "struct_specifier", "union_specifier")


def unit(lowering: Lowering, node: SyntaxNode) -> ir.Block:
    """The file: methods that are defined outside of their class stand in it."""
    body = list(flat(lowering.all(node.children)))
    owners = dict(_owners(lowering, node))
    if not owners:
        return ir.Block(tuple(body), *node.byte_range)
    methods: dict[str, list[ir.Node]] = {}
    for each in body:
        if isinstance(each, ir.Function) and each.start in owners:
            methods.setdefault(owners[each.start], []).append(each)
    known = {each.name for each in body if isinstance(each, ir.Class)}
    found: list[ir.Node] = []
    for each in body:
        name = each.name if isinstance(each, ir.Class) else owners.get(each.start, "")
        if isinstance(each, ir.Class) and name in methods:
            inner = each.body._replace(body=(*each.body.body, *methods.pop(name)))
            found.append(each._replace(body=inner))
        elif not isinstance(each, ir.Function) or not name:
            found.append(each)
        elif name not in known and name in methods:
            given = methods.pop(name)
            inner = ir.Block(tuple(given), given[0].start, given[-1].end)
            found.append(ir.Class(name, (), (), inner, inner.start, inner.end))
    return ir.Block(tuple(found), *node.byte_range)


def _owners(lowering: Lowering, node: SyntaxNode) -> Iterator[tuple[int, str]]:
    """Where functions begin whose name says the class that they belong to."""
    waiting = [node]
    while waiting:
        for each in waiting.pop().named_children:
            if each.type in _AROUND:
                waiting.append(each)
            elif each.type == "function_definition":
                name, _ = unwound(each.child_by_field_name("declarator"))
                names = parts(name) if name is not None else []
                if len(names) > 1:
                    yield each.start_byte, spelled(lowering, names[-2])[0]


def function(lowering: Lowering, node: SyntaxNode) -> ir.Function:
    """A function or method; of a constructor the members it sets come before its body."""
    found = plain.function(lowering, node)
    name, _ = unwound(node.child_by_field_name("declarator"))
    names = [] if name is None else parts(name)
    text, at, _ = spelled(lowering, names[-1]) if names else (found.name, found.name_start, 0)
    owner = spelled(lowering, names[-2])[0] if len(names) > 1 else _class_name(lowering, node)
    begins = next((x for x in node.named_children if x.type == "field_initializer_list"), None)
    if begins is not None:
        found = found._replace(handle=begins, body_start=begins.start_byte)
    if owner and text == owner:
        text = CONSTRUCTOR
    static = any(
        each.type == "storage_class_specifier" and lowering.text(each) == "static"
        for each in node.named_children
    )
    marks = (ir.Name(STATIC, found.start, found.start),) if static and owner else ()
    returns = _behind(lowering, node) or found.returns
    return found._replace(name=text, name_start=at, decorators=marks, returns=returns)


def _class_name(lowering: Lowering, node: SyntaxNode) -> str:
    above = node.parent
    while above is not None and above.type in ("field_declaration_list", *_AROUND):
        above = above.parent
    if above is None or above.type not in _CLASSES:
        return ""
    name = above.child_by_field_name("name")
    return "" if name is None else spelled(lowering, name)[0]


def _behind(lowering: Lowering, node: SyntaxNode) -> ir.Expr | None:
    """The type behind ``->``."""
    declarator = node.child_by_field_name("declarator")
    _, around = unwound(declarator)
    for each in around or ([] if declarator is None else [declarator]):
        for child in each.named_children:
            if child.type == "trailing_return_type":
                return described(lowering, lowering.first(child))
    return None


def initialised(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``: a(b), c{d} { .. }``: members first, then the body."""
    found: list[ir.Node] = []
    for each in node.named_children:
        named = [x for x in each.named_children if x.type != "comment"]
        if each.type != "field_initializer" or len(named) < 2:
            continue
        start, end = named[0].byte_range
        text, _, _ = spelled(lowering, named[0])
        values = tuple(x.value for x in lowering.arguments(named[1]))
        if named[1].type == "initializer_list":
            values = lowering.all(named[1].named_children)
        this = ir.Name("this", start, start)
        target = ir.Member(this, text, start, end, start)
        span = each.byte_range
        value = values[0] if len(values) == 1 else ir.Sequence(values, *span)
        found.append(ir.Assign(target, "=", value, *span))
    body = None if node.parent is None else node.parent.child_by_field_name("body")
    rest = () if body is None else lowering.block(body).body
    end = node.end_byte if body is None else body.end_byte
    return ir.Block((*found, *rest), node.start_byte, end)


def class_(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``class A : public B { .. }``; without a body the name of a type."""
    name, body = node.child_by_field_name("name"), node.child_by_field_name("body")
    if body is None:
        return lowering.expr(name) if name is not None else ir.Skip(*node.byte_range)
    members = ir.Block(flat(lowering.all(body.named_children)), *body.byte_range)
    text = "" if name is None else spelled(lowering, name)[0]
    return ir.Class(text, tuple(_bases(lowering, node)), (), members, *node.byte_range)


def _bases(lowering: Lowering, node: SyntaxNode) -> Iterator[ir.Expr]:
    for clause in node.named_children:
        if clause.type == "base_class_clause":
            for each in clause.named_children:
                if each.type in ("type_identifier", "qualified_identifier", "template_type"):
                    yield lowering.expr(each)


def lambda_(lowering: Lowering, node: SyntaxNode) -> ir.Function:
    """``[a](B b) { .. }``."""
    declarator = node.child_by_field_name("declarator")
    listed = None if declarator is None else declarator.child_by_field_name("parameters")
    body = node.child_by_field_name("body")
    start, end = node.byte_range
    return ir.Function(
        "",
        plain.parameters(lowering, listed, node),
        (),
        _behind(lowering, node),
        body,
        start,
        end,
        start,
        end if body is None else body.start_byte,
    )


def namespace(lowering: Lowering, node: SyntaxNode) -> ir.Block:
    """``namespace a { .. }``: what it declares."""
    body = node.child_by_field_name("body")
    return ir.Block((), *node.byte_range) if body is None else lowering.block(body)


def templated(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``template <class T> ..``: what it is the template of."""
    inner = [x for x in node.named_children if x.type not in _BEFORE]
    return lowering.lower(inner[-1]) if inner else ir.Skip(*node.byte_range)


_BEFORE = ("template_parameter_list", "requires_clause", "comment", "concept_definition")

HOOKS: dict[str, Hook] = {
    "translation_unit": unit,
    "function_definition": function,
    "field_initializer_list": initialised,
    "class_specifier": class_,
    "struct_specifier": class_,
    "union_specifier": class_,
    "lambda_expression": lambda_,
    "namespace_definition": namespace,
    "template_declaration": templated,
}
