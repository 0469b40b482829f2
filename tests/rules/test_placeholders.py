"""How sure it is that SQL is put together from a value, where values are bound beside it."""

from __future__ import annotations

import pytest

from aisec_hooks import languages
from aisec_hooks.engine import analyse
from aisec_hooks.rules import loader


@pytest.mark.parametrize(
    ("call", "confidence"),
    [
        ('"SELECT a FROM t WHERE b = %s" % x', "high"),
        ('"SELECT a FROM t WHERE b = %s" % x, (y,)', "low"),
        ('f"UPDATE t SET a = {x} WHERE b = {x}", [y, z]', "low"),
        ('"SELECT a FROM t WHERE c = ? AND b = " + x, (y,)', "high"),
        ('"SELECT a FROM t WHERE c = %%s AND b = %s" % x, (y,)', "high"),
        ('"SELECT a FROM t WHERE c = :c AND b = " + x, {"c": y}', "high"),
        ('"SELECT a::text FROM t WHERE b = " + x, (y,)', "low"),
    ],
)
def test_a_variable_is_the_place_holder_where_there_is_no_other(call: str, confidence: str) -> None:
    text = f"def f(cursor, x, y, z):\n    cursor.execute({call})\n".encode()
    index = loader.load("python")
    found = analyse("a.py", languages.by_name("python"), text, None, index)
    assert [(each.rule, each.confidence) for each in found.hits] == [("sql-injection", confidence)]
