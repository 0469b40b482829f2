"""Kotlin 1.4 to 2, which calls Java's libraries as well as its own."""

from __future__ import annotations

from aisec_hooks.languages import java
from aisec_hooks.languages.kotlin.getters import GETTERS
from aisec_hooks.model.language import Language
from aisec_hooks.model.writing import Writing

# What is imported into every file (Kotlin language specification, 4.4), beside java.lang.
_BUILTINS = java.LANGUAGE.builtins | frozenset(
    """
    Any Array Boolean Byte Char Double Float Int List Long Map MutableList MutableMap Nothing Pair
    Regex Sequence Set Short String Triple Unit apply arrayOf assert check checkNotNull error
    generateSequence lazy listOf mapOf print println readLine readln repeat require requireNotNull
    run setOf synchronized with
    """.split()  # noqa: SIM905 - as in Java
)

_TEXT_METHODS = {
    **java.LANGUAGE.text_methods,
    **dict.fromkeys(
        """
        also apply capitalize drop dropLast dropWhile elementAt filter first firstOrNull get
        getOrDefault getOrElse getOrNull getValue ifBlank ifEmpty last lastOrNull
        lines lowercase orEmpty padEnd padStart plus removePrefix removeSuffix removeSurrounding
        replace replaceFirst reversed single substring substringAfter substringAfterLast
        substringBefore substringBeforeLast take takeIf takeLast takeUnless takeWhile toList toSet
        toRegex trim trimEnd trimIndent trimMargin trimStart uppercase
        """.split(),  # noqa: SIM905 - as above
        "same",
    ),
    "format": "percent",
    "joinToString": "join",
}

_FUNCTIONS = {
    **java.LANGUAGE.functions,
    **dict.fromkeys(("requireNotNull", "checkNotNull", "buildString"), "text"),
    **dict.fromkeys(("runCatching", "run"), "text"),
    **dict.fromkeys(("Regex", "kotlin.text.Regex"), "wrapped"),
}

LANGUAGE = Language(
    name="kotlin",
    title="Kotlin",
    grammar="tree_sitter_kotlin:language",
    suffixes=(".kt", ".kts"),
    interpreters=("kotlin", "kotlinc"),
    libraries=("java",),
    builtins=_BUILTINS,
    packages=java.LANGUAGE.packages
    | {"android", "androidx", "io.ktor", "kotlin", "kotlinx", "okhttp3"},
    line_comments=("//",),
    block_comments=(("/*", "*/"),),
    constants=java.LANGUAGE.constants,
    text_methods=_TEXT_METHODS,
    functions=_FUNCTIONS,
    handler_words=("catch",),
    carried=java.LANGUAGE.carried,
    receiver="this",
    bare_members=True,
    constructor="<init>",
    method_kinds={"get": "property"},
    base_object="super",
    function_methods={**java.LANGUAGE.function_methods, "invoke": 0},
    harmless_types=java.LANGUAGE.harmless_types
    | {"Int", "UInt", "ULong", "Unit", "Duration", "KClass"},
    record_types=frozenset(),
    arithmetic={"/": "quotient", "%": "remainder"},
    container_operators={"+": "extend"},
    careful=java.LANGUAGE.careful,
    number_members=frozenset({"length", "size"}),
    length_member="length",
    endings=java.LANGUAGE.endings | {"error", "exitProcess", "kotlin.system.exitProcess"},
    answer_types=java.LANGUAGE.answer_types,
    break_leaves_switch=False,
    getters=GETTERS,
    writing=Writing(
        bare_calls=True,
        store_signs=("to",),
        declaring=("val", "var", "fun"),
        importing=("import",),
        implicit_results=True,
    ),
)
