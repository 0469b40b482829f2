"""The tables of Poetry in ``pyproject.toml``: names as keys, constraints as text or tables.

Where ``[project]`` lists dependencies, Poetry reads its own table only for where to get them
(poetry-core, ``DependencyGroup.dependencies``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from aisec_hooks.ecosystems.pypi.requirement import Requirement, is_name, source_of
from aisec_hooks.ecosystems.reading import AMBIGUOUS
from aisec_hooks.ecosystems.toml_places import Path
from aisec_hooks.model.package import normalise

if TYPE_CHECKING:
    from aisec_hooks.ecosystems.pypi.pyproject import Found

_MAIN: Path = ("tool", "poetry", "dependencies")


def read(found: Found) -> None:
    """Take the requirements of every Poetry table."""
    tool = found.data.get("tool")
    table = tool.get("poetry") if isinstance(tool, dict) else None
    if not isinstance(table, dict):
        return
    if _only_enriches(found.data):
        _enrich(found, table.get("dependencies"))
    else:
        _mapping(found, _MAIN, table.get("dependencies"), "runtime")
    for key, group in (("dev-dependencies", "dev"), ("requires-plugins", "build")):
        _mapping(found, ("tool", "poetry", key), table.get(key), group)
    groups = table.get("group")
    for name, inner in groups.items() if isinstance(groups, dict) else ():
        if isinstance(inner, dict):
            place = ("tool", "poetry", "group", name, "dependencies")
            group = "runtime" if name == "main" else "dev"
            _mapping(found, place, inner.get("dependencies"), group)


def is_used(data: dict[str, Any]) -> bool:
    """Whether Poetry's own table says what PEP 621 calls dynamic."""
    tool = data.get("tool")
    table = tool.get("poetry") if isinstance(tool, dict) else None
    return isinstance(table, dict) and "dependencies" in table


def _only_enriches(data: dict[str, Any]) -> bool:
    project = data.get("project")
    if not isinstance(project, dict) or not project.get("dependencies"):
        return False
    dynamic = project.get("dynamic")
    return not (isinstance(dynamic, list) and "dependencies" in dynamic)


def _mapping(found: Found, path: Path, value: Any, group: str) -> None:
    if value is None:
        return
    if not isinstance(value, dict):
        found.problem(AMBIGUOUS, path, f"`{path[-1]}` is no table of requirements")
        return
    for name, constraint in value.items():
        place = (*path, name)
        if normalise("pypi", name) == "python" and path == _MAIN:
            continue
        if not is_name(name):
            found.problem(AMBIGUOUS, place, "a key of the table is no name of a package")
            continue
        several = isinstance(constraint, list)
        for index, one in enumerate(constraint if several else (constraint,)):
            requirement = _requirement(name, one)
            if requirement is None:
                found.problem(AMBIGUOUS, place, f"what stands for `{name}` is no constraint")
            else:
                extra = isinstance(one, dict) and one.get("optional") is True
                own = "optional" if extra and group == "runtime" else group
                header = (*place, index)  # [[tool.poetry.dependencies.name]]
                found.add(requirement, header if found.names(header, name) else place, own)


def _requirement(name: str, value: Any) -> Requirement | None:
    if isinstance(value, str):
        return Requirement(name, value.strip(), "registry", "")
    if not isinstance(value, dict):
        return None
    for key in ("git", "url", "path", "file"):
        target = value.get(key)
        if isinstance(target, str):
            if key != "git":
                return Requirement(name, "", source_of(target), target)
            ref = next((value[k] for k in ("rev", "tag", "branch") if k in value), None)
            return Requirement(
                name, "", "git", f"{target}@{ref}" if isinstance(ref, str) else target
            )
    version = value.get("version", "*")
    return Requirement(name, version.strip(), "registry", "") if isinstance(version, str) else None


def _enrich(found: Found, value: Any) -> None:
    """Give the requirements of ``[project]`` the source that Poetry's table names for them."""
    sources = {}
    for name, constraint in value.items() if isinstance(value, dict) else ():
        for one in constraint if isinstance(constraint, list) else (constraint,):
            requirement = _requirement(name, one)
            if requirement is not None and requirement.source != "registry":
                sources[normalise("pypi", name)] = requirement
    for index, dependency in enumerate(found.dependencies):
        requirement = sources.get(dependency.name)
        if requirement is not None and not dependency.constraint:
            found.dependencies[index] = dependency._replace(
                source=requirement.source, target=requirement.target
            )
