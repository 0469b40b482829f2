"""``package.json``: dependencies of every kind, overrides, and the catalogues of workspaces.

A repeated key is a problem of its own, because package managers and reviewers may read different
ones; all of them count as declared.
"""

from __future__ import annotations

from typing import Any

from aisec_hooks.ecosystems.json_tree import Entry, Members, Text, parse
from aisec_hooks.ecosystems.npm import specifier
from aisec_hooks.ecosystems.reading import AMBIGUOUS, Lines, Unreadable, limit_declarations
from aisec_hooks.model.dependency import Dependency, Manifest, ManifestProblem

SECTIONS = {
    "dependencies": "runtime",
    "devDependencies": "dev",
    "peerDependencies": "peer",
    "optionalDependencies": "optional",
}
"""Sections that map names to what is wanted of them, with their group."""


def read(_path: str, text: str) -> Manifest:
    """Everything a ``package.json`` asks for."""
    value = parse(text)
    if not isinstance(value, Members):
        raise Unreadable("the text is no JSON object")
    found = _Found(text)
    found.repeated(value)
    for entry in value:
        if entry.key in SECTIONS:
            found.section(entry, SECTIONS[entry.key])
    for key in ("overrides", "resolutions"):
        for inner in value.all(key):
            found.overrides(inner)
    for pnpm in value.all("pnpm"):
        for inner in pnpm.all("overrides") if isinstance(pnpm, Members) else ():
            found.overrides(inner)
    for holder in (value, *value.all("workspaces")):
        if isinstance(holder, Members):
            found.catalogues(holder)
    return Manifest(tuple(found.dependencies), tuple(found.problems))


class _Found:
    """What was collected from one ``package.json`` so far."""

    def __init__(self, text: str) -> None:
        self.lines = Lines(text)
        self.dependencies: list[Dependency] = []
        self.problems: list[ManifestProblem] = []

    def problem(self, start: int, message: str) -> None:
        limit_declarations(len(self.problems))
        self.problems.append(ManifestProblem(AMBIGUOUS, self.lines.line(start), message))

    def repeated(self, members: Members) -> None:
        """Report keys that are there twice, at the top and in the sections."""
        twice = members.repeated()
        for entry in members:
            if entry.key in SECTIONS and isinstance(entry.value, Members):
                twice += entry.value.repeated()
        for entry in twice:
            self.problem(entry.start, f'the key "{entry.key}" is there twice')

    def section(self, section: Entry, group: str, constraint: bool = False) -> None:
        """Take the entries of one section; null and an empty list are what old tools wrote."""
        if section.value is None or section.value == []:
            return
        if not isinstance(section.value, Members):
            self.problem(section.start, f'"{section.key}" is no JSON object')
            return
        for entry in section.value:
            if isinstance(entry.value, Text):
                self.add(entry.key, entry.value.value, entry.start, group, constraint)
            else:
                self.problem(entry.start, f'what stands for "{entry.key}" is no text')

    def add(self, key: str, text: str, start: int, group: str, constraint: bool) -> None:
        """Take one declaration; of an alias the package it stands for."""
        limit_declarations(len(self.dependencies))
        found = specifier.parse(key, text)
        self.dependencies.append(
            Dependency(
                ecosystem="npm",
                name=found.name,
                name_raw=found.name,
                spec=found.spec,
                source=found.source,
                target=found.target,
                group=group,
                line=self.lines.line(start),
                constraint=constraint,
            )
        )

    def overrides(self, value: Any) -> None:
        """Versions forced on packages wherever they occur, also below selectors and in depth.

        One that only says which version adds nothing; one that puts another package, a URL or a
        repository in its place lets something new in.
        """
        pending = [("", value)]
        while pending:
            parent, members = pending.pop()
            for entry in members if isinstance(members, Members) else ():
                name = parent if entry.key == "." else _selected(entry.key)
                if isinstance(entry.value, Members):
                    pending.append((name, entry.value))
                elif isinstance(entry.value, Text) and not entry.value.value.startswith("$"):
                    wanted = specifier.parse(name, entry.value.value)
                    same = wanted.source == "registry" and wanted.name == name
                    self.add(name, entry.value.value, entry.start, "runtime", same)

    def catalogues(self, holder: Members) -> None:
        """Bun's ``catalog`` and ``catalogs``: versions for names that packages then ask for."""
        for entry in holder:
            if entry.key == "catalog":
                self.section(entry, "runtime", constraint=True)
            elif entry.key == "catalogs" and isinstance(entry.value, Members):
                for catalogue in entry.value:
                    self.section(catalogue, "runtime", constraint=True)


def _selected(key: str) -> str:
    """The package an override is for: ``a@1>b@2`` (pnpm), ``**/a/@s/b`` (Yarn), ``b@^1`` (npm)."""
    parts = key.rpartition(">")[2].split("/")
    scoped = len(parts) > 1 and parts[-2].startswith("@")
    last = "/".join(parts[-2:]) if scoped else parts[-1]
    return last[:1] + last[1:].partition("@")[0]
