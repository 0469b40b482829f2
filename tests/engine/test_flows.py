"""Data flow ends, whatever calls what."""

from __future__ import annotations

from aisec_hooks import languages
from aisec_hooks.engine import analyse
from aisec_hooks.rules import loader

TEXT = b"""\
import os
from flask import request

def outer():
    name = request.args.get("name")

    def inner():
        outer()
        os.system(name)

    inner()
    return inner

def other():
    request.args
    outer()
"""


def test_functions_that_run_those_around_them_are_evaluated_once() -> None:
    python = languages.by_name("python")
    found = analyse("x.py", python, TEXT, None, loader.load("python")).hits
    assert {hit.rule for hit in found} == {"command-injection"}
