"""Compiles rule pages to one JSON index per language, and their prose to one more file.

``python -m aisec_hooks.rules.compiler`` does it for the pack in the package.
Wheels carry the result; a checkout compiles by itself when a page changed (see ``loader``).
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from aisec_hooks import languages
from aisec_hooks.errors import CANNOT_JUDGE, PASSED, AisecError, RuleError
from aisec_hooks.model.rule import FlowMatcher, TextMatcher
from aisec_hooks.rules import examples, index, models, page, pages, prose, vocabulary
from aisec_hooks.rules.loader import COMPILED, EXAMPLES, MODELS, PROSE, TEXT
from aisec_hooks.rules.matchers import Matcher
from aisec_hooks.rules.page import Page

Compiled = dict[str, dict[str, Any]]
"""Language family, or ``text`` for files of no language -> plain index; ``prose`` -> prose."""


def compile_all(folder: str = pages.FOLDER) -> Compiled:
    """The indexes of every language, and the prose, from the pages below a folder.

    :raises RuleError: for the first page that is broken, or an id that is there twice.
    """
    texts = dict(pages.texts(folder))
    read = [page.read(path, text, os.path.join(folder, path)) for path, text in texts.items()]
    _refuse_twins(read)
    return compile_pages(read, digest(texts))


def shipped() -> Compiled:
    """What a wheel carries of the pack: the indexes, the prose, and the bad examples."""
    return {**compile_all(), EXAMPLES: examples.compiled()}


def _refuse_twins(read: Iterable[Page]) -> None:
    seen: dict[str, Page] = {}
    for each in read:
        first = seen.setdefault(each.rule.id, each)
        if first is not each:
            message = f"the id {each.rule.id!r} is taken by {first.path}"
            raise RuleError(message, where=f"{each.path}:1:1", hint="Rename one of the folders.")


def digest(texts: Mapping[str, bytes]) -> str:
    """``sha256:`` over the path and text of every page; it names the version of the pack."""
    state = hashlib.sha256()
    for path, text in sorted(texts.items()):
        for part in (path.encode(), text):
            state.update(len(part).to_bytes(8, "big"))
            state.update(part)
    return f"sha256:{state.hexdigest()}"


def compile_pages(read: Sequence[Page], digest: str) -> Compiled:
    """The indexes and the prose of pages that were read already."""
    found: Compiled = {}
    known = models.read_all()
    for family in page.families():
        matchers: list[Matcher | FlowMatcher] = [
            one
            for each in read
            for name in dict.fromkeys((vocabulary.ANY, family))
            for one in each.matchers.get(name, ())
            if name == family or _has_files(one, family)
        ]
        if family in known:
            ends = models.ends(known[family])
            matchers.extend(one for each in read for one in each.flows if one.to in ends)
        key = TEXT if family == vocabulary.ANY else family
        removal = [each.rule.id for each in read if each.removed and family != vocabulary.ANY]
        served = {*(one.rule for one in matchers), *removal}
        rules = [each.rule for each in read if each.rule.id in served]
        anchors = models.anchors(known[family]) if family in known else None
        settings = known[family].settings if family in known else ()
        found[key] = index.encode(key, digest, rules, matchers, anchors, settings, removal)
        if family in known:
            plain = models.encode(known[family])
            found[f"{key}{MODELS}"] = {"form": index.FORM, **plain}
    found[PROSE] = prose.encode({each.rule.id: each.prose for each in read})
    return found


def _has_files(matcher: Matcher, family: str) -> bool:
    """Whether a matcher for every text may be asked in a file of some language."""
    if not isinstance(matcher, TextMatcher) or not matcher.files:
        return True
    known = (each for each in languages.all_languages() if each.rules == family)
    return any(ending.endswith(each.suffixes) for each in known for ending in matcher.files)


def write(
    compiled: Compiled, folder: str = COMPILED, origins: Sequence[pages.Listed] | None = None
) -> None:
    """Write the files, each at once as a whole.

    :param origins: the files they come from, which keeps them fresh in a checkout; None: they
        are final, as in a wheel.
    :raises OSError: when the folder cannot be written.
    """
    os.makedirs(folder, exist_ok=True)
    for language, plain in compiled.items():
        text = json.dumps({**plain, "pages": origins}, ensure_ascii=True, separators=(",", ":"))
        target = os.path.join(folder, f"{language}.json")
        partial = f"{target}.{os.getpid()}"
        with open(partial, "w", encoding="ascii", newline="\n") as file:
            file.write(text + "\n")
        os.replace(partial, target)


def stale(compiled: Compiled, folder: str = COMPILED) -> list[str]:
    """The names of what is missing on disk or differs from what was compiled now."""
    return [name for name, plain in compiled.items() if _written(folder, name) != _plain(plain)]


def _written(folder: str, language: str) -> object:
    try:
        with open(os.path.join(folder, f"{language}.json"), encoding="ascii") as file:
            return {**json.load(file), "pages": None}
    except (OSError, ValueError):
        return None


def _plain(value: dict[str, Any]) -> object:
    return json.loads(json.dumps({**value, "pages": None}))


def main(argv: Sequence[str] | None = None) -> int:
    """Compile the pack into the package, or with ``--check`` only compare."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments not in ([], ["--check"]):
        print("usage: python -m aisec_hooks.rules.compiler [--check]", file=sys.stderr)
        return CANNOT_JUDGE
    try:
        origins = pages.origins()
        compiled = compile_all()
    except AisecError as bad:
        print(f"{bad}\nhint: {bad.hint}", file=sys.stderr)
        return bad.exit_code
    if not arguments:
        write(compiled, origins=origins)
        return PASSED
    differing = stale(compiled)
    if differing:
        named = ", ".join(differing)
        print(f"stale: {named}\nhint: python -m aisec_hooks.rules.compiler", file=sys.stderr)
    return 1 if differing else PASSED


if __name__ == "__main__":
    raise SystemExit(main())
