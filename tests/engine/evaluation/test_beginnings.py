"""Places at which a flow may begin."""

from __future__ import annotations

import pytest

from aisec_hooks import languages
from aisec_hooks.engine import analyse
from aisec_hooks.engine.evaluation.beginnings import Beginnings, beginnings, places
from aisec_hooks.model.position import LineIndex
from aisec_hooks.model.rule import Condition
from aisec_hooks.model.taint import TOKEN, Api, Entry
from aisec_hooks.rules import loader


def found(known: Beginnings, text: str, language: str = "python") -> list[str]:
    """What stands at each place, to the end of its line."""
    written = text.encode()
    at = sorted(places(known, written, languages.by_name(language)).every)
    return [text[each:].partition("\n")[0] for each in at]


ARGS = beginnings([Api(path=("flask", "request", "args"))], ())


@pytest.mark.parametrize(
    "text",
    ["request.args", "request['args']", "request .\n  args", "getattr(request, 'args')", "args()"],
)
def test_a_member_counts_where_it_is_asked_for(text: str) -> None:
    assert len(found(ARGS, text)) == 1


@pytest.mark.parametrize("text", ["def f(args): return args", "args = 1\nprint(args)", "f(args=1)"])
def test_a_variable_of_the_same_name_does_not(text: str) -> None:
    assert found(ARGS, text) == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("from flask.request import args\nprint(args)", "python"),
        ("from flask.request import (\n  form,\n  args,\n)\nprint(args)", "python"),
        ("const { form, args } = request\nprint(args)", "javascript"),
        ("const { args: { x } } = request\nprint(args)", "javascript"),
        ("function f({ args = {} }) { print(args) }", "javascript"),
    ],
)
def test_every_use_counts_where_the_name_may_be_bound_to_it(text: str, language: str) -> None:
    assert len(found(ARGS, text, language)) == 2


MESSAGES = beginnings(
    (), [Entry(register=("listen",), where=(Condition(args=(0,), equals=("message",)),))]
)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("listen('message', f)", 1),
        ("listen(\n  `message`, f)", 1),
        ("listen(name, f)", 1),
        ("const on = listen; on('message', f)", 1),
        ("listen('abort', f)", 0),
        ("if (typeof listen !== 'function') return", 0),
    ],
)
def test_a_call_that_registers_for_something_else_is_none(text: str, count: int) -> None:
    assert len(found(MESSAGES, text, "javascript")) == count


OF_FUNCTIONS = beginnings([Api(path=("getenv()",)), Api(path=("request()", "input()"))], ())


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("getenv('A');", 1),
        ("getenv ('A');", 1),
        ("\\getenv('A');", 1),
        ("array_map('getenv', $names);", 1),
        ("use function getenv as read;", 1),
        ("$getenv = 1; $this->getenv = 2; // no getenv here", 0),
        ("__('Reading getenv failed')", 0),
        ("request()->input('a')", 2),
        ("$request->input('a')", 0),
        ("throw new A('no request: ' . $b->input('a'));", 0),
    ],
)
def test_the_bare_name_of_a_function_stands_for_nothing_in_php(text: str, count: int) -> None:
    known = places(OF_FUNCTIONS, text.encode(), languages.by_name("php"))
    held = [place for _, members, where in known.held if where for place in (*members, *where)]
    assert len(known.sure) + len(held) == count


def test_the_bare_name_of_a_function_may_be_handed_on_elsewhere() -> None:
    known = beginnings([Api(path=("os", "getenv()")), Api(path=("input()",))], ())
    assert found(known, "map(input, names)", "python") == ["input, names)"]


GIVEN = beginnings([Api(path=("$_GET",), kinds=1)], (), ["isset", "count"])


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("if (isset($_GET['a'])) {", 0),
        ("if (isset($_GET['a']['b'], $b)) {", 0),
        ("if ($_GET['a'] === 'b') {", 0),
        ("if ($_GET[\"a\"] != 'b') {", 0),
        ("if (isset($_GET['a'])) { f($_GET['a']); }", 1),
        ("f($_GET['a'])", 1),
        ("$a = $_GET['a'] ?? 'b';", 1),
        ("f('a' . $_GET['a'])", 1),
        ("$a = \"x {$_GET['a']} == y\";", 1),
        ('$a = "x $_GET[a] == y";', 1),
        ("foreach ($_GET as $key => $value) {", 1),
        ("count($_GET)", 1),  # a text may look like that
    ],
)
def test_what_is_only_asked_for_a_yes_or_a_no_begins_nothing(text: str, count: int) -> None:
    assert len(places(GIVEN, text.encode(), languages.by_name("php")).sure) == count


