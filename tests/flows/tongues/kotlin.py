"""How Kotlin says it."""

from __future__ import annotations

from tests.flows.tongues import BRACED, Tongue

TONGUE = Tongue(
    "kt",
    "import javax.servlet.http.HttpServletRequest\n\n"
    "class Shop {{\n"
    "fun same(a: String): String = a\n"
    'fun fixed(a: String): String = "x"\n'
    'fun wrapped(a: String): String {{\n val b = "<" + a\n return b + ">"\n}}\n'
    "fun second(a: String, b: String): String {{ return b }}\n",
    "fun {name}(request: HttpServletRequest) {{\n",
    "}}\n",
    {
        "source": 'request.getParameter("{0}")', "join": "{0} + {1}",
        "number": "({0}).toInt().toString()", "pair": "arrayOf({0}, {1})",
        "entry": 'mutableMapOf("k" to ({0}), "n" to ({1}))', "at": "{0}[{1}]",
        "key": '{0}["{1}"]', "store": '{0}["{1}"] = {2}',
        "sink": "Runtime.getRuntime().exec({0})",
    },
    dict.fromkeys("tlm", "var "),
    {**BRACED, "loop": "for (i in 0 until count()) {{"},
    "}}",
    last="}",
)  # fmt: skip
