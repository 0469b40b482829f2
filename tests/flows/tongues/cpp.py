"""How C++ says it."""

from __future__ import annotations

from tests.flows.tongues import BRACED, Tongue

TONGUE = Tongue(
    "cpp",
    "#include <httplib.h>\n#include <string>\n"
    "std::string same(std::string a) {{ return a; }}\n"
    'std::string fixed(std::string a) {{ return "x"; }}\n'
    'std::string wrapped(std::string a) {{ auto b = "<" + a; return b + ">"; }}\n'
    "std::string second(std::string a, std::string b) {{ return b; }}\n",
    "void {name}(const httplib::Request& request) {{\n",
    "}}\n",
    {
        "source": 'request.get_param_value("{0}")', "join": "{0} + {1}",
        "number": "std::to_string(std::stoi({0}))",
        "pair": "std::array<std::string, 2>{{{0}, {1}}}",
        "entry": 'std::map<std::string, std::string>{{{{"k", {0}}}, {{"n", {1}}}}}',
        "at": "{0}[{1}]", "key": '{0}["{1}"]', "store": '{0}["{1}"] = {2}',
        "sink": "std::system(({0}).c_str())",
    },
    dict.fromkeys("tlm", "auto "),
    {**BRACED, "loop": "for (int i = 0; i < count(); i++) {{"},
    "}}",
    ";",
)  # fmt: skip
