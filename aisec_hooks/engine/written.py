"""How a language writes calls, stores, members and imports, as patterns over bytes.

What all languages share is written once; what ``Language.writing`` says of one is added to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from aisec_hooks.matching.lazily import Lazily
from aisec_hooks.model.language import Language
from aisec_hooks.model.record import Record
from aisec_hooks.model.writing import Writing

NEAR = 100
"""Bytes around a name in which what is written with it stands."""


class Written(Record):
    """The patterns of one language.

    :param stored: what follows a name under which something is stored: ``=``, ``: str =``,
        ``"]  =``, ``":``, and ``or`` with a default.
    :param setting: what stands before a name that its value follows without a sign, if anything.
    :param named: a value that is a name, which may stand for anything.
    :param member: a value that is a member; its group is the name of that.
    :param asked: the end of what stands before a member; its group is the name before.
    :param binds: what binds the name behind it, however it goes on.
    :param constructs: what follows a type of which an object is made under a name, if anything.
    :param target: what is bound on the left side of a ``=``: ``h``, ``self.h``, ``a, b``,
        ``const x: T``.
    :param typed: the same with the type of a function: ``const x: (a: string) => void``.
    :param importing: an import up to a name that it may bind.
    :param module: what stands before the name of a module that is imported: a quote, or a word.
    """

    writing: Writing
    stored: Lazily[bytes]
    setting: Lazily[bytes] | None
    named: Lazily[bytes]
    member: Lazily[bytes]
    asked: Lazily[bytes]
    binds: Lazily[bytes]
    constructs: Lazily[bytes] | None
    target: Lazily[bytes]
    typed: Lazily[bytes]
    importing: Lazily[bytes]
    module: Lazily[bytes]

    def may_set(self, text: bytes, start: int) -> bool:
        """Whether a word stands before an offset behind which a value follows its name."""
        return self.setting is not None and bool(
            self.setting.search(text, max(0, start - NEAR), start)
        )

    def is_part(self, text: bytes, start: int, end: int) -> bool:
        """Whether a name is only a part of a text that needs no quotes: ``gpg-agent``, ``a.sh``."""
        if not self.writing.bare_texts:
            return False
        return text[start - 1 : start] in _PARTS or text[end : end + 1] in _PARTS

    def is_member(self, text: bytes, start: int, space: int) -> bool:
        """Whether a name is asked of what stands before it, with so much white space between."""
        before = text[max(0, start - space) : start].rstrip()
        return any(before.endswith(sign.encode()) for sign in self.writing.member_signs)

    def is_decorator(self, text: bytes, start: int) -> bool:
        """Whether a name stands in a decorator: its sign stands before it on its line."""
        line = text.rfind(b"\n", 0, start) + 1
        return any(text.find(sign.encode(), line, start) >= 0 for sign in self.writing.decorating)


def spelled_out(text: bytes, language: Language) -> bytes:
    """A text as its bytes are looked at: names without what marks them as variables.

    A space stands for that, so that places stay what they are.
    """
    sigil = language.writing.sigil.encode()
    if not sigil or sigil not in text:
        return text
    return re.sub(re.escape(sigil) + rb"(?=\w)", b" " * len(sigil), text)


_PARTS = frozenset((b".", b"-", b"=", b":", b"@", b"+", b"%", b","))


_known: dict[str, Written] = {}


def written(language: Language) -> Written:
    """The patterns of a language, made once."""
    found = _known.get(language.name)
    if found is None:
        found = _known[language.name] = _made(language.writing)
    return found


def _made(writing: Writing) -> Written:
    members = _either(writing.member_signs)
    imports = _words(writing.importing) + rb"\b"
    brings = _words(("from", *writing.importing))
    declaring = _words(writing.declaring)
    return Written(
        writing,
        Lazily(
            rb"""["'`]?\s*[\])]*[!?]?\s*"""
            rb"""(?:(?:,[\w$.,\s\[\]*]{0,100})?(?::[^=\n;]{0,100})?[-+*/%|&?]{0,2}=(?![=>])"""
            rb"""|:|or\b|\|\||\?\?"""
            + _alternatives(writing.store_signs)
            + _paired(writing.paired)
            + rb")"
        ),
        Lazily(_words(writing.setting_words) + rb"""[ \t]+["'`]?\Z""")
        if writing.setting_words
        else None,
        Lazily(
            rb"\s*\(?\s*(?:[\w$.]" + _others(writing.member_signs) + rb")+"
            rb"\s*(?:[,;)}\]#/]|$|or\b|\|\||\?)",
            re.MULTILINE,
        ),
        Lazily(rb"\s*\(?\s*(?:[\w$]+" + members + rb")+([\w$]+)"),
        Lazily(rb"([A-Za-z_$#][\w$]*)\s*[!?]?" + members + rb"\s*\Z"),
        Lazily(_words(("as", "import", "var", "let", "const", "val", *writing.declaring)) + _END),
        Lazily(rb"(?:<[^;{}()\n]{0,200}>)?[\s*&]+[A-Za-z_]\w*\s*[({;=]")
        if writing.constructing
        else None,
        Lazily(
            rb"\s*(?:(?:const|let|var|export|static|readonly|public|private"
            + _alternatives(writing.declaring)
            + rb")\s+)*"
            rb"([\w$.]+(?:\s*,\s*[\w$.]+)*)\s*(?::[^=;\n]*)?"
        ),
        Lazily(declaring + rb"\s+([\w$]+)\s*:[^;\n]*\Z"),
        Lazily(imports + rb"[\s\w,().*{}$" + _signs(writing.member_signs) + rb"]*\Z"),
        Lazily(
            rb"(?:[\"'`](?:node:)?|" + brings + rb"\s+(?:(?:static|function|const)\s+)?\\?(?:::)?"
            rb"(?:\w+\s*=\s*)?(?:[\w.]+(?:\s+as\s+\w+)?\s*,\s*)*)\Z"
        ),
    )


_END = rb"\s+\Z"


def _words(words: Iterable[str]) -> bytes:
    """One of some words, none of which goes on to the left."""
    return rb"(?<![\w$])(?:" + b"|".join(re.escape(each).encode() for each in words) + rb")"


def _either(signs: Iterable[str]) -> bytes:
    return rb"(?:" + b"|".join(re.escape(each).encode() for each in signs) + rb")"


def _alternatives(signs: Iterable[str]) -> bytes:
    """More branches of an alternation; a word must end."""
    ends = ((re.escape(each) + (r"\b" if each[-1].isalnum() else "")) for each in signs)
    return b"".join(b"|" + each.encode() for each in ends)


def _paired(names: Iterable[str]) -> bytes:
    """The name of the next entry, as one more branch; none without names."""
    either = b"|".join(re.escape(each).encode() for each in names)
    return rb"""|,?\s*["']?(?:""" + either + rb""")["']?\s*[:=]""" if either else b""


def _others(signs: Iterable[str]) -> bytes:
    """The signs beside the dot, as more branches."""
    return b"".join(b"|" + re.escape(each).encode() for each in signs if each != ".")


def _signs(signs: Iterable[str]) -> bytes:
    """The characters of signs, for a class of characters."""
    return b"".join(re.escape(each).encode() for each in sorted(set("".join(signs)) - {"."}))
