"""What removed lines had stopped is new; what was dangerous before is not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aisec_hooks import languages
from aisec_hooks.changes.intersection import collect
from aisec_hooks.cli._sample_changes import ranges
from aisec_hooks.engine import file, tiers, wire
from aisec_hooks.engine.file import FileOutcome, FileTask, OldText
from aisec_hooks.model.notice import Notice
from tests.marked import sides

Seen = list[tuple[str, str, int, str]]

HEAD = """
 import os
 import yaml
 from flask import Flask, redirect, request

 app = Flask(__name__)
 PAGES = ("/", "/orders")

"""


def task(path: str, after: str, *befores: str) -> FileTask:
    """A change of a file with one or several parents."""
    olds = [OldText(each.encode(), *ranges(each.encode(), after.encode())) for each in befores]
    added = [{row for part in each.added for row in range(part[0], part[1] + 1)} for each in olds]
    new_to_all = collect(sorted(set.intersection(*added)))
    language = languages.find(path, b"")
    assert language is not None
    return FileTask(path, language.name, after.encode(), tuple(olds), new_to_all, tiers.HOOK)


def shown(outcome: FileOutcome) -> Seen:
    """Rule, the rule of what was stopped, line, and the last step."""
    return [
        (each.rule, each.stopped, each.location.line, each.flow[-1].message if each.flow else "")
        for each in outcome.sightings
    ]


def changed(marked: str, path: str = "app.py") -> Seen:
    before, after = sides(marked)
    outcome = file.run(task(path, after, before))
    assert outcome.notices == ()
    return shown(outcome)


def flask(marked: str) -> Seen:
    return changed(HEAD + marked.lstrip("\n"))


REPORTED = {
    "guard": (
        """
 @app.route("/")
 def view():
     target = request.args["next"]
-    if target not in PAGES:
-        return redirect("/")
     return redirect(target)
""",
        ("open-redirect", 11, 'lines 11-12 before: if target not in PAGES: return redirect("/")'),
    ),
    "guard that aborts": (
        """
 from flask import abort

 @app.route("/")
 def view():
     target = request.args["next"]
-    if target not in PAGES:
-        abort(400)
     return redirect(target)
""",
        ("open-redirect", 13, "lines 13-14 before: if target not in PAGES: abort(400)"),
    ),
    "conversion": (
        """
 @app.route("/")
 def view():
     name = request.args["name"]
-    name = int(name)
     return open(f"/srv/{name}").read()
""",
        ("path-traversal", 11, "line 11 before: name = int(name)"),
    ),
    "constant": (
        """
 @app.route("/")
 def view():
     name = request.args["name"]
-    name = "terms.txt"
     return open("/srv/" + name).read()
""",
        ("path-traversal", 11, 'line 11 before: name = "terms.txt"'),
    ),
    "return": (
        """
 @app.route("/")
 def view():
     target = request.args["next"]
-    return redirect("/")
     return redirect(target)
""",
        ("open-redirect", 11, 'line 11 before: return redirect("/")'),
    ),
    "function that cleans": (
        """
 def shorten(name):
-    name = os.path.basename(name)
     return name

 @app.route("/")
 def view():
     return open("/srv/" + shorten(request.args["name"])).read()
""",
        ("path-traversal", 13, "line 9 before: name = os.path.basename(name)"),
    ),
    "guard whose sink is in another function": (
        """
 def read(name):
     return open("/srv/" + name).read()

 @app.route("/")
 def view():
     name = request.args["name"]
-    if name not in PAGES:
-        return ""
     return read(name)
""",
        ("path-traversal", 9, 'lines 14-15 before: if name not in PAGES: return ""'),
    ),
    "guard that does nothing now": (
        """
 @app.route("/")
 def view():
     target = request.args["next"]
     if target not in PAGES:
-        return redirect("/")
+        print("unknown page")
     return redirect(target)
