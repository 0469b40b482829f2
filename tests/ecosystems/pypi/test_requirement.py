from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from packaging.requirements import InvalidRequirement
from packaging.requirements import Requirement as Reference
from packaging.specifiers import SpecifierSet

from aisec_hooks.ecosystems.pypi.requirement import Requirement, name_in, parse, parse_line
from aisec_hooks.ecosystems.reading import Unreadable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a", ("a", "", "registry", "")),
        ("A.b_c >= 1 , < 2", ("A.b_c", ">= 1 , < 2", "registry", "")),
        ("a[x, y]>=1; python_version<'3'", ("a", ">=1", "registry", "")),
        ("a (>=1,<2) ; extra == 'b'", ("a", ">=1,<2", "registry", "")),
        ("a===1.0-weird", ("a", "===1.0-weird", "registry", "")),
        ("a @ https://h/a.whl#sha256=x ; marker", ("a", "", "url", "https://h/a.whl#sha256=x")),
        ("a@git+ssh://git@h/b@v1", ("a", "", "git", "git+ssh://git@h/b@v1")),
        ("a @ file:///srv/a", ("a", "", "path", "file:///srv/a")),
        ("a @ {root:uri}/libs/a", ("a", "", "path", "{root:uri}/libs/a")),
        ("requ\u0435sts", ("requ\u0435sts", "", "registry", "")),
        ("a\u200bb==1", ("a\u200bb", "==1", "registry", "")),
    ],
)
def test_reads_pep_508(text: str, expected: tuple[str, str, str, str]) -> None:
    assert parse(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://u:p@h/a-b-1.0.tar.gz", ("a-b", "", "url")),
        ("https://h/foo_bar-1.0-py3-none-any.whl#sha256=1", ("foo_bar", "", "url")),
        ("https://u:p@h/archive/main.zip?x=1", ("https://h/archive/main.zip", "", "url")),
        ("git+https://h/o/repo.git@v1#egg=Name[x]&subdirectory=s", ("Name", "", "git")),
        ("git+https://h/o/repo.git@v1", ("repo", "", "git")),
        ("hg+http://h/o/repo", ("repo", "", "git")),
        ("file:///srv/a/pkg", ("pkg", "", "path")),
        ("./libs/thing", ("thing", "", "path")),
        ("../x-1.2.zip ; marker", ("x", "", "path")),
        ("libs\\thing[extra]", ("thing", "", "path")),
    ],
)
def test_reads_what_pip_takes_besides(text: str, expected: tuple[str, str, str]) -> None:
    found = parse_line(text)
    assert found is not None
    assert (found.name, found.spec, found.source) == expected


@pytest.mark.parametrize("text", [".", "./", "..", ".[dev]", "./."])
def test_the_project_itself_is_no_dependency(text: str) -> None:
    assert parse_line(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "", "-", "-a", "a-", "a b", "a=1", "a==", "a>=1 <2", "a[", "a @", "a @ b c", "==1", "(a)",
        "Note: this", "The system shall, when asked, answer.", "https://h/x for more",
        "client/server architecture", "a^1", "a~1", "${A}",
    ],
)  # fmt: skip
def test_refuses_what_is_none(text: str) -> None:
    with pytest.raises(Unreadable):
        parse_line(text)


PIECES = st.sampled_from(
    ["a", "B-c", "d.e_f", "[x]", "[x,y]", " ", ">=1", "==1.*", ",", "<2", "!=1.5", "~=1.1", "===1",
     "@ https://h/x", "(>=1)", ";", " ; os_name=='a'", "@", "=", "1", "-", "."]
)  # fmt: skip


@given(st.lists(PIECES, max_size=7).map("".join))
@example("a>=1,")
@example("a @ https://h/x; os_name=='a'")
def test_accepts_at_least_what_packaging_accepts(text: str) -> None:
    try:
        reference = Reference(text)
    except InvalidRequirement:
        return
    found = parse(text.strip())
    assert found.name == reference.name
    assert SpecifierSet(found.spec) == reference.specifier
    assert (found.target or None) == reference.url


@given(st.text(max_size=30))
def test_never_fails_otherwise(text: str) -> None:
    try:
        found = parse_line(text)
    except Unreadable:
        return
    assert found is None or isinstance(found, Requirement)


def test_names_from_urls_keep_no_secrets() -> None:
    assert name_in("https://user:secret@h/x/?token=1#frag") == "https://h/x"
