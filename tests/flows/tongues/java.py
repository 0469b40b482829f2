"""How Java says it."""

from __future__ import annotations

from tests.flows.tongues import BRACED, Tongue

TONGUE = Tongue(
    "java",
    "import java.util.*;\nimport javax.servlet.http.HttpServletRequest;\n"
    "public class Shop {{\n"
    "String same(String a) {{ return a; }}\n"
    'String fixed(String a) {{ return "x"; }}\n'
    'String wrapped(String a) {{ String b = "<" + a; return b + ">"; }}\n'
    "String second(String a, String b) {{ return b; }}\n",
    "public void {name}(HttpServletRequest request) throws Exception {{\n",
    "}}\n",
    {
        "source": 'request.getParameter("{0}")', "join": "{0} + {1}",
        "number": "String.valueOf(Integer.parseInt({0}))", "pair": "new String[] {{{0}, {1}}}",
        "made": 'Map<String, String> made = new HashMap<>(); made.put("k", {0}); '
        'made.put("n", {1}); {2} = made;', "at": "{0}[{1}]",
        "key": '{0}.get("{1}")', "store": '{0}.put("{1}", {2})',
        "sink": "Runtime.getRuntime().exec({0})",
    },
    {"t": "String ", "l": "String[] ", "m": "Map<String, String> "},
    {**BRACED, "loop": "for (int i = 0; i < count(); i++) {{"},
    "}}",
    ";",
    last="}",
)  # fmt: skip
