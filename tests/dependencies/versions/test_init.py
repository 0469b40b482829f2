from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from packaging.specifiers import SpecifierSet
from packaging.version import Version

from aisec_hooks.dependencies.versions import NotARange, Relation, parse, relation, upgrade
from aisec_hooks.model.package import ECOSYSTEMS, RANGED

INSIDE, OUTSIDE, PARTLY, UNKNOWN = Relation


@pytest.mark.parametrize(
    ("ecosystem", "spec", "limit", "expected"),
    [
        ("pypi", "==2.20", ">=2.31,<3", OUTSIDE),
        ("pypi", "==2.31.0", ">=2.31,<3", INSIDE),
        ("pypi", "==3.0.0", ">=2.31,<3", OUTSIDE),
        ("pypi", ">=2.20", ">=2.31,<3", PARTLY),
        ("pypi", "", ">=2.31,<3", PARTLY),
        ("pypi", "~=2.31", ">=2.31,<3", INSIDE),
        ("pypi", ">=3", ">=2.31,<3", OUTSIDE),
        ("pypi", "<2.31", ">=2.31,<3", OUTSIDE),
        ("pypi", "==2.*", ">=2.31,<3", PARTLY),
        ("pypi", "==1.*", ">=2.31,<3", OUTSIDE),
        ("pypi", ">=1.2", "==1.2.*", PARTLY),
        ("pypi", "!=1.5", "==1.5", OUTSIDE),
        ("pypi", "==1.0.post1", "==1.0", OUTSIDE),
        ("pypi", "==1.0+cpu", "==1.0", INSIDE),
        ("pypi", "==2.0rc1", "<2", OUTSIDE),
        ("pypi", "==2.0rc1", ">=2.0rc1", INSIDE),
        ("pypi", "==1!1.0", "<2", OUTSIDE),
        ("pypi", "^2.31", ">=2.31,<3", INSIDE),
        ("pypi", "^0.2.3", ">=0.2,<0.3", INSIDE),
        ("pypi", "^0.0.3", "==0.0.3", PARTLY),
        ("pypi", "~1.2", ">=1.2,<1.3", INSIDE),
        ("pypi", "~1", ">=1,<2", INSIDE),
        ("pypi", "2.31.0", ">=2.31,<3", INSIDE),
        ("pypi", "<1 || >=3", ">=2.31,<3", OUTSIDE),
        ("pypi", "*", ">=2.31,<3", PARTLY),
        ("pypi", ">=1,<1", ">=1", UNKNOWN),
        ("pypi", "${VERSION}", ">=1", UNKNOWN),
        ("npm", "3.3.6", "=3.3.6", INSIDE),
        ("npm", "^3.3.5", "=3.3.6", PARTLY),
        ("npm", "^3.10.0", ">=4.17.21 <5", OUTSIDE),
        ("npm", "^4.17.21", "^4.17.21", INSIDE),
        ("npm", "*", "^4", PARTLY),
        ("npm", "latest", "^4", UNKNOWN),
        ("npm", "catalog:", "^4", UNKNOWN),
        ("npm", "1 - 2", "<3", INSIDE),
        ("npm", "~1.2.3 || ^2", "1.x || >=2.0.0 <3", INSIDE),
        ("npm", "^0.2.3", "0.2.x", INSIDE),
        ("npm", "^0.0.3", "=0.0.3", INSIDE),
        ("npm", ">1", ">=2", INSIDE),
        ("npm", "<=1", "<2", INSIDE),
        ("npm", "1.2.3-beta.1", "^1.2.3", OUTSIDE),
        ("npm", "1.2.3-beta.1", ">=1.2.3-alpha", INSIDE),
        ("golang", "v1.2.3", "v1.2.3", UNKNOWN),
    ],
)
def test_how_ranges_relate(ecosystem: str, spec: str, limit: str, expected: Relation) -> None:
    assert relation(ecosystem, spec, limit) == expected


