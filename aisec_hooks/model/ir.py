"""The closed intermediate representation (IR) that rules and data flow see.

Every language lowers its syntax tree to these roles; what it has no role for becomes ``Any`` of
its children.  All nodes are immutable and carry their byte span.  Function and class bodies stay
opaque handles until somebody asks ``source`` to lower them.

Expressions: Const Name Member Index Slice Call Template Binary Unary Not Logic Compare
Conditional Sequence Spread Map Comprehension Function Any Skip.
Statements: Block Assign Declare If Loop Switch Try Return Jump Class Import.
Targets of assignments reuse Name, Member, Index, Sequence and Map.
"""

from __future__ import annotations

from typing import Protocol, TypeAlias

from aisec_hooks.model.record import Record


class Node(Protocol):
    """Any node.  A protocol, since mypy does not end on unions of recursive named tuples.

    :ivar start: the first byte, ``end`` one past the last.
    """

    @property
    def start(self) -> int: ...  # noqa: D102
    @property
    def end(self) -> int: ...  # noqa: D102


Expr: TypeAlias = Node
"""What may stand where a value is expected (Assign too, for assignment expressions)."""

Statement: TypeAlias = Node
"""What may stand in a block; an expression is a statement of its own."""


class Const(Record):
    """A literal.  Bytes and regular-expression literals hold their text as ``str``."""

    value: str | int | float | bool | None
    start: int
    end: int


class Name(Record):
    """A variable, function or other plain identifier (``this`` and ``self`` too)."""

    name: str
    start: int
    end: int


class Member(Record):
    """``object.name``; the span of the name alone is ``end - len(name)..end`` where it is last."""

    object: Expr
    name: str
    start: int
    end: int
    name_start: int


class Index(Record):
    """``object[key]``."""

    object: Expr
    key: Expr
    start: int
    end: int


class Slice(Record):
    """``object[a:b:step]``, part of a text or list; a bound left out before another is a Skip."""

    object: Expr
    start: int
    end: int
    bounds: tuple[Expr, ...] = ()


class Arg(Record):
    """One argument: positional (keyword None), named, or spread (``*a``, ``**k``, ``...a``)."""

    keyword: str | None
    value: Expr
    spread: bool = False


class Call(Record):
    """A call or construction (``new`` is True for ``new X()``); pseudo callees are plain names."""

    callee: Expr
    args: tuple[Arg, ...]
    start: int
    end: int
    new: bool = False


class Template(Record):
    """An interpolated string: constant parts as Const, the others as they are."""

    parts: tuple[Expr, ...]
    start: int
    end: int


class Binary(Record):
    """An arithmetic, bit or concatenation operator as written (``+``, ``%``, ``??`` is Logic)."""

    op: str
    left: Expr
    right: Expr
    start: int
    end: int


class Unary(Record):
    """A prefix or postfix operator other than ``not``."""

    op: str
    operand: Expr
    start: int
    end: int


class Not(Record):
    """Boolean negation."""

    operand: Expr
    start: int
    end: int


class Logic(Record):
    """``and``, ``or`` or ``??`` (op is one of these three words in every language)."""

    op: str
    left: Expr
    right: Expr
    start: int
    end: int


class Compare(Record):
    """A comparison; op is ``== != < <= > >= in not-in is is-not`` in every language."""

    op: str
    left: Expr
    right: Expr
    start: int
    end: int


class Conditional(Record):
    """``then if test else orelse``, ``test ? then : orelse``."""

    test: Expr
    then: Expr
    orelse: Expr
    start: int
    end: int


class Sequence(Record):
    """A list, tuple, set or array literal or pattern; some of its items may be a Spread."""

    items: tuple[Expr, ...]
    start: int
    end: int


class Spread(Record):
    """``*a`` or ``...a`` among the items of a sequence: all items of a, or all that are left."""

    value: Expr
    start: int
    end: int


class Pair(Record):
    """One entry of a map literal or pattern; key None is a spread, default only in patterns."""

    key: Expr | None
    value: Expr
    default: Expr | None = None


class Map(Record):
    """A dictionary or object literal, or an object pattern."""

    pairs: tuple[Pair, ...]
    start: int
    end: int


class Bind(Record):
    """``for target in iterable`` of a comprehension."""

    target: Expr
    iterable: Expr


