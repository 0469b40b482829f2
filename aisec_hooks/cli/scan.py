"""``aisec scan``: judge a change, text, files or folders that a person or a program names.

The report is what was asked for, so it goes to stdout in every format; stderr carries errors,
timings and what happened to ``--output``.
"""

from __future__ import annotations

import os
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Sequence
from contextlib import nullcontext
from typing import TYPE_CHECKING

from aisec_hooks.cli import _judging, _streams
from aisec_hooks.errors import CANNOT_JUDGE, PASSED, RepositoryError, UsageError
from aisec_hooks.report import FORMATS
from aisec_hooks.repository import Repository

if TYPE_CHECKING:
    from aisec_hooks.model.change import ChangeSet
    from aisec_hooks.model.report import Report

EPILOG = """\
Inside a repository the default is --staged.  A scan of a change or of files named one by one
exits by its verdict; a scan of a folder is an inventory and exits 0 unless --gate is given.
Exit codes: 0 passed, 1 blocked, 2 not judged or wrong usage, 3 internal error.
"""


def main(argv: Sequence[str]) -> int:
    """Judge what the command line names, print or save the report, exit by the verdict."""
    asked = _parser().parse_args(argv)
    _refuse_contradictions(asked)
    only = _judging.checks(asked.only) if asked.only else None
    from aisec_hooks import pipeline

    options = pipeline.Options(
        only=only,
        audit=asked.audit,
        policy_file=asked.policy,
        timing=asked.timing,
        now=_judging.today(),
    )
    with Repository.find(_place(asked)) or nullcontext() as repo:
        report = pipeline.judge(_read(asked, repo), repo, options)
    _show(report, asked)
    if asked.timing:
        _streams.tell("".join(f"{1000 * sec:9.1f} ms  {name}\n" for name, sec in report.timing))
    return _exit_code(report, asked)


def _parser() -> ArgumentParser:
    parser = ArgumentParser(
        "aisec scan", epilog=EPILOG, formatter_class=RawDescriptionHelpFormatter, allow_abbrev=False
    )
    change = parser.add_argument_group("what is judged (one of)")
    change.add_argument("paths", nargs="*", metavar="PATH", help="whole files or folders")
    change.add_argument("--staged", action="store_true", help="the index against HEAD")
    change.add_argument("--range", metavar="A..B", help="what B adds since its merge base with A")
    change.add_argument("--from-ref", metavar="A", help="with --to-ref: the same as --range A..B")
    change.add_argument("--to-ref", metavar="B", help="the end of the range (default HEAD)")
    change.add_argument("--stdin", action="store_true", help="text, as if it were added as --path")
    change.add_argument("--path", metavar="NAME", help="the name of the text on standard input")
    change.add_argument("--patch", metavar="FILE", help="a unified diff ('-': standard input)")
    how = parser.add_argument_group("how")
    how.add_argument("--only", metavar="CHECKS", help=f"some of {','.join(_judging.CHECKS)}")
    how.add_argument("--audit", action="store_true", help="ask the rules of all tiers")
    how.add_argument("--policy", metavar="FILE", help="instead of the repository's policy")
    how.add_argument("--gate", action="store_true", help="exit 1 for a folder that is blocked")
    out = parser.add_argument_group("the report")
    out.add_argument("--format", choices=tuple(FORMATS), default="terminal")
    out.add_argument("--output", metavar="FILE", help="write the report to a file")
    out.add_argument("--timing", action="store_true", help="say what took how long, on stderr")
    out.add_argument("--no-color", action="store_true", help="as with NO_COLOR=1")
    return parser


def _refuse_contradictions(asked: Namespace) -> None:
    sources = {
        "PATH": asked.paths,
        "--staged": asked.staged,
        "--range": asked.range is not None,
        "--from-ref": asked.from_ref is not None,
        "--stdin": asked.stdin,
        "--patch": asked.patch is not None,
    }
    given = [name for name, value in sources.items() if value]
    if len(given) > 1:
        raise UsageError(f"{' and '.join(given)} exclude each other", hint="name one of them")
    if asked.stdin != (asked.path is not None):
        raise UsageError("--stdin and --path NAME belong together", hint="give both or neither")
    if asked.to_ref is not None and asked.from_ref is None:
        raise UsageError("--to-ref needs --from-ref", hint="aisec scan --from-ref A --to-ref B")


def _place(asked: Namespace) -> str | None:
    """Where a repository is looked for: around the first path, else around here."""
    if not asked.paths:
        return None
    folder: str = os.path.abspath(asked.paths[0])
    while not os.path.isdir(folder):
        folder = os.path.dirname(folder)
    return folder


def _read(asked: Namespace, repo: Repository | None) -> ChangeSet:
    if asked.paths:
        from aisec_hooks.changes import paths

        # Inside a repository names count from its top, wherever the command was started.
        return paths.read(list(map(os.path.abspath, asked.paths)) if repo else asked.paths, repo)
    if asked.stdin:
        from aisec_hooks.changes import proposed

        return proposed.read(_streams.read_input("the text"), asked.path, repo)
    if asked.patch is not None:
        from aisec_hooks.changes import patch

        return patch.read(_patch_text(asked.patch), repo)
    if repo is None:
        raise RepositoryError(
            "there is no git repository here", hint="name files or folders: aisec scan PATH..."
        )
    return _read_from_git(asked, repo)


def _read_from_git(asked: Namespace, repo: Repository) -> ChangeSet:
    if asked.range is not None or asked.from_ref is not None:
        from aisec_hooks.changes import commits

        return commits.read_range(repo, *_range(asked))
    from aisec_hooks.changes import staged

    return staged.read(repo)


def _range(asked: Namespace) -> tuple[str, str]:
    if asked.from_ref is not None:
        return asked.from_ref, asked.to_ref or "HEAD"
    # A...B says the same: what B adds is counted from the merge base.
    start, dots, end = asked.range.replace("...", "..").partition("..")
    if not dots or not start:
        raise UsageError(f"'{asked.range}' is no range", hint="write it as A..B")
    return start, end or "HEAD"


def _patch_text(name: str) -> bytes:
    if name == "-":
        return _streams.read_input("the patch")
    try:
        with open(name, "rb") as file:
            return file.read()
    except OSError as caught:
        raise UsageError(
            f"the patch cannot be read: {caught.strerror}",
            where=name,
            hint="name a file, or '-' for standard input",
        ) from caught


def _show(report: Report, asked: Namespace) -> None:
    from aisec_hooks.report.screen import PIPE

    screen = PIPE
    if asked.format == "terminal" and not asked.output:
        screen = _judging.screen("stdout", asked=True, color=not asked.no_color)
    text = FORMATS[asked.format](report, screen)
    if asked.output:
        _judging.save(asked.output, text)
        _streams.tell(f"aisec: {report.verdict}; the report is in {asked.output}\n")
    elif asked.format == "terminal":
        _streams.write(text)
        if not text:
            _streams.tell(_all_clear(report))
    else:
        _streams.write_data(text)


def _all_clear(report: Report) -> str:
    """An empty report would leave open whether anything was looked at."""
    from aisec_hooks.report.division import count

    files = count(report.summary.files, "file")
    return (
        f"aisec: nothing found in {files} with {count(report.summary.added_lines, 'added line')}\n"
    )


def _exit_code(report: Report, asked: Namespace) -> int:
    code = _judging.exit_code(report)
    inventory = not asked.gate and any(map(os.path.isdir, asked.paths))
    return PASSED if inventory and code != CANNOT_JUDGE else code
