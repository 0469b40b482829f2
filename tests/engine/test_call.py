"""Calls: whom a name means, and which arguments decide."""

from __future__ import annotations

import pytest

from aisec_hooks.model.rule import Condition
from tests.engine.indexes import BUILT, VARIABLE, call, found

MD5 = call("hashlib.md5")
EVAL = call("eval", where=(VARIABLE,))


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("import hashlib\nhashlib.md5(x)", ["hashlib.md5(x)"]),
        ("import hashlib as h\nh.md5(x)", ["h.md5(x)"]),
        ("from hashlib import md5\nmd5(x)", ["md5(x)"]),
        ("from hashlib import md5 as m\nm(x)", ["m(x)"]),
        ("import hashlib\nh = hashlib.md5\nh(x)", ["h(x)"]),
        ("import hashlib\nh = hashlib\ng = h.md5\ng(x)", ["g(x)"]),
        ("import hashlib\ndef f():\n    import hashlib as q\n    q.md5(x)", ["q.md5(x)"]),
        ("def f():\n    from hashlib import md5\n    return md5(x)", ["md5(x)"]),
        ("try:\n    import hashlib\nexcept ImportError:\n    hashlib = None\nhashlib.md5(x)",
         ["hashlib.md5(x)"]),
        # A fragment without imports: a guess by the well-known name.
        ("hashlib.md5(x)", ["hashlib.md5(x) (medium)"]),
        # Names that mean something else.
        ("hashlib = mine()\nhashlib.md5(x)", []),
        ("def f(hashlib):\n    hashlib.md5(x)", []),
        ("import hashlib\nhashlib.sha256(x)", []),
        ("import other\nother.md5(x)", []),
        ("from mine import md5\nmd5(x)", []),
    ],
)  # fmt: skip
def test_the_callee_is_resolved(code: str, expected: list[str]) -> None:
    assert found(code, MD5) == expected


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("const h = require('hashlib'); h.md5(x)", ["h.md5(x)"]),
        ("const {md5} = require('hashlib'); md5(x)", ["md5(x)"]),
        ("const {md5: m} = require('hashlib'); m(x)", ["m(x)"]),
        ("require('hashlib').md5(x)", ["require('hashlib').md5(x)"]),
        ("import {md5 as m} from 'hashlib'; m(x)", ["m(x)"]),
        ("import * as h from 'hashlib'; h.md5(x)", ["h.md5(x)"]),
        ("import h from 'hashlib'; const {md5} = h; md5(x)", ["md5(x)"]),
        ("const h = require('other'); h.md5(x)", []),
        ("import {md5} from './mine'; md5(x)", []),
    ],
)
@pytest.mark.parametrize("language", ["javascript", "typescript", "tsx"])
def test_the_callee_is_resolved_in_modules(code: str, expected: list[str], language: str) -> None:
    assert found(code, MD5, language=language) == expected


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("eval(x)", ["eval(x)"]),
        ("eval('1 + 1')", []),
        ("a = '1'\neval(a + ' + 2')", []),
        ("A = '1'\ndef f():\n    eval(f'{A} + 1')", []),
        ("a = '1'\na = read()\neval(a)", ["eval(a)"]),
        ("a = read()\na = '1'\neval(a)", []),
        ("if c:\n    a = '1'\nelse:\n    a = '2'\neval(a)", []),
        ("if c:\n    a = '1'\nelse:\n    a = read()\neval(a)", ["eval(a)"]),
        ("a = '1' if c else '2'\neval(a)", []),
        ("if False:\n    eval(x)", []),
        ("def f():\n    return 1\n    eval(x)", []),
        ("def f(x):\n    raise E\n    eval(x)", []),
        ("d = {'k': '1'}\neval(d['k'])", []),
        ("d = {'k': '1'}\nd['k'] = x\neval(d['k'])", ["eval(d['k'])"]),
        ("a, b = '1', x\neval(a)\neval(b)", ["eval(b)"]),
        ("for a in ['1', '2']:\n    eval(a)", []),
        ("a = '1'\nfor b in c:\n    eval(a)\n    a = b", ["eval(a)"]),
        ("while True:\n    a = x\n    break\neval(a)", ["eval(a)"]),
        ("def f(eval):\n    eval(x)", []),
        ("s = input().strip()\neval(s)", ["eval(s)"]),
        ("eval(int(x))", []),
        ("lambda: eval(x)", ["eval(x)"]),
        ("[eval(e) for e in es]", ["eval(e)"]),
        ("match v:\n    case 1:\n        eval(x)", ["eval(x)"]),
        ("with open(p) as f:\n    eval(f.read())", ["eval(f.read())"]),
        ("class A:\n    def m(self, x):\n        return eval(x)", ["eval(x)"]),
        ("async def f(x):\n    await eval(x)", ["eval(x)"]),
        ("@wrap(eval(x))\ndef f():\n    pass", ["eval(x)"]),
        ("def f(a=eval(x)):\n    pass", ["eval(x)"]),
    ],
)
def test_constants_and_paths_decide(code: str, expected: list[str]) -> None:
    assert found(code, EVAL) == expected


