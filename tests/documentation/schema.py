"""The languages in the schema of rule pages, made of all languages."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from aisec_hooks import languages
from aisec_hooks.rules import page, repairs

PATH = "aisec_hooks/rules/rule.schema.json"


def text(schema: Path) -> str:
    """The schema with a property for each language, where repairs and where matchers stand."""
    whole = schema.read_text("utf-8")
    others = {"any"}
    whole = _listed(whole, "text", [each for each in repairs.titles() if each not in others])
    return _listed(whole, "matchers", [each for each in page.families() if each not in others])


def _listed(whole: str, kind: str, names: Iterable[str]) -> str:
    """The schema with these languages in place of those it has beside Python."""
    one = re.compile(rf'(?m)^( +)"(?:{_every()})": \{{"\$ref": "#/\$defs/{kind}"[^\n]*\n')
    rows = [*one.finditer(whole)]
    indent = rows[0][1]
    said = "".join(f'{indent}"{name}": {_row(kind, name)},\n' for name in sorted(names))
    return whole[: rows[0].start()] + said + whole[rows[-1].end() :]


def _row(kind: str, name: str) -> str:
    family = ', "description": "JavaScript, JSX, TypeScript and TSX."'
    more = family if kind == "matchers" and name == "javascript" else ""
    return f'{{"$ref": "#/$defs/{kind}"{more}}}'


def _every() -> str:
    return "|".join(each.name for each in languages.all_languages())
