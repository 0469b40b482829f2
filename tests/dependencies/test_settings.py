from __future__ import annotations

import datetime as dt
from typing import Any

import jsonschema
import pytest

from aisec_hooks import strict_yaml
from aisec_hooks.dependencies import settings
from aisec_hooks.dependencies.patterns import PackagePattern
from aisec_hooks.dependencies.settings import Approved, Denied, DependencySettings
from aisec_hooks.errors import PolicyError

# The whole section, every key once.
WHOLE = """\
dependencies:
  preset: strict
  ignore_paths: ["tests/fixtures/**", "examples/**"]
  groups: {runtime: block, dev: block, optional: block, build: block, peer: note, ci: block}
  approval:
    mode: allowlist
    level: block
    existing: grandfather
    transitive: off
    upgrade: {patch: allow, minor: allow, major: warn}
    self_approval: block
    allow:
      - {pkg: pypi/requests, versions: ">=2.31,<3", owner: platform, reason: "HTTP client",
         expires: 2027-06-30,
         evidence: {created: 2011-02-14, license: Apache-2.0, checked: 2026-11-01}}
      - {pkg: "npm/@acme/*", owner: platform, reason: "own scope", expires: 2027-06-30}
      - {pkg: pypi/ipdb, groups: [dev], owner: web, reason: debugging, expires: 2027-06-30}
      - pypi/plain
    allow_files: [approved/python.txt]
    deny:
      - {pkg: pypi/pycrypto, reason: unmaintained, use_instead: [pypi/cryptography]}
      - {pkg: npm/event-stream, versions: "=3.3.6", reason: compromised}
  exceptions: {require: [owner, reason, expires], max_days: 365, warn_days_before: 14}
  versions:
    require: {"requirements*.txt": exact, "pyproject.toml": bounded, "Dockerfile*": exact}
    unpinned: warn
    wildcard: block
    downgrade: warn
    prerelease: warn
    require_hashes: ["requirements/prod*.txt"]
  sources:
    registries: {pypi: ["https://pypi.example/simple"], npm: ["https://npm.example"]}
    unknown_registry: block
    extra_index: block
    insecure: block
    credentials: block
    url: block
    path_outside_repo: block
    override: warn
    git: {level: block, allow: ["https://github.com/acme/*"], require: commit}
    internal: [{names: ["pypi/acme-*", "npm/@acme/*"], registry: "https://pypi.acme.example/simple"}]
  lockfiles:
    hosts: {npm: [npm.example], pypi: [pypi.example, files.pypi.example]}
    host: block
    insecure: block
    integrity: block
    weak_integrity: warn
    hash_changed: block
    name_mismatch: block
    drift: warn
    max_bytes: 20000000
  names:
    lookalike: {level: block, min_length: 5, core: 1000, ignore: [pypi/boto]}
    homoglyph: block
  existence:
    unknown: block
    unknown_version: block
    min_package_age_days: 30
    cooldown_days: 7
    cooldown_security_fix: allow
    cooldown_exclude: ["npm/@acme/*"]
    stdlib: block
    import_name: block
    wrong_ecosystem: block
    yanked: block
    quarantined: block
    generated_shape: note
  licenses:
    allow: [MIT, Apache-2.0, "GPL-2.0-only WITH Classpath-exception-2.0"]
    denied: block
    unknown: warn
    groups: {dev: off}
    clarify: [{pkg: pypi/foo, expression: MIT, owner: legal, reason: read, expires: 2027-06-30}]
    exceptions: [{pkg: pypi/bar, allow: [MPL-2.0], owner: legal, reason: ok, expires: 2027-06-30}]
  advisories:
    min_severity: high
    introduced: block
    preexisting: warn
    malicious: block
    unmaintained: note
    transitive: check
    ignore: [{id: GHSA-aaaa-bbbb-cccc, pkg: npm/x, owner: sec, reason: no, expires: 2026-12-31}]
  scripts: {install: block, allow: [npm/esbuild, npm/sharp]}
  imports: {undeclared: warn, unknown: block, optional: off, type_checking: off, map: {cv2: a}}
  tools:
    actions: {require: commit, level: block, trusted_owners: [actions, github]}
    images: {require: digest, level: warn}
    hook_rev: warn
    pipe_to_shell: block
    mcp: {require: pinned, level: block, approval: allowlist, allow: [pypi/acme-mcp]}
  guard_changes: block
  cache: {path: auto, max_age_days: 7, hard_max_age_days: 90, stale: warn, missing: warn}
""".replace("reason: no,", 'reason: "no",')


