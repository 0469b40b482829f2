"""Shapes of code that make an analysis slow: each is a function of how often something is there.

Each holds a source and a sink, so that data flow is followed.
"""

from __future__ import annotations

from collections.abc import Callable
from textwrap import indent

from tests.flows import writing
from tests.flows.writing import Said

Shape = Callable[[int], str]
_HEAD = "import os\nfrom flask import Flask, request\napp = Flask(__name__)\n"
SOURCE: Said = ("source",)
SINK: Said = ("sink", ("name", "t0"))


def _handler(body: str, before: str = "", start: str = "'a'") -> str:
    """A handler in Python: ``v`` is from outside, ``x`` begins as given."""
    first = f"v = request.args['a']\nx = {start}\n"
    return f"{_HEAD}{before}@app.route('/')\ndef view():\n{indent(first + body, '    ')}"


def _repeated(
    line: str, last: str = "os.system(x)\n", before: str = "", start: str = "'a'"
) -> Shape:
    """One line over and over; ``{n}`` is its number."""
    return lambda count: _handler(
        "".join(line.replace("{n}", str(at)) for at in range(count)) + last,
        before.replace("{count}", str(count)),
        start,
    )


def _functions(line: str, first: str, last: str = "") -> Shape:
    """One function over and over; ``{n}`` is its number, ``{next}`` that of the one after it."""

    def shape(count: int) -> str:
        each = (
            line.replace("{n}", str(at)).replace("{next}", str((at + 1) % count))
            .replace("{far}", str((at * 7 + 3) % count))
            for at in range(count)
        )  # fmt: skip
        return _handler(first + "os.system(v)\n", "".join(each) + last)

    return shape


DOUBLED = "x = [x, x, v]\n"
SAME = "def same(a):\n    return a\n"

