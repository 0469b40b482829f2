"""What only moved is carried; what is copied is new."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from aisec_hooks.engine import hits, novelty
from aisec_hooks.model.finding import Hit
from aisec_hooks.model.position import Span


def hit(text: str, at: int = 0) -> Hit:
    return Hit("r", Span(at, at + 1), (Span(at, at + 1),), text, "high", "")


def test_formatters_change_nothing() -> None:
    one = b"return (run( 'a',\n     {b:  1,} ,\n))"
    other = b'return run("a", {"b": 1})'
    assert hits.normalised(one) == hits.normalised(other) == 'returnrun"a",{b:1}'


def test_a_moved_hit_is_taken_once() -> None:
    old, new = [hit("a")], [hit("a", 5), hit("a", 9)]
    pool = novelty.own_pool(old, new, new)
    assert [novelty.take(each, pool) for each in new] == [True, False]


def test_an_untouched_hit_accounts_for_itself() -> None:
    old = [hit("a", 3)]
    new = [hit("a", 3), hit("a", 9)]
    pool = novelty.own_pool(old, new, [new[1]])
    assert not novelty.take(new[1], pool)


def test_any_parent_accounts_for_a_hit_but_no_two_for_one_more() -> None:
    first, second = [hit("a"), hit("b")], [hit("b"), hit("c"), hit("c", 4)]
    new = [hit(text, at) for at, text in enumerate("abbccc")]
    pool = novelty.either(novelty.own_pool(old, new, new) for old in (first, second))
    assert [novelty.take(each, pool) for each in new] == [True, True, False, True, True, False]


@given(st.lists(st.sampled_from("abc")), st.lists(st.sampled_from("abc")))
def test_what_vanished_and_what_stays_add_up(old: list[str], new: list[str]) -> None:
    before = [hit(text, at) for at, text in enumerate(old)]
    after = [hit(text, at) for at, text in enumerate(new)]
    gone = novelty.vanished(before, after)
    carried = sum(novelty.take(each, pool) for pool in [novelty.own_pool(before, after, after)]
                  for each in after)  # fmt: skip
    assert carried + gone.total() == len(before)
