"""Writes the generated parts of the documentation; ``--check`` only compares (exit code 1)."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from tests.documentation import pages


def main(argv: Sequence[str] | None = None) -> int:
    """Write, or with ``--check`` only compare."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments not in ([], ["--check"]):
        print("usage: python -m tests.documentation [--check]", file=sys.stderr)
        return 2
    stale = [page for page in pages.pages() if not page.is_fresh()]
    for page in stale:
        print(("stale: " if arguments else "wrote ") + page.name)
        if not arguments:
            page.write()
    if stale and arguments:
        print("hint: make docs", file=sys.stderr)
    return 1 if stale and arguments else 0


if __name__ == "__main__":
    sys.exit(main())