PYTHON: dict[str, Shape] = {
    "helpers that give what others give": _functions(
        "def f{n}(a):\n    log('" + "long " * 50 + "')\n    return f{next}(a) + a\n",
        "x += " + " + ".join(f"f{at}(x)" for at in range(40)) + "\n",
        "def f0(a):\n    log('" + "long " * 50 + "')\n    return request.args[a]\n"),
    "concatenations": _repeated("x = x + v + 'abc'\n"),
    "additions in place": _repeated("x += v + 'abc'\n"),
    "one long concatenation": lambda n: _handler(f"os.system(v{' + v' * n})\n"),
    "text that doubles": _repeated("x = f'{x}{x}{v}'\n"),
    "sources": _repeated("x += request.args.get('{n}')\n"),
    "sources and sinks": _repeated("x += request.args.get('{n}')\nos.system(x)\n"),
    "sinks": _repeated("os.system(v)\n"),
    "tests": _repeated("if v == '{n}':\n    x{n} = v\n"),
    "tests that return": _repeated("if v == '{n}':\n    return v\n", "os.system(v)\n"),
    "elif": lambda n: _handler(
        "if v:\n    x = v\n" + "".join(f"elif v == '{at}':\n    x = v\n" for at in range(n))
        + "os.system(x)\n"),
    "cases": lambda n: _handler(
        "match v:\n" + "".join(f"    case '{at}':\n        x{at} = v\n" for at in range(n))
        + "os.system(v)\n"),
    "attempts": _repeated("try:\n    x{n} = v\nexcept E:\n    x{n} = 1\n", "os.system(v)\n"),
    "checks that all hold": lambda n: _handler(
        f"if {' and '.join(['v.isalnum()'] * n)}:\n    os.system(v)\n"),
    "checks one of which holds": lambda n: _handler(
        f"if {' or '.join(['is_safe(v, x)'] * n)}:\n    os.system(v)\n", start="request.args"),
    "names": _repeated("x{n} = v\nif v:\n    x = x{n}\n"),
    "members": _repeated("self.x{n} = v\n", "os.system(self.x0)\n"),
    "pushes": _repeated("x.append(v)\n", "os.system(x[0])\n", start="[]"),
    "keys": _repeated("x['{n}'] = v\n", "os.system(x['0'])\n", start="{}"),
    "a large map": lambda n: _handler(
        "x = {" + "".join(f"'{at}': v, " for at in range(n)) + "}\nos.system(x['0'])\n"),
    "lists that double": _repeated(DOUBLED, start="[v]"),
    "lists that double and are given": _repeated(DOUBLED, "os.system(same(x))\n", SAME, "[v]"),
    "constant lists that double": _repeated(
        "x = [x, x]\n", "if v in x:\n    os.system(v)\n", start="['a']"),
    "lists that double on two ways": _repeated(
        "x = [x, x]\ny = [y, y]\n", "os.system(x if v else y)\n", start="['a']\ny = ['a']"),
    "maps that double": _repeated("x = {'a': x, 'b': x, 'c': v}\n", "os.system(x['a'])\n"),
    "wide lists in wide lists": _repeated(
        "send(x)\n", start="v\n" + "x = [" + "x, " * 60 + "]\n" * 4),
    "lists of what is inside": _repeated(
        "for i in x:\n    x = [x, i]\n", start="[v]"),
    "calls with ever more text": _repeated("x = same(x + 'a')\n", "os.system(same(v))\n", SAME),
    "calls with ever more sources": _repeated(
        "x = same(x + request.args.get('{n}'))\n", before=SAME),
    "spread arguments": _repeated(
        "x = more(*x, x)\n", before="def more(*a):\n    os.system(a[0])\n    return a\n",
        start="[v]"),
    "functions that call the next": _functions(
        "def f{n}(a):\n    os.system(a)\n    return f{next}(a)\n", "f0(v)\n"),
    "functions that call many": _functions(
        "def f{n}(a):\n    f{next}(a + '1')\n    f{far}(a + '2')\n    f{n}(a)\n    os.system(a)\n",
        "f0(v)\n"),
    "handlers that call each other": _functions(
        "@app.route('/{n}')\ndef f{n}():\n    b = request.args['{n}']\n    g{next}(b)\n"
        "    g{far}(b)\n    os.system(b)\ndef g{n}(b):\n    g{far}(b)\n    os.system(b)\n", ""),
    "handlers": _functions(
        "@app.route('/{n}')\ndef f{n}():\n    os.system(request.args['{n}'])\n", ""),
    "classes": _functions(
        "class A{n}(A{next}):\n    def m{n}(self, a):\n        os.system(a)\n",
        "A0().m0(v)\n"),
    "methods": lambda n: _handler(
        "A().m0(v)\nos.system(v)\n", "class A:\n" + "".join(
            f"    def m{at}(self, a):\n        self.x{at} = a\n        return self.m{at + 1}(a)\n"
            for at in range(n))),
    "callbacks": _repeated("f{n} = lambda a: os.system(a)\nrun(f{n}, v)\n"),
    "calls of itself": lambda n: _handler(
        "f(v, 9)\n", "def f(a, b):\n" + "".join(f"    f(a, {at})\n" for at in range(n))
        + "    os.system(a)\n"),
    "globals from outside": _functions(
        "v{n} = request.args['{n}']\ndef f{n}():\n    os.system(v{n})\n", ""),
    "functions beside requests": _functions(
        "asked{n} = request\ndef f{n}(x):\n    return x.args['{n}']\n", ""),
    "decorators": lambda n: _HEAD + "@d\n" * n + "def f():\n    os.system(request.args['a'])\n",
    "parameters": lambda n: _HEAD + (
        f"@app.route('/')\ndef f({', '.join(f'a{at}: str = request' for at in range(n))}):\n"
        "    os.system(request.args['a'])\n"),
    "calls of what was returned": lambda n: _handler(f"x = v{'.strip(v)' * n}\nos.system(x)\n"),
    "imports": lambda n: "".join(f"import flask, a{at}\n" for at in range(n)) + _handler(
        "os.system(v)\n"),
}  # fmt: skip
"""What grows in Python -> its text."""

