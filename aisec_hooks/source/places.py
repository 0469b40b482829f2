"""Where offsets stand in a syntax tree: in code, text or comment, and inside of which functions.

One cursor goes from offset to offset, never back: about two microseconds each.  A query over the
whole tree takes half as long as the parse, whatever it looks for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, cast

from aisec_hooks.model import ir
from aisec_hooks.model.record import Record
from aisec_hooks.source import limits

if TYPE_CHECKING:
    import tree_sitter

    from aisec_hooks.source.lowering import TreeLowering

CODE, TEXT, COMMENT = "code", "text", "comment"


class Place(Record):
    """What stands at one offset.

    :param role: ``code``, ``text`` (inside of a literal text) or ``comment``.
    :param functions: the functions whose bodies hold it, outermost first, without the module.
    :param names: whether it is the name of a function that is defined here.
    :param handler: the exception handler that begins here, when its body is short.
    :param around: numbers of the functions that hold it in header or body, and 0 for the module.
    """

    offset: int
    role: str
    functions: tuple[ir.Function, ...]
    names: bool = False
    handler: ir.Handler | None = None
    around: tuple[int, ...] = (0,)


class Descent:
    """A cursor that visits the leaves at ascending offsets.

    :ivar nodes: the nodes around the present offset, without the root, the leaf last.
    :ivar functions: those of them that are functions, with the length of ``nodes`` up to each.
    :ivar cut: whether something was too wide or deep to look into.
    """

    def __init__(self, root: tree_sitter.Node, functions: Iterable[int]) -> None:
        self.nodes: list[tree_sitter.Node] = []
        self.functions: list[tuple[int, tree_sitter.Node]] = []
        self.cut = False
        self._cursor = root.walk()
        self._kinds = frozenset(functions)
        self._errors = root.has_error

    def to(self, offset: int) -> None:
        """Go to the leaf that holds an offset, or as near to it as the tree allows."""
        nodes, cursor, kinds = self.nodes, self._cursor, self._kinds
        while nodes and nodes[-1].end_byte <= offset:
            self._up()
        while not self._is_wide() and cursor.goto_first_child_for_byte(offset) is not None:
            node = cast("tree_sitter.Node", cursor.node)
            nodes.append(node)
            if node.kind_id in kinds:
                self.functions.append((len(nodes), node))
            if node.start_byte > offset:
                self._up()
                break

    def _up(self) -> None:
        if self.functions and self.functions[-1][0] == len(self.nodes):
            self.functions.pop()
        self.nodes.pop()
        self._cursor.goto_parent()

    def _is_wide(self) -> bool:
        """Whether the present node is an ERROR whose children lie in one long row.

        Children of other nodes lie in a balanced tree, in which an offset is found at once.
        """
        if not self._errors:
            return False
        node = cast("tree_sitter.Node", self._cursor.node)
        if node.is_error and node.child_count > limits.WIDTH:
            self.cut = True
            return True
        return False


def find(
    root: tree_sitter.Node, lowering: TreeLowering, offsets: Iterable[int]
) -> Iterator[Place | None]:
    """The place of each of the ascending offsets; None where functions nest too deeply."""
    known = lowering.dispatch
    descent = Descent(root, known.functions)
    for offset in offsets:
        descent.to(offset)
        if descent.cut or len(descent.functions) > limits.NESTED:
            lowering.truncated = True
        if len(descent.functions) > limits.NESTED:
            yield None
            continue
        functions = tuple(
            function
            for function in (_lowered(lowering, node) for _, node in descent.functions)
            if function.body_start <= offset
        )
        nodes = descent.nodes
        leaf = nodes[-1] if nodes else root
        parent = nodes[-2] if len(nodes) > 1 else root
        yield Place(
            offset,
            _role(lowering, nodes),
            functions,
            _names(lowering, descent, parent, leaf),
            _handler(lowering, parent) if parent.kind_id in known.handlers else None,
            (0, *(node.id for _, node in descent.functions)),
        )


def roles(
    root: tree_sitter.Node, lowering: TreeLowering, offsets: Iterable[int]
) -> Iterator[tuple[str, int]]:
    """The role of each of the ascending offsets alone, and where the leaf there begins."""
    descent = Descent(root, ())
    for offset in offsets:
        descent.to(offset)
        nodes = descent.nodes
        yield _role(lowering, nodes), nodes[-1].start_byte if nodes else 0


def holders(
    root: tree_sitter.Node, lowering: TreeLowering, offsets: Iterable[int]
) -> frozenset[int]:
    """The innermost functions around those of the ascending offsets that stand in literal text.

    They come as ``Place.around`` names them, with 0 for the module.
    """
    descent = Descent(root, lowering.dispatch.functions)
    found = set()
    for offset in offsets:
        descent.to(offset)
        if _role(lowering, descent.nodes) == TEXT:
            found.add(descent.functions[-1][1].id if descent.functions else 0)
    return frozenset(found)


def _lowered(lowering: TreeLowering, node: Any) -> ir.Function:
    lowering.depth = 0
    return cast(ir.Function, lowering.lower(node))


def _role(lowering: TreeLowering, nodes: list[tree_sitter.Node]) -> str:
    """What the last of the nodes is; a text that is a statement says as much as a comment."""
    known, kind = lowering.dispatch, nodes[-1].kind_id if nodes else 0
    if kind in known.comments:
        return COMMENT
    if kind not in known.texts:
        # Of what begins a comment, some grammars make a node of its own.
        inside = len(nodes) > 1 and nodes[-2].kind_id in known.comments
        return COMMENT if inside else CODE
    return COMMENT if len(nodes) > 2 and nodes[-3].kind_id in known.statements else TEXT


def _names(lowering: TreeLowering, descent: Descent, parent: Any, leaf: Any) -> bool:
    """Whether a leaf is the name of a function around it, be it within a declarator (C)."""
    if parent.kind_id in lowering.dispatch.functions:
        return _is_name(lowering, parent, leaf)
    if not descent.functions:
        return False
    function = descent.functions[-1][1]
    begins = _lowered(lowering, function).name_start == leaf.start_byte
    return begins and _is_name(lowering, function, leaf)


def _is_name(lowering: TreeLowering, function: Any, leaf: Any) -> bool:
    lowered = _lowered(lowering, function)
    return leaf.start_byte < lowered.body_start and lowering.text(leaf) == lowered.name


def _handler(lowering: TreeLowering, node: Any) -> ir.Handler | None:
    """The handler, unless it does so much that lowering all of it would be in vain."""
    body = node.children[-1]
    table = lowering.roles
    if sum(table[each.kind_id] is not None for each in body.children) > SHORT:
        return None
    lowering.depth = 0
    return cast(ir.Handler, lowering.lower(node))


SHORT = 2
"""Statements of a handler that may do nothing: a text that says why, and ``pass``."""
