"""How sure rules are of what is told from its like by how it came about: the default gate warns of
what has low confidence, and blocks the rest."""

from __future__ import annotations

import pytest

from aisec_hooks import languages
from aisec_hooks.engine import analyse
from aisec_hooks.rules import loader

CODE = {
    "def f(code): exec(code)": "medium",
    "def f(code): exec(code, {})": "medium",
    "def f(code): exec(code, globals())": "medium",
    "def f(code): exec(compile(code, 'x', 'exec'))": "medium",
    "def f(code, names): exec(code, {**names})": "medium",
    "def f(code, names): exec(code, names)": "low",
    "def f(code, names=None): exec(code, names or {})": "low",
    "def f(code, x): exec(code, {'x': x} if x else {})": "medium",
    "def f(code, module): exec(code, module.__dict__)": "low",
    "def f(line, names): exec(line + '\\n', names)": "low",
    "def f(line, names): exec('x = ' + line, names)": "high",
    "def f(path): exec(compile(open(path).read(), path, 'exec'))": "low",
    "def f(body): exec(f'def g(x): return {body}')": "high",
    "def f(name): exec(f'def {name}(x): return x')": "low",
    "def f(given): return eval(f'lambda {given}: ({given})')": "low",
}

PICKLES = {
    "pickle.loads(given)": "medium",
    "pickle.load(given)": "medium",
    "pickle.loads(given.recv(99))": "medium",
    "pickle.load(open(given, 'rb'))": "low",
    "pickle.loads(open(given, 'rb').read())": "low",
    "pickle.Unpickler(Path(given).open('rb')).load()": "low",
    "pickle.loads(Path(given).read_bytes())": "low",
}

SCRIPTS = {
    "Function(given)": "medium",
    "Function('return ' + given)": "high",
    "Function('f', 'return function (x) {' + given + '}')": "high",
    "Function('f', 'return function (' + given + ') { return f() }')": "low",
    "Function('f', `return function ${given}() { return f() }`)": "low",
}


def _confidences(code: str, name: str = "python") -> list[str]:
    language = languages.by_name(name)
    analysis = analyse("x", language, code.encode(), None, loader.load(language.rules))
    return [each.confidence for each in analysis.hits]


@pytest.mark.parametrize("code", CODE)
def test_how_sure_a_rule_is_of_code_that_is_run(code: str) -> None:
    assert _confidences(code) == [CODE[code]]


@pytest.mark.parametrize("call", PICKLES)
def test_how_sure_a_rule_is_of_what_is_loaded(call: str) -> None:
    code = f"import pickle\nfrom pathlib import Path\ndef f(given): return {call}"
    assert _confidences(code) == [PICKLES[call]]


@pytest.mark.parametrize("call", SCRIPTS)
def test_how_sure_a_rule_is_of_a_function_that_is_made(call: str) -> None:
    assert _confidences(f"function f(given) {{ return {call} }}", "javascript") == [SCRIPTS[call]]


WRITERS = {
    "def g(x): return pickle.dumps(x)": "low",
    "def g(x, file): pickle.Pickler(file).dump(x)": "low",
    "def g(x): return json.dumps(x)": "medium",
    "def g(x): return x.dumps()": "medium",
}

CONTEXTS = {
    "c.verify_mode = ssl.CERT_NONE": "high",
    "c.verify_mode = ssl.CERT_REQUIRED if given else ssl.CERT_NONE": "low",
    "c.check_hostname = False": "medium",
    "make(cert_reqs=ssl.CERT_NONE)": "high",
    "make(cert_reqs=ssl.CERT_REQUIRED if given else ssl.CERT_NONE)": "low",
    "ssl._create_unverified_context()": "high",
    "ssl._create_stdlib_context()": "low",
}

COMMANDS = {
    "exec(given)": "low",
    "exec('ls ' + given)": "high",
    "spawn(given, { shell: true })": "low",
    "spawn('ls ' + given, { shell: true })": "high",
    "spawn('ls', [given], { shell: true })": "medium",
    "spawn('ls', given, { shell: true })": "low",
    "spawn(given, ['-l'], { shell: true })": "low",
}


@pytest.mark.parametrize("writer", WRITERS)
def test_how_sure_a_rule_is_of_what_the_program_may_have_written(writer: str) -> None:
    code = f"import json, pickle\n{writer}\ndef f(given): return pickle.loads(given)"
    assert _confidences(code) == [WRITERS[writer]]


@pytest.mark.parametrize("code", CONTEXTS)
def test_how_sure_a_rule_is_of_a_check_that_is_switched(code: str) -> None:
    assert _confidences(f"import ssl\ndef f(c, given):\n    {code}") == [CONTEXTS[code]]


def test_a_host_that_is_not_checked_is_said_once_where_no_certificate_is() -> None:
    code = "import ssl\ndef f(c):\n    c.check_hostname = False\n    c.verify_mode = ssl.CERT_NONE"
    assert _confidences(code) == ["low", "high"]


@pytest.mark.parametrize("call", COMMANDS)
def test_how_sure_a_rule_is_of_a_command(call: str) -> None:
    code = f"const {{ exec, spawn }} = require('child_process')\nfunction f(given) {{ {call} }}"
    assert _confidences(code, "javascript") == [COMMANDS[call]]