NESTED: dict[str, Shape] = {
    "calls": lambda n: _handler(f"os.system({'same(' * n}v{')' * n})\n", SAME),
    "lists": lambda n: _handler(f"os.system({'[' * n}v{']' * n})\n"),
    "conditions in conditions": lambda n: _handler(
        f"x = {'(v if (' * n}v == 'a'{') == 1 else v)' * n}\nos.system(x)\n"),
    "defaults of defaults": lambda n: _handler(
        f"x = {'v.a or (' * n}v{')' * n}\nos.system(x)\n"),
    "assignments": lambda n: _handler(
        f"if {'(x := ' * n}v{')' * n} == 'a':\n    os.system(x)\nelse:\n    os.system(x)\n"),
    "comprehensions": lambda n: _handler(f"os.system({'[' * n}v{' for v in v]' * n})\n"),
    "negations": lambda n: _handler(
        f"if {'not ' * n}v.isalnum():\n    os.system(v)\nelse:\n    os.system(v)\n"),
    "lambdas": lambda n: _handler(f"f = {'lambda a: ' * n}os.system(a)\nf(v)\n"),
    "loops": lambda n: _handler(
        "".join(f"{' ' * at}for i{at} in v:\n" for at in range(n)) + " " * n + "x = x + v + i0\n"
        "os.system(x)\n"),
    "attempts": lambda n: _handler(
        "".join(f"{' ' * at}try:\n" for at in range(n)) + " " * n + "x = v\n"
        + "".join(f"{' ' * at}except E:\n{' ' * at} x = v\n" for at in reversed(range(n)))
        + "os.system(x)\n"),
    "functions": lambda n: _handler(
        "".join(f"{' ' * at}def g{at}(a):\n{' ' * at} os.system(a + v)\n" for at in range(n))
        + "".join(f"{' ' * at}g{at}(v)\n" for at in reversed(range(n)))),
}  # fmt: skip
"""What is nested in Python -> its text."""


def _wrapped(said: Said, words: str, count: int) -> Said:
    for _ in range(count):
        said = (words, said)
    return said


def _chained(said: Said, count: int) -> Said:
    for _ in range(count):
        said = ("join", said, SOURCE)
    return said


def _inside(word: str, body: tuple[Said, ...], count: int) -> tuple[Said, ...]:
    for _ in range(count):
        body = ((word, body),) if word == "loop" else ((word, None, body, (GROWN,)),)
    return body


BRANCHED = ("tests", "attempts", "names")
"""Shapes that copy all names at each branch: they cost names times branches, up to a bound."""

GROWN = ("set", "t0", ("join", ("name", "t0"), SOURCE))
ANYWHERE: dict[str, Callable[[int], list[list[Said]]]] = {
    "concatenations": lambda n: [[*([GROWN] * n), SINK]],
    "one long concatenation": lambda n: [[("sink", _chained(SOURCE, n))]],
    "nested calls": lambda n: [[("sink", _wrapped(SOURCE, "same", n))]],
    "lists that double": lambda n: [
        [*([("set", "l0", ("pair", ("name", "l0"), ("join", ("name", "l0"), SOURCE)))] * n),
         ("sink", ("at", "l0", 0))]],
    "tests": lambda n: [[*([("if", None, [GROWN], [GROWN])] * n), SINK]],
    "tests inside of tests": lambda n: [[*_inside("if", (GROWN,), 8), SINK]] * (n // 10),
    "loops inside of loops": lambda n: [[*_inside("loop", (GROWN,), 8), SINK]] * (n // 10),
    "handlers": lambda n: [[("sink", SOURCE)]] * n,
    "sinks": lambda n: [[GROWN, *([SINK] * n)]],
}  # fmt: skip
"""What grows in any language -> bodies of handlers."""


def text(language: str, shape: str, count: int) -> bytes:
    """A shape of ``ANYWHERE`` in a language."""
    return writing.program(language, ANYWHERE[shape](count)).text.encode()
