"""Where a text mentions what a rule could end at, told by its bytes alone, before it is parsed.

A mention may turn out to be nothing (a word in a comment, a call of another function of that
name); what is no mention is no finding.  Most files of most changes hold none.
"""

from __future__ import annotations

from collections.abc import Iterator

from aisec_hooks.engine.aliases import aliases
from aisec_hooks.engine.bodies import handlers, may_return_at_once
from aisec_hooks.engine.nearby import (
    Arguments,
    Holders,
    are_others,
    in_comment,
    is_called,
    is_head,
    is_no_text,
    is_own,
    occurrences,
)
from aisec_hooks.engine.stored import Named
from aisec_hooks.engine.vocabulary import Near, Vocabulary
from aisec_hooks.engine.written import NEAR, Written, written
from aisec_hooks.matching import hints
from aisec_hooks.matching.lazily import Lazily
from aisec_hooks.model.language import Language
from aisec_hooks.model.record import Record
from aisec_hooks.model.rule import (
    ALONE,
    ANY_TEXT,
    ASKED,
    FIRST_TEXT,
    GIVEN,
    ONE,
    TWO,
    VARIABLE,
    Groups,
)
from aisec_hooks.model.writing import Writing

CALL, STORE, FUNCTION, HANDLER = "call", "store", "function", "handler"


class Mention(Record):
    """A name, or the keyword of a handler, at which a rule could end.

    :param quoted: whether it is written as a text: a key, or the name in ``a["name"](..)``.
    :param texts: groups of words of which one must stand in some literal text of the file, each
        alternative with groups of its own; none means that nothing is asked.
    """

    start: int
    kind: str
    quoted: bool = False
    texts: tuple[Groups, ...] = ()


MOST_ALIASES = 3
"""An alias of an alias of an alias: longer chains are not followed."""


MOST_USES = 20
"""An alias that stands more often in a text is a variable for this and that: what else it is
bound to is not followed, its calls are."""


def find(
    text: bytes,
    folded: bytes,
    words: frozenset[bytes],
    language: Language,
    vocabulary: Vocabulary,
    followed: bool = False,
    distinct: bytes | None = None,
) -> list[Mention]:
    """Every mention in a text, in its order.

    :param folded: the text as ``matching.hints`` folds it.
    :param words: the words of the text.
    :param followed: whether calls are followed, so that an argument may come from any of them.
    :param distinct: the words, each once, where they are joined already.
    """
    folded = hints.unescaped(folded)
    given = None if followed else Arguments(text, folded, written(language))
    every = hints.distinct(words) if distinct is None else distinct
    calls = vocabulary.calls(words, text, folded, language, every)
    found = _calls(text, folded, language, calls, given)
    found.extend(_stores(text, folded, vocabulary, words, language))
    asked = vocabulary.index.handlers
    if asked:
        for word in map(str.encode, language.handler_words):
            if word in words:
                caught = handlers(text, language, word, asked)
                found.extend(Mention(start, HANDLER) for start in caught)
    return sorted(each for each in set(found) if not in_comment(text, each.start, language))


def _calls(
    text: bytes,
    folded: bytes,
    language: Language,
    calls: dict[str, tuple[Near, ...]],
    given: Arguments | None,
) -> list[Mention]:
    """Calls of the names; calls of what else stands for one of them, too."""
    found: list[Mention] = []
    others: set[bytes] = set()
    known = written(language)
    holders = Holders(text, folded, known)
    for name, near in calls.items():
        bare = known.writing.bare_calls or name in language.statement_calls
        word = name.encode()
        for start, end in occurrences(text, word):
            called = _CALLED.match(text, end)
            if called or bare or _is_built(text, start, end, known):
                if is_head(text, start, end, language) or known.is_part(text, start, end):
                    continue
                opened = called.end() if called and text[called.end() - 1] == _OPEN else None
                holder = holders.named(start)
                able = [
                    each
                    for each in near
                    if (opened is not None or not each[2] & GIVEN or not _ended(text, end))
                    and _may_hold(name, holder, each, holders, language)
                    and _may_be_meant(text, opened, each[2], given)
                    and not (
                        each[2] & FIRST_TEXT and opened and is_own(text, opened, holder, language)
                    )
                ]
                texts = tuple(_alternatives(folded, start, end, able))
                if texts:
                    asked = () if () in texts else texts
                    quoted = _is_quoted(text, start, end)
                    found.append(Mention(start, CALL, quoted, asked))
                    if known.writing.bare_texts and not quoted:  # a name may be a text, too
                        found.append(Mention(start, CALL, True, asked))
            elif not in_comment(text, start, language):
                others |= aliases(text, start, end, known)
    found.extend(_aliased(text, others, {name.encode() for name in calls}, language))
    return found


