"""Python syntax to IR."""

from aisec_hooks.model.language import Roles

ROLES = Roles(table={"identifier": ("name",)}, functions=frozenset({"function_definition", "lambda"}))
