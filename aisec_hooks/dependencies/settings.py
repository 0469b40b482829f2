"""The ``dependencies`` section of the policy as values.

Leaving the section out means the built-in checks that need no list.  Once it is there, only what
it names is on.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from aisec_hooks.dependencies.limits import refusal
from aisec_hooks.dependencies.patterns import PackagePattern
from aisec_hooks.dependencies.section import DEPENDENCIES, IN_FORCE
from aisec_hooks.dependencies.shapes import At, Path, Place
from aisec_hooks.model.record import Record


class Approved(Record):
    """One entry of the allow list, or one line of an allow file.

    :param versions: the range it covers, in the ecosystem's syntax; empty: every version.
    :param groups: the groups it covers; empty: every group.
    :param expires: the last good day.
    :param where: ``file:line:column`` of the entry.
    :param listed: whether it is a line of an allow file, which names packages and no more.
    """

    pattern: PackagePattern
    versions: str = ""
    groups: tuple[str, ...] = ()
    owner: str = ""
    reason: str = ""
    expires: date | None = None
    evidence: Mapping[str, Any] = {}
    where: str = ""
    listed: bool = False

    def lacks(self, required: tuple[str, ...]) -> list[str]:
        """The accountability fields that the policy requires and the entry leaves out."""
        return [] if self.listed else [name for name in required if not getattr(self, name)]


class Denied(Record):
    """One entry of the deny list.

    :param versions: the range that is denied; empty: every version.
    :param use_instead: package keys of what to take.
    """

    pattern: PackagePattern
    versions: str = ""
    groups: tuple[str, ...] = ()
    reason: str = ""
    use_instead: tuple[str, ...] = ()
    where: str = ""


class DependencySettings(Record):
    """What is asked of dependencies.

    :param mode: ``allowlist``, ``denylist`` or ``off``.
    :param level: what an approval finding does; ``groups`` may lower it.
    :param upgrade: ``patch``, ``minor``, ``major`` -> level, or ``allow``.
    :param required: the fields an allow entry must have to count.
    :param git_allowed: URL patterns of repositories that policy trusts.
    :param url_level: level of dependencies taken from a URL; None when the policy says nothing.
    :param idle: keys the policy names which nothing acts on yet, as dotted paths.
    :param whole: the whole section as it was read, for later checks.
    """

    mode: str = "off"
    level: str = "block"
    existing: str = "grandfather"
    self_approval: str = "block"
    upgrade: Mapping[str, str] = {}
    groups: Mapping[str, str] = {}
    allow: tuple[Approved, ...] = ()
    allow_files: tuple[str, ...] = ()
    deny: tuple[Denied, ...] = ()
    required: tuple[str, ...] = ()
    homoglyph: str = "off"
    git_level: str | None = None
    git_allowed: tuple[str, ...] = ()
    url_level: str | None = None
    ignore_paths: tuple[str, ...] = ()
    idle: tuple[str, ...] = ()
    whole: Mapping[str, Any] = {}

    @property
    def judges(self) -> bool:
        """Whether anything is on, so that manifests need to be read at all."""
        return self.mode != "off" or self.homoglyph != "off"


def builtin() -> DependencySettings:
    """What counts without a ``dependencies`` section: denied and confusable names are blocks."""
    from aisec_hooks.dependencies.denied import DENIED

    return DependencySettings(mode="denylist", deny=DENIED, homoglyph="block")


def parse(value: Any, place: Place, path: Path = ("dependencies",)) -> DependencySettings:
    """Read the section from plain values.

    :param value: dict, list, str, int, float, bool, None (and date) as a YAML reader gives them.
    :param place: from a key path, counted from the top of the policy, to ``file:line:column``.
    :param path: where in the policy the section stands.
    :raises PolicyError: with the place of the first value that does not fit.
    """
    at = At(place, path)
    read = DEPENDENCIES.read(value, at)
    approval = read.get("approval", {})
    sources = read.get("sources", {})
    git = sources.get("git", {})
    allow = tuple(
        _approved(entry, at / "approval" / "allow" / index)
        for index, entry in enumerate(approval.get("allow", ()))
    )
    deny = tuple(
        _denied(entry, at / "approval" / "deny" / index)
        for index, entry in enumerate(approval.get("deny", ()))
    )
    return DependencySettings(
        mode=_mode(approval),
        level=approval.get("level", "block"),
        existing=approval.get("existing", "grandfather"),
        self_approval=approval.get("self_approval", "block"),
        upgrade=approval.get("upgrade", {}),
        groups=read.get("groups", {}),
        allow=allow,
        allow_files=approval.get("allow_files", ()),
        deny=deny,
        required=read.get("exceptions", {}).get("require", ()),
        homoglyph=read.get("names", {}).get("homoglyph", "off"),
        git_level=git.get("level"),
        git_allowed=git.get("allow", ()),
        url_level=sources.get("url"),
        ignore_paths=read.get("ignore_paths", ()),
        idle=_idle(read),
        whole=read,
    )


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of the section."""
    return DEPENDENCIES.schema()


def _mode(approval: Mapping[str, Any]) -> str:
    """The mode, which lists alone may imply."""
    if "mode" in approval:
        mode: str = approval["mode"]
        return mode
    if "allow" in approval or "allow_files" in approval:
        return "allowlist"
    return "denylist" if "deny" in approval else "off"


def _approved(entry: Mapping[str, Any], at: At) -> Approved:
    return Approved(
        pattern=entry["pkg"],
        versions=_versions(entry, at),
        groups=entry.get("groups", ()),
        owner=entry.get("owner", ""),
        reason=entry.get("reason", ""),
        expires=entry.get("expires"),
        evidence=entry.get("evidence", {}),
        where=at.place(at.path),
    )


def _denied(entry: Mapping[str, Any], at: At) -> Denied:
    return Denied(
        pattern=entry["pkg"],
        versions=_versions(entry, at),
        groups=entry.get("groups", ()),
        reason=entry.get("reason", ""),
        use_instead=tuple(map(str, entry.get("use_instead", ()))),
        where=at.place(at.path),
    )


def _versions(entry: Mapping[str, Any], at: At) -> str:
    """The range of an entry, which must be one that can limit something."""
    text: str = entry.get("versions", "")
    refused = refusal(entry["pkg"].ecosystem, text)
    if refused is not None:
        raise (at / "versions").error(refused.message, refused.hint)
    return text


def _idle(read: Mapping[str, Any]) -> tuple[str, ...]:
    named = [
        f"{key}.{inner}"
        for key, value in read.items()
        if isinstance(value, dict) and key not in IN_FORCE
        for inner in value
    ]
    named += [key for key, value in read.items() if not isinstance(value, dict)]
    return tuple(key for key in named if key not in IN_FORCE)