def test_a_number_may_be_guessed_as_well_as_a_text() -> None:
    known = beginnings([Api(path=("$_GET",), kinds=TOKEN)], (), ["isset"])
    assert len(places(known, b"isset($_GET['a'])", languages.by_name("php")).sure) == 1


NAMED = beginnings((), [Entry(function="GET"), Entry(names=("req", "res"))])


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("export async function GET(request) {}", 1),
        ("export const GET = async (request) => {}", 1),
        ("fetch(url, { method: GET })", 0),
        ("function f(req, res) {}", 1),
        ("app.use((req, res) => {})", 1),
        ("if (f(req, res)) { g(req, res); }", 0),
    ],
)
def test_what_is_only_named_or_called_defines_nothing(text: str, count: int) -> None:
    assert len(found(NAMED, text, "javascript")) == count


def test_every_use_counts_where_members_stand_by_their_names_alone() -> None:
    assert len(found(ARGS, "String f() { return args; }", "java")) == 1


def test_a_name_without_a_holder_counts_everywhere() -> None:
    known = beginnings([Api(path=("argv",)), Api(path=("**", "form"))], ())
    assert found(known, "f = argv\nprint(form)") == ["argv", "form)"]


def test_a_member_is_told_with_what_it_is_asked_of() -> None:
    text = b"def f():\n  return request.args\ndef g(other):\n  return other.args"
    ((held, members, where),) = places(ARGS, text, languages.by_name("python")).held
    assert (held.path, held.bound) == ("flask.request", {"flask.request.args"})
    assert (members, where) == ([26, 60], [18])


@pytest.mark.parametrize(
    ("path", "among", "expected"),
    [
        (("flask", "request", "args"), "flask.request", True),
        (("flask", "request", "args"), "other.request", False),
        (("**", "pipe()", "stream"), "a.b.pipe()", True),
        (("**", "pipe()", "stream"), "pipe()", True),
        (("**", "pipe()", "stream"), "a.unpipe()", False),
        (("a()", "*", "b()", "c"), "a().x.b()", True),
    ],
)
def test_what_holds_a_source_is_known_by_its_path(
    path: tuple[str, ...], among: str, expected: bool
) -> None:
    (held,) = beginnings([Api(path=path)], ()).held
    assert bool(held.among((among,))) is expected


def test_a_decorator_counts_above_a_function_only() -> None:
    known = beginnings([], [Entry(decorator=("**", "route"))])
    assert found(known, "@app.route('/')\ndef f(): route(1)") == ["route('/')"]


def test_a_method_counts_where_it_is_not_one_of_another_object() -> None:
    known = beginnings([], [Entry(base=("View",), methods=("get",))])
    text = "class A(View):\n  def get(self):\n    other.get(1)"
    assert found(known, text) == ["View):", "get(self):"]


def test_what_registers_functions_is_asked_of_something() -> None:
    known = beginnings([], [Entry(register=("express()", "get"))])
    text = b"const app = express()\napp.get('/', f)\nconst get = 1"
    ((held, members, where),) = places(known, text, languages.by_name("javascript")).held
    assert (held.word, members, where) == (b"express", [26], [12])


def test_an_entry_told_by_names_counts_only_as_parameters() -> None:
    known = beginnings([], [Entry(names=("self", "request"))])
    text = "def f(self, request):\n  self.x = request\ndef g(self, other): pass"
    assert found(known, text) == ["self, request):"]


def test_who_calls_a_function_that_gives_what_is_dangerous_is_evaluated() -> None:
    text = b"""import os
from flask import request

def far():
    return run(near())

def near():
    return asked()

def asked():
    return request.args["name"]

def run(value):
    os.system("ls " + value)
"""
    analysis = analyse("a.py", languages.by_name("python"), text, None, loader.load("python"))
    lines = LineIndex(text)
    hits = [(hit.rule, lines.line(hit.span.start), hit.outside) for hit in analysis.hits]
    assert ("command-injection", 14, True) in hits
