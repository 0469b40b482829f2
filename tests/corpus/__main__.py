"""Fetches, reads, measures: ``python -m tests.corpus [fetch|read|measure|damaged] [LANGUAGE..]``.

The page of the documentation is written where every language was measured.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence

from tests import corpus
from tests.corpus import fetching, measuring, reading

MOST_MICROS = 2000.0
"""Microseconds a line that no file may need."""


def main(argv: Sequence[str] | None = None) -> int:
    """Fetch, read, then measure, or one of them; exit code 1 for what failed or took too long."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    acts = ("fetch", "read", "measure")
    if arguments[:1] and arguments[0] in (*acts, "damaged"):
        acts = (arguments.pop(0),)
    chosen = arguments or list(corpus.listed())
    good, measured = True, []
    for language in chosen:
        if "fetch" in acts:
            good &= _fetched(language)
        if "read" in acts:
            found = list(reading.read(language, corpus.files(language)))
            print(reading.table(language, found), flush=True)
            good &= not any(each.failed or each.micros > MOST_MICROS for each in found)
        if "measure" in acts:
            measured.append(measuring.measure(language))
            print(measuring.summary(measured[-1]), flush=True)
        if "damaged" in acts:
            for each in reading.read(language, corpus.files(language)):
                if each.damaged:
                    print(f"{each.path}: {each.damaged}")
    if measured and not arguments:
        measuring.write(measured)
    return 0 if good else 1


def _fetched(language: str) -> bool:
    good = True
    for each in corpus.packages(language):
        try:
            fetching.fetch(each, corpus.FETCHED / language)
        except (OSError, subprocess.CalledProcessError) as error:
            print(f"cannot fetch {each.client} {each.name}: {error}", file=sys.stderr)
            good = False
    return good


if __name__ == "__main__":
    sys.exit(main())
