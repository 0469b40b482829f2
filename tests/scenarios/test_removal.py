"""A change that takes away what protected old code, as git and programs meet it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import aisec
from tests.gitrepo import GitRepo
from tests.marked import sides

PYTHON = """
 from flask import Flask, redirect, request

 app = Flask(__name__)
 PAGES = ("/", "/orders")


 @app.route("/")
 def view():
     target = request.args["next"]
-    if target not in PAGES:
-        return redirect("/")
     return redirect(target)
"""
JAVASCRIPT = """
 const express = require('express')
 const fs = require('fs')
 const path = require('path')
 const app = express()

 app.get('/file', (req, res) => {
   let name = req.query.name
-  name = path.basename(name)
   res.json(fs.readFileSync('/srv/files/' + name, 'utf8'))
 })
"""
JAVA = """
 import java.nio.file.Files;
 import java.nio.file.Path;
 import javax.servlet.http.HttpServletRequest;

 class Store {
     Object read(HttpServletRequest request, Path base) throws Exception {
         Path path = base.resolve(request.getParameter("file")).normalize();
-        if (!path.startsWith(base)) {
-            throw new SecurityException();
-        }
         return Files.readString(path);
     }
 }
"""
GO = """
 package main

 import (
 \t"net/http"
 \t"os"
 \t"path/filepath"
 )

 func read(w http.ResponseWriter, r *http.Request) {
 \tname := r.FormValue("name")
-\tif !filepath.IsLocal(name) {
-\t\treturn
-\t}
 \tos.Open(filepath.Join("data", name))
 }
