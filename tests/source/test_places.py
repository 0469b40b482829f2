"""Where offsets stand: roles, functions around them, names and handlers."""

from __future__ import annotations

import glob
import os
import sysconfig

import pytest
import tree_sitter
from hypothesis import given
from hypothesis import strategies as st

from aisec_hooks import languages
from aisec_hooks.model import ir
from aisec_hooks.source import limits, open_source
from aisec_hooks.source.places import Place
from aisec_hooks.source.text import Source

PYTHON = languages.by_name("python")
JAVASCRIPT = languages.by_name("javascript")

NESTED = """\
a = 1
@deco
def outer(x=lambda: 0):
    b = 2
    def inner():
        return lambda y: y + 3
    return inner
class C:
    def method(self): c = 4
d = 5
"""


def opened(text: str | bytes, language: str = "python") -> Source:
    blob = text if isinstance(text, bytes) else text.encode()
    return open_source("x", languages.by_name(language), blob)


def place(source: Source, text: str, within: int = 0) -> Place:
    (found,) = source.places([source.text.index(text.encode()) + within])
    assert found is not None
    return found


def test_functions_are_found_by_offset() -> None:
    source = opened(NESTED)

    def at(text: str) -> list[str]:
        return [each.name for each in place(source, text).functions]

    assert at("a = 1") == []
    assert at("@deco") == []
    assert at("outer") == []  # a header belongs to the function around it
    assert at("0)") == [""]  # the lambda of a default, whose parent is the module
    assert at("b = 2") == ["outer"]
    assert at("return inner") == ["outer"]
    assert at("return lambda") == ["outer", "inner"]
    assert at("y + 3") == ["outer", "inner", ""]
    assert at("c = 4") == ["method"]
    assert at("d = 5") == []
    (after,) = source.places([len(NESTED) + 100])
    assert after is not None
    assert after.functions == ()


def test_functions_keep_their_identity_and_decorators() -> None:
    source = opened(NESTED)
    (outer,) = place(source, "b = 2").functions
    assert outer.decorators == (ir.Name("deco", 7, 11),)
    assert outer in source.body(source.module()).body
    assert place(source, "b = 2").functions[0] is outer
    assert source.body(outer) is source.body(outer)


@pytest.mark.parametrize(
    ("language", "text", "sought", "role"),
    [
        ("python", "f(x)", "x", "code"),
        ("python", "f('x')", "x", "text"),
        ("python", "f(f'{x}')", "x", "code"),
        ("python", "f(f'{a}x')", "x", "text"),
        ("python", "a  # x", "x", "comment"),
        ("python", "'''x'''\nf()", "x", "comment"),  # a text alone says as much as a comment
        ("python", "def f():\n    'x'\n", "x", "comment"),
        ("javascript", "f(x)", "x", "code"),
        ("javascript", "f(`${x}`)", "x", "code"),
        ("javascript", "f(`x`)", "x", "text"),
        ("javascript", "f(/x/)", "x", "text"),
        ("javascript", "f('x')", "x", "text"),
        ("javascript", "'x'; f()", "x", "comment"),
        ("javascript", "a /* x */ + b", "x", "comment"),
        ("javascript", "b = <a>x</a>", "x", "text"),
        ("typescript", "let a: B = `x`", "x", "text"),
        ("tsx", "let a = <p>x{y}</p>", "y", "code"),
        ("java", "f(x);", "x", "code"),
        ("java", 'f("x");', "x", "text"),
        ("java", 'f("""\n x""");', "x", "text"),
        ("java", "f('x');", "x", "text"),
        ("java", "f(); // x", "x", "comment"),
        ("java", "/** x */ f();", "x", "comment"),
    ],
)
def test_roles(language: str, text: str, sought: str, role: str) -> None:
    source = opened(text, language)
    offset = text.index(sought)
    assert place(source, sought).role == role
    assert [found for found, _ in source.roles([offset])] == [role]


@pytest.mark.parametrize(
    ("language", "text", "named"),
    [
        ("python", "def x(): pass", True),
        ("python", "@x\ndef f(): pass", False),
        ("python", "def f(x): pass", False),
        ("python", "def f(): x()", False),
        ("javascript", "function x() {}", True),
        ("javascript", "class A { x() {} }", True),
        ("javascript", "const x = () => 1", False),
        ("typescript", "class A { private async x(): Promise<void> {} }", True),
        ("java", "class A { private <T> T x(T b) { return b; } }", True),
        ("java", "record A(int x) {}", False),
        ("java", "class x { x() {} }", False),
    ],
)
def test_names_of_functions(language: str, text: str, named: bool) -> None:
    assert place(opened(text, language), "x").names is named


def test_short_handlers_are_given_whole() -> None:
    source = opened("try:\n    a()\nexcept B as c:\n    pass\n")
    handler = place(source, "except").handler
    assert handler is not None
    assert (handler.types, handler.name) == ((ir.Name("B", 20, 21),), "c")
    long = opened("try:\n    a()\nexcept B:\n    b()\n    c()\n    d()\n")
    assert place(long, "except").handler is None
    caught = place(opened("try { a() } catch {} ", "javascript"), "catch").handler
    assert caught is not None
    assert caught.body.body == ()
    typed = place(opened("try { a(); } catch (B | c.D e) { } ", "java"), "catch").handler
    assert typed is not None
    assert (len(typed.types), typed.name, typed.body.body) == (2, "e", ())


def test_functions_that_nest_too_deeply_are_told() -> None:
    source = opened("f = " + "lambda: " * (limits.NESTED + 5) + "x")
    shallow, deep = source.places([0, len(source.text) - 1])
    assert shallow is not None
    assert deep is None
    assert source.truncated


def test_wide_errors_are_not_looked_into() -> None:
    source = opened(b"f(a)\n" + b"( " * (limits.WIDTH + 10) + b"g(b)\n")
    assert len(list(source.places(range(0, len(source.text), 2)))) == (len(source.text) + 1) // 2
    assert source.truncated


def test_a_hundred_thousand_levels_and_siblings_take_their_time_but_end() -> None:
    for text in (b"(" * 50_000 + b")" * 50_000, b"f(x)\n" * 50_000):
        source = opened(text)
        assert len(list(source.places(range(0, len(text), 3)))) == len(range(0, len(text), 3))


def _chain(root: tree_sitter.Node, offset: int) -> list[tuple[int, int]]:
    """Start and end of the functions around an offset, the slow way."""
    node = root.descendant_for_byte_range(offset, offset + 1)
    found = []
    while node is not None:
        if node.type in ("function_definition", "lambda"):
            found.append(node.byte_range)
        node = node.parent
    return found[::-1]


STDLIB = sorted(glob.glob(os.path.join(sysconfig.get_paths()["stdlib"], "[c-f]*.py")))


@given(st.data())
def test_places_are_those_of_the_tree(data: st.DataObject) -> None:
    with open(data.draw(st.sampled_from(STDLIB)), "rb") as file:
        source = opened(file.read()[:20_000])
    end = max(0, len(source.text) - 1)
    offsets = sorted(data.draw(st.sets(st.integers(0, end), max_size=30)))
    for offset, found in zip(offsets, source.places(offsets), strict=True):
        assert found is not None
        chain = [(each.start, each.end) for each in found.functions]
        whole = _chain(source.root, offset)
        held = [span for span in whole if span in chain]
        if not source.text[offset : offset + 1].isspace():
            assert held == chain
            # Those left out hold the offset in their header.
            for span in set(whole) - set(chain):
                assert span[0] <= offset < span[1]
