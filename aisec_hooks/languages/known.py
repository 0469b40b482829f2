"""Which language a file name or an interpreter tells, written by ``make docs``."""

from __future__ import annotations

ENDINGS = {
    ".cake": "csharp",
    ".cjs": "javascript",
    ".cs": "csharp",
    ".csx": "csharp",
    ".cts": "typescript",
    ".es6": "javascript",
    ".go": "go",
    ".java": "java",
    ".js": "javascript",
    ".jsh": "java",
    ".jsx": "javascript",
    ".kt": "kotlin",
    ".kts": "kotlin",
    ".mjs": "javascript",
    ".mts": "typescript",
    ".py": "python",
    ".pyi": "python",
    ".pyw": "python",
    ".sbt": "scala",
    ".sc": "scala",
    ".scala": "scala",
    ".ts": "typescript",
    ".tsx": "tsx",
    "jakefile": "javascript",
    "sconscript": "python",
    "sconstruct": "python",
    "wscript": "python",
}
"""Suffixes with their dot, and whole names, in lower case -> language."""

INTERPRETERS = {
    "amm": "scala",
    "bun": "typescript",
    "csi": "csharp",
    "deno": "typescript",
    "dotnet-script": "csharp",
    "kotlin": "kotlin",
    "kotlinc": "kotlin",
    "node": "javascript",
    "nodejs": "javascript",
    "pypy": "python",
    "python": "python",
    "scala": "scala",
    "scala-cli": "scala",
    "ts-node": "typescript",
    "tsx": "typescript",
}
"""Names in a ``#!`` line, without version -> language."""

NAMES = frozenset(
    {
        "csharp",
        "go",
        "java",
        "javascript",
        "kotlin",
        "python",
        "scala",
        "tsx",
        "typescript",
    }
)
"""Every language."""
