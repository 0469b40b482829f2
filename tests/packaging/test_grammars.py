"""A change loads the grammars of its own files, however many languages there are."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from aisec_hooks import languages
from aisec_hooks.cli import samples
from tests.gitrepo import GitRepo

PROGRAM = """
import atexit, re, sys
def tell():
    # A grammar is loaded by its binding alone: as a library, and perhaps as a module.
    mapped = re.findall(r"/(tree_sitter_\\w+)/", open("/proc/self/maps").read())
    imported = [name.partition(".")[0] for name in sys.modules if name.startswith("tree_sitter_")]
    own = {name.split(".")[2] for name in sys.modules if name.startswith("aisec_hooks.languages.")}
    print(sorted({*mapped, *imported}), sorted(own), file=sys.stderr)
atexit.register(tell)
from aisec_hooks.cli import run
sys.argv = ["aisec", "hook", "pre-commit"]
sys.exit(run())
"""
HELD = {each.path: each for each in samples.find("hardcoded-credential")}
FILES = {
    found.name: each
    for each in HELD.values()
    if (found := languages.find(each.path, each.text[:200])) is not None
}
"""Language -> a file of it that no commit may bring in."""


def loaded(environment: Path, tmp_path: Path, language: str) -> tuple[list[str], list[str]]:
    """The grammars, and the modules of languages, that a commit of one file loads."""
    repo = GitRepo.create(tmp_path / "repo")
    repo.stage(FILES[language].path, FILES[language].text)
    command = [environment / "python", "-I", "-c", PROGRAM]
    done = subprocess.run(command, cwd=repo.path, env=repo.env, capture_output=True, text=True)
    assert done.returncode == 1, done.stderr
    grammars, own = done.stderr.splitlines()[-1].split("] [")
    parts = [each.strip("[]'\" ").split("', '") for each in (grammars, own)]
    return parts[0], parts[1]


@pytest.mark.skipif(sys.platform != "linux", reason="asks /proc what is loaded")
@pytest.mark.parametrize("language", sorted(FILES))
def test_a_commit_loads_the_grammar_of_its_file_alone(
    environment: Path, tmp_path: Path, language: str
) -> None:
    grammars, _ = loaded(environment, tmp_path, language)
    assert grammars == [languages.by_name(language).grammar.partition(":")[0]]


@pytest.mark.skipif(sys.platform != "linux", reason="asks /proc what is loaded")
def test_other_languages_are_a_table_of_endings(environment: Path, tmp_path: Path) -> None:
    _, own = loaded(environment, tmp_path, "python")
    assert own == ["known", "python"]
