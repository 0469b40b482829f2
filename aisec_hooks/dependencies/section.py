"""Every key of the policy's ``dependencies`` section, as data.

All keys are read and checked; those that nothing acts on yet are listed by
``DependencySettings.idle``, which ``IN_FORCE`` decides.
"""

from __future__ import annotations

from aisec_hooks.dependencies.shapes import (
    LEVEL,
    Count,
    Day,
    ListOf,
    MapOf,
    PackageKey,
    PathPattern,
    Section,
    Shape,
    Text,
    words,
)
from aisec_hooks.model.package import ECOSYSTEMS

GROUPS = ("runtime", "dev", "optional", "build", "peer", "ci")
ACCOUNTABLE = ("owner", "reason", "expires")

_TEXTS = ListOf(Text())
_PATHS = ListOf(PathPattern())
_KEYS = ListOf(PackageKey())
_GROUPS = ListOf(words(*GROUPS))
_PER_ECOSYSTEM = MapOf(_TEXTS, tuple(ECOSYSTEMS))
_REVISION = words("any", "branch", "tag", "commit")
_WHY: dict[str, Shape] = {"owner": Text(), "reason": Text(), "expires": Day()}


def _levels(names: str) -> dict[str, Shape]:
    return dict.fromkeys(names.split(), LEVEL)


_EVIDENCE = Section({"created": Day(), "license": Text(), "checked": Day(), "latest": Text()})
ALLOW = Section(
    {"pkg": PackageKey(), "versions": Text(), "groups": _GROUPS, **_WHY, "evidence": _EVIDENCE},
    required=("pkg",),
    short="pkg",
)
DENY = Section(
    {
        "pkg": PackageKey(),
        "versions": Text(),
        "groups": _GROUPS,
        "owner": Text(),
        "reason": Text(),
        "use_instead": _KEYS,
    },
    required=("pkg",),
    short="pkg",
)
APPROVAL = Section(
    {
        "mode": words("allowlist", "denylist", "off", no="off"),
        "level": LEVEL,
        "existing": words("grandfather", "recheck"),
        "transitive": words("approval", "off", no="off"),
        "upgrade": MapOf(words("allow", "note", "warn", "block"), ("patch", "minor", "major")),
        "self_approval": LEVEL,
        "allow": ListOf(ALLOW),
        "allow_files": _TEXTS,
        "deny": ListOf(DENY),
    }
)
EXCEPTIONS = Section(
    {"require": ListOf(words(*ACCOUNTABLE)), "max_days": Count(), "warn_days_before": Count()}
)
VERSIONS = Section(
    {
        "require": MapOf(words("exact", "bounded", "any")),
        **_levels("unpinned wildcard downgrade prerelease"),
        "require_hashes": _PATHS,
    }
)
SOURCES = Section(
    {
        "registries": _PER_ECOSYSTEM,
        **_levels("unknown_registry extra_index insecure credentials url path_outside_repo"),
        "override": LEVEL,
        "git": Section({"level": LEVEL, "allow": _TEXTS, "require": _REVISION}, short="level"),
        "internal": ListOf(Section({"names": _KEYS, "registry": Text()}, ("names", "registry"))),
    }
)
LOCKFILES = Section(
    {
        "hosts": _PER_ECOSYSTEM,
        **_levels("host insecure integrity weak_integrity hash_changed name_mismatch drift"),
        "max_bytes": Count(),
    }
)
NAMES = Section(
    {
        "lookalike": Section(
            {"level": LEVEL, "min_length": Count(), "core": Count(), "ignore": _KEYS},
            short="level",
        ),
        "homoglyph": LEVEL,
    }
)
EXISTENCE = Section(
    {
        **_levels("unknown unknown_version stdlib import_name wrong_ecosystem yanked quarantined"),
        "generated_shape": LEVEL,
        "min_package_age_days": Count(),
        "cooldown_days": Count(),
        "cooldown_security_fix": words("allow", "block", "warn"),
        "cooldown_exclude": _KEYS,
    }
)
LICENSES = Section(
    {
        "allow": _TEXTS,
        **_levels("denied unknown"),
        "groups": MapOf(LEVEL, GROUPS),
        "clarify": ListOf(
            Section({"pkg": PackageKey(), "expression": Text(), **_WHY}, ("pkg", "expression"))
        ),
        "exceptions": ListOf(
            Section({"pkg": PackageKey(), "allow": _TEXTS, **_WHY}, ("pkg", "allow"))
        ),
    }
)
ADVISORIES = Section(
    {
        "min_severity": words("critical", "high", "medium", "low"),
        **_levels("introduced preexisting malicious unmaintained"),
        "transitive": words("check", "off", on="check", yes="check", no="off"),
        "ignore": ListOf(Section({"id": Text(), "pkg": PackageKey(), **_WHY}, ("id",))),
    }
)
IMPORTS = Section(
    {**_levels("undeclared unknown optional type_checking"), "map": MapOf(Text())},
)
TOOLS = Section(
    {
        "actions": Section(
            {"require": _REVISION, "level": LEVEL, "trusted_owners": _TEXTS}, short="level"
        ),
        "images": Section(
            {"require": words("any", "tag", "digest"), "level": LEVEL}, short="level"
        ),
        **_levels("hook_rev pipe_to_shell"),
        "mcp": Section(
            {
                "require": words("any", "pinned"),
                "level": LEVEL,
                "approval": words("allowlist", "off", no="off"),
                "allow": _KEYS,
            },
            short="level",
        ),
    }
)
CACHE = Section(
    {
        "path": Text(),
        "max_age_days": Count(),
        "hard_max_age_days": Count(),
        **_levels("stale missing"),
    }
)
DEPENDENCIES = Section(
    {
        "preset": words("relaxed", "standard", "strict"),
        "ignore_paths": _PATHS,
        "groups": MapOf(LEVEL, GROUPS),
        "approval": APPROVAL,
        "exceptions": EXCEPTIONS,
        "versions": VERSIONS,
        "sources": SOURCES,
        "lockfiles": LOCKFILES,
        "names": NAMES,
        "existence": EXISTENCE,
        "licenses": LICENSES,
        "advisories": ADVISORIES,
        "scripts": Section({"install": LEVEL, "allow": _KEYS}),
        "imports": IMPORTS,
        "tools": TOOLS,
        "guard_changes": LEVEL,
        "cache": CACHE,
    }
)
"""The whole section."""

IN_FORCE = frozenset(
    {
        "ignore_paths",
        "groups",
        *(f"approval.{key}" for key in APPROVAL.keys if key != "transitive"),
        "exceptions.require",
        "names.homoglyph",
        "sources.git",
        "sources.url",
    }
)
"""Keys that are acted on; the rest is only checked."""
