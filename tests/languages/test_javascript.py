"""JavaScript and JSX as IR."""

from __future__ import annotations

import os

import coverage
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aisec_hooks.languages import find
from tests.languages.ir_text import (
    assert_sound,
    assert_whole,
    called,
    cases,
    lowered,
    mutilated,
    nodes,
    source,
)

CASES = cases("javascript.txt")
ALL = [each for group in CASES.values() for each in group]


@pytest.mark.parametrize(("text", "expected"), ALL)
def test_syntax_becomes_ir(text: str, expected: str) -> None:
    assert lowered(text, "javascript") == expected
    assert_sound(source(text, "javascript"))


def test_imports_bind_names() -> None:
    opened = source(
        "import fs, {readFile as read} from 'node:fs'\nimport 'side'\n"
        "function f() { const {exec} = require('child_process') }\n"
        "const yaml = (await import('yaml')).default, n = foo('no')\n",
        "javascript",
    )
    assert opened.bound_names() == {"fs", "read", "f", "yaml", "n"}


@pytest.mark.parametrize(
    ("path", "head", "name"),
    [
        ("src/a.js", b"", "javascript"),
        ("a.test.MJS", b"", "javascript"),
        ("a.cjs", b"", "javascript"),
        ("Jakefile", b"", "javascript"),
        ("bin/run", b"#!/usr/bin/env -S node --no-warnings\n", "javascript"),
        ("a.jsx", b"", "javascript"),
        ("types.d.ts", b"", "typescript"),
        ("a.mts", b"", "typescript"),
        ("bin/run", b"#!/usr/bin/env -S deno run\n", "typescript"),
        ("a.tsx", b"", "tsx"),
    ],
)
def test_files_are_recognised(path: str, head: bytes, name: str) -> None:
    language = find(path, head)
    assert language is not None
    assert (language.name, language.rules) == (name, "javascript")


def test_damaged_code_yields_what_parses() -> None:
    opened = source("const a = {b: f(1), ]; cp.exec('x' + y); function g() { h(1)", "javascript")
    assert opened.damaged
    assert {"f", "exec", "h"} <= called(nodes(opened))
    assert_sound(opened)


def test_a_string_without_its_end_keeps_its_text() -> None:
    assert lowered("a = 'b\n;", "javascript") == "a = 'b'"


def test_code_deeper_than_the_limit_is_cut_and_told() -> None:
    opened = source("x = " + "[" * 300 + "]" * 300, "javascript")
    assert_sound(opened)
    assert opened.truncated


def test_long_chains_stay_whole() -> None:
    chain = "if (a) b;" + " else if (c) d;" * 300
    text = "x = " + " + ".join(["y"] * 3000) + ";" + chain
    opened = source(text, "javascript")
    assert_sound(opened)
    assert not opened.truncated


def test_a_real_script_becomes_ir() -> None:
    path = os.path.join(os.path.dirname(coverage.__file__), "htmlfiles", "coverage_html.js")
    with open(path, "rb") as file:
        assert_whole(file.read(), "javascript")


CORPUS = "\n;".join(text for text, _ in ALL)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_mutilated_code_never_fails(data: st.DataObject) -> None:
    text = mutilated(data, CORPUS, [b"", b"(", b"}", b"`", b"'", b"\xff", b"=>"])
    assert_sound(source(text, "javascript"))
