"""TypeScript without JSX."""

from __future__ import annotations

from dataclasses import replace

from aisec_hooks.languages import javascript

LANGUAGE = replace(
    javascript.LANGUAGE,
    name="typescript",
    title="TypeScript",
    grammar="tree_sitter_typescript:language_typescript",
    suffixes=(".ts", ".cts", ".mts"),
    family="javascript",
    names=(),
    interpreters=("bun", "deno", "ts-node", "tsx"),
)
