from __future__ import annotations

from itertools import pairwise

import pytest

from aisec_hooks.dependencies.versions import npm, semver

# Ranges with versions they hold and do not hold, from the documentation of node-semver.
RANGES = {
    "1.2.3 - 2.3.4": ("1.2.3 2.3.4 2.0.0", "1.2.2 2.3.5"),
    "1.2 - 2.3.4": ("1.2.0 2.3.4", "1.1.9 2.3.5"),
    "1.2.3 - 2.3": ("1.2.3 2.3.99", "2.4.0"),
    "1.2.3 - 2": ("2.99.0", "3.0.0"),
    "*": ("0.0.0 9.9.9", "1.0.0-rc.1"),
    "": ("1.0.0", "1.0.0-0"),
    "1.x": ("1.0.0 1.99.0", "0.9.0 2.0.0"),
    "1.2.x": ("1.2.0 1.2.99", "1.3.0"),
    "1": ("1.0.0 1.9.9", "2.0.0"),
    "~1.2.3": ("1.2.3 1.2.99", "1.3.0 1.2.2"),
    "~1.2": ("1.2.0", "1.3.0"),
    "~1": ("1.9.0", "2.0.0"),
    "~0.2.3": ("0.2.3 0.2.9", "0.3.0"),
    "~1.2.3-beta.2": ("1.2.3-beta.2 1.2.3-beta.4 1.2.3 1.2.9", "1.2.4-beta.2 1.2.3-alpha"),
    "^1.2.3": ("1.2.3 1.99.0", "2.0.0 1.2.2 2.0.0-0"),
    "^0.2.3": ("0.2.3 0.2.99", "0.3.0"),
    "^0.0.3": ("0.0.3", "0.0.4 0.0.2"),
    "^1.2.3-beta.2": ("1.2.3-beta.2 1.2.3 1.9.0", "1.2.3-beta.1 1.2.4-beta.2"),
    "^0.0.3-beta": ("0.0.3-beta 0.0.3-pr.2 0.0.3", "0.0.4"),
    "^1.2.x": ("1.2.0 1.9.0", "2.0.0"),
    "^0.0.x": ("0.0.0 0.0.9", "0.1.0"),
    "^0.0": ("0.0.9", "0.1.0"),
    "^0.x": ("0.9.9", "1.0.0"),
    ">=1.2.7 <1.3.0": ("1.2.7 1.2.99", "1.2.6 1.3.0"),
    "1.2.7 || >=1.2.9 <2.0.0": ("1.2.7 1.2.9 1.4.6", "1.2.8 2.0.0"),
    ">1.2": ("1.3.0", "1.2.9"),
    "<=1.2": ("1.2.9", "1.3.0"),
    "<*": ("", "0.0.0 1.0.0"),
    "=1.2.3": ("1.2.3 v1.2.3 1.2.3+build", "1.2.4"),
    "v1.2.3": ("1.2.3", "1.2.4"),
    "> 1.0.0  < 2.0.0": ("1.0.1", "1.0.0 2.0.0"),
}


@pytest.mark.parametrize("text", RANGES)
def test_holds_what_node_says(text: str) -> None:
    found = npm.parse(text)
    holds, refuses = RANGES[text]
    for version in [*holds.split(), *refuses.split()]:
        parsed = semver.parse(version)
        assert parsed is not None
        assert found.holds(parsed) == (version in holds.split()), version


def test_order_of_the_specification() -> None:
    order = [
        "0.9.0",
        "1.0.0-alpha",
        "1.0.0-alpha.1",
        "1.0.0-alpha.beta",
        "1.0.0-beta",
        "1.0.0-beta.2",
        "1.0.0-beta.11",
        "1.0.0-rc.1",
        "1.0.0",
        "2.0.0",
    ]
    versions = [version for text in order if (version := semver.parse(text))]
    assert len(versions) == len(order)
    assert all(lower < higher for lower, higher in pairwise(versions))


@pytest.mark.parametrize("text", ["1", "1.2", "1.2.3.4", "a", "", "1.2.x", "1.2.-3"])
def test_what_is_no_version(text: str) -> None:
    assert semver.parse(text) is None
