"""How PHP says it."""

from __future__ import annotations

from tests.flows.tongues import BRACED, Tongue

TONGUE = Tongue(
    "php",
    "<?php\n"
    "function same($a) {{ return $a; }}\n"
    "function fixed($a) {{ return 'x'; }}\n"
    "function wrapped($a) {{ $b = '<' . $a; return $b . '>'; }}\n"
    "function second($a, $b) {{ return $b; }}\n",
    "function {name}() {{\n",
    "}}\n",
    {
        "source": "$_GET['{0}']", "join": "{0} . {1}", "number": "strval(intval({0}))",
        "pair": "[{0}, {1}]", "entry": "['k' => {0}, 'n' => {1}]", "at": "${0}[{1}]",
        "key": "${0}['{1}']", "store": "${0}['{1}'] = {2}", "sink": "system({0})",
    },
    {},
    {**BRACED, "loop": "for ($i = 0; $i < count_of(); $i++) {{"},
    "}}",
    ";",
    name="${0}",
    named="${0}",
)  # fmt: skip
