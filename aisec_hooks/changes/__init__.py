"""One file per origin of a change; each reads it into the same ``ChangeSet``.

``staged`` (the index), ``commits`` (ranges, pushes), ``proposed`` (text on stdin), ``patch`` (a
unified diff) and ``paths`` (whole files and folders).  ``difference`` reads git's plumbing for
the first two; ``raw``, ``quoting`` and ``hunks`` are its grammar.
"""
