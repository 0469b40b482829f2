"""What may be stored under a name, as far as bytes tell: what is not sure is kept."""

from __future__ import annotations

import pytest

from aisec_hooks import languages
from aisec_hooks.engine.stored import Named
from aisec_hooks.engine.vocabulary import Kinds
from aisec_hooks.engine.written import written
from aisec_hooks.matching import hints
from tests.engine.test_nearby import at

PLAIN = written(languages.by_name("javascript"))
TEXT = Kinds(textual=True, literal=False, constant=False, named=True)
PLACE = TEXT._replace(named=False)
LITERAL = TEXT._replace(literal=True)
CONSTANT = Kinds(textual=False, literal=False, constant=True)
FUNCTION = Kinds(textual=False, literal=False, constant=False, function=True)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a = ^b", True),
        ("a = ^b.url", False),
        ("b.url = 'x'\na = ^b.url", True),
        ("b = {url: 'x'}\na = ^b.url", True),
        ("b.url = c\na = ^b.url", False),
        ("a = ^f(b)", False),
    ],
)
def test_members_stand_for_texts_only_where_one_is_stored_under_their_name(
    text: str, said: bool
) -> None:
    whole, start = at(text)
    assert Named(whole, hints.folded(whole), PLAIN).may_stand(start) is said


@pytest.mark.parametrize(
    ("text", "kinds", "said"),
    [
        ("a =^ 'b'", TEXT, True),
        ("a =^ f(b, 'c')", TEXT, True),
        ("a =^\n  'b'", TEXT, True),
        ("a = f(^\n  'b')", TEXT, True),
        ("a =^ true;", TEXT, False),
        ("a =^ null, b", TEXT, False),
        ("a =^ 0;", TEXT, False),
        ("a =^ b;", TEXT, False),
        ("b = `x${c}`; a =^ b;", TEXT, True),
        ("b = c; a =^ b;", TEXT, True),
        ("b = 1; a =^ b;", TEXT, False),
        ("for (b of ['x']) a =^ b;", TEXT, True),
        ("a =^ b || c;", TEXT, True),
        ("a =^ b;", PLACE, True),
        ("a =^ b;", LITERAL, False),
        ("function f(a, b =^ c()) {", TEXT, False),
        ("a =^ 'b'", CONSTANT, True),
        ("a =^ false", CONSTANT, True),
        ("a =^ f(b)", CONSTANT, False),
        ("a =^ b => true", FUNCTION, True),
        ("a =^ function () { return true }", FUNCTION, True),
        ("a =^\n  b => true", FUNCTION, True),
        ("a =^ wrap(\n  b => true)", FUNCTION, True),
        ("a =^ b && c", FUNCTION, False),
        ("a =^ true", FUNCTION, False),
    ],
)
def test_what_may_be_asked_for(text: str, kinds: Kinds, said: bool) -> None:
    whole, start = at(text)
    assert Named(whole, hints.folded(whole), PLAIN).may_be(start, kinds) is said
