"""Python as IR: whole results, compared as the text that rule authors see."""

from __future__ import annotations

import ast
import glob
import io
import keyword
import os
import re
import sysconfig
import textwrap
import tokenize
from collections.abc import Iterator
from itertools import islice

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aisec_hooks import languages
from aisec_hooks.model import ir
from aisec_hooks.source import dump, limits, open_source
from aisec_hooks.source.text import Source
from tests.languages.ir_text import assert_sound, nodes

PYTHON = languages.by_name("python")


def opened(text: str | bytes) -> Source:
    blob = text if isinstance(text, bytes) else text.encode("utf-8", "surrogateescape")
    return open_source("app.py", PYTHON, blob)


def lowered(text: str) -> str:
    """The IR of a text without its line numbers."""
    return "\n".join(line[5:] for line in dump.dump(opened(text)).splitlines())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # constants
        ("1_000", "1000"),
        ("0xff", "255"),
        ("0o17", "15"),
        ("017", "15"),
        ("1e3", "1000.0"),
        ("10L", "10"),
        ("2j", "any()"),
        ("-1", "-1"),
        ("- 2.5", "-2.5"),
        ("-x", "-(x)"),
        ("True, False, None", "[True, False, None]"),
        ("...", "skip"),
        # strings
        ("'a'", "'a'"),
        ('"""a\nb"""', r"'a\nb'"),
        ("'a' \"b\" '''c'''", "'abc'"),
        (r"'\x41\u0042\U00000043\104\n\q\N{BULLET}\N{NO SUCH}'", r"'ABCD\n\\q•�'"),
        ("'a\\\nb'", "'ab'"),
        (r"r'\d'", r"'\\d'"),
        (r"b'\x00\xff'", r"'\x00ÿ'"),
        (r"Rb'\n'", r"'\\n'"),
        ("u'é'", "'é'"),
        ("''", "''"),
        ("''''''", "''"),
        # f-strings
        ("f'{{a}}'", "'{a}'"),
        ("f'a{x}b'", "template('a', x, 'b')"),
        ("f'a{x!r:>{w}}b'", "template('a', any(x, w), 'b')"),
        ("f'{x:.2f}'", "template(x)"),
        ("f'{x=}'", "template('x=', x)"),
        ("f'{d['k']}'", "template(d['k'])"),  # PEP 701
        ("f'{f'{x}'}'", "template(template(x))"),
        ("f'a' 'b' f'{c}' rb'd'", "template('a', 'b', c, 'd')"),
        (r"rf'\d{x}\n'", r"template('\\d', x, '\\n')"),
        (r"f'\n{x}'", r"template('\n', x)"),
        # operators
        ("a + b * c", "(a + (b * c))"),
        ("a and b or not c", "((a and b) or not(c))"),
        ("a < b", "(a < b)"),
        ("a < b <= c", "((a < b) and (b <= c))"),
        ("a not in b", "(a not-in b)"),
        ("a is not None", "(a is-not None)"),
        ("(a ==  # why\n b)", "(a == b)"),
        ("a if b else c", "(b ? a : c)"),
        ("~a, +b, a @ b, a ** b, a // b", "[~(a), +(b), (a @ b), (a ** b), (a // b)]"),
        ("(y := f(x))", "y = f(x)"),
        ("await f()", "f()"),
        # access
        ("a.b.c", "a.b.c"),
        ("a . b", "a.b"),
        ("a[0]", "a[0]"),
        ("a[1:2]", "a[1, 2:]"),
        ("a[:]", "a[skip:]"),
        ("a[1, 2]", "a[[1, 2]]"),
        ("a[1:2, ::3]", "a[[any(1, 2), any(3)]]"),
        # calls
        ("f(a, *b, c=1, **d)", "f(a, *b, c=1, *d)"),
        ("f(x for x in y)", "f(each(x in y: x))"),
        ("f()()(a)", "f()()(a)"),
        ("f(  # nothing\n)", "f()"),
        ("lambda: 0", "function ()\n  return 0"),
        ("f(lambda a, *b: a)", "f(<function (a, *b)>)\nbody of function (a, *b)\n  return a"),
        # collections
        ("[a, *b]", "[a, *b]"),
        ("{a, b}", "[a, b]"),
        ("()", "[]"),
        ("{**a, 'b': 1, c: d}", "{**a, 'b': 1, c: d}"),
        ("[x for x in y if z for w in v]", "each(x in y, w in v, if z: x)"),
        ("{k: v for k, v in z}", "each([k, v] in z: {k: v})"),
        ("{x async for x in y}", "each(x in y: x)"),
    ],
)
def test_expressions(text: str, expected: str) -> None:
    assert lowered(text) == expected
    assert_sound(opened(text))


