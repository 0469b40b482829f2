"""Package keys: which ecosystems there are, and when two spellings name the same package."""

import re
from collections.abc import Callable, Mapping

_SEPARATORS = re.compile(r"[-_.]+")


def _pypi(name: str) -> str:
    """PEP 503: case and runs of ``-``, ``_`` and ``.`` do not matter."""
    return _SEPARATORS.sub("-", name).lower()


def _cargo(name: str) -> str:
    """The registry of crates treats ``-`` and ``_``, and case, as equal."""
    return name.replace("_", "-").lower()


NORMALISED: Mapping[str, Callable[[str], str]] = {
    "pypi": _pypi,
    "npm": str,
    "golang": str,
    "cargo": _cargo,
    "gem": str,
    "composer": str.lower,
    "maven": str,
    "nuget": str.lower,
    "pub": str,
    "hex": str,
    "docker": str,
    "githubactions": str.lower,
}
"""Every ecosystem of package keys (purl types), with the normal form of its names."""


def normalise(ecosystem: str, name: str) -> str:
    """The one spelling of a name by which packages are compared.

    >>> normalise("pypi", "Flask_SQLAlchemy")
    'flask-sqlalchemy'
    """
    return NORMALISED[ecosystem](name)
