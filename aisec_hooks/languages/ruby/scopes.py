"""Which plain names are variables: everything else that stands alone is a call.

Ruby tells the two apart by what was assigned before; here by what is assigned anywhere in the
method, as far as its text tells.
"""

from __future__ import annotations

import re

from aisec_hooks.model.language import Lowering, SyntaxNode

_ASSIGNED = re.compile(
    r"\b(?<![.@$:])(?<!def )([a-z_]\w*+)[ \t]*+(?:\|\||&&|<<|>>|\*\*|[-+*/|&^%])?+=(?![=~>])"
)
_LISTED = re.compile(r"^[ \t]*(?!def\b)([a-z_*(][\w, \t*()]*)=(?![=~>])", re.MULTILINE)
_BLOCK = re.compile(r"\|([^|\n]{1,200})\|")
_ARROW = re.compile(r"->[ \t]{0,9}(?:\(([^)\n]{0,200})\)|([\w, \t*]{1,200}))")
_RESCUED = re.compile(r"\brescue\b[^\n]{0,200}=>[ \t]{0,9}([a-z_]\w*)")
_LOOPED = re.compile(r"\bfor[ \t]([\w, \t]{1,200})[ \t]in\b")
_MATCHED = re.compile(r"(?:^[ \t]*in[ \t]|^[ \t]*[\w.@]+[ \t]*=>[ \t]*[\[{])([^\n]*)", re.MULTILINE)
_GROUPED = re.compile(r"\(\?<([a-z_]\w*)>")
_DECLARED = re.compile(r"\battr_(?:reader|accessor)\b[ \t(]*((?::\w+[\s,]*)+)")
_METHOD = re.compile(r"\bdef[ \t](?:self\.)?([a-z_]\w*)")
_WORD = re.compile(r"[a-z_]\w*")

_METHODS = ("method", "singleton_method")


class _Known:
    """What the last text was found to hold: looked up for each name, read once."""

    def __init__(self, lowering: Lowering) -> None:
        self.lowering = lowering
        self.variables: dict[int, frozenset[str]] = {}
        self.fields: frozenset[str] | None = None
        self.methods: frozenset[str] | None = None
        self.heredocs: dict[int, SyntaxNode] | None = None


_LAST: list[_Known] = []


def known(lowering: Lowering) -> _Known:
    """What is known of the text that is lowered."""
    if not _LAST or _LAST[0].lowering is not lowering:
        _LAST[:] = [_Known(lowering)]
    return _LAST[0]


def is_variable(lowering: Lowering, node: SyntaxNode) -> bool:
    """Whether an identifier is a variable, or a field that can be read like one."""
    about, name = known(lowering), lowering.text(node)
    scope = _scope(node)
    names = about.variables.get(scope.id)
    if names is None:
        names = about.variables[scope.id] = _variables(lowering, scope)
    if name in names:
        return True
    return name in _fields(lowering, scope)


def _scope(node: SyntaxNode) -> SyntaxNode:
    at, above = node, node.parent
    while above is not None and at.type not in _METHODS:
        at, above = above, above.parent
    return at


def _variables(lowering: Lowering, scope: SyntaxNode) -> frozenset[str]:
    text = lowering.text(scope)
    found = set(_ASSIGNED.findall(text)) if "=" in text else set()
    lists = [lowering.text(scope.child_by_field_name("parameters"))]
    for sign, pattern in _LISTS:
        if sign in text:  # looked for first: most methods hold none of them
            lists.extend(each for each in pattern.findall(text) if each)
    if "->" in text:
        lists.extend(one or other for one, other in _ARROW.findall(text))
    for each in lists:
        found.update(_WORD.findall(each))
    return frozenset(found)


_LISTS = (
    (",", _LISTED),
    ("|", _BLOCK),
    ("for ", _LOOPED),
    ("in ", _MATCHED),
    ("=> ", _MATCHED),
    ("rescue", _RESCUED),
    ("(?<", _GROUPED),
)
"""What a text holds that binds names -> where they stand."""


def is_defined(lowering: Lowering, node: SyntaxNode) -> bool:
    """Whether a method of that name is defined anywhere in the text."""
    about = known(lowering)
    if about.methods is None:
        about.methods = frozenset(_METHOD.findall(lowering.text(_root(node))))
    return lowering.text(node) in about.methods


def _root(node: SyntaxNode) -> SyntaxNode:
    at, above = node, node.parent
    while above is not None:
        at, above = above, above.parent
    return at


def _fields(lowering: Lowering, node: SyntaxNode) -> frozenset[str]:
    """Names that ``attr_reader`` declares anywhere in the text."""
    about = known(lowering)
    if about.fields is None:
        text = lowering.text(_root(node))
        found = " ".join(_DECLARED.findall(text)) if "attr_" in text else ""
        about.fields = frozenset(_WORD.findall(found))
    return about.fields
