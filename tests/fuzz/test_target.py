"""The fuzz target on what hypothesis makes, so that every run of the tests fuzzes a little."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz import target

TEXTS = [
    path.read_bytes()
    for folder in target.SEEDS
    for path in sorted(folder.iterdir())
    if path.is_file()
]
WORDS = [
    *(b"(", b")", b"{", b"}", b"[", b"'", b'"', b"`", b"/*", b"#", b"${", b"\0", b"\xff", b"\r"),
    *(b"lambda ", b" if ", b" = ", b", ", b"...", b"*", b"=>", b"class A", b"def f", b"func "),
]


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A part of a twin in which pieces are cut out, put in, doubled or moved."""
    text = draw(st.sampled_from(TEXTS))
    start = draw(st.integers(0, len(text)))
    text = text[start : start + draw(st.integers(1, 3000))]
    for _ in range(draw(st.integers(0, 6))):
        first, last = sorted(draw(st.tuples(*[st.integers(0, len(text))] * 2)))
        put = draw(st.one_of(st.sampled_from(WORDS), st.just(text[first : first + 80])))
        text = text[:first] + put + text[last if draw(st.booleans()) else first :]
    return text + draw(st.binary(min_size=1, max_size=1))


@given(data=damaged())
@settings(max_examples=300, deadline=None)
def test_damaged_code_is_judged(data: bytes) -> None:
    target.judge(data)


@given(data=st.binary(max_size=400))
@settings(max_examples=150, deadline=None)
def test_any_bytes_are_judged(data: bytes) -> None:
    target.judge(data)
