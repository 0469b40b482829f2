"""How C says it."""

from __future__ import annotations

from tests.flows.tongues import BRACED, Tongue

TONGUE = Tongue(
    "c",
    "#include <stdlib.h>\n"
    "enum {{ k, n }};\n"
    "char *same(char *a) {{ return a; }}\n"
    'char *fixed(char *a) {{ return "x"; }}\n'
    'char *wrapped(char *a) {{ char *b = join("<", a); return join(b, ">"); }}\n'
    "char *second(char *a, char *b) {{ return b; }}\n",
    "void {name}(int client) {{\n",
    "}}\n",
    {
        "source": 'FCGX_GetParam("{0}", envp)', "join": "join({0}, {1})", "number": "atoi({0})",
        "pair": "(char *[]){{{0}, {1}}}", "entry": "(char *[]){{[k] = {0}, [n] = {1}}}",
        "at": "{0}[{1}]", "key": "{0}[{1}]", "store": "{0}[{1}] = {2}", "sink": "system({0})",
    },
    dict.fromkeys("tlm", "char *"),
    {**BRACED, "loop": "for (int i = 0; i < count(); i++) {{"},
    "}}",
    ";",
    nothing=";",
    equal="strcmp({0}, {1}) == 0",
)  # fmt: skip
