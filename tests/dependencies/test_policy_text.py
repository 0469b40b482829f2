from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aisec_hooks import strict_yaml
from aisec_hooks.dependencies import policy_text

NEW = "{pkg: pypi/new}"

EDITS = {
    "block list": (
        """\
# our policy
dependencies:
  approval:
    mode: allowlist   # strict
    allow:
      # the web team
      - {pkg: pypi/a, versions: ">=1"}

      - pkg: pypi/b
        reason: >-
          several
          lines
      # the end of the list
    deny: []
rules: {}
""",
        "      - {pkg: pypi/new}\n",
        "          lines\n      - {pkg: pypi/new}\n      # the end of the list\n    deny: []\n",
    ),
    "list at the level of its key": (
        "dependencies:\n  approval:\n    allow:\n    - pypi/a\n    level: warn\n",
        "    - {pkg: pypi/new}\n",
        "    - pypi/a\n    - {pkg: pypi/new}\n    level: warn\n",
    ),
    "no line end at the end": (
        "dependencies:\n  approval:\n    allow:\n    - pypi/a",
        "\n    - {pkg: pypi/new}\n",
        "    - pypi/a\n    - {pkg: pypi/new}\n",
    ),
    "empty list": (
        "dependencies: {approval: {allow: [ ]}}\n",
        "{pkg: pypi/new}",
        "{approval: {allow: [{pkg: pypi/new} ]}}\n",
    ),
    "list on one line": (
        "dependencies:\n  approval: {allow: [pypi/a]}  # x\n",
        "{pkg: pypi/new}, ",
        "  approval: {allow: [{pkg: pypi/new}, pypi/a]}  # x\n",
    ),
    "no list": (
        "dependencies:\n  # first\n  approval:\n    # second\n    mode: allowlist\n",
        "    allow:\n      - {pkg: pypi/new}\n",
        "    # second\n    allow:\n      - {pkg: pypi/new}\n    mode: allowlist\n",
    ),
    "no list on one line": (
        "dependencies: {approval: {mode: allowlist}}",
        "allow: [{pkg: pypi/new}], ",
        "dependencies: {approval: {allow: [{pkg: pypi/new}], mode: allowlist}}",
    ),
    "windows line ends": (
        "dependencies:\r\n  approval:\r\n    allow:\r\n      - pypi/a\r\n",
        "      - {pkg: pypi/new}\r\n",
        "      - pypi/a\r\n      - {pkg: pypi/new}\r\n",
    ),
    "byte order mark": (
        "\ufeffdependencies: {approval: {}}",
        "allow: [{pkg: pypi/new}]",
        "\ufeffdependencies: {approval: {allow: [{pkg: pypi/new}]}}",
    ),
}
"""Name -> text before, what is put in, and part of the text after."""


@pytest.mark.parametrize("name", EDITS)
def test_adds_an_entry_and_keeps_the_rest(name: str) -> None:
    before, inserted, expected = EDITS[name]
    after = policy_text.add(before.encode(), "x", NEW)
    assert after is not None
    assert expected in after.decode()
    assert after.decode().replace(inserted, "", 1) == before


@pytest.mark.parametrize(
    "text",
    [
        "",
        "gate: off\n",
        "dependencies:\n",
        "dependencies: {}\n",
        "dependencies:\n  approval:\n",
        "dependencies: {approval: off}\n",
        "dependencies: {approval: {allow: pypi/a}}\n",
    ],
)
def test_leaves_alone_what_it_cannot_edit_safely(text: str) -> None:
    assert policy_text.add(text.encode(), "x", NEW) is None


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"pkg": "pypi/a", "versions": "", "groups": []}, "{pkg: pypi/a}"),
        ({"pkg": "npm/@s/a"}, '{pkg: "npm/@s/a"}'),
        ({"pkg": "pypi/acme-*"}, '{pkg: "pypi/acme-*"}'),
        (
            {"versions": ">=1,<2", "groups": ["dev", "ci"]},
            '{versions: ">=1,<2", groups: [dev, ci]}',
        ),
        (
            {"owner": "the web team", "expires": "2027-06-30"},
            "{owner: the web team, expires: 2027-06-30}",
        ),
        ({"reason": "yes"}, '{reason: "yes"}'),
        ({"reason": "a: b # c"}, '{reason: "a: b # c"}'),
        ({"reason": 'für\n"uns"'}, '{reason: "für\\u000a\\"uns\\""}'),
    ],
)
def test_writes_entries(fields: dict[str, Any], expected: str) -> None:
    assert policy_text.entry(fields) == expected


@given(st.text(min_size=1, max_size=20))
def test_every_text_is_read_back_as_it_was(text: str) -> None:
    line = policy_text.entry({"reason": text})
    try:
        text.encode()
    except UnicodeEncodeError:
        return
    value: Any = strict_yaml.read(line.encode(), "x").value
    assert value == {"reason": text}


@given(
    st.lists(
        st.sampled_from(["- pypi/a", "- {pkg: npm/b}", "- pkg: pypi/c\n  owner: x", "# note", ""])
    ),
    st.sampled_from(["", "  ", "    "]),
    st.sampled_from(["", "level: warn", "# last"]),
)
def test_whatever_is_returned_holds_the_old_entries_and_the_new_one(
    items: list[str], indent: str, more: str
) -> None:
    lines = [f"    {indent}{part}" for item in items for part in item.split("\n")]
    text = "dependencies:\n  approval:\n    allow:\n" + "\n".join([*lines, f"    {more}"])
    before: Any = strict_yaml.read(text.encode(), "x").value
    after = policy_text.add(text.encode(), "x", NEW)
    if after is None:
        assert before["dependencies"]["approval"]["allow"] is None
        return
    found: Any = strict_yaml.read(after, "x").value
    old = before["dependencies"]["approval"]
    assert found["dependencies"]["approval"] == {
        **old,
        "allow": [*old["allow"], {"pkg": "pypi/new"}],
    }
