from __future__ import annotations

import re

from aisec_hooks.policy import load
from aisec_hooks.policy.init import TEMPLATE
from aisec_hooks.policy.settings import FILE, Level, Policy, Zone


def test_the_template_says_what_counts_without_it() -> None:
    policy = load.load(TEMPLATE.encode(), "default")
    assert policy._replace(digest=Policy().digest) == Policy()


def test_what_the_template_comments_out_can_be_put_in_force() -> None:
    """Every line that looks like YAML behind its comment sign is."""
    key = re.compile(r"# ((?:ignore_paths|zones|rules|dependencies):.*|  .*)")
    text = re.sub("(?m)^ignore_paths: .*\n", "", TEMPLATE)
    lines = [match[1] if (match := key.fullmatch(line)) else line for line in text.split("\n")]
    policy = load.load("\n".join(lines).encode(), FILE)
    assert policy.ignore_paths == ("third_party/**", "*.min.js")
    assert policy.zones == {Zone.PRODUCTION: ("src/**",), Zone.EXPERIMENTAL: ("research/**",)}
    assert policy.rules == {"weak-hash": Level.BLOCK, "swallowed-exception": Level.OFF}
    section = policy.dependencies
    assert section is not None
    assert [str(each.pattern) for each in section.allow] == ["pypi/requests"]
