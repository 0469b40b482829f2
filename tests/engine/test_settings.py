"""Objects that remember what was set on them before they are used."""

from __future__ import annotations

import pytest

from aisec_hooks import languages
from aisec_hooks.engine import analyse
from aisec_hooks.model.rule import CallMatcher, Condition, Setting
from tests.engine.indexes import call, index

BOX = (("m", "Box"),)
ABSENT = call(
    "use",
    where=(Condition((0,), made=BOX), Condition((0,), key=("safe",), kinds=("absent",))),
)
OFF = call(
    "use",
    where=(Condition((0,), made=BOX), Condition((0,), key=("safe",), equals=(False,))),
)
OPENED = call(
    "*.open",
    where=(
        Condition(("receiver",), made=BOX),
        Condition(("receiver",), key=("safe",), kinds=("absent",)),
    ),
)
SETTINGS = {
    "Box": (Setting(("m", "Box")),),
    "set_safe": (Setting(("**", "set_safe"), "safe", (0,)),),
    "harden": (Setting(("**", "harden"), "safe", constant=True),),
    "option": (
        Setting(("**", "option"), "safe", (1,), where=(Condition((0,), equals=("safe",)),)),
    ),
}


def count(code: str, matcher: CallMatcher) -> int:
    """How often a matcher finds something where boxes are followed."""
    rules = index(matcher)._replace(settings=SETTINGS, makers=("Box",))
    text = f"from m import Box\n{code}".encode()
    return len(analyse("x", languages.by_name("python"), text, None, rules).hits)


@pytest.mark.parametrize(
    ("code", "absent", "off"),
    [
        ("use(Box())", 1, 0),
        ("use(Box(safe=True))", 0, 0),
        ("use(Box(safe=False))", 0, 1),
        ("use(Box(**options))", 0, 0),
        ("use(other)", 0, 0),
        ("b = Box()\nb.set_safe(True)\nuse(b)", 0, 0),
        ("b = Box()\nb.set_safe(False)\nuse(b)", 0, 1),
        ("b = Box()\nb.set_safe(False)\nb.set_safe(True)\nuse(b)", 0, 0),
        ("b = Box()\nb.set_safe(asked)\nuse(b)", 0, 0),
        ("b = Box()\nb.harden()\nuse(b)", 0, 0),
        ("b = Box()\nb.option('safe', True)\nuse(b)", 0, 0),
        ("b = Box()\nb.option('other', True)\nuse(b)", 1, 0),
        ("b = Box()\nb.safe = False\nuse(b)", 0, 1),
        ("b = Box()\nc = b\nuse(c)", 1, 0),
        ("b = Box()\nif x:\n    b.set_safe(True)\nuse(b)", 0, 0),
        ("b = Box()\nif x:\n    b.set_safe(True)\nelse:\n    b.set_safe(False)\nuse(b)", 0, 0),
        ("b = Box()\nhelp(b)\nuse(b)", 0, 0),
        ("use(Box().harden())", 0, 0),
        ("b = Box()\nb.other().harden()\nuse(b)", 1, 0),
        ("b = Box()\nb.set_safe(True).other(1)\nuse(b)", 0, 0),
        ("self.b = Box()\nself.b.set_safe(True)\nuse(self.b)", 0, 0),
    ],
)
def test_what_was_set_before_the_use_decides(code: str, absent: int, off: int) -> None:
    assert (count(code, ABSENT), count(code, OFF)) == (absent, off)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("Box().open()", 1),
        ("Box(safe=True).open()", 0),
        ("b = Box()\nb.made_of_it().open()", 1),
        ("b = Box()\nb.harden()\nc = b.made_of_it()\nc.open()", 0),
        ("other.open()", 0),
    ],
)
def test_what_comes_of_an_object_is_set_as_it_is(code: str, expected: int) -> None:
    assert count(code, OPENED) == expected