def parsed(text: str) -> DependencySettings:
    document = strict_yaml.read(text.encode(), "policy.yaml")
    assert isinstance(document.value, dict)
    return settings.parse(document.value["dependencies"], document.place)


def section(text: str) -> DependencySettings:
    return parsed("dependencies:\n" + "".join(f"  {line}\n" for line in text.splitlines()))


def test_reads_the_whole_section() -> None:
    found = parsed(WHOLE)
    day = dt.date(2027, 6, 30)
    evidence = {
        "created": dt.date(2011, 2, 14),
        "license": "Apache-2.0",
        "checked": dt.date(2026, 11, 1),
    }
    assert found.mode == "allowlist"
    assert found.allow == (
        Approved(
            PackagePattern("pypi", "requests"),
            ">=2.31,<3",
            (),
            "platform",
            "HTTP client",
            day,
            evidence,
            "policy.yaml:13:9",
        ),
        Approved(
            PackagePattern("npm", "@acme/", prefix=True),
            owner="platform",
            reason="own scope",
            expires=day,
            where="policy.yaml:16:9",
        ),
        Approved(
            PackagePattern("pypi", "ipdb"),
            groups=("dev",),
            owner="web",
            reason="debugging",
            expires=day,
            where="policy.yaml:17:9",
        ),
        Approved(PackagePattern("pypi", "plain"), where="policy.yaml:18:9"),
    )
    assert found.deny == (
        Denied(
            PackagePattern("pypi", "pycrypto"),
            reason="unmaintained",
            use_instead=("pypi/cryptography",),
            where="policy.yaml:21:9",
        ),
        Denied(
            PackagePattern("npm", "event-stream"),
            "=3.3.6",
            (),
            "compromised",
            (),
            "policy.yaml:22:9",
        ),
    )
    assert found.required == ("owner", "reason", "expires")
    assert found.groups["peer"] == "note"
    assert found.upgrade == {"patch": "allow", "minor": "allow", "major": "warn"}
    assert found.git_allowed == ("https://github.com/acme/*",)
    assert (found.homoglyph, found.git_level, found.url_level) == ("block", "block", "block")
    assert found.ignore_paths == ("tests/fixtures/**", "examples/**")


def test_says_which_keys_have_no_effect_yet() -> None:
    idle = parsed(WHOLE).idle
    assert "approval.transitive" in idle
    assert "exceptions.max_days" in idle
    assert "licenses.allow" in idle
    assert "preset" in idle
    assert "guard_changes" in idle
    assert not {"approval.mode", "groups", "ignore_paths", "names.homoglyph"} & set(idle)


def test_only_what_the_section_names_is_on() -> None:
    assert not section("{}").judges
    assert not section("names: {lookalike: off}").judges
    assert section("names: {homoglyph: warn}").judges
    assert section("approval: {allow: []}").mode == "allowlist"
    assert section("approval: {allow_files: [a.txt]}").mode == "allowlist"
    assert section("approval: {deny: [pypi/a]}").mode == "denylist"
    assert section("approval: {mode: off, allow: [pypi/a]}").mode == "off"


def test_without_the_section_the_built_in_checks_count() -> None:
    found = settings.builtin()
    assert (found.mode, found.level, found.homoglyph) == ("denylist", "block", "block")
    assert found.deny


@pytest.mark.parametrize(
    ("word", "level"), [("off", "off"), ("no", "off"), ("on", "block"), ("warn", "warn")]
)
def test_words_and_booleans_count_as_levels(word: str, level: str) -> None:
    assert section(f"approval: {{level: {word}}}").level == level
    assert section(f'approval: {{level: "{word}"}}').level == level


