"""C as IR."""

from __future__ import annotations

from pathlib import Path

import pytest

from aisec_hooks.languages import find
from aisec_hooks.model import ir
from tests.languages.ir_text import assert_sound, called, lowered, nodes, read_whole, source


@pytest.mark.parametrize("path", ["src/main.c", "MAIN.C"])
def test_files_are_recognised(path: str) -> None:
    language = find(path, b"")
    assert language is not None
    assert (language.name, language.rules) == ("c", "c")


def test_declarations_bind_names_and_announcements_do_not() -> None:
    opened = source(
        "#define A 1\nextern int b;\nint system(const char *);\nstatic int c;\n"
        "#ifdef D\nint e(void) { int f; return 0; }\n#endif\nstruct g { int h; };\nenum { I };\n",
        "c",
    )
    assert opened.bound_names() == {"A", "c", "e", "g", "I"}


def test_what_the_grammar_takes_for_something_else_is_meant() -> None:
    assert lowered("void a(void) { auto b = 3; }\n", "c") == "function a() {let b = 3}"


def test_damaged_code_yields_what_parses() -> None:
    opened = source("void b(void) { c(1, ]; d->e(x + y); }\nvoid g(void) { h(1)", "c")
    assert opened.damaged
    assert {"c", "h"} <= called(nodes(opened))
    assert_sound(opened)


@pytest.mark.parametrize(
    ("before", "after"),
    [("(", ")"), ("f(", ")"), ("*", ""), ("(int)", ""), ("{", "}"), ("if (b) ", ""), ("a: ", ";")],
)
def test_code_deeper_than_the_limit_is_sound(before: str, after: str) -> None:
    assert_sound(source(f"int *a(void) {{ b = {before * 300}1{after * 300}; }}\n", "c"))
    assert_sound(source(f"int *a(void) {{ {before * 300}b;{after * 300} }}\n", "c"))


def test_long_chains_stay_whole() -> None:
    chain = "if (a) b();" + " else if (c) d();" * 300
    opened = source(f"void f(void) {{ x = {' + '.join(['y'] * 3000)};\n{chain} }}\n", "c")
    assert_sound(opened)
    assert sum(isinstance(each, ir.Name) and each.name == "y" for each in nodes(opened)) == 3000


REAL = Path(__file__).parent / "real" / "c"
READ = {
    "dict.c": (
        [
            "_dictClear",
            "_dictReset",
            "assert",
            "calloc",
            "dictCompareHashKeys",
            "free",
            "hi_malloc",
            "sizeof",
        ],
        [
            "dictGenHashFunction",
            "_dictReset",
            "dictCreate",
            "_dictInit",
            "dictExpand",
            "dictAdd",
            "dictReplace",
            "dictDelete",
            "_dictClear",
            "dictRelease",
            "dictFind",
            "dictGetIterator",
            "dictNext",
            "dictReleaseIterator",
            "_dictExpandIfNeeded",
            "_dictNextPower",
            "_dictKeyIndex",
        ],
    ),
}
"""File -> some of what it calls, and the functions it defines."""


@pytest.mark.parametrize("path", sorted(REAL.iterdir()), ids=lambda path: path.name)
def test_real_code_is_read_whole(path: Path) -> None:
    some, functions = READ[path.name]
    read = read_whole(path, "c")
    assert read.functions == functions
    assert set(some) <= read.called
