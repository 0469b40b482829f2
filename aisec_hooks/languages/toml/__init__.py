"""TOML 1.0: what it sets is judged by the rules for settings."""

from __future__ import annotations

from aisec_hooks.languages import yaml

LANGUAGE = yaml.LANGUAGE._replace(
    name="toml",
    title="TOML",
    grammar="tree_sitter_toml:language",
    suffixes=(".toml",),
    names=("pipfile",),
    family="yaml",
    writing=yaml.LANGUAGE.writing._replace(bare_texts=False),
)
