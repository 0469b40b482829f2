"""Unified diffs as tools and people write them."""

from __future__ import annotations

import pytest

from aisec_hooks.changes.unified import FilePatch, Hunk, parse
from aisec_hooks.errors import UnreadableChange

HUNK = b"@@ -1 +1,2 @@ def f():\n a\n+b\n"
ONE_HUNK = (Hunk(1, 1, ((b" ", b"a\n"), (b"+", b"b\n"))),)
FILE, TOOL = 0o100644, 0o100755


def one(header: bytes, hunk: bytes = HUNK) -> FilePatch:
    (found,) = parse(header + hunk)
    return found


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        (b"--- a/x.py\n+++ b/x.py\n", ("x.py", "x.py", FILE, FILE)),
        (b"--- x.py\n+++ x.py\n", ("x.py", "x.py", FILE, FILE)),
        (
            b"--- old/x.py\t2026-01-01\n+++ new/x.py\t2026-01-02\n",
            ("old/x.py", "new/x.py", FILE, FILE),
        ),
        (b"--- i/x.py\n+++ w/x.py\n", ("x.py", "x.py", FILE, FILE)),
        (b"--- /dev/null\n+++ b/x.py\n", (None, "x.py", 0, FILE)),
        (b"--- a/x.py\n+++ /dev/null\n", ("x.py", None, FILE, 0)),
        (b'--- "a/t\\tab"\n+++ "b/\\303\\274"\n', ("t\tab", "ü", FILE, FILE)),
        (b"--- a/with space\t\n+++ b/with space\t\n", ("with space", "with space", FILE, FILE)),
        (b"--- a/x.py\r\n+++ b/x.py\r\n", ("x.py", "x.py", FILE, FILE)),
        (
            b"diff --git a/x b/x\nindex 1..2 100755\n--- a/x\n+++ b/x\n",
            ("x", "x", TOOL, TOOL),
        ),
        (
            b"diff --git a/x b/x\nold mode 100644\nnew mode 100755\nindex 1..2\n--- a/x\n+++ b/x\n",
            ("x", "x", FILE, TOOL),
        ),
        (
            b"diff --git a/x b/x\nnew file mode 120000\nindex 0..2\n--- /dev/null\n+++ b/x\n",
            (None, "x", 0, 0o120000),
        ),
        (
            b"diff --git a/x b/y\nrename from x\nrename to y\nindex 1..2\n--- a/x\n+++ b/y\n",
            ("x", "y", FILE, FILE),
        ),
        (b"diff --git x x\nindex 1..2 100644\n--- x\n+++ x\n", ("x", "x", FILE, FILE)),
    ],
)
def test_headers(header: bytes, expected: tuple[object, ...]) -> None:
    assert one(header) == FilePatch(*expected, False, ONE_HUNK)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        (b"diff --git a/x b/x\nold mode 100644\nnew mode 100755\n", ("x", "x", FILE, TOOL, False)),
        (b"diff --git a/x b/x\nnew file mode 100644\nindex 0..1\n", (None, "x", 0, FILE, False)),
        (
            b"diff --git a/x b/x\ndeleted file mode 100644\nindex 1..0\n",
            ("x", None, FILE, 0, False),
        ),
        (
            b"diff --git a/x b/y\nsimilarity index 100%\nrename from x\nrename to y\n",
            ("x", "y", FILE, FILE, False),
        ),
        (
            b"diff --git a/x b/x\nindex 1..2 100644\nBinary files a/x and b/x differ\n",
            ("x", "x", FILE, FILE, True),
        ),
        (
            b"diff --git a/x b/x\nindex 1..2 100644\nGIT binary patch\nliteral 1\nIcmZ\n\n",
            ("x", "x", FILE, FILE, True),
        ),
    ],
)
def test_files_without_hunks(header: bytes, expected: tuple[object, ...]) -> None:
    assert one(header, b"") == FilePatch(*expected, ())  # type: ignore[arg-type]


def test_text_around_files_is_passed_over() -> None:
    mail = b"From 123 Mon\nSubject: x\n\n---\n x | 1 +\n\n"
    found = parse(mail + b"--- a/x\n+++ b/x\n" + HUNK + b"-- \n2.39\n\n--- a/y\n+++ b/y\n" + HUNK)
    assert [(file.path, file.hunks) for file in found] == [("x", ONE_HUNK), ("y", ONE_HUNK)]


def test_contents_that_look_like_headers() -> None:
    hunk = b"@@ -1,2 +1,2 @@\n--- a/z\n+++ b/z\n \n"
    (found,) = parse(b"--- a/x\n+++ b/x\n" + hunk)
    assert found.hunks == (Hunk(1, 1, ((b"-", b"-- a/z\n"), (b"+", b"++ b/z\n"), (b" ", b"\n"))),)


def test_missing_line_ends_and_stripped_blanks() -> None:
    hunk = (
        b"@@ -1,2 +1,2 @@\n\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n"
    )
    assert one(b"--- a/x\n+++ b/x\n", hunk).hunks == (
        Hunk(1, 1, ((b" ", b"\n"), (b"-", b"a"), (b"+", b"b"))),
    )


@pytest.mark.parametrize(
    ("hunk", "message"),
    [
        (b"@@ -1 +1,2 @@\n a\n", "patch:5: .* not hold the lines"),
        (b"@@ -1 +1 @@\n-a\n*b\n", "patch:5: .* not hold the lines"),
        (b"@@ -1 +1 @@\n a\n+b\n a\n", "patch:5: .* more lines"),
        (b"@@ -1 +1 @@\n a\n-b\n", "patch:5: .* more lines"),
    ],
)
def test_hunks_that_do_not_add_up(hunk: bytes, message: str) -> None:
    with pytest.raises(UnreadableChange, match=message):
        parse(b"--- a/x\n+++ b/x\n" + hunk)


def test_no_patch_at_all() -> None:
    assert parse(b"") == parse(b"hello\nworld\n") == parse(b"--- a\n+++ b\nno hunk\n") == []
