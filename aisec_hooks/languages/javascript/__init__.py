"""JavaScript with JSX: scripts, ES modules and CommonJS."""

from __future__ import annotations

from aisec_hooks.model.language import Language

# ECMA-262 globals, then those of browsers and workers, then those of Node.js, Bun and Deno.
_BUILTINS = frozenset(
    """
    AggregateError Array ArrayBuffer Atomics BigInt Boolean Buffer DataView Date Error EvalError
    Function Infinity Intl JSON Map Math NaN Number Object Promise Proxy RangeError ReferenceError
    Reflect RegExp Set SharedArrayBuffer String Symbol SyntaxError TypeError URIError Uint8Array
    WeakMap WeakRef WeakSet WebAssembly decodeURI decodeURIComponent encodeURI encodeURIComponent
    escape eval globalThis isFinite isNaN parseFloat parseInt unescape
    AbortController Blob BroadcastChannel CustomEvent DOMParser Event EventSource FileReader
    FormData Headers Image MessageChannel MutationObserver Request Response TextDecoder
    TextEncoder URL URLSearchParams WebSocket Worker XMLHttpRequest alert atob btoa caches confirm
    console crypto customElements document fetch history importScripts indexedDB localStorage
    location navigator open parent performance postMessage prompt queueMicrotask self
    sessionStorage setInterval setTimeout structuredClone top window
    Bun Deno __dirname __filename exports global import import.meta module process require
    setImmediate
    """.split()  # noqa: SIM905 - a hundred quoted words are no easier to read
)

_TEXT_METHODS = {
    "charAt": "at", "concat": "concat", "endsWith": "ends", "includes": "contains",
    "indexOf": "first", "normalize": "same", "replace": "replace", "replaceAll": "format",
    "toLocaleLowerCase": "same", "toLocaleUpperCase": "same", "toLowerCase": "lower",
    "toString": "same", "toUpperCase": "upper", "toWellFormed": "same",
    "slice": "part", "startsWith": "starts", "substring": "part",
    "trim": "strip",
    "trimEnd": "same", "trimLeft": "same", "trimRight": "same", "trimStart": "same",
    "valueOf": "same",
}  # fmt: skip

_FUNCTIONS = {
    "BigInt": "number", "Boolean": "number", "Date.now": "number", "Math.abs": "number",
    "Math.ceil": "number", "Math.floor": "number", "Math.max": "number", "Math.min": "number",
    "Math.pow": "number", "Math.random": "number", "Math.round": "number", "Math.sign": "number",
    "Math.sqrt": "number", "Math.trunc": "number", "Number": "number",
    "Number.isFinite": "number", "Number.isInteger": "number", "Number.parseFloat": "number",
    "Number.parseInt": "number", "isFinite": "number", "isNaN": "number", "parseFloat": "number",
    "parseInt": "number", "performance.now": "number",
    "node:util.format": "percent", "util.format": "percent",
    "Reflect.get": "member", "Reflect.set": "store",
    "String": "text", "String.raw": "text", "util.promisify": "text",
    "shell-escape": "quoted", "shell-quote.quote": "quoted", "mysql.escape": "quoted",
    "mysql.escapeId": "quoted", "mysql2.escape": "quoted", "mysql2.escapeId": "quoted",
    "sqlstring.escape": "quoted", "sqlstring.escapeId": "quoted", "pg-format": "quoted",
}  # fmt: skip

# Types, and the pipes of NestJS that make them.
_HARMLESS = frozenset(
    """
    bigint boolean Date number undefined
    ParseBoolPipe ParseDatePipe ParseEnumPipe ParseFloatPipe ParseIntPipe ParseUUIDPipe
    """.split()  # noqa: SIM905 - ten quoted words are no easier to read
)

LANGUAGE = Language(
    name="javascript",
    title="JavaScript",
    grammar="tree_sitter_javascript:language",
    suffixes=(".js", ".cjs", ".mjs", ".jsx", ".es6"),
    names=("jakefile",),
    interpreters=("node", "nodejs"),
    builtins=_BUILTINS,
    line_comments=("//",),
    block_comments=(("/*", "*/"),),
    heads=True,
    constants={"path.sep": "/", "path.posix.sep": "/"},
    text_methods=_TEXT_METHODS,
    functions=_FUNCTIONS,
    handler_words=("catch",),
    carried={"message": "first"},
    typed_handlers=False,
    receiver="this",
    constructor="constructor",
    base_object="super",
    function_methods={"call": 1},
    arithmetic={"%": "remainder"},
    # express-fileupload, formidable 2 and 3, multer
    upload_members=frozenset({"path", "filepath", "tempFilePath", "newFilename", "destination"}),
    length_member="length",
    own_numbers=frozenset({"pid", "ppid"}),  # node:process, node:child_process
    endings=frozenset(
        {
            "process.exit",
            "process.abort",
            "Deno.exit",
            "next/navigation.redirect",
            "next/navigation.permanentRedirect",
            "next/navigation.notFound",
            "koa.Context().throw",
            "@sveltejs/kit.error",
            "@sveltejs/kit.redirect",
        }
    ),
    text_types=frozenset({"string"}),
    type_operator="typeof",
    harmless_types=_HARMLESS,
)
