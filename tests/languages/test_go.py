"""Go as IR."""

from __future__ import annotations

import os

import pre_commit
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aisec_hooks.languages import find
from aisec_hooks.languages.go.imports import assumed_name
from aisec_hooks.model import ir
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

CASES = cases("go.txt")
ALL = [each for group in CASES.values() for each in group]


@pytest.mark.parametrize(("text", "expected"), ALL)
def test_syntax_becomes_ir(text: str, expected: str) -> None:
    opened = source(text + "\n", "go")
    assert not opened.damaged
    assert lowered(text + "\n", "go") == expected
    assert_sound(opened)


# Names as the documentation of each package gives them; goimports assumes the same.
@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("fmt", "fmt"),
        ("database/sql", "sql"),
        ("math/rand/v2", "rand"),
        ("github.com/golang-jwt/jwt/v5", "jwt"),
        ("github.com/redis/go-redis/v9", "redis"),
        ("gopkg.in/yaml.v3", "yaml"),
        ("github.com/dgrijalva/jwt-go", "jwt"),
        ("v2", "v2"),
        ("example.org/vault", "vault"),
        ("", ""),
    ],
)
def test_a_package_is_called_as_its_path_says(path: str, name: str) -> None:
    assert assumed_name(path) == name


def test_declarations_bind_names() -> None:
    opened = source(
        'package a\nimport ("net/http"; x "y"; _ "z")\nconst (b = iota; c)\nvar d, e = f()\n'
        "type g struct{}\nfunc (g) h() {}\nfunc i() { j := 1; _ = j }\n",
        "go",
    )
    assert opened.bound_names() == {"http", "x", "b", "c", "d", "e", "g", "i"}


def test_methods_of_a_type_declared_elsewhere_stand_together() -> None:
    text = "func (a *A) b() {}\nfunc c() {}\nfunc (a A) d() {}\n"
    assert lowered(text, "go") == (
        "class A() {function b(a: A) {}; function d(a: A) {}}; function c() {}"
    )


@pytest.mark.parametrize("path", ["main.go", "cmd/x/main_test.GO"])
def test_files_are_recognised(path: str) -> None:
    language = find(path, b"")
    assert language is not None
    assert (language.name, language.rules) == ("go", "go")


def test_damaged_code_yields_what_parses() -> None:
    opened = source("package a\nfunc b() { c(1, ]; d.e(`x` + y) }\nfunc g() { h(1)", "go")
    assert opened.damaged
    assert {"c", "e", "h"} <= called(nodes(opened))
    assert_sound(opened)


def test_a_text_without_its_end_keeps_what_it_has() -> None:
    assert lowered('a = "b\n', "go") == "any(a, 'b')"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("(", ")"),
        ("[]int{", "}"),
        ("[]T{{A: ", "}}"),
        ("f(", ")"),
        ("a[", "]"),
        ("map[T]T{{", "}: 1}"),
    ],
)
def test_code_deeper_than_the_limit_is_cut_and_told(before: str, after: str) -> None:
    opened = source(f"a = {before * 300}1{after * 300}\n", "go")
    assert_sound(opened)
    assert opened.truncated


@pytest.mark.parametrize(
    "text",
    [
        "a = " + "[]" * 300 + "int" + "{" * 300 + "}" * 300 + "\n",
        "var a " + "*" * 300 + "B\n",
        "if a := b(); a { }" + " else if a := b(); a { }" * 300 + "\n",
    ],
)
def test_other_deep_code_is_sound(text: str) -> None:
    assert_sound(source(text, "go"))


def test_long_chains_stay_whole() -> None:
    chain = "if a { b() }" + " else if c { d() }" * 300
    rows = "".join(f"\tA{number}\n" for number in range(2000))
    text = f"x = {' + '.join(['y'] * 3000)}\n{chain}\nconst (\n\tB = iota\n{rows})\n"
    opened = source(text, "go")
    assert_sound(opened)
    assert not opened.truncated
    body = opened.body(opened.module()).body
    assert isinstance(body[-1], ir.Declare)
    assert isinstance(body[-1].value, ir.Const)
    assert body[-1].value.value == 2000


def test_a_real_program_becomes_ir() -> None:
    path = os.path.join(os.path.dirname(pre_commit.__file__), "resources", "empty_template_main.go")
    with open(path, "rb") as file:
        assert_whole(file.read(), "go")


CORPUS = "\n".join(text for text, _ in ALL)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_mutilated_code_never_fails(data: st.DataObject) -> None:
    text = mutilated(data, CORPUS, [b"", b"(", b"}", b"`", b"{", b"\xff", b":="])
    assert_sound(source(text, "go"))
