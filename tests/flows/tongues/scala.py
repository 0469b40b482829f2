"""How Scala says it."""

from __future__ import annotations

from tests.flows.tongues import BRACED, Tongue

TONGUE = Tongue(
    "scala",
    "import javax.servlet.http.HttpServletRequest\n\n"
    "class Shop {{\n"
    "def same(a: String): String = a\n"
    'def fixed(a: String): String = "x"\n'
    'def wrapped(a: String): String = {{ val b = "<" + a; b + ">" }}\n'
    "def second(a: String, b: String): String = b\n",
    "def {name}(request: HttpServletRequest): Unit = {{\n",
    "}}\n",
    {
        "source": 'request.getParameter("{0}")', "join": "{0} + {1}",
        "number": "({0}).toInt.toString", "pair": "Array({0}, {1})",
        "entry": 'scala.collection.mutable.Map("k" -> ({0}), "n" -> ({1}))', "at": "{0}({1})",
        "key": '{0}("{1}")', "store": '{0}("{1}") = {2}',
        "sink": "Runtime.getRuntime().exec({0})",
    },
    dict.fromkeys("tlm", "var "),
    {**BRACED, "loop": "for (i <- 0 until count()) {{"},
    "}}",
    last="}",
)  # fmt: skip
