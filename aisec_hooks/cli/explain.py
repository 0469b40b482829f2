"""``aisec explain``: why a finding of any kind matters, how it looks, and how to repair it."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from aisec_hooks.cli import _judging, _streams
from aisec_hooks.cli._failures import unknown
from aisec_hooks.errors import PASSED
from aisec_hooks.model.record import Record
from aisec_hooks.model.rule import ANY_LANGUAGE, Repair
from aisec_hooks.report.cells import wrap
from aisec_hooks.report.screen import Screen


class Explained(Record):
    """What is said of one kind of finding.

    :param certain: it cannot be silenced in one place.
    :param examples: language -> code with it.
    :param controls: requirements and risks of standards that it is about.
    """

    id: str
    title: str
    facts: tuple[str, ...]
    why: str
    repairs: tuple[Repair, ...]
    references: tuple[str, ...]
    certain: bool = False
    examples: Mapping[str, str] = MappingProxyType({})
    controls: Sequence[str] = ()


def main(argv: Sequence[str]) -> int:
    """Print the page of a rule, or of a kind of dependency finding."""
    parser = ArgumentParser("aisec explain", allow_abbrev=False)
    parser.add_argument("rule", metavar="RULE", help="the id that a report shows: sql-injection")
    parser.add_argument("--no-color", action="store_true", help="as with NO_COLOR=1")
    asked = parser.parse_args(argv)
    screen = _judging.screen("stdout", asked=True, color=not asked.no_color)
    _streams.write("".join(f"{line}\n" for line in _lines(_explained(asked.rule), screen)))
    return PASSED


def _explained(name: str) -> Explained:
    for look in (_rule, _kind, _policy):
        found = look(name)
        if found is not None:
            return found
    from aisec_hooks.policy import known

    raise unknown("rule", name, sorted(known.ids()))


def _rule(name: str) -> Explained | None:
    """A rule, from its page."""
    from aisec_hooks.cli import _rule_lists
    from aisec_hooks.rules import loader, page, standards

    found = page.named(name)
    if found is None:
        return None
    rule = found.rule
    facts = (
        f"Severity {rule.severity}, confidence {rule.confidence}, tier {rule.tier}.",
        f"{', '.join(rule.cwe)}.",
        f"Languages: {', '.join(_rule_lists.titles(found))}.",
    )
    prose = found.prose
    return Explained(
        rule.id,
        rule.title,
        facts,
        prose.why,
        prose.repairs,
        found.references,
        examples=loader.examples(name),
        controls=standards.controls(found.asvs, found.owasp),
    )


def _kind(name: str) -> Explained | None:
    """A kind of dependency finding."""
    from aisec_hooks.dependencies.kinds import KINDS

    kind = KINDS.get(name)
    if kind is None:
        return None
    facts = (f"Severity {kind.severity}, confidence {kind.confidence}.", f"{', '.join(kind.cwe)}.")
    references = tuple(
        f"https://cwe.mitre.org/data/definitions/{each.removeprefix('CWE-')}.html"
        for each in kind.cwe
    )
    repairs = (Repair(ANY_LANGUAGE, "", kind.fix),)
    return Explained(name, kind.title, facts, kind.why, repairs, references, kind.certain)


def _policy(name: str) -> Explained | None:
    """A finding about suppressions."""
    from aisec_hooks.policy.suppressions import RULES

    for rule in RULES:
        if rule.id == name:
            facts = (f"Severity {rule.severity}, confidence {rule.confidence}.",)
            repairs = (Repair(ANY_LANGUAGE, "", rule.fix),)
            return Explained(rule.id, rule.title, facts, rule.why, repairs, (), True)
    return None


def _lines(said: Explained, screen: Screen) -> Iterator[str]:
    yield _bold(f"{said.id}: {said.title}", screen)
    yield from (line for fact in said.facts if fact != "." for line in _prose(fact, screen, 0))
    for heading, text in (("Why", said.why), *_taught(said)):
        yield ""
        yield _bold(heading, screen)
        yield from _prose(text, screen, 2)
    for heading, listed in (("Controls", said.controls), ("References", said.references)):
        if listed:
            yield ""
            yield _bold(heading, screen)
            yield from (f"  {screen.show(each)}" for each in listed)
    if said.certain:
        return
    yield ""
    yield _bold("No risk in one place?", screen)
    way = f"Write in a comment on that line or above it: `aisec: ignore[{said.id}] the reason`."
    yield from _prose(way, screen, 2)


def _taught(said: Explained) -> Iterator[tuple[str, str]]:
    """What is bad and how to repair it, in one language after the other."""
    first = next(iter(said.examples.values()), "")
    for repair in said.repairs:
        bad = said.examples.get(repair.language, first if len(said.repairs) == 1 else "")
        if bad:
            yield repair.heading.replace("Repair", "Bad"), _code(bad)
        yield repair.heading, repair.text


def _code(text: str) -> str:
    """The same as lines of code in prose."""
    return "\n".join(f"    {line}".rstrip() for line in text.split("\n"))


def _prose(text: str, screen: Screen, indent: int) -> Iterator[str]:
    """Paragraphs wrapped to the screen; lines indented by two spaces or more are code."""
    paragraph: list[str] = []
    margin = " " * indent
    for line in [*text.rstrip().split("\n"), None]:
        if line is not None and line.strip() and not line.startswith("  "):
            paragraph.append(line.strip())
            continue
        words = screen.show(" ".join(paragraph))
        yield from (margin + each for each in wrap(words, screen.width - indent))
        paragraph = []
        if line is not None:
            yield (margin + screen.show(line.rstrip())).rstrip()


def _bold(text: str, screen: Screen) -> str:
    shown = screen.show(text)
    return f"\x1b[1m{shown}\x1b[0m" if screen.color else shown
