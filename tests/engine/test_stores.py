"""Assignments, handlers, functions, text and queries."""

from __future__ import annotations

import pytest

from aisec_hooks.engine import analyse
from aisec_hooks.model.rule import (
    AssignMatcher,
    Condition,
    FunctionMatcher,
    HandlerMatcher,
    QueryMatcher,
    TextMatcher,
)
from tests.engine.indexes import analysed, found, index

TEXT = Condition(kinds=("string",))
NAMED = AssignMatcher("r", "(?i)^(word|api_?word)$", (), (), (TEXT,))


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("word = 'v'", 1),
        ("word: str = 'v'", 1),
        ("a.word = 'v'", 1),
        ("a['word'] = 'v'", 1),
        ("a = {'word': 'v'}", 1),
        ("f(word='v')", 1),
        ("def f(word='v'):\n    pass", 1),
        ("class A:\n    word = 'v'", 1),
        ("word = 'a' + 'b'", 1),
        ("API_WORD = 'v'", 1),
        ("word = os.environ['W']", 0),
        ("word = x", 0),
        ("word = 3", 0),
        ("words = 'v'", 0),
        ("word == 'v'", 0),
        # The constant is stored under another name: it counts there, not at each use.
        ("v = 'v'\nword = v", 0),
    ],
)
def test_a_named_store_in_python(code: str, expected: int) -> None:
    assert len(found(code, NAMED)) == expected


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("const word = 'v'", 1),
        ("let word; word = 'v'", 1),
        ("a.word = 'v'", 1),
        ("a['word'] = 'v'", 1),
        ("f({word: 'v'})", 1),
        ("f({'word': 'v'})", 1),
        ("function f(word = 'v') {}", 1),
        ("class A { word = 'v' }", 1),
        ("const {word = 'v'} = a", 1),
        ("const word = process.env.W || 'v'", 0),
        ("const word = x", 0),
    ],
)
def test_a_named_store_in_javascript(code: str, expected: int) -> None:
    assert len(found(code, NAMED, language="javascript")) == expected


@pytest.mark.parametrize(
    ("code", "language", "expected"),
    [
        ("x = os.environ.get('WORD') or 'v'", "python", 1),
        ("x = os.environ['WORD'] or 'v'", "python", 1),
        ("const x = process.env.WORD || 'v'", "javascript", 1),
        ("const x = process.env['WORD'] ?? 'v'", "typescript", 1),
        ("const x = process.env.WORD", "javascript", 0),
        ("const x = process.env.PORT || 'v'", "javascript", 0),
    ],
)
def test_a_default_behind_an_empty_value(code: str, language: str, expected: int) -> None:
    matcher = AssignMatcher("r", "(?i)^word$", (), ("default",), (TEXT,))
    assert len(found(code, matcher, language=language)) == expected


def test_a_store_to_a_path() -> None:
    matcher = AssignMatcher(
        "r", None, ("ssl", "_default"), (), (Condition(paths=(("ssl", "_unverified"),)),)
    )
    assert found("import ssl\nssl._default = ssl._unverified", matcher)
    assert not found("import ssl\nssl._default = ssl._verified", matcher)
    assert not found("import mine as ssl\nssl._default = ssl._unverified", matcher)


def test_secrets_are_masked_spans() -> None:
    code = "word = 'v4lue'"
    hit = analysed(code, NAMED, check="secrets").hits[0]
    assert [code[start:end] for start, end in hit.masked] == ["'v4lue'"]


SWALLOWED = HandlerMatcher("r", ("", "Exception"), "empty")


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("try:\n    a()\nexcept:\n    pass", 1),
        ("try:\n    a()\nexcept Exception:\n    pass", 1),
        ("try:\n    a()\nexcept Exception as e:\n    ...", 1),
        ("try:\n    a()\nexcept (ValueError, Exception):\n    # nothing\n    pass", 1),
        ("for x in y:\n    try:\n        a()\n    except Exception:\n        continue", 1),
        ("try:\n    a()\nexcept ValueError:\n    pass", 0),
        ("try:\n    a()\nexcept Exception:\n    log()", 0),
        ("try:\n    a()\nexcept Exception:\n    raise", 0),
        ("try:\n    a()\nexcept Exception:\n    return None", 0),
    ],
)
def test_handlers_that_do_nothing(code: str, expected: int) -> None:
    code = "def f():\n" + "".join(f"    {line}\n" for line in code.splitlines())
    assert len(found(code, SWALLOWED)) == expected


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("try { a() } catch (e) {}", 1),
        ("try { a() } catch {}", 1),
        ("try { a() } catch (e) { /* nothing */ }", 1),
        ("try { a() } catch (e) { log(e) }", 0),
    ],
)
def test_handlers_that_do_nothing_in_javascript(code: str, expected: int) -> None:
    assert len(found(code, SWALLOWED, language="javascript")) == expected


