"""Policy text to ``Policy``: every key checked, every error with its place and how to mend it."""

from __future__ import annotations

from collections.abc import Callable, Collection
from types import MappingProxyType
from typing import Any

from aisec_hooks import strict_yaml
from aisec_hooks.errors import PolicyError
from aisec_hooks.policy import extends, sections, versions
from aisec_hooks.policy.fields import Fields
from aisec_hooks.policy.settings import KEYS, RESERVED, Policy
from aisec_hooks.strict_yaml import Value


def read(
    text: bytes, source: str, known: Callable[[], Collection[str]] | None
) -> tuple[Policy | None, tuple[PolicyError, ...]]:
    """The policy of a text (without source and digest), or everything that is wrong with it."""
    try:
        document = strict_yaml.read(text, source)
        fields = Fields(document)
        policy = _read(fields, document.value, known)
    except PolicyError as error:
        return None, (error,)
    return (None, tuple(fields.errors)) if fields.errors else (policy, ())


def _read(fields: Fields, value: Value, known: Callable[[], Collection[str]] | None) -> Policy:
    top = {} if value is None else fields.mapping((), value, "gate: off")
    values: dict[str, Any] = {"min_version": versions.demand(fields, top)}
    fields.known((), top, KEYS, quiet=RESERVED)
    for key, reader in sections.READERS.items():
        if key in top:
            values[key] = reader(fields, (key,), top[key])
    if "rules" in top:
        values["rules"] = sections.rules(fields, ("rules",), top["rules"], known)
    if "dependencies" in top:
        section = sections.dependencies(fields, ("dependencies",), top["dependencies"])
        values["dependencies_written"], values["dependencies"] = section
    if "extends" in top:
        extends.refuse_outside(fields, ("extends",), top["extends"])
    values["reserved"] = MappingProxyType({key: top[key] for key in RESERVED if key in top})
    return Policy(**values)
