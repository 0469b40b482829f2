"""C, from what Kernighan and Ritchie wrote to C23."""

from __future__ import annotations

from aisec_hooks.languages.c.known import BUILTINS, ENDINGS, FUNCTIONS
from aisec_hooks.languages.c.types import HARMLESS, TEXT
from aisec_hooks.model.language import Language
from aisec_hooks.model.writing import Writing

LANGUAGE = Language(
    name="c",
    title="C",
    grammar="tree_sitter_c:language",
    suffixes=(".c",),
    interpreters=("tcc",),
    builtins=BUILTINS,
    line_comments=("//",),
    block_comments=(("/*", "*/"),),
    functions=FUNCTIONS,
    harmless_types=HARMLESS,
    text_types=frozenset({TEXT}),
    arithmetic={"/": "quotient", "%": "remainder"},
    endings=ENDINGS,
    heads=True,
    writing=Writing(
        store_signs=("[] =", "[]="),
        setting_words=("#define",),
        member_signs=(".", "->"),
        declaring=("auto", "const", "static"),
        constructing=True,
        filling=True,
        importing=("#include",),
        decorating=("[[", "__attribute__"),
    ),
)
