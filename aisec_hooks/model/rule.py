"""Compiled rules: what matchers ask of the IR, without the prose that only people read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from aisec_hooks.model.record import Record

Scalar = str | int | float | bool | None

ABSENT, PRESENT = "absent", "present"
OWN_NAME = "own-name"
LISTED = "listed"
COLLECTION = "collection"
VALUE_KINDS = (
    "constant", "string", "number", "variable", "built", ABSENT, PRESENT, OWN_NAME, LISTED,
    COLLECTION,
)  # fmt: skip
"""What ``is:`` may ask of a value: a folded constant (string, number), anything that is not one
(variable), text put together from constant and variable parts (built), given or not at all,
constant text that the name it is stored under ends with (``CONF_TOKEN = "token"``), a map or list
of which every part is known (listed), or that was seen being made, whatever it holds, and is
nothing else on another path (collection)."""

MADE = "@made"
"""The part of an object that says by what it was made, when its settings are followed."""

ITEMS = "@items"
"""The part of such an object that says that what is stored in it is one, too."""


class Condition(Record):
    """One demand on an argument or value; every field that is set must hold.

    :param args: positions and keywords under which the argument may come; ``"receiver"`` is the
        object a method is called on, ``"*"`` any argument; empty for the value of an assignment.
    :param key: path into a map literal (``("agent", "rejectUnauthorized")``).
    :param kinds: any of ``VALUE_KINDS``.
    :param equals: constants, any of which it must equal (``true`` is not ``1``).
    :param matches: pattern that the constant text must contain.
    :param text: pattern that the constant parts of built or constant text must contain; each
        variable part counts as one U+FFFC character.
    :param paths: symbolic path patterns, any of which the value must have.
    :param ignore_case: whether ``equals`` folds case.
    :param below: a constant number must be less than this.
    :param made: path patterns of calls, one of which made the object; its settings, by which
        ``key`` goes, are all that was set on it since.
    """

    args: tuple[int | str, ...] = ()
    key: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    equals: tuple[Scalar, ...] | None = None
    matches: str | None = None
    text: str | None = None
    paths: tuple[tuple[str, ...], ...] = ()
    ignore_case: bool = False
    below: float | None = None
    made: tuple[tuple[str, ...], ...] = ()


class Setting(Record):
    """A call that makes an object, or that sets something on one.

    :param path: as in ``CallMatcher``.
    :param sets: the name of what is set; empty: the call makes an object whose settings are
        followed, and its keyword arguments are the first of them.
    :param at: positions and keywords of the argument that is set; none means ``constant`` is.
    :param begins: it counts on objects that nobody saw made, too; of a chain of calls, on what
        the chain begins with.
    :param clears: bits of ``taint.KINDS`` of which what is set makes the object careful.
    :param items: what is stored under a key of the object is an object with settings, too.
    :param uses: places of an object that the call uses for what stands at ``at``; one that is
        only ever used for constants is as good as a careful one (``clears``).
    """

    path: tuple[str, ...]
    sets: str = ""
    at: tuple[int | str, ...] = ()
    constant: Scalar = None
    where: tuple[Condition, ...] = ()
    unless: tuple[Condition, ...] = ()
    receiver: str | None = None
    items: bool = False
    clears: int = 0
    begins: bool = False
    uses: tuple[int | str, ...] = ()


class CallMatcher(Record):
    """Calls of a path.

    :param path: segments; ``*`` stands for any one segment, a leading ``**`` for any receiver,
        known or not.  ``X()`` is the result of calling X.
    :param receiver: pattern for the last name of a receiver of unknown origin; such a match is
        one step less confident.
    :param beside: pattern of what, anywhere in the text, makes a match one step less confident.
    """

    rule: str
    path: tuple[str, ...]
    receiver: str | None = None
    where: tuple[Condition, ...] = ()
    unless: tuple[Condition, ...] = ()
    confidence: str | None = None
    message: str | None = None
    beside: str | None = None


class AssignMatcher(Record):
    """Named stores.

    :param name: pattern for the stored name (variable, attribute, constant key, keyword argument,
        map key, parameter with default); None when ``path`` is set.
    :param path: symbolic path pattern of the target.
    :param kinds: ``variable member key argument default``; empty means all.
    :param hints: lower-case words, one of which is in every name that fits; empty: unknown.
    :param beside: as in ``CallMatcher``.
    """

    rule: str
    name: str | None
    path: tuple[str, ...]
    kinds: tuple[str, ...]
    value: tuple[Condition, ...]
    unless: tuple[Condition, ...] = ()
    confidence: str | None = None
    message: str | None = None
    hints: tuple[str, ...] = ()
    beside: str | None = None


class HandlerMatcher(Record):
    """Exception handlers.

    :param catches: type names; the empty string is a handler without a type.
    :param body: ``empty``: nothing but pass, continue, constants and comments.
    """

    rule: str
    catches: tuple[str, ...]
    body: str
    confidence: str | None = None
    message: str | None = None


class FunctionMatcher(Record):
    """Functions whose whole body returns a constant.

    :param name: pattern for the function's name.
    :param returns: conditions on the returned value.
    :param hints: as for ``AssignMatcher``.
    """

    rule: str
    name: str
    returns: tuple[Condition, ...]
    confidence: str | None = None
    message: str | None = None
    hints: tuple[str, ...] = ()


class TextMatcher(Record):
    """Patterns in text.

    :param keywords: lower-case words, one of which must occur in the lower-cased text.
    :param pattern: RE2 syntax; group ``finding`` (or the whole match) is pointed at.
    :param within: ``comment``, ``line``, or ``code``: a line where it begins in code.
    :param files: endings of file names, lower case: it is asked in those alone, of what is no
        comment there; none means every file.
    :param others: endings that may not stand before these: ``.java`` of ``a.java.ejs``.
    :param holds: a pattern that matched text must hold to be a finding.
    :param harmless: a pattern for matched text that is none.
    """

    rule: str
    pattern: str
    keywords: tuple[str, ...]
    within: str
    confidence: str | None = None
    message: str | None = None
    files: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    holds: str | None = None
    harmless: str | None = None


class QueryMatcher(Record):
    """A raw tree-sitter query: the escape hatch; capture ``@finding`` is pointed at."""

    rule: str
    query: str
    keywords: tuple[str, ...]
    confidence: str | None = None
    message: str | None = None


class FlowMatcher(Record):
    """Values that come from a source and reach a sink; the models of a language name both.

    :param to: the kind of sink, one of ``taint.KINDS``.
    :param sources: the kinds of source, of ``taint.SOURCES``.
    """

    rule: str
    to: str
    sources: tuple[str, ...]
    confidence: str | None = None
    message: str | None = None


class Rule(Record):
    """What every hit needs of its rule; ``Prose`` is read when there is something to show."""

    id: str
    title: str
    category: str
    check: str
    tier: str
    severity: str
    confidence: str
    cwe: tuple[str, ...]
    message: str


ANY_LANGUAGE = "any"
"""Stands for every language that is not named."""


class Repair(Record):
    """What to write instead, in one language.

    :param language: a language, or a family of languages, by its name; or ``any``.
    :param title: what people call it; empty when one text serves every language.
    :param text: sentences, and lines of code, which begin with two spaces or more.
    """

    language: str
    title: str
    text: str

    @property
    def heading(self) -> str:
        """What stands above it where several languages are shown."""
        return f"Repair in {self.title}" if self.title else "Repair"


class Prose(Record):
    """What a page says to people.

    :param repairs: at least one, in the order of the page.
    """

    why: str
    repairs: tuple[Repair, ...]

    def repair(self, *languages: str) -> str:
        """The repair for a file, by its language and then by its family; else the one for any
        language, else the first."""
        known = {each.language: each.text for each in self.repairs}
        named = (known[each] for each in (*languages, ANY_LANGUAGE) if each in known)
        return next(named, self.repairs[0].text)


Groups = tuple[tuple[str, ...], ...]
"""Groups of words, one of each of which must be there."""


Anchors = Mapping[str, Sequence[tuple[int, tuple[str, ...]]]]
"""A word -> what it can bring in: bits of ``taint.SOURCES``, and the other words that it takes."""


ANY_TEXT, FIRST_TEXT, ALONE, ASKED, ONE, TWO, VARIABLE, GIVEN = 1, 2, 4, 8, 16, 32, 64, 128
"""What a matcher asks of a call, as far as bytes can tell: that an argument, or the first one, may
be a text; that the callee is a name by itself, or a member of whatever; that there is one argument,
or two at most; that the last of those is no constant; and that there is any by its place."""


class RuleIndex(Record):
    """All rules of one language, indexed so that each node meets only its candidates.

    :param calls: last name of a callee -> matchers.
    :param needs: last name -> alternatives of (names that the text must hold; groups of lower-case
        words, one of each of which it must hold; such groups for the text around the call, and for
        an argument that begins with a literal; bits of ``ANY_TEXT`` to ``GIVEN``).
    :param anchors: words of which a text has one that holds a source of data flow, or a function
        that a framework calls.
    :param settings: last name of a callee -> the settings it can be.
    :param makers: words of which a text has one that makes an object whose settings are followed.
    :param removal: the rules that find what removed lines had stopped.
    :param digest: ``sha256:`` over every page of the pack; the same in all languages.
    """

    language: str
    digest: str
    rules: Mapping[str, Rule]
    calls: Mapping[str, tuple[CallMatcher, ...]]
    assigns: tuple[AssignMatcher, ...]
    handlers: tuple[HandlerMatcher, ...]
    functions: tuple[FunctionMatcher, ...]
    texts: tuple[TextMatcher, ...]
    queries: tuple[QueryMatcher, ...]
    needs: Mapping[str, Sequence[tuple[str, Groups, Groups, Groups, int]]]
    flows: tuple[FlowMatcher, ...] = ()
    anchors: Anchors = MappingProxyType({})
    settings: Mapping[str, tuple[Setting, ...]] = MappingProxyType({})
    makers: tuple[str, ...] = ()
    removal: tuple[str, ...] = ()
