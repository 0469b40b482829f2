"""Short ways to read a manifest in tests."""

from __future__ import annotations

from aisec_hooks import ecosystems
from aisec_hooks.model.dependency import Manifest


def read(path: str, text: str | bytes) -> Manifest:
    reader = ecosystems.find(path)
    assert reader is not None
    return reader.read(path, text.encode() if isinstance(text, str) else text)


def rows(manifest: Manifest) -> list[tuple[int, str, str, str, str]]:
    """Line, name, spec, source and group of each dependency."""
    return [(d.line, d.name, d.spec, d.source, d.group) for d in manifest.dependencies]


def names(manifest: Manifest) -> list[str]:
    return [each.name for each in manifest.dependencies]


def problems(manifest: Manifest) -> list[tuple[str, int]]:
    return [(each.kind, each.line) for each in manifest.problems]
