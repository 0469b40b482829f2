from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ecosystems.reads import names, problems, read, rows

STANDARD = """\
[build-system]
requires = ["hatchling>=1.18", "hatch-vcs"]  # build

[project]
name = "demo"
dependencies = [
  # "commented-out",
  "Requests >= 2, < 3",
  'click; python_version < "3.9"', "rich[all]~=13.0",
  \"\"\"
attrs\"\"\",
  "pinned @ https://example.com/pinned-1.whl",
]

[project.optional-dependencies]
s3 = ["boto3"]
all = ["demo[s3]"]

[dependency-groups]
test = ["pytest>=8", {include-group = "lint"}]
lint = ["ruff"]
"""

TOOLS = """\
[tool.uv]
dev-dependencies = ["ipdb"]
constraint-dependencies = ["urllib3<2"]
override-dependencies = ["idna==3.7"]
build-constraint-dependencies = ["setuptools<80"]

[tool.uv.sources]
forked = { git = "https://example.com/forked", rev = "abc" }
member = { workspace = true }
split = [{ path = "../split", marker = "x" }, { url = "https://example.com/split.whl" }]
ipdb = { index = "internal" }

[project]
dependencies = ["forked", "member", "split>=1"]

[tool.pdm.dev-dependencies]
test = ["pytest", "-e file:///${PROJECT_ROOT}/libs/own#egg=own"]

[tool.hatch.envs.default]
dependencies = ["coverage"]
extra-dependencies = ["mypy"]

[tool.hatch.build.targets.wheel.hooks.mypyc]
dependencies = ["hatch-mypyc"]

[tool.flit.metadata]
requires = ["tomli"]
requires-extra.doc = ["sphinx"]
"""

POETRY = """\
[tool.poetry]
name = "demo"

[tool.poetry.dependencies]
python = "^3.11"
django = "^5.0"
psycopg = {version = ">=3", extras = ["binary"], optional = true}
numpy = [
  {version = "<2", python = "<3.12"},
  {version = ">=2", python = ">=3.12"},
]
tool-git = {git = "https://example.com/t.git", tag = "v1"}
tool-path = {path = "../t", develop = true}
tool-file = {file = "t.whl"}
tool-url = {url = "https://example.com/t.whl"}

[tool.poetry.dependencies.long]
version = "1.*"

[[tool.poetry.dependencies.multi]]
version = "1"
[[tool.poetry.dependencies.multi]]
version = "2"

[tool.poetry.dev-dependencies]
black = "*"

[tool.poetry.group.test.dependencies]
pytest = "~8.1"

[tool.poetry.requires-plugins]
poetry-plugin-export = ">1.8"
"""


def test_reads_the_standard_tables() -> None:
    manifest = read("pyproject.toml", STANDARD)
    assert rows(manifest) == [
        (2, "hatchling", ">=1.18", "registry", "build"),
        (2, "hatch-vcs", "", "registry", "build"),
        (8, "requests", ">= 2, < 3", "registry", "runtime"),
        (9, "click", "", "registry", "runtime"),
        (9, "rich", "~=13.0", "registry", "runtime"),
        (11, "attrs", "", "registry", "runtime"),
        (12, "pinned", "", "url", "runtime"),
        (16, "boto3", "", "registry", "optional"),
        (17, "demo", "", "registry", "optional"),
        (20, "pytest", ">=8", "registry", "dev"),
        (21, "ruff", "", "registry", "dev"),
    ]
    assert manifest.problems == ()


def test_reads_the_tables_of_tools() -> None:
    manifest = read("pyproject.toml", TOOLS)
    assert rows(manifest) == [
        (2, "ipdb", "", "registry", "dev"),
        (3, "urllib3", "<2", "registry", "runtime"),
        (4, "idna", "==3.7", "registry", "runtime"),
        (5, "setuptools", "<80", "registry", "build"),
        (14, "forked", "", "git", "runtime"),
        (14, "member", "", "workspace", "runtime"),
        (14, "split", ">=1", "url", "runtime"),
        (17, "pytest", "", "registry", "dev"),
        (17, "own", "", "path", "dev"),
        (20, "coverage", "", "registry", "dev"),
        (21, "mypy", "", "registry", "dev"),
        (24, "hatch-mypyc", "", "registry", "build"),
        (27, "tomli", "", "registry", "runtime"),
        (28, "sphinx", "", "registry", "optional"),
    ]
    limits = [each.name for each in manifest.dependencies if each.constraint]
    assert limits == ["urllib3", "idna", "setuptools"]
    targets = {each.name: each.target for each in manifest.dependencies if each.target}
    assert targets["forked"] == "https://example.com/forked@abc"
    assert targets["split"] == "https://example.com/split.whl"


