"""What may stand right of a name in ``package.json``: versions, aliases, URLs, paths, protocols.

Follows npm-package-arg, with the protocols of Yarn, pnpm and Bun besides.
"""

from __future__ import annotations

import re

from aisec_hooks.model.record import Record

_PATH = re.compile(r"[.]|~/|[/\\]|[A-Za-z]:[/\\]")
_ARCHIVE = re.compile(r"(?i)\.(?:tgz|tar\.gz|tar)$")
_SCP = re.compile(r"[^@/\s]+@[^:/\s]+:\S+")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_SHORTHAND = re.compile(r"[^@:\s/.~#][^@:\s/#]*/[^@:\s/#]+(?:#.*)?")
_NAME_AND_VERSION = re.compile(r"(@[^/@]+/[^@]+|[^@/]+)(?:@(.*))?", re.DOTALL)
_VERSION_START = re.compile(r"[\d^~<>=*|\s]|[vVxX](?:[\d.]|$)|$")
_GIT_HOSTS = ("github", "gitlab", "bitbucket", "gist", "sourcehut")
_PATHS = ("file", "link", "portal", "exec")


class Specifier(Record):
    """What a declaration asks for.

    :param name: the package that will be installed: of an alias, its target.
    :param spec: a version range or tag; empty when ``source`` is none of ``registry``,
        ``workspace``.
    :param source: ``registry``, ``git``, ``url``, ``path`` or ``workspace``.
    :param target: URL or path; empty for ``registry`` and ``workspace``.
    """

    name: str
    spec: str
    source: str
    target: str


def parse(name: str, text: str) -> Specifier:
    """Read the text that is declared for a name; every text means something."""
    text = text.strip()
    protocol = _SCHEME.match(text)
    word = protocol[1].lower() if protocol else ""
    rest = text[len(word) + 1 :] if protocol else text
    if word in _PROTOCOLS:
        return _PROTOCOLS[word](name, rest)
    if word in _PATHS or _PATH.match(text):
        return Specifier(name, "", "path", text)
    if word in _GIT_HOSTS or _SCP.fullmatch(text) or _SHORTHAND.fullmatch(text):
        return Specifier(name, "", "git", text)
    if protocol:
        git = word in ("git", "ssh") or word.startswith("git+") or _hosted(word, rest)
        return Specifier(name, "", "git" if git else "url", text)
    if "/" in text or _ARCHIVE.search(text):
        return Specifier(name, "", "path", text)
    return Specifier(name, text, "registry", "")


def _hosted(word: str, rest: str) -> bool:
    """Whether npm clones a web address: it knows the hosts, and git repositories end in .git."""
    if word not in ("http", "https"):
        return False
    path = re.split(r"[#?]", rest, maxsplit=1)[0]
    if path.endswith(".git"):
        return True
    host, _, inner = path.lstrip("/").partition("/")
    host = host.rpartition("@")[2].lower().removeprefix("www.")
    return host in ("github.com", "gitlab.com", "bitbucket.org") and inner.strip("/").count("/") < 2


def _alias(name: str, rest: str) -> Specifier:
    """``npm:other@^1``; Yarn and Bun also write ``npm:^1`` for the name itself."""
    match = _NAME_AND_VERSION.fullmatch(rest)
    if match is None or _VERSION_START.match(rest):
        return Specifier(name, rest, "registry", "")
    return Specifier(match[1], match[2] or "*", "registry", "")


def _jsr(name: str, rest: str) -> Specifier:
    """``jsr:@scope/other@^1``: that registry serves it to npm clients as ``@jsr/scope__other``."""
    match = _NAME_AND_VERSION.fullmatch(rest)
    if match is None or _VERSION_START.match(rest):
        package, version = name, rest
    else:
        package, version = match[1], match[2] or "*"
    return Specifier(
        "@jsr/" + package.removeprefix("@").replace("/", "__"), version, "registry", ""
    )


def _patch(name: str, rest: str) -> Specifier:
    """Yarn's ``patch:other@npm%3A1.0.0#./x.patch``: the package that is patched."""
    from urllib.parse import unquote

    match = _NAME_AND_VERSION.fullmatch(unquote(rest.partition("#")[0]))
    return parse(match[1], match[2] or "*") if match else Specifier(name, rest, "registry", "")


def _workspace(name: str, rest: str) -> Specifier:
    return Specifier(name, rest, "workspace", "")


def _catalog(name: str, rest: str) -> Specifier:
    """The version stands in a catalogue of the workspace."""
    return Specifier(name, f"catalog:{rest}", "registry", "")


_PROTOCOLS = {
    "npm": _alias,
    "jsr": _jsr,
    "patch": _patch,
    "workspace": _workspace,
    "catalog": _catalog,
}
