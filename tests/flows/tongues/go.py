"""How Go says it."""

from __future__ import annotations

from tests.flows.tongues import Tongue

TONGUE = Tongue(
    "go",
    'package shop\n\nimport (\n\t"net/http"\n\t"os/exec"\n\t"strconv"\n)\n\n'
    "func same(a string) string {{ return a }}\n"
    'func fixed(a string) string {{ return "x" }}\n'
    'func wrapped(a string) string {{\n\tb := "<" + a\n\treturn b + ">"\n}}\n'
    "func second(a string, b string) string {{ return b }}\n"
    "func number(a string) string {{\n\tn, _ := strconv.Atoi(a)\n"
    "\treturn strconv.Itoa(n)\n}}\n",
    "func {name}(w http.ResponseWriter, r *http.Request) {{\n",
    "}}\n",
    {
        "source": 'r.URL.Query().Get("{0}")', "join": "{0} + {1}", "number": "number({0})",
        "pair": "[]string{{{0}, {1}}}", "entry": 'map[string]string{{"k": {0}, "n": {1}}}',
        "at": "{0}[{1}]", "key": '{0}["{1}"]', "store": '{0}["{1}"] = {2}',
        "sink": 'exec.Command("sh", "-c", {0}).Run()',
    },
    dict.fromkeys("tlm", "var "),
    {"if": "if {0} {{", "else": "}} else {{", "loop": "for i := 0; i < count(); i++ {{"},
    "}}",
)  # fmt: skip