def test_reads_every_form_of_poetry() -> None:
    manifest = read("pyproject.toml", POETRY)
    assert rows(manifest) == [
        (6, "django", "^5.0", "registry", "runtime"),
        (7, "psycopg", ">=3", "registry", "optional"),
        (8, "numpy", "<2", "registry", "runtime"),
        (8, "numpy", ">=2", "registry", "runtime"),
        (12, "tool-git", "", "git", "runtime"),
        (13, "tool-path", "", "path", "runtime"),
        (14, "tool-file", "", "path", "runtime"),
        (15, "tool-url", "", "url", "runtime"),
        (17, "long", "1.*", "registry", "runtime"),
        (20, "multi", "1", "registry", "runtime"),
        (22, "multi", "2", "registry", "runtime"),
        (26, "black", "*", "registry", "dev"),
        (29, "pytest", "~8.1", "registry", "dev"),
        (32, "poetry-plugin-export", ">1.8", "registry", "build"),
    ]
    assert manifest.problems == ()
    target = next(each.target for each in manifest.dependencies if each.name == "tool-git")
    assert target == "https://example.com/t.git@v1"


ENRICHED = """\
[project]
dependencies = ["a>=1", "b"]
{dynamic}
[tool.poetry.dependencies]
b = {{git = "https://example.com/b.git"}}
c = "^1"
"""


def test_poetry_only_enriches_what_the_project_lists() -> None:
    manifest = read("pyproject.toml", ENRICHED.format(dynamic=""))
    assert rows(manifest) == [
        (2, "a", ">=1", "registry", "runtime"),
        (2, "b", "", "git", "runtime"),
    ]
    mixed = read("pyproject.toml", ENRICHED.format(dynamic='dynamic = ["dependencies"]'))
    assert names(mixed) == ["a", "b", "b", "c"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[project\n", [("manifest-unreadable", 1)]),
        ("[project]\nname = 1\nname = 2\n", [("manifest-unreadable", 3)]),
        ("[project]\r\nname = 1\rx", [("manifest-unreadable", 2)]),
        ('[project]\ndependencies = "a"\n', [("manifest-ambiguous", 2)]),
        ('[project]\ndependencies = ["a",\n "b c"]\n', [("manifest-ambiguous", 3)]),
        ("[project]\ndependencies = ['a', 1]\n", [("manifest-ambiguous", 2)]),
        ('[project]\noptional-dependencies = {x = {y = "a"}}\n', [("manifest-ambiguous", 2)]),
        ('[dependency-groups]\na = [{include = "b"}]\n', [("manifest-ambiguous", 2)]),
        ('[tool.poetry]\n\ndependencies = ["a"]\n', [("manifest-ambiguous", 3)]),
        ("[tool.poetry.dependencies]\na = 1\n", [("manifest-ambiguous", 2)]),
        ("[tool.poetry.dependencies]\n'b c' = '1'\n", [("manifest-ambiguous", 2)]),
        ("[tool]\npoetry = 1\nuv = 2\npdm = 3\nhatch = 4\n", []),
        ("project = 1\n", []),
        ("", []),
    ],
)  # fmt: skip
def test_what_does_not_follow_the_format_is_a_problem(
    text: str, expected: list[tuple[str, int]]
) -> None:
    assert problems(read("pyproject.toml", text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [("manifest-dynamic", 2)]),
        ('[tool.setuptools]\ndynamic.dependencies = {file = ["requirements.txt"]}', []),
        ('[tool.setuptools]\ndynamic.dependencies.file = "a.txt"', [("manifest-dynamic", 4)]),
        ('[tool.setuptools]\ndynamic.dependencies = {attr = "x.y"}', [("manifest-dynamic", 2)]),
        ('[tool.poetry.dependencies]\na = "1"', []),
    ],
)  # fmt: skip
def test_dynamic_dependencies_are_a_problem_unless_they_are_judged_elsewhere(
    text: str, expected: list[tuple[str, int]]
) -> None:
    whole = '[project]\ndynamic = ["version", "dependencies"]\n' + text
    assert problems(read("pyproject.toml", whole)) == expected


def test_dynamic_extras_name_their_files() -> None:
    text = (
        '[project]\ndynamic = ["optional-dependencies"]\n'
        '[tool.setuptools.dynamic.optional-dependencies]\ndev = {file = ["requirements-dev.txt"]}\n'
    )
    assert problems(read("pyproject.toml", text)) == []


DECLARED = st.lists(
    st.sampled_from(["alpha>=1", "Beta_b", "gamma[x]~=2.0", "delta ; os_name=='nt'"]), unique=True
)


@given(DECLARED, st.permutations(["project", "tool", "groups"]), st.booleans(), st.booleans())
def test_order_layout_and_comments_never_matter(
    declared: list[str], order: list[str], several: bool, crlf: bool
) -> None:
    def table(items: list[str], layout: bool) -> str:
        gap, end = ("\n    ", ",  # 'why' [x]\n") if layout else ("", "")
        return f"[{gap}" + f",{gap}".join(f'"{item}"' for item in items) + f"{end}]\n"

    tables = {
        "project": "[project]\ndependencies = {}",
        "tool": "[tool.uv]\ndev-dependencies = {}",
        "groups": "[dependency-groups]\n'g' = {}",
    }
    plain = "".join(text.format(table(declared, False)) for text in tables.values())
    other = "".join(tables[name].format(table(declared[::-1], several)) for name in order)
    if crlf:
        other = other.replace("\n", "\r\n")
    first, second = read("pyproject.toml", plain), read("pyproject.toml", other)
    assert sorted(row[1:] for row in rows(first)) == sorted(row[1:] for row in rows(second))
    for each in second.dependencies:
        assert each.name_raw in other.split("\n")[each.line - 1]
