from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from aisec_hooks.model.finding import Action, Confidence, Severity
from aisec_hooks.policy import load, render
from aisec_hooks.policy.settings import CHECKS, RESERVED, Gate, Level, Policy, Zone

DIGEST = "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def test_the_default_in_full() -> None:
    assert render.text(load.default()) == (
        "# policy in force: the built-in default\n"
        f"# digest: {DIGEST}\n"
        "version: 1\n"
        "gate: {severity: high, confidence: medium}\n"
        "on_notice: warn\n"
        "on_error: block\n"
        "checks: {code: true, secrets: true, dependencies: true, agents: true}\n"
        "ignore_paths: []\n"
        "zones: {}\n"
        "rules: {}\n"
        "# no dependencies section: built-in list of denied packages, names that imitate others\n"
    )


def test_a_source_cannot_leave_its_comment() -> None:
    policy = Policy(source="a\ngate: off\u2028\x1b[2J.yaml")
    assert render.text(policy).startswith("# policy in force: a?gate: off??[2J.yaml\n# digest")


names = st.text(st.characters(codec="utf-8", exclude_characters="\ufeff"), min_size=1, max_size=12)
globs = st.sampled_from(["src/**", "*.min.js", "/a", "a/", "é/\u2028*.py", "\\*", "[a-z]"])
data = st.recursive(
    st.booleans() | st.integers(-(10**17), 10**17) | names,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(names, inner, max_size=3),
    max_leaves=6,
)
policies = st.builds(
    Policy,
    min_version=st.sampled_from([None, "0.1", "0.0.9"]),
    gate=st.builds(Gate, st.sampled_from(Severity), st.sampled_from(Confidence), st.just(True))
    | st.just(Gate(blocks=False)),
    on_notice=st.sampled_from([Action.WARN, Action.BLOCK]),
    on_error=st.sampled_from([Action.WARN, Action.BLOCK]),
    checks=st.frozensets(st.sampled_from(CHECKS)),
    ignore_paths=st.lists(globs, max_size=3).map(tuple),
    zones=st.dictionaries(st.sampled_from(Zone), st.lists(globs, max_size=3).map(tuple)),
    rules=st.dictionaries(names, st.sampled_from(Level), max_size=4),
    dependencies_written=st.sampled_from([None, {}, {"approval": {"mode": "denylist"}}]),
    reserved=st.dictionaries(st.sampled_from(RESERVED[1:]), data, max_size=3),
)


@given(policies)
def test_every_policy_reads_back_as_itself(policy: Policy) -> None:
    written = render.text(policy).encode()
    again = load.load(written, policy.source)
    assert comparable(again) == comparable(policy)
    assert render.text(again._replace(digest=policy.digest)).encode() == written


def comparable(policy: Policy) -> dict[str, Any]:
    found = policy._asdict()
    del found["digest"], found["dependencies"]
    return found