def block(text: str) -> str:
    return textwrap.dedent(text).strip("\n")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("x = y = 1", "x = (y = 1)"),
        ("x: int", "declare x: int"),
        ("x: 'a.B' = 1", "declare x: a.B = 1"),
        ("x: 'a b' = 1", "declare x: 'a b' = 1"),
        ("x: list[int] = []", "declare x: list[any(int)] = []"),
        ("x: int | None = None", "declare x: (int | None) = None"),
        ("x += 1", "x += 1"),
        ("x //= 2", "x //= 2"),
        ("a, (b, *c) = d", "[a, [b, *c]] = d"),
        ("a[0], b.c = 1, 2", "[a[0], b.c] = [1, 2]"),
        ("del a[0], b", "delete [a[0], b]"),
        ("assert a, b", "assert a, b"),
        ("raise A from b", "raise A, b"),
        ("raise", "raise"),
        ("global a", "skip"),
        ("nonlocal a", "skip"),
        ("pass", "skip"),
        ("import a.b, c.d as e", "block\n  import a = a\n  import e = c.d"),
        ("from a.b import c, d as e", "block\n  import c = a.b.c\n  import e = a.b.d"),
        ("from . import a", "import a = .a"),
        ("from .. b . c import d", "import d = ..b.c.d"),
        ("from a import (\n  b,  # why\n)", "import b = a.b"),
        ("from a import *", "import * = a"),
        ("from __future__ import annotations", "import annotations = __future__.annotations"),
        ("print 'a', b", "print('a', b)"),
        ("print >>sys.stderr, a", "print(any(sys.stderr), a)"),
        ("exec 'a' in b", "exec('a', b)"),
        ("type X[T] = list[T]", "X = skip"),
        ("a; b", "a\nb"),
        ("a, b", "[a, b]"),
    ],
)
def test_simple_statements(text: str, expected: str) -> None:
    assert lowered(text) == expected
    assert_sound(opened(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            """
            if a:  # why
                b
            elif c: d
            else: e
            """,
            """
            if a
              b
            else
              if c
                d
              else
                e
            """,
        ),
        (
            """
            for a, b in c:
                continue
            else: d
            while (n := f()) > 3: break
            async def g():
                async for x in y: pass
                async with z as w: return
            """,
            """
            loop [a, b] in c
              continue
            else
              d
            loop while ((n = f()) > 3)
              break
            async function g()
              loop x in y
                skip
              block
                w = z
                return
            """,
        ),
        (
            """
            try: a
            except (A, B) as e: b
            except* C: c
            except:
                # nothing
                pass
            else: d
            finally: e
            try: a
            except A, e: b
            """,
            """
            try
              a
            handler (A, B) e
              b
            handler (C)
              c
            handler ()
              skip
            else
              d
            finally
              e
            try
              a
            handler (A) e
              b
            """,
        ),
        (
            """
            with open(a) as f, g() as (h, i), j: k
            with (open(a) as f, g): k
            """,
            """
            block
              f = open(a)
              [h, i] = g()
              j
              k
            block
              f = open(a)
              g
              k
            """,
        ),
        (
            """
            match a, b:
                case 1 | -2 | "s" "t" | None: c
                case A.B as d if d: e
                case [1, *f] | (2, g): h
                case {"k": i, **j}: k
                case P(x=0, y=l) | str() : m
                case (3): n
                case 4, o: p
                case q: r
                case _: s
            """,
            """
            switch [a, b]
            case 1 | -2 | 'st' | None
              c
            case A.B as d if d
              e
            case [1, any(f)] | [2, g] as f, g
              h
            case any('k', i, any(j)) as i, j
              k
            case any(P, any(x, 0), any(y, l)) | any(str) as l
              m
            case 3
              n
            case [4, o] as o
              p
            case default as q
              r
            case default
              s
            """,
        ),
        (
            """
            @a.b
            @c(1)
            def f[T: int](a, /, b: int, c=1, d: str = "x", *args: int, e, **kw) -> list:
                '''doc'''
                def g(): yield
                return g
            """,
            """
            @a.b @c(1) function f(a, b: int, c = 1, d: str = 'x', *args: int, e, **kw) -> list
              'doc'
              function g()
                yield
              return g
            """,
        ),
        (
            """
            @a
            class C[T](D, E[T], metaclass=M):
                x: int = 1
                @property
                def y(self): return self.x
            class F: pass
            """,
            """
            @a class C(D, E[T])
              declare x: int = 1
              @property function y(self)
                return self.x
            class F()
              skip
            """,
        ),
    ],
)
def test_compound_statements(text: str, expected: str) -> None:
    assert lowered(block(text)) == block(expected)
    assert_sound(opened(block(text)))


