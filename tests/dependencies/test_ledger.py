from __future__ import annotations

import datetime as dt

import pytest

from aisec_hooks.dependencies import ledger
from aisec_hooks.dependencies.patterns import PackagePattern
from aisec_hooks.dependencies.settings import Approved
from aisec_hooks.errors import PolicyError
from tests.dependencies.declared import policy

LISTS = """\
approval:
  allow: [pypi/a, "pypi/acme-*", {pkg: pypi/a, versions: "<2"}, "npm/@s/*"]
  deny: [{pkg: pypi/b, reason: old}, "npm/bad-*"]
  allow_files: [approved/python.txt]
"""


def test_finds_exact_entries_before_wide_ones() -> None:
    found = ledger.build(policy(LISTS), {"approved/python.txt": "b\nacme-x # more\n"})
    assert [e.versions for e in found.approvals("pypi", "a")] == ["", "<2"]
    assert [str(e.pattern) for e in found.approvals("pypi", "acme-x")] == [
        "pypi/acme-x",
        "pypi/acme-*",
    ]
    assert [str(e.pattern) for e in found.approvals("npm", "@s/x")] == ["npm/@s/*"]
    assert found.approvals("npm", "a") == []
    assert [e.reason for e in found.denials("pypi", "b")] == ["old"]
    assert [str(e.pattern) for e in found.denials("npm", "bad-x")] == ["npm/bad-*"]


def test_a_missing_allow_file_is_an_error() -> None:
    with pytest.raises(PolicyError, match=r"approved/python\.txt is not there"):
        ledger.build(policy(LISTS), {})


@pytest.mark.parametrize(
    ("name", "line", "expected"),
    [
        ("a.txt", "pypi/Requests", [("pypi/requests", "")]),
        ("a.txt", "pypi/a >=1,<2", [("pypi/a", ">=1,<2")]),
        ("a.txt", "pypi/a==1", [("pypi/a", "==1")]),
        ("a.txt", "pypi/acme-*", [("pypi/acme-*", "")]),
        ("a.txt", "@s/x@^1", [("npm/@s/x", "^1")]),
        ("a.txt", "a", [("pypi/a", ""), ("npm/a", "")]),
        ("approved/python.txt", "a", [("pypi/a", "")]),
        ("approved_pypi.txt", "a>=1", [("pypi/a", ">=1")]),
        ("approved/node.txt", "a", [("npm/a", "")]),
        ("npm.txt", "a@1", [("npm/a", "1")]),
        ("a.txt", "  # only a comment", []),
        ("a.txt", "", []),
    ],
)
def test_reads_lines_of_allow_files(name: str, line: str, expected: list[tuple[str, str]]) -> None:
    found = ledger.read_allow_file(line + "\n", name)
    assert [(str(e.pattern), e.versions) for e in found] == expected
    assert all(e.listed and e.where == f"{name}:1:1" for e in found)


def test_notes_of_a_line_count() -> None:
    text = "\ufeffpypi/a  # owner: web; reason: for tests; expires: 2027-06-30\r\n"
    assert ledger.read_allow_file(text, "x.txt") == [
        Approved(
            PackagePattern("pypi", "a"),
            owner="web",
            reason="for tests",
            expires=dt.date(2027, 6, 30),
            where="x.txt:1:1",
            listed=True,
        )
    ]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("ok\nconda/x\n", "x.txt:2:1"),
        ("a # expires: soon\n", "x.txt:1:1"),
        ("\n\npypi/a*b\n", "x.txt:3:1"),
        ("==1\n", "x.txt:1:1"),
        ("golang/a.b/c\n golang/a.b/c v1.2\n", "x.txt:2:1"),
        ("pypi/a newest\n", "x.txt:1:1"),
    ],
)
def test_what_is_no_name_is_an_error_with_its_line(text: str, where: str) -> None:
    with pytest.raises(PolicyError) as caught:
        ledger.read_allow_file(text, "x.txt")
    assert caught.value.where == where
