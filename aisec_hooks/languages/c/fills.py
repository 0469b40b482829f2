"""Calls that write into what they are given: ``snprintf(buffer, ..)`` is ``buffer = ..``.

In the IR such a call is an assignment.  Its value is the call with what is written alone: the
format and what fills it, or the text that is copied.  So ``snprintf`` and its like have their
format as first argument in rules and models, and ``strcpy`` what it copies.
"""

from __future__ import annotations

from aisec_hooks.model import ir
from aisec_hooks.model.language import SyntaxNode

_COPIED = """
    strcpy strncpy strlcpy stpcpy stpncpy memcpy memmove mempcpy wcscpy wcsncpy wmemcpy lstrcpy
    lstrcpyA lstrcpyW _mbscpy StrCpy g_strlcpy g_stpcpy OPENSSL_strlcpy apr_cpystrn strscpy
    """.split()  # noqa: SIM905 - twenty quoted words are no easier to read
_ADDED = """
    strcat strncat strlcat wcscat wcsncat lstrcat lstrcatA lstrcatW g_strlcat OPENSSL_strlcat
    g_string_append
    """.split()  # noqa: SIM905 - as above
_FORMATTED = """
    sprintf vsprintf asprintf vasprintf xasprintf wsprintf wsprintfA wsprintfW curl_msprintf
    g_string_printf
    """.split()  # noqa: SIM905 - as above
_SIZED = """
    snprintf vsnprintf swprintf vswprintf sprintf_s vsprintf_s _snprintf _vsnprintf g_snprintf
    g_vsnprintf scnprintf BIO_snprintf curl_msnprintf apr_snprintf xsnprintf StringCchPrintfA
    StringCchPrintfW StringCbPrintfA my_snprintf
    """.split()  # noqa: SIM905 - as above

_COPIES = {
    **dict.fromkeys(_COPIED, (0, 1)),
    **dict.fromkeys(("strcpy_s", "strncpy_s", "memcpy_s", "wcscpy_s", "memmove_s"), (0, 2)),
    "bcopy": (1, 0), "realpath": (1, 0), "mysql_escape_string": (0, 1),
    "mysql_real_escape_string": (1, 2), "mysql_real_escape_string_quote": (1, 2),
    "PQescapeStringConn": (1, 2), "PQescapeString": (0, 1), "mysql_hex_string": (0, 1),
}  # fmt: skip
_APPENDS = {
    **dict.fromkeys(_ADDED, (0, 1)),
    **dict.fromkeys(("strcat_s", "strncat_s", "wcscat_s"), (0, 2)),
}
_FORMATS = {
    **dict.fromkeys(_FORMATTED, (0, 1)),
    **dict.fromkeys(_SIZED, (0, 2)),
    **dict.fromkeys(("sqlite3_snprintf", "sqlite3_vsnprintf"), (1, 2)),
}
_ADDED_FORMATS = dict.fromkeys(("g_string_append_printf", "g_string_append_vprintf"), (0, 1))

WRITING = {**_COPIES, **_APPENDS, **_FORMATS, **_ADDED_FORMATS}
"""Name of a function -> which argument it fills, and from which one on it does."""

FILLED = {
    "fgets": 0, "gets": 0, "gets_s": 0, "fgetws": 0, "getline": 0, "getdelim": 0, "fread": 0,
    "read": 1, "pread": 1, "recv": 1, "recvfrom": 1, "SSL_read": 1, "BIO_read": 1, "BIO_gets": 1,
    "gzread": 1, "gzgets": 1, "mg_read": 1, "readlink": 1, "getcwd": 0,
}  # fmt: skip
"""Name of a function of the models -> the argument that it fills, whatever part of it."""

_COUNTING = frozenset((*_FORMATS, *_ADDED_FORMATS))


def written(
    node: SyntaxNode, callee: ir.Expr, name: str, args: tuple[ir.Arg, ...]
) -> ir.Expr | None:
    """A call that writes into one of its arguments, as an assignment; None without one."""
    to, first = WRITING[name]
    if len(args) <= max(to, first):
        return None
    start, end = node.byte_range
    last = len(args) if name in _COUNTING else first + 1
    value: ir.Expr = ir.Call(callee, args[first:last], start, end)
    target, whole = _place(args[to].value)
    if not isinstance(target, ir.Name | ir.Member | ir.Index):
        return None
    if not whole or name in _APPENDS or name in _ADDED_FORMATS:
        value = ir.Template((target, value), start, end)
    found = ir.Assign(target, "=", value, start, end)
    above = node.parent
    if name not in _COUNTING or above is None or above.type == "expression_statement":
        return found
    # What such a call gives is how many characters it wrote.
    items = ir.Sequence((found, ir.Any((), end, end)), start, end)
    return ir.Index(items, ir.Const(1, end, end), start, end)


def _place(target: ir.Expr) -> tuple[ir.Expr, bool]:
    """What is written into, and whether from its beginning on (not for ``buffer + n``)."""
    whole = True
    while True:
        if isinstance(target, ir.Binary) and target.op in ("+", "-"):
            target, whole = target.left, False
        elif isinstance(target, ir.Index):
            first = isinstance(target.key, ir.Const) and target.key.value == 0
            if not first and not isinstance(target.object, ir.Name | ir.Member):
                return target, whole
            target, whole = target.object, whole and first
        elif isinstance(target, ir.Assign):
            target = target.target
        elif isinstance(target, ir.Call) and len(target.args) == 1:  # a cast to a number
            target = target.args[0].value
        else:
            return target, whole


def filled(name: str, args: tuple[ir.Arg, ...]) -> tuple[ir.Arg, ...]:
    """The arguments of a call that fills one of them: that one by what it is a part of."""
    at = FILLED[name]
    if at >= len(args):
        return args
    target, _ = _place(args[at].value)
    return (*args[:at], args[at]._replace(value=target), *args[at + 1 :])
