"""``aisec rules``: lists, tests, skeletons, the lowered program and the generated pages."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import aisec_hooks
from aisec_hooks.cli import _rule_docs, _rule_new, samples
from aisec_hooks.errors import RuleError, UsageError
from aisec_hooks.rules import page, pages
from tests.cli.running import aisec

LISTED = """\
rule                       tier  severity  confidence  languages
code-injection             core  high      medium      14 of 15
command-injection          core  high      high        14 of 15
"""


def test_the_list_fits_a_terminal(tmp_path: Path) -> None:
    done = aisec("rules", "list", at=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(LISTED)
    assert max(map(len, done.stdout.splitlines())) <= 80
    assert len(done.stdout.splitlines()) == len(page.every()) + 1


def test_the_list_as_json(tmp_path: Path) -> None:
    done = aisec("rules", "list", "--format", "json", at=tmp_path)
    rules = {each["id"]: each for each in json.loads(done.stdout)}
    assert list(rules) == [each.rule.id for each in page.every()]
    assert rules["unsafe-yaml-load"] == {
        "id": "unsafe-yaml-load",
        "title": "YAML loader that builds arbitrary objects",
        "category": "deserialization",
        "check": "code",
        "tier": "core",
        "severity": "high",
        "confidence": "high",
        "cwe": ["CWE-502"],
        "owasp": ["A08:2025", "A08:2021"],
        "asvs": ["1.5.2"],
        "languages": ["java", "javascript", "kotlin", "python", "scala", "tsx", "typescript"],
        "references": list(page.named("unsafe-yaml-load").references),  # type: ignore[union-attr]
    }


def test_the_samples_of_one_rule(tmp_path: Path) -> None:
    done = aisec("rules", "test", "swallowed-exception", at=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"1 rules, {len(samples.find('swallowed-exception'))} samples, ")
    assert done.stdout.endswith("all hold\n")


def test_the_samples_of_a_rule_that_does_not_exist(tmp_path: Path) -> None:
    done = aisec("rules", "test", "weak-hush", at=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("aisec: there is no rule 'weak-hush'\nhint: Known are ")


def test_a_new_rule_compiles_and_its_samples_are_there(tmp_path: Path) -> None:
    written = _rule_new.write("open-door", "access", str(tmp_path))
    assert [os.path.relpath(each, tmp_path) for each in written] == [
        "access/open-door/rule.yaml",
        "access/open-door/samples/app.py",
        "access/open-door/samples/app.js",
        "access/open-door/samples/app.ts",
    ]
    [of] = page.every(str(tmp_path))
    assert (of.rule.id, of.rule.category) == ("open-door", "access")
    found = samples.find("open-door", str(tmp_path))
    assert [(each.count("ruleid"), each.count("ok")) for each in found] == [(3, 3)] * 3
    with pytest.raises(UsageError, match="there is a rule open-door already"):
        _rule_new.write("open-door", "doors", str(tmp_path))


def test_what_is_to_be_done_with_a_new_rule_is_told(tmp_path: Path) -> None:
    """In a copy of the package, because the command writes into the checkout it runs from."""
    left_out = shutil.ignore_patterns("samples", "__pycache__", "compiled")
    shutil.copytree(Path(aisec_hooks.__file__).parent, tmp_path / "aisec_hooks", ignore=left_out)
    program = "import sys; sys.path.insert(0, sys.argv.pop(1)); from aisec_hooks.cli import run; "
    words = ("rules", "new", "open-door", "--category", "access")
    command = [sys.executable, "-I", "-c", program + "run()", str(tmp_path), *words]
    done = subprocess.run(command, capture_output=True, text=True)
    folder = tmp_path / "aisec_hooks" / "rules" / "access" / "open-door"
    assert done.stdout.splitlines()[0] == str(folder / "rule.yaml")
    assert done.stderr == "Fill them in, then: aisec rules test open-door && make docs\n"
    assert done.returncode == 0


@pytest.mark.parametrize(("rule", "category"), [("Open", "a"), ("open_door", "a"), ("a", "../b")])
def test_a_name_that_is_none_is_refused(tmp_path: Path, rule: str, category: str) -> None:
    with pytest.raises(UsageError, match="cannot be a"):
        _rule_new.write(rule, category, str(tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_a_rule_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "access").write_bytes(b"a file where the folder should be")
    with pytest.raises(RuleError, match="the rule cannot be written"):
        _rule_new.write("open-door", "access", str(tmp_path))


def test_the_lowered_program(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("import hashlib as h\nh.md5(f'{a}b')\n")
    done = aisec("rules", "show-ir", "a.txt", "--language", "python", at=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "   1 import h = hashlib\n   2 h.md5(template(a, 'b'))\n"


def test_a_program_that_is_broken_is_shown_with_a_remark(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("a = 1\ndef (:\n")
    done = aisec("rules", "show-ir", "a.py", at=tmp_path)
    assert done.returncode == 0
    assert done.stdout.startswith("   1 a = 1\n")
    assert done.stderr == "note: part of the file could not be parsed\n"


def test_a_program_without_a_language_or_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a\n")
    done = aisec("rules", "show-ir", "a.txt", at=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("aisec: the language of a.txt is not known\nhint: name it with")
    done = aisec("rules", "show-ir", "b.py", at=tmp_path)
    assert done.stderr.startswith("aisec: b.py: the file cannot be read: No such file")


def test_the_generated_pages_are_in_step_with_the_rules(tmp_path: Path) -> None:
    done = aisec("rules", "docs", "--check", at=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    names = {f"{each.path.split('/')[1]}.md" for each in pages.listing()}
    assert set(os.listdir(_rule_docs.FOLDER)) == {"README.md", *names}


def test_pages_that_differ_are_told_and_mended(tmp_path: Path) -> None:
    folder = tmp_path / "rules"
    assert aisec("rules", "docs", "--output", str(folder), at=tmp_path).returncode == 0
    (folder / "weak-hash.md").write_text("changed")
    (folder / "sql-injection.md").unlink()
    (folder / "gone-rule.md").write_text("no such rule")
    done = aisec("rules", "docs", "--check", "--output", str(folder), at=tmp_path)
    stale = [f"{folder}/{name}.md" for name in ("gone-rule", "sql-injection", "weak-hash")]
    said = [*(f"{each} differs from its rule" for each in stale), "hint: aisec rules docs"]
    assert (done.returncode, done.stderr.splitlines()) == (1, said)
    done = aisec("rules", "docs", "--output", str(folder), at=tmp_path)
    assert (done.returncode, done.stdout.splitlines()) == (0, stale)
    assert aisec("rules", "docs", "--check", "--output", str(folder), at=tmp_path).returncode == 0


def test_pages_of_secrets_hold_no_examples() -> None:
    texts = _rule_docs.texts()
    assert "```python" in texts["weak-hash.md"]
    assert "```" not in texts["hardcoded-credential.md"]
    assert "| core | high | blocks | all, and settings | 0 |" in texts["README.md"]


def test_the_default_gate_of_a_rule() -> None:
    gates = {each.rule.id: _rule_docs.gate(each.rule) for each in page.every()}
    assert gates["sql-injection"] == "blocks"
    assert gates["weak-hash"] == "warns"  # severity medium
    assert gates["unescaped-template-output"] == "warns"  # confidence low
    rules = {each.rule.id: each.rule for each in page.every()}
    assert {rules[name].tier for name, gate in gates.items() if gate == "blocks"} == {"core"}
    off = {name for name, gate in gates.items() if gate == "off"}
    assert off == {name for name, rule in rules.items() if rule.tier == "audit"}
