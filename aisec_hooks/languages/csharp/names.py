"""Names: namespaces of libraries are left out, so that a type is known by its own name alone.

``using`` imports whole namespaces, in a project even for files that do not say so (``global
using``, implicit usings): where a type comes from seldom stands beside it.  So models and rules
name types without a namespace, and a name that is written out in full means the same.
"""

from __future__ import annotations

from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

_new = tuple.__new__  # NamedTuple's own constructor takes three times as long

_ROOTS = """
    System System.Buffers System.CodeDom System.CodeDom.Compiler System.Collections
    System.Collections.Concurrent System.Collections.Generic System.Collections.Immutable
    System.Collections.Specialized System.ComponentModel System.ComponentModel.DataAnnotations
    System.Configuration System.Data System.Data.Common System.Data.Entity System.Data.Odbc
    System.Data.OleDb System.Data.OracleClient System.Data.SQLite System.Data.Sql
    System.Data.SqlClient System.Data.SqlTypes System.Diagnostics System.DirectoryServices
    System.DirectoryServices.AccountManagement System.DirectoryServices.Protocols System.Drawing
    System.Globalization System.IO System.IO.Compression System.IO.Pipes System.Linq
    System.Linq.Dynamic System.Linq.Dynamic.Core System.Linq.Expressions System.Management
    System.Management.Automation System.Messaging System.Net System.Net.Http System.Net.Http.Json
    System.Net.Mail System.Net.Mime System.Net.Security System.Net.Sockets System.Net.WebSockets
    System.Reflection System.Reflection.Emit System.Resources System.Runtime
    System.Runtime.CompilerServices System.Runtime.InteropServices System.Runtime.Loader
    System.Runtime.Remoting System.Runtime.Serialization System.Runtime.Serialization.Formatters
    System.Runtime.Serialization.Formatters.Binary System.Runtime.Serialization.Formatters.Soap
    System.Runtime.Serialization.Json System.Security System.Security.AccessControl
    System.Security.Authentication System.Security.Claims System.Security.Cryptography
    System.Security.Cryptography.X509Certificates System.Security.Cryptography.Xml
    System.Security.Principal System.Text System.Text.Encodings System.Text.Encodings.Web
    System.Text.Json System.Text.Json.Serialization System.Text.RegularExpressions
    System.Threading System.Threading.Tasks System.Web System.Web.Hosting System.Web.Http
    System.Web.Mvc System.Web.Script System.Web.Script.Serialization System.Web.Security
    System.Web.Services System.Web.UI System.Web.UI.WebControls System.Windows
    System.Windows.Forms System.Windows.Markup System.Workflow System.Xml System.Xml.Linq
    System.Xml.Resolvers System.Xml.Schema System.Xml.Serialization System.Xml.XPath
    System.Xml.Xsl
    Microsoft Microsoft.AspNet Microsoft.AspNet.Identity Microsoft.AspNetCore
    Microsoft.AspNetCore.Authentication Microsoft.AspNetCore.Authentication.Cookies
    Microsoft.AspNetCore.Authorization Microsoft.AspNetCore.Builder
    Microsoft.AspNetCore.Components Microsoft.AspNetCore.DataProtection
    Microsoft.AspNetCore.Diagnostics Microsoft.AspNetCore.Hosting Microsoft.AspNetCore.Html
    Microsoft.AspNetCore.Http Microsoft.AspNetCore.Http.Extensions
    Microsoft.AspNetCore.Http.HttpResults Microsoft.AspNetCore.Identity Microsoft.AspNetCore.Mvc
    Microsoft.AspNetCore.Mvc.RazorPages Microsoft.AspNetCore.Mvc.Rendering
    Microsoft.AspNetCore.Routing Microsoft.AspNetCore.SignalR Microsoft.AspNetCore.WebUtilities
    Microsoft.CSharp Microsoft.CodeAnalysis Microsoft.CodeAnalysis.CSharp
    Microsoft.CodeAnalysis.CSharp.Scripting Microsoft.CodeAnalysis.Scripting Microsoft.Data
    Microsoft.Data.SqlClient Microsoft.Data.Sqlite Microsoft.EntityFrameworkCore
    Microsoft.Extensions Microsoft.Extensions.Configuration
    Microsoft.Extensions.DependencyInjection Microsoft.Extensions.FileProviders
    Microsoft.Extensions.Hosting Microsoft.Extensions.Logging Microsoft.Extensions.Primitives
    Microsoft.IdentityModel Microsoft.IdentityModel.Tokens Microsoft.Net.Http
    Microsoft.Net.Http.Headers Microsoft.Security Microsoft.Security.Application
    Microsoft.VisualBasic Microsoft.Win32
    Newtonsoft Newtonsoft.Json Newtonsoft.Json.Linq Dapper Npgsql MySql MySql.Data
    MySql.Data.MySqlClient MySqlConnector Oracle Oracle.ManagedDataAccess
    Oracle.ManagedDataAccess.Client MongoDB MongoDB.Bson MongoDB.Driver StackExchange
    StackExchange.Redis YamlDotNet YamlDotNet.Serialization RazorEngine RazorEngine.Templating
    Org Org.BouncyCastle Org.BouncyCastle.Crypto Org.BouncyCastle.Crypto.Digests
    Org.BouncyCastle.Crypto.Engines Org.BouncyCastle.Security SQLite
    ICSharpCode ICSharpCode.SharpZipLib ICSharpCode.SharpZipLib.Zip SharpCompress
    SharpCompress.Archives RestSharp Renci Renci.SshNet MailKit MailKit.Net
    MailKit.Net.Smtp MimeKit
    """
