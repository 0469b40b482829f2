"""Cells of Jupyter notebooks (nbformat 4): the code cells of one notebook are one program.

Outputs and identifiers of cells are no code.  Lines that IPython alone understands (``%time``,
``!ls``) become comments; what they and ``%%bash`` cells give a shell is another program.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from json import decoder, scanner
from typing import Any

from aisec_hooks.matching.lazily import Lazily
from aisec_hooks.source.embedded.part import Part

_KERNELS = {"python": "python", "javascript": "javascript", "typescript": "typescript",
            "java": "java", "go": "go", "bash": "bash", "ruby": "ruby", "scala": "scala",
            "kotlin": "kotlin", "rust": "rust", "php": "php", "c#": "csharp", "c++": "cpp",
            "swift": "swift"}  # fmt: skip
"""``language_info.name`` or the kernel's language -> language."""

_MAGIC = Lazily(r"[%!?]|\s+[%!](?![=\s])|[\w.\[\]]+\?{1,2}\s*$")
_ASSIGNED = Lazily(r"(\s*[\w, ]+=\s*)[%!](?![=\s]).*")
_SHELL = Lazily(
    r"\s*(?:[\w, ]+=\s*)?"
    r"(?:!!?(?![=\s])|%(?:sh|bash|system|sx)\s+|%(?=(?:pip|conda|mamba|uv)\s))(.+)"
)
_VALUE = Lazily(r"\{([A-Za-z_]\w*)\}")
_CELL = Lazily(r"%%(\w+)")
_OTHERS = {"javascript": "javascript", "js": "javascript", "python": "python", "python3": "python",
           "bash": "bash", "sh": "bash", "ruby": "ruby",
           "time": "", "timeit": "", "capture": "", "prun": ""}  # fmt: skip
"""What the first line of a cell says -> language; empty for that of the notebook."""


class _Placed(str):
    """A text of the notebook, and where its opening quote stands."""

    at: int


def parts(_: str, blob: bytes) -> Iterator[Part]:
    """One part for the language of the notebook, and one for each other that cells are in."""
    characters = blob.decode("utf-8", "surrogateescape")
    try:
        notebook = _read(characters)
    except (ValueError, RecursionError):
        return  # no notebook: nobody can open it
    cells = notebook.get("cells") if isinstance(notebook, dict) else None
    if not isinstance(cells, list):
        return
    language = _language(notebook)
    starts = _starts(characters)
    found: dict[str, list[tuple[str, int, tuple[int, int]]]] = {}
    for number, cell in enumerate(cells, 1):
        if isinstance(cell, dict) and cell.get("cell_type") == "code":
            lines = list(_lines(cell.get("source"), starts))
            chosen, skipped = _spoken(lines, language)
            if chosen is not None and lines:
                texts = ["" if at < skipped else line for at, (line, _) in enumerate(lines)]
                told = _told(texts) if chosen == "python" else {chosen: texts}
                for spoken, said in told.items():
                    rows = found.setdefault(spoken, [])
                    for at, (text, (_, place)) in enumerate(zip(said, lines, strict=True)):
                        rows.append((text, place, (number, at + 1)))
    for chosen, rows in found.items():
        whole = "\n".join(line for line, _, _ in rows)
        yield Part(
            chosen,
            f"{whole}\n".encode("utf-8", "surrogateescape"),
            tuple(place for _, place, _ in rows),
            tuple(cell for _, _, cell in rows),
        )


def _read(characters: str) -> Any:
    """The notebook, with texts that know where they stand."""

    def placed(text: str, end: int, strict: bool = True) -> tuple[str, int]:
        said, stop = decoder.scanstring(text, end, strict)  # type: ignore[attr-defined]
        known = _Placed(said)
        known.at = end - 1
        return known, stop

    # What the decoder is made of (json/decoder.py, 3.11 to 3.14), with another reader of texts:
    # only that knows where each of them stands.
    reader: Any = json.JSONDecoder(strict=False)
    reader.parse_string = placed
    reader.scan_once = scanner.py_make_scanner(reader)  # type: ignore[attr-defined]
    return reader.decode(characters)


def _language(notebook: dict[str, Any]) -> str | None:
    metadata = notebook.get("metadata")
    info = metadata.get("language_info", {}) if isinstance(metadata, dict) else {}
    kernel = metadata.get("kernelspec", {}) if isinstance(metadata, dict) else {}
    named = [
        str(each.get(key)).lower()
        for each, key in ((info, "name"), (kernel, "language"))
        if isinstance(each, dict) and each.get(key)
    ]
    return _KERNELS.get(named[0]) if named else "python"


def _starts(characters: str) -> list[int]:
    """The offset of each line, in characters."""
    found, at = [0], 0
    while (at := characters.find("\n", at) + 1) > 0:
        found.append(at)
    return found


def _lines(source: object, starts: Sequence[int]) -> Iterator[tuple[str, int]]:
    """The lines of a cell, each with the line of the file that holds it."""
    texts = source if isinstance(source, list) else [source]
    for text in texts:
        if isinstance(text, _Placed):
            place = bisect_right(starts, text.at)
            for line in text.removesuffix("\n").split("\n"):
                yield line, place


def _spoken(lines: list[tuple[str, int]], language: str | None) -> tuple[str | None, int]:
    """The language of a cell, and how many lines say so."""
    for at, (line, _) in enumerate(lines):
        if line.strip():
            said = _CELL.match(line)
            if said is None:
                return language, 0
            chosen = _OTHERS.get(said[1].lower())
            return (language if chosen == "" else chosen), at + 1
    return language, 0


def _told(lines: list[str]) -> dict[str, list[str]]:
    """The lines of a cell as Python reads them, and those that a shell does, if there are any."""
    python, shell = [], []
    goes_on = False
    for line in lines:
        command = line if goes_on else _command(line)
        python.append(f"# {line}" if goes_on else _plain(line))
        shell.append(command)
        goes_on = bool(command) and command.endswith("\\")
    return {"python": python, "bash": shell} if any(shell) else {"python": python}


def _command(line: str) -> str:
    """What ``!a {b}``, ``c = !a`` and ``%pip a`` give a shell, where it stands in the line."""
    found = _SHELL.fullmatch(line)
    if found is None:
        return ""
    return " " * found.start(1) + _VALUE.sub(lambda each: f"${each[1]}", found[1])


def _plain(line: str) -> str:
    """A line as Python reads it."""
    assigned = _ASSIGNED.match(line)
    if assigned:
        return f"{assigned[1]}None"
    return f"# {line}" if _MAGIC.match(line) else line
