"""The words of data flow: kinds of sinks, and kinds of sources."""

from __future__ import annotations

KINDS = (
    "sql", "nosql", "command", "code", "template", "expression", "xpath", "ldap", "xml", "log",
    "header", "regex", "path", "redirect", "url", "html", "deserialization", "session",
    "reflection", "prompt", "format", "mail",
)  # fmt: skip
"""What a value is dangerous for; each is the place of a bit, so new ones are added at the end."""

SOURCES = (
    "request", "upload", "queue", "model", "database", "file", "cli", "environment", "stdin",
)  # fmt: skip
"""Where a value comes from that somebody else may have written.

``model`` is the output of a language model; ``database`` are rows, whatever wrote them.
"""

OUTSIDE = SOURCES[:4]
"""The sources that anybody may reach: what a flow begins at unless its page says otherwise."""
