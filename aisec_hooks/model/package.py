"""Package keys: which ecosystems there are, and when two spellings name the same package."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from aisec_hooks.model.record import Record

_SEPARATORS = re.compile(r"[-_.]+")


def _pypi(name: str) -> str:
    """PEP 503: case and runs of ``-``, ``_`` and ``.`` do not matter."""
    return _SEPARATORS.sub("-", name).lower()


def _cargo(name: str) -> str:
    """The registry of crates treats ``-`` and ``_``, and case, as equal."""
    return name.replace("_", "-").lower()


class Ecosystem(Record):
    """What has to be known of an ecosystem to tell its packages and versions apart.

    :param normal: the one spelling of a name by which packages are compared.
    :param versions: the scheme of its versions, a module of ``dependencies/versions``; empty while
        none reads them: then a policy may not limit versions, since that would limit nothing.
    """

    normal: Callable[[str], str]
    versions: str = ""


ECOSYSTEMS: Mapping[str, Ecosystem] = {
    "pypi": Ecosystem(_pypi, versions="pep440"),
    "npm": Ecosystem(str, versions="npm"),
    "golang": Ecosystem(str),
    "cargo": Ecosystem(_cargo),
    "gem": Ecosystem(str),
    "composer": Ecosystem(str.lower),
    "maven": Ecosystem(str),
    "nuget": Ecosystem(str.lower),
    "pub": Ecosystem(str),
    "hex": Ecosystem(str),
    "docker": Ecosystem(str),
    "githubactions": Ecosystem(str.lower),
}
"""Every ecosystem of package keys, by its purl type."""

RANGED = tuple(name for name, each in ECOSYSTEMS.items() if each.versions)
"""The ecosystems whose version ranges are understood."""


def normalise(ecosystem: str, name: str) -> str:
    """The one spelling of a name by which packages are compared.

    >>> normalise("pypi", "Flask_SQLAlchemy")
    'flask-sqlalchemy'
    """
    return ECOSYSTEMS[ecosystem].normal(name)
