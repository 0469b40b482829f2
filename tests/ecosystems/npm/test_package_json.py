from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ecosystems.reads import names, problems, read, rows

WHOLE = """\
{
  "name": "demo",
  "scripts": {"lodash": "not a dependency"},
  "dependencies": {
    "lodash": "^4.17.21",
    "short": "npm:@scope/long@~1.2",
    "@scope/own": "workspace:*",
    "fork": "user/fork#main", "local": "file:../local"
  },
  "devDependencies": {"vitest": "catalog:"},
  "peerDependencies": {
    "react":
      ">=18"
  },
  "optionalDependencies": {"fsevents": "2.x"},
  "bundleDependencies": ["lodash"],
  "workspaces": {"catalog": {"vitest": "^2"}, "catalogs": {"a": {"b": "1"}}},
  "overrides": {"ms": "2.1.3", "foo@^1": {".": "1.2.3", "bar": "npm:evil@1"}, "own": "$lodash"},
  "resolutions": {"**/deep/@s/pkg": "3.0.0", "deep/forced": "https://example.com/x.tgz"},
  "pnpm": {"overrides": {"a@1>@s/c@2": "5"}}
}
"""


def test_reads_every_section() -> None:
    manifest = read("package.json", WHOLE)
    assert rows(manifest) == [
        (5, "lodash", "^4.17.21", "registry", "runtime"),
        (6, "@scope/long", "~1.2", "registry", "runtime"),
        (7, "@scope/own", "*", "workspace", "runtime"),
        (8, "fork", "", "git", "runtime"),
        (8, "local", "", "path", "runtime"),
        (10, "vitest", "catalog:", "registry", "dev"),
        (12, "react", ">=18", "registry", "peer"),
        (15, "fsevents", "2.x", "registry", "optional"),
        (18, "ms", "2.1.3", "registry", "runtime"),
        (18, "foo", "1.2.3", "registry", "runtime"),
        (18, "evil", "1", "registry", "runtime"),
        (19, "@s/pkg", "3.0.0", "registry", "runtime"),
        (19, "forced", "", "url", "runtime"),
        (20, "@s/c", "5", "registry", "runtime"),
        (17, "vitest", "^2", "registry", "runtime"),
        (17, "b", "1", "registry", "runtime"),
    ]
    limits = [each.name for each in manifest.dependencies if each.constraint]
    assert limits == ["ms", "foo", "@s/pkg", "@s/c", "vitest", "b"]
    assert manifest.problems == ()


def test_names_keep_their_case() -> None:
    assert names(read("package.json", '{"dependencies": {"JSONStream": "1"}}')) == ["JSONStream"]


def test_what_is_there_twice_counts_twice_and_is_a_problem() -> None:
    text = '{"dependencies": {"a": "1",\n "a": "2"},\n "dependencies": {"b": "3"}}'
    manifest = read("package.json", text)
    assert rows(manifest) == [
        (1, "a", "1", "registry", "runtime"),
        (2, "a", "2", "registry", "runtime"),
        (3, "b", "3", "registry", "runtime"),
    ]
    assert sorted(problems(manifest)) == [("manifest-ambiguous", 2), ("manifest-ambiguous", 3)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [("manifest-unreadable", 1)]),
        ("[]", [("manifest-unreadable", 1)]),
        ('"x"', [("manifest-unreadable", 1)]),
        ('{"dependencies": {"a": "1",}}', [("manifest-unreadable", 1)]),
        ('{\n"dependencies": ["a"]}', [("manifest-ambiguous", 2)]),
        ('{"dependencies": {"a": "1",\n"b": 2}}', [("manifest-ambiguous", 2)]),
        ('{"dependencies": null, "devDependencies": []}', []),
        ('{"overrides": 1, "resolutions": [], "pnpm": 2, "workspaces": ["a"]}', []),
        ("{}", []),
    ],
)
def test_what_does_not_follow_the_format_is_a_problem(
    text: str, expected: list[tuple[str, int]]
) -> None:
    assert problems(read("package.json", text)) == expected


NAMES = st.sampled_from(["alpha", "@s/beta", "gamma.js", "Delta", "dependencies"])
SPECS = st.sampled_from(["^1.0.0", "*", "npm:other@1", "u/r", "file:../x", "workspace:*"])
SECTIONS = st.dictionaries(
    st.sampled_from(["dependencies", "devDependencies", "peerDependencies", "other", "files"]),
    st.dictionaries(NAMES, SPECS, max_size=4),
)


@given(SECTIONS, st.randoms(use_true_random=False), st.sampled_from([None, 1, 4]), st.booleans())
def test_order_and_layout_never_matter(
    sections: dict[str, dict[str, str]], chance: Any, indent: int | None, crlf: bool
) -> None:
    def shuffled(items: dict[str, Any]) -> dict[str, Any]:
        pairs = list(items.items())
        chance.shuffle(pairs)
        return dict(pairs)

    other = json.dumps(shuffled({k: shuffled(v) for k, v in sections.items()}), indent=indent)
    if crlf:
        other = other.replace("\n", "\r\n")
    first, second = read("package.json", json.dumps(sections)), read("package.json", other)
    assert sorted(row[1:] for row in rows(first)) == sorted(row[1:] for row in rows(second))
    for each in second.dependencies:
        assert each.name_raw in other.split("\n")[each.line - 1]