def test_code_around_an_error_is_still_read() -> None:
    source = opened("a = eval(b)\nif c = 3:\n    pass\nd = eval(e)\n")
    assert source.damaged
    assert "a = eval(b)" in dump.dump(source)
    assert "d = eval(e)" in dump.dump(source)
    assert_sound(source)


def test_a_text_that_is_one_error_is_a_block() -> None:
    source = opened("(a, f(b)\nc = )]\ng(d)\n(")
    assert source.damaged
    assert "f(b)" in dump.dump(source)
    assert not any(type(each) is ir.Return for each in source.body(source.module()).body)


def test_spans_point_at_the_text() -> None:
    text = b"def f(a='b'):\n    x.y (1)\n"
    source = opened(text)
    (function,) = source.body(source.module()).body
    assert isinstance(function, ir.Function)
    (call,) = source.body(function).body
    assert text[function.start : function.body_start].strip() == b"def f(a='b'):"
    assert text[function.name_start :].startswith(b"f(")
    assert text[call.start : call.end] == b"x.y (1)"


CHAINS = {
    "concatenation": b"x = " + b" + ".join(b"f('%d')" % each for each in range(5000)),
    "logic": b"x = " + b" or ".join(b"a%d" % each for each in range(5000)),
    "mixed operators": b"x = " + b" - 1 + ".join([b"a"] * 2500),
    "comparison": b"x = " + b" < ".join(b"a%d" % each for each in range(5000)),
    "members": b"x = a" + b".b" * 5000,
    "calls": b"x = a" + b".b(1)" * 5000,
    "elif": b"if a: pass\n" + b"".join(b"elif b: f(%d)\n" % each for each in range(5000)),
    "brackets": b"x = " + b"[" * 5000 + b"]" * 5000,
    "not": b"x = " + b"not " * 5000 + b"y",
    "conditional": b"x = " + b"a if b else " * 5000 + b"c",
    "lambda": b"x = " + b"lambda: " * 5000 + b"c",
    "assignment": b"x = " * 5000 + b"c",
    "subscripts": b"x = a" + b"[0]" * 5000,
    "arguments": b"x = " + b"f(" * 5000 + b")" * 5000,
    "f-strings": b"x = " + b"f'{" * 200 + b"a" + b"}'" * 200,
    "nested ifs": b"".join(b" " * each + b"if a:\n" for each in range(300)),
}


