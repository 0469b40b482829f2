"""What git tells hooks about references."""

from __future__ import annotations

import pytest

from aisec_hooks.changes.references import Update, pushed, received
from aisec_hooks.errors import UsageError

ZERO, ONE, TWO = (digit * 40 for digit in "012")


def test_pushed() -> None:
    lines = f"refs/heads/a {ONE} refs/heads/b {TWO}\n:/any thing {ONE} refs/heads/c {ZERO}\n"
    assert pushed(lines.encode() + f"(delete) {ZERO} refs/heads/d {TWO}\n".encode()) == [
        Update("refs/heads/b", ONE, TWO),
        Update("refs/heads/c", ONE, ZERO),
        Update("refs/heads/d", ZERO, TWO),
    ]


def test_received() -> None:
    assert received(f"{ZERO} {ONE} refs/heads/ü\n{TWO} {ZERO} refs/tags/t\n".encode()) == [
        Update("refs/heads/ü", ONE, ZERO),
        Update("refs/tags/t", ZERO, TWO),
    ]
    assert [update.deletes for update in received(f"{TWO} {ZERO} refs/x\n".encode())] == [True]


def test_names_with_other_line_ends_and_bytes() -> None:
    """A reference may hold what Python takes for a line end, and bytes that are not UTF-8."""
    name = "refs/heads/a\u2028b\x85".encode() + b"\xff"
    (update,) = received(f"{ZERO} {ONE} ".encode() + name + b"\n")
    assert update.reference.encode("utf-8", "surrogateescape") == name


def test_nothing() -> None:
    assert pushed(b"") == received(b"") == []


@pytest.mark.parametrize(
    "words",
    ["x", "a b", f"{ONE} {TWO} ", f"{ONE[1:]} {TWO} refs/x", f"{ONE.upper()}G {TWO} refs/x"],
)
def test_other_text_is_an_error_with_its_line(words: str) -> None:
    good = f"{ZERO} {ONE} refs/x\n".encode()
    with pytest.raises(UsageError, match="standard input:2"):
        received(good + words.encode() + b"\n")
