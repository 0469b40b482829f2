"""How a language is written, as far as the bytes of a text tell before it is parsed."""

from __future__ import annotations

from aisec_hooks.model.record import Record


class Writing(Record):
    """What tells calls, stores and imports in a text; the tree decides about each of them.

    :param bare_calls: whether a call needs no brackets, as in Ruby and in a shell.
    :param bare_texts: whether a text needs no quotes, as in a shell and in YAML.
    :param long_texts: whether a text between plain quotes may span lines.
    :param store_signs: what stores a value beside ``=`` and ``:``: ``=>``, ``->``, ``to``.
    :param setting_words: words behind which a name is followed by its value, with no sign between
        them: ``#define``, ``ENV``.
    :param paired: names of entries whose value is stored under the name that the entry before them
        gives: ``name: A``, ``value: b``.
    :param member_signs: what stands between an object, or a package, and its member.
    :param dashed_names: whether names may hold dashes and dots, unquoted: keys of configuration.
    :param declaring: words before a name that is bound: ``val``, ``auto``, ``using``.
    :param constructing: whether a type before a name constructs one: ``Type name(a);``.
    :param typed_before: whether the type of a name stands before it: ``Type name``.
    :param importing: words that begin an import.
    :param decorating: what begins a decorator, an annotation or an attribute.
    :param handler_end: what ends the head of an exception handler, where that is neither a brace
        nor a colon; a blank where nothing tells.
    :param sigil: what stands before the name of a variable where it is read, and is no part of it.
    :param unread: a pattern for what the grammar is not shown, which is its first group: comments
        of a dialect.  Outside of that group it may match texts, which it passes over so.
    :param functions_as_texts: whether a function is handed on as a text that holds its name, and
        its bare name stands only where it is called or imported.
    :param filling: whether calls write texts into what they are given.
    :param implicit_results: whether a function gives back its last value without a word for it.
    """

    bare_calls: bool = False
    bare_texts: bool = False
    long_texts: bool = False
    store_signs: tuple[str, ...] = ()
    setting_words: tuple[str, ...] = ()
    paired: tuple[str, ...] = ()
    member_signs: tuple[str, ...] = (".",)
    dashed_names: bool = False
    declaring: tuple[str, ...] = ("const", "let", "var")
    constructing: bool = False
    typed_before: bool = False
    importing: tuple[str, ...] = ("import",)
    decorating: tuple[str, ...] = ("@",)
    handler_end: str = ""
    sigil: str = ""
    unread: str = ""
    functions_as_texts: bool = False
    filling: bool = False
    implicit_results: bool = False
