"""How Ruby says it."""

from __future__ import annotations

from tests.flows.tongues import Tongue

TONGUE = Tongue(
    "rb",
    "def same(a) = a\n"
    "def fixed(a) = 'x'\n"
    'def wrapped(a)\n  b = "<#{{a}}"\n  b + ">"\nend\n'
    "def second(a, b)\n  b\nend\n",
    "def {name}\n",
    "end\n",
    {
        "source": "params['{0}']", "join": "({0} + {1})", "number": "({0}).to_i.to_s",
        "pair": "[{0}, {1}]", "entry": "{{'k' => {0}, 'n' => {1}}}", "at": "{0}[{1}]",
        "key": "{0}['{1}']", "store": "{0}['{1}'] = {2}", "sink": "system({0})",
    },
    {},
    {"if": "if {0}", "else": "else", "loop": "for i in many do"},
    "end",
)  # fmt: skip
