"""Reads one rule page: title, prose and matchers of all languages."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cache

from aisec_hooks import languages, strict_yaml
from aisec_hooks.errors import RuleError
from aisec_hooks.model.record import Record
from aisec_hooks.model.rule import FlowMatcher, Prose, QueryMatcher, Rule
from aisec_hooks.rules import flows, matchers, pages, repairs, standards, vocabulary
from aisec_hooks.rules.cursor import Cursor
from aisec_hooks.rules.matchers import Matcher

CHECKS = {"secrets": "secrets", "agents": "agents"}
"""Category -> the family of checks that policy switches; every other category is ``code``."""


class Page(Record):
    """Everything that one ``rule.yaml`` says.

    :param path: where it stands below the folder of rules, with ``/``.
    :param asvs: requirements of OWASP ASVS, by their numbers.
    :param matchers: language family or ``any`` -> matchers.
    :param removed: whether it finds what removed lines had stopped: hits of every other rule.
    """

    path: str
    rule: Rule
    prose: Prose
    owasp: tuple[str, ...]
    asvs: tuple[str, ...]
    references: tuple[str, ...]
    matchers: Mapping[str, tuple[Matcher, ...]]
    flows: tuple[FlowMatcher, ...] = ()
    removed: bool = False

    @property
    def families(self) -> tuple[str, ...]:
        """The families it serves, and ``any`` where it has matchers for every text."""
        code = self.flows or self.removed
        every = [each for each in families() if each != vocabulary.ANY] if code else ()
        return tuple(dict.fromkeys((*self.matchers, *every)))


def read(path: str, text: bytes, source: str | None = None) -> Page:
    """Read a page.

    :param path: ``<category>/<id>/rule.yaml`` below the folder of rules.
    :param source: the name of the file in messages (default: the path).
    :raises RuleError: for whatever does not fit, with file:line:column and how to mend it.
    """
    document = strict_yaml.read(text, source or path, error=RuleError, limit=strict_yaml.PAGE_LIMIT)
    page = Cursor(document)
    required = [key for key in vocabulary.PAGE_KEYS if key not in vocabulary.OPTIONAL_PAGE_KEYS]
    entries = page.mapping(vocabulary.PAGE_KEYS, required)
    if "define" in entries:
        _define(entries["define"])
    removed = "removed" in entries and entries["removed"].flag("`removed`")
    if not (removed or any(key in entries for key in ("matchers", "flows"))):
        page.refuse("the page finds nothing", "Add `matchers: ...`, or `flows: ...`.")
    category, folder = path.split("/")[-3:-1]
    rule = _rule(entries, category)
    if rule.id != folder:
        entries["id"].refuse(
            f"`id` is {rule.id!r} but the folder is {folder!r}",
            "Give both the same name; published ids never change.",
        )
    owasp = _listed(entries, "owasp", standards.OWASP, "A05:2025")
    asvs = _requirements(entries["asvs"], _listed(entries, "asvs", standards.ASVS, "1.2.4"))
    references = _listed(entries, "references", vocabulary.REFERENCE, "https://cwe.mitre.org/...")
    found = _matchers(rule.id, entries["matchers"]) if "matchers" in entries else {}
    flowing = flows.read(rule.id, entries["flows"]) if "flows" in entries else ()
    read = Page(path, rule, Prose("", ()), owasp, asvs, references, found, flowing, removed)
    fix = repairs.read(entries["fix"], read.families)
    return read._replace(prose=Prose(entries["why"].text("`why`").rstrip(), fix))


def every(folder: str = pages.FOLDER) -> tuple[Page, ...]:
    """Every page below a folder, by id; raises ``RuleError`` for the first that is broken."""
    found = (
        read(path, text, os.path.join(folder, *path.split("/")))
        for path, text in pages.texts(folder)
    )
    return tuple(sorted(found, key=lambda each: each.rule.id))


def named(rule: str, folder: str = pages.FOLDER) -> Page | None:
    """The page of one rule; None when there is no such rule."""
    for each in pages.listing(folder):
        if each.path.split("/")[1] == rule:
            place = os.path.join(folder, *each.path.split("/"))
            return read(each.path, pages.text_of(each.path, folder), place)
    return None


def _rule(entries: dict[str, Cursor], category: str) -> Rule:
    identifier = entries["id"].text("`id`")
    if not vocabulary.ID.fullmatch(identifier):
        entries["id"].refuse(
            f"`id` cannot be {identifier!r}",
            "Name the weakness in lower case with hyphens: weak-hash.",
        )
    return Rule(
        id=identifier,
        title=_line(entries["title"], "`title`"),
        category=category,
        check=CHECKS.get(category, "code"),
        tier=entries["tier"].word("`tier`", vocabulary.TIERS),
        severity=entries["severity"].word("`severity`", vocabulary.SEVERITIES),
        confidence=entries["confidence"].word("`confidence`", vocabulary.CONFIDENCES),
        cwe=_listed(entries, "cwe", vocabulary.CWE, "CWE-89"),
        message=matchers.message(entries["message"], _placeholders(entries)),
    )


def _placeholders(entries: dict[str, Cursor]) -> list[str]:
    """What the page's message may hold: what everything on the page knows that may use it."""
    known = {
        "matchers": vocabulary.PLACEHOLDERS,
        "flows": vocabulary.FLOW_PLACEHOLDERS,
        "removed": vocabulary.REMOVED_PLACEHOLDERS,
    }
    found = [words for key, words in known.items() if key in entries and entries[key].value]
    return [each for each in found[0] if all(each in words for words in found)]


