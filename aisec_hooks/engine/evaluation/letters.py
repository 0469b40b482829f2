"""Letters of a text that are told apart one by one: which of them it can no more be.

Where a letter is none of those that a kind of place gives a meaning to, it is harmless there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from aisec_hooks.engine.evaluation.flow import EACH, Flow, cleared, narrowed
from aisec_hooks.engine.evaluation.values import Value
from aisec_hooks.model import ir
from aisec_hooks.model.taint import ALL_KINDS, KINDS, TAGS, bit

if TYPE_CHECKING:
    from aisec_hooks.engine.evaluation.machine import Machine

_MEANING = (
    ("<>", TAGS),
    ("\n", bit("log", KINDS) | bit("header", KINDS) | bit("mail", KINDS)),
    ("*()\\", bit("ldap", KINDS)),
    ("'\"", bit("xpath", KINDS)),
)
"""Letters that must all be replaced, and the kinds that are clean without them."""

_FIRST = ALL_KINDS.bit_length()
_BITS = {
    letter: 1 << (_FIRST + at)
    for at, letter in enumerate(letter for letters, _ in _MEANING for letter in letters)
}
"""Bits behind those of the kinds: the letter is not this one."""

_NEEDED = tuple((sum(_BITS[each] for each in letters), kinds) for letters, kinds in _MEANING)


def bits(letters: Iterable[str]) -> int:
    """What is known of a letter that is none of these."""
    return sum(_BITS.get(each, 0) for each in set(letters))


def meant(letters: Iterable[str]) -> int:
    """The kinds for which any of the letters has a meaning."""
    kinds, found = 0, bits(letters)
    for needed, own in _NEEDED:
        if found & needed:
            kinds |= own
    return kinds


def ended(known: int) -> int:
    """The kinds of which a letter is none of those that have a meaning."""
    kinds = 0
    if known >> _FIRST:
        for needed, own in _NEEDED:
            if known & needed == needed:
                kinds |= own
    return kinds


def is_letter(flow: Flow, methods: Mapping[str, str]) -> bool:
    """Whether what flows is one element of a text, by the way it was read."""
    for each in flow.origins:
        last = each[each.rfind(".") + 1 :]
        if not (each.endswith(EACH) or last[:1] == "[" or last.isdigit()) and (
            methods.get(last.partition("(")[0]) != "at"
        ):
            return False
    return True


def written(other: Value, inside: bool) -> frozenset[str]:
    """The letters that something is compared with.

    :param inside: whether it is asked to be in them: in a text, a list, or the keys of a map.
    """
    if other.consts is not None:
        texts = [each for each in other.consts if isinstance(each, str)]
        if inside:
            return frozenset("".join(texts))
        return frozenset(texts) if len(other.consts) == 1 and len("".join(texts)) == 1 else _NONE
    if not inside or not other.slots or "*" in other.slots:
        return _NONE
    keys = [key for key in other.slots if isinstance(key, str)]
    items = [one for each in other.slots.values() for one in each.consts or ()]
    return frozenset(each for each in keys or items if isinstance(each, str) and len(each) == 1)


_NONE: frozenset[str] = frozenset()


def without_keys(default: Value, asked: Value, whole: Value) -> Value:
    """The default of a map that is asked for it: it is none of its keys then."""
    flow, same = default.flow, asked.flow
    if flow is None or same is None or flow.origins != same.origins or not whole.slots:
        return default
    replaced = (
        key
        for key, each in whole.slots.items()
        if isinstance(key, str) and each.consts is not None and key not in each.consts
    )
    kinds = ended(bits(replaced))
    return default.flowing(cleared(flow, kinds) or flow._replace(kinds=0)) if kinds else default


def counted(machine: Machine, test: ir.Expr | None) -> tuple[Flow, list[Flow]] | None:
    """What ``i < text.length()`` goes through from the start, and how its letters may be read."""
    if not isinstance(test, ir.Compare) or test.op not in ("<", "!="):
        return None
    at, asked = test.left, test.right
    written = asked.callee if isinstance(asked, ir.Call) else asked
    if not (isinstance(at, ir.Name) and isinstance(written, ir.Member)):
        return None
    methods = machine.language.text_methods
    if methods.get(written.name) != "length" and written.name != machine.language.length_member:
        return None
    flow = machine.value(written.object).flow
    if flow is None or machine.value(at).consts != (0,):
        return None
    ways = [f"{name}({at.name})" for name, how in methods.items() if how == "at"]
    return flow, [narrowed(flow, each) for each in (*ways, f"[{at.name}]")]
