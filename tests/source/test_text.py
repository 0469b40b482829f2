"""What a text answers: names, comments, queries, errors; all of it lazily."""

from __future__ import annotations

import subprocess
import sys

import pytest

from aisec_hooks import languages
from aisec_hooks.errors import RuleError
from aisec_hooks.model import ir
from aisec_hooks.source import open_source
from aisec_hooks.source.text import Source, names_in

PYTHON = languages.by_name("python")


def opened(text: str) -> Source:
    return open_source("app.py", PYTHON, text.encode())


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


def test_names_are_words() -> None:
    assert names_in(b"os.system('rm -rf') # $a \xc3\xa9t 1a a1 _") == {
        b"os", b"system", b"rm", b"rf", b"$a", b"\xc3\xa9t", b"1a", b"a1", b"_",
    }  # fmt: skip


def test_an_empty_text() -> None:
    source = opened("")
    assert source.body(source.module()) == ir.Block((), 0, 0)
    assert [each.role for each in source.places([0]) if each] == ["code"]
    assert source.bound_names() == frozenset()
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
        "list(s.places([0])); s.body(s.module());"
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