ERRORS = {
    "aproval: {}": ("policy.yaml:2:12", "aproval: this key is not known", "Did you mean approval?"),
    "approval: {mod: off}": ("policy.yaml:2:19", "approval.mod: this key is not", "mean mode"),
    "approval: {mode: all}": ("policy.yaml:2:20", "`all` is not one of allowlist, denylist", ""),
    "approval: []": ("policy.yaml:2:13", "approval: a list is no mapping", "Known keys: mode"),
    "approval: {level: high}": ("policy.yaml:2:21", "not one of block, warn, note, off", ""),
    "approval: {allow: pypi/a}": ("policy.yaml:2:21", "approval.allow: `pypi/a` is no list", ""),
    "approval: {allow: [requests]}": ("policy.yaml:2:22", "is no package key", ""),
    "approval: {allow: [{versions: '1'}]}": ("policy.yaml:2:22", "allow[0]: the key pkg is", ""),
    "approval: {allow: [{pkg: pypi/a, versions: 2.31}]}": (
        "policy.yaml:2:46", "versions: 2.31 is no text", 'Write it in quotes: "2.31".'),
    "approval: {allow: [{pkg: pypi/a, versions: new}]}": (
        "policy.yaml:2:46", '"new" is no version range', ">=2.31,<3"),
    "approval: {allow: [{pkg: golang/a.b/c, versions: v1}]}": (
        "policy.yaml:2:52", "version ranges of golang are not understood", "for pypi, npm."),
    "approval: {deny: [{pkg: cargo/a, versions: '<1'}]}": (
        "policy.yaml:2:46", "deny[0].versions: version ranges of cargo", "Leave the range out"),
    "approval: {allow: [{pkg: pypi/a, expires: soon}]}": (
        "policy.yaml:2:45", "`soon` is no date", "2027-06-30"),
    "approval: {allow: [{pkg: pypi/a, owner: }]}": ("policy.yaml:2:43", "nothing is no text", ""),
    "approval: {allow: [{pkg: pypi/a, groups: [all]}]}": ("policy.yaml:2:45", "not one of", ""),
    "groups: {devel: off}": ("policy.yaml:2:19", "groups.devel: this key", "Did you mean dev?"),
    "exceptions: {require: [who]}": ("policy.yaml:2:26", "not one of owner, reason", ""),
    "exceptions: {max_days: -1}": ("policy.yaml:2:26", "-1 is no whole number from 0", ""),
    "ignore_paths: ['!a']": ("policy.yaml:2:18", "cannot be used", ""),
    "names: {lookalike: {min: 1}}": ("policy.yaml:2:28", "this key is not known", "Known keys"),
    "guard_changes: 3": ("policy.yaml:2:18", "3 is not one of block", ""),
}  # fmt: skip


@pytest.mark.parametrize("text", ERRORS)
def test_every_error_says_where_what_and_how_to_mend_it(text: str) -> None:
    with pytest.raises(PolicyError) as caught:
        section(text)
    where, message, hint = ERRORS[text]
    assert caught.value.where == where
    assert message in caught.value.message
    assert hint in (caught.value.hint or "")
    assert caught.value.message.startswith("dependencies.")


def test_the_schema_accepts_what_the_reader_accepts() -> None:
    validator = jsonschema.Draft202012Validator(settings.schema())
    jsonschema.Draft202012Validator.check_schema(settings.schema())
    value: Any = strict_yaml.read(WHOLE.encode(), "x").value
    assert list(validator.iter_errors(value["dependencies"])) == []
    for text in ("{}", "approval: {level: off}", "sources: {git: warn}", "groups: {dev: off}"):
        document: Any = strict_yaml.read(text.encode(), "x").value
        assert list(validator.iter_errors(document)) == []


@pytest.mark.parametrize(
    "text", ["aproval: {}", "approval: {mode: all}", "approval: {allow: [{versions: '1'}]}"]
)
def test_the_schema_refuses_what_the_reader_refuses(text: str) -> None:
    document: Any = strict_yaml.read(text.encode(), "x").value
    assert list(jsonschema.Draft202012Validator(settings.schema()).iter_errors(document))
