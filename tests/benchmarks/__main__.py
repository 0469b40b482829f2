"""Runs all benchmarks; exits 1 when a ratio is over its limit."""

from __future__ import annotations

import sys

from tests.benchmarks import hook, scale


def main() -> int:
    """Print every ratio."""
    results = [hook.run(), scale.run()]
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
