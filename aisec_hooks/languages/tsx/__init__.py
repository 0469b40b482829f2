"""TypeScript with JSX."""

from __future__ import annotations

from aisec_hooks.languages import javascript

LANGUAGE = javascript.LANGUAGE._replace(
    name="tsx",
    title="TypeScript with JSX",
    grammar="tree_sitter_typescript:language_tsx",
    suffixes=(".tsx",),
    family="javascript",
    names=(),
    interpreters=(),
)
