"""The texts that the scenarios commit: each weakness beside its safe twin."""

from __future__ import annotations

SAFE = "import json\n\n\ndef read(text):\n    return json.loads(text)\n"
RISKY = SAFE.replace("json.loads(text)", "eval(text)")
"""Python with one weakness, ``code-injection`` in line 5."""

SHELL = "import os\n\n\ndef remove(name):\n    os.system('rm ' + name)\n"
"""Python with one weakness, ``command-injection`` in line 5."""

SCRIPT = "export function run(text) {\n  return eval('(' + text + ')');\n}\n"
"""JavaScript (and TypeScript) with one weakness, ``code-injection`` in line 2."""

LEGACY = """\
import os


def start(name, text):
    os.system('run ' + name)
    first = 1
    value = eval(text)
    second = 2
    return first, value, second


def end():
    return 0
"""
"""Python with two old weaknesses: ``command-injection`` in line 5, ``code-injection`` in line 7."""

EXPRESSION = "eval(input())"
"""One weak expression, for places where a file has to be built around it."""
