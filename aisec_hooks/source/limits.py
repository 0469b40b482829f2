"""Every bound of parsing and lowering, in one place; reasons stand with each."""

from __future__ import annotations

PARSE = 1 << 20
"""Bytes of one file that are parsed at most; larger ones are judged as text only."""

HOST = 8 << 20
"""Bytes of a notebook or page in which code is looked for; most of a notebook are its pictures."""

ALWAYS_IN_PROCESS = 8 << 10
"""Bytes that are parsed in this process whatever they hold: most take milliseconds, and the worst
known input is stopped (1.5 KB of Java in a ``.kt`` file, with one quote too many, kept
tree-sitter-kotlin 1.1 busy for a quarter of an hour and took 5 GB)."""

PARSE_SECONDS = 2.0
"""Wall time of parsing a text of at most ``IN_PROCESS`` bytes: a hundred times what it takes."""

LONG_PARSE_SECONDS = 8.0
"""The same for longer texts, which the worker process parses."""

IN_PROCESS = 64 << 10
"""Bytes that are parsed in this process when ``wall.harmless`` agrees."""

DEPTH = 200
"""Levels of IR below a function's body; deeper code becomes ``Skip``."""

BALANCE = 24
"""Operands from which a chain of one associative operator is lowered as a balanced tree, so that
5,000 concatenated parts do not become 5,000 levels."""

WORKER_SECONDS = 10.0
"""Wall time of one task in the worker process."""

WORKER_BYTES = 1 << 30
"""Address space of the worker: tree-sitter takes about 85 bytes per byte of source.

Where a text can be read in many ways at once it takes the square: ``a<b,`` again and again in
TypeScript may always begin type arguments, 121 MB for 8 KB and 1.1 GB for 32 KB (version 0.26)."""

NESTED = 50
"""Functions inside of one another; what stands deeper is not looked at (a notice says so)."""

LINKS = 50
"""``else if`` links that are nested; later ones stand in a row."""

UNCLOSED = 200
"""Brackets (or ``<``) nested or unclosed in a harmless text."""

CONTINUED = 1000
"""Backslashes before line ends in a harmless text."""

LINE = 16 << 10
"""Bytes of the longest line of a harmless text."""

REGION = 250
"""Levels of the syntax tree that one run of a query covers."""

WIDTH = 2000
"""Direct children of an ERROR node from which queries look at each child on its own."""
