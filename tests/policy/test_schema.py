from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import jsonschema
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from aisec_hooks import strict_yaml
from aisec_hooks.policy import load, schema
from tests.policy.test_load import BROKEN, values, words

VALIDATOR = jsonschema.Draft202012Validator(
    schema.build(), format_checker=jsonschema.FormatChecker()
)
BEYOND = ("cannot be used", "this repository asks for")
"""Errors that a schema cannot know."""


def accepted(text: str) -> tuple[bool, bool] | None:
    """Whether reading and schema accept a document; None when only reading can know."""
    policy, errors = load.check(text.encode(), "p")
    if any(word in error.message for error in errors for word in BEYOND):
        return None
    value: Any = strict_yaml.read(text.encode(), "p").value
    return policy is not None, VALIDATOR.is_valid(value)


GOOD = [
    "",
    "{}",
    "version: 1",
    "version: 1.0",
    'min_version: "0.1"',
    "gate: off",
    "gate: 'no'",
    "gate: {severity: low}",
    "{on_notice: block, on_error: warn}",
    "checks: {code: on, secrets: 'off', dependencies: 'yes', agents: no}",
    'ignore_paths: ["third_party/**", "*.min.js", "/a", "a/", "...", "a..b/c", "[!a]"]',
    "zones: {production: ['src/**'], test: [], experimental: [], generated: [], vendored: [a]}",
    "rules: {a: block, b: warn, c: note, d: off, e: 'off', f: 'no'}",
    "dependencies: {}",
    "dependencies: {approval: {mode: allowlist, level: block, allow: [{pkg: pypi/requests}]}}",
    "extends: base.yaml",
    "extends: [a/b.yaml, {package: p}, {git: 'https://x', commit: a}, {path: a}]",
    "{presets: 1, critical: [], suppressions: x, waivers: ~, baseline: {}, review: 1}",
    "{provenance: 1, agents: [], audit: x, time_budget: 5, trusted_ref: main}",
]
BAD = [
    "extends: /a",
    "extends: ../a",
    "extends: {path: a/..}",
    "extends: [https://x]",
    "extends: {git: a}",
    "extends: {git: 1, commit: a}",
    "extends: ~",
    'ignore_paths: ["./a"]',
    'ignore_paths: ["a/../b"]',
    'ignore_paths: ["!a"]',
    'ignore_paths: [""]',
    "version: 1.5",
    "version: 0",
    "min_version: 1.2.3.4.5",
    "rules: {a: ~}",
    "checks: {code: 1}",
    "gate: ~",
    "dependencies: ~",
    "dependencies: {aproval: {}}",
    "dependencies: {approval: {allow: [{pkg: requests}]}}",
    "dependencies: {approval: {level: high}}",
    "zones: {production: src}",
]


@pytest.mark.parametrize("text", GOOD)
def test_reading_and_schema_accept_the_same(text: str) -> None:
    assert accepted(text) == (True, True)


@pytest.mark.parametrize("text", BAD)
def test_reading_and_schema_refuse_the_same(text: str) -> None:
    assert accepted(text) in ((False, False), None)
    assert load.check(text.encode(), "p")[0] is None


NO_DOCUMENT = ("key twice", "broken YAML", "tag")
NEEDS_IDS = ("misspelt rule", "rule of another tool")


@pytest.mark.parametrize("name", [name for name in BROKEN if name not in NO_DOCUMENT])
def test_the_schema_knows_the_errors_of_reading(name: str) -> None:
    both = accepted(BROKEN[name][0])
    assert both in ((True, True) if name in NEEDS_IDS else (False, False), None)


@given(st.dictionaries(words, values, max_size=5))
def test_reading_and_schema_agree_on_any_document(document: dict[str, Any]) -> None:
    both = accepted(yaml.safe_dump(document))
    assert both is None or both[0] == both[1], document


def test_the_published_schema_is_current_and_valid() -> None:
    with open(schema.PUBLISHED, encoding="ascii") as file:
        published = file.read()
    assert published == schema.text()
    jsonschema.Draft202012Validator.check_schema(json.loads(published))


def test_the_command_tells_whether_it_is_current() -> None:
    command = [sys.executable, "-m", "aisec_hooks.policy.schema", "--check"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")