def _define(cursor: Cursor) -> None:
    """Note what ``$name`` stands for: patterns or paths, also those defined before it."""
    if not isinstance(cursor.value, dict) or not cursor.value:
        cursor.refuse("`define` must be a mapping", "Write `name: pattern` or `name: [paths]`.")
    for name, each in cursor.entries().items():
        if not vocabulary.DEFINED.fullmatch(name):
            each.refuse(f"a definition cannot be named {name!r}", "Use lower case and `_`.")
        each.texts("a definition")
        for one in each.one_or_more("a definition"):
            one.reference()  # refuses what is not defined yet, so there are no circles
        cursor.defined[name] = each


def _line(cursor: Cursor, what: str) -> str:
    text = cursor.text(what).strip()
    if "\n" in text:
        cursor.refuse(f"{what} must be one line", "Put the rest into `why`.")
    return text


def _listed(entries: dict[str, Cursor], key: str, form: object, example: str) -> tuple[str, ...]:
    """A list of texts that all have one form."""
    found = entries[key].texts(f"`{key}`")
    for at, each in enumerate(found):
        if not form.fullmatch(each):  # type: ignore[attr-defined]
            place = entries[key].one_or_more(f"`{key}`")[at]
            place.refuse(f"`{key}` cannot hold {each!r}", f"Write it like {example}.")
    return found


def _requirements(cursor: Cursor, found: tuple[str, ...]) -> tuple[str, ...]:
    """Requirements of ASVS, in sections that it has."""
    for at, each in enumerate(found):
        if not standards.section(each):
            place = cursor.one_or_more("`asvs`")[at]
            place.refuse(
                f"ASVS {standards.ASVS_VERSION} has no section for {each!r}", "Look it up."
            )
    return found


@cache
def families() -> tuple[str, ...]:
    """The keys under which pages serve languages, and ``any``."""
    known = {each.rules for each in languages.all_languages()}
    return (*sorted(known), vocabulary.ANY)


def _matchers(rule: str, cursor: Cursor) -> dict[str, tuple[Matcher, ...]]:
    found: dict[str, tuple[Matcher, ...]] = {}
    for family, each in cursor.mapping(families(), (), "`matchers`").items():
        items = each.items(f"`matchers` of {family}")
        if family == vocabulary.ANY:
            for item in items:
                if not isinstance(item.value, dict) or "text" not in item.value:
                    item.refuse("files of any language have text only", "Use `text:` matchers.")
        found[family] = tuple(one for item in items for one in matchers.read(rule, item))
    if not found:
        cursor.refuse("`matchers` is empty", f"Add one of {', '.join(families())}.")
    return _lent(found)


def _lent(found: dict[str, tuple[Matcher, ...]]) -> dict[str, tuple[Matcher, ...]]:
    """The same with what languages are lent by those whose libraries they call."""
    every = dict(found)
    for each in languages.all_languages():
        lent = [
            one
            for name in each.libraries
            for one in found.get(name, ())
            if not isinstance(one, QueryMatcher)  # it asks for the nodes of another grammar
        ]
        if lent:
            every[each.rules] = (*found.get(each.rules, ()), *lent)
    return every
