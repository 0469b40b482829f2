"""Which plain names are variables: everything else that stands alone is a call.

Ruby tells the two apart by what was assigned before; here by what is assigned anywhere in the
method, as far as its text tells.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from aisec_hooks.model.language import Lowering, SyntaxNode

# Read from the sign backwards, so that no other word of the text is looked at.
_TARGET = re.compile(
    r"[ \t]*+(?:\|\||&&|<<|>>|\*\*|[-+*/|&^%])?+[ \t]*+(\w*[a-z_])(?![\w.@$:]| fed)"
)
_LISTED = re.compile(r"[ \t]*(?!def\b)([a-z_*(][\w, \t*()]*)")
# Each begins with what is looked for, which is found at once; what stands before it is asked then.
_BLOCK = re.compile(r"\|([^|\n]{1,200})\|")
_ARROW = re.compile(r"->[ \t]{0,9}(?:\(([^)\n]{0,200})\)|([\w, \t*]{1,200}))")
_RESCUED = re.compile(r"rescue\b(?<!\wrescue)[^\n]{0,200}=>[ \t]{0,9}([a-z_]\w*)")
_LOOPED = re.compile(r"for[ \t](?<!\wfor.)([\w, \t]{1,200})[ \t]in\b")
_BRANCHED = re.compile(r"\n[ \t]*+in[ \t]([^\n]*)")
_MATCHED = re.compile(r"=>[ \t]*+[\[{]([^\n]*)")
_MATCHING = re.compile(r"[ \t]*+[\w.@]++[ \t]*+")
_GROUPED = re.compile(r"\(\?<([a-z_]\w*)>")
_DECLARED = re.compile(r"attr_(?:reader|accessor)\b[ \t(]*((?::\w+[\s,]*)+)")
_METHOD = re.compile(r"def[ \t](?<!\wdef.)(?:self\.)?([a-z_]\w*)")
_WORD = re.compile(r"[a-z_]\w*")

_METHODS = ("method", "singleton_method")


class _Known:
    """What the last text was found to hold: looked up for each name, read once."""

    def __init__(self, lowering: Lowering) -> None:
        self.lowering = lowering
        self.variables: dict[int, frozenset[str]] = {}
        self.scopes: dict[int, SyntaxNode] = {}
        self.fields: frozenset[str] | None = None
        self.methods: frozenset[str] | None = None
        self.kept: frozenset[str] | None = None
        self.modules: dict[str, str] | None = None
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
    scope = _scope(about.scopes, node)
    names = about.variables.get(scope.id)
    if names is None:
        names = about.variables[scope.id] = _variables(lowering, scope)
    if name in names:
        return True
    return name in _fields(lowering, scope)


def module_of(lowering: Lowering, node: SyntaxNode, name: str) -> str | None:
    """The outermost module of the text that has a method of this name."""
    about = known(lowering)
    if about.modules is None:
        about.modules = {}
        for each in _root(node).named_children:
            body = each.child_by_field_name("body") if each.type == "module" else None
            for inner in () if body is None else body.named_children:
                if inner.type == "method":
                    method = lowering.text(inner.child_by_field_name("name"))
                    holder = lowering.text(each.child_by_field_name("name"))
                    about.modules.setdefault(method, holder)
    return about.modules.get(name)


def is_in_method(node: SyntaxNode) -> bool:
    """Whether a node stands in a method, or in a block, which may be run as one."""
    at: SyntaxNode | None = node
    while at is not None and at.type not in (*_METHODS, "block", "do_block"):
        at = at.parent
    return at is not None


def _scope(known: dict[int, SyntaxNode], node: SyntaxNode) -> SyntaxNode:
    """The method around a node, else the whole text.

    :param known: node id -> scope, of what was passed before: each step up costs as many as there
        are above it, which in a sum of a thousand parts took 20 seconds.
    """
    passed: list[int] = []
    at, above = node, node.parent
    while above is not None and at.type not in _METHODS:
        if at.id in known:
            at = known[at.id]
            break
        passed.append(at.id)
        at, above = above, above.parent
    known.update(dict.fromkeys(passed, at))
    return at


def _variables(lowering: Lowering, scope: SyntaxNode) -> frozenset[str]:
    text = lowering.text(scope)
    found = set(_assigned(text))
    lists = [lowering.text(scope.child_by_field_name("parameters"))]
    for sign, pattern in _LISTS:
        if sign in text:  # looked for first: most methods hold none of them
            lists.extend(each for each in pattern.findall(text) if each)
    lists.extend(_matched(text))
    if "->" in text:
        lists.extend(one or other for one, other in _ARROW.findall(text))
    for each in lists:
        found.update(_WORD.findall(each))
    return frozenset(found)


_LISTS = (
    ("|", _BLOCK),
    ("for ", _LOOPED),
    ("in ", _BRANCHED),
    ("rescue", _RESCUED),
    ("(?<", _GROUPED),
)
"""What a text holds that binds names -> where they stand."""


def _assigned(text: str) -> Iterator[str]:
    """The names that stand before a sign of assignment, and those of lists before it."""
    for before, after in itertools.pairwise(f"\n{text} ".split("=")):
        if after[:1] in _NO_ASSIGNMENT:
            continue
        begin = before.rfind("\n") + 1
        target = _TARGET.match(before[: begin - 1 if begin else None : -1])
        if target is not None:
            yield target[1][::-1]
        if begin and "," in before[begin:]:
            listed = _LISTED.fullmatch(before, begin)
            if listed is not None:
                yield from _WORD.findall(listed[1])


_NO_ASSIGNMENT = ("", "~", ">")
"""What follows the sign in ``==``, ``=~`` and ``=>``."""


def _matched(text: str) -> Iterator[str]:
    """What a value at the begin of a line is taken apart into: ``config => {user:}``."""
    for found in _MATCHED.finditer(text):
        begin = text.rfind("\n", 0, found.start()) + 1
        if _MATCHING.fullmatch(text, begin, found.start()):
            yield found[1]


def is_defined(lowering: Lowering, node: SyntaxNode) -> bool:
    """Whether a method of that name is defined anywhere in the text."""
    about = known(lowering)
    if about.methods is None:
        about.methods = frozenset(_METHOD.findall(whole(lowering, node)))
    return lowering.text(node) in about.methods


def whole(lowering: Lowering, node: SyntaxNode) -> str:
    """All of the text that a node stands in."""
    return lowering.text(_root(node))


def _root(node: SyntaxNode) -> SyntaxNode:
    at, above = node, node.parent
    while above is not None:
        at, above = above, above.parent
    return at


def _fields(lowering: Lowering, node: SyntaxNode) -> frozenset[str]:
    """Names that ``attr_reader`` declares anywhere in the text."""
    about = known(lowering)
    if about.fields is None:
        text = whole(lowering, node)
        found = " ".join(_DECLARED.findall(text)) if "attr_" in text else ""
        about.fields = frozenset(_WORD.findall(found))
    return about.fields
