"""Steps of CI workflows, which GitHub, GitLab, Azure, CircleCI and their like give to a shell.

What stands between ``${{`` and ``}}`` is put into the text of a script before a shell reads it, so
that what outsiders write there is run ("Security hardening for GitHub Actions", script injections).
Keys are found by their lines, since a file may hold templates that no YAML reader takes.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice

from aisec_hooks.matching.lazily import Lazily
from aisec_hooks.model.position import Span
from aisec_hooks.source.embedded.part import Filled, Part, kept

_KEY = Lazily(
    rb"^([ \t]*(?:-[ \t]+)*)(run|bash|script|before_script|after_script|command|commands|install"
    rb"|before_install|after_success|after_failure|before_deploy)[ \t]*:[ \t]*"
    rb"([|>][-+\d]*[ \t]*(?:#[^\n]*)?(?=\r?$)|(?=\r?$)|[^\s&*!{\[|>][^\n]*)",
    re.MULTILINE,
)
_SHELL = Lazily(rb"^[ \t]*(?:-[ \t]+)*shell[ \t]*:[ \t]*[\"']?([\w.-]+)", re.MULTILINE)
_RUNNER = Lazily(rb"^[ \t]*(?:runs-on|vmImage)[ \t]*:[ \t]*([^\n]*)", re.MULTILINE)
_DEFAULT = Lazily(rb"(?m)^defaults:\s*\n\s+run:\s*\n\s+shell:[ \t]*(\w+)")
_ITEM = Lazily(rb"([ \t]*)-[ \t]+([|>][-+\d]*[ \t]*(?=\r?$))?")
_EXPRESSION = Lazily(rb"\$\{\{([^{}\n]{0,200})\}\}")
_HEREDOC = Lazily(rb"<<-?[ \t]*\\?[\"']?([A-Za-z_]\w*)")
_QUOTED_HEREDOC = Lazily(rb"<<-?[ \t]*([\"'\\])([A-Za-z_]\w*)(.?)")
_BEGINNING = Lazily(rb"<<-?[ \t]*\\?[\"']?[A-Za-z_]\w*[^\n]{0,200}(\r?\n)([ \t]+)(?=\$)")
_SEVERAL_LINES = Lazily(rb"\s*github\.event\.[\w.\[\]*]+\.(?:body|message)\s*\Z")
_SHELLS = {b"": "bash", b"bash": "bash", b"sh": "bash", b"zsh": "bash", b"python": "python",
           b"python3": "python", b"node": "javascript"}  # fmt: skip

# "Understanding the risk of script injections": contexts that whoever opens an issue can write.
_OUTSIDE = Lazily(
    rb"\s*github\.(?:head_ref|event\.(?:(?:issue|pull_request|discussion)\.(?:title|body)"
    rb"|(?:comment|review|review_comment)\.body|pages[.\[\]\w*]*\.page_name"
    rb"|(?:commits[.\[\]\d*]*|head_commit|workflow_run\.head_commit)\.(?:message|author\.(?:email|name))"
    rb"|pull_request\.head\.(?:ref|label|repo\.default_branch)"
    rb"|workflow_run\.(?:head_branch|display_title)|discussion_comment\.body))\s*\Z"
)


def parts(_: str, text: bytes) -> Iterator[Part]:
    """A text for each language that steps are written in, each step at its place."""
    found: dict[str, list[tuple[int, int]]] = {}
    last = 0
    shells = _Shells(text)
    for key in _KEY.finditer(text):
        if key.start() < last:
            continue  # a line of a script that looks like a key
        spans = list(_scripts(text, key))
        language = _SHELLS.get(shells.of(key))
        if spans:
            last = spans[-1][1]
        if language is not None:
            found.setdefault(language, []).extend(spans)
    for language, spans in found.items():
        changed: dict[int, bytes] = {}
        for start, end in spans:
            _begin(text, start, end, changed)
            _unquote(text, start, end, changed)
            _close(text, start, end, changed)
        code = kept(text, spans, changed)
        filled = tuple(_places(code)) if language == "bash" else ()
        yield Part(language, _filled(code, language), filled=filled)


def _scripts(text: bytes, key: re.Match[bytes]) -> Iterator[tuple[int, int]]:
    """Where the text of a key stands: on its line, below it, or in the items of a list."""
    given = key[3].strip()
    if given and not given.startswith((b"|", b">")):
        yield _unquoted(text, key.start(3), key.end(3))
        return
    indent, start = len(key[1].expandtabs()), _next(text, key.end())
    if given:
        yield _block(text, start, indent)
        return
    at, end = _block(text, start, indent - 1)
    while at < end:
        stop = _next(text, at)
        item = _ITEM.match(text, at, stop)
        if item is None:
            line = text[at:stop]
            if line.strip() and len(line) - len(line.lstrip(b" \t")) <= indent:
                return  # the next key; only the items of a list may begin where theirs does
            at = stop
        elif item[2]:
            inner = _block(text, stop, len(item[1]))
            yield inner
            at = max(stop, inner[1])
        else:
            yield _unquoted(text, item.end(), min(stop, end))
            at = stop


def _next(text: bytes, at: int) -> int:
    """The beginning of the next line."""
    end = text.find(b"\n", at)
    return len(text) if end < 0 else end + 1


def _block(text: bytes, at: int, indent: int, most: int = sys.maxsize) -> tuple[int, int]:
    """The lines from here on that stand further right."""
    start = at
    while at < len(text) and most > 0:
        most -= 1
        line = text[at : _next(text, at)]
        plain = line.strip()
        if plain and len(line) - len(line.lstrip(b" \t")) <= indent:
            break
        at = _next(text, at)
    return start, at


def _unquoted(text: bytes, start: int, end: int) -> tuple[int, int]:
    """A value of one line without the quotes of YAML."""
    value = text[start:end].strip()
    if len(value) > 1 and value[:1] in (b'"', b"'") and value.endswith(value[:1]):
        opened = text.find(value[:1], start) + 1
        return opened, opened + len(value) - 2
    return start, end


class _Shells:
    """What runs a step: what it says itself, what the file says for all, or that of the machine."""

    def __init__(self, text: bytes) -> None:
        self._text = text
        default = _DEFAULT.search(text)
        self._default = default[1].lower() if default else None
        runners = [(each.start(), b"windows" in each[1]) for each in _RUNNER.finditer(text)]
        self._starts = [start for start, _ in runners]
        self._windows = [windows for _, windows in runners]

    def of(self, key: re.Match[bytes]) -> bytes:
        """The name of the shell; empty for that which runs scripts anyway."""
        if key[2] == b"bash":
            return b"bash"
        own = _SHELL.search(self._text, *self._step(key))
        if own is not None:
            return own[1].lower()
        at = bisect_right(self._starts, key.start()) - 1
        return self._default or (b"pwsh" if at >= 0 and self._windows[at] else b"")

    def _step(self, key: re.Match[bytes]) -> tuple[int, int]:
        """Where the keys begin and end that stand beside one."""
        text, indent, start = self._text, len(key[1]), key.start()
        for _ in range(_MOST_LINES):
            if not start or b"-" in text[start : start + indent]:
                break
            before = text.rfind(b"\n", 0, start - 1) + 1
            line = text[before : start - 1]
            if line.strip() and len(line) - len(line.lstrip(b" -")) < indent:
                break
            start = before
        below = _next(text, key.start())
        return start, _block(text, below, max(indent - 1, 0), _MOST_LINES)[1]


_MOST_LINES = 60
"""Lines around a key of a step in which its shell is looked for."""

_MOST_WORDS = 20
"""Words that end here-documents in one step; others keep their indentation."""


def _close(text: bytes, start: int, end: int, changed: dict[int, bytes]) -> None:
    """Let the words that end here-documents begin their lines, as they do without the indentation.

    The space before them moves to the end of the line above.
    """
    for word in sorted(set(_HEREDOC.findall(text, start, end)))[:_MOST_WORDS]:
        pattern = re.compile(rb"\n([ \t]+)(" + re.escape(word) + rb")[ \t]*(?=\r?\n|\Z)")
        for found in pattern.finditer(text, start, end):
            changed[found.start()] = found[1] + b"\n" + found[2]


def _unquote(text: bytes, start: int, end: int, changed: dict[int, bytes]) -> None:
    """Take the quotes from the word of a here-document that outsiders can end.

    What they write is put in before a shell looks for that word, and may hold a line with it.
    """
    for found in islice(_QUOTED_HEREDOC.finditer(text, start, end), _MOST_WORDS):
        last = re.compile(rb"\n[ \t]*" + found[2] + rb"[ \t]*(?=\r?\n|\Z)").search(
            text, found.end(), end
        )
        body = text[found.end() : last.start() if last else end]
        if any(_SEVERAL_LINES.search(each) for each in _EXPRESSION.findall(body)):
            changed[found.start(1)] = b" "
            if found[1] == found[3]:
                changed[found.start(3)] = b" "


def _begin(text: bytes, start: int, end: int, changed: dict[int, bytes]) -> None:
    """Let a here-document that begins with a variable do so, as it does without the indentation.

    The grammar loses the first expansion behind spaces (tree-sitter-bash 0.25).
    """
    for found in _BEGINNING.finditer(text, start, end):
        changed[found.start(1)] = found[2] + found[1]


def _filled(text: bytes, language: str) -> bytes:
    """A text with names where a workflow puts values in; what outsiders write there is run."""
    if language != "bash":
        return _EXPRESSION.sub(lambda found: b"_" * len(found[0]), text)
    return _EXPRESSION.sub(_name, text)


def _places(text: bytes) -> Iterator[Filled]:
    """Where a step runs what outsiders write, and how its author calls it."""
    for found in _EXPRESSION.finditer(text):
        if _OUTSIDE.match(found[1]):
            name, written = (
                _short(found).decode("ascii", "replace"),
                " ".join(found[0].decode().split()),
            )
            yield Filled(Span(*found.span()), ((f"${name}", "the step"), (name, written)))


def _short(found: re.Match[bytes]) -> bytes:
    """A name for an expression that takes no more room than it."""
    name = re.sub(rb"\W+", b"_", found[1].strip().replace(b"github.event.", b"github."))
    return name.strip(b"_")[: len(found[0]) - 5]


def _name(found: re.Match[bytes]) -> bytes:
    size, name = len(found[0]), _short(found)
    if _OUTSIDE.match(found[1]):
        # Quotes are no help: the value may hold one, too.
        quote = b"'" if _is_quoted(found) and size >= len(name) + 6 else b""
        space = b" " * (size - len(name) - 4 - 2 * len(quote))
        return quote + b"$($" + name + space + b")" + quote
    if not name or not (name[:1].isalpha() or name[:1] == b"_"):
        return b"_" * size
    return b"${" + name + b":-" + b"_" * (size - len(name) - 5) + b"}"


def _is_quoted(found: re.Match[bytes]) -> bool:
    """Whether a place of a line stands between single quotes."""
    line = found.string[found.string.rfind(b"\n", 0, found.start()) + 1 : found.start()]
    return _OPEN.fullmatch(line) is not None


_OPEN = Lazily(rb"""(?:[^"'\\]++|\\.|"(?:[^"\\]++|\\.)*+"|'[^']*+')*+'[^']*+""")
