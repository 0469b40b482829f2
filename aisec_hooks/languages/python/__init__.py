"""Python 3, every version that is still written."""

from __future__ import annotations

from aisec_hooks.model.language import Language

LANGUAGE = Language(
    name="python",
    title="Python",
    grammar="tree_sitter_python:language",
    suffixes=(".py", ".pyi", ".pyw"),
    names=("sconstruct", "sconscript", "wscript"),
    interpreters=("python", "pypy"),
    builtins=frozenset(
        "__import__ abs all any ascii bin bool breakpoint bytearray bytes callable chr classmethod"
        " compile complex delattr dict dir divmod enumerate eval exec filter float format"
        " frozenset getattr globals hasattr hash help hex id input int isinstance issubclass iter"
        " len list locals map max memoryview min next object oct open ord pow print property range"
        " repr reversed round set setattr slice sorted staticmethod str sum super tuple type vars"
        " zip Exception BaseException".split()
    ),
    line_comments=("#",),
)
