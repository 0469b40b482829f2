"""How JavaScript says it."""

from __future__ import annotations

from tests.flows.tongues import BRACED, Tongue

TONGUE = Tongue(
    "js",
    "import express from 'express';\nimport {{ exec }} from 'child_process';\n"
    "const app = express();\n"
    "function same(a) {{ return a; }}\n"
    "function fixed(a) {{ return 'x'; }}\n"
    "function wrapped(a) {{ const b = '<' + a; return b + '>'; }}\n"
    "function second(a, b) {{ return b; }}\n",
    "app.get('/{name}', (req, res) => {{\n",
    "}});\n",
    {
        "source": "req.query.{0}", "join": "{0} + {1}", "number": "String(Number({0}))",
        "pair": "[{0}, {1}]", "entry": "{{k: {0}, n: {1}}}", "at": "{0}[{1}]",
        "key": "{0}['{1}']", "store": "{0}['{1}'] = {2}", "sink": "exec({0})",
    },
    dict.fromkeys("tlm", "let "),
    BRACED,
    "}}",
    ";",
)  # fmt: skip
