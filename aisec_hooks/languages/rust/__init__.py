"""Rust, up to edition 2024."""

from __future__ import annotations

from aisec_hooks.languages.rust.types import HARMLESS
from aisec_hooks.model.language import Language
from aisec_hooks.model.writing import Writing

# The prelude of std (std::prelude) and the primitive types of the reference.
_BUILTINS = frozenset(
    """
    bool char f32 f64 i128 i16 i32 i64 i8 isize str u128 u16 u32 u64 u8 usize
    AsMut AsRef Box Clone Copy Default Drop Eq Err Extend Fn FnMut FnOnce From Into Iterator None
    Ok Option Ord PartialEq PartialOrd Result Send Sized Some String Sync ToOwned ToString TryFrom
    TryInto Vec drop
    assert assert_eq assert_ne concat dbg debug_assert env eprint eprintln format format_args
    include include_bytes include_str option_env panic print println todo unimplemented
    unreachable vec write writeln
    """.split()  # noqa: SIM905 - a hundred quoted words are no easier to read
)

# Crates, whose items may be written out without an import since edition 2018.
_PACKAGES = frozenset(
    """
    std core alloc actix_files actix_web aes_gcm anyhow askama async_std axum axum_extra base64
    bincode cookie des diesel fastrand futures hex html_escape http hyper isahc jsonwebtoken lapin
    ldap3 lettre libloading log maud md4 md5 mlua mongodb mysql mysql_async native_tls openssl
    oracle postgres quick_xml rand rc4 rdkafka redis regex reqwest ring rlua rocket ron rsa
    rusqlite rust_decimal rustls sea_orm serde_cbor serde_json serde_yaml sha1 sha2 shell_escape
    shell_words shlex sqlx ssh2 surf tera tiberius tide time tokio tokio_native_tls
    tokio_postgres tokio_rustls toml tracing ureq url urlencoding uuid warp xmltree ammonia
    blowfish libxml rhai deadpool_postgres clap handlebars minijinja
    """.split()  # noqa: SIM905 - as above
)

_TEXT_METHODS = {
    **dict.fromkeys(
        """
        as_bytes as_str as_string as_os_str as_path bytes chars escape_debug into_boxed_str
        into_bytes into_inner into_owned into_string lines make_ascii_lowercase
        make_ascii_uppercase ok ok_or ok_or_else or_default repeat split_off split_whitespace
        strip_prefix strip_suffix to_ascii_lowercase to_ascii_uppercase to_lowercase to_os_string
        to_path_buf to_str to_string to_string_lossy to_uppercase to_vec trim trim_end
        trim_end_matches trim_left trim_matches trim_right trim_start trim_start_matches
        unwrap_or unwrap_or_else map_err context with_context iter into_iter first last next nth
        collect rev skip take peekable chain wrap_err wrap_err_with lock read_to_end
        """.split(),  # noqa: SIM905 - as above
        "same",
    ),
}

_NUMBERS = """
    u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize f32 f64 bool char
    std.process.id std.time.SystemTime.now std.time.Instant.now uuid.Uuid.new_v4
    uuid.Uuid.parse_str rand.random
""".split()  # noqa: SIM905 - as above

_TEXTS = """
    Some Ok Err String.from std.string.String.from Box.from Cow.from std.borrow.Cow.from
    String.from_utf8 String.from_utf8_lossy String.from_utf8_unchecked
    std.string.String.from_utf8 std.string.String.from_utf8_lossy std.str.from_utf8
    std.ffi.OsString.from std.ffi.OsStr.new
    std.convert.identity std.mem.take Vec.from std.io.BufReader.new std.io.Cursor.new
    std.iter.once Cow.Borrowed Cow.Owned std.ffi.CString.new CString.new PathBuf.from Path.new
""".split()  # noqa: SIM905 - as above

# Their results hold nothing but letters, digits and signs that end no text in SQL or a shell.
_QUOTED = """
    hex.encode base64.encode urlencoding.encode shell_words.quote shell_escape.escape
    shell_escape.unix.escape shlex.quote shlex.try_quote shlex.join shell_words.join
    postgres_protocol.escape.escape_literal postgres_protocol.escape.escape_identifier
""".split()  # noqa: SIM905 - as above

LANGUAGE = Language(
    name="rust",
    title="Rust",
    grammar="tree_sitter_rust:language",
    suffixes=(".rs",),
    interpreters=("rust-script", "cargo"),
    builtins=_BUILTINS,
    packages=_PACKAGES,
    line_comments=("//",),
    block_comments=(("/*", "*/"),),
    text_methods=_TEXT_METHODS,
    functions={
        **dict.fromkeys(_NUMBERS, "number"),
        **dict.fromkeys(_TEXTS, "text"),
        **dict.fromkeys(_QUOTED, "quoted"),
    },
    harmless_types=HARMLESS,
    handler_words=("Err",),
    receiver="self",
    method_kinds={"static": "static"},
    arithmetic={"/": "quotient", "%": "remainder"},
    endings=frozenset({"std.process.exit", "std.process.abort", "todo", "unimplemented"}),
    break_leaves_switch=False,
    heads=False,
    writing=Writing(
        long_texts=True,
        member_signs=(".", "::"),
        declaring=("let", "mut", "const", "static", "ref"),
        importing=("use",),
        decorating=("#[",),
        handler_end="=>",
        implicit_results=True,
    ),
)
