"""Records behave like the named tuples they stand for."""

from __future__ import annotations

import copy
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aisec_hooks.model.position import Location, Span
from aisec_hooks.model.record import Record


class Ours(Record):
    """Three fields, one with a default."""

    one: int
    two: str
    three: tuple[int, ...] = ()

    @property
    def total(self) -> int:
        """A method sees the fields."""
        return self.one + len(self.three)


class Theirs(NamedTuple):
    one: int
    two: str
    three: tuple[int, ...] = ()


values = st.tuples(st.integers(), st.text(), st.lists(st.integers()).map(tuple))


@given(values)
def test_they_hold_the_same(given: tuple[int, str, tuple[int, ...]]) -> None:
    ours, theirs = Ours(*given), Theirs(*given)
    assert ours == theirs == given
    assert hash(ours) == hash(theirs)
    assert repr(ours) == repr(theirs).replace("Theirs", "Ours")
    assert ours._asdict() == theirs._asdict()
    assert ours._replace(two="x") == theirs._replace(two="x")
    assert Ours(two=given[1], one=given[0]) == (given[0], given[1], ())
    assert copy.copy(ours) == copy.deepcopy(ours) == ours
    assert (ours.one, ours.two, ours.three) == given


def test_they_have_fields_and_no_dictionary() -> None:
    assert Ours._fields == Theirs._fields
    assert Ours._field_defaults == Theirs._field_defaults
    assert Ours(1, "", (1, 2)).total == 3
    assert not hasattr(Ours(1, ""), "__dict__")
    match Span(1, 2):
        case Span(start, end=last):
            assert (start, last) == (1, 2)


@pytest.mark.parametrize(
    ("positional", "named"),
    [((), {}), ((1,), {}), ((1, "", (), 4), {}), ((1, ""), {"one": 2}), ((1, ""), {"four": 4})],
)
def test_wrong_fields_are_refused(positional: tuple, named: dict) -> None:
    with pytest.raises(TypeError):
        Ours(*positional, **named)
    with pytest.raises(TypeError):
        Theirs(*positional, **named)


def test_replace_refuses_unknown_fields() -> None:
    with pytest.raises(ValueError, match="four"):
        Ours(1, "")._replace(four=4)  # type: ignore[call-arg]


def test_they_sort_like_tuples() -> None:
    assert min(Location("b", 1, 1, 1, 1), Location("a", 2, 1, 1, 1)).path == "a"
