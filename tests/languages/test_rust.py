"""Rust as IR."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aisec_hooks.languages import find
from aisec_hooks.model import ir
from tests.languages.ir_text import assert_sound, called, cases, lowered, nodes, read_whole, source

CASES = cases("rust.txt")
ALL = [each for group in CASES.values() for each in group]


@pytest.mark.parametrize(("text", "expected"), ALL)
def test_syntax_becomes_ir(text: str, expected: str) -> None:
    opened = source(text + "\n", "rust")
    assert not opened.damaged
    assert lowered(text + "\n", "rust") == expected
    assert_sound(opened)


@pytest.mark.parametrize("path", ["src/main.rs", "build.RS"])
def test_files_are_recognised(path: str) -> None:
    language = find(path, b"")
    assert language is not None
    assert (language.name, language.rules) == ("rust", "rust")


def test_declarations_bind_names() -> None:
    opened = source(
        "use std::{fs, io::{self, Read as _}};\nuse a::b as c;\nconst D: u8 = 1;\n"
        "static E: u8 = 2;\n"
        "struct F { g: u8 }\nimpl F { fn h() { let i = 1; } }\nfn j() {}\n",
        "rust",
    )
    assert opened.bound_names() == {"fs", "io", "c", "D", "E", "F", "j"}


def test_damaged_code_yields_what_parses() -> None:
    opened = source("fn b() { c(1, ]; d.e(x + y) }\nfn g() { h(1)", "rust")
    assert opened.damaged
    assert {"c", "h"} <= called(nodes(opened))
    assert_sound(opened)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("(", ")"),
        ("[", "]"),
        ("f(", ")"),
        ("{", "}"),
        ("A { b: ", "}"),
        ("if a {", "}"),
        ("m!(", ")"),
    ],
)
def test_code_deeper_than_the_limit_is_sound(before: str, after: str) -> None:
    assert_sound(source(f"fn a() {{ let b = {before * 300}1{after * 300}; }}\n", "rust"))


def test_long_chains_stay_whole() -> None:
    chain = "if a { b() }" + " else if c { d() }" * 300
    opened = source(f"fn f() {{ let x = {' + '.join(['y'] * 3000)};\n{chain} }}\n", "rust")
    assert_sound(opened)
    assert sum(isinstance(each, ir.Name) and each.name == "y" for each in nodes(opened)) == 3000


_PIECES = st.sampled_from(
    ["fn a(", ") ", "{", "}", "let x = ", "match b ", "=> ", "Err(_)", "if let ", "Some(c)", ";",
     "format!(", '"{d}"', "|e| ", "impl F ", "use g::", "#[h]", "'i", "'j'", 'r#"k"#', "<", ">",
     "::", ".", "&mut ", "l", "1", ",", "[", "]", "?", "\n", "é"]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=40))
@settings(max_examples=150, deadline=None)
def test_any_text_is_survived(pieces: list[str]) -> None:
    assert_sound(source("".join(pieces), "rust"))


REAL = Path(__file__).parent / "real" / "rust"
READ = {
    "builder.rs": (
        ["std.borrow.Cow", ".Cookie", ".SameSite", ".Expiration"],
        ["CookieBuilder"],
        [
            "new",
            "expires",
            "max_age",
            "domain",
            "path",
            "secure",
            "http_only",
            "same_site",
            "permanent",
            "finish",
        ],
        ["CookieBuilder", "derive", "make_permanent", "set_domain", "set_expires", "set_http_only"],
    ),
    "into_url.rs": (
        ["url.Url", "."],
        ["IntoUrl", "Url", "String", "str", "IntoUrlSealed"],
        [
            "into_url",
            "as_str",
            "into_url",
            "as_str",
            "into_url",
            "as_str",
            "into_url",
            "as_str",
            "into_url",
            "as_str",
            "into_url_file_scheme",
        ],
        ["as_str", "assert_eq", "expect_uri", "has_host", "if_hyper", "into_url"],
    ),
    "simple_query.rs": (
        [
            ".client.InnerClient",
            ".client.Responses",
            ".codec.FrontendMessage",
            ".connection.RequestMessages",
            ".Error",
            ".SimpleQueryMessage",
            ".SimpleQueryRow",
            "bytes.Bytes",
            "fallible_iterator.FallibleIterator",
            "futures_util.ready",
            "futures_util.Stream",
            "log.debug",
            "pin_project_lite.pin_project",
            "postgres_protocol.message.backend.Message",
            "postgres_protocol.message.frontend",
            "std.marker.PhantomPinned",
            "std.pin.Pin",
            "std.sync.Arc",
            "std.task.Context",
            "std.task.Poll",
        ],
        ["SimpleColumn", "SimpleQueryStream"],
        ["new", "name", "simple_query", "batch_execute", "encode", "", "poll_next", ""],
        ["CommandComplete", "SimpleColumn", "SimpleQueryStream", "Single", "collect", "encode"],
    ),
    "transaction_builder.rs": (
        [".Client", ".Error", ".Transaction"],
        ["IsolationLevel", "TransactionBuilder"],
        ["new", "isolation_level", "read_only", "deferrable", "start"],
        ["TransactionBuilder", "batch_execute", "derive", "push_str"],
    ),
}
"""File -> imports, types and functions in order, and some of what is called."""


@pytest.mark.parametrize("path", sorted(REAL.iterdir()), ids=lambda path: path.name)
def test_real_code_is_read_whole(path: Path) -> None:
    imports, classes, functions, some = READ[path.name]
    read = read_whole(path, "rust")
    assert read[:3] == (imports, classes, functions)
    assert set(some) <= read.called
