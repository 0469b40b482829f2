"""Which names may be called with more than constants: what is not sure is kept."""

from __future__ import annotations

import pytest

from aisec_hooks import languages
from aisec_hooks.engine.called import Called
from aisec_hooks.model.taint import Api


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("python", "run(a)", True),
        ("python", "x.run (a)", True),
        ("python", "map(run, a)", True),
        ("python", "from b import run as c", True),
        ("python", "b = run\n", True),
        ("python", "getattr(a, 'run')(b)", True),
        ("python", "a['run'](b)", True),
        ("python", "run(f'{a}')", True),
        ("python", "run('%s' % a)", True),
        ("python", "run('a'\n    'b', a)", True),
        ("python", "run()", False),
        ("python", "run('a', 1, None)", False),
        ("python", "a['run'] + b", False),
        ("python", "a = {'run': b}", False),
        ("python", "f(run=a)", False),
        ("python", "# run(a)\n", False),
        ("python", "'how to run it'", False),
        ("python", "run.a", False),
        ("python", "runs(a); rerun(a)", False),
        ("javascript", "run`${a}`", True),
        ("javascript", "run?.(a)", True),
        ("javascript", "run.call(b, a)", True),
        ("javascript", "run<A>(a)", True),
        ("javascript", "const { run } = require('b')", True),
        ("javascript", 'a["run"](b)', True),
        ("javascript", "<run a={b}/>", True),
        ("javascript", "run.length", False),
        ("javascript", "run(`a`)", True),
        ("javascript", 'run("a" + "b")', False),
        ("java", "A::run;", True),
        ("java", "run a = new run(b)", True),
        ("java", "run a;", False),
        ("csharp", "run a = new(b);", True),
        ("php", "run($a)", True),
        ("php", "array_map('run', $a)", True),
        ("php", "['run']", True),
        ("php", "$a['run']", False),
        ("php", "$run; $a->run;", True),
        ("php", "['run' => $a]", False),
        ("php", "new run;", True),
        ("rust", "run!(a)", True),
        ("cpp", "run a(b);", True),
        ("ruby", "run a", True),
        ("kotlin", "run { a }", True),
    ],
)
def test_what_may_be_called(language: str, text: str, said: bool) -> None:
    called = Called(text.encode(), languages.by_name(language))
    assert called.may_be(Api(("b", "run"), at=(0,))) is said


@pytest.mark.parametrize(
    ("text", "path", "said"),
    [
        ("echo $a", "echo", True),
        ("<?php echo($a)", "echo", True),
        ("// echo $a\n", "echo", False),
        ("$echo; 'echo'", "echo", False),
        ("$a = `ls $b`;", "!!", True),
        ('$a = "`b`";\n// `c`\n# `d`\n', "!!", False),
        ("<?= $a ?>", "<?=", True),
        ("<?php f($a);", "<?=", False),
    ],
)
def test_statements_and_signs(text: str, path: str, said: bool) -> None:
    called = Called(text.encode(), languages.by_name("php"))
    assert called.may_be(Api((path,), at=(0,))) is said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("logger.error(a)", True),
        ("this.logger.error(a)", True),
        ("b = makeLogger(); b.error(a)", True),
        ("f().error(a)", True),
        ("function f(b) { b.error(a) }", True),
        ("b = {}; b.error(a)", False),
    ],
)
def test_what_is_asked_by_a_name(text: str, said: bool) -> None:
    called = Called(text.encode(), languages.by_name("javascript"))
    assert called.may_be(Api(("**", "error"), at=(0,), receiver="(?i)log(?:ger)?$")) is said


def test_what_matters_whatever_it_is_given() -> None:
    called = Called(b"made.run()", languages.by_name("python"))
    assert called.may_be(Api(("b", "run"), at=("receiver",)))
    assert not called.may_be(Api(("b", "run"), at=(0,)))
