"""Paths as formats for programs write them: with ``/``, and bytes that are not UTF-8 as ``%XX``."""

from __future__ import annotations

import re
from urllib.parse import quote

_RAW_BYTE = re.compile("[\udc80-\udcff]")
_OTHER_SURROGATE = re.compile("[\ud800-\udc7f\udd00-\udfff]")  # no byte of any name (PEP 383)
_DRIVE = re.compile(r"[A-Za-z]:/")


def data_path(path: str) -> str:
    """A path as JSON v1 and GitLab carry it; only bytes that are not UTF-8 are changed."""
    return _RAW_BYTE.sub(lambda found: f"%{ord(found[0]) - 0xDC00:02X}", path)


def uri(path: str) -> str:
    """A path as a URI reference (RFC 3986), relative unless the path is absolute."""
    named = _OTHER_SURROGATE.sub("\ufffd", path).encode("utf-8", "surrogateescape")
    if _DRIVE.match(path):
        return f"file:///{quote(named, safe='/:')}"
    return f"file://{quote(named)}" if path.startswith("/") else quote(named)


def is_absolute(path: str) -> bool:
    """Whether ``uri`` makes an absolute URI of it."""
    return path.startswith("/") or _DRIVE.match(path) is not None
