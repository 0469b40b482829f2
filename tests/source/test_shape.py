"""Queries give the same region by region as in one piece, and an answer for any shape."""

from __future__ import annotations

import glob
import os
import sysconfig

import pytest
import tree_sitter

from aisec_hooks import languages
from aisec_hooks.source import grammars, limits, shape

PYTHON = languages.by_name("python")


QUERY = grammars.raw_query(
    PYTHON,
    """
    (call function: [(identifier) @call (_ attribute: (_) @call)])
    (assignment left: [(identifier) @store (_ subscript: (_ (string_content) @store))])
    (except_clause (block (pass_statement))) @handler
    [(function_definition) (lambda)] @function
    (comment) @comment
    """,
)


def plain(root: tree_sitter.Node) -> dict[str, set[int]]:
    return ids(tree_sitter.QueryCursor(QUERY).captures(root))


def ids(found: shape.Captures) -> dict[str, set[int]]:
    return {name: {node.id for node in nodes} for name, nodes in found.items()}


def parsed(text: bytes) -> tree_sitter.Node:
    return grammars.parser(PYTHON).parse(text).root_node


@pytest.mark.parametrize("region", [2, 7, 40])
def test_regions_lose_nothing(region: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "REGION", region)
    for path in glob.glob(os.path.join(sysconfig.get_paths()["stdlib"], "[a-d]*.py")):
        with open(path, "rb") as file:
            root = parsed(file.read())
        found, complete = shape.captures(root, QUERY)
        assert complete
        assert ids(found) == plain(root)


@pytest.mark.parametrize(
    "text",
    [
        b"x = " + b" + ".join([b"f(a)"] * 1000),
        b"x = a" + b".b(c(d=1))" * 400,
        b"x = " + b"[" * 700 + b"f(1)" + b"]" * 700,
    ],
)
def test_deep_trees_are_asked_whole(text: bytes) -> None:
    root = parsed(text)
    found, complete = shape.captures(root, QUERY)
    assert complete
    assert ids(found) == plain(root)


def test_wide_errors_are_asked_child_by_child() -> None:
    text = b"f(a)\n" + b"( " * (limits.WIDTH + 10) + b"g(b) = h(c)\n"
    root = parsed(text)
    found, complete = shape.captures(root, QUERY)
    assert not complete
    assert {text[each.start_byte : each.end_byte] for each in found["call"]} <= {b"f", b"g", b"h"}
    assert b"f" in {text[each.start_byte : each.end_byte] for each in found["call"]}
