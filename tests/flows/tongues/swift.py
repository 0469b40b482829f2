"""How Swift says it."""

from __future__ import annotations

from tests.flows.tongues import Tongue

TONGUE = Tongue(
    "swift",
    "import Vapor\n\n"
    "func same(_ a: String) -> String {{ a }}\n"
    'func fixed(_ a: String) -> String {{ return "x" }}\n'
    'func wrapped(_ a: String) -> String {{\n let b = "<" + a\n return b + ">"\n}}\n'
    "func second(_ a: String, _ b: String) -> String {{ return b }}\n",
    "func {name}(req: Request) {{\n",
    "}}\n",
    {
        "source": 'req.query["{0}"]!', "join": "({0}) + ({1})",
        "number": "String(Int({0})!)", "pair": "[{0}, {1}]",
        "entry": '["k": ({0}), "n": ({1})]', "at": "{0}[{1}]",
        "key": '{0}["{1}"]', "store": '{0}["{1}"] = {2}',
        "sink": "system({0})",
    },
    dict.fromkeys("tlm", "var "),
    {"if": "if {0} {{", "else": "}} else {{", "loop": "for i in 0..<count() {{"},
    "}}",
)  # fmt: skip
