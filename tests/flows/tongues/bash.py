"""How Bash says it."""

from __future__ import annotations

from tests.flows.tongues import Tongue

TONGUE = Tongue(
    "sh",
    "#!/bin/bash\n"
    'same() {{ echo "$1"; }}\n'
    "fixed() {{ echo x; }}\n"
    "wrapped() {{ local b=\"<$1\"; echo \"$b>\"; }}\n"
    'second() {{ echo "$2"; }}\n',
    "{name}() {{\n",
    "}}\n",
    {
        "source": '"${{QUERY_STRING#{0}=}}"', "join": "{0}{1}", "number": "$(expr {0})",
        "pair": "({0} {1})", "entry": "([k]={0} [n]={1})", "at": '"${{{0}[{1}]}}"',
        "key": '"${{{0}[{1}]}}"', "store": "{0}[{1}]={2}", "sink": "eval {0}",
    },
    {"m": "declare -A "},
    {
        "if": "if {0}; then", "else": "else", "end if": "fi",
        "loop": "while lucky; do", "end loop": "done",
    },
    "fi",
    nothing=":",
    name="${0}",
    call="$({0} {1})",
    set="{first}{name}={value}",
    equal="[ {0} = {1} ]",
    unknown="lucky",
    between=" ",
)  # fmt: skip
