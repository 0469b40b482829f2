"""What must stay in step across the repository, and the shape that its files keep."""

from __future__ import annotations

import ast
import re
import statistics
import subprocess
import sys
from collections.abc import Iterator
from configparser import ConfigParser
from pathlib import Path

import yaml

from aisec_hooks import languages
from aisec_hooks.cli import COMMANDS
from tests.packaging.conftest import TOP, project_files

HOOK_IDS = [
    "aisec",
    "aisec-code",
    "aisec-secrets",
    "aisec-dependencies",
    "aisec-commit-msg",
    "aisec-push",
    "aisec-files",
    "aisec-system",
]
"""Published ids: people's configurations name them, so they never change."""

MANIFEST = yaml.safe_load((TOP / ".pre-commit-hooks.yaml").read_text())
DEFAULT_STAGES = ["pre-commit", "pre-merge-commit", "pre-push", "manual"]


def modules() -> Iterator[Path]:
    for name in project_files():
        ours = name.startswith(("aisec_hooks/", "hooks/")) and "/samples/" not in name
        if ours and name.endswith(".py"):
            yield TOP / name


def test_layers() -> None:
    done = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--config", "setup.cfg", "--no-cache"],
        cwd=TOP,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Contracts: 3 kept, 0 broken." in done.stdout


def _imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def test_grammars_are_loaded_by_name_and_never_imported() -> None:
    """So the contract on tree-sitter holds for them too, without naming any."""
    imports = {path: list(_imported(path)) for path in modules()}
    assert any("tree_sitter" in names for names in imports.values())
    assert [
        f"{path}: {name}"
        for path, names in imports.items()
        for name in names
        if name.startswith("tree_sitter_")
    ] == []


def test_every_grammar_is_installed_and_every_installed_one_used() -> None:
    setup = ConfigParser()
    setup.read(TOP / "setup.cfg")
    floors = dict(row.split(">=") for row in setup["options"]["install_requires"].split())
    required = {name for name in floors if name.startswith("tree-sitter-")}
    named = {each.grammar.partition(":")[0] for each in languages.all_languages()}
    assert required == {name.replace("_", "-") for name in named}


def test_values_are_records() -> None:
    importing = re.compile(r"^\s*(from|import) dataclasses\b", re.MULTILINE)
    assert [str(path) for path in modules() if importing.search(path.read_text("utf-8"))] == []


def test_hook_ids() -> None:
    assert [hook["id"] for hook in MANIFEST] == HOOK_IDS


def test_hooks_see_the_whole_change_in_one_process() -> None:
    for hook in MANIFEST:
        assert hook["require_serial"] is hook["verbose"] is True, hook["id"]
        assert not {"files", "types", "types_or", "exclude"} & hook.keys(), hook["id"]
        names = hook.get("pass_filenames", True)
        assert names == (hook["id"] in ("aisec-files", "aisec-commit-msg")), hook["id"]
        assert hook.get("always_run", False) == (hook["id"] != "aisec-files"), hook["id"]


def test_hooks_start_isolated() -> None:
    for hook in MANIFEST:
        system = hook["language"] == "system"
        start = "aisec " if system else "python -I -m aisec_hooks "
        assert hook["entry"].startswith(start), hook["id"]
        assert system == (hook["id"] == "aisec-system")


def test_hook_stages() -> None:
    only = {"aisec-commit-msg": ["commit-msg"], "aisec-push": ["pre-push"]}
    for hook in MANIFEST:
        assert hook["stages"] == only.get(hook["id"], DEFAULT_STAGES), hook["id"]
        assert hook["minimum_pre_commit_version"] == "3.2.0", hook["id"]


def test_own_configuration_runs_the_published_hooks() -> None:
    config = yaml.safe_load((TOP / ".pre-commit-config.yaml").read_text())
    published = {hook["id"]: hook for hook in MANIFEST}
    assert config["default_install_hook_types"] == DEFAULT_STAGES[:-1]
    for ours in config["repos"][0]["hooks"]:
        theirs = published[ours["id"]]
        assert ours["entry"] == f".venv/bin/{theirs['entry']}"
        same = ("name", "pass_filenames", "always_run", "require_serial", "verbose")
        assert [ours.get(key) for key in same] == [theirs.get(key) for key in same]


def test_console_script_is_the_one_the_manifest_runs() -> None:
    setup = ConfigParser()
    setup.read(TOP / "setup.cfg")
    scripts = setup["options.entry_points"]["console_scripts"].split()
    assert scripts == ["aisec", "=", "aisec_hooks.cli:run"]


def test_readme_names_every_hook_and_command() -> None:
    rows = re.findall(r"^\| `([^`]+)` \|", (TOP / "README.md").read_text("utf-8"), re.MULTILINE)
    assert [row for row in rows if row in HOOK_IDS] == HOOK_IDS
    commands = [row.split()[1] for row in rows if row.startswith("aisec ")]
    assert commands == list(COMMANDS)


def test_no_file_names_a_registry_or_this_machine() -> None:
    hosts = ("pypi", "npmjs", "pythonhosted", "rubygems")
    found = re.compile(
        rf"(?:[\w-]+\.)*(?:{'|'.join(hosts)})\.(?:org|com|io)\b"
        r"|(?<![\w.])(?:/work/(?:main|shared)|/root/\w)|/opt/(?:wheels|pypi)|shared/(?:facts|design|contract)"
    )
    named = [
        f"{name}:{number}: {match[0]}"
        for name in project_files()
        for number, line in enumerate(
            (TOP / name).read_text("utf-8", "replace").splitlines(), start=1
        )
        if (match := found.search(line)) and name != "tests/test_architecture.py"
    ]
    assert named == []


def test_no_module_is_longer_than_400_lines() -> None:
    lengths = {path: len(path.read_text("utf-8").splitlines()) for path in modules()}
    functions = [length for path in modules() for length in _function_lengths(path)]
    ninth = statistics.quantiles(lengths.values(), n=10)[-1]
    print(f"modules: {len(lengths)}, median {statistics.median(lengths.values())} lines,")
    print(f"         90th percentile {ninth:.0f}, longest {max(lengths.values())}")
    print(f"functions: {len(functions)}, median {statistics.median(functions)} lines,", end=" ")
    print(f"longest {max(functions)}")
    assert [str(path) for path, length in lengths.items() if length > 400] == []


def _function_lengths(path: Path) -> Iterator[int]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.end_lineno:
            yield node.end_lineno - node.lineno + 1


def test_no_mark_of_unfinished_work() -> None:
    marks = re.compile(r"\b(?:TODO|FIXME|XXX)\b|NotImplementedError")
    assert [str(path) for path in modules() if marks.search(path.read_text("utf-8"))] == []
