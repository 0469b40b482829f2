from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aisec_hooks.ecosystems.json_tree import Entry, Members, Text, parse
from aisec_hooks.ecosystems.reading import Unreadable

STRINGS = st.text(alphabet='ab"\\:{}[],é\n\u2028', max_size=5)
VALUES: Any = st.recursive(
    st.none() | st.booleans() | st.integers() | STRINGS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(STRINGS, inner, max_size=3),
    max_leaves=12,
)


def test_keeps_repeated_keys_with_their_places() -> None:
    tree = parse('{"a": "x", "b": [1, {"a": null}],\n "a": "y"}')
    inner = Members([Entry("a", 21, None)])
    assert tree == Members(
        [Entry("a", 1, Text("x", 6)), Entry("b", 11, [1, inner]), Entry("a", 35, Text("y", 40))]
    )
    assert [entry.start for entry in tree.repeated()] == [35]
    assert tree.all("a") == [Text("x", 6), Text("y", 40)]


def plain(value: Any) -> Any:
    if isinstance(value, Members):
        return {entry.key: plain(entry.value) for entry in value}
    if isinstance(value, list):
        return [plain(inner) for inner in value]
    return value.value if isinstance(value, Text) else value


def check_places(value: Any, text: str) -> None:
    if isinstance(value, Members):
        for entry in value:
            assert json.JSONDecoder().raw_decode(text, entry.start)[0] == entry.key
            check_places(entry.value, text)
    elif isinstance(value, list):
        for inner in value:
            check_places(inner, text)
    elif isinstance(value, Text):
        assert json.JSONDecoder().raw_decode(text, value.start)[0] == value.value


@given(VALUES, st.booleans(), st.sampled_from([None, 0, 2]))
def test_says_what_json_says_and_where(value: Any, escape: bool, indent: int | None) -> None:
    text = json.dumps(value, ensure_ascii=escape, indent=indent)
    tree = parse(text)
    assert plain(tree) == json.loads(text)
    check_places(tree, text)


@pytest.mark.parametrize(
    ("text", "line"),
    [("", 1), ("{\n'a': 1}", 2), ('{"a": NaN}', 1), ('{"a": 1,\n}', 2), ("// x\n{}", 1)],
)
def test_refuses_what_is_no_json(text: str, line: int) -> None:
    with pytest.raises(Unreadable) as caught:
        parse(text)
    assert caught.value.line == line


def test_halves_of_surrogate_pairs_never_leave_the_reader() -> None:
    tree = parse('{"\\ud800": "a\\udfff"}')
    assert tree == Members([Entry("?", 1, Text("a?", 11))])
