"""Macros: texts that are put together, lists, ends; any other is called with what it is given."""

from __future__ import annotations

from aisec_hooks.languages.rust import tokens
from aisec_hooks.languages.rust.texts import filled
from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

_TEXTS = frozenset(("format", "format_args", "concat", "formatcp", "eyre", "anyhow", "eformat"))
_WRITES = frozenset(("write", "writeln"))
_RAISES = frozenset(("panic", "unreachable", "bail"))
_FORMATS = _RAISES | frozenset(
    """
    print println eprint eprintln debug error info log trace warn event span ensure assert
    assert_eq assert_ne debug_assert todo unimplemented
    """.split()  # noqa: SIM905 - seventeen quoted words are no easier to read
)
"""Macros of the standard library, log, tracing and anyhow that fill a text as ``format!`` does."""


def invocation(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``a!(b)``, ``a::b![c]``, ``a! { b }``."""
    callee = lowering.expr(node.child_by_field_name("macro"))
    given = next((x for x in node.children if x.type == "token_tree"), None)
    if given is None:
        return ir.Call(callee, (), *node.byte_range)
    return expanded(lowering, callee, given, node.byte_range)


def expanded(
    lowering: Lowering, callee: ir.Expr, given: SyntaxNode, span: tuple[int, int]
) -> ir.Expr:
    """What a macro stands for."""
    name = callee.name if isinstance(callee, ir.Name | ir.Member) else ""
    if name in ("vec", "smallvec"):
        return _list(lowering, given, span)
    args = tokens.arguments(lowering, given)
    if name == "json" and len(args) == 1:
        return args[0].value
    if name == "concat":
        return lowering.joined("+", tuple(x.value for x in args)) if args else ir.Const("", *span)
    if name in _TEXTS:
        return _filled(args, span)
    if name in _WRITES and len(args) > 1:
        return _written(args, span)
    if name in _FORMATS:
        args = _with_text(args)
    if name in _RAISES:
        return ir.Jump("raise", tuple(x.value for x in args), *span)
    return ir.Call(callee, args, *span)


def _list(lowering: Lowering, node: SyntaxNode, span: tuple[int, int]) -> ir.Expr:
    """``vec![a, b]``; ``vec![a; n]`` holds nothing but a."""
    inner = tokens.split(tokens.inside(node), ";")
    first = inner[0] if inner else []
    items = tuple(tokens.expression(lowering, x) for x in tokens.split(first))
    return ir.Sequence(items, *span)


def _filled(args: tuple[ir.Arg, ...], span: tuple[int, int]) -> ir.Expr:
    if not args:
        return ir.Const("", *span)
    first = args[0].value
    if isinstance(first, ir.Const) and isinstance(first.value, str):
        made = filled(first, args[1:])
        return made._replace(start=span[0], end=span[1]) if isinstance(made, ir.Template) else made
    return first if len(args) == 1 else ir.Any(tuple(x.value for x in args), *span)


def _with_text(args: tuple[ir.Arg, ...]) -> tuple[ir.Arg, ...]:
    """Arguments of which the first text is filled with those that follow."""
    for at, each in enumerate(args):
        if (
            isinstance(each.value, ir.Const)
            and isinstance(each.value.value, str)
            and not each.keyword
        ):
            made = filled(each.value, args[at + 1 :])
            return (*args[:at], ir.Arg(None, made))
    return args


def _written(args: tuple[ir.Arg, ...], span: tuple[int, int]) -> ir.Expr:
    """``write!(a, "..", b)`` adds to a."""
    target = args[0].value
    made = _filled(args[1:], span)
    if isinstance(target, ir.Name):
        return ir.Assign(target, "+", made, *span)
    return ir.Call(ir.Name("write", span[0], span[0] + 5), (args[0], ir.Arg(None, made)), *span)


def definition(_lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``macro_rules!``: what stands in it is no code before it is used."""
    return ir.Skip(*node.byte_range)


HOOKS: dict[str, Hook] = {"macro_invocation": invocation, "macro_definition": definition}