""",
        ("open-redirect", 13, 'line 12 before: return redirect("/")'),
    ),
    "safe argument": (
        """
 def settings(text):
     return yaml.load(
         text,
-        Loader=yaml.SafeLoader,
     )
""",
        ("unsafe-yaml-load", 9, "line 11 before: Loader=yaml.SafeLoader,"),
    ),
    "handler that did something": (
        """
 def settings(text):
     try:
         return yaml.safe_load(text)
     except Exception:
-        app.logger.exception("settings")
         pass
""",
        ("swallowed-exception", 11, 'line 12 before: app.logger.exception("settings")'),
    ),
    "one of several places": (
        """
 @app.route("/")
 def view():
     target = request.args["next"]
-    print("a")
     app.logger.info("b")
-    if target not in PAGES:
-        return redirect("/")
     app.logger.info("c")
-    print("d")
     return redirect(target)
""",
        ("open-redirect", 13, 'lines 13-14 before: if target not in PAGES: return redirect("/")'),
    ),
    "both of two places": (
        """
 @app.route("/")
 def view():
     target = request.args["next"]
-    target = "/"
     app.logger.info("a")
-    target = "/orders"
     return redirect(target)
""",
        ("open-redirect", 12, 'line 13 before: target = "/orders"'),
    ),
    "in another place than what was dangerous before": (
        """
 @app.route("/a")
 def first():
     target = request.args["next"]
     return redirect(target)

 @app.route("/b")
 def second():
     target = request.args["next"]
-    if target not in PAGES:
-        return redirect("/")
     return redirect(target)
""",
        ("open-redirect", 16, 'lines 16-17 before: if target not in PAGES: return redirect("/")'),
    ),
}


@pytest.mark.parametrize("name", REPORTED)
def test_removed_protection_is_reported_where_it_matters(name: str) -> None:
    marked, (rule, line, step) = REPORTED[name]
    assert flask(marked) == [("protection-removed", rule, line, f"removed here, {step}")]


LEFT_ALONE = {
    "moved guard": """
 @app.route("/")
 def view():
     target = request.args["next"]
-    if target not in PAGES:
-        return redirect("/")
     app.logger.info("a page")
+    if target not in PAGES:
+        return redirect("/")
     return redirect(target)
""",
    "guard with the same meaning": """
 @app.route("/")
 def view():
     target = request.args["next"]
-    if target not in PAGES:
-        return redirect("/")
+    if target != "/":
+        target = "/orders"
     return redirect(target)
""",
    "whole function": """
-@app.route("/")
-def view():
-    target = request.args["next"]
-    if target not in PAGES:
-        return redirect("/")
-    return redirect(target)
-
 @app.route("/b")
 def other():
     return redirect(request.args["next"])
""",
    "function that went to another file": """
-def shorten(name):
-    return os.path.basename(name)
-
+from texts import shorten
+
 @app.route("/")
 def view():
     return open("/srv/" + shorten(request.args["name"])).read()
""",
    "names that went to another file": """
-allowed = ("/", "/orders")
+from pages import allowed

 @app.route("/")
 def view():
     target = request.args["next"]
     if target not in allowed:
         return redirect("/")
     return redirect(target)
""",
    "what was dangerous before": """
 @app.route("/")
 def view():
     target = request.args["next"]
-    app.logger.info("a page")
     return redirect(target)
""",
    "empty lines": """
 @app.route("/")
 def view():
     target = request.args["next"]
-
     return redirect(target)
""",
    "one of two protections": """
 @app.route("/")
 def view():
     target = request.args["next"]
-    if target == "":
-        return redirect("/")
     if target not in PAGES:
         return redirect("/")
     return redirect(target)
""",
    "less doubt about what was dangerous before": """
 @app.route("/")
 def view():
     name = request.args["name"]
-    name = app.jinja_env.unknown(name)
     return open("/srv/" + name).read()
