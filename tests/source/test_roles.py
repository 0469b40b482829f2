"""Mistakes in a language's table are told when it is built; what is missing is told too."""

from __future__ import annotations

import sys
from types import ModuleType

import pytest

from aisec_hooks import languages
from aisec_hooks.errors import AisecError
from aisec_hooks.model import ir
from aisec_hooks.model.language import Roles
from aisec_hooks.source import grammars, notation, roles
from aisec_hooks.source.dispatch import Dispatch
from aisec_hooks.source.lowering import TreeLowering

PYTHON = languages.by_name("python")
DATA = {"yaml"}
"""Families of languages that hold settings and neither calls nor functions."""


@pytest.mark.parametrize(
    ("row", "message"),
    [(("no-role",), "no role 'no-role'"), (("call", "function", "args"), "no field 'args'")],
)
def test_mistakes_in_a_row(row: tuple[str, ...], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        roles.build(row, grammars.grammar(PYTHON).field_id_for_name)


@pytest.mark.parametrize("language", [each.name for each in languages.ALL])
def test_every_language_names_roles_and_fields_that_exist(language: str) -> None:
    found = languages.by_name(language)
    dispatch, grammar = Dispatch(found), grammars.grammar(found)
    bound = [dispatch.roles[kind] for kind in range(grammar.node_kind_count)]
    named = sum(map(grammar.node_kind_is_named, range(grammar.node_kind_count)))
    assert sum(each is not None for each in bound) > 0.8 * named
    assert bool(dispatch.handlers) == bool(found.handler_words)
    assert dispatch.texts
    if found.rules in DATA:
        assert not dispatch.functions
        return
    assert dispatch.functions
    # Words that stand behind a command are no list of their own, nor is a text a statement.
    assert dispatch.arguments or found.writing.bare_texts
    # Where everything is an expression, none is a statement of its own.
    assert dispatch.statements or found.writing.implicit_results or found.writing.bare_texts


def test_a_part_of_an_object() -> None:
    text = b"a[1:2]"
    lowering = TreeLowering(PYTHON, text)
    (statement,) = grammars.parser(PYTHON).parse(text).root_node.children
    role = roles.build(("slice", "value"), grammars.grammar(PYTHON).field_id_for_name)
    assert role(lowering, statement.children[0]) == ir.Slice(ir.Name("a", 0, 1), 0, 6)


def test_a_kind_without_role_is_the_union_of_its_children(monkeypatch: pytest.MonkeyPatch) -> None:
    module = ModuleType("aisec_hooks.languages.bare.roles")
    module.ROLES = Roles(table={"identifier": ("name",)})  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, module.__name__, module)
    bare = PYTHON._replace(name="bare")
    text = b"f(a).b"
    lowering = TreeLowering(bare, text)
    root = grammars.parser(bare).parse(text).root_node
    assert notation.written(lowering.lower(root)) == "any(any(any(any(f, any(a)), b)))"  # type: ignore[arg-type]


def test_a_grammar_that_is_not_installed_is_told() -> None:
    cobol = PYTHON._replace(name="cobol", grammar="tree_sitter_no_cobol:language")
    with pytest.raises(AisecError, match="tree_sitter_no_cobol is not installed") as caught:
        grammars.grammar(cobol)
    assert caught.value.hint == "install the Python package tree-sitter-no-cobol"