def _aliased(
    text: bytes, others: set[bytes], known: set[bytes], language: Language
) -> Iterator[Mention]:
    """Calls of what stands for a callee, and of what stands for that."""
    writing = written(language)
    for _ in range(MOST_ALIASES):
        others = others - known
        known |= others
        more: set[bytes] = set()
        for alias in others:
            followed = text.count(alias) <= MOST_USES
            for start, end in occurrences(text, alias):
                if _CALLED.match(text, end) or _is_built(text, start, end, writing):
                    if not is_head(text, start, end, language):
                        yield Mention(start, CALL, _is_quoted(text, start, end))
                elif followed:
                    more |= aliases(text, start, end, writing)
        others = more


_CALLED = Lazily(
    rb"""(?:\[[^\]\n]{0,60}\]|["'`]\s*(?=[\])]))?(?:\s*[\])!])*\s*(?:\?\.\s*)?"""
    rb"""(?:(?:::)?<[\s\S]{0,300}?>\s*)?[(`]"""
)
"""What follows the last name of a callee: ``f(``, ``(a.f)(``, ``a["f"](``, ``f?.(``, ``f<T>(``,
and ``table[key](``."""


_OPEN = ord("(")


def _ended(text: bytes, end: int) -> bool:
    """Whether a call without brackets has no argument: nothing follows that could be one."""
    return _NOTHING.match(text, end) is not None


_NOTHING = Lazily(rb"[ \t]*(?:\r?\n|\Z|[.,)\]};|]|=[^>]|&&)")


_TEXTS = ANY_TEXT | FIRST_TEXT
_FEW = ONE | TWO


def _may_hold(
    name: str, holder: bytes | None, near: Near, holders: Holders, language: Language
) -> bool:
    """Whether a call may be asked of what a matcher speaks of.

    :param holder: the name of what it is asked of; None for a name by itself.
    """
    if holder is None:
        return True
    spelled = holder.decode("ascii", "replace")
    known = spelled in language.builtins
    if near[2] & ALONE:  # only what holds global names has them as members
        return known or spelled in language.packages or name not in language.builtins
    if near[2] & ASKED and known and holder[:1].isupper():
        return False  # a class of the language itself
    return all(holders.may_be(holder, group) for group in near[3])


def _may_be_meant(text: bytes, opened: int | None, asks: int, given: Arguments | None) -> bool:
    """Whether the arguments may be what a matcher asks for.

    :param opened: the offset behind the parenthesis, if there is one.
    """
    if opened is None:
        return True
    most = 1 if asks & ONE else 2
    if asks & _FEW and are_others(text, opened, most, constant=bool(asks & VARIABLE)):
        return False
    asks &= _TEXTS
    if not asks:
        return True
    if asks == FIRST_TEXT and is_no_text(text, opened):
        return False
    return given is None or given.may_be_text(opened)


def _is_built(text: bytes, start: int, end: int, written: Written) -> bool:
    """Whether ``new a.Name`` or ``<Name`` stands here, which may go without parentheses.

    Or ``Name a(..)``, where that constructs.
    """
    if written.constructs is not None and written.constructs.match(text, end):
        return True
    before = text[max(0, start - NEAR) : start].rstrip(_NAMING)
    if before.endswith(b"<"):
        return True
    plain = before.rstrip()
    return plain.endswith(b"new") and plain != before and plain[-4:-3] not in _WORDY


_NAMING = bytes(byte for byte in range(128) if chr(byte).isalnum() or byte in b"_$.")
_WORDY = frozenset(bytes((byte,)) for byte in _NAMING if byte not in b"$.")


def _is_quoted(text: bytes, start: int, end: int) -> bool:
    return text[end : end + 1] in _QUOTES and text[start - 1 : start] in _QUOTES


_QUOTES = frozenset((b'"', b"'", b"`"))
_JOINING = frozenset((b".", b"-"))


def _alternatives(
    folded: bytes, start: int, end: int, alternatives: list[Near]
) -> Iterator[Groups]:
    """What a rule asks of texts in the file, where its words for constant arguments stand near."""
    if any(near == built == () for near, built, _, _ in alternatives):
        yield ()
        return
    around = folded[max(0, start - NEAR) : end + NEAR]
    literal = _LITERAL.match(folded, end)
    argument = literal[0] + folded[literal.end() : literal.end() + NEAR] if literal else b""
    for near, built, _, _ in alternatives:
        if _hold(near, around) and (literal is None or _hold(built, argument)):
            yield built


