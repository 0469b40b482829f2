"""Formats of SQLite: ``%q``, ``%Q`` and ``%w`` quote what fills them (sqlite.org, "printf")."""

from __future__ import annotations

import re

from aisec_hooks.model import ir

FORMATS = {
    "sqlite3_mprintf": 0,
    "sqlite3_snprintf": 2,
    "sqlite3_str_appendf": 1,
}
"""Name of a function -> where its format stands."""

QUOTED = "sqlite3_quoted"
"""The name under which data flow knows what such a conversion gives."""

_CONVERSION = re.compile(r"%[-+ 0#!,]*(\*|\d+)?(?:\.(\*|\d+))?l{0,2}([A-Za-z%])")


def quoted(name: str, args: tuple[ir.Arg, ...]) -> tuple[ir.Arg, ...]:
    """The arguments of a call, with what its format quotes as the call that does so."""
    at = FORMATS[name]
    form = args[at].value if at < len(args) else None
    if not isinstance(form, ir.Const) or not isinstance(form.value, str):
        return args
    found, place = list(args), at + 1
    for match in _CONVERSION.finditer(form.value):
        if match[3] == "%":
            continue
        place += (match[1] == "*") + (match[2] == "*")
        if match[3] in "qQw" and place < len(found):
            value = found[place].value
            call = ir.Call(
                ir.Name(QUOTED, value.start, value.start),
                (ir.Arg(None, value),),
                value.start,
                value.end,
            )
            found[place] = ir.Arg(None, call)
        place += 1
    return tuple(found)
