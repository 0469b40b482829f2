"""How Rust says it."""

from __future__ import annotations

from tests.flows.tongues import Tongue

TONGUE = Tongue(
    "rs",
    "use actix_web::HttpRequest;\nuse std::process::Command;\n\n"
    "fn same(a: String) -> String {{ a }}\n"
    'fn fixed(a: String) -> String {{ "x".to_string() }}\n'
    'fn wrapped(a: String) -> String {{ let b = format!("<{{}}", a); b + ">" }}\n'
    "fn second(a: String, b: String) -> String {{ b }}\n",
    "fn {name}(request: HttpRequest) {{\n",
    "}}\n",
    {
        "source": 'request.match_info().get("{0}")', "join": "{0} + {1}",
        "number": "({0}).parse::<i64>().unwrap().to_string()", "pair": "vec![{0}, {1}]",
        "entry": 'json!({{"k": {0}, "n": {1}}})', "at": "{0}[{1}]",
        "key": '{0}["{1}"]', "store": '{0}["{1}"] = {2}',
        "sink": "Command::new({0})",
    },
    dict.fromkeys("tlm", "let mut "),
    {"if": "if {0} {{", "else": "}} else {{", "loop": "for i in 0..count() {{"},
    "}}",
    semicolon=";",
)  # fmt: skip
