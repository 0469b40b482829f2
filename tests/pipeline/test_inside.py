"""Code in files of another kind, as it is staged: what comments silence, and what only moved."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from aisec_hooks.changes import staged
from aisec_hooks.pipeline import Options, judge
from aisec_hooks.repository import Repository
from tests.gitrepo import GitRepo

CONTAINER = "FROM a\nRUN curl -k b\n"
STEP = "jobs:\n  b:\n    steps:\n      - run: |\n          set -e\n          curl -k b\n"
SCRIPT = "<p>\n<script>\n  document.body.innerHTML = location.hash\n</script>\n"
SHOWN = "<p>\n<%= raw params[:q] %>\n"


@pytest.fixture
def repo(tmp_path: Path) -> GitRepo:
    return GitRepo.create(tmp_path / "repo", home=tmp_path / "home")


def told(repo: GitRepo) -> list[str]:
    """Path, line, rule, and what became of each finding."""
    with Repository.open(str(repo.path)) as opened:
        found = judge(staged.read(opened), opened, Options()).findings
    return sorted(
        f"{f.location.path}:{f.location.line} {f.rule} "
        + ("silent" if each.suppressed else "carried" if f.carried else each.action)
        for each in found
        for f in [each.finding]
    )


def notebook(*cells: str, lines: bool = True) -> str:
    code = [
        {"cell_type": "code", "source": each.splitlines(keepends=True) if lines else each}
        for each in cells
    ]
    return json.dumps({"cells": code, "metadata": {}}, indent=1)


TLS, XSS, RAW, RUN = (
    "tls-verification-disabled", "cross-site-scripting", "unescaped-template-output",
    "command-injection",
)  # fmt: skip


@pytest.mark.parametrize(
    ("path", "text", "risk", "comment"),
    [
        ("Dockerfile", CONTAINER, f"2 {TLS}", "# aisec: ignore[{}] x"),
        (".github/workflows/a.yml", STEP, f"6 {TLS}", "          # aisec: ignore[{}] x"),
        (".github/workflows/a.yml", STEP.replace("run: |\n          set -e\n          ", "run: "),
         f"4 {TLS}", "      # aisec: ignore[{}] x"),
        ("a.html", SCRIPT, f"3 {XSS}", "  // aisec: ignore[{}] x"),
        ("a.html", SCRIPT, f"3 {XSS}", "  /* aisec: ignore[{}] x */"),
        ("a.vue", SCRIPT, f"3 {XSS}", "  // aisec: ignore[{}] x"),
        ("a.svelte", SCRIPT, f"3 {XSS}", "  // aisec: ignore[{}] x"),
        ("a.php", SCRIPT, f"3 {XSS}", "  // aisec: ignore[{}] x"),
        ("a.erb", SHOWN, f"2 {RAW}", "<%# aisec: ignore[{}] x %>"),
        ("a.erb", SHOWN, f"2 {RAW}", "<!-- aisec: ignore[{}] x -->"),
        ("a.ejs", "<p>\n<%- req.query.a %>\n", f"2 {RAW}", "<%# aisec: ignore[{}] x %>"),
        ("a.blade.php", "<p>\n{!! request('q') !!}\n", f"2 {RAW}",
         "{{{{-- aisec: ignore[{}] x --}}}}"),
        ("a.j2", "<p>\n{{ query|safe }}\n", f"2 {RAW}", "{{# aisec: ignore[{}] x #}}"),
        ("a.hbs", "<p>\n{{{ params.a }}}\n", f"2 {RAW}", "{{{{!-- aisec: ignore[{}] x --}}}}"),
        ("a.cshtml", "<p>\n@Html.Raw(Request.Query[\"a\"])\n", f"2 {RAW}",
         "@* aisec: ignore[{}] x *@"),
    ],
)  # fmt: skip
def test_a_comment_in_it_silences(
    repo: GitRepo, path: str, text: str, risk: str, comment: str
) -> None:
    line, rule = risk.split()
    repo.stage(path, text)
    (row,) = [each for each in told(repo) if f":{line} {rule}" in each]
    assert not row.endswith("silent")
    lines = text.split("\n")
    lines.insert(int(line) - 1, comment.format(rule))
    repo.stage(path, "\n".join(lines))
    assert told(repo) == [f"{path}:{int(line) + 1} {rule} silent"]
    lines[int(line) - 1] = comment.format("weak-hash")
    repo.stage(path, "\n".join(lines))
    assert f"{path}:{int(line) + 1} {rule} silent" not in told(repo)


CELL = "from flask import request\na = request.args['a']\nimport os\n{}os.system(a){}\n"
DIRECTIVE = f"# aisec: ignore[{RUN}] a demo"


def test_a_comment_of_a_cell_silences_its_line(repo: GitRepo) -> None:
    first = CELL.format(f"{DIRECTIVE}\n", "")
    text = notebook(first, "os.system(a)", f"os.system('a' + a)  {DIRECTIVE}\n")
    repo.stage("a.ipynb", text)
    rows = [row.split(" ", 1) for row in told(repo)]
    assert [row[1] for row in rows] == [f"{RUN} silent", f"{RUN} block", f"{RUN} silent"]
    lines = text.split("\n")
    assert ["os.system" in lines[int(row[0].split(":")[1]) - 1] for row in rows] == [True] * 3


def test_a_text_in_a_cell_silences_nothing(repo: GitRepo) -> None:
    repo.stage("a.ipynb", notebook(CELL.format(f"b = '''\n{DIRECTIVE}\n'''; ", "")))
    assert [row.split()[-1] for row in told(repo)] == ["block"]


def test_a_cell_in_one_line_has_no_line_to_silence(repo: GitRepo) -> None:
    repo.stage("a.ipynb", notebook(CELL.format("", f"  {DIRECTIVE}"), lines=False))
    assert [row.split()[-1] for row in told(repo)] == ["block"]


@pytest.mark.parametrize(
    ("old", "new", "text", "rest", "line"),
    [
        ("Dockerfile", "b/Dockerfile", CONTAINER, "FROM a\n", 2),
        (".github/workflows/a.yml", ".github/workflows/b.yml", STEP, "jobs:\n", 6),
        ("a.html", "b.html", SCRIPT, "<p>\n", 3),
        ("a.vue", "b.svelte", SCRIPT, "<p>\n", 3),
        ("a.erb", "b.erb", SHOWN, "<p>\n", 2),
        ("a.ipynb", "b.ipynb", notebook(CELL.format("", "")), notebook("1"), 9),
    ],
)
def test_what_moves_to_another_file_is_carried(
    repo: GitRepo, old: str, new: str, text: str, rest: str, line: int
) -> None:
    repo.commit("old", {old: text})
    repo.stage(old, rest)
    repo.stage(new, text)
    (row,) = told(repo)
    assert row.startswith(f"{new}:{line} ")
    assert row.endswith(" carried")
    repo.stage(f"c/{new}", text)
    assert [each.endswith(" carried") for each in told(repo)].count(False) == 1


def test_what_moves_out_of_a_page_or_a_step_is_carried(repo: GitRepo) -> None:
    repo.commit("old", {"a.html": SCRIPT, ".github/workflows/a.yml": STEP})
    repo.stage("a.html", "<script src=a.js></script>\n")
    repo.stage("a.js", "document.body.innerHTML = location.hash\n")
    repo.stage(".github/workflows/a.yml", STEP.replace("curl -k b", "./a.sh"))
    repo.stage("a.sh", "#!/bin/sh\ncurl -k b\n")
    assert told(repo) == [f"a.js:1 {XSS} carried", f"a.sh:2 {TLS} carried"]


def test_cells_that_change_places_are_carried(repo: GitRepo) -> None:
    first, second = CELL.format("", ""), "x = 1\ny = 2\n"
    repo.commit("old", {"a.ipynb": notebook(second, first)})
    repo.stage("a.ipynb", notebook(first, second))
    assert {row.split()[-1] for row in told(repo)} <= {"carried"}
