"""PHP 7 and 8, with the pages it stands in."""

from __future__ import annotations

from aisec_hooks.languages.php.known import BUILTINS, FUNCTIONS
from aisec_hooks.model.language import Language
from aisec_hooks.model.writing import Writing

LANGUAGE = Language(
    name="php",
    title="PHP",
    grammar="tree_sitter_php:language_php",
    suffixes=(".php", ".phtml", ".php5", ".php7", ".phps", ".inc"),
    interpreters=("php",),
    builtins=BUILTINS,
    packages=frozenset(
        {"Doctrine", "GuzzleHttp", "Illuminate", "Laminas", "Monolog", "Psr", "Symfony", "Twig"}
    ),
    line_comments=("//", "#"),
    block_comments=(("/*", "*/"),),
    functions=FUNCTIONS,
    constants={"DIRECTORY_SEPARATOR": "/", "PHP_EOL": "\n", "PATH_SEPARATOR": ":"},
    handler_words=("catch",),
    receiver="$this",
    constructor="__construct",
    destructor="__destruct",
    base_object="parent",
    method_kinds={"static": "static"},
    function_methods={"call": 1, "__invoke": 0},
    harmless_types=frozenset(
        {
            "bool", "int", "float", "void", "null", "DateTime", "DateTimeImmutable",
            "DateTimeInterface", "DateInterval", "Uuid", "UuidInterface", "BackedEnum", "UnitEnum",
        }
    ),
    text_types=frozenset({"string"}),
    arithmetic={"%": "remainder"},
    container_operators={"add": "update"},
    statement_calls=frozenset(
        {"echo", "print", "include", "include_once", "require", "require_once", "exit", "die"}
    ),
    endings=frozenset({"exit", "die", "abort", "wp_die", "wp_send_json_error"}),
    upload_members=frozenset({"tmp_name"}),
    writing=Writing(
        long_texts=True,
        store_signs=("=>",),
        member_signs=("->", "::", "\\"),
        declaring=("const", "var", "static", "public", "protected", "private", "readonly"),
        importing=("use",),
        decorating=("#[",),
        functions_as_texts=True,
    ),
)  # fmt: skip
