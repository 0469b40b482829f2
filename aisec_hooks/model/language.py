"""What a language folder provides, and what its hooks may ask of the lowering."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Protocol

from aisec_hooks.model import ir
from aisec_hooks.model.record import Record
from aisec_hooks.model.writing import Writing


class SyntaxNode(Protocol):
    """The part of a tree-sitter node that lowering uses (the package stays in ``source``)."""

    @property
    def id(self) -> int: ...
    @property
    def kind_id(self) -> int: ...
    @property
    def type(self) -> str: ...
    @property
    def start_byte(self) -> int: ...
    @property
    def end_byte(self) -> int: ...
    @property
    def children(self) -> list[SyntaxNode]: ...
    @property
    def named_children(self) -> list[SyntaxNode]: ...
    @property
    def named_child_count(self) -> int: ...

    @property
    def child_count(self) -> int: ...
    @property
    def is_named(self) -> bool: ...
    @property
    def is_missing(self) -> bool: ...
    @property
    def has_error(self) -> bool: ...
    @property
    def byte_range(self) -> tuple[int, int]: ...
    @property
    def parent(self) -> SyntaxNode | None: ...
    @property
    def prev_named_sibling(self) -> SyntaxNode | None: ...
    def child_by_field_id(self, number: int, /) -> SyntaxNode | None: ...
    def child(self, index: int, /) -> SyntaxNode | None: ...

    def child_by_field_name(self, name: str, /) -> SyntaxNode | None: ...
    def children_by_field_name(self, name: str, /) -> list[SyntaxNode]: ...


class Lowering(Protocol):
    """What a hook of ``roles.py`` may call.

    :ivar depth: levels of IR above; a hook that descends by itself counts its own.
    """

    depth: int

    @property
    def whole(self) -> str:
        """The whole text, with one character a byte."""

    def is_asked(self, node: SyntaxNode) -> bool:
        """Whether anything is asked of what stands in a node; else a statement may be left out."""

    def lower(self, node: SyntaxNode | None) -> ir.Node:
        """The IR of a node; None becomes ``Skip``."""

    def expr(self, node: SyntaxNode | None) -> ir.Expr:
        """The same, typed as an expression."""

    def block(self, node: SyntaxNode | None) -> ir.Block:
        """The IR of a body; a single statement becomes a block of one."""

    def all(self, nodes: Iterable[SyntaxNode]) -> tuple[ir.Expr, ...]:
        """The IR of several nodes, comments left out."""

    def arguments(self, node: SyntaxNode | None) -> tuple[ir.Arg, ...]:
        """The arguments of a call; a node that is no argument list is the only argument."""

    def first(self, node: SyntaxNode) -> SyntaxNode | None:
        """The first child that is neither comment nor punctuation."""

    def joined(self, op: str, operands: tuple[ir.Expr, ...]) -> ir.Expr:
        """Operands of one associative operator; many become a balanced tree."""

    def chain(
        self,
        links: list[tuple[SyntaxNode, SyntaxNode | None, SyntaxNode | None]],
        orelse: ir.Block | None,
        end: int,
    ) -> ir.Node:
        """``if`` links of (node, test, body), each in the ``orelse`` of the one before."""

    def text(self, node: SyntaxNode | None) -> str:
        """The source text of a node; the empty string for None."""

    def slice(self, start: int, end: int) -> str:
        """The source text between two offsets."""


Hook = Callable[[Lowering, SyntaxNode], ir.Node]


class Language(Record):
    """One language; the ``LANGUAGE`` constant of ``languages/<name>/__init__.py``.

    :param name: folder name and key in rule pages.
    :param grammar: module and function that return the grammar, ``tree_sitter_python:language``.
    :param family: languages of one family share rules (``tsx`` uses ``javascript``).
    :param suffixes: file name endings in lower case, with the dot.
    :param names: whole file names in lower case.
    :param interpreters: names in a ``#!`` line, without version.
    :param yields: whether a ``#!`` line says more than the ending does: ``.sh`` is on many scripts.
    :param builtins: names that mean themselves when no scope binds them (``eval``, ``require``).
    :param packages: first names of packages, which may be written out without an import.
    :param line_comments: prefixes of line comments; ``block_comments`` are (open, close) pairs.
    :param text_methods: method of a text -> what it makes of it: ``same`` (``strip``), ``format``
        (place-holders are filled with the arguments), ``concat`` (arguments follow), ``join``
        (items of the argument with the text between them), ``percent`` (a format that arguments
        fill), or a word of ``evaluation.texts``, which fold constant text.
    :param functions: path of a function -> ``number`` (its result is one) or ``text`` (its result
        is its argument, as text or wrapped) or ``wrapped`` (its first argument is what the
        result means) or ``quoted`` (its result is harmless in text)
        or ``length`` (of its argument) or ``parse`` (the number its argument is written as) or
        ``percent`` or ``braces`` (a format, filled with what follows it) or ``member`` or
        ``store`` (a member of its first argument, whose name the second one is) or
        ``join`` (what follows its first argument, with that between).
    :param getters: how a member is written -> the method of a library that it calls.
    :param carried: member of an exception -> what it was made with: ``all`` of it, or
        ``first``; the empty name stands for the exception as a text.
    :param typed_handlers: whether a handler names what it catches, so that one without a name
        catches everything; False: it always does.
    :param handler_words: keywords with which an exception handler begins.
    :param receiver: the name by which methods see their object; empty: their first parameter.
    :param bare_members: whether a method sees the members of its object by their names alone.
    :param constructor: the name of constructors.
    :param destructor: how the names of destructors begin, which must let no exception out.
    :param base_object: the name by which a method sees the methods of its base.
    :param method_kinds: last name of a decorator -> ``static`` (a method of nobody), ``class``
        (of the class) or ``property`` (read like a field).
    :param function_methods: methods of a function object that call it -> how many arguments come
        before those of the function.
    :param answer_types: last names of types that an answer of text may be declared to have; empty:
        any.
    :param constants: path of a constant of the standard library -> its value.
    :param careful: path of a class -> the method by which one of it lets in only what it knows.
    :param upload_members: members of what was uploaded that the server chose: where it is kept.
    :param number_members: members that are numbers, whatever has them.
    :param own_numbers: members that are numbers, unless what has them comes from outside.
    :param numbered: pattern that finds, in the text of a route, parameters that are numbers.
    :param harmless_types: last names of types whose values cannot hold any text.
    :param record_types: bases of classes whose fields have places, too.
    :param several_results: whether what stands before ``=`` in order are results of one call, the
        first of them what it is named for.
    :param text_types: names of types of text, which hold no operators of a query.
    :param type_operator: the operator that gives the name of a value's type.
    :param arithmetic: operators that mean another one: ``quotient`` is division that keeps whole
        numbers whole, ``remainder`` has the sign of what is divided.
    :param container_operators: operator between two containers -> ``extend`` (the items of one
        behind those of the other) or ``update`` (the second one's keys win).
    :param length_member: the member of a text or a list that is its length.
    :param endings: paths of functions that never return (``sys.exit``).
    :param break_leaves_switch: whether ``break`` within a case ends the switch.
    :param statement_calls: statements that are calls without parentheses (``exec code``).
    :param writing: how it is written, as far as bytes tell before it is parsed.
    :param libraries: languages whose libraries it calls: their rules and models serve it, too.
    :param heads: whether ``name(..) {`` that begins a statement always defines a function: no
        block is an argument.
    :param encoding_comment: whether a comment in the first two lines names the encoding.
    """

    name: str
    title: str
    grammar: str
    suffixes: tuple[str, ...]
    family: str = ""
    names: tuple[str, ...] = ()
    interpreters: tuple[str, ...] = ()
    yields: bool = False
    builtins: frozenset[str] = frozenset()
    packages: frozenset[str] = frozenset()
    line_comments: tuple[str, ...] = ()
    block_comments: tuple[tuple[str, str], ...] = ()
    text_methods: Mapping[str, str] = {}
    functions: Mapping[str, str] = {}
    encoding_comment: bool = False
    handler_words: tuple[str, ...] = ()
    statement_calls: frozenset[str] = frozenset()
    receiver: str = ""
    bare_members: bool = False
    constructor: str = ""
    destructor: str = ""
    base_object: str = ""
    method_kinds: Mapping[str, str] = {}
    function_methods: Mapping[str, int] = {}
    answer_types: frozenset[str] = frozenset()
    numbered: str = ""
    careful: Mapping[str, str] = {}
    constants: Mapping[str, str] = {}
    upload_members: frozenset[str] = frozenset()
    number_members: frozenset[str] = frozenset()
    own_numbers: frozenset[str] = frozenset()
    harmless_types: frozenset[str] = frozenset()
    record_types: frozenset[str] = frozenset()
    carried: Mapping[str, str] = {}
    getters: Mapping[str, str] = {}
    typed_handlers: bool = True
    several_results: bool = False
    arithmetic: Mapping[str, str] = {}
    container_operators: Mapping[str, str] = {}
    length_member: str = ""
    text_types: frozenset[str] = frozenset()
    type_operator: str = ""
    endings: frozenset[str] = frozenset()
    break_leaves_switch: bool = True
    heads: bool = False
    writing: Writing = Writing()
    libraries: tuple[str, ...] = ()

    @property
    def rules(self) -> str:
        """The key under which rule pages serve this language."""
        return self.family or self.name


class Roles(Record):
    """The table of one language, the ``ROLES`` constant of ``languages/<name>/roles.py``.

    :param table: node kind -> (role, field names...), see ``source/lowering.py`` for the roles.
    :param hooks: node kind -> function for odd shapes.
    :param functions: node kinds whose bodies are lowered on demand.
    :param comments: node kinds that are comments.
    :param handlers: node kinds of exception handlers; their body is the last child.
    :param texts: node kinds of what stands inside of a literal text.
    :param statements: node kinds of statements that are one expression; of a text alone, a comment.
    """

    table: Mapping[str, tuple[str, ...]]
    hooks: Mapping[str, Hook] = {}
    functions: frozenset[str] = frozenset()
    comments: frozenset[str] = frozenset({"comment"})
    handlers: frozenset[str] = frozenset()
    texts: frozenset[str] = frozenset()
    statements: frozenset[str] = frozenset({"expression_statement"})
