"""Python 3, every version that is still written."""

from __future__ import annotations

import string

from aisec_hooks.model.language import Language

_BUILTINS = frozenset(
    """
    __import__ abs all any ascii bin bool breakpoint bytearray bytes callable chr classmethod
    compile complex delattr dict dir divmod enumerate eval exec execfile filter float format
    frozenset getattr globals hasattr hash help hex id input int isinstance issubclass iter len
    list locals map max memoryview min next object oct open ord pow print property range
    raw_input repr reversed round set setattr slice sorted staticmethod str sum super tuple type
    unicode vars zip exit quit BaseException Exception
    """.split()  # noqa: SIM905 - sixty quoted words are no easier to read
)

LANGUAGE = Language(
    name="python",
    title="Python",
    grammar="tree_sitter_python:language",
    suffixes=(".py", ".pyi", ".pyw"),
    names=("sconstruct", "sconscript", "wscript"),
    interpreters=("python", "pypy"),
    builtins=_BUILTINS,
    line_comments=("#",),
    text_methods={
        "strip": "strip", "lstrip": "same", "rstrip": "same", "lower": "lower", "upper": "upper",
        "casefold": "same", "capitalize": "same", "title": "same", "expandtabs": "same",
        "startswith": "starts", "endswith": "ends", "find": "first", "replace": "replace",
        "encode": "same", "decode": "same", "split": "split", "rsplit": "rsplit",
        "splitlines": "lines", "partition": "partition", "rpartition": "rpartition",
        "format": "format", "join": "join",
    },
    functions={
        "int": "parse", "float": "parse", "bool": "number", "len": "length", "ord": "number",
        "hash": "number", "id": "number", "round": "number", "abs": "number",
        "str": "text", "bytes": "text", "bytearray": "text", "repr": "text", "ascii": "text",
        "format": "text", "unicode": "text", "shlex.quote": "quoted", "pipes.quote": "quoted",
        "shlex.join": "quoted", "psycopg2.extensions.quote_ident": "quoted",
        "compile": "wrapped", "ast.parse": "wrapped", "codeop.compile_command": "wrapped",
        "textwrap.dedent": "wrapped", "textwrap.indent": "wrapped", "inspect.cleandoc": "wrapped",
        "getattr": "member", "setattr": "store", "object.__setattr__": "store",
    },
    encoding_comment=True,
    handler_words=("except",),
    carried={"args": "all", "": "first"},
    constructor="__init__",
    destructor="__del__",
    base_object="super",
    method_kinds={
        "staticmethod": "static", "classmethod": "class", "property": "property",
        "cached_property": "property",
    },
    function_methods={"__call__": 0},
    # Converters of Flask and Django: "<int:id>".
    numbered=r"<(?:int|float|uuid):(\w+)>",
    container_operators={"+": "extend", "|": "update", "*": "repeat"},
    statement_calls=frozenset({"exec"}),
    endings=frozenset(
        {"sys.exit", "os._exit", "os.abort", "exit", "quit", "flask.abort", "bottle.abort",
         "werkzeug.exceptions.abort", "argparse.ArgumentParser().error", "pytest.fail",
         "pytest.skip"}
    ),
    break_leaves_switch=False,
    constants={
        "string.ascii_letters": string.ascii_letters,
        "string.ascii_lowercase": string.ascii_lowercase,
        "string.ascii_uppercase": string.ascii_uppercase,
        "string.digits": string.digits,
        "string.hexdigits": string.hexdigits,
        "string.octdigits": string.octdigits,
        "string.punctuation": string.punctuation,
        "string.printable": string.printable,
        "string.whitespace": string.whitespace,
        "os.sep": "/",
        "os.path.sep": "/",
        "os.curdir": ".",
        "os.pardir": "..",
    },
    careful={
        "pickle.Unpickler": "find_class",
        "_pickle.Unpickler": "find_class",
        "dill.Unpickler": "find_class",
    },
    harmless_types=frozenset(
        {"int", "float", "bool", "complex", "Decimal", "UUID", "UUID4", "date", "datetime", "time",
         "PositiveInt", "NonNegativeInt", "Literal", "Enum", "IntEnum",
         "StrEnum", "Flag", "IntFlag"}
    ),
    record_types=frozenset({"typing.NamedTuple"}),
)  # fmt: skip
