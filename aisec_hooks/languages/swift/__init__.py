"""Swift 5 and 6, with Foundation, Apple's frameworks and those of servers."""

from __future__ import annotations

from aisec_hooks.languages.swift.known import BUILTINS, FUNCTIONS, HARMLESS, TEXT_METHODS
from aisec_hooks.model.language import Language
from aisec_hooks.model.writing import Writing

LANGUAGE = Language(
    name="swift",
    title="Swift",
    grammar="tree_sitter_swift:language",
    suffixes=(".swift",),
    interpreters=("swift",),
    builtins=BUILTINS,
    line_comments=("//",),
    block_comments=(("/*", "*/"),),
    text_methods=TEXT_METHODS,
    functions=FUNCTIONS,
    handler_words=("catch",),
    carried={"localizedDescription": "all", "description": "all", "": "all"},
    receiver="self",
    bare_members=True,
    constructor="init",
    base_object="super",
    method_kinds={"static": "static", "property": "property"},
    harmless_types=HARMLESS,
    arithmetic={"/": "quotient", "%": "remainder"},
    container_operators={"+": "extend"},
    number_members=frozenset({"count", "isEmpty", "hashValue"}),
    length_member="count",
    endings=frozenset({"fatalError", "exit", "abort", "preconditionFailure", "Foundation.exit"}),
    text_types=frozenset({"String", "Substring"}),
    writing=Writing(
        bare_calls=True,
        declaring=("let", "var", "func"),
        importing=("import",),
        implicit_results=True,
    ),
)
