"""What a change does to the set of dependencies a manifest declares.

Order, layout, comments, extras and markers are no part of a dependency, so changing them is no
change.  The same package declared again in the same manifest is not new either.
"""

from __future__ import annotations

import re
from collections import defaultdict
from enum import StrEnum

from aisec_hooks.model.dependency import Dependency, Manifest
from aisec_hooks.model.record import Record

LOCAL = ("path", "workspace")
"""Sources that are code of the repository itself."""


class Kind(StrEnum):
    """How a declaration relates to the side before."""

    ADDED = "added"
    CHANGED = "changed"
    SAME = "same"


class Change(Record):
    """One declaration of the new side, with what was there of the same package.

    :param before: the declarations of the package on the old side; empty when it is new.
    :param moved: whether it comes from another place (repository, URL) than any before.
    :param regrouped: whether it is in a group in which it was not before.
    """

    dependency: Dependency
    before: tuple[Dependency, ...]
    kind: Kind
    moved: bool = False
    regrouped: bool = False


def compare(before: Manifest | None, after: Manifest) -> list[Change]:
    """Every declaration of the new side, in its order.

    :param before: None when the manifest is new, so that everything in it is.
    """
    known: dict[str, list[Dependency]] = defaultdict(list)
    for dependency in before.dependencies if before else ():
        known[dependency.key].append(dependency)
    return [_change(dependency, known.get(dependency.key, [])) for dependency in after.dependencies]


def _change(dependency: Dependency, known: list[Dependency]) -> Change:
    # Neither a limit in a constraints file nor code of the repository brought the package in.
    if not dependency.constraint:
        known = [each for each in known if not each.constraint]
    if dependency.source not in LOCAL:
        known = [each for each in known if each.source not in LOCAL]
    if not known:
        return Change(dependency, (), Kind.ADDED)
    if any(_alike(dependency, each) for each in known):
        return Change(dependency, tuple(known), Kind.SAME)
    moved = origin(dependency) not in {origin(each) for each in known}
    regrouped = dependency.group not in {each.group for each in known}
    asked = {(plain(each.spec), each.target) for each in known}
    changed = moved or regrouped or (plain(dependency.spec), dependency.target) not in asked
    kind = Kind.CHANGED if changed else Kind.SAME
    return Change(dependency, tuple(known), kind, moved, regrouped)


def _alike(one: Dependency, other: Dependency) -> bool:
    """Whether two declarations are the same to the letter, which most are."""
    return (
        one.spec == other.spec
        and one.target == other.target
        and one.source == other.source
        and one.group == other.group
    )


def plain(spec: str) -> str:
    """A version constraint without its layout and the order of its parts."""
    parts = re.split(r"\s*,\s*", spec.strip())
    return ",".join(sorted(re.sub(r"\s+", " ", re.sub(r"([<>=~!^])\s+", r"\1", p)) for p in parts))


def origin(dependency: Dependency) -> tuple[str, str]:
    """Where a package comes from: its kind of source and the place without revision and secrets."""
    target = re.split(r"[#?]", dependency.target, maxsplit=1)[0]
    target = re.sub(r"^([a-z+]+://)[^/@]*@", r"\1", target)
    if dependency.source == "git":
        target = target.removeprefix("git+")
        target = re.sub(r"(?<=[\w.])@[^/:]*$", "", target).removesuffix(".git")
    if dependency.source == "registry" or dependency.source in LOCAL:
        target = ""
    return dependency.source, target.rstrip("/")


def shown(target: str) -> str:
    """A URL as messages may show it: without user name and password."""
    return re.sub(r"//[^/@\s]*@", "//", target)
