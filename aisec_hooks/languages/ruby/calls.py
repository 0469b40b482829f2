"""Calls, with and without brackets, and the words that are calls here."""

from __future__ import annotations

from aisec_hooks.languages.ruby import actions, definitions, scopes, sessions
from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

_new = tuple.__new__
_NAMES = frozenset({"__FILE__", "__LINE__", "__method__", "__dir__", "it", "_1", "_2", "_3"})
# What every action of a controller has: known by these names, as if they were variables.
_GIVEN = frozenset(
    {"params", "request", "response", "session", "cookies", "flash", "env", "headers", "logger"}
)
_WRAPPING = frozenset(
    {"private", "public", "protected", "private_class_method", "module_function", "memoize"}
)
_IMPORTING = frozenset({"require", "require_relative", "load", "autoload"})
_RAISING = frozenset({"raise", "fail"})


def identifier(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """A variable, or a call of a method that is given nothing."""
    start, end = node.byte_range
    text = lowering.text(node)
    if start == end:
        return ir.Skip(start, end)
    name: ir.Name = _new(ir.Name, (text, start, end))
    if text in _NAMES or scopes.is_variable(lowering, node):
        return name
    if text in _GIVEN and not scopes.is_defined(lowering, node):
        return name
    if text == "raise":
        return ir.Jump("raise", (), start, end)
    return _new(ir.Call, (name, (), start, end, False))


def instance(lowering: Lowering, node: SyntaxNode) -> ir.Member:
    """``@a``, ``@@a``: members of the object, without the sign."""
    start, end = node.byte_range
    name = lowering.text(node).lstrip("@")
    at = end - (len(name) if name.isascii() else len(name.encode()))
    return _new(ir.Member, (_new(ir.Name, ("self", start, start)), name, start, end, at))


def scoped(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``A::B``, ``::A``."""
    base, name = node.child_by_field_name("scope"), node.child_by_field_name("name")
    start, end = node.byte_range
    at = (node if name is None else name).start_byte
    if base is None:
        return ir.Name(lowering.text(name), at, end)
    return _new(ir.Member, (lowering.expr(base), lowering.text(name), start, end, at))


def arguments(lowering: Lowering, node: SyntaxNode | None) -> list[ir.Arg]:
    """What is given to a call: positions, names, ``*rest``, ``**names``, ``&block``.

    Pairs whose key is no symbol are a map, the last that is given.
    """
    found: list[ir.Arg] = []
    pairs: list[ir.Pair] = []
    for child in () if node is None else node.named_children:
        if child.type == "pair":
            key = child.child_by_field_name("key")
            value = pair_value(lowering, child)
            if key is not None and key.type in _SYMBOLS:
                found.append(ir.Arg(lowering.text(key).lstrip(":"), value))
            else:
                pairs.append(ir.Pair(lowering.expr(key), value))
        elif child.type in ("splat_argument", "hash_splat_argument"):
            inner = lowering.first(child)
            if inner is not None:
                found.append(ir.Arg(None, lowering.expr(inner), True))
        elif child.type == "block_argument":
            found.extend(_block_given(lowering, child))
        elif child.type not in ("comment", "heredoc_body", "forward_argument"):
            found.append(_new(ir.Arg, (None, lowering.expr(child), False)))
    if pairs and node is not None:
        found.append(ir.Arg(None, ir.Map(tuple(pairs), *node.byte_range)))
    return found


_SYMBOLS = ("hash_key_symbol", "simple_symbol")


def pair_value(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """The value of a pair; ``{x:}`` is short for ``{x: x}``."""
    value = node.child_by_field_name("value")
    if value is not None:
        return lowering.expr(value)
    key = node.child_by_field_name("key")
    if key is None:
        return ir.Skip(*node.byte_range)
    name = ir.Name(lowering.text(key), *key.byte_range)
    if scopes.is_variable(lowering, key):
        return name
    return ir.Call(name, (), *key.byte_range)


def _block_given(lowering: Lowering, node: SyntaxNode) -> list[ir.Arg]:
    """``&block``, which has no place; ``&:name`` and ``&method(:name)`` are functions by name."""
    inner = lowering.first(node)
    if inner is None:
        return []
    if inner.type == "simple_symbol":
        at = inner.start_byte + 1
        return [ir.Arg(None, ir.Name(lowering.text(inner)[1:], at, inner.end_byte))]
    value = lowering.expr(inner)
    return [ir.Arg(None if isinstance(value, ir.Name) and inner.type == "call" else "&", value)]


def call(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``f a``, ``a.f(b) { |c| d }``, ``A.new(b)``."""
    receiver, method = (node.child_by_field_name(x) for x in ("receiver", "method"))
    given = node.child_by_field_name("arguments")
    name = lowering.text(method)
    if receiver is None and method is not None:
        special = _special(lowering, node, name, given) or actions.grouped(lowering, node, name)
        if special is not None:
            return special
    args = arguments(lowering, given)
    block = node.child_by_field_name("block")
    if block is not None:
        if _is_lambda(receiver, name):
            return lowering.expr(block)
        args.append(ir.Arg(None, lowering.expr(block)))
    return _called(lowering, node, receiver, method, tuple(args))


def _called(
    lowering: Lowering,
    node: SyntaxNode,
    receiver: SyntaxNode | None,
    method: SyntaxNode | None,
    args: tuple[ir.Arg, ...],
) -> ir.Node:
    start, end = node.byte_range
    if method is None:  # ``a.(b)``
        return ir.Call(lowering.expr(receiver), args, start, end)
    name, at, to = lowering.text(method), method.start_byte, method.end_byte
    if method.type == "super":
        return super_(lowering, method, args, (start, end))
    if name == "new" and (made := _own_class(lowering, node, receiver)) is not None:
        return ir.Call(made, args, start, end, True)
    if receiver is None:
        return _new(ir.Call, (_new(ir.Name, (name, at, to)), args, start, end, False))
    base = lowering.expr(receiver)
    if actions.is_settings(lowering, receiver, name):
        base = ir.Name("self", *receiver.byte_range)
    if name == "new":
        return ir.Call(base, args, start, end, True)
    callee = _new(ir.Member, (base, name, start, to, at))
    if receiver.type == "identifier" and lowering.text(receiver) in _VIEWS:
        holder = scopes.module_of(lowering, node, name)
        if holder is not None:  # methods of a view are those of its helpers
            base = ir.Name(holder, *receiver.byte_range)
            callee = _new(ir.Member, (base, name, start, to, at))
    if args and _is_session(lowering, receiver):
        return sessions.read(lowering, node, ir.Call(callee, args, start, end))
    if not args and receiver.type == "self" and scopes.is_variable(lowering, method):
        return ir.Member(base, name, start, to, at)
    return _new(ir.Call, (callee, args, start, end, False))


def _own_class(lowering: Lowering, node: SyntaxNode, receiver: SyntaxNode | None) -> ir.Name | None:
    """The class that ``new(a)`` and ``self.new(a)`` of a method of the class make an object of."""
    if receiver is not None and receiver.type != "self":
        return None
    method = _method(node)
    if method is None or not definitions.is_of_class(method):
        return None
    above = method.parent
    while above is not None and above.type != "class":
        above = above.parent
    named = None if above is None else above.child_by_field_name("name")
    if named is None:
        return None
    last = named.child_by_field_name("name") or named
    return ir.Name(lowering.text(last), node.start_byte, node.start_byte)


_VIEWS = frozenset({"helpers", "view_context", "helper"})
"""What a controller of Rails, or a decorator, calls methods of views by."""


def _is_session(lowering: Lowering, node: SyntaxNode | None) -> bool:
    return node is not None and node.type == "identifier" and lowering.text(node) == "session"


def _is_lambda(receiver: SyntaxNode | None, name: str) -> bool:
    return receiver is None and name in ("lambda", "proc")


def _special(
    lowering: Lowering, node: SyntaxNode, name: str, given: SyntaxNode | None
) -> ir.Node | None:
    """Words that are methods of no object: what imports, raises, or only wraps a definition."""
    inner = None if given is None else [x for x in given.named_children if x.type != "comment"]
    if name in _IMPORTING and inner and inner[-1].type == "string":
        path = lowering.text(inner[-1]).strip("'\"")
        return ir.Import("", path.replace("/", "."), *node.byte_range)
    if name in _RAISING and not _is_own(lowering, node):
        return _raised(lowering, node, given)
    if name in _WRAPPING and inner and len(inner) == 1 and inner[0].type in _DEFINITIONS:
        return lowering.lower(inner[0])
    if name == "method" and inner and len(inner) == 1 and inner[0].type == "simple_symbol":
        at = inner[0].start_byte + 1
        return ir.Name(lowering.text(inner[0])[1:], at, inner[0].end_byte)
    return None


def _is_own(lowering: Lowering, node: SyntaxNode) -> bool:
    """Whether what is called is a method of this text: some call one of theirs ``fail``."""
    method = node.child_by_field_name("method")
    return method is not None and scopes.is_defined(lowering, method)


_DEFINITIONS = ("method", "singleton_method")


def _raised(lowering: Lowering, node: SyntaxNode, given: SyntaxNode | None) -> ir.Jump:
    """``raise A, b`` makes what ``raise A.new(b)`` does."""
    args = arguments(lowering, given)
    if len(args) > 1 and isinstance(args[0].value, ir.Name | ir.Member):
        first = args[0].value
        made = ir.Call(first, tuple(args[1:]), first.start, node.end_byte, True)
        return ir.Jump("raise", (made,), *node.byte_range)
    return ir.Jump("raise", tuple(each.value for each in args), *node.byte_range)


def super_(
    lowering: Lowering, node: SyntaxNode, args: tuple[ir.Arg, ...], span: tuple[int, int]
) -> ir.Call:
    """``super(a)``: the method of the same name in the base."""
    start, end = node.byte_range
    base = ir.Name("super", start, end)
    method = _method(node)
    named = None if method is None else method.child_by_field_name("name")
    name = lowering.text(named).rstrip("= ")
    if named is None or name == "initialize":
        return ir.Call(base, args, *span)
    return ir.Call(ir.Member(base, name, start, end, named.start_byte), args, *span)


def _method(node: SyntaxNode) -> SyntaxNode | None:
    at: SyntaxNode | None = node
    while at is not None and at.type not in _DEFINITIONS:
        at = at.parent
    return at


def bare_super(lowering: Lowering, node: SyntaxNode) -> ir.Call:
    """``super`` alone is given what the method was given."""
    method = _method(node)
    given = None if method is None else method.child_by_field_name("parameters")
    args = []
    for each in () if given is None else given.named_children:
        at = each.child_by_field_name("name") or each
        if at.type == "identifier":
            name = ir.Name(lowering.text(at), *node.byte_range)
            named = lowering.text(at) if each.type == "keyword_parameter" else None
            args.append(ir.Arg(named, name, each.type == "splat_parameter"))
    return super_(lowering, node, tuple(args), node.byte_range)


def yield_(lowering: Lowering, node: SyntaxNode) -> ir.Call:
    """``yield a`` calls the block that the method was given."""
    start, end = node.byte_range
    given = next((x for x in node.named_children if x.type == "argument_list"), None)
    callee = ir.Name("yield", start, start + len("yield"))
    return ir.Call(callee, tuple(arguments(lowering, given)), start, end)


def element(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``a[b]`` where it is read."""
    made = indexed(lowering, node)
    held = _is_session(lowering, node.child_by_field_name("object"))
    return sessions.read(lowering, node, made) if held else made


def indexed(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``a[b]``; a range, or two numbers, give a part."""
    start, end = node.byte_range
    base = node.child_by_field_name("object")
    whole = lowering.expr(base)
    keys = [
        each
        for each in node.named_children
        if each.type not in ("comment", "block", "do_block")
        and (base is None or each.id != base.id)
    ]
    if len(keys) == 1 and keys[0].type not in ("range", "pair", "splat_argument"):
        return _new(ir.Index, (whole, lowering.expr(keys[0]), start, end))
    if len(keys) == 1 and keys[0].type == "range":
        ends = (keys[0].child_by_field_name("begin"), keys[0].child_by_field_name("end"))
        bounds = tuple(lowering.expr(x) if x else ir.Skip(start, start) for x in ends)
        return ir.Slice(whole, start, end, bounds if ends[1] is None else ())
    if any(each.type == "pair" for each in keys):
        return ir.Call(whole, tuple(arguments(lowering, node))[1:], start, end)
    return ir.Slice(whole, start, end)


HOOKS: dict[str, Hook] = {
    "identifier": identifier,
    "instance_variable": instance,
    "class_variable": instance,
    "scope_resolution": scoped,
    "call": call,
    "super": bare_super,
    "yield": yield_,
    "element_reference": element,
}