"""


def report(repo: GitRepo, *words: str) -> dict[str, Any]:
    done = aisec("scan", *(words or ("--staged",)), "--format", "json", at=repo)
    assert done.stderr == ""
    found: dict[str, Any] = json.loads(done.stdout)
    assert done.returncode == (found["verdict"] == "blocked")
    return found


def places(found: dict[str, Any]) -> list[tuple[str, int, str, str | None]]:
    assert found["notices"] == []
    return [
        (each["path"], each["line"], each["rule"], each["data"].get("weakness"))
        for each in found["findings"]
    ]


def staged(folder: Path, name: str, marked: str) -> GitRepo:
    """A repository whose index holds the change."""
    before, after = sides(marked)
    repo = GitRepo.create(folder / "repo")
    repo.commit("before", {name: before})
    repo.stage(name, after)
    return repo


EXPECTED = {
    "app.py": (
        PYTHON,
        ("open-redirect", "medium", "warn", 10),
        ("lines 10-11", 'if target not in PAGES: return redirect("/")'),
    ),
    "app.js": (
        JAVASCRIPT,
        ("path-traversal", "high", "block", 8),
        ("line 8", "name = path.basename(name)"),
    ),
    "Store.java": (
        JAVA,
        ("path-traversal", "high", "block", 8),
        ("lines 8-10", "if (!path.startsWith(base)) { throw new SecurityException..."),
    ),
    "main.go": (
        GO,
        ("path-traversal", "high", "block", 11),
        ("lines 11-13", "if !filepath.IsLocal(name) { return }"),
    ),
}


@pytest.mark.parametrize("name", EXPECTED)
def test_a_staged_removal_is_shown_at_the_sink(tmp_path: Path, name: str) -> None:
    marked, (rule, severity, action, line), (rows, removed) = EXPECTED[name]
    repo = staged(tmp_path, name, marked)
    found = report(repo)
    (finding,) = found["findings"]
    assert finding.pop("fix").startswith("Put back what was removed.")
    assert len(finding.pop("fingerprint")) == 16
    (whole,) = report(repo, name)["findings"]
    assert (whole["rule"], whole["severity"], whole["action"], whole["line"]) == (
        rule, severity, action, line,
    )  # fmt: skip
    del whole["fix"], whole["fingerprint"]
    step = {"path": name, "line": line, "message": f"removed here, {rows} before: {removed}"}
    assert finding == {
        **whole,
        "rule": "protection-removed",
        "message": f"{rows} removed, which had stopped this: {whole['message']}",
        "cwe": [*whole["cwe"], "CWE-693"],
        "flow": [*whole["flow"], step],
        "data": {"weakness": rule},
    }
    assert found["summary"]["added_lines"] == 0


FOUND = [("app.js", 8, "protection-removed", "path-traversal")]
BEFORE, AFTER = sides(JAVASCRIPT)


@pytest.fixture
def repo(tmp_path: Path) -> GitRepo:
    """The protected text is committed; ``main`` is checked out."""
    made = GitRepo.create(tmp_path / "repo")
    made.commit("before", {"app.js": BEFORE, "other.txt": "1\n2\n3\n"})
    return made


def test_a_range_shows_it_too(repo: GitRepo) -> None:
    repo.commit("after", {"app.js": AFTER})
    assert places(report(repo, "--range", "HEAD~1..HEAD")) == FOUND


def test_a_patch_shows_it_too(repo: GitRepo) -> None:
    repo.write("app.js", AFTER)
    repo.write("change.patch", repo.git("diff") + "\n")
    assert places(report(repo, "--patch", "change.patch")) == FOUND


def test_a_patch_for_a_text_that_is_not_here_says_that_it_cannot_tell(repo: GitRepo) -> None:
    repo.write("app.js", AFTER)
    patch = repo.git("diff") + "\n"
    folder = repo.path.with_name("elsewhere")
    folder.mkdir()
    done = aisec("scan", "--patch", "-", "--format", "json", at=folder, stdin=patch)
    found = json.loads(done.stdout)
    assert (done.returncode, found["findings"]) == (0, [])
    assert found["notices"] == [
        {
            "path": "app.js",
            "reason": "unsupported",
            "message": "the text before is not here: what removed lines had stopped is unknown",
        }
    ]


def test_a_renamed_file_lost_it_too(repo: GitRepo) -> None:
    repo.git("mv", "app.js", "server.js")
    repo.stage("server.js", AFTER)
    assert places(report(repo)) == [("server.js", *FOUND[0][1:])]


def test_a_file_that_is_only_renamed_or_deleted_lost_nothing(repo: GitRepo) -> None:
    repo.git("mv", "app.js", "server.js")
    assert places(report(repo)) == []
    repo.git("rm", "-q", "--cached", "server.js")
    assert places(report(repo)) == []


def test_the_worker_shows_it_in_a_large_file(repo: GitRepo) -> None:
    more = "".join(f"const value{at} = {at} // a line of a large file\n" for at in range(2_000))
    repo.commit("large", {"app.js": BEFORE + more})
    repo.stage("app.js", AFTER + more)
    assert places(report(repo)) == FOUND


def test_a_text_before_that_is_too_large_is_told(repo: GitRepo) -> None:
    repo.commit("large", {"app.js": BEFORE + "// " + "x" * 1_100_000 + "\n"})
    repo.stage("app.js", AFTER)
    found = report(repo)
    assert found["findings"] == []
    assert found["notices"] == [
        {
            "path": "app.js",
            "reason": "over-limit",
            "message": "larger than 1 MB: only text rules were applied",
        }
    ]


def _branches(repo: GitRepo, ours: str, theirs: str) -> None:
    """Two branches that changed the file, being merged with the text as it is to be."""
    repo.git("checkout", "-q", "-b", "side")
    repo.commit("theirs", {"app.js": theirs, "other.txt": "1\n2\n4\n"})
    repo.git("checkout", "-q", "main")
    repo.commit("ours", {"app.js": ours, "other.txt": "0\n2\n3\n"})
    repo.run("merge", "--no-commit", "--no-ff", "side")


def test_a_merge_that_drops_what_both_parents_had(repo: GitRepo) -> None:
    _branches(repo, "// ours\n" + BEFORE, BEFORE + "// theirs\n")
    repo.stage("app.js", "// ours\n" + AFTER + "// theirs\n")
    assert places(report(repo)) == [("app.js", 9, *FOUND[0][2:])]


def test_a_merge_with_a_parent_that_had_dropped_it_before(repo: GitRepo) -> None:
    _branches(repo, "// ours\n" + BEFORE, AFTER)
    repo.stage("app.js", "// ours\n" + AFTER)
    assert places(report(repo)) == []


def test_a_comment_silences_it_by_the_rule_of_what_was_stopped(repo: GitRepo) -> None:
    for rule in ("path-traversal", "protection-removed"):
        said = f"  // aisec: ignore[{rule}] names are checked by the proxy\n"
        repo.stage("app.js", AFTER.replace("  res.json", f"{said}  res.json"))
        found = report(repo)
        assert found["verdict"] == "passed"
        (finding,) = found["findings"]
        assert finding["rule"] == "protection-removed"
        assert finding["suppressed"]["reason"] == "names are checked by the proxy"


@pytest.mark.parametrize(
    ("rules", "actions"),
    [
        ("path-traversal: off", []),
        ("protection-removed: off", []),
        ("path-traversal: note", ["note"]),
        ("protection-removed: warn", ["warn"]),
        ("path-traversal: note, protection-removed: block", ["block"]),
    ],
)
def test_policy_may_name_either_rule(repo: GitRepo, rules: str, actions: list[str]) -> None:
    repo.commit("policy", {".aisec.yaml": f"rules: {{{rules}}}\n"})
    repo.stage("app.js", AFTER)
    assert [each["action"] for each in report(repo)["findings"]] == actions


def test_one_line_less_in_a_long_file_of_old_weaknesses(tmp_path: Path) -> None:
    view = (
        '@app.route("/{0}")\n'
        "def view{0}():\n"
        '    log("{0}")\n'
        '    target = request.args["next"]\n'
        "    return redirect(target)\n\n"
    )
    head = (
        "from flask import Flask, redirect, request\nfrom logs import log\napp = Flask(__name__)\n"
    )
    text = head + "".join(view.format(at) for at in range(1_700))
    repo = GitRepo.create(tmp_path / "repo")
    repo.commit("before", {"app.py": text})
    repo.stage("app.py", text.replace('    log("850")\n', ""))
    assert places(report(repo)) == []
    repo.stage("app.py", text.replace('    log("850")\n', "    pass\n"))
    assert places(report(repo)) == []
