from __future__ import annotations

import pytest

from aisec_hooks.dependencies.kinds import KINDS
from aisec_hooks.errors import PolicyError
from aisec_hooks.model.dependency import Manifest, ManifestProblem
from tests.dependencies.declared import judged, kinds, manifest

STRICT = """\
approval:
  allow:
    - {pkg: pypi/requests, versions: ">=2.31,<3", owner: web, reason: HTTP, expires: 2027-06-30}
    - {pkg: "npm/@acme/*", owner: web, reason: own, expires: 2027-06-30}
    - {pkg: pypi/ipdb, groups: [dev], owner: web, reason: debugging, expires: 2027-06-30}
    - {pkg: pypi/old, owner: web, reason: was good, expires: 2026-11-21}
    - {pkg: pypi/last, owner: web, reason: last good day, expires: 2026-11-22}
    - {pkg: pypi/bare}
  deny:
    - {pkg: pypi/pycrypto, reason: unmaintained, use_instead: [pypi/cryptography]}
    - {pkg: npm/event-stream, versions: "=3.3.6", reason: compromised}
    - {pkg: pypi/ipdb2, groups: [runtime]}
exceptions: {require: [owner, reason, expires]}
"""
BASE = manifest("pypi/old-friend ==1", "pypi/requests ==2.31.0")


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        ("pypi/requests ==2.31.0", None),
        ("pypi/requests >=2", None),
        ("pypi/requests", None),
        ("pypi/requests ==2.20", "dep-version-denied"),
        ("pypi/requests ==3.0", "dep-version-denied"),
        ("pypi/requests >=3", "dep-version-denied"),
        ("npm/requests", "dep-unapproved"),
        ("npm/@acme/x ^1", None),
        ("npm/@acmee/x ^1", "dep-unapproved"),
        ("pypi/ipdb #dev", None),
        ("pypi/ipdb", "dep-unapproved"),
        ("pypi/old", "dep-approval-expired"),
        ("pypi/last", None),
        ("pypi/bare", "dep-unapproved"),
        ("pypi/new", "dep-unapproved"),
        ("pypi/pycrypto", "dep-denied"),
        ("npm/event-stream 3.3.6", "dep-denied"),
        ("npm/event-stream ^3.3.0", "dep-unapproved"),
        ("pypi/ipdb2 #dev", "dep-unapproved"),
        ("pypi/ipdb2", "dep-denied"),
        ("pypi/new !limit", None),
        ("pypi/requests ==2.20 !limit", "dep-version-denied"),
        ("npm/event-stream 3.3.6 !limit", "dep-denied"),
        ("pypi/pycrypto !limit", None),
        ("pypi/new !limit @url:https://h/new.whl", "dep-unapproved"),
        ("pypi/own @path:./own", None),
        ("npm/own @workspace:", None),
        ("pypi/requests @git:https://h/requests", "dep-unapproved"),
        ("pypi/requests @url:https://h/requests.whl", "dep-unapproved"),
        ("pypi/r\u0435quests", "dep-unapproved"),
    ],
)
def test_what_enters_needs_an_approval(row: str, kind: str | None) -> None:
    found = judged(STRICT, manifest(), manifest(row))
    assert [(each.kind, each.level) for each in found] == ([(kind, "block")] if kind else [])


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("pypi/unknown ==1", "pypi/unknown ==2", []),
        ("pypi/unknown #dev", "pypi/unknown", []),
        ("pypi/unknown", "pypi/unknown @git:https://h/x", [("dep-unapproved", "block")]),
        ("pypi/unknown @git:https://h/x@1", "pypi/unknown @git:https://h/x@2", []),
        ("pypi/unknown @path:./x", "pypi/unknown", [("dep-unapproved", "block")]),
        ("pypi/old ==1", "pypi/old ==2", []),
        ("pypi/ipdb #dev", "pypi/ipdb", [("dep-unapproved", "block")]),
        ("pypi/requests ==2.31", "pypi/requests ==3.1", [("dep-version-denied", "block")]),
        ("pypi/requests ==2.20", "pypi/requests ==2.31", []),
        ("pypi/requests ==2.20", "pypi/requests ==2.21", [("dep-version-denied", "warn")]),
        ("pypi/requests ==2.20", "pypi/requests ==2.20", []),
        ("pypi/pycrypto ==1", "pypi/pycrypto ==1", []),
        ("pypi/pycrypto ==1", "pypi/pycrypto ==2", [("dep-denied", "warn")]),
        ("npm/event-stream 3.3.5", "npm/event-stream 3.3.6", [("dep-denied", "block")]),
        ("pypi/pycrypto !limit", "pypi/pycrypto", [("dep-denied", "block")]),
    ],
)
def test_what_was_there_before_only_answers_for_its_limits(
    old: str, new: str, expected: list[tuple[str, str]]
) -> None:
    found = judged(STRICT, manifest(old), manifest(new))
    assert [(each.kind, each.level) for each in found] == expected
    assert [each.data.get("preexisting") for each in found] == [
        True if level == "warn" else None for _, level in expected
    ]


