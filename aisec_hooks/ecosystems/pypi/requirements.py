"""Requirements and constraints files, with every option pip reads in them.

Lines are divided and joined exactly as pip does it: its lines end at every line end Python knows
(so a form feed or U+2028 in a comment starts a line that pip installs and most editors hide).
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from aisec_hooks import ecosystems
from aisec_hooks.ecosystems import reading
from aisec_hooks.ecosystems.pypi.requirement import Requirement, parse_line
from aisec_hooks.model.dependency import Dependency, Manifest, ManifestProblem
from aisec_hooks.model.package import normalise
from aisec_hooks.model.record import Record

_COMMENT_START = re.compile(r"(?:^|(?<=\s))#")
_COMMENT_LINE = re.compile(r"\s*#")
_OPTION = re.compile(r"(?:^|(?<=\s))-")
_VARIABLE = re.compile(r"\$\{[A-Z0-9_]+\}")
_WORD = re.compile(r"""(?:[^\s"']|"[^"]*"|'[^']*')+""")
_CANONICAL = re.compile(r"(?i)(?:requirements|constraints)(?:[-_.].*)?")
_TAKES_VALUE = {
    "-e": "editable",
    "--editable": "editable",
    "-r": "include",
    "--requirement": "include",
    "--requirements": "include",
    "-c": "constraint",
    "--constraint": "constraint",
    "--constraints": "constraint",
}
_DEVELOPMENT = re.compile(
    r"bench(?:mark)?s?|ci|debug|dev(?:el|elop|elopment)?|docs?|documentation|examples?|"
    r"lint(?:ing)?|local|qa|tests?|testing|tox|types|typing"
)


class LogicalLine(Record):
    """A line after continuations are joined and its comment is gone."""

    text: str
    number: int


def read(path: str, text: str) -> Manifest:
    """What a requirements or constraints file asks for."""
    found = _Found(path)
    conflict = reading.conflict_line(text)
    if conflict:
        found.problem(reading.CONFLICT, conflict, "a merge conflict is not resolved")
    for count, line in enumerate(logical_lines(text)):
        reading.limit_declarations(count)
        found.line(line)
    return found.manifest(conflict is not None)


def logical_lines(text: str) -> Iterator[LogicalLine]:
    """The lines pip sees, each with the number of the line, as git counts, where it begins."""
    number, start, blank = 1, 1, True
    parts: list[str] = []
    for line, whole in zip(text.splitlines(), text.splitlines(keepends=True), strict=True):
        comment = _COMMENT_LINE.match(line) is not None
        if blank:
            start = number
        blank = blank and not line.strip("\\ \t")
        if line.endswith("\\") and not comment:
            parts.append(line.strip("\\"))
        else:
            # pip puts a space before a whole-line comment, so that it never joins a word.
            parts.append(" " + line if comment else line)
            yield from _finished(parts, start)
            parts, blank = [], True
        number += whole.endswith("\n")
    yield from _finished(parts, start)


def _finished(parts: list[str], start: int) -> Iterator[LogicalLine]:
    joined = "".join(parts)
    match = _COMMENT_START.search(joined)
    joined = (joined[: match.start()] if match else joined).strip()
    if joined:
        yield LogicalLine(joined, start)


def group_of(path: str) -> str:
    """``runtime``, ``dev`` or ``build``, by the words of the file's name and folder."""
    folder, _, name = path.lower().rpartition("/")
    words = set(re.split(r"[-_.]+", name))
    words.add(folder.rpartition("/")[2])
    if any(_DEVELOPMENT.fullmatch(word) for word in words):
        return "dev"
    return "build" if "build" in words else "runtime"


class _Found:
    """What was collected from one file so far."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.name = path.rpartition("/")[2]
        self.group = group_of(path)
        self.constraint = "constraint" in self.name.lower()
        self.dependencies: list[Dependency] = []
        self.problems: list[ManifestProblem] = []
        self.unclear: list[tuple[int, str]] = []

    def problem(self, kind: str, line: int, message: str) -> None:
        hides = kind == reading.DYNAMIC
        self.problems.append(ManifestProblem(kind, line, message, hides))

    def line(self, line: LogicalLine) -> None:
        """Take one logical line: a requirement with its options, or options alone."""
        if line.text.startswith("-"):
            self._options(line)
            return
        option = _OPTION.search(line.text)
        self._requirement(line.text[: option.start()] if option else line.text, line.number)

    def _requirement(self, text: str, number: int) -> None:
        try:
            requirement = parse_line(text.strip())
        except reading.Unreadable as caught:
            variable = _VARIABLE.search(text)
            if variable:
                message = f"{variable[0]} stands for a package that only the environment knows"
                self.problem(reading.DYNAMIC, number, message)
            else:
                self.unclear.append((number, caught.message))
            return
        if requirement is not None:
            reading.limit_declarations(len(self.dependencies))
            self.dependencies.append(self._dependency(requirement, number))

    def _dependency(self, found: Requirement, number: int) -> Dependency:
        return Dependency(
            ecosystem="pypi",
            name=normalise("pypi", found.name),
            name_raw=found.name,
            spec=found.spec,
            source=found.source,
            target=found.target,
            group=self.group,
            line=number,
            constraint=self.constraint,
        )

    def _options(self, line: LogicalLine) -> None:
        words = iter(_WORD.findall(line.text))
        for word in words:
            option, has_value, value = word.partition("=")
            if option[:2] in ("-e", "-r", "-c") and len(option) > 2:
                option, value = option[:2], option[2:] + has_value + value
            meaning = _TAKES_VALUE.get(option)
            if meaning is None:
                continue
            reading.limit_declarations(len(self.problems))
            value = (value or next(words, "")).strip("\"'")
            if meaning == "editable":
                self._requirement(value, line.number)
            elif meaning == "include":
                self._include(value, line.number)

    def _include(self, value: str, number: int) -> None:
        """Another file with requirements: judged by itself when its name says what it is."""
        if "://" in value:
            message = "requirements are included from a URL and cannot be judged here"
            self.problem(reading.DYNAMIC, number, message)
            return
        target = posixpath.normpath(posixpath.join(posixpath.dirname(self.path), value))
        if ecosystems.find(target) is None:
            message = (
                f"`{value}` is included, but its name does not say that it holds requirements, "
                "so it is not judged"
            )
            self.problem(reading.DYNAMIC, number, message)

    def manifest(self, conflict: bool) -> Manifest:
        """Everything found; lines that are no requirement make one problem together.

        Prose whose file name merely ends in "requirements" is no manifest: pip refuses a file
        with one bad line, so nothing enters by it.
        """
        prose = not _CANONICAL.fullmatch(self.name) and len(self.unclear) > len(self.dependencies)
        if self.unclear and not conflict and not prose:
            number, message = self.unclear[0]
            more = f" (and {len(self.unclear) - 1} more lines)" if len(self.unclear) > 1 else ""
            self.problem(reading.AMBIGUOUS, number, f"the line is no requirement: {message}{more}")
        return Manifest(tuple(self.dependencies), tuple(self.problems))
