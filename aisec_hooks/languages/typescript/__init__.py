"""TypeScript without JSX."""

from __future__ import annotations

from aisec_hooks.languages import javascript

LANGUAGE = javascript.LANGUAGE._replace(
    name="typescript",
    title="TypeScript",
    grammar="tree_sitter_typescript:language_typescript",
    suffixes=(".ts", ".cts", ".mts"),
    family="javascript",
    names=(),
    interpreters=("bun", "deno", "ts-node", "tsx"),
)