def test_removing_and_reordering_are_never_findings() -> None:
    before = manifest("pypi/pycrypto", "pypi/x", "pypi/requests ==2.20")
    assert judged(STRICT, before, manifest("pypi/x", "pypi/pycrypto")) == []
    assert judged(STRICT, before, manifest()) == []


def test_recheck_asks_about_everything_in_a_changed_manifest() -> None:
    policy = "approval: {mode: allowlist, existing: recheck}"
    found = judged(policy, manifest("pypi/a", "pypi/b"), manifest("pypi/b", "pypi/a ==2"))
    assert kinds(found) == [
        ("dep-unapproved", "pypi/b", 1, "block"),
        ("dep-unapproved", "pypi/a", 2, "block"),
    ]


def test_one_finding_for_a_package_that_is_declared_twice() -> None:
    after = manifest("pypi/a ==1", "pypi/a ==2 #dev", "pypi/b")
    policy = "approval: {mode: allowlist}\ngroups: {runtime: note}"
    assert kinds(judged(policy, None, after)) == [
        ("dep-unapproved", "pypi/a", 2, "block"),
        ("dep-unapproved", "pypi/b", 3, "note"),
    ]


@pytest.mark.parametrize(
    ("policy", "row", "level"),
    [
        ("approval: {mode: allowlist, level: warn}", "npm/a", "warn"),
        ("approval: {mode: allowlist}\ngroups: {peer: note}", "npm/a #peer", "note"),
        ("approval: {mode: allowlist}\ngroups: {peer: note}", "npm/a", "block"),
        ("approval: {mode: allowlist, level: note}\ngroups: {peer: warn}", "npm/a #peer", "note"),
        ("approval: {deny: [npm/a], level: warn}", "npm/a", "warn"),
        ("names: {homoglyph: warn}\ngroups: {dev: note}", "npm/\u0430 #dev", "note"),
    ],
)
def test_levels_and_group_ceilings(policy: str, row: str, level: str) -> None:
    assert [each.level for each in judged(policy, None, manifest(row))] == [level]


@pytest.mark.parametrize(
    ("policy", "row"),
    [
        ("{}", "pypi/pycrypto"),
        ("{}", "pypi/\u0430"),
        ("approval: {mode: off, deny: [pypi/pycrypto]}", "pypi/pycrypto"),
        ("approval: {mode: denylist}", "pypi/anything"),
        ("approval: {mode: allowlist, level: off}", "pypi/anything"),
        ("approval: {mode: allowlist}\ngroups: {dev: off}", "pypi/anything #dev"),
        ("approval: {mode: allowlist}\nignore_paths: ['*.txt']", "pypi/anything"),
    ],
)
def test_what_is_off_is_silent(policy: str, row: str) -> None:
    assert judged(policy, None, manifest(row)) == []


