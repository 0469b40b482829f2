"""What the bytes of a file are."""

from __future__ import annotations

import pytest

from aisec_hooks.changes.nature import notice

POINTER = b"version https://git-lfs.github.com/spec/v1\noid sha256:" + b"0" * 64 + b"\nsize 12345\n"


def reason(data: bytes, *, is_code: bool = False) -> str | None:
    found = notice("name", data, is_code=is_code)
    return found and found.reason


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", None),
        (b"text\n", None),
        (b"\xe9\n", None),
        (b"\x89PNG\0", "binary"),
        (b"x" * 7999 + b"\0", "binary"),
        (b"x" * 8000 + b"\0", None),
        ("text".encode("utf-16"), None),
        ("text".encode("utf-32"), None),
        (POINTER, "lfs-pointer"),
        (POINTER.replace(b"oid", b"ext-0-foo sha256:1\noid"), "lfs-pointer"),
        (POINTER + b"password = 1\n", None),
        (POINTER[:-1], None),
        (b"x" + POINTER, None),
    ],
)
def test_nature(data: bytes, expected: str | None) -> None:
    assert reason(data) == expected


def test_nul_does_not_make_code_binary() -> None:
    assert reason(b"import os\0\n", is_code=True) is None
    assert reason(POINTER, is_code=True) == "lfs-pointer"
