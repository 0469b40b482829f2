"""Queries over trees of any shape in about linear time.

tree-sitter's query cursor takes quadratic time in two shapes that a parse gives quickly: chains
thousands of levels deep (``a.b().b().b()``, one unfinished match a level) and ERROR nodes with
thousands of direct children (``((((``, each looks for its next named sibling).  Deep trees are
therefore asked region by region, each beginning where the one above ends; wide nodes child by
child.
"""

from __future__ import annotations

import tree_sitter

from aisec_hooks.source import limits

Captures = dict[str, list[tree_sitter.Node]]


def captures(root: tree_sitter.Node, query: tree_sitter.Query) -> tuple[Captures, bool]:
    """What a query captures, in no order, and whether that is all.

    It is not when a node is too wide: matches that begin at it or above it are left out.
    """
    regions, wide = _regions(root)
    cursor = tree_sitter.QueryCursor(query)
    if len(regions) == 1 and not wide:
        return cursor.captures(root), True
    if len(regions) > 1:
        cursor.set_max_start_depth(limits.REGION - 1)
    found: dict[str, dict[int, tree_sitter.Node]] = {}
    for region in regions:
        for piece in _around(region, wide):
            for name, nodes in cursor.captures(piece).items():
                found.setdefault(name, {}).update((node.id, node) for node in nodes)
    return {name: list(nodes.values()) for name, nodes in found.items()}, not wide


def _regions(root: tree_sitter.Node) -> tuple[list[tree_sitter.Node], list[tree_sitter.Node]]:
    """Where to begin so that no match begins deeper than ``limits.REGION``, and wide ERROR nodes.

    Goes level by level into the subtrees that are large enough to reach the next region; in an
    ordinary file there are few (2 % of a parse).
    """
    regions, wide = [root], []
    level, depth = [root], 0
    while level:
        depth += 1
        need = limits.REGION - depth % limits.REGION
        below = []
        for node in level:
            if node.is_error and node.child_count > limits.WIDTH:
                wide.append(node)
            if need == limits.REGION:
                regions.extend(node.children)
            below.extend([child for child in node.children if child.descendant_count > need])
        level = below
    return regions, wide


def _around(root: tree_sitter.Node, wide: list[tree_sitter.Node]) -> list[tree_sitter.Node]:
    """The largest subtrees that hold no wide node, in the order of the text."""
    holes = [node.byte_range for node in wide]
    pieces, stack = [], [root]
    while stack:
        node = stack.pop()
        start, end = node.byte_range
        if any(start <= first and last <= end for first, last in holes):
            stack.extend(child for child in reversed(node.children) if child.child_count)
        else:
            pieces.append(node)
    return pieces
