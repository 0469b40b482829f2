"""Functions that run a block at once, for a value or several times, as what the block does.

The compiler writes such a block where the call stands: what it stores outside of itself stays
(Kotlin documentation, scope functions and inline functions).
"""

from __future__ import annotations

from collections.abc import Callable

from aisec_hooks.model import ir

_Span = tuple[int, int]
_Meaning = Callable[[ir.Expr, ir.Function, _Span], ir.Node | None]

RECEIVER = ir.Param("this", None, None)
"""What a block is given that sees its object as a method does."""

_BUILT: dict[str, Callable[[_Span], ir.Expr]] = {
    "buildString": lambda at: ir.Call(ir.Name("StringBuilder", *at), (), *at, True),
    "buildList": lambda at: ir.Sequence((), *at),
    "buildSet": lambda at: ir.Sequence((), *at),
    "buildMap": lambda at: ir.Map((), *at),
}
"""What a block of these functions fills."""


def method(base: ir.Expr, name: str, given: list[ir.Arg], span: _Span) -> ir.Node | None:
    """What ``a.let { b }`` and the like mean; None where it is another function."""
    if name == "fold" and len(given) == 2 and isinstance(given[1].value, ir.Function):
        return _folded(base, given[0].value, given[1].value, span)
    if len(given) != 1:
        return None
    block = given[0].value
    if isinstance(block, ir.Function):
        meaning = _OF_BLOCK.get(name)
        return None if meaning is None else meaning(base, block, span)
    if name in _TAKEN and isinstance(block, ir.Name):
        return _taken(base, ir.Call(block, (ir.Arg(None, _kept(span)),), *span), name, span)
    return None


def function(name: str, given: list[ir.Arg], span: _Span) -> ir.Node | None:
    """What ``with(a) { b }``, ``repeat(n) { a }`` and the like mean."""
    block = given[-1].value if given else None
    if not isinstance(block, ir.Function):
        return None
    if name == "run" and len(given) == 1:
        return ir.Call(block, (), *span)
    if name == "with" and len(given) == 2:
        return _run(given[0].value, block, span)
    if name == "repeat" and len(given) == 2:
        return _each(given[0].value, _of_it(block), span)
    if name in _BUILT and len(given) <= 2:
        return _built(name, block, span)
    return None


def _called(block: ir.Function, value: ir.Expr, span: _Span) -> ir.Call:
    return ir.Call(block, (ir.Arg(None, value),), *span)


def _of_it(block: ir.Function) -> ir.Function:
    """A block with the parameter that it need not write."""
    return block if block.params else block._replace(params=(ir.Param("it", None, None),))


def _of_this(block: ir.Function) -> ir.Function:
    return block._replace(params=(RECEIVER,))


def _let(base: ir.Expr, block: ir.Function, span: _Span) -> ir.Expr:
    return _called(_of_it(block), base, span)


def _run(base: ir.Expr, block: ir.Function, span: _Span) -> ir.Expr:
    return _called(_of_this(block), base, span)


def _also(base: ir.Expr, block: ir.Function, span: _Span) -> ir.Expr:
    return _held(base, span, _called(_of_it(block), _kept(span), span), _given(_kept(span)))


def _apply(base: ir.Expr, block: ir.Function, span: _Span) -> ir.Expr:
    return _held(base, span, _called(_of_this(block), _kept(span), span), _given(_kept(span)))


def _built(name: str, block: ir.Function, span: _Span) -> ir.Expr:
    kept, at = _kept(span), (span[0], span[0])
    done: ir.Expr = kept
    if name == "buildString":
        done = ir.Template((kept,), *span)
    return _held(_BUILT[name](at), span, _called(_of_this(block), kept, span), _given(done))


def _taken(base: ir.Expr, test: ir.Expr, name: str, span: _Span) -> ir.Expr:
    """``a.takeIf { b }`` is a where b holds, else nothing."""
    there, gone = _kept(span), ir.Const(None, *span)
    then, orelse = (there, gone) if name == "takeIf" else (gone, there)
    return _held(base, span, _given(ir.Conditional(test, then, orelse, *span)))


def _take_if(base: ir.Expr, block: ir.Function, span: _Span) -> ir.Expr:
    return _taken(base, _called(_of_it(block), _kept(span), span), "takeIf", span)


def _take_unless(base: ir.Expr, block: ir.Function, span: _Span) -> ir.Expr:
    return _taken(base, _called(_of_it(block), _kept(span), span), "takeUnless", span)


def _each(items: ir.Expr, block: ir.Function, span: _Span) -> ir.Node:
    body = ir.Block((_called(block, _kept(span), span),), *span)
    return ir.Loop(_kept(span), items, None, body, None, *span)


def _folded(base: ir.Expr, first: ir.Expr, block: ir.Function, span: _Span) -> ir.Expr:
    """``a.fold(b) { sum, each -> c }``: b, and what the block makes of it for each in turn."""
    item = ir.Name(f"({span[0]}-{span[1]} each)", span[0], span[0])
    made = ir.Call(block, (ir.Arg(None, _kept(span)), ir.Arg(None, item)), *span)
    body = ir.Block((ir.Assign(_kept(span), "=", made, *span),), *span)
    return _held(first, span, ir.Loop(item, base, None, body, None, *span), _given(_kept(span)))


def _kept(span: _Span) -> ir.Name:
    """The name of what a block is run for; nobody can write it, so it has no width."""
    return ir.Name(f"({span[0]}-{span[1]})", span[0], span[0])


def _held(base: ir.Expr, span: _Span, *then: ir.Node) -> ir.Expr:
    """Statements that follow ``kept = base``, as the value that they give."""
    body = ir.Block((ir.Declare(_kept(span), None, base, *span), *then), *span)
    whole = ir.Case((), (), None, body)
    return ir.Switch(ir.Const(True, span[0], span[0]), (whole,), *span)


def _given(value: ir.Expr) -> ir.Node:
    return ir.Jump("yield", (value,), value.start, value.end)


def _for_each(base: ir.Expr, block: ir.Function, span: _Span) -> ir.Node | None:
    """``a.forEach { b }`` is a loop, unless it takes the entries of a map apart."""
    whole = _of_it(block)
    simple = len(whole.params) == 1 and whole.params[0].target is None
    return _each(base, whole, span) if simple else None


def _each_with_place(base: ir.Expr, block: ir.Function, span: _Span) -> ir.Node | None:
    """``a.forEachIndexed { at, each -> b }`` is a loop, too; nothing is known of the place."""
    if len(block.params) != 2:
        return None
    given = (ir.Arg(None, ir.Skip(*span)), ir.Arg(None, _kept(span)))
    body = ir.Block((ir.Call(block, given, *span),), *span)
    return ir.Loop(_kept(span), base, None, body, None, *span)


_OF_BLOCK: dict[str, _Meaning] = {
    "forEachIndexed": _each_with_place,
    "forEach": _for_each,
    "let": _let,
    "use": _let,
    "run": _run,
    "also": _also,
    "apply": _apply,
    "takeIf": _take_if,
    "takeUnless": _take_unless,
}
_TAKEN = frozenset(("takeIf", "takeUnless"))
