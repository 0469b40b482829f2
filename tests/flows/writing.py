"""Small programs, written in each language: tables of how it says one and the same thing.

Expressions and statements are tuples whose first part is the word for it::

    ("source",) ("text", "abc") ("name", "t0") ("join", left, right) ("number", value)
    ("same", value) ("fixed", value) ("wrapped", value) ("second", left, right)
    ("pair", left, right) ("entry", left, right) ("at", "l0", 0) ("key", "m0", "k")
    ("set", "t0", value) ("store", "m0", "k", value) ("sink", value)
    ("if", True or False or None, then, orelse) ("loop", body)

``same`` to ``second`` are functions of the program; a test of None is one that nobody knows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

Said = tuple[Any, ...]
NAMES = ("t0", "t1", "t2", "l0", "m0")
START: Sequence[Said] = (
    *(("set", name, ("text", name)) for name in NAMES[:3]),
    ("set", "l0", ("pair", ("text", "a"), ("text", "b"))),
    ("set", "m0", ("entry", ("text", "a"), ("text", "b"))),
)


class Tongue(NamedTuple):
    """How a language says it.

    :param first: what introduces a name of each letter; the same without it changes one.
    :param open: what begins a block of each kind, ``close`` ends every one of them.
    """

    ending: str
    head: str
    handler: str
    foot: str
    says: dict[str, str]
    first: dict[str, str]
    open: dict[str, str]
    close: str
    semicolon: str = ""


PYTHON = Tongue(
    "py",
    "import os\nfrom flask import Flask, request\napp = Flask(__name__)\n"
    "def same(a):\n    return a\n"
    "def fixed(a):\n    return 'x'\n"
    "def wrapped(a):\n    b = '<' + a\n    return b + '>'\n"
    "def second(a, b):\n    return b\n",
    "@app.route('/{name}')\ndef {name}():\n",
    "",
    {
        "source": "request.args.get('{0}')", "join": "{0} + {1}", "number": "str(int({0}))",
        "pair": "[{0}, {1}]", "entry": "{{'k': {0}, 'n': {1}}}", "at": "{0}[{1}]",
        "key": "{0}['{1}']", "store": "{0}['{1}'] = {2}", "sink": "os.system({0})",
    },
    {},
    {"if": "if {0}:", "else": "else:", "loop": "for i in range(count()):"},
    "",
)  # fmt: skip
_BRACED = {"if": "if ({0}) {{", "else": "}} else {{",
           "loop": "for (let i = 0; i < count(); i++) {{"}  # fmt: skip
JAVASCRIPT = Tongue(
    "js",
    "import express from 'express';\nimport {{ exec }} from 'child_process';\n"
    "const app = express();\n"
    "function same(a) {{ return a; }}\n"
    "function fixed(a) {{ return 'x'; }}\n"
    "function wrapped(a) {{ const b = '<' + a; return b + '>'; }}\n"
    "function second(a, b) {{ return b; }}\n",
    "app.get('/{name}', (req, res) => {{\n",
    "}});\n",
    {
        "source": "req.query.{0}", "join": "{0} + {1}", "number": "String(Number({0}))",
        "pair": "[{0}, {1}]", "entry": "{{k: {0}, n: {1}}}", "at": "{0}[{1}]",
        "key": "{0}['{1}']", "store": "{0}['{1}'] = {2}", "sink": "exec({0})",
    },
    dict.fromkeys("tlm", "let "),
    _BRACED,
    "}}",
    ";",
)  # fmt: skip
JAVA = Tongue(
    "java",
    "import java.util.*;\nimport javax.servlet.http.HttpServletRequest;\n"
    "public class Shop {{\n"
    "String same(String a) {{ return a; }}\n"
    'String fixed(String a) {{ return "x"; }}\n'
    'String wrapped(String a) {{ String b = "<" + a; return b + ">"; }}\n'
    "String second(String a, String b) {{ return b; }}\n",
    "public void {name}(HttpServletRequest request) throws Exception {{\n",
    "}}\n",
    {
        "source": 'request.getParameter("{0}")', "join": "{0} + {1}",
        "number": "String.valueOf(Integer.parseInt({0}))", "pair": "new String[] {{{0}, {1}}}",
        "made": 'Map<String, String> made = new HashMap<>(); made.put("k", {0}); '
        'made.put("n", {1}); {2} = made;', "at": "{0}[{1}]",
        "key": '{0}.get("{1}")', "store": '{0}.put("{1}", {2})',
        "sink": "Runtime.getRuntime().exec({0})",
    },
    {"t": "String ", "l": "String[] ", "m": "Map<String, String> "},
    {**_BRACED, "loop": "for (int i = 0; i < count(); i++) {{"},
    "}}",
    ";",
)  # fmt: skip
GO = Tongue(
    "go",
    'package shop\n\nimport (\n\t"net/http"\n\t"os/exec"\n\t"strconv"\n)\n\n'
    "func same(a string) string {{ return a }}\n"
    'func fixed(a string) string {{ return "x" }}\n'
    'func wrapped(a string) string {{\n\tb := "<" + a\n\treturn b + ">"\n}}\n'
    "func second(a string, b string) string {{ return b }}\n"
    "func number(a string) string {{\n\tn, _ := strconv.Atoi(a)\n"
    "\treturn strconv.Itoa(n)\n}}\n",
    "func {name}(w http.ResponseWriter, r *http.Request) {{\n",
    "}}\n",
    {
        "source": 'r.URL.Query().Get("{0}")', "join": "{0} + {1}", "number": "number({0})",
        "pair": "[]string{{{0}, {1}}}", "entry": 'map[string]string{{"k": {0}, "n": {1}}}',
        "at": "{0}[{1}]", "key": '{0}["{1}"]', "store": '{0}["{1}"] = {2}',
        "sink": 'exec.Command("sh", "-c", {0}).Run()',
    },
    dict.fromkeys("tlm", "var "),
    {"if": "if {0} {{", "else": "}} else {{", "loop": "for i := 0; i < count(); i++ {{"},
    "}}",
)  # fmt: skip
TONGUES = {
    "python": PYTHON,
    "javascript": JAVASCRIPT,
    "typescript": JAVASCRIPT,
    "tsx": JAVASCRIPT,
    "java": JAVA,
    "go": GO,
}
"""Name of a language -> how it says things."""

_FUNCTIONS = ("same", "fixed", "wrapped", "second")


class Written(NamedTuple):
    """A program, and the line of each sink in it, in the order they are written."""

    text: str
    sinks: tuple[int, ...]


def program(language: str, bodies: Sequence[Sequence[Said]]) -> Written:
    """A program with one handler for each of the bodies."""
    tongue = TONGUES[language]
    lines = _unbraced(tongue.head).splitlines()
    sinks: list[int] = []
    for number, body in enumerate(bodies):
        lines.extend(tongue.handler.format(name=f"view{number}").splitlines())
        for line, is_sink in _statements(tongue, (*START, *body), 1, set()):
            lines.append(line)
            if is_sink:
                sinks.append(len(lines))
        lines.extend(_unbraced(tongue.foot).splitlines())
    if tongue is JAVA:
        lines.append("}")
    return Written("\n".join(lines) + "\n", tuple(sinks))


def _unbraced(text: str) -> str:
    return text.replace("{{", "{").replace("}}", "}")


def _statements(
    tongue: Tongue, body: Sequence[Said], depth: int, known: set[str]
) -> Iterator[tuple[str, bool]]:
    """Lines, each with whether it holds a sink."""
    indent = "    " * depth
    if not body and tongue is PYTHON:
        yield f"{indent}pass", False
    for word, *parts in body:
        if word == "set":
            name = parts[0]
            first = tongue.first.get(name[0], "") if name not in known else ""
            known.add(name)
            if parts[1][0] == "entry" and "made" in tongue.says:
                given = [value(tongue, each) for each in parts[1][1:]]
                yield indent + tongue.says["made"].format(*given, first + name), False
            else:
                yield f"{indent}{first}{name} = {value(tongue, parts[1])}{tongue.semicolon}", False
        elif word in ("store", "sink"):
            given = [value(tongue, each) if isinstance(each, tuple) else each for each in parts]
            yield f"{indent}{tongue.says[word].format(*given)}{tongue.semicolon}", word == "sink"
        else:
            yield from _block(tongue, word, parts, depth, known)


def _block(
    tongue: Tongue, word: str, parts: list[Any], depth: int, known: set[str]
) -> Iterator[tuple[str, bool]]:
    indent = "    " * depth
    tests = {True: f"{value(tongue, ('text', 'a'))} == {value(tongue, ('text', 'a'))}",
             False: f"{value(tongue, ('text', 'a'))} == {value(tongue, ('text', 'b'))}",
             None: "lucky()"}  # fmt: skip
    test = tests[parts[0]] if word == "if" else ""
    yield indent + tongue.open[word].format(test), False
    yield from _statements(tongue, parts[-1] if word == "loop" else parts[1], depth + 1, known)
    if word == "if":
        yield indent + _unbraced(tongue.open["else"]), False
        yield from _statements(tongue, parts[2], depth + 1, known)
    if tongue.close:
        yield indent + _unbraced(tongue.close), False


def value(tongue: Tongue, said: Said) -> str:
    """An expression as a language writes it."""
    word, *parts = said
    if word == "source":
        return tongue.says[word].format(*parts or "q")
    if word == "name":
        return str(parts[0])
    if word == "text":
        return f'"{parts[0]}"'
    given = [value(tongue, each) if isinstance(each, tuple) else each for each in parts]
    if word in _FUNCTIONS:
        return f"{word}({', '.join(given)})"
    return tongue.says[word].format(*given)
