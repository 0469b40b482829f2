"""Names whose definition left a file that still uses them: they moved, and are not gone.

A function that was taken to another file is unknown here, so that what it stopped seems to come
through.  The lines that defined it protected something, and its new place does so now.
"""

from __future__ import annotations

from aisec_hooks.engine.file import FileTask, OldText
from aisec_hooks.model.language import Language
from aisec_hooks.model.position import LineIndex, LineSet
from aisec_hooks.source.text import Source, names_in


def from_elsewhere(language: Language, task: FileTask, old: OldText) -> set[int]:
    """The old lines that defined what the new text still uses, and only imports if at all."""
    defined = Source(task.path, language, old.text)
    lines, removed = LineIndex(old.text), LineSet(old.removed)
    gone: dict[str, list[int]] = {}
    for name, start in defined.definitions():
        line = lines.line(start)
        if name and removed.touches(line, line):
            gone.setdefault(name, []).append(line)
    words = names_in(task.new)
    gone = {name: rows for name, rows in gone.items() if name.encode() in words}
    if not gone:
        return set()
    kept = _still_defined(Source(task.path, language, task.new), LineSet(old.added))
    return {line for name, rows in gone.items() if name not in kept for line in rows}


def _still_defined(new: Source, added: LineSet) -> set[str]:
    """The names that a text defines itself, or imported before already."""
    lines, imported = LineIndex(new.text), set(new.import_spans())
    found: set[str] = set()
    for name, start in new.definitions():
        line = lines.line(start)
        if name not in imported or not added.touches(line, line):
            found.add(name)
    return found
