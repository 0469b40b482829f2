"""Which names may stand for a callee that is named but not called, told by bytes."""

from __future__ import annotations

from aisec_hooks.engine.written import NEAR, Written
from aisec_hooks.matching.lazily import Lazily


def aliases(text: bytes, start: int, end: int, written: Written) -> set[bytes]:
    """The names that may stand for what is named between two offsets."""
    after = _RENAMED.match(text, end)
    if after is not None:
        return {after.group(1) or after.group(2) or after.group(3)}
    if text[end : end + 1] in _GOES_ON:
        return set()
    before = text[max(0, start - 2 * NEAR) : start]
    target, sign, value = before.rpartition(b"=")
    if sign and (_is_value(value) or value.lstrip()[:1] in _CONTAINERS):
        return _bound(target.rstrip(b" \t:"), written)
    if written.setting is not None:  # a name that another one stands for: #define RUN system
        given = _SET.search(before)
        if given and written.may_set(before, given.start(1)):
            return {given.group(1)}
    imported = _IMPORTED.search(before) if b"import" in before else None
    return {imported.group(1)} if imported else set()


def _is_value(value: bytes) -> bool:
    # The bytes that it may have, first: most of what is asked is prose.
    return not value.translate(None, _IN_VALUE) and _VALUE.fullmatch(value) is not None


def _bound(left: bytes, written: Written) -> set[bytes]:
    """The names that the left side of a ``=`` binds, when it is a simple one."""
    if left.endswith(b"}"):
        return set(_NAMES.findall(left, max(0, left.rfind(b"{"))))
    begin = max(left.rfind(b"\n"), left.rfind(b";"), left.rfind(b"(")) + 1
    targets = [written.target.fullmatch(each) for each in left[begin:].split(b"=")]
    found = {name for target in targets if target for name in _NAMES.findall(target.group(1))}
    typed = written.typed.search(left)
    return found | {typed.group(1)} if typed else found


_RENAMED = Lazily(rb"""["']?\s+as\s+([\w$]+)|\s*:\s*([\w$]+)\s*[,}=]|\s*=>\s*([\w$]+)\s*[,}]""")
"""``md5 as h``, ``{exec: run}``, ``{md5 => h}``."""

_GOES_ON = frozenset((b".", b"=", b":", b"-", b"/"))
"""What follows a name that is no value here: ``"exec-all"`` is the name of something else."""

_VALUE = Lazily(rb"""\s*\(?\s*(?:await\s+)?(?:[\w$.]+\(\s*)?[\w$.?|&:\s,]*["'`]?[\w$@/.-]*""")
"""A value up to the name in it; it may stand in one call: ``promisify(exec``, ``require("name``."""

_IN_VALUE = (
    bytes(byte for byte in range(128) if chr(byte).isalnum() or byte in b"_$.")
    + b" \t\n\r\f\v?|&:,(\"'`@/-"
)

_CONTAINERS = frozenset((b"{", b"[", b"("))

_IMPORTED = Lazily(rb"""\bimport\s+([\w$]+)[^;'"]*\bfrom\s*["'`][\w$@/.-]*\Z""")

_SET = Lazily(rb"([A-Za-z_]\w*)[ \t]+\Z")

_NAMES = Lazily(rb"(?<![\w$])[A-Za-z_$][\w$]*(?![\w$])(?!\s*[.:])")
