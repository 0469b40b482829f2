"""Which files declare dependencies, told by one regular expression over their paths.

A further format is one module with ``read(path: str, text: str) -> Manifest`` and one row in
``FORMATS``.  No reader is imported before a path of its format is met.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from aisec_hooks.matching.lazily import Lazily
from aisec_hooks.model.record import Record

if TYPE_CHECKING:
    from aisec_hooks.model.dependency import Manifest

KILOBYTE = 1024


class Reader(Record):
    """Reads the manifests of one format.

    :param format: the module below this package, ``pypi.requirements``.
    :param limit: the largest text that is read, in bytes; a larger one becomes a problem.
    """

    format: str
    limit: int

    def read(self, path: str, text: bytes) -> Manifest:
        """Everything the manifest declares; what cannot be read is a problem in it.

        Never raises for what the text holds.
        """
        from aisec_hooks.ecosystems.reading import read

        return read(self.format, self.limit, path, text)


_REQUIREMENTS = (
    r"[^/]*(?:requirements?|constraints?)[^/]*\.(?:txt|in|pip)"
    r"|(?:requirements|constraints)/(?:[^/]+/)*[^/]+\.(?:txt|in|pip)"
)
FORMATS: tuple[tuple[str, tuple[str, ...], str, int], ...] = (
    ("pypi.requirements", (".txt", ".in", ".pip"), _REQUIREMENTS, 4096 * KILOBYTE),
    ("pypi.pyproject", (".toml",), r"pyproject\.toml", 512 * KILOBYTE),
    ("npm.package_json", (".json",), r"package\.json", 4096 * KILOBYTE),
)
"""Module, how paths end, a pattern for such an end (from the start of a path segment), and the
limit in bytes.  Most changes end in none of these ways, and the pattern takes time to compile."""

_ENDS = tuple(end for _, ends, _, _ in FORMATS for end in ends)

_PATHS = Lazily(
    "(?:^|.*/)(?:" + "|".join(f"({pattern})" for _, _, pattern, _ in FORMATS) + r")\Z",
    re.IGNORECASE | re.DOTALL,
)


def find(path: str) -> Reader | None:
    """The reader for a path with ``/`` between its segments; None when it is no manifest."""
    match = _PATHS.match(path) if path.lower().endswith(_ENDS) else None
    if match is None or match.lastindex is None:
        return None
    format_, _, _, limit = FORMATS[match.lastindex - 1]
    return Reader(format_, limit)
