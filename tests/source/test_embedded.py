"""Code in pages and notebooks: which of it, in which language, and where it stands."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aisec_hooks.source import embedded


def page(text: str, path: str = "a.html") -> dict[str, str]:
    """The code of each language, with runs of white space as one space."""
    found = {}
    for part in embedded.parts(path, text.encode()):
        assert len(part.text) == len(text.encode())
        assert part.text.count(b"\n") == text.count("\n")
        assert part.lines == ()
        found[part.language] = " ".join(part.text.decode().split())
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<script>a()</script>", {"javascript": "a();"}),
        ("<SCRIPT type='module' src=x>a()</SCRIPT >", {"javascript": "a();"}),
        ("<script>a()</script>\n<script>b()</script>", {"javascript": "a(); b();"}),
        ("<script\n  data-a='>'>a()</script>", {"javascript": "a();"}),
        ("<script type='application/json'>{}</script>", {}),
        ("<script type='text/template'><b></b></script>", {}),
        ("<script type='importmap'>{}</script>", {}),
        ("<script src='x'></script>", {}),
        ("<script lang='ts'>a()</script>", {"typescript": "a();"}),
        ("<script setup lang=tsx>a()</script>", {"tsx": "a();"}),
        (
            "<script>a()</script><script lang='ts'>b()</script>",
            {"javascript": "a();", "typescript": "b();"},
        ),
        ("<!-- <script>a()</script> -->", {}),
        ("<scripted>a()</scripted>", {}),
        ("<script>a()", {}),
        ("<script>'<b>\xe4' + a</script>", {"javascript": "'<b>\xe4' + a;"}),
        ("<b onclick='a(1)' ONLOAD=\"b()\">", {"javascript": "a(1); b();"}),
        (
            "<script>x = '<b onclick=\"a()\">'</script>",
            {"javascript": "x = '<b onclick=\"a()\">';"},
        ),
        ("<!-- <b onclick='a()'> -->", {}),
        ("<script>a({{ b|c }})</script>", {"javascript": "a(" + "_" * 9 + ");"}),
        ("<script>{% if a %}b(){% endif %}</script>", {"javascript": "b() ;"}),
        ("<script>a('<%= b %>')</script>", {"javascript": "a('" + "_" * 8 + "');"}),
        ("<script>a(<?= $b ?>)<?php c ?></script>", {"javascript": "a(" + "_" * 9 + ") ;"}),
        ("<script>a({!! $b !!})</script>", {"javascript": "a(" + "_" * 10 + ");"}),
    ],
)
def test_scripts(text: str, expected: dict[str, str]) -> None:
    assert page(text) == expected


@pytest.mark.parametrize(
    ("path", "count"),
    [
        ("a.vue", 1), ("a.svelte", 1), ("a.HTML", 1), ("a/b.html.erb", 1), ("a.blade.php", 1),
        ("a.php", 1), ("a.js", 0), ("a.html.txt", 0), ("html", 0), ("a.html/b", 0),
    ],
)  # fmt: skip
def test_which_files_are_looked_into(path: str, count: int) -> None:
    assert len(list(embedded.parts(path, b"<script>a()</script>"))) == count
    assert bool(embedded.hosts(path)) is bool(count)


def test_a_page_in_utf_16() -> None:
    (part,) = embedded.parts("a.html", "\ufeff<script>a()</script>".encode("utf-16-le"))
    assert part.text.split() == [b"a();"]


PIECES = [
    *("<script>", "</script>", "<!--", "-->", "{{", "}}", "<%=", "%>", "{%", "%}", "<?php", "?>"),
    *(" onclick='", "'", '"', "\n", "\r\n", "a", "\xe4", "<script lang=ts>", "\0"),
]


@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_every_page_keeps_its_offsets(text: str) -> None:
    blob = text.encode()
    for part in embedded.parts("a.html", blob):
        assert len(part.text) == len(blob)
        assert [at for at, byte in enumerate(part.text) if byte == 10] == [
            at for at, byte in enumerate(blob) if byte == 10
        ]


def notebook(*cells: object, kernel: str = "python", indent: int | None = 1) -> bytes:
    code = [
        {"cell_type": "code", "outputs": [{"text": ["out\n"]}], "source": source}
        for source in cells
    ]
    text = {
        "cells": [{"cell_type": "markdown", "source": ["# a\n"]}, *code],
        "metadata": {"kernelspec": {"language": kernel}},
        "nbformat": 4,
    }
    return json.dumps(text, indent=indent).encode()


def test_the_cells_of_a_notebook() -> None:
    text = notebook(["a = 1\n", "b = '\\u00e4'\n", "\n", "c"], "d\ne")
    (part,) = embedded.parts("a.ipynb", text)
    assert part.language == "python"
    assert part.text.decode() == "a = 1\nb = '\\u00e4'\n\nc\nd\ne\n"
    lines = text.decode().split("\n")
    assert [lines[line - 1].strip() for line in part.lines] == [
        '"a = 1\\n",', '"b = \'\\\\u00e4\'\\n",', '"\\n",', '"c"',
        '"source": "d\\ne"', '"source": "d\\ne"',
    ]  # fmt: skip
    assert part.cells == ((2, 1), (2, 2), (2, 3), (2, 4), (3, 1), (3, 2))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("%time x", "# %time x"),
        ("!ls -l", "# !ls -l"),
        ("  %matplotlib inline", "#   %matplotlib inline"),
        ("?x", "# ?x"),
        ("x.y?", "# x.y?"),
        ("a = !ls", "a = None"),
        ("a = %timeit b", "a = None"),
        ("a = b % c", "a = b % c"),
        ("a != b", "a != b"),
        ("  % c)", "  % c)"),
    ],
)
def test_lines_that_are_not_python(line: str, expected: str) -> None:
    part, *_ = embedded.parts("a.ipynb", notebook([line]))
    assert (part.language, part.text.decode()) == ("python", f"{expected}\n")


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (["!ls -l {a}"], " ls -l $a"),
        (["  !ls -l"], "   ls -l"),
        (["a = !ls '{a}' {b,c} {d[0]}"], "     ls '$a' {b,c} {d[0]}"),
        (["%pip install a"], " pip install a"),
        (["%sh ls"], "    ls"),
        (["!a \\\n", "  b\n", "c"], " a \\\n  b\n"),
        (["a != b\n", "%time a\n", "b % c"], None),
    ],
)
def test_lines_for_a_shell(cell: list[str], expected: str | None) -> None:
    text = notebook(cell, ["d"])
    found = {part.language: part for part in embedded.parts("a.ipynb", text)}
    shell = found.get("bash")
    assert (shell and shell.text.decode().rstrip("\n")) == (expected and expected.rstrip("\n"))
    if shell:
        assert shell.cells == found["python"].cells[: len(shell.cells)]
        assert len(shell.lines) == shell.text.count(b"\n")
    assert found["python"].text.endswith(b"\nd\n")


def test_cells_of_other_languages() -> None:
    text = notebook(["a"], ["%%javascript\n", "b"], ["%%html\n", "<b>"], ["\n", "%%time\n", "c"])
    found = {part.language: part.text.decode() for part in embedded.parts("a.ipynb", text)}
    assert found == {"python": "a\n\n\nc\n", "javascript": "\nb\n"}


@pytest.mark.parametrize(
    ("kernel", "language"), [("javascript", "javascript"), ("go", "go"), ("julia", None)]
)
def test_the_kernel_says_the_language(kernel: str, language: str | None) -> None:
    found = [part.language for part in embedded.parts("a.ipynb", notebook("a", kernel=kernel))]
    assert found == ([language] if language else [])


@pytest.mark.parametrize(
    "text",
    [b"", b"[]", b"{", b"{}", b'{"cells": 1}',
     b'{"cells": [1, {"cell_type": "code"}]}',
     b'{"cells": [{"cell_type": "code", "source": [1, {}]}]}', b"[" * 100_000, b"\xff"],
)  # fmt: skip
def test_what_is_no_notebook_has_no_code(text: bytes) -> None:
    assert [part for part in embedded.parts("a.ipynb", text) if part.text.strip()] == []


SOURCES = st.one_of(st.text(max_size=20), st.lists(st.text(max_size=12), max_size=4))


@given(st.lists(SOURCES, max_size=4), st.sampled_from([None, 1, 2]))
def test_every_line_of_code_is_found_in_its_line(cells: list[object], indent: int | None) -> None:
    text = notebook(*cells, kernel="go", indent=indent)
    lines = text.decode().split("\n")
    for part in embedded.parts("a.ipynb", text):
        said = part.text.decode("utf-8", "surrogateescape").split("\n")[:-1]
        assert len(said) == len(part.lines) == len(part.cells)
        for code, line in zip(said, part.lines, strict=True):
            if not code.startswith("%%"):
                assert json.dumps(code)[1:-1] in lines[line - 1] or not code
