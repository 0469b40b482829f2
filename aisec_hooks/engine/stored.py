"""What may be stored under a name: bytes are read, no tree.  What is not sure is kept."""

from __future__ import annotations

from aisec_hooks.engine.nearby import LOOPED, MOST_PLACES, occurrences, quotes
from aisec_hooks.engine.vocabulary import Kinds
from aisec_hooks.engine.written import NEAR, Written
from aisec_hooks.matching.lazily import Lazily


class Named:
    """Whether names that are stored may stand for constants, as far as bytes tell.

    :ivar anything: whether any word may be a text.
    """

    def __init__(self, text: bytes, folded: bytes, written: Written) -> None:
        self.anything = written.writing.bare_texts
        self._text = text
        self._folded = folded
        self._written = written
        self._known: dict[bytes, bool] = {}
        self._built: dict[bytes, bool] = {}

    def may_be(self, start: int, kinds: Kinds) -> bool:
        """Whether what is stored may be what a matcher asks for."""
        text = self._text
        if self.anything:
            return True
        if kinds.function:
            return self.may_be_function(start)
        if not kinds.textual:
            return not kinds.constant or is_constant(text, start) or self.may_stand(start)
        if quotes(text, start):
            return True
        if kinds.literal or (kinds.named and self.is_known(start)):
            return False
        return self.may_stand(start)

    def may_stand(self, start: int) -> bool:
        """Whether a value is a name that may be a constant.

        A member is one only where a constant is stored under its name: what a name is handed is
        judged where that is written.
        """
        if self._written.named.match(self._folded, start) is None:
            return False
        member = self._written.member.match(self._text, start)
        if member is None:
            return True
        name = member[1]
        found = self._known.get(name)
        if found is None:
            found = self._known[name] = self._is_stored(name)
        return found

    def is_known(self, start: int) -> bool:
        """Whether a value is a name alone, and no text that is built stands under it."""
        alone = _ALONE.match(self._text, start)
        if alone is None:
            return False
        name = alone[1]
        if _is_no_text(name):
            return True
        found = self._built.get(name)
        if found is None:
            found = self._built[name] = self._text.count(name) <= MOST_PLACES and not any(
                self._may_be_text(end) for _, end in occurrences(self._text, name)
            )
        return found

    def may_be_function(self, start: int) -> bool:
        """Whether a value may be a function that is written there."""
        end = self._text.find(b"\n", start, start + NEAR)
        line = self._text[start : end if end >= 0 else start + NEAR].rstrip()
        return not line or line[-1:] in b"(=" or _FUNCTION.search(line) is not None

    def _may_be_text(self, end: int) -> bool:
        """Whether a text may be stored under the name that ends here."""
        text = self._text
        stored = self._written.stored.match(text, end)
        if stored is None:
            return LOOPED.match(text, end) is not None
        at = stored.end()
        alone = _ALONE.match(text, at)
        if alone is not None and _is_no_text(alone[1]):
            return False
        return quotes(text, at) or self._written.named.match(self._folded, at) is not None

    def _is_stored(self, name: bytes) -> bool:
        text = self._text
        if text.count(name) > MOST_PLACES:
            return True
        for _, end in occurrences(text, name):
            stored = self._written.stored.match(text, end)
            if stored and (quotes(text, stored.end()) or is_constant(text, stored.end())):
                return True
        return False


_ALONE = Lazily(rb"[ \t]*\(?[ \t]*([\w$]+)[ \t]*(?:[,;)}\]\n]|\Z)")
_FUNCTION = Lazily(rb"[{|\\]|[=-]>|\b(?:f|fn|func?|function|lambda|proc|do)\b")
_NO_TEXTS = frozenset(
    (b"true", b"True", b"TRUE", b"false", b"False", b"FALSE", b"null", b"NULL", b"None", b"nil",
     b"undefined")
)  # fmt: skip


def _is_no_text(word: bytes) -> bool:
    return word in _NO_TEXTS or word.isdigit()


def is_constant(text: bytes, start: int) -> bool:
    """Whether a value begins as a constant does."""
    return _CONSTANT.match(text, start) is not None


_CONSTANT = Lazily(
    rb"\s*[(!]*\s*(?:[-+]?\d|[\"'`]|(?:[tT]rue|TRUE|[fF]alse|FALSE|null|None|nil|undefined)\b)"
)
