"""C++, up to C++23, which calls C's libraries as well as its own."""

from __future__ import annotations

from aisec_hooks.languages import c
from aisec_hooks.languages.cpp.known import BUILTINS, FUNCTIONS, PACKAGES, TEXT_METHODS
from aisec_hooks.model.language import Language
from aisec_hooks.model.writing import Writing

LANGUAGE = Language(
    name="cpp",
    title="C++",
    grammar="tree_sitter_cpp:language",
    # Headers of both languages end in .h: C's parse with this grammar, those of C++ not with C's.
    suffixes=(
        ".cpp", ".cc", ".cxx", ".c++", ".h", ".hpp", ".hh", ".hxx", ".h++", ".ipp", ".tpp", ".inl",
        ".ixx", ".cppm", ".cu", ".cuh", ".ino",
    ),
    libraries=("c",),
    builtins=BUILTINS,
    packages=PACKAGES,
    line_comments=("//",),
    block_comments=(("/*", "*/"),),
    text_methods=TEXT_METHODS,
    functions=FUNCTIONS,
    constants={"std.string.npos": -1, "std.string_view.npos": -1},  # type: ignore[dict-item]
    handler_words=("catch",),
    receiver="this",
    bare_members=True,
    destructor="~",
    constructor="<init>",
    method_kinds={"static": "static"},
    harmless_types=c.LANGUAGE.harmless_types,
    text_types=c.LANGUAGE.text_types | {"string", "string_view", "QString"},
    endings=c.LANGUAGE.endings | {"std.terminate", "std.unreachable", "qFatal"},
    heads=True,
    writing=Writing(
        long_texts=False,
        store_signs=("[] =", "[]="),
        setting_words=("#define",),
        member_signs=(".", "->", "::"),
        declaring=("auto", "const", "static", "constexpr"),
        constructing=True,
        filling=True,
        importing=("#include", "using namespace", "using", "import"),
        decorating=("[[", "__attribute__"),
    ),
)  # fmt: skip
