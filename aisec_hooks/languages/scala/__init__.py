"""Scala 2.12 to 3, which calls Java's libraries as well as its own."""

from __future__ import annotations

from aisec_hooks.languages import java
from aisec_hooks.model.language import Language
from aisec_hooks.model.writing import Writing

# What Predef and the package scala put in scope (Scala Language Specification, 9.1), beside
# java.lang.
_BUILTINS = java.LANGUAGE.builtins | frozenset(
    """
    Any AnyRef AnyVal App Array BigDecimal BigInt Boolean Byte Char Console Double Either Equals
    Float Function Int Iterable Iterator Left List Long Map Math Nil NonFatal None Nothing Option
    Ordering Predef Range Right Seq Set Short Some StringContext Symbol Try Tuple2 Unit Vector
    assert assume identity implicitly locally print printf println require sys
    """.split()  # noqa: SIM905 - as in Java
)

_TEXT_METHODS = {
    **java.LANGUAGE.text_methods,
    "capitalize": "same", "drop": "same", "dropRight": "same", "filter": "same",
    "format": "percent", "mkString": "same", "reverse": "same", "stripLineEnd": "same",
    "stripMargin": "same", "stripPrefix": "same", "stripSuffix": "same", "take": "same",
    "takeWhile": "same", "dropWhile": "same", "takeRight": "same", "get": "same",
    "getOrElse": "same", "head": "same", "headOption": "same", "last": "same",
    "lastOption": "same", "toSeq": "same", "toList": "same",
}  # fmt: skip

_FUNCTIONS = {
    **java.LANGUAGE.functions,
    **dict.fromkeys(("Some", "Option", "Right", "Left", "Try", "Success", "identity"), "text"),
    **dict.fromkeys(("scala.util.Try", "scala.util.Success", "scala.util.Right"), "text"),
    **dict.fromkeys(("BigInt", "BigDecimal", "Int", "Long", "Double"), "number"),
}

LANGUAGE = Language(
    name="scala",
    title="Scala",
    grammar="tree_sitter_scala:language",
    suffixes=(".scala", ".sc", ".sbt"),
    interpreters=("scala", "scala-cli", "amm"),
    libraries=("java",),
    builtins=_BUILTINS,
    packages=java.LANGUAGE.packages | {"akka", "cats", "play", "scala", "slick", "zio"},
    line_comments=("//",),
    block_comments=(("/*", "*/"),),
    constants=java.LANGUAGE.constants,
    text_methods=_TEXT_METHODS,
    functions=_FUNCTIONS,
    handler_words=("case",),
    carried=java.LANGUAGE.carried,
    receiver="this",
    bare_members=True,
    constructor="<init>",
    base_object="super",
    function_methods={**java.LANGUAGE.function_methods, "apply": 0},
    harmless_types=java.LANGUAGE.harmless_types
    | {"Int", "BigInt", "Unit", "Duration", "FiniteDuration"},
    record_types=frozenset(),
    arithmetic={"/": "quotient", "%": "remainder"},
    container_operators={"++": "extend"},
    careful=java.LANGUAGE.careful,
    number_members=frozenset({"length", "size"}),
    length_member="length",
    endings=java.LANGUAGE.endings | {"sys.exit", "sys.error", "scala.sys.exit", "scala.sys.error"},
    answer_types=java.LANGUAGE.answer_types,
    break_leaves_switch=False,
    writing=Writing(
        bare_calls=True,
        store_signs=("->",),
        declaring=("val", "var", "def"),
        importing=("import", "export"),
        handler_end="=>",
        implicit_results=True,
    ),
)