_LITERAL = Lazily(rb"""\s*\(\s*[a-z]{0,2}(["'`])(?:(?!\1)[\s\S]){0,400}""")
"""The first argument begins with a text: what is built from it is told by its words."""


def _hold(groups: Groups, text: bytes) -> bool:
    return all(any(word.encode() in text for word in group) for group in groups)


def _stores(
    text: bytes,
    folded: bytes,
    vocabulary: Vocabulary,
    words: frozenset[bytes],
    language: Language,
) -> Iterator[Mention]:
    """Values stored under names, and functions defined under them."""
    wanted, parts = vocabulary.known(words)
    known = written(language)
    writing = known.writing
    named = Named(text, folded, known)
    for word in wanted:
        name = word.decode("utf-8", "replace")
        asked, kinds = vocabulary.asked(name), vocabulary.kinds(name)
        for start, end in occurrences(text, word):
            stored = _stored(text, start, end, known)
            if stored is None:
                if vocabulary.functions(name) and _is_defined(text, start, end, language):
                    yield Mention(start, FUNCTION)
            elif not _is_case(text, start) and named.may_be(stored, kinds):
                quoted = _is_quoted(text, start, end) or (
                    # The last part of a name in quotes: "a.password".
                    writing.dashed_names
                    and text[end : end + 1] in _QUOTES
                    and text[start - 1 : start] in _JOINING
                )
                needed = _needed(folded, stored, asked, named)
                if needed is not None and (quoted or text[end : end + 1] not in _QUOTES):
                    yield Mention(start, STORE, quoted, needed)
                    if writing.bare_texts and not quoted:  # a name may be a text, too
                        yield Mention(start, STORE, True, needed)
    for start, end in _compound_keys(text, parts, writing):
        key = text[start:end].decode("utf-8", "replace")
        if not vocabulary.stores(key) or _is_case(text, start):
            continue
        stored = _stored(text, start, end, known)
        if stored is None or named.may_be(stored, vocabulary.kinds(key)):
            yield Mention(start, STORE, True)
            if writing.dashed_names:
                yield Mention(start, STORE)


def _stored(text: bytes, start: int, end: int, known: Written) -> int | None:
    """Where the value begins that is stored under a name; None where none is."""
    stored = known.stored.match(text, end)
    if stored is None and known.may_set(text, start):
        stored = _SET.match(text, end)
    return None if stored is None else stored.end()


def _needed(
    folded: bytes, start: int, asked: tuple[Groups, ...], named: Named
) -> tuple[Groups, ...] | None:
    """What texts of the file must hold for a value to matter; None when it cannot."""
    if not asked:
        return ()
    value = folded[start : start + 3 * NEAR]
    if any(_hold(groups, value) for groups in asked):
        return ()
    # It may still be a name that stands for such a text.
    return asked if named.may_stand(start) else None


def _is_case(text: bytes, start: int) -> bool:
    """Whether ``case "name":`` stands here."""
    return text[max(0, start - 6) : start].rstrip(b"\"'`").endswith(b"case ")


def _is_defined(text: bytes, start: int, end: int, language: Language) -> bool:
    """Whether a function of this name may be defined here that only returns."""
    head = _HEAD.match(text, end)
    defined = head is not None and not is_called(text, head.end())
    if not defined and not is_head(text, start, end, language):
        return False
    return may_return_at_once(text, end, language)


_HEAD = Lazily(rb"\s*(?:<[\s\S]{0,300}?>\s*)?\(")


def _compound_keys(
    text: bytes, words: frozenset[bytes], writing: Writing
) -> Iterator[tuple[int, int]]:
    """Where keys stand that are no words, such as ``"api-key"``, and hold one of the words."""
    pattern = _BARE_KEY if writing.dashed_names else _KEY
    for match in pattern.finditer(text) if words else ():
        if not words.isdisjoint(_PIECE.findall(match[1])):
            yield match.span(1)


_KEY = Lazily(
    # Possessive, so that no text costs more than its length.
    rb"""["'`]([\w$@#]?+[\w$]{0,200}+[.-][\w$.-]{0,200}+)["'`]\s*+[\])]*+\s*+(?:[:=]|or\b|\|\||\?\?)"""
)
_BARE_KEY = Lazily(
    rb"""(?<![\w$.@#-])([\w$@#]?+[\w$]{0,200}+[.-][\w$.-]{0,200}+)["'`]?\s*+[\])]*+\s*+(?:=>|[:=]|or\b|\|\||\?\?)"""
)
_PIECE = Lazily(rb"[\w$]+")
_SET = Lazily(rb"""["'`]?[ \t]*,?[ \t]*""")
