"""What is new and what was carried: hits of a change against those of its old side.

Moved and reformatted code is not blamed (design promise 1): a hit whose rule and normalised
evidence stood in the old blob, or vanished elsewhere in the same change, is carried.  Counted, not
just looked up, so that a copy of an old weakness is a new one.

In a merge each parent is an old side of its own, and any of them may account for a hit: what is new
to a merge is new against every parent.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from aisec_hooks.model.finding import Hit

Key = tuple[str, str]
Pool = Counter[Key]
"""How many hits of a rule with the same normalised evidence may count as carried."""


def key(hit: Hit) -> Key:
    """What makes two hits the same weakness."""
    return hit.rule, hit.normalised


def vanished(old: Iterable[Hit], new: Iterable[Hit]) -> Pool:
    """The hits of an old side that its new side has no more."""
    return Counter(map(key, old)) - Counter(map(key, new))


def own_pool(old: Iterable[Hit], new: Iterable[Hit], touched: Iterable[Hit]) -> Pool:
    """The hits of a file's old side that none of its untouched new hits accounts for.

    :param new: every hit of the new side.
    :param touched: those of them with evidence on a line that this old side does not have.
    """
    untouched = Counter(map(key, new)) - Counter(map(key, touched))
    return Counter(map(key, old)) - untouched


def either(pools: Iterable[Pool]) -> Pool:
    """What any of several parents accounts for.

    The most that one of them has, not their sum: what both have is mostly one line of their common
    past, and a second copy of it is new.
    """
    found: Pool = Counter()
    for pool in pools:
        found |= pool
    return found


def take(hit: Hit, *pools: Pool) -> bool:
    """Whether a pool accounts for a hit; what is taken is used up."""
    wanted = key(hit)
    for pool in pools:
        if pool[wanted] > 0:
            pool[wanted] -= 1
            return True
    return False
