from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aisec_hooks.dependencies.settings import DependencySettings
from aisec_hooks.errors import PolicyError
from aisec_hooks.model.finding import Action, Check, Confidence, Severity
from aisec_hooks.policy import load
from aisec_hooks.policy.settings import CHECKS, Gate, Level, Policy, Zone

RULES = ("debug-mode", "sql-injection", "weak-hash", "secret-generic", "dep-unapproved")


def errors(text: str | bytes) -> list[tuple[str, str]]:
    """Every message of a text that must be refused, with its hint."""
    raw = text if isinstance(text, bytes) else text.encode()
    policy, found = load.check(raw, "HEAD:.aisec.yaml", lambda: RULES)
    assert policy is None
    assert all(isinstance(each, PolicyError) for each in found)
    return [(str(each).removeprefix("HEAD:.aisec.yaml:"), str(each.hint)) for each in found]


SEVERITIES = "`gate.severity` must be critical, high, medium, low or info"
KNOWN = (
    "Known are version, min_version, gate, on_notice, on_error, checks, ignore_paths, zones, "
    "rules and dependencies."
)

BROKEN: dict[str, tuple[str, tuple[str, str]]] = {
    "misspelt key": (
        "gtae: off",
        ("1:1: unknown key `gtae`", "Did you mean `gate`?"),
    ),
    "unknown key": (
        "colour: red",
        (
            "1:1: unknown key `colour`",
            KNOWN,
        ),
    ),
    "key in capitals": (
        "Gate: off",
        ("1:1: unknown key `Gate`", "Did you mean `gate`?"),
    ),
    "a list": (
        "- gate: off",
        ("1:1: the policy must be a mapping, and this is a list", "Write for example `gate: off`."),
    ),
    "text": (
        "gate=off",
        ("1:1: the policy must be a mapping, and this is text", "Write for example `gate: off`."),
    ),
    "version as text": (
        "version: '1'",
        ("1:10: `version` must be 1", "Write `version: 1`."),
    ),
    "version as boolean": (
        "version: yes",
        ("1:10: `version` must be 1", "Write `version: 1`."),
    ),
    "newer format": (
        "version: 2\nnew_key: 1",
        (
            "1:10: this policy has format 2, and this release reads format 1: upgrade",
            "pip install --upgrade aisec-hooks",
        ),
    ),
    "newer release": (
        "new_key: 1\nmin_version: '99.1'",
        (
            "2:14: this repository asks for aisec >= 99.1, you have 0.1.0: upgrade",
            "pip install --upgrade aisec-hooks",
        ),
    ),
    "release as number": (
        "min_version: 0.10",
        (
            "1:14: `min_version` must be a version, and this is a number",
            'Write it in quotes: `min_version: "0.1"`.',
        ),
    ),
    "release in words": (
        "min_version: latest",
        (
            "1:14: `min_version` must be a version, and this is `latest`",
            'Write it in quotes: `min_version: "0.1"`.',
        ),
    ),
    "gate as word": (
        "gate: high",
        (
            "1:7: `gate` must be a mapping, on or off, and this is text",
            "Write for example `gate: {severity: high, confidence: medium}`.",
        ),
    ),
    "gate as nothing": (
        "gate:",
        (
            "1:6: `gate` must be a mapping, on or off, and this is nothing",
            "Write for example `gate: {severity: high, confidence: medium}`.",
        ),
    ),
    "misspelt severity": (
        "gate:\n  severity: hihg",
        (
            "2:13: `gate.severity` must be critical, high, medium, low or info, and this is `hihg`",
            "Did you mean `high`?",
        ),
    ),
    "severity in capitals": (
        "gate: {severity: HIGH}",
        (
            "1:18: `gate.severity` must be critical, high, medium, low or info, and this is `HIGH`",
            "Did you mean `high`?",
        ),
    ),
    "severity of another tool": (
        "gate: {severity: error}",
        (
            f"1:18: {SEVERITIES}, and this is `error`",
            "Write for example `severity: critical`.",
        ),
    ),
    "severity as number": (
        "gate: {severity: 3}",
        (
            f"1:18: {SEVERITIES}, and this is a number",
            "Write for example `severity: critical`.",
        ),
    ),
    "confidence that does not exist": (
        "gate: {confidence: critical}",
        (
            "1:20: `gate.confidence` must be high, medium or low, and this is `critical`",
            "Write for example `confidence: high`.",
        ),
    ),
    "key of the gate": (
        "gate: {severty: high}",
        ("1:8: unknown key `severty` in `gate`", "Did you mean `severity`?"),
    ),
    "notice level": (
        "on_notice: note",
        (
            "1:12: `on_notice` must be warn or block, and this is `note`",
            "Write for example `on_notice: warn`.",
        ),
    ),
    "error level": (
        "on_error: off",
        (
            "1:11: `on_error` must be warn or block, and this is `off`",
            "Write for example `on_error: warn`.",
        ),
    ),
    "checks as list": (
        "checks: [code]",
        (
            "1:9: `checks` must be a mapping, and this is a list",
            "Write for example `checks: {code: on, secrets: on}`.",
        ),
    ),
    "misspelt check": (
        "checks: {secret: on}",
        ("1:10: unknown check `secret` in `checks`", "Did you mean `secrets`?"),
    ),
    "check that cannot be switched": (
        "checks: {policy: off}",
        (
            "1:10: unknown check `policy` in `checks`",
            "Remove it: findings about the policy itself cannot be switched off.",
        ),
    ),
    "check with a level": (
        "checks: {code: warn}",
        (
            "1:16: `checks.code` must be on or off, and this is `warn`",
            "Write for example `code: on`.",
        ),
    ),
    "one path": (
        "ignore_paths: third_party/**",
        (
            "1:15: `ignore_paths` must be a list of path patterns, and this is text",
            'Write for example `ignore_paths: ["src/**"]`.',
        ),
    ),
    "path that is no text": (
        "ignore_paths:\n  - a\n  - 1",
        (
            "3:5: `ignore_paths[1]` must be a path pattern, and this is a number",
            'Write for example `ignore_paths: ["src/**"]`.',
        ),
    ),
    "path that cannot match": (
        "ignore_paths: ['src\\lib']",
        (
            "1:16: `src\\lib` cannot be used: a backslash must stand before a sign",
            "Separate folders with /",
        ),
    ),
    "path with braces": (
        "zones: {test: ['*.{js,ts}']}",
        (
            "1:16: `*.{js,ts}` cannot be used: {a,b} has no meaning in patterns",
            "Write one pattern for each.",
        ),
    ),
    "misspelt zone": (
        "zones: {tests: ['tests/**']}",
        ("1:9: unknown zone `tests` in `zones`", "Did you mean `test`?"),
    ),
    "rules as list": (
        "rules: [weak-hash]",
        (
            "1:8: `rules` must be a mapping, and this is a list",
            "Write for example `rules: {weak-hash: warn}`.",
        ),
    ),
    "misspelt rule": (
        "rules:\n  sql-injektion: warn",
        ("2:3: unknown rule `sql-injektion` in `rules`", "Did you mean `sql-injection`?"),
    ),
    "rule of another tool": (
        "rules: {B608: off}",
        ("1:9: unknown rule `B608` in `rules`", "`aisec rules list` shows all ids."),
    ),
    "rule that is on": (
        "rules: {weak-hash: on}",
        (
            "1:20: `rules.weak-hash` must be block, warn, note or off, and this is `on`",
            "Write for example `weak-hash: block`.",
        ),
    ),
    "rule with a severity": (
        "rules: {weak-hash: high}",
        (
            "1:20: `rules.weak-hash` must be block, warn, note or off, and this is `high`",
            "Write for example `weak-hash: block`.",
        ),
    ),
    "misspelt level": (
        "rules: {weak-hash: wran}",
        (
            "1:20: `rules.weak-hash` must be block, warn, note or off, and this is `wran`",
            "Did you mean `warn`?",
        ),
    ),
    "dependencies as list": (
        "dependencies: [pypi/requests]",
        (
            "1:15: `dependencies` must be a mapping, and this is a list",
            "Write for example `dependencies: {approval: {mode: allowlist}}`.",
        ),
    ),
    "control characters in a key": (
        '"\\e[2J\\n": 1\ngate: off',
        (
            "1:1: unknown key `\\u001b[2J\\u000a`",
            KNOWN,
        ),
    ),
    "key twice": (
        "gate: {severity: high}\ngate: off",
        (
            "2:1: the key `gate` is there twice",
            "Keep one of the two; the first is on line 1.",
        ),
    ),
    "broken YAML": (
        "rules: {weak-hash: warn",
        (
            "1:24: not valid YAML: did not find expected ',' or '}'",
            "Check brackets, quotes and indentation there.",
        ),
    ),
    "tag": (
        "gate: !!python/object/new:os.system [id]",
        (
            "1:7: the tag `tag:yaml.org,2002:python/object/new:os.system` is not accepted here",
            "Remove it; text that starts with ! needs quotes.",
        ),
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_says_what_is_wrong_where_and_how_to_mend_it(name: str) -> None:
    text, error = BROKEN[name]
    assert errors(text) == [error]


OUTSIDE = (
    "`extends` must stay inside the repository: no absolute path, `..` or address",
    "Write a path from the repository's top: `extends: policies/base.yaml`.",
)


@pytest.mark.parametrize(
    "value",
    [
        "/etc/passwd",
        "../base.yaml",
        "a/../../base.yaml",
        "..",
        "a\\..\\b",
        "~/base.yaml",
        "C:\\base.yaml",
        "\\\\server\\base.yaml",
        "https://policies.example/base.yaml",
        "file:///etc/passwd",
        "git@host.example:base.git",
        "''",
        "3",
        "{path: ../base.yaml}",
    ],
)
def test_extends_never_leads_outside_and_is_not_shown(value: str) -> None:
    assert errors(f"extends: {value}") == [(f"1:10: {OUTSIDE[0]}", OUTSIDE[1])]
    assert errors(f"extends: [base.yaml, {value}]") == [(f"1:22: {OUTSIDE[0]}", OUTSIDE[1])]


def test_extends_with_other_keys() -> None:
    assert errors("extends: {git: 'https://x.example/p'}") == [
        (
            "1:10: `extends` has keys that do not belong together",
            "Write a path, `{git: URL, commit: ID}` or `{package: NAME}`.",
        )
    ]


@pytest.mark.parametrize(
    "value", ["base.yaml", "a..b/c", "{package: acme-policy}", "{git: 'https://x', commit: 'a1'}"]
)
def test_extends_inside_is_reserved(value: str) -> None:
    assert list(load.load(f"extends: {value}".encode(), "p").reserved) == ["extends"]


def test_all_errors_come_at_once_and_the_first_says_so() -> None:
    text = "gate: {severity: hot}\nchekcs: {}\nrules: {weak-hsah: of}\n"
    assert [message for message, _ in errors(text)] == [
        "2:1: unknown key `chekcs`",
        "1:18: `gate.severity` must be critical, high, medium, low or info, and this is `hot`",
        "3:9: unknown rule `weak-hsah` in `rules`",
        "3:20: `rules.weak-hsah` must be block, warn, note or off, and this is `of`",
    ]
    with pytest.raises(PolicyError, match="unknown key `chekcs`") as caught:
        load.load(text.encode(), "p", lambda: RULES)
    assert caught.value.hint == ("Did you mean `checks`? `aisec policy check` lists all 4 errors.")
    assert caught.value.exit_code == 2


def test_errors_without_end_are_cut() -> None:
    assert len(errors("rules: {" + ", ".join(f"r{n}: x" for n in range(4000)) + "}")) == 20
    assert len(errors("extends: [" + "/," * 5000 + "]")) == 20
    assert len(errors("\n".join(f"k{n}: x" for n in range(5000)))) == 20


@pytest.mark.parametrize("text", ["", "# nothing\n", "---\n", "{}", "\ufeff# é\n", "version: 1"])
def test_an_empty_policy_is_the_default(text: str) -> None:
    policy = load.load(text.encode(), "default")
    assert policy == Policy(digest=policy.digest)


def test_the_digest_of_the_default_is_that_of_the_empty_text() -> None:
    assert load.load(b"", "default") == load.default()


def test_every_key_has_its_meaning() -> None:
    text = b"""\
version: 1
min_version: "0.1"
gate: {severity: medium, confidence: low}
on_notice: block
on_error: warn
checks: {code: on, secrets: off, agents: "no"}
ignore_paths: ["third_party/**", "*.min.js"]
zones: {production: ["src/**"], generated: []}
rules: {weak-hash: warn, debug-mode: off, sql-injection: note, secret-generic: "off"}
dependencies: {approval: {mode: allowlist}}
review: {required: yes}
"""
    policy = load.load(text, "HEAD:.aisec.yaml", lambda: RULES)
    assert policy == Policy(
        source="HEAD:.aisec.yaml",
        digest="sha256:85003910df85686878d35f924dec38fff3e341dba3f646cfcd5251049b226031",
        min_version="0.1",
        gate=Gate(Severity.MEDIUM, Confidence.LOW),
        on_notice=Action.BLOCK,
        on_error=Action.WARN,
        checks=frozenset({Check.CODE, Check.DEPENDENCIES}),
        ignore_paths=("third_party/**", "*.min.js"),
        zones={Zone.PRODUCTION: ("src/**",), Zone.GENERATED: ()},
        rules={
            "weak-hash": Level.WARN,
            "debug-mode": Level.OFF,
            "sql-injection": Level.NOTE,
            "secret-generic": Level.OFF,
        },
        dependencies_written={"approval": {"mode": "allowlist"}},
        dependencies=DependencySettings(
            mode="allowlist", whole={"approval": {"mode": "allowlist"}}
        ),
        reserved={"review": {"required": True}},
    )
    assert policy.ignores("third_party/x.py")
    assert policy.ignores("web/a.min.js")
    assert not policy.ignores("src/a.py")


@pytest.mark.parametrize(
    ("text", "blocks"),
    [("off", False), ("'off'", False), ("no", False), ("on", True), ("'on'", True), ("{}", True)],
)
def test_the_gate_as_a_word(text: str, blocks: bool) -> None:
    assert load.load(f"gate: {text}".encode(), "p").gate == Gate(blocks=blocks)


def test_rule_ids_are_only_asked_for_when_a_rule_is_named() -> None:
    def never() -> tuple[str, ...]:
        raise AssertionError

    assert load.load(b"rules: {}", "p", never).rules == {}
    assert load.load(b"rules: {anything: warn}", "p").rules == {"anything": Level.WARN}


def test_a_commit_without_a_policy_has_the_default() -> None:
    assert load.trusted(None, "HEAD:.aisec.yaml") == Policy()


def test_the_policy_of_a_commit() -> None:
    for mode in (0o100644, 0o100755):
        policy = load.trusted((mode, b"gate: off"), "HEAD:.aisec.yaml")
        assert (policy.source, policy.gate.blocks) == ("HEAD:.aisec.yaml", False)


@pytest.mark.parametrize(
    ("mode", "kind"), [(0o120000, "a symbolic link"), (0o160000, "no file"), (0o040000, "no file")]
)
def test_a_policy_that_is_no_regular_file_is_refused(mode: int, kind: str) -> None:
    with pytest.raises(PolicyError) as caught:
        load.trusted((mode, b"gate: off"), "HEAD:.aisec.yaml")
    assert (str(caught.value), caught.value.hint) == (
        f"HEAD:.aisec.yaml: the policy is {kind} and must be a regular file",
        "Put the policy itself there, as a regular file named .aisec.yaml.",
    )


def test_policy_files(tmp_path: Path) -> None:
    (tmp_path / "real.yaml").write_text("gate: off")
    (tmp_path / "link.yaml").symlink_to("real.yaml")
    (tmp_path / "large.yaml").write_bytes(b"#" * 10_000_000)
    os.mkfifo(tmp_path / "pipe.yaml")
    assert not load.from_file(str(tmp_path / "real.yaml")).gate.blocks
    said = {}
    for name in ("link.yaml", "pipe.yaml", "missing.yaml", "large.yaml", ".", "nul\0.yaml"):
        with pytest.raises(PolicyError) as caught:
            load.from_file(f"{tmp_path}/{name}")
        said[name] = caught.value.message
    assert said == {
        "link.yaml": "the policy is a symbolic link and must be a regular file",
        "pipe.yaml": "the policy is no file and must be a regular file",
        "missing.yaml": "the policy cannot be read: No such file or directory",
        "large.yaml": "the file has 65,537 bytes; at most 65,536 are read",
        ".": "the policy is no file and must be a regular file",
        "nul\0.yaml": "the policy cannot be read: embedded null byte",
    }


WORDS = """
version min_version gate on_notice on_error checks ignore_paths zones rules dependencies extends
agents severity confidence code secrets test production weak-hash high low on off block warn 1 0.1
src/** *.js ../a https://x {a,b} [ x
"""


def test_no_dependency_section_is_not_an_empty_one() -> None:
    assert load.load(b"gate: off", "p").dependencies is None
    assert load.load(b"dependencies: {}", "p").dependencies == DependencySettings()


def test_errors_of_the_dependency_section_are_gathered_with_the_others() -> None:
    text = "dependencies:\n  approval:\n    mode: all\ngate: 1\n"
    assert [message.partition(": ")[0] for message, _ in errors(text)] == ["4:7", "3:11"]


words = st.sampled_from(WORDS.split())
values = st.recursive(
    words | st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(words, values, max_size=6))
def test_any_document_is_a_policy_or_a_policy_error(document: dict[str, object]) -> None:
    import yaml

    policy, found = load.check(yaml.safe_dump(document).encode(), "p", lambda: RULES)
    assert (policy is None) == bool(found)
    assert all(each.where and each.message for each in found)


@given(st.binary(max_size=100) | st.text("gateonfrules: {}[]-'\"\n#&*!", max_size=60))
def test_any_text_is_a_policy_or_a_policy_error(text: bytes | str) -> None:
    raw = text if isinstance(text, bytes) else text.encode()
    policy, found = load.check(raw, "p", lambda: RULES)
    assert (policy is None) == bool(found)
    assert policy is None or policy.checks == frozenset(CHECKS)
