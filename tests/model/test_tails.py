"""Statements that have a value: what each of their ways ends with."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from aisec_hooks.model import ir, tails

A, B, C = (ir.Name(name, at, at + 1) for at, name in enumerate("abc"))


def block(*body: ir.Node) -> ir.Block:
    return ir.Block(body, 0, 9)


def if_(then: ir.Node, orelse: ir.Node | None = None) -> ir.If:
    return ir.If(C, block(then), None if orelse is None else block(orelse), 0, 9)


def gives(value: ir.Expr) -> ir.Jump:
    return ir.Jump("yield", (value,), value.start, value.end)


def back(value: ir.Expr) -> ir.Return:
    return ir.Return(value, value.start, value.end)


def test_expressions_are_their_own_value() -> None:
    assert tails.valued(A) is A
    assert tails.valued(block(A)) is A
    assert tails.valued(if_(A, B)) == ir.Conditional(C, A, B, 0, 9)
    nested = tails.valued(if_(A, if_(B, C)))
    assert nested == ir.Conditional(C, A, ir.Conditional(C, B, C, 0, 9), 0, 9)


def test_statements_yield_theirs() -> None:
    (case,) = tails.valued(block(A, B)).cases  # type: ignore[attr-defined]
    assert case == ir.Case((), (), None, block(A, gives(B)))
    (case,) = tails.valued(if_(A)).cases  # type: ignore[attr-defined]
    assert case.body.body == (if_(gives(A)),)
    raising = ir.Jump("raise", (B,), 0, 1)
    (case,) = tails.valued(if_(A, raising)).cases  # type: ignore[attr-defined]
    assert case.body.body == (if_(gives(A), raising),)


def test_every_way_of_a_function_gives_back_its_last_value() -> None:
    handler = ir.Handler((), "e", block(B), 0, 9)
    tried = ir.Try(block(A), (handler,), None, block(C), 0, 9)
    (found,) = tails.returned(block(tried)).body
    assert (found.body, found.final) == (block(back(A)), block(C))  # type: ignore[attr-defined]
    assert found.handlers[0].body == block(back(B))  # type: ignore[attr-defined]
    switch = ir.Switch(A, (ir.Case((B,), (), None, block(C)),), 0, 9)
    (found,) = tails.returned(block(switch)).body
    assert found.cases[0].body == block(back(C))  # type: ignore[attr-defined]


def test_what_has_no_value_stays() -> None:
    for each in (ir.Return(A, 0, 1), ir.Declare(A, None, B, 0, 1), ir.Assign(A, "=", B, 0, 1)):
        assert tails.returned(block(each)) == block(each)
        assert tails.valued(each) is each
    named = ir.Function("f", (), (), None, None, 0, 9, 0, 5)
    assert tails.returned(block(named)) == block(named)
    nameless = named._replace(name="")
    assert tails.returned(block(nameless)) == block(back(nameless))
    assert tails.returned(block()) == block()


NODES = st.recursive(
    st.sampled_from([A, B, ir.Return(A, 0, 1), ir.Declare(A, None, B, 0, 1)]),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map(lambda body: block(*body)),
        st.tuples(inner, st.none() | inner).map(lambda parts: if_(*parts)),
    ),
    max_leaves=8,
)


def values(node: object) -> list[ir.Node]:
    """Every name and declaration of a node, in order."""
    if isinstance(node, ir.Name | ir.Declare | ir.Return):
        return [node.value] if isinstance(node, ir.Return) and node.value else [node]  # type: ignore[list-item]
    return [each for part in node for each in values(part)] if isinstance(node, tuple) else []


@given(NODES)
def test_nothing_is_lost(node: ir.Node) -> None:
    for made in (tails.valued(node), tails.returned(block(node))):
        assert values(made) == values(node)