SQL = call(
    "*.execute",
    receiver="(?i)^(cur|connect|db)$",
    where=(BUILT._replace(text="(?i)select"),),
)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("def f(cur, x):\n    cur.execute('select ' + x)", 1),
        ("def f(cur, x):\n    cur.execute('select %s' % x)", 1),
        ("def f(cur, x):\n    cur.execute('select {}'.format(x))", 1),
        ("def f(cur, x):\n    cur.execute(f'select {x}')", 1),
        ("def f(cur, x):\n    q = 'select '\n    q += x\n    cur.execute(q)", 1),
        ("def f(cur, xs):\n q = 'select '\n for x in xs:\n  q += x\n cur.execute(q)", 1),
        ("def f(cur, xs):\n    cur.execute('select ' + ', '.join(xs))", 1),
        ("def f(cur, x):\n    cur.execute(' '.join(['select', x]))", 1),
        ("def f(cur, x):\n    cur.execute(f'select {x}'.strip())", 1),
        ("def f(cur, x):\n    cur.execute('select ?', (x,))", 0),
        ("def f(cur, x):\n    cur.execute('select ' + 'a')", 0),
        ("T = 't'\ndef f(cur):\n    cur.execute(f'select {T}')", 0),
        ("def f(cur, x):\n    cur.execute(f'hello {x}')", 0),
        ("def f(job, x):\n    job.execute(f'select {x}')", 0),
        ("import sqlite3\nc = sqlite3.connect('p')\nc.execute(f'select {x}')", 1),
    ],
)  # fmt: skip
def test_text_is_built_from_variables(code: str, expected: int) -> None:
    assert len(found(code, SQL)) == expected


def test_receivers_are_known_by_construction() -> None:
    matcher = call("sqlite3.connect().cursor().execute")
    code = "import sqlite3\nc = sqlite3.connect(p)\ncur = c.cursor()\ncur.execute(q)"
    assert found(code, matcher) == ["cur.execute(q)"]


@pytest.mark.parametrize(
    ("where", "given", "expected"),
    [
        (Condition(("shell",), equals=(True,)), "shell=True", True),
        (Condition(("shell",), equals=(True,)), "shell=1", False),
        (Condition(("shell",), equals=(True,)), "shell=SHELL", True),
        (Condition((1, "shell"), equals=(True,)), "a, True", True),
        (Condition(("shell",), kinds=("absent",)), "a", True),
        (Condition(("shell",), kinds=("absent",)), "a, shell=x", False),
        (Condition(("shell",), kinds=("absent",)), "a, **more", False),
        (Condition(("shell",), kinds=("present",)), "shell=x", True),
        (Condition((0,), key=("a", "b"), equals=(False,)), "{'a': {'b': False}}", True),
        (Condition((0,), key=("a", "b"), equals=(False,)), "{'a': {'c': False}}", False),
        (Condition((0,), equals=("MD5",), ignore_case=True), "'md5'", True),
        (Condition((0,), equals=("MD5",)), "'md5'", False),
        (Condition((0,), matches="^a+$"), "'aaa'", True),
        (Condition((0,), matches="^a+$"), "x", False),
        (Condition((0,), below=2048), "1024", True),
        (Condition((0,), below=2048), "4 * 1024", False),
        (Condition((0,), paths=(("ssl", "CERT_NONE"),)), "ssl.CERT_NONE", True),
        (Condition((0,), paths=(("ssl", "CERT_NONE"),)), "ssl.CERT_REQUIRED", False),
        (Condition((0,), kinds=("number",)), "3", True),
        (Condition((0,), kinds=("number",)), "True", False),
        (Condition((0,), kinds=("string",)), "'a'", True),
        (Condition(("*",), kinds=("variable",)), "'a', x", True),
        (Condition(("*",), kinds=("variable",)), "'a', 'b'", False),
        (Condition(("receiver",), paths=(("m",),)), "", True),
    ],
)
def test_conditions(where: Condition, given: str, expected: bool) -> None:
    code = f"import m, ssl\nSHELL = True\nm.run({given})"
    assert bool(found(code, call("m.run", where=(where,)))) is expected
    assert bool(found(code, call("m.run", unless=(where,)))) is not expected


def test_evidence_reaches_to_the_lines_that_decide() -> None:
    from aisec_hooks.model.position import LineRange

    code = "import m\nV = False\n\ndef f():\n    m.get(u,\n          verify=V)\n    m.get(u)\n"
    matcher = call("m.get", where=(Condition(("verify",), equals=(False,)),))
    for line, expected in ((1, 1), (2, 1), (3, 0), (4, 0), (5, 1), (6, 1), (7, 0)):
        seen = found(code, matcher, added=(LineRange(line, line),))
        assert len(seen) == expected, f"line {line}"