NAMESPACES = frozenset(_ROOTS.split())
"""Namespaces of .NET and of well-known packages, by their documentation."""

_STARTS = frozenset(each for each in NAMESPACES if "." not in each)

KEYWORDS = {
    "Boolean": "bool", "Byte": "byte", "Char": "char", "Decimal": "decimal", "Double": "double",
    "Int16": "short", "Int32": "int", "Int64": "long", "IntPtr": "nint", "Object": "object",
    "SByte": "sbyte", "Single": "float", "String": "string", "UInt16": "ushort", "UInt32": "uint",
    "UInt64": "ulong", "UIntPtr": "nuint",
}  # fmt: skip
"""Types that have a keyword (C# specification, 8.2.1)."""


def expr(lowering: Lowering, node: SyntaxNode | None) -> ir.Expr:
    """An expression; ``this`` and ``base`` are words without a node of their own kind."""
    found = lowering.expr(node)
    if found.__class__ is ir.Skip and node is not None and node.type in ("this", "base"):
        return _new(ir.Name, (node.type, node.start_byte, node.end_byte))
    return found


def spelled(lowering: Lowering, node: SyntaxNode) -> tuple[str, int, int]:
    """A name without what is given to it between ``<`` and ``>``, where it begins and ends.

    The sign before a keyword that is used as a name is no part of it.
    """
    start, end = node.start_byte, node.end_byte
    text = lowering.slice(start, end)
    if text[-1:] == ">":
        first = lowering.first(node) or node
        start, end = first.start_byte, first.end_byte
        text = lowering.slice(start, end)
    return (text[1:], start + 1, end) if text[:1] == "@" else (text, start, end)


def known(name: ir.Expr) -> ir.Expr:
    """A type that has a keyword, by that."""
    if isinstance(name, ir.Name) and name.name in KEYWORDS:
        return name._replace(name=KEYWORDS[name.name])
    return name


def joined(lowering: Lowering, base: ir.Expr, start: int, last: SyntaxNode) -> ir.Expr:
    """``base.last``, or the type alone behind a namespace of a library."""
    text, at, end = spelled(lowering, last)
    if base.__class__ is ir.Name:
        first = base.name
        if first in KEYWORDS:
            base = ir.Name(KEYWORDS[first], base.start, base.end)
        elif first in NAMESPACES and (first not in _STARTS or text[:1].isupper()):
            whole = f"{first}.{text}"
            return ir.Name(whole if whole in NAMESPACES else KEYWORDS.get(text, text), at, end)
    return _new(ir.Member, (base, text, start, end, at))


