from __future__ import annotations

from aisec_hooks.dependencies import parents
from tests.dependencies.declared import judged, kinds, manifest

STRICT = """\
approval: {mode: allowlist, upgrade: {minor: note, major: block}}
sources: {git: block}
"""
Row = tuple[str, str | None, int, str]


def merged(after: str, *before: str | None, policy: str = STRICT) -> list[Row]:
    """The findings about one declaration against what each parent declares of it."""
    each = [judged(policy, manifest(row) if row else None, manifest(after)) for row in before]
    return kinds(parents.against_all(each))


def test_what_any_parent_had_is_not_new() -> None:
    assert merged("pypi/a ==1", None, "pypi/a ==1") == []
    assert merged("pypi/a ==1", "pypi/a ==1", None) == []
    assert merged("pypi/a ==1", "pypi/b", None, "pypi/a ==1") == []


def test_what_no_parent_had_is_new_once() -> None:
    assert merged("pypi/a ==1", "pypi/b", None) == [("dep-unapproved", "pypi/a", 1, "block")]


def test_an_upgrade_counts_from_the_nearest_parent() -> None:
    assert merged("pypi/a ==3.1", "pypi/a ==1", "pypi/a ==3.0") == [
        ("dep-unapproved", "pypi/a", 1, "note")
    ]
    assert merged("pypi/a ==3.1", "pypi/a ==1", "pypi/a ==2") == [
        ("dep-unapproved", "pypi/a", 1, "block")
    ]


def test_a_source_that_no_parent_had_is_new() -> None:
    ours, theirs, other = (f"pypi/a @git:https://h/{name}" for name in ("ours", "theirs", "other"))
    assert merged(theirs, "pypi/a", theirs) == []
    assert merged(other, ours, theirs) == [("dep-unapproved", "pypi/a", 1, "block")]


def test_one_package_does_not_speak_for_another() -> None:
    after = manifest("pypi/a", "pypi/b", "pypi/c")
    each = [
        judged(STRICT, manifest("pypi/a"), after),
        judged(STRICT, manifest("pypi/b"), after),
    ]
    assert kinds(parents.against_all(each)) == [("dep-unapproved", "pypi/c", 3, "block")]
