"""How Python says it."""

from __future__ import annotations

from tests.flows.tongues import Tongue

TONGUE = Tongue(
    "py",
    "import os\nfrom flask import Flask, request\napp = Flask(__name__)\n"
    "def same(a):\n    return a\n"
    "def fixed(a):\n    return 'x'\n"
    "def wrapped(a):\n    b = '<' + a\n    return b + '>'\n"
    "def second(a, b):\n    return b\n",
    "@app.route('/{name}')\ndef {name}():\n",
    "",
    {
        "source": "request.args.get('{0}')", "join": "{0} + {1}", "number": "str(int({0}))",
        "pair": "[{0}, {1}]", "entry": "{{'k': {0}, 'n': {1}}}", "at": "{0}[{1}]",
        "key": "{0}['{1}']", "store": "{0}['{1}'] = {2}", "sink": "os.system({0})",
    },
    {},
    {"if": "if {0}:", "else": "else:", "loop": "for i in range(count()):"},
    "",
    nothing="pass",
)  # fmt: skip
