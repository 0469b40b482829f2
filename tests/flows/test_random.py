"""Random programs in which it is known, by construction, which sinks outside data reaches."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aisec_hooks import languages
from aisec_hooks.engine import analyse
from aisec_hooks.model.position import LineIndex
from aisec_hooks.rules import loader
from tests.flows import meaning, writing
from tests.flows.writing import Said

FAMILIES = sorted({languages.by_name(name).rules for name in writing.LANGUAGES})
TEXTS = st.sampled_from(["t0", "t1", "t2"])
LEAVES = st.one_of(
    st.just(("source",)),
    st.just(("text", "x")),
    TEXTS.map(lambda name: ("name", name)),
    st.integers(0, 1).map(lambda at: ("at", "l0", at)),
    st.sampled_from("kn").map(lambda key: ("key", "m0", key)),
)
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.tuples(st.sampled_from(["number", "same", "fixed", "wrapped"]), inner),
        st.tuples(st.sampled_from(["join", "second"]), inner, inner),
    ),
    max_leaves=3,
)
PLAIN = st.one_of(
    st.tuples(st.just("set"), TEXTS, VALUES),
    st.tuples(st.just("set"), st.just("l0"), st.tuples(st.just("pair"), VALUES, VALUES)),
    st.tuples(st.just("set"), st.just("m0"), st.tuples(st.just("entry"), VALUES, VALUES)),
    st.tuples(st.just("store"), st.just("m0"), st.sampled_from("kn"), VALUES),
    st.tuples(st.just("sink"), VALUES),
)
SOME = st.lists(PLAIN, max_size=3).map(tuple)
BODIES = st.lists(
    st.one_of(
        PLAIN,
        st.tuples(st.just("if"), st.sampled_from([True, False, None]), SOME, SOME),
        st.tuples(st.just("loop"), SOME),
    ),
    min_size=1,
    max_size=6,
).map(tuple)


def told(language: str, written: writing.Written) -> list[bool]:
    """For each sink, in order, whether data flow finds that outside data reaches it."""
    known = languages.by_name(language)
    index = loader.load(known.rules)._replace(calls={})
    text = written.text.encode()
    analysis = analyse("x", known, text, None, index)
    assert analysis.notices == ()
    lines = LineIndex(text)
    found = {lines.line(hit.span.start) for hit in analysis.hits if hit.rule == "command-injection"}
    assert found <= set(written.sinks)
    return [line in found for line in written.sinks]


@pytest.mark.parametrize("language", FAMILIES)
@given(body=BODIES)
@settings(max_examples=200, deadline=None)
def test_what_is_told_is_what_happens(language: str, body: tuple[Said, ...]) -> None:
    # The last sink is one that is reached, so that data flow is followed at all.
    body = (*body, ("sink", ("source",)))
    written = writing.program(language, [body])
    assert told(language, written) == meaning.reached(body)