STUB = FunctionMatcher("r", "(?i)^verify", (Condition(equals=(True,)),))


@pytest.mark.parametrize(
    ("code", "language", "expected"),
    [
        ("def verify(x):\n    return True", "python", 1),
        ('def verify(x):\n    """Doc."""\n    # later\n    return True', "python", 1),
        ("class A:\n    def verify(self):\n        return True", "python", 1),
        ("verify = lambda x: True", "python", 1),
        ("def verify(x):\n    return False", "python", 0),
        ("def verify(x):\n    check(x)\n    return True", "python", 0),
        ("def verify(x):\n    return x", "python", 0),
        ("def other(x):\n    return True", "python", 0),
        ("function verify(x) { return true; }", "javascript", 1),
        ("const verify = (x) => true;", "javascript", 1),
        ("const verify = async function (x) { return true; };", "typescript", 1),
        ("class A { verify() { return true; } }", "typescript", 1),
        ("module.exports.verify = () => true;", "javascript", 1),
        ("const a = { verify: () => true };", "javascript", 1),
        ("const a = { verify() { return true; } };", "javascript", 1),
        ("const verify = (x) => check(x);", "javascript", 0),
    ],
)
def test_functions_that_only_return_a_constant(code: str, language: str, expected: int) -> None:
    assert len(found(code, STUB, language=language)) == expected


def test_comments_are_not_strings() -> None:
    matcher = TextMatcher("r", r"\.\.\. rest", ("rest",), "comment")
    assert found("# ... rest of it", matcher) == ["... rest"]
    assert found("s = '# ... rest of it'", matcher) == []
    assert found("s = 1  // ... rest", matcher, language="javascript") == ["... rest"]


def test_lines_of_any_text() -> None:
    matcher = TextMatcher("r", "(?P<finding>b+)c", ("bc",), "line")
    assert found("a\nabbc\n\u00e4bc", matcher) == ["bb", "b"]


def test_lines_of_some_files() -> None:
    matcher = TextMatcher(
        "r",
        "show [a-z ]+",
        ("show",),
        "line",
        files=(".html.a", ".vue"),
        others=(".js",),
        harmless="clean",
    )

    def shown(path: str, text: str) -> list[str]:
        analysis = analyse(path, None, text.encode(), None, index(matcher))
        return [analysis.text[hit.span.start : hit.span.end].decode() for hit in analysis.hits]

    assert shown("b/x.VUE", "show x;show clean x;show y") == ["show x", "show y"]
    assert shown("x.html.a", "show x") == ["show x"]
    assert shown("x.js.html.a", "show x") == shown("x.js.y.vue", "show x") == []
    assert shown("x.html", "show x") == shown("a.vue/x", "show x") == []
    assert shown("x.vue", "<!-- show x\n\xe4 -->show y") == ["show y"]
    assert found("show x", matcher) == []
    loud = matcher._replace(files=(), holds="x$")
    assert found("show x;show y;show clean x", loud) == ["show x"]


def test_raw_queries() -> None:
    matcher = QueryMatcher("r", "(global_statement) @finding", ("global",))
    assert found("def f():\n    global x\n    x = 1", matcher) == ["global x"]
    assert found("x = 1", matcher) == []


def test_what_does_not_parse_is_told_and_the_rest_is_judged() -> None:
    analysis = analysed("def f(:\n\nword = 'v'\n", NAMED)
    assert [hit.rule for hit in analysis.hits] == ["r"]
    assert [(each.reason, each.message) for each in analysis.notices] == [
        ("parse-error", "line 1 could not be parsed; what stands around it was judged")
    ]
