"""Types as far as data flow asks: text, numbers, or a name."""

from __future__ import annotations

from aisec_hooks.languages.c.declarators import is_pointed, kinds
from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

TEXT = "char*"
"""The type of everything that points to characters or bytes, or is an array of them."""

_CHARACTERS = frozenset(
    """
    char wchar_t char8_t char16_t char32_t int8_t uint8_t u_char u8 s8 guchar gchar guint8 gint8
    BYTE CHAR UCHAR WCHAR TCHAR byte xmlChar Bytef uchar XML_Char std::byte
    """.split()  # noqa: SIM905 - thirty quoted words are no easier to read
)

# C23 6.2.5, stdint.h, POSIX sys/types.h, and names that Linux, GLib and Windows have for them.
HARMLESS = _CHARACTERS | frozenset(
    """
    bool _Bool int short long float double signed unsigned size_t ssize_t ptrdiff_t intptr_t
    uintptr_t int16_t int32_t int64_t uint16_t uint32_t uint64_t intmax_t uintmax_t off_t off64_t
    pid_t uid_t gid_t mode_t dev_t ino_t nlink_t time_t clock_t suseconds_t useconds_t socklen_t
    sa_family_t in_port_t in_addr_t sig_atomic_t wint_t rsize_t u16 u32 u64 s16 s32 s64 u_int
    u_long u_short gboolean gint guint gsize gssize gint32 gint64 guint32 guint64 glong gulong
    gdouble gfloat BOOL DWORD WORD INT UINT LONG ULONG SIZE_T HRESULT timespec timeval tm uuid_t
    qint64 quint64 qint32 quint32 qint16 quint16 qreal sqlite3_int64 sqlite_int64 my_ulonglong Oid
    time_point duration Enum
    """.split()  # noqa: SIM905 - as above
)


def declared(
    lowering: Lowering, type_: SyntaxNode | None, around: list[SyntaxNode]
) -> ir.Expr | None:
    """The type of what a declarator declares; None where nothing is known of it."""
    if type_ is None or "function_declarator" in kinds(around):
        return None
    found = lowering.expr(type_)
    if isinstance(found, ir.Class):  # struct s { .. } v
        return ir.Name(found.name, found.start, found.end) if found.name else None
    if not isinstance(found, ir.Name | ir.Member):
        return None
    if is_pointed(around):
        if found.name in _CHARACTERS:
            return ir.Name(TEXT, found.start, found.end)
        return None if found.name == "void" else found
    return None if found.name in ("auto", "decltype", "void") else found


def described(lowering: Lowering, node: SyntaxNode | None) -> ir.Expr | None:
    """The type of a cast, of a template's argument, or behind ``->``."""
    if node is None or node.type != "type_descriptor":
        return None if node is None else _named(lowering.expr(node))
    around = [each for each in node.named_children if each.type.startswith("abstract_")]
    return declared(lowering, node.child_by_field_name("type"), around)


def _named(found: ir.Expr) -> ir.Expr | None:
    return found if isinstance(found, ir.Name | ir.Member) else None


def is_number(type_: ir.Expr | None) -> bool:
    """Whether a type cannot hold any text."""
    return isinstance(type_, ir.Name | ir.Member) and type_.name in HARMLESS


def sized(lowering: Lowering, node: SyntaxNode) -> ir.Name:
    """``unsigned char`` is a character, all else of its kind a number."""
    word = "char" if "char" in lowering.text(node).split() else "int"
    return ir.Name(word, *node.byte_range)


def of_enumeration(node: SyntaxNode) -> bool:
    """Whether a type is written ``enum name``, without its constants."""
    return node.type == "enum_specifier" and node.child_by_field_name("body") is None


def descriptor(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """A type where an expression could stand."""
    return described(lowering, node) or ir.Skip(*node.byte_range)


HOOKS: dict[str, Hook] = {"sized_type_specifier": sized, "type_descriptor": descriptor}
