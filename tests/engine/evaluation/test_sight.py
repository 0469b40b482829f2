"""Functions in which a flow can begin, told by what is in sight there."""

from __future__ import annotations

import pytest

from aisec_hooks import languages
from aisec_hooks.engine import analysis
from aisec_hooks.engine.evaluation.machine import Machine
from aisec_hooks.engine.evaluation.values import Environment
from aisec_hooks.model import ir
from aisec_hooks.model.position import LineIndex
from aisec_hooks.rules import loader

ENDS = """
def end(value):
    import os
    os.system("ls " + value)
"""

SEEN = {
    "named there": """
from flask import request
def far():
    end(request.args["a"])
""",
    "bound around it": """
import flask
def around():
    asked = flask.request
    def far():
        end(asked.args["a"])
    return far
""",
    "bound itself": """
from cgi import parse as read
def far():
    end(read()["a"])
""",
    "in a field": """
from django.views import View
class Held:
    def __init__(self, request):
        self.kept = request
    def far(self):
        end(self.kept.GET["a"])
""",
    "its own class": """
import tornado.web
class Page(tornado.web.RequestHandler):
    def far(self):
        end(self.get_argument("a"))
""",
    "declared": """
from starlette.requests import Request
def far(asked: Request):
    end(asked.query_params["a"])
""",
    "given back": """
from flask import request
def near():
    return request
def far():
    end(near().args["a"])
""",
    "read around it": """
from flask import request
def around():
    read = request.args["a"]
    def far():
        end(read)
    return far
""",
    "handed in": """
from django.urls import path
def far(request):
    end(request.GET["a"])
""",
}


@pytest.mark.parametrize("name", SEEN)
def test_what_is_asked_of_what_is_in_sight_begins_a_flow(name: str) -> None:
    text = (SEEN[name] + ENDS).encode()
    found = analysis.analyse("a.py", languages.by_name("python"), text, None, loader.load("python"))
    lines = LineIndex(text)
    (hit,) = (each for each in found.hits if each.rule == "command-injection")
    assert hit.outside
    assert lines.line(hit.span.start) == text.count(b"\n")


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the functions that are evaluated."""
    names: list[str] = []
    run = Machine.run

    def told(self: Machine, function: ir.Function, outer: tuple[Environment, ...]) -> Environment:
        names.append(function.name)
        return run(self, function, outer)

    monkeypatch.setattr(Machine, "run", told)
    return names


def analyse(text: str) -> None:
    found = loader.load("python")
    analysis.analyse("a.py", languages.by_name("python"), text.encode(), None, found)


def test_what_asks_something_else_is_not_evaluated(ran: list[str]) -> None:
    analyse(SEEN["named there"] + ENDS + "def other(seen):\n    return seen.args\n" * 3)
    assert "far" in ran
    assert "other" not in ran


OWN = """
import flask
from own import request
def other():
    return request.args["a"]
def far():
    return flask.request.args["a"]
"""


def test_what_only_bears_the_name_of_a_holder_is_not_evaluated(ran: list[str]) -> None:
    analyse(OWN + ENDS)
    assert "far" in ran
    assert "other" not in ran
