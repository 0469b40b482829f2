"""JSON, which YAML 1.2 holds as a part of itself: its grammar and its rules serve both."""

from __future__ import annotations

from aisec_hooks.languages import yaml

LANGUAGE = yaml.LANGUAGE._replace(
    name="json",
    title="JSON",
    suffixes=(".json", ".webmanifest"),
    family="yaml",
    line_comments=(),
    writing=yaml.LANGUAGE.writing._replace(bare_texts=False, long_texts=False),
)
