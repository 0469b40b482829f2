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
    ".inc": "php",
    ".java": "java",
    ".js": "javascript",
    ".jsh": "java",
    ".json": "json",
    ".jsx": "javascript",
    ".kt": "kotlin",
    ".kts": "kotlin",
    ".mjs": "javascript",
    ".mts": "typescript",
    ".php": "php",
    ".php5": "php",
    ".php7": "php",
    ".phps": "php",
    ".phtml": "php",
    ".py": "python",
    ".pyi": "python",
    ".pyw": "python",
    ".rs": "rust",
    ".sbt": "scala",
    ".sc": "scala",
    ".scala": "scala",
    ".ts": "typescript",
    ".tsx": "tsx",
    ".webmanifest": "json",
    ".yaml": "yaml",
    ".yml": "yaml",
    "jakefile": "javascript",
    "sconscript": "python",
    "sconstruct": "python",
    "wscript": "python",
}
"""Suffixes with their dot, and whole names, in lower case -> language."""

INTERPRETERS = {
    "amm": "scala",
    "bun": "typescript",
    "cargo": "rust",
    "csi": "csharp",
    "deno": "typescript",
    "dotnet-script": "csharp",
    "kotlin": "kotlin",
    "kotlinc": "kotlin",
    "node": "javascript",
    "nodejs": "javascript",
    "php": "php",
    "pypy": "python",
    "python": "python",
    "rust-script": "rust",
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
        "json",
        "kotlin",
        "php",
        "python",
        "rust",
        "scala",
        "tsx",
        "typescript",
        "yaml",
    }
)
"""Every language."""
