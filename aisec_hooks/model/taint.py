"""The words of data flow: kinds of sinks, and kinds of sources."""

from __future__ import annotations

from aisec_hooks.model.record import Record
from aisec_hooks.model.rule import Condition, Setting

KINDS = (
    "sql", "nosql", "command", "code", "template", "expression", "xpath", "ldap", "xml", "log",
    "header", "regex", "path", "redirect", "url", "html", "deserialization", "session",
    "reflection", "prompt", "format", "mail", "token", "dn",
)  # fmt: skip
"""What a value is dangerous for; each is the place of a bit, so new ones are added at the end.

``ldap`` is the filter of a search (RFC 4515), ``dn`` the name of an entry (RFC 4514).
"""

SOURCES = (
    "request", "upload", "queue", "model", "database", "file", "cli", "environment", "stdin",
    "random",
)  # fmt: skip
"""Where a value comes from that somebody else may have written.

``model`` is the output of a language model; ``database`` are rows, whatever wrote them.
``random`` is a generator whose numbers can be guessed: a source for ``token`` alone.
"""

OUTSIDE = SOURCES[:4]
"""The sources that anybody may reach: what a flow begins at unless its page says otherwise."""


RAISES, ASSERTS = "raises", "asserts"
"""What a guard does that comes back only where it holds, and where a test that it is given does."""


class Api(Record):
    """What an API does to values; one row of a language's ``models.yaml``.

    :param path: the access path as segments; ``**`` stands for any receiver.  Empty: ``name``.
    :param name: pattern for the last name of functions nobody knows.
    :param at: positions, keywords, ``receiver`` or ``*`` of the arguments it is about.
    :param to: where the result goes beside being returned: a position, ``receiver`` or ``*``; of
        a source, the argument that a call of it fills.
    :param kinds: bits of ``KINDS``: ended at, cleared, or of a propagator restored.
    :param source: the bit of ``SOURCES``.
    :param doubt: steps of confidence that a value of this source has lost from the beginning.
    :param op: what it does to a container; of a guard ``RAISES`` or ``ASSERTS``.
    :param truth: the answer under which a guard clears.
    :param within: the argument that must be constant for a guard, or is the container.
    :param where: conditions on arguments, ``unless`` those that must not hold.
    :param receiver: pattern for receivers of unknown origin.
    :param text: whether the argument must be text, not a container of it.
    :param key: the way into the argument, by map keys and positions.
    :param words: what the text must hold beside the words of the path.
    """

    path: tuple[str, ...] = ()
    name: str | None = None
    at: tuple[int | str, ...] = ()
    to: int | str | None = None
    kinds: int = 0
    source: int = 0
    op: str = ""
    truth: bool = True
    within: int | str | None = None
    where: tuple[Condition, ...] = ()
    unless: tuple[Condition, ...] = ()
    receiver: str | None = None
    key: tuple[str, ...] = ()
    text: bool = False
    doubt: int = 0
    words: tuple[str, ...] = ()


class Entry(Record):
    """Functions that a framework calls with outside data.

    :param decorator: path of a decorator of the function.
    :param register: path of a call that is given the function.
    :param base: path of a base class, with ``methods`` of its subclasses.
    :param names: the first parameters have these names.
    :param function: the function has this name.
    :param annotation: path of a decorator of the parameter itself.
    :param params: what each parameter stands for: a path, ``!kind``, or the empty text; none
        means all are tainted.
    :param where: conditions on the call that is given the function.
    :param html: whether text that they return is sent as HTML.
    :param views: whether text that they return names what is sent.
    :param holder: path of a decorator that their class must have.
    :param only: names of the parameters that are tainted; none means all.
    :param inherited: whether the decorator on a class is that of its decorated methods without one.
    """

    decorator: tuple[str, ...] = ()
    register: tuple[str, ...] = ()
    base: tuple[str, ...] = ()
    methods: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    function: str = ""
    annotation: tuple[str, ...] = ()
    params: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    source: int = 0
    kinds: int = -1
    where: tuple[Condition, ...] = ()
    html: bool = False
    views: bool = False
    holder: tuple[str, ...] = ()
    inherited: bool = False


class Models(Record):
    """What data flow knows of the libraries of one language family."""

    sources: tuple[Api, ...] = ()
    entries: tuple[Entry, ...] = ()
    sinks: tuple[Api, ...] = ()
    stores: tuple[Api, ...] = ()
    named: tuple[Api, ...] = ()
    returned: tuple[Api, ...] = ()
    sanitizers: tuple[Api, ...] = ()
    guards: tuple[Api, ...] = ()
    views: tuple[Api, ...] = ()
    propagators: tuple[Api, ...] = ()
    containers: tuple[Api, ...] = ()
    settings: tuple[Setting, ...] = ()


def bit(word: str, words: tuple[str, ...]) -> int:
    """The bit of a word in one of the closed lists."""
    return 1 << words.index(word)


TOKEN = bit("token", KINDS)
"""What must not be guessed: tokens, keys, passwords, identifiers of sessions."""

HTML, COMMAND = bit("html", KINDS), bit("command", KINDS)
SCRIPT = 1 << len(KINDS)
"""Beside the kinds of sinks: dangerous in a script of a page, as what is escaped as HTML is."""
QUOTED = SCRIPT << 1
"""Dangerous inside of quotes of a shell, as what is quoted for it is: it ends them."""
CONTENT = QUOTED << 1
"""Dangerous between the tags of a page, as what is escaped for a script is."""
APOSTROPHE = CONTENT << 1
"""Dangerous between apostrophes, where a text that holds none stays."""
QUOTE = APOSTROPHE << 1
"""Dangerous between quotation marks."""
TAGS = HTML | CONTENT
"""What ends where no tag can be written."""

ALL_KINDS = ((1 << len(KINDS)) - 1) & ~TOKEN | SCRIPT | QUOTED | CONTENT | APOSTROPHE | QUOTE
"""Everything that outside data is dangerous for."""


def taints(entry: Entry) -> int:
    """The sources that parameters are themselves, beside what is read from them."""
    found = entry.source
    for each in entry.params:
        if each.startswith("!"):
            found |= bit(each[1:], SOURCES)
    return found