def test_without_a_section_denied_and_confusable_names_block() -> None:
    after = manifest(
        "pypi/pycrypto", "npm/event-stream 3.3.6", "npm/event-stream 4.0.1", "pypi/r\u0435quests",
        "pypi/anything",
    )  # fmt: skip
    found = judged(None, None, after)
    assert kinds(found) == [
        ("dep-denied", "pypi/pycrypto", 1, "block"),
        ("dep-denied", "npm/event-stream", 2, "block"),
        ("dep-homoglyph", "pypi/r\u0435quests", 4, "block"),
    ]
    assert found[0].data == {"use_instead": ["pypi/cryptography", "pypi/pycryptodome"]}
    assert found[2].data == {"like": "pypi/requests"}


def test_confusable_goes_before_unapproved_and_denied_before_both() -> None:
    policy = "approval: {mode: allowlist, deny: ['pypi/bad-*']}\nnames: {homoglyph: block}"
    after = manifest("pypi/\u0430bc", "pypi/bad-\u0430", "pypi/abc")
    assert [each.kind for each in judged(policy, None, after)] == [
        "dep-homoglyph",
        "dep-denied",
        "dep-unapproved",
    ]


def test_names_that_were_there_before_are_not_confusable_anew() -> None:
    assert judged(None, manifest("pypi/\u0430 ==1"), manifest("pypi/\u0430 ==2")) == []


ALLOW = "approval: {{mode: allowlist, self_approval: {}, allow: [{}]}}"


def test_an_approval_in_the_same_change_does_not_count() -> None:
    found = judged(
        ALLOW.format("block", ""),
        BASE,
        manifest("pypi/new"),
        proposed=ALLOW.format("off", "pypi/new"),
    )
    assert kinds(found) == [("policy-self-approval", "pypi/new", 1, "block")]
    assert "the approval in this same change does not count" in found[0].message


def test_the_trusted_side_may_let_people_approve_for_themselves() -> None:
    for word, expected in (("warn", ["warn"]), ("off", [])):
        found = judged(
            ALLOW.format(word, ""),
            BASE,
            manifest("pypi/new"),
            proposed=ALLOW.format("block", "pypi/new"),
        )
        assert [each.level for each in found] == expected


def test_a_changed_policy_without_the_approval_changes_nothing() -> None:
    found = judged(
        ALLOW.format("block", ""), BASE, manifest("pypi/new"), proposed="approval: {mode: off}"
    )
    assert [each.kind for each in found] == ["dep-unapproved"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("==1.2", "==2.0", ["warn"]),
        ("==1.2", "==1.3", ["note"]),
        ("==1.2", "==1.2.1", []),
        ("==2.0", "==1.0", []),
        (">=1", ">=1,<3", []),
    ],
)
def test_upgrades_of_unapproved_packages(old: str, new: str, expected: list[str]) -> None:
    policy = "approval: {mode: allowlist, upgrade: {patch: allow, minor: note, major: warn}}"
    found = judged(policy, manifest(f"pypi/a {old}"), manifest(f"pypi/a {new}"))
    assert [each.level for each in found] == expected
    assert all(each.kind == "dep-unapproved" for each in found)
    approved = policy.replace("upgrade", "allow: [pypi/a], upgrade")
    assert judged(approved, manifest(f"pypi/a {old}"), manifest(f"pypi/a {new}")) == []


@pytest.mark.parametrize(
    ("target", "covered"),
    [
        ("@git:https://h/acme/a.git@v1", True),
        ("@git:git+https://h/acme/a@v1#egg=a", True),
        ("@git:https://u:p@h/acme/a", True),
        ("@git:https://h/one/repo@v1", True),
        ("@git:https://h/one/repo.git", True),
        ("@git:https://h/one/repository", False),
        ("@git:https://h/acme/../evil/a", False),
        ("@git:https://h/acmee/a", False),
        ("@git:https://evil/?https://h/acme/a", False),
        ("@url:https://h/acme/a.whl", False),
    ],
)
def test_an_approval_covers_other_places_only_where_they_are_named(
    target: str, covered: bool
) -> None:
    policy = (
        "approval: {allow: [pypi/a]}\n"
        "sources: {git: {allow: ['https://h/acme/*', 'https://h/one/repo']}}"
    )
    found = judged(policy, None, manifest(f"pypi/a {target}"))
    assert [each.kind for each in found] == ([] if covered else ["dep-unapproved"])


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("pypi/ipdb @git:https://h/ipdb", ["dep-unapproved"]),
        ("pypi/ipdb @url:https://h/ipdb.whl", ["dep-unapproved"]),
        ("pypi/ipdb #optional", ["dep-unapproved"]),
        ("pypi/ipdb ==2", []),
    ],
)
def test_a_package_in_the_wrong_group_moves_to_another_place(row: str, found: list[str]) -> None:
    changed = judged(STRICT, manifest("pypi/ipdb"), manifest(row))
    assert [each.kind for each in changed] == found


