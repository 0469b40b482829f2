"""The words that rule pages are written in, for the reader and for the published schema."""

from __future__ import annotations

import re

from aisec_hooks.model.finding import Confidence, Severity
from aisec_hooks.model.rule import ANY_LANGUAGE, VALUE_KINDS

TIERS = ("core", "warn", "audit")
"""core and warn are on in hooks, audit runs with ``aisec scan --audit``."""

SEVERITIES = tuple(each.value for each in Severity)
CONFIDENCES = tuple(each.value for each in Confidence)
STORE_KINDS = ("variable", "member", "key", "argument", "default", "constant")
HANDLER_BODIES = ("empty",)
TEXT_PLACES = ("comment", "line", "code")
KINDS = VALUE_KINDS
ANY = ANY_LANGUAGE
"""The key of matchers that serve every text, and of repairs for every other file."""

PAGE_KEYS = (
    "id", "title", "tier", "severity", "confidence", "cwe", "owasp", "asvs", "message", "why",
    "fix", "references", "define", "matchers", "flows", "removed",
)  # fmt: skip
OPTIONAL_PAGE_KEYS = ("define", "matchers", "flows", "removed")

FLOW_KEYS = ("to", "from", "confidence", "message")

MATCHER_KINDS = ("call", "assign", "handler", "function", "text", "query")
OVERRIDES = ("confidence", "message")
BESIDE = {
    "call": ("receiver", "where", "unless", "beside"),
    "assign": ("value", "unless", "beside"),
    "handler": (),
    "function": ("returns",),
    "text": (),
    "query": ("keywords",),
}
"""Which keys stand beside the key that says a matcher's kind."""

CONDITION_KEYS = (
    "arg", "key", "is", "equals", "one_of", "ignore_case", "matches", "text", "path", "below",
    "made",
)  # fmt: skip
DEMANDS = ("is", "equals", "one_of", "matches", "text", "path", "below", "made")
"""The keys of a condition that ask something; the others say where or how."""

ENDING = re.compile(r"(?:\.[a-z0-9]+)+")
"""The ending of a file name, as the files of a text matcher are told by it."""

ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
DEFINED = re.compile(r"[a-z][a-z0-9_]*")
CWE = re.compile(r"CWE-[1-9][0-9]{0,4}")
REFERENCE = re.compile(r"https://[!-~]{4,300}")
PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
PLACEHOLDERS = ("callee", "name", "text")
"""What a message may hold in braces: the callee's path, the stored or defined name, the text."""
FLOW_PLACEHOLDERS = ("callee", "name", "source")
"""The same for a flow: the sink as it is written, the stored name, the source as it is written."""
REMOVED_PLACEHOLDERS = ("text", "line", "found")
"""The same for removed lines: what they said, where they stood, what another rule finds without."""

SEGMENT = re.compile(r"(?:\*|[^\s.*()\[\]{}\"'`]+(?:\(\))?)")
"""One segment of a path: a name or module path, with ``()`` for the result of calling it."""
