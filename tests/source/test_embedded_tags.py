"""Code between the tags of templates: one program, each tag at its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aisec_hooks import languages
from aisec_hooks.source import embedded, open_source


def code(path: str, text: str) -> str:
    """What stands between the tags, without the blanks around it."""
    found = [part for part in embedded.parts(path, text.encode()) if part.host == "tags"]
    for part in found:
        assert len(part.text) == len(text.encode())
        assert not open_source(path, languages.by_name(part.language), part.text).damaged
    return " ".join(b" ".join(part.text for part in found).decode().split())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p>'a</p>", ""),
        ("<p><%= a %>", "a ;"),
        ("<p><%=a-%>", "a;"),
        ("<p><%== a %>", "raw( a );"),
        ("<p><%- if a -%>b<% else %>c<% end %>", "if a ; else ; end ;"),
        ("<%= f a do |b| %>\n<%= b %>\n<% end %>", "f a do |b| ; b ; end ;"),
        ("<% a\n  b %>", "a b ;"),
        ("<%# a %><%% b %><%= c %>", "c ;"),
        ("<% # a %><%= c %>", "c ;"),
        ("<%= c # a %><%= d %>", "c ; d ;"),
        ('<%= "#{a} # b" %>', '"#{a} # b" ;'),
        ("<%= `a #{b}` %>", "`a #{b}` ;"),
        ("<%= '%' %>", "'%' ;"),
        ("<% case a %><% when 1 %>b<% end %>", "case a ; when 1 ; end ;"),
        ("<% %><%= %>", ""),
        ("<%= a", ""),
    ],
)
def test_ruby_in_erb(text: str, expected: str) -> None:
    assert code("a.html.erb", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<%- a %><%= b -%>", "a ; b ;"),
        ("<% if (a) { %>b<% } else { %>c<% } %>", "if (a) { ; } else { ; } ;"),
        ("<%_ a.forEach((b) => { _%>\n<%= b; %>\n<%_ }) _%>",
         "a.forEach((b) => { ; b; ; }) ;"),
        ("<% // a %><%= 'http://b' %>", "'http://b' ;"),
        ("<% include header %>", ""),
        ("<%- include('a', {b}) %>", "include('a', {b}) ;"),
    ],
)  # fmt: skip
def test_javascript_in_ejs(text: str, expected: str) -> None:
    assert code("a.ejs", text) == expected


PIECES = ["<%", "<%=", "<%==", "<%#", "<%%", "<%-", "-%>", "%>", "_%>", "%", "#", "//", '"', "a"]
PIECES += ["{{", "}}", "{!!", "!!}", "{{--", "--}}", "@", "@php", "@endphp"]


@given(st.lists(st.sampled_from([*PIECES, " ", "\n", "\r\n", "\xe4"])).map("".join))
def test_every_template_keeps_its_offsets(text: str) -> None:
    blob = text.encode()
    for path in ("a.erb", "a.ejs", "a.blade.php"):
        for part in embedded.parts(path, blob):
            assert len(part.text) == len(blob)
            assert [at for at, byte in enumerate(part.text) if byte == 10] == [
                at for at, byte in enumerate(blob) if byte == 10
            ]


@pytest.mark.parametrize("sign", [b"<%", b"<%= a ", b"%>", b"<% #", b"<%= '%", b"<% #'"])
def test_long_templates_take_no_long_time(sign: bytes) -> None:
    blob = sign * 20_000
    assert sum(len(part.text) for part in embedded.parts("a.erb", blob)) % len(blob) == 0
    assert not list(
        embedded.parts("a.blade.php", blob.replace(b"<%", b"{{").replace(b"%>", b"@php"))
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p>{{ $a }}", "<? $a ?>"),
        ("<p>{!! $a !!}", "<?= $a ?>"),
        ("@php\n$a = 1;\n@endphp{{$a}}", "<? $a = 1; ?> <?$a?>"),
        ("@{{ a }}@{!! a !!}{{-- $a --}}{{ $b }}", "<? $b ?>"),
        ("@verbatim{{ a }}@endverbatim{{ $b }}", "<? $b ?>"),
        ("{{ }}{{ $a", ""),
        ("a@php.net @php(1) {{ $b }}", "<? $b ?>"),
    ],
)
def test_php_in_blade(text: str, expected: str) -> None:
    (part,) = [*embedded.parts("a.blade.php", text.encode())] or [None]
    assert (" ".join(part.text.decode().split()) if part else "") == expected
    if part:
        assert len(part.text) == len(text)
        assert not open_source("a.php", languages.by_name("php"), part.text).damaged
