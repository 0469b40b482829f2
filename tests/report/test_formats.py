from __future__ import annotations

import ast
import inspect
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import aisec_hooks.report
from aisec_hooks.report import FORMATS, Screen
from tests.report.situations import SITUATIONS

DOCS = Path(__file__).parents[2] / "docs/formats.md"


@pytest.mark.parametrize("name", FORMATS)
def test_each_format_is_its_module_and_is_documented(name: str) -> None:
    module = import_module(f"aisec_hooks.report.{name}")
    report = SITUATIONS["blocked"]
    assert (
        FORMATS[name](report, Screen()) == module.render(report, Screen()) == module.render(report)
    )
    assert f"`--format {name}`" in DOCS.read_text("utf-8")


def test_every_module_that_renders_reports_is_a_format() -> None:
    folder = Path(inspect.getfile(aisec_hooks.report)).parent
    renderers = {
        file.stem
        for file in folder.glob("*.py")
        for node in ast.parse(file.read_text("utf-8")).body
        if isinstance(node, ast.FunctionDef) and node.name == "render"
    }
    assert renderers == set(FORMATS)


@pytest.mark.parametrize("situation", SITUATIONS)
@pytest.mark.parametrize("name", FORMATS)
def test_output_is_whole_lines_or_nothing(name: str, situation: str) -> None:
    text = FORMATS[name](SITUATIONS[situation], Screen())
    assert text == "" or text.endswith("\n")
    assert not text.endswith("\n\n")


def test_a_format_is_imported_when_it_is_used() -> None:
    program = (
        "import sys, aisec_hooks.report\n"
        "print(sorted(m for m in sys.modules if m.startswith('aisec_hooks.report')))\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert ast.literal_eval(done.stdout.decode()) == [
        "aisec_hooks.report",
        "aisec_hooks.report.safe",
        "aisec_hooks.report.screen",
    ]
