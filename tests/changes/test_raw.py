"""Raw lines: one entry each, and nothing that is not one."""

from __future__ import annotations

from io import BytesIO

import pytest

from aisec_hooks.changes.raw import RawEntry, entries, entry
from aisec_hooks.errors import UnreadableChange

ZERO, ONE, TWO = (digit * 40 for digit in "012")


def line(words: str) -> bytes:
    return words.format(ZERO=ZERO, ONE=ONE, TWO=TWO).encode("utf-8") + b"\n"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (":000000 100644 {ZERO} {ONE} A\ta.py", (0, 0o100644, ZERO, ONE, "A", "a.py", "a.py")),
        (":100644 000000 {ONE} {ZERO} D\ta b", (0o100644, 0, ONE, ZERO, "D", "a b", "a b")),
        (
            ":100644 100755 {ONE} {TWO} R087\told\tnew",
            (0o100644, 0o100755, ONE, TWO, "R", "old", "new"),
        ),
        (
            ':120000 160000 {ONE} {TWO} T\t"\\303\\274\\n"',
            (0o120000, 0o160000, ONE, TWO, "T", "ü\n", "ü\n"),
        ),
    ],
)
def test_entry(words: str, expected: tuple[object, ...]) -> None:
    assert entry(line(words)) == RawEntry(*expected)  # type: ignore[arg-type]


def test_sha256_ids() -> None:
    old, new = "a" * 64, "b" * 64
    assert entry(f":100644 100644 {old} {new} M\ta\n".encode())[2:4] == (old, new)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "diff --git a/x b/x",
        ":100644 100644 {ONE} {TWO} M",
        ":100644 100644 {ONE} {TWO} M\t",
        ":100644 100644 {ONE} {TWO} M\ta\tb",
        ":100644 100644 {ONE} {TWO} R100\ta",
        ":100644 100644 {ONE} {TWO} C100\ta\tb",
        ":100644 100644 {ONE} {TWO} X\ta",
        ":100648 100644 {ONE} {TWO} M\ta",
        ":100644 100644 1234567 89abcde M\ta",
        "::100644 100644 100644 {ONE} {ONE} {TWO} MM\ta",
    ],
)
def test_anything_else_is_an_error(words: str) -> None:
    with pytest.raises(UnreadableChange, match="unexpected raw line"):
        entry(line(words))


def test_cut_off_line_is_an_error() -> None:
    with pytest.raises(UnreadableChange):
        entry(line(":100644 100644 {ONE} {TWO} M\ta.py")[:-1])


def test_entries_end_before_the_patch() -> None:
    stream = BytesIO(line(":000000 100644 {ZERO} {ONE} A\ta") + b"\ndiff --git a/a b/a\n")
    assert [each.path for each in entries(stream)] == ["a"]
    assert stream.readline() == b"diff --git a/a b/a\n"
