"""C# as IR."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aisec_hooks.languages import find
from aisec_hooks.languages.csharp.literals import unquoted
from aisec_hooks.model import ir
from aisec_hooks.source import dump
from tests.languages.ir_text import (
    assert_sound,
    called,
    cases,
    lowered,
    mutilated,
    nodes,
    read_whole,
    source,
)

CASES = cases("csharp.txt")
ALL = [each for group in CASES.values() for each in group]


@pytest.mark.parametrize(("text", "expected"), ALL)
def test_syntax_becomes_ir(text: str, expected: str) -> None:
    assert lowered(text, "csharp") == expected
    opened = source(text, "csharp")
    assert_sound(opened)
    assert not opened.damaged


@pytest.mark.parametrize(
    ("written", "value"),
    [
        # Raw texts (C# specification, 6.4.5.6): the last line says what is left out.
        ('"""\n    hello\n    """', "hello"),
        ('"""\n      <p>\n        x\n      </p>\n      """', "<p>\n  x\n</p>"),
        ('""""a "quoted" b""""', 'a "quoted" b'),
        ('"""\r\n  a\r\n  b\r\n  """', "a\nb"),
        ('@"a\\b""c"', 'a\\b"c'),
        ('@"', ""),
        ('"a\\x41g\\u00e9', "aAgé"),
        ('"\\uD83D\\uDE00\\uD800"', "😀�"),
        ('"\\UFFFFFFFF"', "�"),
        ('"x"u8', "x"),
    ],
)
def test_text_is_what_the_language_makes_of_it(written: str, value: str) -> None:
    assert unquoted(written) == value


def test_handlers_name_what_they_catch() -> None:
    opened = source(
        "try { f(); } catch (A.B e) when (e.X) { } catch (C) { } catch { g(); }", "csharp"
    )
    assert dump.dump(opened).splitlines() == [
        "   1 try",
        "   1   f()",
        "   1 handler (A.B) e",
        "   1   e.X",
        "   1 handler (C)",
        "   1 handler ()",
        "   1   g()",
    ]


def test_queries_bind_names_and_ask_tests() -> None:
    text = (
        "var q = from u in users where u.A == b let v = u.C "
        "join k in ks on u.I equals k.I orderby u.A select new { u, v };"
    )
    assert dump.dump(source(text, "csharp")).strip() == (
        "1 declare q = each(u in users, v in [u.C], k in ks, if (u.A == b), if u.I, if k.I, "
        "if u.A: {'u': u, 'v': v})"
    )


def test_only_what_a_file_declares_is_bound_by_it() -> None:
    opened = source(
        "using A.B; using C = D.E; using static F.G;\n"
        "namespace H { class I { int j; void K() { int l; } } interface M { } record N(int o); }\n"
        "#if P\nenum Q { R }\n#endif\n",
        "csharp",
    )
    assert opened.bound_names() == {"C", "I", "M", "N", "Q"}


def test_functions_keep_their_identity_and_places() -> None:
    text = "class A(int a) { A() : this(f(1)) { } int B { get { return g(x => h(x)); } } }"
    opened = source(text, "csharp")
    written = [each for each in nodes(opened) if isinstance(each, ir.Function)]
    at = [text.index("f("), text.index("g("), text.index("h(")]
    found = [place.functions if place else () for place in opened.places(at)]
    assert [[each.name for each in chain] for chain in found] == [["<init>"], ["B"], ["B", ""]]
    assert all(any(each is other for other in written) for chain in found for each in chain)


@pytest.mark.parametrize("path", ["src/A.cs", "A.CS", "build.csx", "build.cake"])
def test_files_are_recognised(path: str) -> None:
    language = find(path, b"")
    assert language is not None
    assert (language.name, language.rules) == ("csharp", "csharp")


def test_comments_and_texts_are_told_apart() -> None:
    text = '/* a */ f("b", \'c\', @"d", $"e{x}", """g"""); // h\n/// i'
    opened = source(text, "csharp")
    roles = [role for role, _ in opened.roles([text.index(each) for each in "abcdeghi"])]
    assert roles == ["comment", *["text"] * 5, "comment", "comment"]
    assert [text[span.start : span.end] for span in opened.comments()] == [
        "/* a */",
        "// h",
        "/// i",
    ]


def test_damaged_code_yields_what_parses() -> None:
    text = "class A { void M( { Process.Start(f(a); } int b = g(1) void N() { h(; } "
    opened = source(text, "csharp")
    assert opened.damaged
    assert {"Start", "f", "g"} <= called(nodes(opened))
    assert_sound(opened)


@pytest.mark.parametrize(
    "text",
    [
        "x = " + "(" * 300 + "y" + ")" * 300 + ";",
        "x = " + "a => " * 300 + "b;",
        "{" * 300 + "}" * 300,
        "class A { " * 300 + "}" * 300,
        "namespace A { " * 300 + "}" * 300,
        "x = " + "a switch { _ => " * 300 + "b" + " }" * 300 + ";",
        "x = " + "new { a = " * 300 + "b" + " }" * 300 + ";",
        "f(o is " + "{ A: " * 300 + "1" + " }" * 300 + ");",
    ],
)
def test_code_deeper_than_the_limit_is_cut_and_told(text: str) -> None:
    opened = source(text, "csharp")
    assert_sound(opened)
    list(opened.places(range(0, len(text), 101)))
    assert opened.truncated


def test_long_chains_stay_whole() -> None:
    chain = "if (a) b();" + " else if (c) d();" * 300
    arms = ", ".join(f"{number} => {number}" for number in range(300))
    labels = " ".join(f"case {number}:" for number in range(1000))
    text = "x = " + " + ".join(["y"] * 3000) + ";" + chain + f"z = w switch {{ {arms} }};"
    text += f"switch (w) {{ {labels} f(); break; }}"
    opened = source(text, "csharp")
    assert_sound(opened)
    assert not opened.truncated


CORPUS = "\n".join(text for text, _ in ALL)
PIECES = [
    b"", b"(", b"}", b"{", b'"', b'"""', b'$"', b'@"', b"[", b"\xff", b"=>", b"record A(",
    b"case ", b"is ", b"#if X\n", b"#endif\n", b"from a in", b"new ", b"switch {",
]  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_mutilated_code_never_fails(data: st.DataObject) -> None:
    text = mutilated(data, CORPUS, PIECES)
    assert_sound(source(text, "csharp"))


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="\\ux0041 \n\t\"ab'7{}$@", max_size=30))
def test_any_text_can_be_unquoted(text: str) -> None:
    for quote in ('"', '"""\n', "'", '@"'):
        unquoted(quote + text).encode()
        unquoted(quote + text + quote.strip()).encode()


