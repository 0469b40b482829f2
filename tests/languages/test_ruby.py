"""Ruby as IR: texts, which names are variables, handlers, and files of real projects."""

from __future__ import annotations

from pathlib import Path

import pytest

from aisec_hooks.languages.ruby.texts import decoded, plain
from aisec_hooks.source import dump
from tests.languages.ir_text import lowered, read_whole, source


@pytest.mark.parametrize(
    ("written", "value"),
    [
        # Ruby documentation, "String Literals": another letter stands for itself.
        (r"a\n\t\r\v\e\f\a\b\s\\\"", 'a\n\t\r\v\x1b\f\a\b \\"'),
        (r"\x41\u0041\u{1F600}\u{110000}\u{D800}", "AA😀\ufffd\ufffd"),
        (r"\101\0\q\#", "A\0q#"),
        ("a\\\nb", "ab"),
    ],
)
def test_text_is_what_the_language_makes_of_it(written: str, value: str) -> None:
    assert decoded(written) == value


def test_between_single_quotes_little_is_escaped() -> None:
    assert plain(r"a\'b\\c\n") == "a'b\\c\\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a = 1; f a", "a = 1; f(a)"),
        ("f a", "f(a())"),
        ("a ||= 1; f a", "a or= 1; f(a)"),
        ("a, b = c; f b, c", "[a, b] = c(); f(b, c())"),
        ("x = {a: 1, b: a == 2}; f a", "x = {'a': 1, 'b': (a() == 2)}; f(a())"),
        ("def m(a, b: 1) = f(a, b, c)", "function m(a, b = 1) {return f(a, b, c())}"),
        ("xs.each { |a| f a }", "xs().each(function (a) {return f(a)})"),
        ("g = ->(a) { a }", "g = function (a) {return a}"),
        ("for a in b do f a end", "for a in b() {f(a)}"),
        ("attr_reader :a, :b\nf b, c", "attr_reader('a', 'b'); f(b, c())"),
        ("f params, request", "f(params, request)"),
        ("def params = 1\nf params", "function params() {return 1}; f(params())"),
        ("f(&b); g(&:c); h(&method(:d))", "f(&=b()); g(c); h(d)"),
        ("fail E, 'x'", "raise new E('x')"),
        ("def fail(a); end\nfail 'x'", "function fail(a) nothing; fail('x')"),
    ],
)
def test_a_name_that_nobody_assigned_is_a_call(text: str, expected: str) -> None:
    assert lowered(text + "\n", "ruby") == expected


def test_handlers_name_what_they_catch() -> None:
    opened = source("begin\n f\nrescue A::B, C => e\nrescue D\n g\nrescue\nend\n", "ruby")
    assert dump.dump(opened).splitlines() == [
        "   1 block",
        "   1   try",
        "   2     f()",
        "   3   handler (A.B, C) e",
        "   4   handler (D)",
        "   5     g()",
        "   6   handler ()",
    ]


REAL = Path(__file__).parent / "real" / "ruby"
# File -> what it imports, its classes, its functions, and some of what it calls.
READ: dict[str, tuple[list[str], list[str], list[str], list[str]]] = {
    "files.rb": (
        ["time"],
        ["Rack", "Files", "BaseIterator", "Iterator"],
        [
            "method_added",
            "initialize",
            "",
            "call",
            "get",
            "serving",
            "initialize",
            "each",
            "",
            "",
            "",
            "bytesize",
            "",
            "close",
            "multipart?",
            "multipart_heading",
            "each_range_part",
            "fail",
            "mime_type",
            "filesize",
        ],
        ["Head", "call", "end", "get", "inject", "min", "options?", "seek"],
    ),
    "net_digest_auth.rb": (
        ["digest.md5", "net.http"],
        ["Net", "HTTPHeader", "DigestAuthenticator"],
        [
            "digest_auth",
            "",
            "",
            "initialize",
            "authorization_header",
            "cookie_header",
            "parse",
            "",
            "",
            "parse_cookies",
            "",
            "opaque_present?",
            "qop_present?",
            "random",
            "request_digest",
            "md5",
            "algorithm_present?",
            "use_md5_sess?",
            "a1",
            "a2",
        ],
        [
            "=~",
            "a2",
            "authorization_header",
            "empty?",
            "hexdigest",
            "key?",
            "opaque_present?",
            "private",
        ],
    ),
    "show_status.rb": (
        ["erb"],
        ["Rack", "ShowStatus"],
        ["initialize", "call", "h"],
        ["Request", "binding", "bytesize", "call", "escape_html", "inspect", "merge", "result"],
    ),
}


@pytest.mark.parametrize("path", sorted(REAL.iterdir()), ids=lambda path: path.name)
def test_real_code_is_read_whole(path: Path) -> None:
    imports, classes, functions, some = READ[path.name]
    read = read_whole(path, "ruby")
    assert read[:3] == (imports, classes, functions)
    assert set(some) <= read.called
