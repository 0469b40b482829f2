"""YAML read strictly: plain values, no surprises, and the place of every key and value.

YAML lets a text mean something else than its reader sees: a repeated key wins silently, an alias
multiplies, a tag names a class, a second document or an odd line end hides the rest.  Policies and
rule pages decide what is blocked, so all of that is refused here, with file, line and column.

Values are built from the parser's events on a stack of our own.  PyYAML's composer, which recurses
(and with libyaml kills the process at some 32,000 nested brackets), is never used.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from aisec_hooks.errors import AisecError, PolicyError
from aisec_hooks.model.record import Record

Value = str | int | float | bool | None | list[Any] | dict[str, Any]
Path = tuple[str | int, ...]

POLICY_LIMIT = 64 * 1024
PAGE_LIMIT = 1024 * 1024
MAX_DEPTH = 20

_WORDS: dict[str, bool | None] = {
    form: value
    for words, value in (("true yes on", True), ("false no off", False), ("null", None))
    for word in words.split()
    for form in (word, word.capitalize(), word.upper())
} | {"": None, "~": None}
_WHOLE = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})")
_DECIMAL = re.compile(r"[-+]?[0-9]{1,18}\.[0-9]{1,18}")
# Line ends that YAML 1.1 sees and git does not (lone CR, NEL, U+2028, U+2029) can hide a key from
# everyone who reviews the text; so can the characters that turn the direction of writing.
_UNFIT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\r(?!\n)"
)


class Document(Record):
    """One YAML text as plain values, with the place of each.

    Scalars follow YAML 1.1 for booleans (``on off yes no true false``) and null; numbers are plain
    decimal ones.  Everything else, dates and ``1:30`` included, stays the text that was written.

    :param value: dict, list, str, int, float, bool or None (None too for an empty document).
    :param source: the name of the text in every place.
    :param marks: path of a value -> its offset in characters.
    :param key_marks: path of an entry -> the offset of its key.
    """

    value: Value
    source: str
    text: str
    marks: dict[Path, int]
    key_marks: dict[Path, int]

    def place(self, path: Path = ()) -> str:
        """``file:line:column`` of the value at a path, or of the nearest value around it."""
        while path and path not in self.marks:
            path = path[:-1]
        return self.at(self.marks.get(path, 0))

    def key_place(self, path: Path) -> str:
        """``file:line:column`` of the key of an entry; of the value where there is no key."""
        return self.at(self.key_marks[path]) if path in self.key_marks else self.place(path)

    def at(self, offset: int) -> str:
        """``file:line:column`` of an offset; lines end by LF, columns count characters from 1."""
        line = self.text.count("\n", 0, offset) + 1
        return f"{self.source}:{line}:{offset - self.text.rfind(chr(10), 0, offset)}"


def read(
    text: bytes,
    source: str,
    *,
    error: type[AisecError] = PolicyError,
    limit: int = POLICY_LIMIT,
    depth: int = MAX_DEPTH,
) -> Document:
    """Read one document.

    :param source: the name of the text in messages.
    :param error: the class raised for everything that is wrong with the text.
    :param limit: the largest size, in bytes.
    :param depth: how deep lists and mappings may nest.
    :raises AisecError: of class ``error``, with the place and a hint how to mend it.
    """
    if len(text) > limit:
        raise error(
            f"the file has {len(text):,} bytes; at most {limit:,} are read",
            where=source,
            hint="Split it or remove what is not needed.",
        )
    document = Document(None, source, _decode(text, source, error), {}, {})
    unfit = _UNFIT.search(document.text)
    if unfit:
        raise error(
            f"the character U+{ord(unfit[0]):04X} is not allowed",
            where=document.at(unfit.start()),
            hint='End lines with LF; write other signs as escapes in double quotes ("\\u2028").',
        )
    builder = _Builder(document, error, depth)
    builder.build()
    return document._replace(value=builder.root)


def _decode(text: bytes, source: str, error: type[AisecError]) -> str:
    """The characters of UTF-8 text, without a byte order mark."""
    try:
        return text.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as bad:
        line = text.count(b"\n", 0, bad.start) + 1
        before = text[text.rfind(b"\n", 0, bad.start) + 1 : bad.start]
        column = len(before.decode("utf-8", "replace")) + 1
        raise error(
            f"the byte 0x{text[bad.start]:02x} is not UTF-8",
            where=f"{source}:{line}:{column}",
            hint="Save the file as UTF-8.",
        ) from None


class _Open:
    """A list or mapping whose end was not seen yet."""

    __slots__ = ("key", "path", "value")

    def __init__(self, value: list[Any] | dict[str, Any], path: Path) -> None:
        self.value = value
        self.path = path
        self.key: str | None = None


class _Builder:
    """Turns events into values; every rule of this module is one of its methods."""

    def __init__(self, document: Document, error: type[AisecError], depth: int) -> None:
        self.document = document
        self.error = error
        self.depth = depth
        self.root: Value = None
        self.stack: list[_Open] = []
        self.documents = 0
        self.handlers = {
            "DocumentStartEvent": self._start,
            "ScalarEvent": self._scalar,
            "SequenceStartEvent": self._open,
            "MappingStartEvent": self._open,
            "SequenceEndEvent": self._close,
            "MappingEndEvent": self._close,
            "AliasEvent": self._alias,
        }

    def build(self) -> None:
        """Read all events; the parser makes each only when asked, so a limit ends the work."""
        import yaml

        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        try:
            events: Iterable[Any] = yaml.parse(self.document.text, Loader=loader)
            for event in events:
                handler = self.handlers.get(type(event).__name__)
                if handler is not None:
                    handler(event)
        except yaml.MarkedYAMLError as bad:
            mark = bad.problem_mark or bad.context_mark
            raise self._invalid(bad, mark.index if mark else 0) from None

    def _start(self, event: Any) -> None:
        self.documents += 1
        if self.documents > 1:
            raise self._refused("a second document", event, "Keep one document: remove `---`.")
        if event.version or event.tags:
            raise self._refused("a directive", event, "Remove the line that starts with %.")

    def _alias(self, event: Any) -> None:
        hint = "Write the value out again; text that starts with * or & needs quotes."
        raise self._refused(f"the alias {quote('*' + event.anchor)}", event, hint)

    def _open(self, event: Any) -> None:
        self._plain_node(event)
        if self._wants_key():
            raise self._fail("a key must be text", event, "Remove the brackets around the key.")
        if len(self.stack) >= self.depth:
            raise self._fail(f"more than {self.depth} levels deep", event, "Nest less.")
        value: list[Any] | dict[str, Any]
        value = {} if type(event).__name__ == "MappingStartEvent" else []
        self.stack.append(_Open(value, self._put(value, event)))

    def _close(self, _event: Any) -> None:
        self.stack.pop()

    def _scalar(self, event: Any) -> None:
        self._plain_node(event)
        value = _resolve(event.value) if event.implicit[0] else event.value
        if self._wants_key():
            self._key(value, event)
        else:
            self._put(value, event)

    def _key(self, value: Value, event: Any) -> None:
        if not isinstance(value, str):
            written = event.value or "an empty key"
            hint = f'Write it in quotes: "{event.value}".'
            raise self._fail(f"a key must be text, and {written} is {name_of(value)}", event, hint)
        parent = self.stack[-1]
        path = (*parent.path, value)
        if value in parent.value:
            first = self.document.key_place(path).rpartition(":")[0].rpartition(":")[2]
            hint = f"Keep one of the two; the first is on line {first}."
            raise self._fail(f"the key {quote(value)} is there twice", event, hint)
        parent.key = value
        self.document.key_marks[path] = event.start_mark.index

    def _wants_key(self) -> bool:
        return (
            bool(self.stack)
            and isinstance(self.stack[-1].value, dict)
            and (self.stack[-1].key is None)
        )

    def _put(self, value: Value, event: Any) -> Path:
        """Store a value where it belongs; its path."""
        path: Path = ()
        if not self.stack:
            self.root = value
        else:
            parent = self.stack[-1]
            if isinstance(parent.value, list):
                path = (*parent.path, len(parent.value))
                parent.value.append(value)
            else:
                path = (*parent.path, parent.key or "")
                parent.value[parent.key or ""] = value
                parent.key = None
        self.document.marks[path] = event.start_mark.index
        return path

    def _plain_node(self, event: Any) -> None:
        if event.anchor is not None:
            hint = "Write the value out where it is used; text that starts with & needs quotes."
            raise self._refused(f"the anchor {quote('&' + event.anchor)}", event, hint)
        if event.tag is not None:
            hint = "Remove it; text that starts with ! needs quotes."
            raise self._refused(f"the tag {quote(event.tag)}", event, hint)

    def _refused(self, what: str, event: Any, hint: str) -> AisecError:
        return self._fail(f"{what} is not accepted here", event, hint)

    def _fail(self, message: str, event: Any, hint: str) -> AisecError:
        return self.error(message, where=self.document.at(event.start_mark.index), hint=hint)

    def _invalid(self, bad: Any, offset: int) -> AisecError:
        found = self.document.text[offset : offset + 1]
        if found == "\t":
            hint = "Indent with spaces, not with tabs."
        elif "alias" in str(bad.context) or (found and found in "@`%!&*"):
            hint = 'Write text that starts with a sign in quotes: "*.min.js".'
        elif "mapping values" in str(bad.problem):
            hint = "Check the indentation; text that holds a colon and a space needs quotes."
        else:
            hint = "Check brackets, quotes and indentation there."
        message = f"not valid YAML: {bad.problem}"
        return self.error(message, where=self.document.at(offset), hint=hint)


def _resolve(text: str) -> Value:
    """What a scalar without quotes means."""
    if text in _WORDS:
        return _WORDS[text]
    if _WHOLE.fullmatch(text):
        return int(text)
    return float(text) if _DECIMAL.fullmatch(text) else text


def name_of(value: Value) -> str:
    """The kind of a value in words, with its article, for messages."""
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return "a boolean"
    kinds = {str: "text", int: "a number", float: "a number", list: "a list", dict: "a mapping"}
    return kinds[type(value)]


def quote(text: str, limit: int = 60) -> str:
    """Text from a file as messages show it: one printable line in backquotes, cut at a limit."""
    shown = text if len(text) <= limit else text[: limit - 1] + "…"
    return "`" + "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in shown) + "`"
