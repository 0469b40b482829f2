from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aisec_hooks.dependencies.compare import Kind, compare, origin, plain, shown
from aisec_hooks.model.dependency import Dependency, Manifest
from tests.dependencies.declared import manifest


def changes(before: Manifest | None, after: Manifest) -> list[tuple[str, Kind]]:
    return [(each.dependency.name, each.kind) for each in compare(before, after)]


def test_a_new_manifest_is_new_throughout() -> None:
    assert changes(None, manifest("pypi/a", "pypi/b ==1")) == [("a", Kind.ADDED), ("b", Kind.ADDED)]


def test_tells_added_changed_and_same() -> None:
    before = manifest("pypi/a ==1", "pypi/b ==1", "pypi/gone")
    after = manifest("pypi/new", "pypi/b ==2", "pypi/a ==1")
    assert changes(before, after) == [("new", Kind.ADDED), ("b", Kind.CHANGED), ("a", Kind.SAME)]


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("pypi/a >=1,<2", "pypi/a <2,>=1", Kind.SAME),
        ("pypi/a", "npm/a", Kind.ADDED),
        ("pypi/a !limit", "pypi/a", Kind.ADDED),
        ("pypi/a", "pypi/a !limit", Kind.SAME),
        ("npm/a ^1 @workspace:", "npm/a ^1", Kind.ADDED),
        ("pypi/a @path:./a", "pypi/a", Kind.ADDED),
        ("pypi/a", "pypi/a @path:./a", Kind.CHANGED),
        ("pypi/a #dev", "pypi/a", Kind.CHANGED),
        ("pypi/a @git:https://h/a@v1", "pypi/a @git:https://h/a@v2", Kind.CHANGED),
    ],
)
def test_what_makes_a_dependency_another(old: str, new: str, kind: Kind) -> None:
    assert [each for _, each in changes(manifest(old), manifest(new))] == [kind]


@pytest.mark.parametrize(
    ("old", "new", "moved"),
    [
        ("pypi/a @git:https://h/a@v1", "pypi/a @git:https://h/a.git@v2", False),
        ("pypi/a @git:git+ssh://git@h/a@v1", "pypi/a @git:git+ssh://h/a", False),
        ("npm/a @git:u/r#v1", "npm/a @git:u/r#v2", False),
        ("npm/a @git:u/r", "npm/a @git:other/r", True),
        ("pypi/a", "pypi/a @git:https://h/a", True),
        ("pypi/a @url:https://h/1.whl", "pypi/a @url:https://h/2.whl", True),
        ("pypi/a @url:https://x:y@h/1.whl", "pypi/a @url:https://h/1.whl#sha256=1", False),
        ("pypi/a ==1", "pypi/a ==2", False),
    ],
)
def test_tells_when_a_package_comes_from_elsewhere(old: str, new: str, moved: bool) -> None:
    assert [each.moved for each in compare(manifest(old), manifest(new))] == [moved]


def test_a_second_declaration_in_a_known_version_is_no_change() -> None:
    before = manifest("npm/a ^1", "npm/a ^1 #peer")
    assert changes(before, manifest("npm/a ^1 #peer", "npm/a ^1")) == [("a", Kind.SAME)] * 2


@pytest.mark.parametrize(
    ("spec", "expected"),
    [(">= 1 , < 2", "<2,>=1"), ("^1  ||  ^2", "^1 || ^2"), ("", ""), ("~> 1.2", "~>1.2")],
)
def test_layout_of_a_constraint_does_not_count(spec: str, expected: str) -> None:
    assert plain(spec) == expected


def test_origins_and_messages_hold_no_secrets() -> None:
    found = Dependency("pypi", "a", "a", "", "git", "https://u:secret@h/a@v1", "dev", 1)
    assert origin(found) == ("git", "https://h/a")
    assert shown(found.target) == "https://h/a@v1"


ROWS = st.lists(
    st.sampled_from(["pypi/a ==1", "pypi/b >=1,<2", "npm/@s/c ^1", "pypi/d @git:https://h/d"]),
    unique=True,
)


@given(ROWS, st.randoms(use_true_random=False))
def test_order_never_matters(rows: list[str], chance: object) -> None:
    other = list(rows)
    chance.shuffle(other)  # type: ignore[attr-defined]
    assert {each.kind for each in compare(manifest(*rows), manifest(*other))} <= {Kind.SAME}
