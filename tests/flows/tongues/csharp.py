"""How C# says it."""

from __future__ import annotations

from tests.flows.tongues import BRACED, Tongue

TONGUE = Tongue(
    "cs",
    "using System.Collections.Generic;\nusing Microsoft.AspNetCore.Http;\n"
    "public class Shop {{\n"
    "string same(string a) {{ return a; }}\n"
    'string @fixed(string a) {{ return "x"; }}\n'
    'string wrapped(string a) {{ string b = "<" + a; return b + ">"; }}\n'
    "string second(string a, string b) {{ return b; }}\n",
    "public void {name}(HttpRequest request) {{\n",
    "}}\n",
    {
        "source": 'request.Query["{0}"]', "join": "{0} + {1}",
        "number": "int.Parse({0}).ToString()", "pair": "new[] {{{0}, {1}}}",
        "entry": 'new Dictionary<string, string> {{{{"k", {0}}}, {{"n", {1}}}}}', "at": "{0}[{1}]",
        "key": '{0}["{1}"]', "store": '{0}["{1}"] = {2}',
        "sink": "System.Diagnostics.Process.Start({0})",
    },
    {"t": "string ", "l": "string[] ", "m": "Dictionary<string, string> "},
    {**BRACED, "loop": "for (int i = 0; i < count(); i++) {{"},
    "}}",
    ";",
    last="}",
    call="@{0}({1})",
)  # fmt: skip