REAL = Path(__file__).parent / "real" / "csharp"
READ = {
    "BaseApiService.cs": (
        ["System", "System.Linq", "System.Net", "System.Net.Http",
         "System.Threading.Tasks", "Newtonsoft.Json.Linq", "UnityEngine", "Helpers"],
        ["BaseApiService"],
        ["SendDataToApi", "AddHeaderIfNotExists", "GetApiErrorAndPrint", "", "", ""],
        ["HttpRequestMessage", "EnsureSuccessStatusCode", "ReadAsStringAsync",
         "SendAsync"],
    ),
    "CancellationTokenExtensions.cs": (
        ["System", "System.Runtime.CompilerServices", "System.Threading"],
        ["CancellationTokenExtensions", "CancellationTokenAwaitable", "Awaiter"],
        ["ToCancellationToken", "ToCancellationToken", "ToCancellationToken",
         "ToCancellationToken", "ToCancellationTokenCore", "ToUniTask", "Callback",
         "WaitUntilCanceled", "RegisterWithoutCaptureExecutionContext",
         "RegisterWithoutCaptureExecutionContext", "AddTo", "DisposeCallback", "<init>",
         "GetAwaiter", "<init>", "GetResult", "OnCompleted", "UnsafeOnCompleted"],
        ["CancellationTokenSource", "CreateLinkedTokenSource", "Register",
         "RestoreFlow"],
    ),
    "Py.cs": (
        ["System", "System.Collections.Generic", "System.Linq",
         "System.Runtime.Serialization", "System.Threading", "Python.Runtime.Native"],
        ["Py", "GILState", "DebugGILState", "KeywordArguments"],
        ["GIL", "CreateScope", "CreateScope", "<init>", "Dispose", "operator", "<init>",
         "Dispose", "<init>", "<init>", "kw", "Import", "SetArgv", "SetArgv", "SetArgv",
         "With", "With", ""],
        ["DebugGILState", "PyModule", "AcquireLock", "PyDict_SetItemString",
         "InvokeMethod"],
    ),
    "StorageApiService.cs": (
        ["System", "System.Net.Http", "System.Threading.Tasks",
         "Crowdin.Plugin.Models.Settings", "Crowdin.Plugin.Server_API.Serializable",
         "UnityEngine", "Plugin.Helpers.FileHelpers", "Helpers"],
        ["StorageApiService"],
        ["GetStorages", "DeleteStorage", "CreateStorage", "CreateStorage", "", ""],
        ["HttpClient", "HttpRequestMessage", "Exists", "ByteArrayContent", "FromJson"],
    ),
    "TimeoutController.cs": (
        ["System", "System.Threading"],
        ["TimeoutController"],
        ["CancelCancellationTokenSourceState", "<init>", "<init>", "Timeout", "Timeout",
         "IsTimeout", "Reset", "Dispose"],
        ["CancellationTokenSource", "CreateLinkedTokenSource", "FromMilliseconds",
         "Restart"],
    ),
}  # fmt: skip
"""File -> imports, classes and functions in order, and some of what is called."""


@pytest.mark.parametrize("path", sorted(REAL.iterdir()), ids=lambda path: path.name)
def test_real_code_is_read_whole(path: Path) -> None:
    imports, classes, functions, some = READ[path.name]
    read = read_whole(path, "csharp")
    assert read[:3] == (imports, classes, functions)
    assert set(some) <= read.called