def test_allow_files_approve() -> None:
    policy = "approval: {allow_files: [ok.txt]}\nexceptions: {require: [owner]}"
    after = manifest("pypi/a ==1", "pypi/b ==1", "npm/c 2.0.0")
    found = judged(policy, None, after, allow_files={"ok.txt": "pypi/a\npypi/b >=2\nnpm/c ^2\n"})
    assert kinds(found) == [("dep-version-denied", "pypi/b", 2, "block")]


def test_a_range_that_nobody_can_read_never_approves_in_silence() -> None:
    policy = "approval: {allow: [{pkg: pypi/a, versions: '>=1.x'}]}"
    with pytest.raises(PolicyError, match="versions") as caught:
        judged(policy, None, manifest("pypi/a ==1"))
    assert caught.value.where == ".aisec.yaml:1:20"


PROBLEMS = Manifest(
    (),
    (
        ManifestProblem("manifest-unreadable", 1, "broken"),
        ManifestProblem("manifest-conflict", 2, "conflict"),
        ManifestProblem("manifest-ambiguous", 3, "twice"),
        ManifestProblem("manifest-dynamic", 4, "from the build"),
        ManifestProblem("manifest-dynamic", 5, "from a URL", hides=True),
    ),
)


@pytest.mark.parametrize(
    ("policy", "levels"),
    [
        (None, ["block", "block", "warn", "note", "note"]),
        ("approval: {mode: denylist}", ["block", "block", "warn", "note", "note"]),
        ("approval: {mode: allowlist}", ["block", "block", "warn", "warn", "block"]),
        ("approval: {mode: off}", []),
    ],
)
def test_what_cannot_be_read_is_never_silent(policy: str | None, levels: list[str]) -> None:
    assert [each.level for each in judged(policy, None, PROBLEMS)] == levels


def test_parts_that_could_not_be_read_before_are_not_new() -> None:
    found = judged(None, PROBLEMS, PROBLEMS)
    assert [each.kind for each in found] == ["manifest-unreadable", "manifest-conflict"]


def test_every_finding_teaches() -> None:
    after = manifest(
        "pypi/new", "pypi/requests ==1", "pypi/old", "pypi/pycrypto", "npm/event-stream 3.3.6",
        "pypi/bare", "pypi/ipdb", "pypi/requests2 @git:https://user:secret@h/x",
    )  # fmt: skip
    found = judged(STRICT, None, after)
    assert len(found) == 8
    for each in found:
        assert str(each.package) in each.message
        assert each.fix
        assert each.severity == KINDS[each.kind].severity
        assert "secret" not in each.message + each.fix
    by_package = {each.package: each for each in found}
    assert by_package["pypi/new"].fix.endswith(
        'aisec deps approve pypi/new --owner TEAM --reason "WHY" --expires DAY`'
    )
    assert by_package["pypi/pycrypto"].fix == "Use pypi/cryptography instead."
    assert ".aisec.yaml:10:7" in by_package["pypi/pycrypto"].message
    assert "2026-11-21" in by_package["pypi/old"].message
    assert "without owner, reason, expires" in by_package["pypi/bare"].message
    assert "approved for dev only" in by_package["pypi/ipdb"].message


def test_an_unapproved_package_that_is_known_to_be_abandoned_names_its_successor() -> None:
    found = judged("approval: {mode: allowlist}", None, manifest("npm/request"))
    assert found[0].kind == "dep-unapproved"
    assert found[0].data["use_instead"] == ["npm/undici", "npm/got"]
