"""JSON, which YAML 1.2 holds as a part of itself: its grammar and its rules serve both.

So they do JSON5 and JSON with comments, when the grammar is not shown the comments: YAML has names
without quotes, texts in single ones, and commas at the end, too.
"""

from __future__ import annotations

from aisec_hooks.languages import yaml

LANGUAGE = yaml.LANGUAGE._replace(
    name="json",
    title="JSON",
    suffixes=(".json", ".jsonc", ".json5", ".code-workspace", ".webmanifest"),
    names=(".babelrc", ".jshintrc", ".swcrc"),
    family="yaml",
    line_comments=("//",),
    block_comments=(("/*", "*/"),),
    writing=yaml.LANGUAGE.writing._replace(
        bare_texts=False,
        long_texts=False,
        unread=r"""(?:"(?:[^"\\\n]|\\[\s\S])*+"|'(?:[^'\\\n]|\\[\s\S])*+')|(//[^\n]*+|/\*[\s\S]*?(?:\*/|\Z))""",
    ),
)
