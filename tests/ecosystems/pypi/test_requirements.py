from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aisec_hooks.ecosystems.pypi.requirements import group_of
from tests.ecosystems.reads import names, problems, read, rows

WHOLE = r"""# a comment
--index-url https://example.com/simple
-i https://example.com/simple --extra-index-url https://example.org/simple --pre
Django >= 4.2, <5   # no #comment inside
flask[async]==3.0.0 ; python_version < "3.13" \
    --hash=sha256:aaaa \
    --hash=sha256:bbbb
-e git+ssh://git@example.com/x.git@ref#egg=edit&subdirectory=sub
--editable=./libs/local
-e .
name @ https://example.com/name-1.whl
https://example.com/archive/frag-2.0.tar.gz#sha256=ab
-r requirements/base.txt
-c constraints.txt
\
   continued==1
requests --config-settings "--build-option=-x" --no-binary :all:
"""


def test_reads_every_form() -> None:
    manifest = read("requirements.txt", WHOLE)
    assert rows(manifest) == [
        (4, "django", ">= 4.2, <5", "registry", "runtime"),
        (5, "flask", "==3.0.0", "registry", "runtime"),
        (8, "edit", "", "git", "runtime"),
        (9, "local", "", "path", "runtime"),
        (11, "name", "", "url", "runtime"),
        (12, "frag", "", "url", "runtime"),
        (16, "continued", "==1", "registry", "runtime"),
        (17, "requests", "", "registry", "runtime"),
    ]
    assert problems(manifest) == []


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_never_matter(end: str) -> None:
    manifest = read("requirements.txt", WHOLE.replace("\n", end))
    assert [row[1:] for row in rows(manifest)] == [
        row[1:] for row in rows(read("requirements.txt", WHOLE))
    ]


def test_lone_cr_starts_a_line_for_pip_but_not_for_git() -> None:
    assert rows(read("requirements.txt", "a\n# x\revil\nb\n")) == [
        (1, "a", "", "registry", "runtime"),
        (2, "evil", "", "registry", "runtime"),
        (3, "b", "", "registry", "runtime"),
    ]


@pytest.mark.parametrize("hidden", ["\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029"])
def test_sees_requirements_behind_line_ends_that_only_python_knows(hidden: str) -> None:
    assert names(read("requirements.txt", f"# see below{hidden}evil==1\n")) == ["evil"]


def test_a_comment_needs_a_space_before_it() -> None:
    manifest = read("requirements.txt", "git+https://h/x#egg=y\nz#w\n")
    assert names(manifest) == ["y"]
    assert problems(manifest) == [("manifest-ambiguous", 2)]


def test_a_comment_line_ends_a_continuation() -> None:
    assert names(read("requirements.txt", "a==1 \\\n# c \\\nb\n")) == ["a", "b"]


def test_constraints_only_limit() -> None:
    for path in ("constraints.txt", "requirements/constraints.txt", "x-constraints.in"):
        assert [each.constraint for each in read(path, "a<2\n").dependencies] == [True]
    assert not read("requirements.txt", "a<2\n").dependencies[0].constraint


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("-r https://example.com/r.txt", [("manifest-dynamic", 1)]),
        ("a\n-r lists/names.lst", [("manifest-dynamic", 2)]),
        ("--requirement=deps.txt", [("manifest-dynamic", 1)]),
        ("-rdeps.txt", [("manifest-dynamic", 1)]),
        ("-r ../requirements/x.txt\n-r constraints.txt", []),
        ("-c https://example.com/c.txt", []),
        ("${PACKAGE}==1", [("manifest-dynamic", 1)]),
        ("git+https://${TOKEN}@h/x#egg=y", []),
        ("a\nb c\nd\ne f\n", [("manifest-ambiguous", 2)]),
    ],
)
def test_what_enters_unseen_is_a_problem(text: str, expected: list[tuple[str, int]]) -> None:
    assert problems(read("sub/requirements.txt", text)) == expected


def test_what_is_included_unjudged_hides_dependencies() -> None:
    hides = [each.hides for each in read("requirements.txt", "-r a.lst\nb c\n").problems]
    assert hides == [True, False]


def test_prose_is_no_manifest() -> None:
    prose = "The system shall answer.\nIt must, when asked, stop.\n\nNotes: none/many of them.\n"
    assert read("docs/functional-requirements.txt", prose).problems == ()
    assert len(read("requirements.txt", prose).problems) == 1


@pytest.mark.parametrize(
    ("path", "group"),
    [
        ("requirements.txt", "runtime"),
        ("requirements-prod.txt", "runtime"),
        ("requirements-dev.txt", "dev"),
        ("requirements_test.in", "dev"),
        ("dev-requirements.txt", "dev"),
        ("requirements/docs.txt", "dev"),
        ("docs/requirements.txt", "dev"),
        ("requirements-build.txt", "build"),
        ("devices/requirements.txt", "runtime"),
    ],
)
def test_the_name_tells_the_group(path: str, group: str) -> None:
    assert group_of(path) == group


LINES = st.sampled_from(
    ["alpha>=1,<2", "Beta_b==1.0", "gamma[x]~=2.1 ; os_name == 'nt'", "-e git+https://h/d#egg=d"]
)
NOISE = st.sampled_from(["", "   ", "# comment", "\t# x", "--pre", "-i https://example.com/"])


@given(st.lists(LINES, unique=True), st.lists(NOISE, max_size=4), st.randoms(), st.booleans())
def test_order_layout_and_comments_never_matter(
    lines: list[str], noise: list[str], chance: object, crlf: bool
) -> None:
    plain = read("requirements.txt", "\n".join(lines))
    mixed = [f"  {line}  # why" for line in lines] + noise
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    text = "\n".join(mixed)
    shuffled = read("requirements.txt", text.replace("\n", "\r\n") if crlf else text)
    assert sorted(row[1:] for row in rows(shuffled)) == sorted(row[1:] for row in rows(plain))
    for each in shuffled.dependencies:
        assert each.name_raw in text.split("\n")[each.line - 1]