class Comprehension(Record):
    """A list, set, map or generator comprehension."""

    binds: tuple[Bind, ...]
    tests: tuple[Expr, ...]
    body: Expr
    start: int
    end: int


class Param(Record):
    """A parameter; kind is ``""``, ``"*"`` (rest) or ``"**"`` (keyword rest).

    Of kind ``"own"`` it holds an object of the program itself.  ``target`` is set for patterns
    (``{a, b}``); ``decorators`` stand on the parameter itself.
    """

    name: str
    type: Expr | None
    default: Expr | None
    kind: str = ""
    target: Expr | None = None
    decorators: tuple[Expr, ...] = ()


class Function(Record):
    """A function, method or lambda; ``handle`` is opaque, ``Source.body`` lowers it on demand.

    :param name: empty for lambdas; ``name_start`` is where it stands (``start`` for lambdas).
    :param body_start: where the body begins: the header is ``start..body_start``.
    """

    name: str
    params: tuple[Param, ...]
    decorators: tuple[Expr, ...]
    returns: Expr | None
    handle: object
    start: int
    end: int
    name_start: int
    body_start: int
    is_async: bool = False


class Any(Record):
    """A node without a role of its own: the union of its children."""

    children: tuple[Node, ...]
    start: int
    end: int


class Skip(Record):
    """Nothing: a pass statement, an empty body, a type that means nothing here."""

    start: int
    end: int


class Block(Record):
    """Statements in order."""

    body: tuple[Node, ...]
    start: int
    end: int


class Assign(Record):
    """``target op value``; op is ``=`` or the augmented operator without ``=`` (``+``)."""

    target: Expr
    op: str
    value: Expr
    start: int
    end: int


class Declare(Record):
    """A declaration with an optional type and value (``x: T = v``, ``const x = v``)."""

    target: Expr
    type: Expr | None
    value: Expr | None
    start: int
    end: int


class If(Record):
    """A conditional statement; an elif chain is nested in ``orelse``."""

    test: Expr
    then: Block
    orelse: Block | None
    start: int
    end: int


class Loop(Record):
    """``for target in iterable``, or ``while test`` (target and iterable None).

    A C-like ``for`` is a Block of its initialiser and a Loop whose body ends with the update.
    """

    target: Expr | None
    iterable: Expr | None
    test: Expr | None
    body: Block
    orelse: Block | None
    start: int
    end: int


class Case(Record):
    """One case: label expressions (empty: default), names bound, optional guard, body."""

    labels: tuple[Expr, ...]
    binds: tuple[str, ...]
    guard: Expr | None
    body: Block
    falls_through: bool = False


class Switch(Record):
    """``switch`` or ``match``."""

    subject: Expr
    cases: tuple[Case, ...]
    start: int
    end: int


class Handler(Record):
    """An except or catch clause; ``types`` empty means everything is caught.

    The header (keyword up to the body) is ``start..body.start``.
    """

    types: tuple[Expr, ...]
    name: str
    body: Block
    start: int
    end: int


class Try(Record):
    """``try`` with its handlers."""

    body: Block
    handlers: tuple[Handler, ...]
    orelse: Block | None
    final: Block | None
    start: int
    end: int


class Return(Record):
    """``return value`` (also the expression body of an arrow function)."""

    value: Expr | None
    start: int
    end: int


class Jump(Record):
    """``break``, ``continue`` (labels are a Skip), ``raise``, ``yield``, ``assert``, ``delete``."""

    kind: str
    values: tuple[Expr, ...]
    start: int
    end: int


class Class(Record):
    """A class; ``body`` holds its statements (methods are Functions inside)."""

    name: str
    bases: tuple[Expr, ...]
    decorators: tuple[Expr, ...]
    body: Block
    start: int
    end: int


class Import(Record):
    """``alias`` is bound to the dotted ``path`` (``import a.b as c``: c -> a.b).

    A relative path begins with a dot per level; a JavaScript module path keeps its slashes within
    one segment (``./lib/db``).  A star import has alias ``*``.  The empty alias binds nothing: an
    import for its effects, a re-export, or one within an expression (``require('m').f``), whose
    value is what the path names.
    """

    alias: str
    path: str
    start: int
    end: int
