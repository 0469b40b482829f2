"""What is a comment in templates, and what only looks like one."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aisec_hooks.source.remarks import comments, without_comments


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("a.html", "1<!-- x -->2"),
        ("a.html", "1{# x #}2{% comment %} x {% endcomment"),
        ("a.twig", "1{# x\nx #}2"),
        ("a.j2", "1{%- raw -%} x {%- endraw -%}2"),
        ("a.hbs", "1{{!-- x }} x --}}2{{! x }}3{{~! x }}"),
        ("a.html.erb", "1<%# x %>2<%%= x %>3"),
        ("a.jsp", "1<%-- x %> x --%>2"),
        ("a.cshtml", "1@* x *@2"),
        ("a.blade.php", "1{{-- x --}}2@{!! x !!}"),
        ("a.ftl", "1<#-- x -->2"),
        ("a.svelte", "1<!--\nx\n-->2"),
    ],
)
def test_comments_are_blank(path: str, text: str) -> None:
    bare = without_comments(path, text.encode()).decode()
    assert "x" not in bare
    assert [bare.find(each) for each in "123"] == [text.find(each) for each in "123"]
    assert bare.count("\n") == text.count("\n")


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("a.svelte", "{#if a} x {/if}<a href='#}'>"),
        ("a.html", "{{#if a}} x {{/if}} #}"),
        ("a.html", "<!-- x {# x"),
        ("a.erb", "<%= x # a %>"),
        ("a.vue", "{# x #}"),
    ],
)
def test_what_is_no_comment_stays(path: str, text: str) -> None:
    assert without_comments(path, text.encode()) == text.encode()


SIGNS = ("<!--", "-->", "{#", "#}", "{{!--", "--}}", "<%#", "%>", "{% raw %}", "endraw", "\n", "a")


@given(st.lists(st.sampled_from(SIGNS)), st.sampled_from(["a.html", "a.hbs", "a.erb", "a.ftl"]))
def test_lines_stay_where_they_are(signs: list[str], path: str) -> None:
    text = "".join(signs).encode()
    bare = without_comments(path, text)
    assert len(bare) == len(text)
    assert [at for at, each in enumerate(bare) if each == 10] == [
        at for at, each in enumerate(text) if each == 10
    ]


@pytest.mark.parametrize("sign", ["<!--", "{#", "{% raw %}", "<!--{#"])
def test_nothing_but_beginnings_takes_no_longer(sign: str) -> None:
    begun = time.process_time()
    without_comments("a.html", sign.encode() * 200_000)
    assert time.process_time() - begun < 5


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        ("a.html", "<!-- a -->{# b #}{% raw %}c{% endraw %}", ["<!-- a -->", "{# b #}"]),
        ("a.erb", "<%# a %><%% b %><%= c %>", ["<%# a %>"]),
        ("a.blade.php", "{{-- a --}}@{!! b !!}", ["{{-- a --}}"]),
        ("a.cshtml", "@* a\n *@", ["@* a\n *@"]),
    ],
)
def test_what_people_see_is_no_comment(path: str, text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in comments(path, text.encode())] == expected
