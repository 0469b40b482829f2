"""JSON syntax to IR: the table of YAML, which reads it as it is."""

from __future__ import annotations

from aisec_hooks.languages.yaml.roles import ROLES

__all__ = ["ROLES"]
