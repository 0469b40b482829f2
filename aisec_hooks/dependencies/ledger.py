"""Approvals and denials looked up by package: the policy's lists and its allow files."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from aisec_hooks.dependencies import patterns
from aisec_hooks.dependencies.limits import refusal
from aisec_hooks.dependencies.patterns import PackagePattern
from aisec_hooks.dependencies.settings import Approved, Denied, DependencySettings
from aisec_hooks.errors import PolicyError
from aisec_hooks.model.package import RANGED
from aisec_hooks.model.record import Record

_LINE = re.compile(r"(?P<name>@?[^\s@=<>!~^;]+)(?P<versions>[^;]*)")
_NOTE = re.compile(r"(owner|reason|expires):\s*([^;]*)")
_OF_PYTHON = re.compile(r"(?i)(?<![a-z])(?:python|pypi|pip)(?![a-z])")
_OF_NODE = re.compile(r"(?i)(?<![a-z])(?:npm|node|js|javascript)(?![a-z])")


class Ledger(Record):
    """Entries by package key; those with a wildcard apart."""

    approved: Mapping[str, tuple[Approved, ...]]
    approved_prefixes: tuple[Approved, ...]
    denied: Mapping[str, tuple[Denied, ...]]
    denied_prefixes: tuple[Denied, ...]

    def approvals(self, ecosystem: str, name: str) -> list[Approved]:
        """Every entry that speaks of a package, exact ones first."""
        exact = self.approved.get(f"{ecosystem}/{name}", ())
        wide = (e for e in self.approved_prefixes if e.pattern.matches(ecosystem, name))
        return [*exact, *wide]

    def denials(self, ecosystem: str, name: str) -> list[Denied]:
        """Every entry that denies a package or some of its versions."""
        exact = self.denied.get(f"{ecosystem}/{name}", ())
        wide = (e for e in self.denied_prefixes if e.pattern.matches(ecosystem, name))
        return [*exact, *wide]


def build(settings: DependencySettings, allow_files: Mapping[str, str]) -> Ledger:
    """The ledger of one policy.

    :param allow_files: the text of each of ``settings.allow_files``, from the side the policy
        itself comes from.
    :raises PolicyError: when one is missing, or holds something else than names.
    """
    entries = list(settings.allow)
    for name in settings.allow_files:
        if name not in allow_files:
            raise PolicyError(
                f"the allow file {name} is not there",
                where="dependencies.approval.allow_files",
                hint="Commit the file, or take it off the list.",
            )
        entries += read_allow_file(allow_files[name], name)
    approved: dict[str, tuple[Approved, ...]] = {}
    for entry in entries:
        if not entry.pattern.prefix:
            key = str(entry.pattern)
            approved[key] = (*approved.get(key, ()), entry)
    denied: dict[str, tuple[Denied, ...]] = {}
    for denial in settings.deny:
        if not denial.pattern.prefix:
            key = str(denial.pattern)
            denied[key] = (*denied.get(key, ()), denial)
    return Ledger(
        approved,
        tuple(entry for entry in entries if entry.pattern.prefix),
        denied,
        tuple(denial for denial in settings.deny if denial.pattern.prefix),
    )


def read_allow_file(text: str, name: str) -> list[Approved]:
    """One package a line: ``pypi/requests >=2.31,<3  # owner: web; expires: 2027-06-30``.

    The ecosystem may be left out.  Then the name of the file says which is meant
    (``approved/python.txt``), else the line stands for every ecosystem whose versions we know.

    :raises PolicyError: with the line, for anything else.
    """
    entries: list[Approved] = []
    for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), 1):
        wanted, _, note = line.partition("#")
        if wanted.strip():
            entries += _entries(wanted.strip(), note, f"{name}:{number}:1", name)
    return entries


def _entries(wanted: str, note: str, where: str, file_name: str) -> list[Approved]:
    match = _LINE.fullmatch(wanted)
    if match is None:
        raise PolicyError("the line names no package", where=where, hint="Write pypi/requests.")
    fields = dict(_NOTE.findall(note))
    try:
        expires = date.fromisoformat(fields["expires"].strip()) if "expires" in fields else None
        found = _patterns(match["name"], file_name)
    except ValueError as caught:
        raise PolicyError(str(caught), where=where) from None
    versions = match["versions"].strip().removeprefix("@").strip()
    for refused in (refusal(pattern.ecosystem, versions) for pattern in found):
        if refused is not None:
            raise PolicyError(refused.message, where=where, hint=refused.hint)
    return [
        Approved(
            pattern,
            versions,
            owner=fields.get("owner", "").strip(),
            reason=fields.get("reason", "").strip(),
            expires=expires,
            where=where,
            listed=True,
        )
        for pattern in found
    ]


def _patterns(name: str, file_name: str) -> list[PackagePattern]:
    scoped = name.startswith("@")
    if "/" in name and not scoped:
        return [patterns.parse(name)]
    if scoped or _OF_NODE.search(file_name):
        return [patterns.parse(f"npm/{name}")]
    if _OF_PYTHON.search(file_name):
        return [patterns.parse(f"pypi/{name}")]
    return [patterns.parse(f"{ecosystem}/{name}") for ecosystem in RANGED]
