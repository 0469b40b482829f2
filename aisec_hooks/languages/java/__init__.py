"""Java 8 to 21 and what is written later with the same syntax."""

from __future__ import annotations

from aisec_hooks.model.language import Language

# java.lang, the package that is imported everywhere (JLS 7.3), as far as programs name it.
_BUILTINS = frozenset(
    """
    Appendable AutoCloseable Boolean Byte CharSequence Character Class ClassLoader Cloneable
    Comparable Deprecated Double Enum Float FunctionalInterface InheritableThreadLocal Integer
    Iterable Long Math Module ModuleLayer Number Object Override Package Process ProcessBuilder
    ProcessHandle Readable Record Runnable Runtime RuntimePermission SafeVarargs ScopedValue
    SecurityManager Short StackTraceElement StackWalker StrictMath String StringBuffer
    StringBuilder StringTemplate SuppressWarnings System Thread ThreadGroup ThreadLocal Throwable
    Void
    ArithmeticException ArrayIndexOutOfBoundsException ArrayStoreException AssertionError
    ClassCastException ClassNotFoundException CloneNotSupportedException Error Exception
    ExceptionInInitializerError IllegalAccessException IllegalArgumentException
    IllegalMonitorStateException IllegalStateException IndexOutOfBoundsException
    InstantiationException InterruptedException LinkageError NegativeArraySizeException
    NoClassDefFoundError NoSuchFieldException NoSuchMethodException NullPointerException
    NumberFormatException OutOfMemoryError ReflectiveOperationException RuntimeException
    SecurityException StackOverflowError StringIndexOutOfBoundsException
    UnsupportedOperationException VirtualMachineError
    """.split()  # noqa: SIM905 - eighty quoted words are no easier to read
)

_TEXT_METHODS = {
    "append": "concat", "charAt": "at", "concat": "concat", "contains": "contains",
    "endsWith": "ends", "equalsIgnoreCase": "same text", "indexOf": "first", "isBlank": "blank",
    "isEmpty": "empty", "length": "length", "startsWith": "starts", "substring": "part",
    "formatted": "percent", "getBytes": "same",
    "indent": "same", "insert": "concat", "intern": "same", "replace": "replace",
    "replaceAll": "format", "replaceFirst": "format", "strip": "strip", "stripIndent": "same",
    "stripLeading": "same", "stripTrailing": "same", "toCharArray": "same", "toLowerCase": "lower",
    "toString": "same",
    "toUpperCase": "upper", "translateEscapes": "same", "trim": "strip",
}  # fmt: skip

_NUMBERS = """
    Boolean.parseBoolean Boolean.valueOf Byte.parseByte Byte.valueOf Double.parseDouble
    Double.valueOf Float.parseFloat Float.valueOf Integer.decode Integer.parseInt
    Integer.parseUnsignedInt Integer.toBinaryString Integer.toHexString Integer.toOctalString
    Integer.toString Integer.valueOf Long.decode Long.parseLong Long.parseUnsignedLong
    Long.toHexString Long.toString Long.valueOf Math.abs Math.ceil Math.floor Math.floorMod
    Math.max Math.min Math.pow Math.random Math.round Math.sqrt Math.toIntExact Short.parseShort
    Short.valueOf System.currentTimeMillis System.identityHashCode System.nanoTime
    """.split()  # noqa: SIM905 - as above

_FUNCTIONS = {
    **dict.fromkeys(_NUMBERS, "number"),
    "Integer.parseInt": "parse", "Integer.valueOf": "parse", "Long.parseLong": "parse",
    "Long.valueOf": "parse",
    **dict.fromkeys((f"java.lang.{each}" for each in _NUMBERS), "number"),
    "String": "text", "String.copyValueOf": "text", "String.valueOf": "text",
    "StringBuffer": "text", "StringBuilder": "text", "java.util.Objects.requireNonNull": "text",
    "java.util.Objects.toString": "text",
    "java.util.UUID.fromString": "quoted", "java.util.UUID.randomUUID": "quoted",
    # A filter is what its pattern says.
    "java.io.ObjectInputFilter.Config.createFilter": "text",
    "ObjectInputFilter.Config.createFilter": "text",
    "String.format": "percent", "String.join": "join", "java.text.MessageFormat.format": "braces",
}  # fmt: skip

# The abstract methods of java.util.function, Runnable, Callable and Comparator.
_FUNCTIONAL = """
    accept apply applyAsDouble applyAsInt applyAsLong call compare get getAsBoolean getAsDouble
    getAsInt getAsLong run test
    """.split()  # noqa: SIM905 - as above

_HARMLESS = frozenset(
    """
    boolean byte double float int long short
    BigDecimal BigInteger Boolean Byte Double Duration Enum Float Instant Integer LocalDate
    LocalDateTime LocalTime Long OffsetDateTime Period Short UUID Year YearMonth ZonedDateTime
    """.split()  # noqa: SIM905 - as above
)

LANGUAGE = Language(
    name="java",
    title="Java",
    grammar="tree_sitter_java:language",
    suffixes=(".java", ".jsh"),
    builtins=_BUILTINS,
    packages=frozenset({"com", "io", "jakarta", "java", "javax", "net", "org"}),
    line_comments=("//",),
    block_comments=(("/*", "*/"),),
    heads=True,
    constants={"java.io.File.separator": "/", "java.io.File.separatorChar": "/"},
    text_methods=_TEXT_METHODS,
    functions=_FUNCTIONS,
    handler_words=("catch",),
    carried={"message": "first"},
    receiver="this",
    bare_members=True,
    constructor="<init>",
    base_object="super",
    function_methods=dict.fromkeys(_FUNCTIONAL, 0),
    harmless_types=_HARMLESS,
    arithmetic={"/": "quotient", "%": "remainder"},
    careful={
        "java.io.ObjectInputStream": "resolveClass",
        "ObjectInputStream": "resolveClass",
    },
    number_members=frozenset({"length"}),
    length_member="length",
    endings=frozenset(
        {
            "System.exit",
            "Runtime.getRuntime().exit",
            "Runtime.getRuntime().halt",
            "org.junit.Assert.fail",
            "org.junit.jupiter.api.Assertions.fail",
        }
    ),
    answer_types=frozenset({"CharSequence", "Object", "String"}),
    # Patterns in paths of Spring and JAX-RS: "{id:[0-9]+}".
    numbered=r"\{(\w+)\s*:\s*(?:\\d|\[0-9\])(?:[+*]|\{[\d,]+\})?\s*\}",
)
