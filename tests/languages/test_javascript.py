"""JavaScript and JSX as IR."""

from __future__ import annotations

import os

import coverage
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aisec_hooks.languages import find
from tests.languages.ir_text import assert_sound, cases, lowered, source

CASES = cases("javascript.txt")
ALL = [each for group in CASES.values() for each in group]


@pytest.mark.parametrize(("text", "expected"), ALL)
def test_syntax_becomes_ir(text: str, expected: str) -> None:
    assert lowered(text, "javascript") == expected
    assert_sound(source(text, "javascript"))


def test_imports_are_known_file_wide() -> None:
    opened = source(
        "import fs, {readFile as read} from 'node:fs'\nimport 'side'\n"
        "function f() { const {exec} = require('child_process') }\n"
        "const yaml = (await import('yaml')).default, n = foo('no')\n",
        "javascript",
    )
    imports = {alias: path for alias, path in opened.imports().items() if alias}
    assert imports == {
        "fs": "fs",
        "read": "fs.readFile",
        "exec": "child_process.exec",
        "yaml": "yaml",
    }
    statements = [opened.text[each.start : each.end] for each in opened.ends()["import"]]
    assert statements == [
        b"import fs, {readFile as read} from 'node:fs'",
        b"import 'side'",
        b"{exec} = require('child_process')",
        b"yaml = (await import('yaml')).default",
    ]
    assert opened.bound_names() == {"fs", "read", "f", "yaml", "n"}


def test_ends_are_found() -> None:
    opened = source(
        "f(a); a.g(); a?.['h'](); new I; new j.K(1); (0, l.m)(n); tag`x`; <O p={1}><q.R/></O>;\n"
        "s = 1; t.u += 2; v['w'] ??= 3; x = {y: 1, 'z': 2, aa};\n"
        "const bb = cc.dd, {ee, ff: gg = 1} = hh; let ii; ii = jj; function kk(ll = 1) {}\n"
        "class Mm { nn = 1; #oo() {} }; pp = () => {}; try {} catch (e) { }; /* c */ // d\n"
        "qq.rr || 'd'; ss['tt'] ?? `d`; uu('vv', 1) || 'd'; uu(ww || xx, yy && 'd')\n",
        "javascript",
    )
    found = {name: [each.name for each in ends] for name, ends in opened.ends().items()}
    assert found["call"] == ["f", "g", "h", "I", "K", "m", "tag", "O", "R", "uu", "uu"]
    assert found["store"] == [
        "p", "s", "u", "w", "x", "y", "z", "bb", "gg", "ii", "ll", "nn", "pp", "rr", "tt", "vv",
    ]  # fmt: skip
    assert found["alias"] == ["s", "x", "bb", "ee", "ii", "pp"]
    assert found["function.name"] == ["kk", "#oo"]
    assert len(found["function"]) == 3
    spans = {name: [opened.text[a:b] for _, a, b in opened.ends()[name]] for name in found}
    assert spans["handler"] == [b"catch (e) { }"]
    assert spans["comment"] == [b"/* c */", b"// d"]


def test_offsets_lead_to_functions() -> None:
    text = "function a() { return [1].map(b => { c(b) }) }\nconst d = async e => f(e)\n"
    opened = source(text, "javascript")
    index = opened.functions()
    assert index.function_at(text.index("return")).name == "a"
    inner = index.function_at(text.index("c(b)"))
    assert [each.name for each in inner.params] == ["b"]
    assert [each.name for each in index.parents(inner)] == ["a"]
    arrow = index.function_at(text.index("f(e)"))
    assert (arrow.is_async, arrow.params[0].name) == (True, "e")
    assert index.function_at(text.index("const")) == opened.module()


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
    assert {"f", "exec", "h"} == {each.name for each in opened.ends()["call"]}
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
        opened = source(file.read(), "javascript")
    assert_sound(opened)
    assert not opened.damaged
    assert not opened.truncated


CORPUS = "\n;".join(text for text, _ in ALL)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_mutilated_code_never_fails(data: st.DataObject) -> None:
    text = bytearray(CORPUS.encode())
    for _ in range(data.draw(st.integers(1, 6))):
        start = data.draw(st.integers(0, len(text)))
        end = min(len(text), start + data.draw(st.integers(0, 12)))
        text[start:end] = data.draw(st.sampled_from([b"", b"(", b"}", b"`", b"'", b"\xff", b"=>"]))
    assert_sound(source(bytes(text), "javascript"))
