"""YAML syntax to IR: the table, and the hooks for what no row describes."""

from __future__ import annotations

from aisec_hooks.languages.yaml import entries, scalars
from aisec_hooks.model.language import Roles

TABLE: dict[str, tuple[str, ...]] = {
    "stream": ("block",),
    "document": ("block",),
    "yaml_directive": ("skip",),
    "tag_directive": ("skip",),
    "reserved_directive": ("skip",),
    "anchor": ("skip",),
    "tag": ("skip",),
    "alias": ("pass", ""),
    "alias_name": ("name",),
}

ROLES = Roles(
    table=TABLE,
    hooks={**entries.HOOKS, **scalars.HOOKS},
    texts=frozenset(
        """
        plain_scalar string_scalar boolean_scalar null_scalar integer_scalar float_scalar
        single_quote_scalar double_quote_scalar block_scalar escape_sequence
        """.split()  # noqa: SIM905 - as in the lists of names
    ),
    statements=frozenset(),
)
