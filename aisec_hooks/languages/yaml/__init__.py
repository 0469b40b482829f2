"""YAML 1.2, with the truth values of 1.1 that its readers still know."""

from __future__ import annotations

from aisec_hooks.model.language import Language
from aisec_hooks.model.writing import Writing

LANGUAGE = Language(
    name="yaml",
    title="YAML",
    grammar="tree_sitter_yaml:language",
    suffixes=(".yaml", ".yml"),
    line_comments=("#",),
    writing=Writing(
        bare_texts=True,
        long_texts=True,
        dashed_names=True,
        paired=("value", "Value"),
        declaring=(),
        importing=(),
        decorating=(),
    ),
)
