"""Java as IR."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aisec_hooks.languages import find
from aisec_hooks.languages.java.literals import unquoted
from aisec_hooks.model import ir
from aisec_hooks.source import dump
from tests.languages.ir_text import assert_sound, called, cases, lowered, mutilated, nodes, source

CASES = cases("java.txt")
ALL = [each for group in CASES.values() for each in group]


@pytest.mark.parametrize(("text", "expected"), ALL)
def test_syntax_becomes_ir(text: str, expected: str) -> None:
    assert lowered(text, "java") == expected
    opened = source(text, "java")
    assert_sound(opened)
    assert not opened.damaged


@pytest.mark.parametrize(
    ("written", "value"),
    [
        # Examples of JLS 3.10.6, with the lines of the block as they stand in a file.
        ('"""\n    hello\n    """', "hello\n"),
        ('"""\n    hello"""', "hello"),
        ('"""\n      <p>\n        x  \n      </p>\n    """', "  <p>\n    x\n  </p>\n"),
        ('"""\n    a\n\n    b\n    """', "a\n\nb\n"),
        ('"""\r\n  a\r\n  b\r  """', "a\nb\n"),
        ('"""\n  a \\\n  b\\040\\s\n  """', "a b  \n"),
        ('"""\n  say \\"""x\\"""\n  """', 'say """x"""\n'),
        ('"""\n\ta\n\t"""', "a\n"),
        ('"a\\u0022', 'a"'),
        ('"\\8\\377\\477"', "8\xff'7"),
    ],
)
def test_text_is_what_the_language_makes_of_it(written: str, value: str) -> None:
    assert unquoted(written) == value


def test_handlers_name_what_they_catch() -> None:
    opened = source("try { f(); } catch (A | b.B e) { } catch (final C d) { g(); }", "java")
    assert dump.dump(opened).splitlines() == [
        "   1 try",
        "   1   f()",
        "   1 handler (A, b.B) e",
        "   1 handler (C) d",
        "   1   g()",
    ]


def test_patterns_of_cases_bind_names_and_ask_guards() -> None:
    opened = source("switch (o) { case P(A a, var b) when a.ok() -> f(b); }", "java")
    assert dump.dump(opened).splitlines() == [
        "   1 switch o",
        "   1 case P as a, b if a.ok()",
        "   1   declare [a, b]: P = o",
        "   1   f(b)",
    ]


def test_only_what_a_file_declares_is_bound_by_it() -> None:
    opened = source(
        "package a; import b.C; import static b.D.e; import f.*;\n"
        "class G { int h; void i() { int j; } } interface K { } record L(int m) { }",
        "java",
    )
    assert opened.bound_names() == {"C", "e", "G", "K", "L"}


def test_functions_keep_their_identity_and_places() -> None:
    text = "record A(int a) { A { f(1); } int b() { return g(x -> h(x)); } }"
    opened = source(text, "java")
    written = [each for each in nodes(opened) if isinstance(each, ir.Function)]
    at = [text.index("f("), text.index("g("), text.index("h(")]
    found = [place.functions if place else () for place in opened.places(at)]
    assert [[each.name for each in chain] for chain in found] == [["<init>"], ["b"], ["b", ""]]
    assert all(any(each is other for other in written) for chain in found for each in chain)


@pytest.mark.parametrize("path", ["src/main/java/A.java", "A.JAVA", "run.jsh"])
def test_files_are_recognised(path: str) -> None:
    language = find(path, b"")
    assert language is not None
    assert (language.name, language.rules) == ("java", "java")


def test_comments_and_texts_are_told_apart() -> None:
    text = '/* a */ f("b", \'c\', """\n d"""); // e'
    opened = source(text, "java")
    roles = [role for role, _ in opened.roles(map(text.index, "abcde"))]
    assert roles == ["comment", "text", "text", "text", "comment"]
    assert [text[span.start : span.end] for span in opened.comments()] == ["/* a */", "// e"]


def test_damaged_code_yields_what_parses() -> None:
    opened = source(
        "class A { void m( { Runtime.exec(f(a); } int b = g(1) void n() { h(; } ", "java"
    )
    assert opened.damaged
    assert {"exec", "f", "g"} <= called(nodes(opened))
    assert_sound(opened)


@pytest.mark.parametrize(
    "text",
    [
        "x = " + "(" * 300 + "y" + ")" * 300 + ";",
        "x = " + "a -> " * 300 + "b;",
        "{" * 300 + "}" * 300,
        "class A { " * 300 + "}" * 300,
        "x = " + "switch (a) { default -> " * 300 + "b; }" * 300,
    ],
)
def test_code_deeper_than_the_limit_is_cut_and_told(text: str) -> None:
    opened = source(text, "java")
    assert_sound(opened)
    list(opened.places(range(0, len(text), 101)))
    assert opened.truncated


def test_long_chains_stay_whole() -> None:
    chain = "if (a) b();" + " else if (c) d();" * 300
    cases_ = " ".join(f"case {number} -> {number};" for number in range(300))
    labels = ", ".join(map(str, range(3000)))
    text = "x = " + " + ".join(["y"] * 3000) + ";" + chain + f"z = switch (w) {{ {cases_} }};"
    text += f"v = switch (w) {{ case {labels} -> 1; default -> 2; }};"
    opened = source(text, "java")
    assert_sound(opened)
    assert not opened.truncated


CORPUS = "\n".join(text for text, _ in ALL)
PIECES = [b"", b"(", b"}", b"{", b'"', b'"""', b"@", b"\xff", b"->", b"record A(", b"case ", b"::"]


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_mutilated_code_never_fails(data: st.DataObject) -> None:
    text = mutilated(data, CORPUS, PIECES)
    assert_sound(source(text, "java"))


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="\\u0041 \n\t\"ab'7{}", max_size=30))
def test_any_text_can_be_unquoted(text: str) -> None:
    for quote in ('"', '"""\n', "'"):
        unquoted(quote + text).encode()
        unquoted(quote + text + quote.strip()).encode()
