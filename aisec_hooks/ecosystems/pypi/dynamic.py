"""``dynamic`` of PEP 621: dependencies that a build back end puts in, and from where."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Any

from aisec_hooks import ecosystems
from aisec_hooks.ecosystems.pypi import poetry
from aisec_hooks.ecosystems.reading import DYNAMIC

if TYPE_CHECKING:
    from aisec_hooks.ecosystems.pypi.pyproject import Found


def check(found: Found) -> None:
    """Take note of what cannot be judged: neither listed here nor in files we read."""
    project = found.data.get("project")
    fields = project.get("dynamic") if isinstance(project, dict) else None
    for index, field in enumerate(fields if isinstance(fields, list) else ()):
        if field not in ("dependencies", "optional-dependencies") or poetry.is_used(found.data):
            continue
        names = _files(found.data, field)
        if not names:
            message = f"`{field}` is dynamic: it comes from the build and cannot be judged here"
            found.problem(DYNAMIC, ("project", "dynamic", index), message)
        for name in names:
            target = posixpath.normpath(posixpath.join(posixpath.dirname(found.path), name))
            if ecosystems.find(target) is None:
                message = (
                    f"`{field}` comes from `{name}`, whose name does not say that it holds "
                    "requirements, so it is not judged"
                )
                place = ("tool", "setuptools", "dynamic", field)
                found.problem(DYNAMIC, place, message, hides=True)


def _files(data: Any, field: str) -> list[str]:
    """The files setuptools reads for a field; for extras, those of all of them."""
    for key in ("tool", "setuptools", "dynamic", field):
        data = data.get(key) if isinstance(data, dict) else None
    extras = data.values() if isinstance(data, dict) else ()
    names: list[Any] = []
    for table in (data,) if field == "dependencies" else extras:
        value = table.get("file") if isinstance(table, dict) else None
        names += value if isinstance(value, list) else [value]
    return [name for name in names if isinstance(name, str)]
