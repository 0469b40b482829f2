from __future__ import annotations

import tomllib
from collections.abc import Iterator
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from aisec_hooks.ecosystems.toml_places import Path, scan

TEXT = '''# [a] comment = "x"
a.b."c d" = 1.5
[tool.x]  # requests
list = [ "a", # "no"
  'b', {k = 1, z.w = [[1],[2]]}, """
c""""", QQQdQQQ, 1979-05-27T07:32:00Z,
]
[[tool.s.t]]
u = 1979-05-27 07:32:00
[[tool.s.t]]
u = "="
[tool.s.t.sub]
"q\\u0041" = +inf
[[tool.s.t.deep]]
x = { "y" = { z = "#" } }
'''.replace("QQQ", "'" * 3)


def leaves(value: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    items: Any = ()
    if isinstance(value, dict):
        items = value.items()
    elif isinstance(value, list):
        items = enumerate(value)
    for key, inner in items:
        yield (*path, key), inner
        yield from leaves(inner, (*path, key))


def written(text: str, place: tuple[int, int]) -> Any:
    """What the characters at a place mean, as key or as value."""
    token = text[place[0] : place[1]]
    try:
        return next(iter(tomllib.loads(f"{token} = 1")))
    except tomllib.TOMLDecodeError:
        return tomllib.loads(f"x = {token}")["x"]


def test_every_key_and_element_has_its_place() -> None:
    places = scan(TEXT)
    expected = dict(leaves(tomllib.loads(TEXT)))
    assert set(places) == set(expected)
    for path, value in expected.items():
        if isinstance(path[-1], str):
            assert written(TEXT, places[path]) == path[-1]
        elif isinstance(value, str):
            assert value in written(TEXT, places[path])


def test_elements_of_arrays_of_tables_have_their_own_header() -> None:
    places = scan("[[a]]\nb = 1\n\n[[a]]\nb = 2\n")
    assert [places[path].start for path in (("a", 0), ("a", 1), ("a", 1, "b"))] == [2, 15, 19]


KEYS = st.sampled_from(["a", "b-c", "dependencies", "x y", 'q"', "1", "d.e", "π"])
SCALARS = st.one_of(
    st.sampled_from(["requests>=1", "#", "]", "}", "=", "[x]", "'", '"', "a\nb", "\\", ""]),
    st.integers(-5, 5),
    st.booleans(),
    st.floats(allow_nan=False, allow_infinity=False, width=16),
)
VALUES: Any = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=6,
)


def basic(text: str) -> str:
    signs = {"\\": "\\\\", '"': '\\"', "\n": "\\n"}
    return '"' + "".join(signs.get(char, char) for char in text) + '"'


def inline(value: Any, gap: str) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{basic(k)} = {inline(v, '')}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return f"[{gap}" + f",{gap}".join(inline(inner, gap) for inner in value) + f"{gap}]"
    if isinstance(value, bool):
        return str(value).lower()
    return basic(value) if isinstance(value, str) else repr(value)


@given(
    st.dictionaries(KEYS, st.dictionaries(KEYS, VALUES, max_size=3), max_size=3),
    st.sampled_from(["", " ", "\n  ", ' # ], " comment\n']),
)
def test_agrees_with_tomllib_on_every_document(document: dict[str, Any], gap: str) -> None:
    text = "".join(
        f"[{basic(name)}] # [no]\n"
        + "".join(f"{basic(key)} = {inline(value, gap)}\n" for key, value in table.items())
        for name, table in document.items()
    )
    places = scan(text)
    expected = dict(leaves(tomllib.loads(text)))
    assert set(places) == set(expected)
    for path, value in expected.items():
        token = text[places[path].start : places[path].end]
        if isinstance(path[-1], str):
            assert token == basic(path[-1])
        elif isinstance(value, str):
            assert token == basic(value)
