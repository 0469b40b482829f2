"""The hits of added lines against those of the whole file."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aisec_hooks import languages
from aisec_hooks.engine import analyse
from aisec_hooks.engine.analysis import touching
from aisec_hooks.model.position import LineIndex, LineRange, LineSet
from aisec_hooks.rules import loader
from tests.engine.test_modes import samples

SAMPLES = samples()


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: "/".join(path.split("/")[-3:]))
@settings(max_examples=8, deadline=None)
@given(data=st.data())
def test_added_lines_show_what_the_whole_file_shows_there(path: str, data: st.DataObject) -> None:
    with open(path, "rb") as file:
        text = file.read()
    language = languages.find(path, text)
    assert language is not None
    index = loader.load(language.rules)
    first = data.draw(st.integers(1, text.count(b"\n")))
    added = (LineRange(first, data.draw(st.integers(first, text.count(b"\n")))),)
    whole = analyse(path, language, text, None, index)
    part = analyse(path, language, text, added, index)
    assert part.hits == tuple(touching(whole.hits, LineIndex(text), LineSet(added)))
