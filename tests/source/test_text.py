"""What a parsed text answers: functions, names, places, queries; all of it lazily."""

from __future__ import annotations

import subprocess
import sys

import pytest

from aisec_hooks import languages
from aisec_hooks.errors import RuleError
from aisec_hooks.model import ir
from aisec_hooks.source import open_source
from aisec_hooks.source.text import End, Source, names_in

PYTHON = languages.by_name("python")


def opened(text: str) -> Source:
    return open_source("app.py", PYTHON, text.encode())


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


def test_functions_are_found_by_offset() -> None:
    source = opened(NESTED)
    index = source.functions()

    def at(text: str) -> tuple[str, ...]:
        offset = NESTED.index(text)
        function = index.function_at(offset)
        assert index.function_at(offset) is function
        return tuple(each.name for each in (function, *index.parents(function)))

    assert at("a = 1") == ("",)
    assert index.function_at(0) is source.module()
    assert at("@deco") == ("",)
    assert at("outer") == ("",)  # a header belongs to the function around it
    assert at("0)") == ("",)  # the lambda of a default, whose parent is the module
    assert at("b = 2") == ("outer",)
    assert at("return inner") == ("outer",)
    assert at("return lambda") == ("inner", "outer")
    assert at("y + 3") == ("", "inner", "outer")
    assert at("c = 4") == ("method",)
    assert at("d = 5") == ("",)
    assert index.function_at(len(NESTED) + 100) is source.module()
    assert index.parents(source.module()) == ()
    assert [each.name for each in index] == ["outer", "", "inner", "", "method"]


def test_functions_keep_their_identity_and_decorators() -> None:
    source = opened(NESTED)
    statements = source.body(source.module()).body
    (outer,) = (each for each in statements if isinstance(each, ir.Function))
    assert outer is next(iter(source.functions()))
    assert outer.decorators == (ir.Name("deco", 7, 11),)
    assert source.body(outer) is source.body(outer)
    apart = opened(NESTED)  # found by offset first, lowered later
    first = next(iter(apart.functions()))
    assert first.decorators == outer.decorators
    assert first in apart.body(apart.module()).body


def test_imports_are_file_wide_and_the_first_counts() -> None:
    source = opened(
        "try:\n    import ujson as json\nexcept ImportError:\n    import json\n"
        "def f():\n    import os.path, subprocess as sp\n    from . import a\n"
        "if x:\n    from b import *\n"
    )
    assert dict(source.imports()) == {
        "json": "ujson", "os": "os", "sp": "subprocess", "a": ".a", "*": "b",
    }  # fmt: skip


def test_bound_names_are_those_of_the_top_level() -> None:
    source = opened(
        "import a.b, c as d\nfrom e import *\ne1, (f, *g) = h\ni: int\nj[0] = k.l = 1\n"
        "for m, n in o:\n    p = 1\nwith q as r: s = 1\ntry: t = 1\nexcept u as v: w = 1\n"
        "if x: y = 1\nelse: z = 1\nwhile 1: aa = 1\nmatch bb:\n    case cc: dd = 1\n"
        "def ee(ff): gg = 1\nclass hh:\n    ii = 1\njj = kk = 1\ntype ll = int\n"
    )
    expected = "a aa d dd e1 ee f g hh i jj kk ll m n p r s t w y z"
    assert " ".join(sorted(source.bound_names())) == expected


def test_comments_and_raw_queries() -> None:
    source = opened("# a\nassert b  # c\n")
    assert [source.text[each.start : each.end] for each in source.comments()] == [b"# a", b"# c"]
    spans = source.query("(assert_statement) @finding (comment) @other")
    assert [source.text[each.start : each.end] for each in spans] == [b"assert b"]
    with pytest.raises(RuleError, match="does not fit Python"):
        source.query("(no_such_node) @finding")


def test_errors_have_places() -> None:
    source = opened("a = 1\nb = = 2\nc = (3\n")
    assert source.damaged
    assert source.error_spans()
    assert len(source.error_spans(1)) == 1
    assert all(0 <= span.start <= span.end <= len(source.text) for span in source.error_spans())
    assert opened("a = 1\n").error_spans() == ()


def test_ends_carry_names_and_places() -> None:
    source = open_source("a.py", PYTHON, "é = ü.ñ(ö=1)".encode())
    assert source.ends() == {
        "store": [End("é", 0, 2), End("ö", 11, 13)],
        "call": [End("ñ", 8, 10)],
    }
    assert source.ends() == source.ends()


def test_names_are_words() -> None:
    assert names_in(b"os.system('rm -rf') # $a \xc3\xa9t 1a a1 _") == {
        b"os", b"system", b"rm", b"rf", b"$a", b"\xc3\xa9t", b"1a", b"a1", b"_",
    }  # fmt: skip


def test_an_empty_text() -> None:
    source = opened("")
    assert source.body(source.module()) == ir.Block((), 0, 0)
    assert source.ends() == {}
    assert source.imports() == {}
    assert source.bound_names() == frozenset()
    assert source.functions().function_at(0) is source.module()
    assert not source.damaged
    assert not source.truncated


@pytest.mark.parametrize(
    ("language", "grammar"),
    [("python", "tree_sitter_python"), ("javascript", "tree_sitter_javascript")],
)
def test_only_the_grammar_that_is_needed_is_loaded(language: str, grammar: str) -> None:
    """Nor does the hook path import what is slow to import."""
    program = (
        "import sys; from aisec_hooks import languages, source;"
        f"s = source.open_source('a', languages.by_name({language!r}), b'f(a)');"
        "s.ends(); s.body(s.module());"
        "slow = {'importlib.resources', 'importlib.metadata', 'asyncio', 'yaml', 'git', 'rich',"
        " 'subprocess', 'json', 'aisec_hooks.source.worker'};"
        "print(sorted(slow & set(sys.modules)));"
        "print([m for m in sys.modules if m.startswith('tree_sitter_')]);"
        "print([m for m in sys.modules if m.endswith('.roles') and 'languages' in m])"
    )
    result = subprocess.run([sys.executable, "-I", "-c", program], capture_output=True, text=True)
    assert result.stderr == ""
    slow, _, roles = result.stdout.splitlines()
    assert slow == "[]"
    assert roles == f"['aisec_hooks.languages.{language}.roles']"
    maps = (
        "import re; print(set(re.findall(r'tree_sitter_[a-z]+', open('/proc/self/maps').read())))"
    )
    if sys.platform == "linux":
        found = subprocess.run(
            [sys.executable, "-I", "-c", f"{program};{maps}"], capture_output=True, text=True
        )
        assert found.stdout.splitlines()[-1] == f"{{{grammar!r}}}"
