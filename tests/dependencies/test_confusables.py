from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aisec_hooks.dependencies.confusables import imitated, is_confusable, strangers

LOOKS = {
    "r\u0435quests": "requests",  # Cyrillic ie
    "\u0455ettings": "settings",  # Cyrillic dze
    "n\u03c5mpy": "numpy",  # Greek upsilon
    "fl\u0430sk\u200b": "flask",  # and a zero-width space
    "\uff46\uff4c\uff41\uff53\uff4b": "flask",  # full width
    "scikit\u2011learn": "scikit-learn",  # no-break hyphen
    "d\u00e9j\u00e0": "deja",  # accents
    "\u202eevil": "evil",  # turns the direction
    "re\x7fact": "react",
    "\u4f60": "",
}


@pytest.mark.parametrize("name", LOOKS)
def test_tells_what_is_imitated(name: str) -> None:
    assert is_confusable(name)
    assert imitated(name) == LOOKS[name]


def test_names_the_characters() -> None:
    assert strangers("\u0430b\u0430\u200b") == (
        "U+0430 (CYRILLIC SMALL LETTER A), U+200B (ZERO WIDTH SPACE)"
    )


@given(st.text(alphabet=st.characters(min_codepoint=33, max_codepoint=126)))
def test_plain_names_are_what_they_seem(name: str) -> None:
    assert not is_confusable(name)
    assert imitated(name) == name.lower()


@given(st.text())
def test_what_is_imitated_is_plain(name: str) -> None:
    assert not is_confusable(imitated(name))
