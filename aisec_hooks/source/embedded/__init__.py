"""Code that stands in files of another kind: scripts in pages, cells of notebooks, steps of builds.

A host is a module beside this with ``parts(path, text)``; which of them looks into a file is told
by the ending of its name in ``HOSTS``, or by ``PLACES``, patterns for its path.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module

from aisec_hooks.matching.lazily import Lazily
from aisec_hooks.source import decoding
from aisec_hooks.source.embedded.part import Part

__all__ = ["Part", "hosts", "parts"]

HOSTS = {
    **dict.fromkeys(
        (
            ".astro", ".cshtml", ".handlebars", ".hbs", ".htm", ".html", ".j2",
            ".jinja", ".jinja2", ".jsp", ".liquid", ".mustache", ".njk", ".php", ".phtml",
            ".svelte", ".twig", ".vue", ".xhtml",
        ),
        ("page",),
    ),
    **dict.fromkeys((".ejs", ".erb", ".rhtml"), ("page", "tags")),
    ".blade.php": ("page", "blade"),
    ".ipynb": ("notebook",),
}  # fmt: skip
"""Ending of a file name, in lower case -> the hosts that look into it."""

PLACES: dict[str, Lazily[str]] = {
    "containerfile": Lazily(
        r"(?:^|/)(?:docker|container)file(?:[.-][\w.-]+)?$|\.(?:docker|container)file$",
        re.IGNORECASE,
    ),
    "workflow": Lazily(
        r"(?:^|/)(?:\.(?:github|gitea|forgejo)/workflows/[^/]+|action|\.gitlab-ci|\.gitlab/[^.]+"
        r"|azure-pipelines[\w.-]*|\.circleci/[\w-]+|bitbucket-pipelines|\.travis|\.drone"
        r"|\.woodpecker(?:/[\w.-]+)?|[\w.-]+\.gitlab-ci)\.ya?ml$",
        re.IGNORECASE,
    ),
}
"""Host -> pattern for the paths of the files that it looks into."""


def parts(path: str, blob: bytes) -> Iterator[Part]:
    """The code in a file, without what is the language of the file itself."""
    text = decoding.decode(blob).text if decoding.wide_encoding(blob) else blob
    for name in hosts(path):
        for part in import_module(f"{__name__}.{name}").parts(path, text):
            yield part._replace(host=name)


def hosts(path: str) -> tuple[str, ...]:
    """The names of the hosts that look into a file; none for most files."""
    name = path.rpartition("/")[2].lower()
    found: tuple[str, ...] = ()
    at = name.find(".")
    while not found and at >= 0:
        found = HOSTS.get(name[at:], ())
        at = name.find(".", at + 1)
    return (*found, *(host for host, pattern in PLACES.items() if pattern.search(path)))
