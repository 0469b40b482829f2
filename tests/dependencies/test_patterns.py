from __future__ import annotations

import re

import pytest

from aisec_hooks.dependencies.patterns import PackagePattern, parse


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("pypi/requests", PackagePattern("pypi", "requests")),
        ("pypi/Flask_SQLAlchemy", PackagePattern("pypi", "flask-sqlalchemy")),
        ("npm/JSONStream", PackagePattern("npm", "JSONStream")),
        ("npm/@acme/x", PackagePattern("npm", "@acme/x")),
        ("pypi/acme-*", PackagePattern("pypi", "acme-", prefix=True)),
        ("pypi/Acme_*", PackagePattern("pypi", "acme-", prefix=True)),
        ("npm/@acme/*", PackagePattern("npm", "@acme/", prefix=True)),
        ("npm/*", PackagePattern("npm", "", prefix=True)),
        ("golang/github.com/acme/*", PackagePattern("golang", "github.com/acme/", prefix=True)),
    ],
)
def test_reads_keys(text: str, expected: PackagePattern) -> None:
    assert parse(text) == expected


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("requests", "is no package key"),
        ("python/requests", "the ecosystem is called pypi here"),
        ("conda/x", "is no package key"),
        ("pypi/", "names no package"),
        ("pypi/a b", "names no package"),
        ("pypi/acme*", "* may only stand"),
        ("npm/@ac*/x", "* may only stand"),
        ("pypi/*-x", "* may only stand"),
        ("pypi/a-**", "* may only stand"),
    ],
)
def test_refuses_what_covers_more_than_it_says(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=re.escape(message)):
        parse(text)


@pytest.mark.parametrize(
    ("pattern", "covers", "leaves"),
    [
        ("pypi/acme-*", ["acme-x", "acme-x-y"], ["acme", "acme-", "acmex", "xacme-x"]),
        ("npm/@acme/*", ["@acme/x"], ["@acme", "@acmee/x", "acme/x", "@acme/"]),
        ("pypi/requests", ["requests"], ["requests-x", "request"]),
    ],
)
def test_covers_only_whole_parts(pattern: str, covers: list[str], leaves: list[str]) -> None:
    found = parse(pattern)
    ecosystem = found.ecosystem
    assert [name for name in covers + leaves if found.matches(ecosystem, name)] == covers
    assert not found.matches("cargo", covers[0])
    assert str(found) == pattern
