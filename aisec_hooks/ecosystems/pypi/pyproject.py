"""``pyproject.toml`` in all dialects: PEP 621 and 735, build requirements, Poetry, uv, PDM, Hatch.

Which tables hold requirements is a table here; a further tool is a further row.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cached_property
from typing import Any

from aisec_hooks.ecosystems import toml_places
from aisec_hooks.ecosystems.pypi import dynamic, poetry, uv
from aisec_hooks.ecosystems.pypi.requirement import Requirement, parse, parse_line
from aisec_hooks.ecosystems.reading import (
    AMBIGUOUS,
    Lines,
    Unreadable,
    limit_declarations,
)
from aisec_hooks.ecosystems.toml_places import Path
from aisec_hooks.model.dependency import Dependency, Manifest, ManifestProblem
from aisec_hooks.model.package import normalise

ANY = "*"

LISTS: tuple[tuple[Path, str, bool], ...] = (
    (("project", "dependencies"), "runtime", False),
    (("project", "optional-dependencies", ANY), "optional", False),
    (("dependency-groups", ANY), "dev", False),
    (("build-system", "requires"), "build", False),
    (("tool", "uv", "dev-dependencies"), "dev", False),
    (("tool", "uv", "extra-build-dependencies", ANY), "build", False),
    (("tool", "uv", "dependency-metadata", ANY, "requires-dist"), "runtime", False),
    (("tool", "uv", "constraint-dependencies"), "runtime", True),
    (("tool", "uv", "override-dependencies"), "runtime", True),
    (("tool", "uv", "build-constraint-dependencies"), "build", True),
    (("tool", "pdm", "dev-dependencies", ANY), "dev", False),
    (("tool", "hatch", "envs", ANY, "dependencies"), "dev", False),
    (("tool", "hatch", "envs", ANY, "extra-dependencies"), "dev", False),
    (("tool", "hatch", "build", "dependencies"), "build", False),
    (("tool", "hatch", "build", "hooks", ANY, "dependencies"), "build", False),
    (("tool", "hatch", "build", "targets", ANY, "dependencies"), "build", False),
    (("tool", "hatch", "build", "targets", ANY, "hooks", ANY, "dependencies"), "build", False),
    (("tool", "flit", "metadata", "requires"), "runtime", False),
    (("tool", "flit", "metadata", "dev-requires"), "dev", False),
    (("tool", "flit", "metadata", "requires-extra", ANY), "optional", False),
)
"""Where lists of PEP 508 texts stand, their group, and whether they only limit versions."""


# tomllib takes time that grows with the square of the parts of a dotted key.
_ENDLESS_KEY = re.compile(r"""(?<![\w"'.-])(?:[\w"'-]++[ \t]*\.[ \t]*){50}""")


def read(path: str, text: str) -> Manifest:
    """Everything a ``pyproject.toml`` asks for."""
    text = text.replace("\r\n", "\n")
    endless = _ENDLESS_KEY.search(text)
    if endless:
        raise Unreadable("a key has more than 50 parts", Lines(text).line(endless.start()))
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as caught:
        line = re.search(r"at line (\d+)", str(caught))
        raise Unreadable(f"not valid TOML: {caught}", int(line[1]) if line else 1) from None
    found = Found(path, text, data)
    for pattern, group, constraint in LISTS:
        for place, value in matching(data, pattern):
            found.strings(place, value, group, constraint)
    poetry.read(found)
    uv.apply_sources(found)
    dynamic.check(found)
    found.dependencies.sort(key=lambda dependency: dependency.line)
    return Manifest(tuple(found.dependencies), tuple(found.problems))


def matching(value: Any, pattern: Path, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Every value whose path fits a pattern, in which ``*`` stands for any key or index."""
    if not pattern:
        yield path, value
        return
    step, rest = pattern[0], pattern[1:]
    if isinstance(value, dict):
        for key in value if step == ANY else (step,) if step in value else ():
            yield from matching(value[key], rest, (*path, key))
    elif isinstance(value, list) and step == ANY:
        for index, inner in enumerate(value):
            yield from matching(inner, rest, (*path, index))


class Found:
    """What was collected from one ``pyproject.toml`` so far, for the readers of its dialects."""

    def __init__(self, path: str, text: str, data: dict[str, Any]) -> None:
        self.path = path
        self.text = text
        self.data = data
        self.lines = Lines(text)
        self.dependencies: list[Dependency] = []
        self.problems: list[ManifestProblem] = []

    @cached_property
    def places(self) -> dict[Path, toml_places.Place]:
        """Where keys and elements stand; only looked for once something has to be shown."""
        return toml_places.scan(self.text)

    def problem(self, kind: str, place: Path, message: str, hides: bool = False) -> None:
        """Take note of what could not be read at a path."""
        self.problems.append(ManifestProblem(kind, self.line(place), message, hides))

    def line(self, place: Path, name: str = "") -> int:
        """The line of a name within the key or value at a path; else where that begins."""
        while place not in self.places and place:
            place = place[:-1]
        if not place:
            return 1
        start, end = self.places[place]
        return self.lines.line(max(start, self.text.find(name, start, end)))

    def names(self, place: Path, name: str) -> bool:
        """Whether the text at a path is there and holds a name."""
        known = self.places.get(place)
        return known is not None and name in self.text[known.start : known.end]

    def add(self, found: Requirement, place: Path, group: str, constraint: bool = False) -> None:
        """Take one requirement that stands at a path."""
        limit_declarations(len(self.dependencies))
        self.dependencies.append(
            Dependency(
                ecosystem="pypi",
                name=normalise("pypi", found.name),
                name_raw=found.name,
                spec=found.spec,
                source=found.source,
                target=found.target,
                group=group,
                line=self.line(place, found.name),
                constraint=constraint,
            )
        )

    def strings(self, path: Path, value: Any, group: str, constraint: bool) -> None:
        """Take a list of PEP 508 texts; of PEP 735 tables nothing new comes."""
        if not isinstance(value, list):
            self.problem(AMBIGUOUS, path, f"`{path[-1]}` is no list of requirements")
            return
        for index, element in enumerate(value):
            place = (*path, index)
            if isinstance(element, str):
                self._string(place, element.strip(), group, constraint)
            elif not (isinstance(element, dict) and "include-group" in element):
                self.problem(AMBIGUOUS, place, "an element of the list is no requirement")

    def _string(self, place: Path, text: str, group: str, constraint: bool) -> None:
        editable = text.startswith("-e ")  # PDM writes paths so
        try:
            requirement = parse_line(text[3:].strip()) if editable else parse(text)
        except Unreadable as caught:
            message = f"an element of the list is no requirement: {caught.message}"
            self.problem(AMBIGUOUS, place, message)
            return
        if requirement is not None:
            self.add(requirement, place, group, constraint)
