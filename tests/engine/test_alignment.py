"""How the lines of two texts stand to each other."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from aisec_hooks.cli._sample_changes import ranges
from aisec_hooks.engine.alignment import Alignment, Hunk, undone, united
from aisec_hooks.model.position import LineRange

TEXTS = st.lists(st.sampled_from([b"a", b"b", b"c"]), max_size=12)


def lined(lines: list[bytes]) -> bytes:
    return b"".join(each + b"\n" for each in lines)


def ended(lines: list[bytes]) -> list[bytes]:
    return [each + b"\n" for each in lines]


@given(TEXTS, TEXTS)
def test_every_line_that_is_not_added_is_the_same_before(
    old: list[bytes], new: list[bytes]
) -> None:
    added, removed = ranges(lined(old), lined(new))
    alignment = Alignment(added, removed)
    found = [alignment.old_line(row) for row in range(1, len(new) + 1)]
    known = [row for row in found if row is not None]
    assert known == sorted(set(known))
    for line, row in zip(new, found, strict=True):
        assert row is None or old[row - 1] == line
    marked = {row for each in added for row in range(each.first, each.last + 1)}
    assert {at for at, row in enumerate(found, 1) if row is None} == marked


@given(TEXTS, TEXTS)
def test_a_change_that_is_undone_at_every_place_is_the_old_text(
    old: list[bytes], new: list[bytes]
) -> None:
    hunks = Alignment(*ranges(lined(old), lined(new))).hunks
    assert undone(ended(new), ended(old), hunks) == lined(old)
    assert undone(ended(new), ended(old), ()) == lined(new)


@given(TEXTS, TEXTS)
def test_each_place_undone_by_itself_changes_as_many_lines(
    old: list[bytes], new: list[bytes]
) -> None:
    for hunk in Alignment(*ranges(lined(old), lined(new))).hunks:
        back = undone(ended(new), ended(old), [hunk])
        assert back.count(b"\n") == len(new) - hunk.new_count + hunk.old_count


def test_places_say_what_stood_where() -> None:
    added = (LineRange(2, 3), LineRange(4, 4), LineRange(9, 9))
    removed = (LineRange(2, 2), LineRange(5, 7))
    alignment = Alignment(added, removed)
    assert alignment.hunks == (Hunk(2, 3, 2, 1), Hunk(7, 0, 5, 3), Hunk(9, 1, 10, 0))
    assert [alignment.old_line(row) for row in range(1, 12)] == [
        1, None, None, None, 3, 4, 8, 9, None, 10, 11,
    ]  # fmt: skip
    assert alignment.around_removed() == (LineRange(1, 7),)
    assert Alignment((), (LineRange(5, 7),)).around_removed() == (LineRange(4, 5),)


def test_a_last_line_without_an_end_gets_one_where_others_follow() -> None:
    hunks = Alignment((), (LineRange(2, 2),)).hunks
    assert undone([b"a"], [b"a\n", b"b"], hunks) == b"a\nb\n"


@given(st.lists(st.tuples(st.integers(1, 30), st.integers(0, 5))))
def test_united_ranges_have_the_same_lines_once(given_ranges: list[tuple[int, int]]) -> None:
    parts = [LineRange(first, first + more) for first, more in given_ranges]
    whole = united(parts)
    assert {row for each in parts for row in range(each.first, each.last + 1)} == {
        row for each in whole for row in range(each.first, each.last + 1)
    }
    assert all(one.last + 1 < other.first for one, other in pairwise(whole))
