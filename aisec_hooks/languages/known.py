"""Which language a file name or an interpreter tells, written by ``make docs``."""

from __future__ import annotations

ENDINGS = {
    ".bash": "bash",
    ".bash_aliases": "bash",
    ".bash_profile": "bash",
    ".bashrc": "bash",
    ".cake": "csharp",
    ".cjs": "javascript",
    ".command": "bash",
    ".cs": "csharp",
    ".csx": "csharp",
    ".cts": "typescript",
    ".ebuild": "bash",
    ".eclass": "bash",
    ".envrc": "bash",
    ".es6": "javascript",
    ".go": "go",
    ".inc": "php",
    ".java": "java",
    ".js": "javascript",
    ".jsh": "java",
    ".jsx": "javascript",
    ".ksh": "bash",
    ".kt": "kotlin",
    ".kts": "kotlin",
    ".mjs": "javascript",
    ".mts": "typescript",
    ".php": "php",
    ".php5": "php",
    ".php7": "php",
    ".phps": "php",
    ".phtml": "php",
    ".profile": "bash",
    ".py": "python",
    ".pyi": "python",
    ".pyw": "python",
    ".rs": "rust",
    ".sbt": "scala",
    ".sc": "scala",
    ".scala": "scala",
    ".sh": "bash",
    ".ts": "typescript",
    ".tsx": "tsx",
    ".zprofile": "bash",
    ".zsh": "bash",
    ".zshrc": "bash",
    "apkbuild": "bash",
    "jakefile": "javascript",
    "pkgbuild": "bash",
    "sconscript": "python",
    "sconstruct": "python",
    "wscript": "python",
}
"""Suffixes with their dot, and whole names, in lower case -> language."""

INTERPRETERS = {
    "amm": "scala",
    "ash": "bash",
    "bash": "bash",
    "bun": "typescript",
    "cargo": "rust",
    "csi": "csharp",
    "dash": "bash",
    "deno": "typescript",
    "dotnet-script": "csharp",
    "kotlin": "kotlin",
    "kotlinc": "kotlin",
    "ksh": "bash",
    "node": "javascript",
    "nodejs": "javascript",
    "php": "php",
    "pypy": "python",
    "python": "python",
    "rust-script": "rust",
    "scala": "scala",
    "scala-cli": "scala",
    "sh": "bash",
    "ts-node": "typescript",
    "tsx": "typescript",
    "zsh": "bash",
}
"""Names in a ``#!`` line, without version -> language."""

NAMES = frozenset(
    {
        "bash",
        "csharp",
        "go",
        "java",
        "javascript",
        "kotlin",
        "php",
        "python",
        "rust",
        "scala",
        "tsx",
        "typescript",
    }
)
"""Every language."""

YIELDING = frozenset(
    {
        "bash",
    }
)
"""Languages whose endings say less than a ``#!`` line."""
