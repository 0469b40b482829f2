"""Package keys with a wildcard, as policies write them: ``pypi/acme-*``, ``npm/@acme/*``."""

from __future__ import annotations

from aisec_hooks.model.package import ECOSYSTEMS, normalise
from aisec_hooks.model.record import Record

_OTHER_NAMES = {
    "pip": "pypi", "python": "pypi", "javascript": "npm", "js": "npm", "node": "npm",
    "pnpm": "npm", "yarn": "npm", "go": "golang", "crates": "cargo", "crates.io": "cargo",
    "rust": "cargo", "ruby": "gem", "rubygems": "gem", "packagist": "composer", "php": "composer",
    "java": "maven", "dotnet": "nuget", "dart": "pub", "elixir": "hex", "actions": "githubactions",
    "github-actions": "githubactions",
}  # fmt: skip


class PackagePattern(Record):
    """A package, or all packages whose name starts alike.

    :param name: in normal form; with ``prefix`` what names start with.
    """

    ecosystem: str
    name: str
    prefix: bool = False

    def matches(self, ecosystem: str, name: str) -> bool:
        """Whether it stands for a package, whose name comes in normal form."""
        if ecosystem != self.ecosystem:
            return False
        return (
            name.startswith(self.name) and len(name) > len(self.name)
            if self.prefix
            else (name == self.name)
        )

    def __str__(self) -> str:
        return f"{self.ecosystem}/{self.name}{'*' if self.prefix else ''}"


def parse(text: str) -> PackagePattern:
    """Read a package key.

    :raises ValueError: with a message for people, when it is none.
    """
    ecosystem, slash, name = text.strip().partition("/")
    if ecosystem not in ECOSYSTEMS:
        raise ValueError(_unknown_ecosystem(text, ecosystem, slash))
    if not name or any(char.isspace() for char in name):
        raise ValueError(f'"{text}" names no package: write ecosystem/name')
    stem, star, rest = name.partition("*")
    if not star:
        return PackagePattern(ecosystem, normalise(ecosystem, name))
    stem = normalise(ecosystem, stem)
    if rest or (stem and stem[-1] not in "-/"):
        raise ValueError(
            f'"{text}": * may only stand for the whole last part of a name or for what follows '
            f"a hyphen ({ecosystem}/acme-*)"
        )
    return PackagePattern(ecosystem, stem, prefix=True)


def _unknown_ecosystem(text: str, ecosystem: str, slash: str) -> str:
    meant = _OTHER_NAMES.get(ecosystem.lower())
    if not slash or not meant:
        known = ", ".join(ECOSYSTEMS)
        return f'"{text}" is no package key: write ecosystem/name, with one of {known}'
    return f'"{text}": the ecosystem is called {meant} here'
