"""Conditions on values that branches and names decide."""

from __future__ import annotations

import pytest

from aisec_hooks.model.rule import AssignMatcher, Condition
from tests.engine.indexes import call, found

NO_NAME = AssignMatcher(
    "r", "(?i)secret$", (), (), (Condition(kinds=("string",)),), (Condition(kinds=("own-name",)),)
)
UNCHECKED = call("get", where=(Condition(("verify",), equals=(False,)),))
SHELL = call(
    "run",
    where=(
        Condition((0,), key=("0",), equals=("sh",)),
        Condition((0,), key=("1",), kinds=("variable",)),
    ),
)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("SECRET = 'value'", 1),
        ("CONF_CLIENT_SECRET = 'client_secret'", 0),
        ("CLIENT_SECRET = 'client-secret'", 0),
        ("a = {'client_secret': 'secret'}", 0),
        ("CLIENT_SECRET = 'server_secret'", 1),
        ("CLIENT_SECRET = 'client'", 1),
    ],
)
def test_a_value_that_is_its_own_name(code: str, expected: int) -> None:
    assert len(found(code, NO_NAME)) == expected


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("get(verify=False)", 1),
        ("v = False if c else None\nget(verify=v)", 1),
        ("v = False if c else True\nget(verify=v)", 0),
        ("get(verify=0)", 0),
    ],
)
def test_a_boolean_that_can_be_both_decides_nothing(code: str, expected: int) -> None:
    assert len(found(code, UNCHECKED)) == expected


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("run(['sh', x])", 1),
        ("run(('sh', x))", 1),
        ("run(['sh', 'x'])", 0),
        ("run([x, 'sh'])", 0),
        ("run(['sh'])", 0),
    ],
)
def test_items_of_lists_by_position(code: str, expected: int) -> None:
    assert len(found(code, SHELL)) == expected
