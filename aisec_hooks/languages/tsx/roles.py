"""TSX syntax to IR: TypeScript's, whose table holds the kinds of JSX too."""

from __future__ import annotations

from aisec_hooks.languages.typescript.roles import ROLES

__all__ = ["ROLES"]
