"""Limits: what is left out, and that no order of files changes it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from aisec_hooks.changes.limits import CHANGE_LIMIT, FILE_LIMIT, Weight, heavy, over_limit

sizes = st.integers(0, FILE_LIMIT + 1000) | st.integers(0, 2000)
weights = st.lists(st.tuples(sizes, sizes), max_size=12).map(
    lambda pairs: [Weight(f"f{at}", *pair) for at, pair in enumerate(pairs)]
)


@given(weights, st.randoms(use_true_random=False))
def test_what_stays_fits(given_weights: list[Weight], shuffler: object) -> None:
    left_out = heavy(given_weights)
    kept = [each for each in given_weights if each.path not in left_out]
    assert sum(each.new + each.old for each in kept) <= CHANGE_LIMIT
    assert all(max(each.new, each.old) <= FILE_LIMIT for each in kept)
    for each in given_weights:
        assert (left_out.get(each.path) == FILE_LIMIT) == (max(each.new, each.old) > FILE_LIMIT)
    shuffled = list(given_weights)
    shuffler.shuffle(shuffled)  # type: ignore[attr-defined]
    assert heavy(shuffled) == left_out


@given(weights)
def test_a_file_is_left_out_only_after_all_smaller_ones_fit(given_weights: list[Weight]) -> None:
    left_out = heavy(given_weights)
    smallest = min(
        (each.new + each.old for each in given_weights if left_out.get(each.path) == CHANGE_LIMIT),
        default=None,
    )
    if smallest is not None:
        for each in given_weights:
            if each.new + each.old < smallest:
                assert each.path not in left_out or max(each.new, each.old) > FILE_LIMIT


def test_notice_tells_size_and_limit() -> None:
    notice = over_limit("a.py", 60 * 1024 * 1024)
    assert (notice.path, notice.reason) == ("a.py", "over-limit")
    assert notice.message == "60.0 MiB were not analysed; files count up to 32 MiB"
    assert "changes count up to 128 MiB" in over_limit("a.py", 1, CHANGE_LIMIT).message
