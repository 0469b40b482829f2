"""docs/policy.md tells what the code does: every key, every default, every example."""

from __future__ import annotations

import re
from pathlib import Path

from aisec_hooks.matching.globs import Globs, fault
from aisec_hooks.policy import inline, load, suppressions
from aisec_hooks.policy.settings import CHECKS, KEYS, RESERVED, Policy, Zone
from aisec_hooks.policy.zones import DEFAULTS

TEXT = (Path(__file__).parents[2] / "docs" / "policy.md").read_text("utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"(?ms)^```{language}\n(.*?)^```$", TEXT)


def section(title: str) -> str:
    return TEXT.split(f"\n### {title}\n")[1].split("\n##")[0]


def test_every_key_has_its_section_in_order() -> None:
    assert re.findall(r"(?m)^### `(\w+)`$", TEXT) == list(KEYS)


def test_every_reserved_key_is_listed() -> None:
    listed = re.findall(r"`(\w+)`", section("Reserved keys").split(" are accepted")[0])
    assert listed == list(RESERVED)


def test_every_check_is_listed() -> None:
    listed = section("`checks`").split(", each")[0]
    assert re.findall(r"`(\w+)`", listed) == [str(check) for check in CHECKS]


def test_the_defaults_of_zones_are_those_of_the_code() -> None:
    rows = dict(re.findall(r"(?m)^\| `(\w+)` \| (.*) \|$", section("`zones`")))
    assert list(rows) == [zone.value for zone in Zone]
    assert {zone: tuple(re.findall(r"`([^`]+)`", rows[zone])) for zone in DEFAULTS} == DEFAULTS


def test_examples_are_policies_that_name_every_key() -> None:
    (example,) = blocks("yaml")
    policy = load.load(example.encode(), "docs/policy.md")
    assert re.findall(r"(?m)^(\w+):", example) == list(KEYS)
    assert policy.gate == Policy().gate
    assert policy.on_notice == Policy().on_notice
    assert policy.on_error == Policy().on_error


def test_the_table_of_patterns_is_true() -> None:
    table = section("`ignore_paths`")
    patterns = re.findall(r"(?m)^\| (`.*?`) \|", table)
    assert len(patterns) == 11
    for cell in patterns:
        for pattern in re.findall(r"`([^`]+)`", cell):
            assert fault(pattern) is None
    assert Globs(["docs/*.md"]).match("docs/a.md")
    assert not Globs(["docs/*.md"]).match("docs/x/a.md")
    assert all(map(Globs(["a/**/b"]).match, ["a/b", "a/x/b", "a/x/y/b"]))
    assert all(map(Globs(["**/gen/*.py"]).match, ["gen/a.py", "x/y/gen/a.py"]))


def test_the_examples_of_suppressions_are_suppressions() -> None:
    python, html = blocks("python")[0], blocks("html")[0]
    assert [(each.covers, each.rules) for each in inline.find("a.py", python.encode())] == [
        ((1,), ("weak-hash",)),
        ((3, 4), ("weak-hash", "sql-injection")),
    ]
    assert [each.reason for each in inline.find("a.html", html.encode())] == [
        "a placeholder, see README"
    ]
    for rule in suppressions.RULES:
        assert f"| `{rule.id}` |" in TEXT
