"""``aisec rules``: list, test, write and document rules, and show what they see of a text."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence

from aisec_hooks.cli import _streams
from aisec_hooks.cli._failures import printable
from aisec_hooks.errors import BLOCKED, PASSED, UsageError


def main(argv: Sequence[str]) -> int:
    """Run one subcommand; ``test`` and ``docs --check`` exit 1 when something does not hold."""
    asked = _parser().parse_args(argv)
    run = {"list": _list, "test": _test, "new": _new, "show-ir": _show_ir, "docs": _docs}
    return run[asked.what](asked)


def _parser() -> ArgumentParser:
    parser = ArgumentParser("aisec rules", allow_abbrev=False)
    what = parser.add_subparsers(dest="what", metavar="COMMAND", required=True)
    listed = what.add_parser("list", help="every rule with its tier, severity and languages")
    listed.add_argument("--format", choices=("table", "json"), default="table")
    test = what.add_parser("test", help="run the samples of rules")
    test.add_argument("rules", nargs="*", metavar="RULE", help="default: all")
    new = what.add_parser("new", help="write the page and samples of a new rule, to be filled in")
    new.add_argument("id", metavar="ID", help="names the weakness: weak-hash")
    new.add_argument("--category", metavar="FOLDER", default="general", help="default: general")
    show = what.add_parser("show-ir", help="what rules see of a text: the lowered program")
    show.add_argument("file", metavar="FILE")
    show.add_argument("--language", metavar="NAME", help="default: by the file's name")
    docs = what.add_parser("docs", help="write docs/rules from the pages")
    docs.add_argument("--check", action="store_true", help="only compare")
    docs.add_argument("--output", metavar="FOLDER", help="default: docs/rules of this checkout")
    return parser


def _list(asked: Namespace) -> int:
    from aisec_hooks.cli import _rule_lists

    if asked.format == "json":
        _streams.write_data(_rule_lists.as_json())
    else:
        _streams.write(_rule_lists.as_table())
    return PASSED


def _test(asked: Namespace) -> int:
    from aisec_hooks.cli import samples

    found = [each for rule in samples.wanted(asked.rules) for each in samples.find(rule)]
    if not found:
        hint = "Run it in a checkout of aisec-hooks."
        raise UsageError("samples are not part of an installed package", hint=hint)
    mismatches = [each for sample in found for each in samples.run(sample)]
    for each in mismatches:
        _streams.write(printable(f"{each.place}:{each.line}: {each.message}") + "\n")
    _streams.write(samples.summary(found, mismatches) + "\n")
    return BLOCKED if mismatches else PASSED


def _new(asked: Namespace) -> int:
    from aisec_hooks.cli import _rule_new

    for path in _rule_new.write(asked.id, asked.category):
        _streams.write(printable(path) + "\n")
    _streams.tell(f"Fill them in, then: aisec rules test {asked.id} && make docs\n")
    return PASSED


def _show_ir(asked: Namespace) -> int:
    from aisec_hooks.cli import _rule_ir

    shown = _rule_ir.read(asked.file, asked.language)
    _streams.write(printable(shown.text))
    for each in shown.remarks:
        _streams.tell(f"note: {each}\n")
    return PASSED


def _docs(asked: Namespace) -> int:
    from aisec_hooks.cli import _rule_docs

    if asked.check:
        stale = _rule_docs.stale(asked.output)
        for path in stale:
            _streams.tell(printable(f"{path} differs from its rule") + "\n")
        if stale:
            _streams.tell("hint: aisec rules docs\n")
        return BLOCKED if stale else PASSED
    for path in _rule_docs.write(asked.output):
        _streams.write(printable(path) + "\n")
    return PASSED