def member(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``a.b``, ``a.b<T>``; ``a.Item1`` is the first part of a tuple."""
    base = expr(lowering, node.child_by_field_name("expression"))
    last = node.child_by_field_name("name")
    if last is None:
        return base
    found = joined(lowering, base, node.start_byte, last)
    if found.__class__ is ir.Member and found.name in _PARTS:
        at = last.byte_range
        return ir.Index(base, ir.Const(_PARTS[found.name], *at), node.start_byte, at[1])
    return found


_PARTS = {f"Item{at + 1}": at for at in range(7)}
"""Names of the parts of a tuple (8.3.11)."""


def qualified(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``A.B`` as the name of a type."""
    base = lowering.expr(node.child_by_field_name("qualifier"))
    last = node.child_by_field_name("name")
    return base if last is None else joined(lowering, base, node.start_byte, last)


def aliased(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``global::A``, ``alias::A``: the name behind it."""
    return lowering.expr(node.child_by_field_name("name"))


def generic(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``T<A>`` as T."""
    return lowering.expr(lowering.first(node))


def conditional_access(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``a?.b``, ``a?[b]``: as without the question."""
    base = expr(lowering, node.child_by_field_name("condition"))
    start, end = node.byte_range
    last = node.named_children[-1] if node.named_children else None
    if last is None:
        return base
    if last.type == "member_binding_expression":
        name = last.child_by_field_name("name")
        if name is None:
            return base
        text, at, to = spelled(lowering, name)
        return ir.Member(base, text, start, to, at)
    if last.type == "element_binding_expression":
        return accessed(lowering, base, last, (start, end))
    return ir.Any((base, lowering.expr(last)), start, end)


def element(lowering: Lowering, node: SyntaxNode) -> ir.Expr:
    """``a[b]``, ``a[1..^2]``."""
    base = expr(lowering, node.child_by_field_name("expression"))
    return accessed(lowering, base, node.child_by_field_name("subscript"), node.byte_range)


def accessed(
    lowering: Lowering, base: ir.Expr, subscript: SyntaxNode | None, span: tuple[int, int]
) -> ir.Expr:
    """A part of a value: an item, or with ``..`` several."""
    given = [] if subscript is None else [x for x in subscript.named_children if _counts(x)]
    if len(given) == 1:
        inner = lowering.first(given[0])
        if inner is not None and inner.type == "range_expression":
            return ir.Slice(base, *span, _bounds(lowering, inner))
        return ir.Index(_asked(base), _from_end(lowering, inner), *span)
    keys = lowering.all(given)
    return ir.Index(base, ir.Sequence(keys, *span), *span)


def _asked(base: ir.Expr) -> ir.Expr:
    """``Request["name"]`` asks for what came, unlike other parts of a request (ASP.NET 4)."""
    if isinstance(base, ir.Name | ir.Member) and base.name == "Request":
        return ir.Name(ASKED, base.start, base.end)
    return base


ASKED = "#Request"
"""What a request is that is asked by an index."""


def _counts(node: SyntaxNode) -> bool:
    return node.type == "argument"


def _bounds(lowering: Lowering, node: SyntaxNode) -> tuple[ir.Expr, ...]:
    """What stands on both sides of ``..``."""
    sides: list[ir.Expr] = [ir.Skip(node.start_byte, node.start_byte)]
    behind = False
    for each in node.children:
        if each.type == "..":
            behind = True
        elif each.is_named and not behind:
            sides[0] = _from_end(lowering, each)
        elif each.is_named:
            sides.append(_from_end(lowering, each))
    return tuple(sides) if len(sides) > 1 or not isinstance(sides[0], ir.Skip) else ()


def _from_end(lowering: Lowering, node: SyntaxNode | None) -> ir.Expr:
    """``^n`` counts from the end, as a negative number does elsewhere."""
    found = lowering.expr(node)
    if isinstance(found, ir.Unary) and found.op == "^":
        if isinstance(found.operand, ir.Const) and isinstance(found.operand.value, int):
            return ir.Const(-found.operand.value, found.start, found.end)
        return ir.Unary("-", found.operand, found.start, found.end)
    return found


HOOKS: dict[str, Hook] = {
    "member_access_expression": member,
    "qualified_name": qualified,
    "alias_qualified_name": aliased,
    "generic_name": generic,
    "conditional_access_expression": conditional_access,
    "element_access_expression": element,
}
