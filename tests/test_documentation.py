"""The documentation says what the code does: links, commands, options, tables, examples, limits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from configparser import ConfigParser
from functools import cache

import pytest
import yaml

from aisec_hooks import __version__
from aisec_hooks.changes import limits as change_limits
from aisec_hooks.cli import COMMANDS, _framework_config
from aisec_hooks.engine.evaluation import machine, values
from aisec_hooks.errors import EXIT_CODES
from aisec_hooks.model import ir, taint
from aisec_hooks.policy import load
from aisec_hooks.rules import loader, page, vocabulary
from aisec_hooks.source import limits, roles
from tests.cli.running import aisec
from tests.documentation import pages
from tests.packaging.conftest import TOP, project_files

DOCUMENTS = [name for name in project_files() if name.endswith(".md") and "/schemas/" not in name]


@cache
def text(name: str) -> str:
    return (TOP / name).read_text("utf-8")


def rows(document: str, heading: str) -> list[list[str]]:
    """The cells of the first table whose head begins with a word."""
    table = re.search(rf"(?m)^\| {re.escape(heading)} \|.*\n\|[ |:-]+\n((?:\|.*\n)+)", document)
    assert table, heading
    return [
        [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
        for line in table[1].splitlines()
    ]


def quoted(cells: Iterator[str] | list[str]) -> list[str]:
    return [name for cell in cells for name in re.findall(r"`([^`]+)`", cell)]


def blocks(document: str, language: str) -> list[str]:
    return re.findall(rf"(?ms)^```{language}\n(.*?)^```$", document)


@pytest.mark.parametrize("made", list(pages.pages()), ids=lambda made: made.name)
def test_what_is_generated_is_fresh(made: pages.Page) -> None:
    assert made.is_fresh(), "hint: make docs"


def test_documents_are_there() -> None:
    wanted = ("README", "CHANGELOG", "CONTRIBUTING", "SECURITY")
    assert {f"{name}.md" for name in wanted} <= set(DOCUMENTS)
    assert len([name for name in DOCUMENTS if name.startswith("docs/decisions/0")]) >= 11


def anchors(name: str) -> set[str]:
    """The anchors of the headings of a page, as Git hosts make them."""
    found = set()
    prose = re.sub(r"(?ms)^```.*?^```$", "", text(name))
    for heading in re.findall(r"(?m)^#+ (.+)$", prose):
        plain = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading).lower()
        found.add(re.sub(r"[^\w\- ]", "", plain).strip().replace(" ", "-"))
    return found


@pytest.mark.parametrize("name", DOCUMENTS)
def test_links_resolve(name: str) -> None:
    prose = re.sub(r"(?ms)^```.*?^```$|^    .*?$|`[^`\n]*`", "", text(name))
    for link in re.findall(r"\]\(([^)\s]+)\)", prose):
        if link.startswith("https://"):
            continue
        path, _, anchor = link.partition("#")
        target = (TOP / name).parent / path if path else TOP / name
        assert target.exists(), f"{name}: {link}"
        if anchor:
            assert anchor in anchors(str(target.resolve().relative_to(TOP))), f"{name}: {link}"


def commands() -> Iterator[tuple[str, str]]:
    """Every ``aisec ...`` that a document shows, with the document."""
    for name in DOCUMENTS:
        prose = text(name)
        shown = "\n".join(blocks(prose, "sh") + blocks(prose, "yaml") + blocks(prose, ""))
        spans = re.findall(r"`([^`\n]+)`", re.sub(r"(?ms)^```.*?^```$", "", prose))
        for line in (*shown.splitlines(), *spans):
            plain = re.sub(r'"\$[^"]*/aisec"|\S*bin/aisec', "aisec", line)
            for found in re.findall(r"(?:^|[;&|]\s*|\brun: |\bscript: |- )aisec ([a-z].*)", plain):
                yield name, found.partition("#")[0].partition(" || ")[0]


@cache
def help_of(command: str) -> str:
    done = aisec(*command.split(), "--help", at=TOP)
    assert done.returncode == 0, f"aisec {command} --help: {done.stderr}"
    return done.stdout


def test_commands_and_their_options_exist() -> None:
    seen = set()
    for name, line in commands():
        words = line.split()
        command = words[0]
        assert command in COMMANDS, f"{name}: aisec {line}"
        seen.add(command)
        known = help_of(command)
        inner = words[1].partition("|")[0] if len(words) > 1 else ""
        if f"\n    {inner} " in known and command in ("rules", "policy", "deps"):
            known += help_of(f"{command} {inner}")
        elif command in ("rules", "policy", "deps") and re.match("[a-z]", inner):
            raise AssertionError(f"{name}: aisec {line}")
        for option in re.findall(r"(?<!\S)--[a-z-]+", line.partition(" -- ")[0]):
            assert option in known, f"{name}: aisec {line}: {option}"
    assert seen == set(COMMANDS)


def test_make_targets_exist() -> None:
    known = set(re.findall(r"(?m)^([a-z]+):", text("Makefile")))
    for name in DOCUMENTS:
        shown = re.findall(r"`make ([a-z]+)`", text(name))
        shown += re.findall(r"(?m)^make ([a-z]+)", "".join(blocks(text(name), "sh")))
        assert set(shown) <= known, name


def test_readme_has_every_rule() -> None:
    named = quoted([cell for row in rows(text("README.md"), "category") for cell in row])
    assert sorted(named) == sorted(loader.every())


def test_readme_has_every_exit_code() -> None:
    table = rows(text("README.md"), "exit code")
    assert [int(row[0]) for row in table] == list(EXIT_CODES.values())


def test_readme_shows_the_entry_that_init_writes() -> None:
    entry = "- repo: URL\n  rev: REVISION\n  hooks:\n  - id: aisec\n"
    ours = yaml.safe_load(_framework_config.create(entry))
    for name in ("README.md", "docs/installation.md"):
        shown = yaml.safe_load(blocks(text(name), "yaml")[0])
        shown["repos"][0]["repo"] = "URL"
        assert shown == ours, name


def test_readme_policy_is_a_policy() -> None:
    policy = load.load(blocks(text("README.md"), "yaml")[1].encode(), "README.md", loader.every)
    assert policy.gate == load.default().gate
    assert policy.dependencies is not None
    assert policy.dependencies.mode == "allowlist"


@pytest.mark.parametrize("name", DOCUMENTS)
def test_yaml_examples_are_yaml(name: str) -> None:
    for block in blocks(text(name), "yaml"):
        yaml.safe_load(block)


def test_architecture_has_the_whole_representation() -> None:
    listed = re.findall(r"(?ms)^(?:Expressions|Statements): (.*?)\.$", ir.__doc__ or "")
    named = quoted([row[0] for row in rows(text("docs/architecture.md"), "role")])
    assert named == " ".join(listed).split()
    assert all(hasattr(ir, each) for each in named)


def test_architecture_has_every_role_of_a_table() -> None:
    table = rows(text("docs/architecture.md"), "row")
    inside = quoted([row[1] for row in table])
    named = quoted([row[0] for row in table])
    assert len(named) == len(set(named))
    there = {*roles._PLAIN, *roles._FACTORIES, "jump"}
    assert set(named) <= there <= {*named, *inside}


def test_architecture_has_every_module_of_the_package() -> None:
    top = TOP / "aisec_hooks"
    there = {f"{each.name}/" for each in top.iterdir() if (each / "__init__.py").exists()}
    there |= {each.name for each in top.glob("*.py") if not each.name.startswith("__")}
    table = rows(text("docs/architecture.md"), "layer")
    assert sorted(quoted([row[1] for row in table])) == sorted(there)


def test_architecture_names_the_limits_of_the_code() -> None:
    said = " ".join(text("docs/architecture.md").split())
    killed = f"{limits.WORKER_SECONDS:.0f} seconds of wall time or {limits.WORKER_BYTES >> 30} GiB"
    work = f"{machine.MOST_WORK:,} nodes a function, {machine.MOST_DEPTH} levels of expression"
    size = f"{values.MOST_SLOTS} slots, {values.MOST_CHOICES} choices, {values.MOST_TEXT:,}"
    for limit in (
        f"at most {limits.ALWAYS_IN_PROCESS >> 10} KiB, or at most {limits.IN_PROCESS >> 10} KiB",
        f"killed at {killed} of memory",
        f"Files over {limits.PARSE >> 20} MiB are judged as text only",
        f"files over {change_limits.FILE_LIMIT >> 20} MiB",
        f"beyond {change_limits.CHANGE_LIMIT >> 20} MiB in one change",
        f"Deeper than {limits.DEPTH} levels becomes `Skip`",
        f"{work}, {size}",
    ):
        assert limit in said


def test_matchers_and_conditions_are_described() -> None:
    document = text("docs/writing-rules.md")
    matchers = rows(document, "key | matches | beside it")
    conditions = rows(document, "key | holds for")
    for kind, row in zip(vocabulary.MATCHER_KINDS, matchers, strict=True):
        assert row[0].startswith(f"`{kind}: ")
        assert set(quoted([row[2]])) == set(vocabulary.BESIDE[kind])
    (stores,) = (line for line in document.splitlines() if line.startswith("**Kinds** of stores"))
    named = document[document.index(stores) :].partition("\n\n")[0]
    assert set(vocabulary.STORE_KINDS) <= set(quoted([named]))
    said = " ".join(" ".join(row) for row in conditions)
    for key in vocabulary.CONDITION_KEYS:
        assert f"{key}:" in said or f"`{key}`" in document, key
    assert set(quoted([said])) >= set(vocabulary.KINDS)


def test_every_word_of_a_flow_is_documented() -> None:
    document = text("docs/writing-rules.md")
    words = {key: row for row in rows(document, "key | what it says") for key in quoted([row[0]])}
    assert set(words) == set(vocabulary.FLOW_KEYS)
    named = {key: " ".join(quoted([row[1]])).split() for key, row in words.items()}
    assert named["to"] == list(taint.KINDS)
    assert named["from"][: len(taint.SOURCES)] == list(taint.SOURCES)
    prose = document.partition("## Flows\n")[2].partition("## Patterns\n")[0]
    assert all("`{" + each + "}`" in prose for each in vocabulary.FLOW_PLACEHOLDERS)


def test_example_page_is_a_rule_with_every_key() -> None:
    example = blocks(text("docs/writing-rules.md"), "yaml")[0]
    read = page.read("access/open-door/rule.yaml", example.encode())
    assert read.rule.id == "open-door"
    assert list(yaml.safe_load(example)) == list(vocabulary.PAGE_KEYS)


def test_every_dependency_has_its_reason() -> None:
    setup = ConfigParser()
    setup.read(TOP / "setup.cfg")
    wanted = [line.partition(">")[0] for line in setup["options"]["install_requires"].split()]
    table = rows(text("docs/decisions/0011-runtime-dependencies.md"), "package")
    named = [name for row in table for name in row[0].split(", ")]
    assert sorted(named, key=str.lower) == sorted(wanted, key=str.lower)


def test_counters_of_threats_are_where_they_are_said_to_be() -> None:
    for row in rows(text("SECURITY.md"), "threat"):
        for name in quoted([row[2]]):
            assert (TOP / "aisec_hooks" / name).exists(), name


def test_files_that_documents_name_exist() -> None:
    named = re.compile(r"`((?:aisec_hooks|tests|docs|hooks)/[\w./-]+)`")
    for name in DOCUMENTS:
        for path in named.findall(text(name)):
            pattern = path.startswith(("tests/cli/test_", "docs/decisions/N"))
            if not pattern and name != "docs/policy.md":  # its paths are examples
                assert (TOP / path).exists(), f"{name}: {path}"


def test_this_version_is_in_the_changes() -> None:
    sections = re.findall(r"(?m)^## \[(.+)\]", text("CHANGELOG.md"))
    assert sections[:2] == ["Unreleased", __version__]


def test_documents_name_no_machine() -> None:
    machine_words = re.compile(r"(?<![\w.])/(?:work|root|tmp|home)/")
    for name in DOCUMENTS:
        assert machine_words.findall(text(name)) == [], name