@pytest.mark.parametrize("kind", CHAINS)
def test_long_chains_become_shallow_ir(kind: str) -> None:
    """No recursion is driven by the input: what is too deep becomes Skip and is said."""
    source = opened(CHAINS[kind])
    assert _depth(source.body(source.module())) <= 3 * limits.DEPTH
    assert_sound(source)
    kept = {"concatenation", "logic", "comparison", "elif"}
    assert source.truncated == (kind not in kept)
    assert dump.dump(source)


def test_chains_keep_all_of_their_parts() -> None:
    for kind in ("concatenation", "elif"):
        kept = re.findall(r"f\('?(\d+)'?\)", dump.dump(opened(CHAINS[kind])))
        assert list(map(int, kept)) == list(range(5000))


def _depth(node: object) -> int:
    """The levels of a tree of tuples."""
    deepest, stack = 0, [(node, 1)]
    while stack:
        each, depth = stack.pop()
        deepest = max(deepest, depth)
        if isinstance(each, tuple):
            stack.extend((inner, depth + 1) for inner in each)
    return deepest


def test_a_hundred_thousand_levels_do_not_crash() -> None:
    source = opened(b"(" * 100_000 + b")" * 100_000)
    assert_sound(source)
    assert source.truncated


def library() -> Iterator[str]:
    """The standard library of the running Python, without what is not part of it."""
    top = sysconfig.get_paths()["stdlib"]
    for folder in ("", "asyncio", "email", "json", "test", "importlib", "unittest", "lib2to3"):
        yield from sorted(glob.glob(os.path.join(top, folder, "*.py")))


def test_the_standard_library_is_read_whole() -> None:
    read = damaged = 0
    for path in islice(library(), 0, None, 4):
        with open(path, "rb") as file:
            blob = file.read()
        if len(blob) > limits.PARSE:
            continue
        source = opened(blob)
        assert dump.dump(source)
        read += 1
        damaged += source.damaged
    assert read > 150
    assert damaged <= read // 100


WORDS = [*keyword.kwlist, *keyword.softkwlist, "a", "f", "1", "'s'", 'f"{', "}", '"', "'''"]
MARKS = [*"()[]{}:.,;=+-*/%@<>~^|&!\\\n\t #`$?\0\r\f", ":=", "->", "\n    ", "\n  ", "\r\n"]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from([*WORDS, *MARKS, " "]), max_size=80))
def test_any_order_of_tokens_is_read(tokens: list[str]) -> None:
    assert_sound(opened(" ".join(tokens).encode()))


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_read(blob: bytes) -> None:
    assert_sound(opened(blob))


with open(tokenize.__file__, "rb") as _file:
    REAL = _file.read()[:6000]


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_mutated_source_is_read(data: st.DataObject) -> None:
    blob = bytearray(REAL)
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(blob) - 1))
        length = data.draw(st.integers(0, 30))
        blob[at : at + length] = data.draw(st.binary(max_size=8))
    assert_sound(opened(bytes(blob)))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=40), st.sampled_from(["'", '"', "'''", '"""']))
def test_strings_mean_what_python_says(text: str, quote: str) -> None:
    literal = quote + repr(text)[1:-1].replace(quote[0], "\\" + quote[0]) + quote
    try:
        expected = ast.literal_eval(literal)
    except (SyntaxError, ValueError):
        return
    source = opened(literal)
    (constant,) = source.body(source.module()).body
    assert constant.value == expected  # type: ignore[attr-defined]


def test_tokenize_agrees_on_names() -> None:
    """Every name that CPython's own tokenizer sees before a parenthesis is a call or a def."""
    source = opened(REAL)
    calls = {
        each.callee.name
        for each in nodes(source)
        if isinstance(each, ir.Call) and isinstance(each.callee, ir.Name | ir.Member)
    }
    tokens = list(tokenize.generate_tokens(io.StringIO(REAL.decode()).readline))[:400]
    seen = {
        one.string
        for before, one, two in zip(tokens, tokens[1:], tokens[2:], strict=False)
        if one.type == tokenize.NAME
        and two.string == "("
        and not keyword.iskeyword(one.string)
        and before.string not in ("def", "class")
    }
    assert seen
    assert seen <= calls
