"""Format strings: what each place-holder becomes, in the place where it stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aisec_hooks.engine.evaluation import formats
from aisec_hooks.engine.evaluation.values import HARMLESS, UNKNOWN, Value, constant

X = UNKNOWN
"""A variable part; ``*`` shows it in the texts below."""


def shown(value: Value) -> tuple[str, bool]:
    assert value.text is not None
    return value.text.replace("\ufffc", "*"), value.fixed


def pair(*values: Value) -> Value:
    return Value(fixed=all(each.fixed for each in values), slots=dict(enumerate(values)))


@pytest.mark.parametrize(
    ("template", "argument", "expected"),
    [
        ("a = '%s'", X, ("a = '*'", False)),
        ("a = %s and b = %s", pair(X, constant("c")), ("a = * and b = c", False)),
        ("%s", constant("a"), ("a", True)),
        ("a = %d", X, ("a = 1", True)),
        ("a = %d, b = %x", pair(constant(7200), constant(12)), ("a = 7200, b = 1", True)),
        ("a = %05.2f, b = %s", pair(X, X), ("a = 1, b = *", False)),
        ("%(a)s %(b)s", Value(slots={"a": X, "b": constant(1)}), ("* 1", False)),
        ("%(a)s", X, ("*", False)),
        ("100%% of %s", X, ("100% of *", False)),
        ("no place", X, ("no place*", False)),
        ("LIKE '%s%%'", X, ("LIKE '*%'", False)),
        ("%s", HARMLESS, ("1", True)),
    ],
)
def test_percent(template: str, argument: Value, expected: tuple[str, bool]) -> None:
    assert shown(formats.percent(constant(template), argument)) == expected


@pytest.mark.parametrize(
    ("template", "positions", "names", "expected"),
    [
        ("a = '{}'", [X], {}, ("a = '*'", False)),
        ("{0} {1} {0}", [constant("a"), X], {}, ("a * a", False)),
        ("{name} {other}", [], {"name": X, "other": constant("b")}, ("* b", False)),
        ("{name.first} {name[0]!r:>10}", [], {"name": X}, ("* *", False)),
        ("{:d} {:.2f}", [X, X], {}, ("1 1", True)),
        ("{:>{width}}", [X], {}, ("*", False)),
        ("{{}} {}", [X], {}, ("{} *", False)),
        ("{} {}", [constant("a")], {}, ("a *", False)),
        ("plain", [X], {}, ("plain*", False)),
        ("plain", [constant("a")], {}, ("plain", True)),
    ],
)
def test_braces(
    template: str, positions: list[Value], names: dict[str, Value], expected: tuple[str, bool]
) -> None:
    assert shown(formats.braces(constant(template), positions, names)) == expected


PLAIN = st.text(alphabet="ab 'x=", max_size=6)


@given(st.lists(st.tuples(PLAIN, st.one_of(PLAIN, st.integers())), max_size=5))
def test_constants_give_what_python_gives(pieces: list[tuple[str, str | int]]) -> None:
    given_values = tuple(value for _, value in pieces)
    values = pair(*map(constant, given_values))
    if pieces:
        template = "".join(text + "%s" for text, _ in pieces)
        assert formats.percent(constant(template), values).consts == (template % given_values,)
    template = "".join(text + "{}" for text, _ in pieces)
    made = formats.braces(constant(template), list((values.slots or {}).values()), {})
    assert made.text == template.format(*given_values)
    assert made.fixed
