"""C# 8 to 13, and what is written later with the same syntax."""

from __future__ import annotations

from aisec_hooks.languages.csharp.known import BUILTINS
from aisec_hooks.languages.csharp.types import NUMBERS, SERVICE
from aisec_hooks.model.language import Language
from aisec_hooks.model.writing import Writing

_TEXT_METHODS = {
    "Append": "concat", "AppendJoin": "concat", "AppendLine": "concat", "Clone": "same",
    "Concat": "concat", "Contains": "contains", "EndsWith": "ends", "IndexOf": "first",
    "IndexOfAny": "first",
    "Insert": "concat", "Normalize": "same", "PadLeft": "same", "PadRight": "same",
    "Remove": "same", "Replace": "replace", "StartsWith": "starts", "ToArray": "same",
    "ToCharArray": "same", "ToLower": "lower", "ToLowerInvariant": "lower", "ToString": "same",
    "ToUpper": "upper", "ToUpperInvariant": "upper", "Trim": "strip", "TrimEnd": "same",
    "TrimStart": "same", "AsSpan": "same", "AsMemory": "same",
}  # fmt: skip

_NUMBERS = """
    Math.Abs Math.Ceiling Math.Clamp Math.Floor Math.Max Math.Min Math.Pow Math.Round Math.Sqrt
    Math.Truncate Convert.ToBoolean Convert.ToByte Convert.ToDateTime Convert.ToDecimal
    Convert.ToDouble Convert.ToInt16 Convert.ToInt32 Convert.ToInt64 Convert.ToSingle
    Convert.ToUInt16 Convert.ToUInt32 Convert.ToUInt64 int.Parse long.Parse short.Parse
    byte.Parse uint.Parse ulong.Parse ushort.Parse sbyte.Parse double.Parse float.Parse
    decimal.Parse bool.Parse DateTime.Parse DateTime.ParseExact DateTimeOffset.Parse
    TimeSpan.Parse DateOnly.Parse TimeOnly.Parse BigInteger.Parse
    """.split()  # noqa: SIM905 - fifty quoted words are no easier to read

_FUNCTIONS = {
    **dict.fromkeys(_NUMBERS, "number"),
    **dict.fromkeys((each for each in NUMBERS if each.islower()), "number"),  # casts
    "int.Parse": "parse", "long.Parse": "parse", "Convert.ToInt32": "parse",
    "Convert.ToInt64": "parse",
    "Guid.NewGuid": "quoted", "Guid.Parse": "quoted", "Guid.ParseExact": "quoted",
    "Guid": "quoted",
    "string": "text", "StringBuilder": "text", "string.Copy": "text", "string.Intern": "text",
    "Convert.ToString": "text", "FormattableString.Invariant": "text", "Task.FromResult": "text",
    **dict.fromkeys(
        (
            f"Encoding.{name}.{method}"
            for name in ("ASCII", "Default", "Latin1", "UTF32", "UTF8", "Unicode")
            for method in ("GetBytes", "GetString")
        ),
        "text",
    ),
    "Convert.FromBase64String": "text", "Convert.FromHexString": "text",
    # An interpolated text that is taken apart by what is called with it.
    "FormattableString": "quoted", "FormattableStringFactory.Create": "quoted",
    "string.Format": "braces", "string.Join": "join",
    "ArgumentNullException.ThrowIfNull": "text",
}  # fmt: skip

LANGUAGE = Language(
    name="csharp",
    title="C#",
    grammar="tree_sitter_c_sharp:language",
    suffixes=(".cs", ".csx", ".cake"),
    interpreters=("dotnet-script", "csi"),
    builtins=BUILTINS,
    packages=frozenset({"Microsoft", "System"}),
    line_comments=("//",),
    block_comments=(("/*", "*/"),),
    heads=True,
    constants={
        "Path.DirectorySeparatorChar": "/",
        "Path.AltDirectorySeparatorChar": "/",
        "string.Empty": "",
        "Environment.NewLine": "\n",
    },
    text_methods=_TEXT_METHODS,
    functions=_FUNCTIONS,
    handler_words=("catch",),
    carried={"Message": "first"},
    receiver="this",
    bare_members=True,
    constructor="<init>",
    base_object="base",
    method_kinds={"get": "property"},
    function_methods={"Invoke": 0, "DynamicInvoke": 0},
    harmless_types=NUMBERS | {SERVICE, "CancellationToken"},
    arithmetic={"/": "quotient", "%": "remainder"},
    number_members=frozenset({"Length", "Count"}),
    length_member="Length",
    text_types=frozenset({"string"}),
    endings=frozenset({"Environment.Exit", "Environment.FailFast"}),
    answer_types=frozenset({"string", "object"}),
    # Constraints of routes: "{id:int}", "{id:guid}".
    numbered=r"\{\*{0,2}(\w+)\s*:\s*(?:int|long|bool|guid|decimal|double|float|datetime)\b",
    writing=Writing(
        long_texts=True,
        typed_before=True,
        declaring=("const", "var", "using", "out", "in"),
        importing=("using",),
        decorating=("[",),
    ),
)
