"""A new rule to be filled in: a page that compiles, with samples that hold."""

from __future__ import annotations

import os

from aisec_hooks.errors import RuleError, UsageError
from aisec_hooks.rules import pages, vocabulary

_PAGE = """\
id: {id}
title: Name the weakness in a few words
tier: core                # core, warn, or audit (off in hooks)
severity: medium          # critical, high, medium, low, info
confidence: medium        # high, medium, low; the default gate blocks from high/medium on
cwe: CWE-710
owasp: A06:2025           # OWASP Top 10:2025
asvs: "15.2.3"            # OWASP ASVS 5.0.0
message: "{{callee}} does what must not be done"
why: |
  Say in two or three sentences what an attacker or an accident does with it.
fix:
  python: |
    Say what to write instead; lines indented by two more spaces are code:

        example.better(value)
  javascript: |
    The same in JavaScript; one text for all languages is `fix: |`.

        example.better(value)
references:
  - https://cwe.mitre.org/data/definitions/710.html
matchers:
  python:
    - call: example.risky
      where: [{{arg: 0, is: variable}}]
  javascript:
    - call: example.risky
      where: [{{arg: 0, is: variable}}]
"""

_PYTHON = """\
import example


def first(value):
    # ruleid: {id}
    return example.risky(value)


def second(value):
    # ruleid: {id}
    return example.risky(value + "b")


def third(values):
    # ruleid: {id}
    return [example.risky(value) for value in values]


def safe_twin(value):
    # ok: {id}
    return example.better(value)


def constant():
    # ok: {id}
    return example.risky("constant")


def another(value):
    # ok: {id}
    return value.risky(value)
"""

_JAVASCRIPT = """\
import example from 'example'

export function first(value{type}) {{
  // ruleid: {id}
  return example.risky(value)
}}

export function second(value{type}) {{
  // ruleid: {id}
  return example.risky(value + 'b')
}}

export const third = (value{type}) =>
  // ruleid: {id}
  example.risky(`${{value}}`)

export function safeTwin(value{type}) {{
  // ok: {id}
  return example.better(value)
}}

export function constant() {{
  // ok: {id}
  return example.risky('constant')
}}

export function another(value{type}) {{
  // ok: {id}
  return value.risky(value)
}}
"""


def write(rule: str, category: str, folder: str = pages.FOLDER) -> list[str]:
    """Write page and samples; the paths written.

    :raises UsageError: when the id or category is not one, or the rule is there already.
    :raises RuleError: when the package cannot be written.
    """
    for what, name in (("a rule id", rule), ("a category", category)):
        if not vocabulary.ID.fullmatch(name):
            raise UsageError(
                f"{name!r} cannot be {what}",
                hint="Name the weakness in lower case with hyphens: weak-hash.",
            )
    for each in pages.listing(folder):
        if each.path.split("/")[1] == rule:
            raise UsageError(f"there is a rule {rule} already", where=each.path)
    target = os.path.join(folder, category, rule)
    texts = {
        pages.NAME: _PAGE.format(id=rule),
        os.path.join("samples", "app.py"): _PYTHON.format(id=rule),
        os.path.join("samples", "app.js"): _JAVASCRIPT.format(id=rule, type=""),
        os.path.join("samples", "app.ts"): _JAVASCRIPT.format(id=rule, type=": string"),
    }
    written = []
    try:
        os.makedirs(os.path.join(target, "samples"), exist_ok=True)
        for name, text in texts.items():
            written.append(os.path.join(target, name))
            with open(written[-1], "x", encoding="utf-8", newline="\n") as file:
                file.write(text)
    except OSError as bad:
        hint = "Write rules in a checkout of aisec-hooks."
        raise RuleError(f"the rule cannot be written: {bad}", where=target, hint=hint) from bad
    return written
