"""One requirement as PEP 508 and pip write it: a name with versions, a URL, or a path.

Names are read more widely than the grammar allows, so that a name with foreign letters or
invisible characters is judged as a name and not lost as a syntax error.
"""

from __future__ import annotations

import re

from aisec_hooks.ecosystems.reading import Unreadable
from aisec_hooks.model.record import Record

_NAME = re.compile(r"[^\s\[\](){}<>=!~@,;#'\"/\\:$&?*%|^+`]+")
_ASCII_NAME = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?")
_EXTRAS = re.compile(r"\[[^\[\]]*\]")
# After === anything goes (PEP 440, arbitrary equality).
_CLAUSE = r"(?:===\s*[^\s;)]+|(?:==|~=|!=|<=|>=|<|>)\s*[^\s,;()=<>!~]+)"
_SPEC = re.compile(rf"(?:{_CLAUSE}\s*(?:,\s*{_CLAUSE}\s*)*,?)?")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+):")
_URL = re.compile(r"(?i)[a-z][a-z0-9+.-]+://|file:|(?:git|hg|svn|bzr)\+[a-z]+:")
_VERSION_CONTROL = ("git", "hg", "svn", "bzr", "ssh")
_ARCHIVE = re.compile(r"(?i)\.(?:whl|zip|tar|tar\.gz|tgz|tar\.bz2|tbz|tar\.xz|txz)$")
_RELEASE = re.compile(r"(?s)(.+?)-v?\d[^-]*(?:-.*)?")


class Requirement(Record):
    """What one requirement asks for.

    :param name: as written; derived from URL or path when no name is given.
    :param spec: the version constraint, without parentheses.
    :param source: ``registry``, ``git`` (any version control), ``url`` or ``path``.
    :param target: the URL or path; empty for ``registry``.
    """

    name: str
    spec: str
    source: str
    target: str


def parse(text: str) -> Requirement:
    """Read ``name[extras] >=1 ; marker`` or ``name @ url ; marker`` (PEP 508).

    :raises Unreadable: when it is neither.
    """
    match = _NAME.match(text)
    if match is None or not is_name(match[0]):
        raise Unreadable("it does not start with the name of a package")
    rest = text[match.end() :].lstrip()
    extras = _EXTRAS.match(rest)
    if extras:
        rest = rest[extras.end() :].lstrip()
    if rest.startswith("@"):
        target = _only_word(rest[1:].lstrip(), "URL")
        return Requirement(match[0], "", source_of(target), target)
    spec = rest.partition(";")[0].strip()
    if spec.startswith("(") and spec.endswith(")"):
        spec = spec[1:-1].strip()
    if not _SPEC.fullmatch(spec):
        raise Unreadable("what follows the name is no version constraint")
    return Requirement(match[0], spec, "registry", "")


def parse_line(text: str) -> Requirement | None:
    """The same for what pip accepts besides: bare URLs and paths.

    None stands for the project itself (``.``), which is no dependency.

    :raises Unreadable: when it is none of that.
    """
    if _URL.match(text):
        target = _only_word(text, "URL")
        return Requirement(name_in(target), "", source_of(target), target)
    head = re.split(r"[\s;\[@]", text, maxsplit=1)[0]
    if "/" in head or "\\" in head or head.startswith(".") or _ARCHIVE.search(head):
        _only_word(text, "path")
        name = name_in(head)
        return Requirement(name, "", "path", head) if name.strip(".") else None
    return parse(text)


def is_name(text: str) -> bool:
    """Whether it can be a name: by PEP 508, or with letters beyond ASCII."""
    return not text.isascii() or _ASCII_NAME.fullmatch(text) is not None


def source_of(target: str) -> str:
    """What a URL or path points at: ``git``, ``url`` or ``path``."""
    match = _SCHEME.match(target)
    if match is None or match[1].lower() == "file":
        return "path"
    return "git" if match[1].lower().split("+")[0] in _VERSION_CONTROL else "url"


def name_in(target: str) -> str:
    """The name of the package at a URL or path, as far as the text tells it.

    The fragment ``egg`` of pip, the file name of a distribution, the last part of a repository or
    folder; a URL of something else is its own name, without credentials and query.
    """
    base, _, fragment = target.partition("#")
    for part in fragment.split("&"):
        if part.startswith("egg=") and (match := _NAME.match(part[4:])):
            return match[0]
    path = base.partition("?")[0].replace("\\", "/").rstrip("/")
    last = path.rpartition("/")[2]
    if _ARCHIVE.search(last):
        match = _RELEASE.fullmatch(_ARCHIVE.sub("", last))
        if match:
            return match[1]
    if source_of(target) == "url":
        return re.sub(r"^([^:]+://)[^/@]*@", r"\1", path)
    return last.partition("@")[0].removesuffix(".git") or last


def _only_word(text: str, what: str) -> str:
    """The first word, after which only a marker or extras may come."""
    word, _, rest = text.partition(" ")
    if not word or (rest.strip() and rest.lstrip()[0] not in ";["):
        raise Unreadable(f"it is no {what} alone")
    return word