""",
}


@pytest.mark.parametrize("name", LEFT_ALONE)
def test_nothing_is_said_of(name: str) -> None:
    assert flask(LEFT_ALONE[name]) == []


def test_what_touches_an_added_line_is_said_by_its_own_rule() -> None:
    marked = """
 @app.route("/")
 def view():
     target = request.args["next"]
-    if target not in PAGES:
-        return redirect("/")
-    return redirect(target)
+    return redirect(target, code=303)
"""
    assert flask(marked) == [
        ("open-redirect", "", 11, "assigned to target"),
    ]


GUARDED = sides(HEAD + REPORTED["guard"][0].lstrip("\n"))
WITH, WITHOUT = GUARDED


@pytest.mark.parametrize(
    ("befores", "found"),
    [
        ((WITH, WITH + "\n# theirs\n"), 1),
        ((WITH, WITHOUT), 0),
        ((WITHOUT, WITH), 0),
        ((WITH, WITHOUT.replace("def view", "def other")), 0),
        ((WITH, HEAD.replace("\n ", "\n").strip()), 0),
    ],
)
def test_every_parent_had_the_protection(befores: tuple[str, ...], found: int) -> None:
    seen = shown(file.run(task("app.py", WITHOUT, *befores)))
    assert [each[:3] for each in seen] == [("protection-removed", "open-redirect", 11)] * found


NOT_READ = {
    "before": (
        "app.py",
        """
 from flask import Flask, redirect, request
 app = Flask(__name__)
 @app.route("/")
 def view():
     target = request.args["next"]
-    target = "/"]
     return redirect(target)
""",
    ),
    "after": (
        "app.js",
        """
 const express = require('express')
 const app = express()
 app.get('/a', (req, res) => {
   const target = req.query.next
   if (target !== '/') {
-    return res.sendStatus(400)
-  }
   res.redirect(target)
 })
""",
    ),
}


@pytest.mark.parametrize("when", NOT_READ)
def test_a_text_that_is_not_understood_is_told_and_not_judged(when: str) -> None:
    path, marked = NOT_READ[when]
    before, after = sides(marked)
    outcome = file.run(task(path, after, before))
    assert outcome.sightings == ()
    said = (
        "whether removed lines had stopped open-redirect at line 6 is not known: some of the text "
        "could not be read, before or after"
    )
    assert outcome.notices == (Notice(path, "too-complex", said),)


def test_the_worker_says_the_same() -> None:
    asked = task("app.py", WITHOUT, WITH)
    outcome = file.run(asked)
    assert wire.unpacked(wire.work(wire.packed(asked))) == outcome
    assert len(outcome.sightings) == 1


OLD = """
import os
import hashlib
import logging
from flask import Flask, redirect, request

app = Flask(__name__)
log = logging.getLogger(__name__)
# a remark
UNUSED = 1


def digest(data):
    log.info("digest")
    # another
    count = 0
    return hashlib.md5(data).hexdigest()


@app.route("/a")
def first():
    log.info("first")
    target = request.args["next"]
    label = "x"
    log.debug("going")
    return redirect(target)


def named():
    label = "y"
    return request.args["name"]


@app.route("/b")
def second():
    label = "z"
    name = named()
    log.info("second")
    os.system("ls " + name)
    try:
        log.info("third")
        pass
    except Exception:
        pass
    log.info("end")
    return open("/srv/" + name).read()
""".lstrip().splitlines()
UNRELATED = [
    at
    for at, line in enumerate(OLD)
    if line.strip().startswith(("log.", "label", "count", "#", "UNUSED", "import logging"))
    or not line
]


@settings(deadline=None)
@given(st.sets(st.sampled_from(UNRELATED), min_size=1))
def test_unrelated_lines_may_go_from_a_file_with_old_weaknesses(gone: set[int]) -> None:
    before = "\n".join(OLD) + "\n"
    after = "".join(f"{line}\n" for at, line in enumerate(OLD) if at not in gone)
    asked = task("app.py", after, before)
    assert asked.olds[0].removed
    assert shown(file.run(asked)) == []
