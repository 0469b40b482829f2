"""What the bytes of a text mention: everything a rule can end at, and little else."""

from __future__ import annotations

import pytest

from aisec_hooks import languages
from aisec_hooks.engine import mentions
from aisec_hooks.engine.vocabulary import Vocabulary
from aisec_hooks.matching import hints
from aisec_hooks.model.rule import (
    AssignMatcher,
    CallMatcher,
    Condition,
    FunctionMatcher,
    HandlerMatcher,
    RuleIndex,
)
from aisec_hooks.source.text import names_in
from tests.engine.indexes import index

TEXT = Condition(matches=".")


def rules() -> RuleIndex:
    """Rules for the callee ``run``, the store ``secret``, the function ``check``, handlers."""
    return index(
        CallMatcher("r", ("**", "run")),
        CallMatcher("r", ("eval",)),
        AssignMatcher("r", "secret$", (), (), (TEXT,), hints=("secret",)),
        FunctionMatcher("r", "^check$", (), hints=("check",)),
        HandlerMatcher("r", ("", "Exception"), "empty"),
    )


def mentioned(text: str, language: str) -> list[tuple[str, str]]:
    """Kind and word of every mention."""
    blob = text.encode()
    found = mentions.find(
        blob,
        hints.folded(blob),
        names_in(blob),
        languages.by_name(language),
        Vocabulary(rules()),
    )
    words = []
    for each in found:
        end = each.start
        while end < len(blob) and (blob[end : end + 1].isalnum() or blob[end] in b"_$-."):
            end += 1
        words.append((each.kind, blob[each.start : end].decode().rstrip(".")))
    return words


CALLS = [
    ("python", "a.run(b)", ["run"]),
    ("python", "run (b)", ["run"]),
    ("python", "x = run", []),
    ("python", "prune(b); run_all(b); re.rerun(b)", []),
    ("python", "getattr(a, 'run')(b)", ["run"]),
    ("python", "(a.run)(b)", ["run"]),
    ("python", "x = a.run\nx(b)", ["x"]),
    ("python", "self.x = a.run\nself.x(b)", ["x"]),
    ("python", "x, y = a.run, c\nx(b)\ny(b)", ["x", "y"]),
    ("python", "x = y = a.run\ny(b)", ["y"]),
    ("python", "x = a.run if c else d\nx(b)", ["x"]),
    ("python", "x = (\n    a.run\n)\nx(b)", ["x"]),
    ("python", "x = a.run\ny = x\nz = y\nz(b)", ["z"]),
    ("python", "X = {'a': a.run, 'b': c.d}\nX[e](b)", ["X"]),
    ("python", "X = {\n    'a': a.run,\n}\ny = X[e]\ny(b)", ["y"]),
    ("python", "def f(x=a.run): x(b)", ["x"]),
    ("python", "from a import run as x\nx(b)", ["x"]),
    ("python", "from a import (\n    run as x,\n)\nx(b)", ["x"]),
    ("python", "if a.run: x(b)", []),
    ("javascript", "a.run(b); a?.run?.(b); a['run'](b); (0, run)(b)", ["run"] * 4),
    ("javascript", "run`b`; new run; new a.run(b)", ["run"] * 3),
    ("javascript", "<run b={c}/>; <a.run/>", ["run"] * 2),
    ("javascript", "const x = a.run; x(b)", ["x"]),
    ("javascript", "const {run} = a; run(b)", ["run"]),
    ("javascript", "const {run: x, c} = a; x(b)", ["x"]),
    ("javascript", "const {\n  run: x\n} = require('a')\nx(b)", ["x"]),
    ("javascript", "const x = promisify(a.run); x(b)", ["x"]),
    ("javascript", "import {run as x} from 'a'; x(b)", ["x"]),
    ("javascript", "import x from '@a/run'; x(b)", ["x"]),
    ("javascript", "const x = require('run'); x(b)", ["x"]),
    ("javascript", "let x; x = a.run; x(b)", ["x"]),
    ("typescript", "a.run<{b: string}>(c); a!.run!(b); (a as any).run(b)", ["run"] * 3),
    ("typescript", "const x: (b: string) => void = a.run; x(b)", ["x"]),
    ("javascript", "eval(a); window.eval(a); globalThis\n  .eval(a); a.eval(b)", ["eval"] * 3),
    ("python", "eval(a); self.eval(a); a.b().eval(c)", ["eval"]),
]


@pytest.mark.parametrize(("language", "text", "names"), CALLS)
def test_calls_and_what_else_stands_for_the_callee(
    language: str, text: str, names: list[str]
) -> None:
    assert mentioned(text, language) == [("call", name) for name in names]


STORES = [
    ("python", "secret = 'a'", 1),
    ("python", "a.secret = b['secret'] = 'a'", 2),
    ("python", "secret: str = 'a'", 1),
    ("python", "secret, b = 'a', 'b'", 1),
    ("python", "secret += 'a'", 1),
    ("python", "f(secret='a')", 1),
    ("python", "def f(secret='a', *, db_secret: str = 'b'): pass", 2),
    ("python", "{'secret': 'a', 'the-secret': 'b', 'a.secret': 'c'}", 3),
    ("python", "(secret := 'a')", 1),
    ("python", "environ.get('SECRET', 'no') or 'a'", 0),  # another case is another name
    ("python", "environ.get('secret') or 'a'", 1),
    ("python", "environ['secret'] or 'a'; secret or 'a'", 2),
    ("python", "secret = (\n    'a'\n)", 1),
    ("python", "if secret == 'a': f(secret)", 0),
    ("python", "secret = f(b)", 0),
    ("javascript", "const secret = `a`; x = {secret: 'a', 'b-secret': 'c'}", 3),
    ("javascript", "a.secret ||= 'a'; a['secret'] ??= 'b'; secret ?? 'c'; secret || 'd'", 4),
    ("javascript", "class A { secret = 'a'; #secret = 'b' }", 2),
    ("javascript", "<a secret='b'/>", 1),
    ("javascript", "secret => 'a'; secret === 'a'; secret !== 'b'", 0),
    ("typescript", "class A { private secret?: string = 'a' } let secret!: string = 'b'", 2),
    ("typescript", "enum A { secret = 'b' }", 1),
]


@pytest.mark.parametrize(("language", "text", "count"), STORES)
def test_stores_of_texts(language: str, text: str, count: int) -> None:
    found = mentioned(text, language)
    assert [kind for kind, _ in found] == ["store"] * count


@pytest.mark.parametrize(
    ("language", "text", "kinds"),
    [
        ("python", "def check(a): pass", ["function"]),
        ("python", "check = lambda a: a", ["store"]),
        ("javascript", "function check(a) {}", ["function"]),
        ("javascript", "const check = a => a; x = {check: function() {}}", ["store", "store"]),
        ("javascript", "class A { async check(a) {} }", ["function"]),
        ("typescript", "function check<T>(a: T) {}", ["function"]),
        ("python", "try: a\nexcept: pass", ["handler"]),
        ("python", "try: a\nexcept Exception as e: pass", ["handler"]),
        ("python", "try: a\nexcept* (ValueError, Exception): pass", ["handler"]),
        ("python", "try: a\nexcept ValueError: pass", []),
        ("python", "try: a\nexcept ValueError:  # not Exception\n    pass", []),
        ("javascript", "try { a } catch { }", ["handler"]),
        ("javascript", "try { a } catch (e) { }", ["handler"]),
        ("javascript", "a.catch(() => {})", []),
    ],
)
def test_functions_and_handlers(language: str, text: str, kinds: list[str]) -> None:
    assert [kind for kind, _ in mentioned(text, language)] == kinds