@pytest.mark.parametrize("ecosystem", ECOSYSTEMS)
def test_every_scheme_that_an_ecosystem_names_is_there(ecosystem: str) -> None:
    if ecosystem in RANGED:
        assert relation(ecosystem, "1.2.3", "1.2.3") == INSIDE
    else:
        with pytest.raises(NotARange, match=ecosystem):
            parse(ecosystem, "1.2.3")


@pytest.mark.parametrize("text", ["latest", "1.2.3.4", "npm:x", ">", "1..2", "a b", "^", "1.2.3 ;"])
def test_what_npm_does_not_accept_is_no_range(text: str) -> None:
    with pytest.raises(NotARange):
        parse("npm", text)


@pytest.mark.parametrize("text", ["latest", ">=", "1..2", ">=1;", "==1.*.2", "~=1", "1 - 2", ">>1"])
def test_what_nobody_accepts_for_python_is_no_range(text: str) -> None:
    with pytest.raises(NotARange):
        parse("pypi", text)


@pytest.mark.parametrize(
    ("ecosystem", "old", "new", "expected"),
    [
        ("pypi", "==1.2.3", "==2.0", "major"),
        ("pypi", "==1.2.3", "==1.3", "minor"),
        ("pypi", "==1.2.3", "==1.2.4", "patch"),
        ("pypi", "==1.2.3", "==1.2.3.post1", "patch"),
        ("pypi", "==2.0", "==1.0", None),
        ("pypi", ">=1,<2", ">=1,<3", None),
        ("pypi", "^1.2", "^2.0", "major"),
        ("npm", "^1.2.3", "^1.3.0", "minor"),
        ("npm", "^1", "^1.0.1", "patch"),
        ("npm", "latest", "^1.0.1", None),
    ],
)
def test_upgrades(ecosystem: str, old: str, new: str, expected: str | None) -> None:
    assert upgrade(ecosystem, old, new) == expected


VERSIONS = st.builds(
    lambda parts, pre: ".".join(map(str, parts)) + pre,
    st.lists(st.integers(0, 3), min_size=1, max_size=3),
    st.sampled_from(["", "", "", "rc1", ".post1", ".dev1"]),
)
CLAUSES = st.builds(
    lambda sign, version: f"{sign}{version}",
    st.sampled_from([">=", "<=", ">", "<", "==", "!="]),
    VERSIONS,
)
SPECIFIERS = st.lists(CLAUSES, min_size=1, max_size=3).map(",".join)


@given(SPECIFIERS, SPECIFIERS, VERSIONS)
def test_no_version_contradicts_the_relation(spec: str, limit: str, version: str) -> None:
    found = relation("pypi", spec, limit)
    if not SpecifierSet(spec).contains(Version(version), prereleases=True):
        return
    held = SpecifierSet(limit).contains(Version(version), prereleases=True)
    assert not (found == INSIDE and not held)
    assert not (found == OUTSIDE and held)


NUMBERS = st.integers(0, 3).map(str)
PARTIALS = st.lists(NUMBERS, min_size=1, max_size=3).map(".".join) | st.just("*")
SIMPLE = st.builds(
    lambda sign, partial: f"{sign}{partial}",
    st.sampled_from(["", "^", "~", ">=", "<", ">", "<="]),
    PARTIALS,
)
RANGES = st.lists(
    st.lists(SIMPLE, min_size=1, max_size=2).map(" ".join), min_size=1, max_size=2
).map(" || ".join)


@given(RANGES, RANGES)
def test_a_range_holds_its_probes_or_not_but_never_fails(spec: str, limit: str) -> None:
    from aisec_hooks.dependencies.versions.semver import Version as Semver

    found = relation("npm", spec, limit)
    wanted, allowed = parse("npm", spec), parse("npm", limit)
    every = [Semver(a, b, c) for a in range(5) for b in range(5) for c in range(5)]
    answers = {allowed.holds(version) for version in every if wanted.holds(version)}
    if found == INSIDE:
        assert answers <= {True}
    elif found == OUTSIDE:
        assert answers <= {False}
    elif found == UNKNOWN:
        assert answers == set()
