"""How each language says one and the same small program: a module each, with a ``TONGUE``.

``writing`` puts programs together; the tests of data flow ask all languages that have a module.
"""

from __future__ import annotations

from typing import NamedTuple

BRACED = {
    "if": "if ({0}) {{",
    "else": "}} else {{",
    "loop": "for (let i = 0; i < count(); i++) {{",
}


class Tongue(NamedTuple):
    """How a language says it.

    :param handler: what begins a function that is given outside data, and ``foot`` what ends it.
    :param says: word -> how an expression or statement of it is written.
    :param first: what introduces a name of each letter; the same without it changes one.
    :param open: what begins a block of each kind, ``close`` ends every one of them, or what
        stands under ``end if`` and the like.
    :param last: what ends the program.
    :param nothing: what stands in an empty block.
    :param name: how a variable is written where it is read, ``named`` where it is bound.
    :param text: how a literal text is written.
    :param call: how a function of the program is called with its arguments.
    :param set: how a value is bound, with ``first`` before.
    :param equal: how two values are compared.
    :param unknown: a test of which nobody knows how it ends.
    :param between: what stands between arguments of a function.
    """

    ending: str
    head: str
    handler: str
    foot: str
    says: dict[str, str]
    first: dict[str, str]
    open: dict[str, str]
    close: str
    semicolon: str = ""
    last: str = ""
    nothing: str = ""
    name: str = "{0}"
    named: str = "{0}"
    text: str = '"{0}"'
    call: str = "{0}({1})"
    set: str = "{first}{name} = {value}"
    equal: str = "{0} == {1}"
    unknown: str = "lucky()"
    between: str = ", "
