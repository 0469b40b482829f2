"""Bash, and what other shells share with it: POSIX shell, dash, ksh, zsh."""

from __future__ import annotations

from aisec_hooks.languages.bash.known import BUILTINS, FUNCTIONS
from aisec_hooks.model.language import Language
from aisec_hooks.model.writing import Writing

LANGUAGE = Language(
    name="bash",
    title="Bash",
    grammar="tree_sitter_bash:language",
    suffixes=(".sh", ".bash", ".ksh", ".zsh", ".command", ".ebuild", ".eclass"),
    names=(
        ".bashrc", ".bash_profile", ".bash_aliases", ".profile", ".zshrc", ".zprofile", ".envrc",
        "pkgbuild", "apkbuild",
    ),
    interpreters=("bash", "sh", "dash", "ash", "ksh", "zsh"),
    yields=True,
    builtins=BUILTINS,
    line_comments=("#",),
    functions=FUNCTIONS,
    endings=frozenset({"exit"}),
    writing=Writing(
        bare_calls=True,
        bare_texts=True,
        long_texts=True,
        member_signs=(".",),
        declaring=("local", "export", "readonly", "declare", "typeset"),
        importing=("source",),
        decorating=(),
        sigil="$",
    ),
)  # fmt: skip
