"""Where something stands: byte spans, line ranges, and locations people read."""

from __future__ import annotations

from array import array
from bisect import bisect_right

from aisec_hooks.model.record import Record


class Span(Record):
    """A half-open range of byte offsets in a blob."""

    start: int
    end: int


class LineRange(Record):
    """An inclusive range of lines, counted from 1, as git counts them (LF only)."""

    first: int
    last: int


class Location(Record):
    """A place as reports print it: lines and columns count from 1, columns in characters."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int


class LineIndex:
    """Byte offsets of the lines of one blob, where only LF ends a line (as in git)."""

    __slots__ = ("_starts", "text")

    def __init__(self, text: bytes) -> None:
        self.text = text
        self._starts: array[int] | None = None

    @property
    def starts(self) -> array[int]:
        """The offset of each line; found when first asked for, since most texts never are."""
        if self._starts is None:
            # Four bytes an offset: a file may have as many lines as bytes.
            self._starts = array("I", [0])
            find, append, at = self.text.find, self._starts.append, 0
            while (at := find(b"\n", at) + 1) > 0:
                append(at)
        return self._starts

    def __len__(self) -> int:
        """The number of lines; a final line without LF counts, an empty one after LF does not."""
        return len(self.starts) - (self.starts[-1] == len(self.text))

    def line(self, offset: int) -> int:
        """The line, from 1, that holds a byte offset."""
        return bisect_right(self.starts, offset)

    def column(self, offset: int) -> int:
        """The column in characters, from 1; undecodable bytes count one each."""
        start = self.starts[self.line(offset) - 1]
        return len(self.text[start:offset].decode("utf-8", "surrogateescape")) + 1

    def span(self, lines: LineRange) -> Span:
        """The bytes of a range of lines, with their line ends."""
        last = min(lines.last, len(self.starts))
        end = self.starts[last] if last < len(self.starts) else len(self.text)
        return Span(self.starts[min(lines.first, len(self.starts)) - 1], end)

    def text_of(self, line: int) -> str:
        """The characters of one line, without its line end."""
        span = self.span(LineRange(line, line))
        return self.text[span.start : span.end].rstrip(b"\r\n").decode("utf-8", "replace")

    def location(self, path: str, span: Span) -> Location:
        """A span as people read it; the end column is one past the last character."""
        return Location(
            path,
            self.line(span.start),
            self.column(span.start),
            self.line(max(span.start, span.end - 1)),
            self.column(max(span.start, span.end - 1)) + 1,
        )


class LineSet:
    """Sorted, non-overlapping line ranges with fast look-up; ``None`` ranges mean every line."""

    __slots__ = ("_firsts", "ranges")

    def __init__(self, ranges: tuple[LineRange, ...] | None) -> None:
        self.ranges = None if ranges is None else tuple(sorted(ranges))
        self._firsts = [] if self.ranges is None else [each.first for each in self.ranges]

    def __bool__(self) -> bool:
        return self.ranges is None or bool(self.ranges)

    def touches(self, first: int, last: int) -> bool:
        """Whether any line of ``first..last`` is in the set."""
        return self.first_in(first, last) is not None

    def first_in(self, first: int, last: int) -> int | None:
        """The first line of ``first..last`` that is in the set."""
        if self.ranges is None:
            return first
        at = bisect_right(self._firsts, first) - 1
        if at >= 0 and self.ranges[at].last >= first:
            return first
        at += 1
        if at < len(self.ranges) and self.ranges[at].first <= last:
            return self.ranges[at].first
        return None
