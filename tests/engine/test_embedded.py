"""Findings in code within pages and notebooks: where they are told, and what is new of them."""

from __future__ import annotations

import json
from difflib import SequenceMatcher

import pytest

from aisec_hooks import languages
from aisec_hooks.changes.proposed import Texts
from aisec_hooks.engine import tiers
from aisec_hooks.engine.change import ChangeJudge, Settings
from aisec_hooks.engine.sighting import Sighting
from aisec_hooks.model.change import REGULAR, ChangeKind, ChangeSet, FileChange, Origin
from aisec_hooks.model.position import LineRange
from aisec_hooks.source import limits

PAGE = "<p>\xe4\xe4</p><script>document.body.innerHTML = location.hash</script>\n"


Ranges = tuple[LineRange, ...]


def differing(old: list[str], new: list[str]) -> tuple[Ranges, Ranges]:
    """The lines that are added, and those that are removed."""
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    hunks = [each for each in matcher.get_opcodes() if each[0] != "equal"]
    added = tuple(LineRange(first + 1, last) for *_, first, last in hunks if first < last)
    removed = tuple(LineRange(first + 1, last) for _, first, last, *_ in hunks if first < last)
    return added, removed


def judged(
    new: str, path: str, old: str | None = None, rules: tuple[str, ...] = tiers.HOOK
) -> tuple[list[Sighting], list[str]]:
    """What a change of one file shows, and the reasons of its notices."""
    kind = ChangeKind.ADDED if old is None else ChangeKind.MODIFIED
    added, removed = differing((old or "").split("\n"), new.split("\n"))
    mode, lines = (REGULAR, added) if old is not None else (0, None)
    file = FileChange(kind, path, None, REGULAR, mode, None, None, lines, removed)
    texts = Texts({path: (new.encode(), None if old is None else old.encode())})
    change = ChangeSet(Origin.PROPOSED, (file,), texts)
    judge = ChangeJudge(change, Settings(rules, languages.find, lambda _: True))
    try:
        found = [each for _, each in judge.sightings(change.files)]
    finally:
        judge.close()
    return found, [each.reason for each in judge.notices]


def places(found: list[Sighting]) -> list[tuple[str, int, bool]]:
    return [(each.rule, each.location.line, each.carried) for each in found]


def test_a_page_is_shown_as_it_is() -> None:
    (found,), notices = judged(f"\n{PAGE}", "a.html")
    assert (found.rule, found.language, notices) == ("cross-site-scripting", "javascript", [])
    line = PAGE.rstrip("\n")
    assert found.frame.lines == (line,)
    first, last = found.location.column - 1, found.location.end_column - 1
    assert line[first:last] == "innerHTML"
    assert found.frame.carets == ((2, first + 1, last + 1),)


def test_only_added_lines_of_a_page_are_judged() -> None:
    assert places(judged(f"{PAGE}<p>{PAGE}", "a.html", PAGE)[0]) == [
        ("cross-site-scripting", 2, False)
    ]
    assert places(judged(f"{PAGE}<p>\n", "a.html", PAGE)[0]) == []
    moved = f"<main>\n{PAGE}</main>\n"
    assert places(judged(moved, "a.html", PAGE)[0]) == []
    indented = f"<main>  {PAGE}"
    assert places(judged(indented, "a.html", PAGE)[0]) == [("cross-site-scripting", 1, True)]


def test_a_protection_that_a_page_loses() -> None:
    safe = (
        "<script>\nlet a = location.hash\na = DOMPurify.sanitize(a)\n"
        "document.body.innerHTML = a\n</script>\n"
    )
    assert places(judged(safe, "a.html")[0]) == []
    (found,), _ = judged(safe.replace("a = DOMPurify.sanitize(a)\n", ""), "a.html", safe)
    assert (found.stopped, found.location.line) == ("cross-site-scripting", 3)


def test_text_rules_speak_once() -> None:
    text = "<script>\n// ... rest of the code remains unchanged ...\n</script>\n"
    assert places(judged(text, "a.html")[0]) == [("elided-code", 2, False)]


SAVED, ASKED = "<p>{{ text|safe }}</p>\n", "<p>{{ request.GET.q|safe }}</p>\n"


@pytest.mark.parametrize("path", ["a.html", "a.twig", "a.blade.php", "a.erb", "a.vue"])
def test_what_templates_write_is_told_for_added_lines(path: str) -> None:
    line = {
        ".php": "{!! $text !!}\n",
        ".erb": "<%== text %>\n",
        ".vue": '<p v-html="text"></p>\n',
    }.get(path[-4:], SAVED.replace("safe", "raw"))
    rule = "unescaped-template-output"
    assert places(judged(f"\n{line}", path)[0]) == [(rule, 2, False)]
    assert places(judged(f"{line}<b>{line}", path, line)[0]) == [(rule, 2, False)]
    assert places(judged(f"{line}<b>\n", path, line)[0]) == []
    assert places(judged(f"<b>  {line}", path, line)[0]) == [(rule, 1, True)]


def test_a_template_that_writes_what_a_request_says() -> None:
    found, _ = judged(SAVED + ASKED, "a.html")
    assert [(each.location.line, each.confidence) for each in found] == [(1, "low"), (2, "medium")]
    (own,), _ = judged("{{ params.html | safe }}", "a.njk")  # what a macro is given
    assert own.confidence == "low"
    (asked,), _ = judged("<%= raw params[:q] %>", "a.erb")
    assert asked.confidence == "medium"


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        ("a.erb", '<p>\n<% password = "k9vQ2pLx7w" %>', ["hardcoded-credential 2:4"]),
        ("a.erb", "<p>\n<%= system('ls ' + params[:a]) %>", ["command-injection 2:5"]),
        ("a.erb", "<p>\n<%= `ls #{params[:a]}` %>", ["command-injection 2:5"]),
        ("a.erb", "<p>\n<%= `ls #{params[:a].to_i}` %>", []),
        ("a.erb", "<%= raw params[:a] %>", ["unescaped-template-output 1:1"]),
        ("a.erb", "<% b = params[:a] %>\n<p><%= raw b %>", ["cross-site-scripting 2:8"]),
        ("a.erb", "<% b = params[:a] %>\n<p><%== b %>", ["cross-site-scripting 2:4"]),
        ("a.erb", "<% b = h(params[:a]) %>\n<p><%= raw b %>", ["unescaped-template-output 2:4"]),
        ("a.erb", "<%= params[:a] %>\n<%= raw 'a' %>", []),
        ("a.erb", "<%# eval(params[:a]) %><%% eval(params[:a]) %>eval(params[:a])", []),
        (
            "a.blade.php",
            "@php $b = $_GET['a']; @endphp\n{!! $b !!}",
            ["cross-site-scripting 2:1"],
        ),
        ("a.blade.php", "@php $b = request('a'); @endphp\n{{ $b }}{!! e($b) !!}", []),
        ("a.blade.php", "{!! request('a') !!}", ["unescaped-template-output 1:1"]),
        ("a.blade.php", "{{ shell_exec('ls ' . request('a')) }}", ["command-injection 1:4"]),
        ("a.ejs", "<p><% const password = 'k9vQ2pLx7w' %>", ["hardcoded-credential 1:13"]),
        ("a.ejs", "<p>\n<%= eval(location.hash) %>", ["code-injection 2:5"]),
        ("a.ejs", "<%= a %>eval(location.hash)", []),
    ],
)
def test_code_between_tags(path: str, text: str, expected: list[str]) -> None:
    found, notices = judged(text, path)
    assert notices == []
    places = [f"{each.rule} {each.location.line}:{each.location.column}" for each in found]
    assert places == expected
    assert judged(f"<b>\n{text}", path, text)[0] == []


def test_what_moved_between_templates_is_carried() -> None:
    def side(path: str, new: str, old: str) -> FileChange:
        added, removed = differing(old.split("\n"), new.split("\n"))
        kind = ChangeKind.MODIFIED
        return FileChange(kind, path, None, REGULAR, REGULAR, None, None, added, removed)

    files = side("a.html", f"\n{SAVED}", "\n"), side("b.html", "\n", f"\n{SAVED}")
    texts = Texts(
        {"a.html": (f"\n{SAVED}".encode(), b"\n"), "b.html": (b"\n", f"\n{SAVED}".encode())}
    )
    settings = Settings(tiers.HOOK, languages.find, lambda _: True)
    judge = ChangeJudge(ChangeSet(Origin.PROPOSED, files, texts), settings)
    found = [each for _, each in judge.sightings(files)]
    assert places(found) == [("unescaped-template-output", 2, True)]


def notebook(*cells: list[str], out: str = "") -> str:
    code = [{"cell_type": "code", "outputs": [out], "source": each} for each in cells]
    return json.dumps({"cells": code, "metadata": {}}, indent=1)


UNSAFE = ["from flask import request\n", "a = request.args['a']\n", "import os\n", "os.system(a)"]


def test_a_notebook_names_cell_and_line() -> None:
    (found,), _ = judged(notebook(["import os"], UNSAFE), "a.ipynb")
    assert found.message.endswith(" (cell 2, line 4)")
    text = notebook(["import os"], UNSAFE).split("\n")
    assert '"os.system(a)"' in text[found.location.line - 1]
    assert found.frame.lines == ("os.system(a)",)
    assert found.frame.first == found.location.line
    (step,) = found.flow
    assert step.message.endswith(" (cell 2, line 2)")
    assert "request.args" in text[step.location.line - 1]


def test_outputs_and_numbers_of_cells_are_no_change_of_code() -> None:
    old = notebook(UNSAFE)
    assert places(judged(notebook(UNSAFE, out="eval(a)"), "a.ipynb", old)[0]) == []
    assert places(judged(notebook(["1"], UNSAFE), "a.ipynb", old)[0]) == []
    (found,), _ = judged(notebook(UNSAFE, ["eval(a)"]), "a.ipynb", old)
    assert found.rule == "code-injection"
    assert "(cell 2, line 1)" in found.message


def test_a_cell_that_grows_carries_what_it_had() -> None:
    grown = [*UNSAFE[:-1], "os.system(a)\n", "b = 1"]
    (found,), _ = judged(notebook(grown), "a.ipynb", notebook(UNSAFE))
    assert (found.rule, found.carried) == ("command-injection", True)


STEP = """jobs:
  build:
    steps:
      - run: |
          echo '${{ github.event.issue.title }}'
          curl -k https://example.com/
        env:
          TITLE: ${{ github.event.issue.title }}
      - run: echo "$TITLE"
"""


def test_a_step_is_a_shell_script() -> None:
    path = ".github/workflows/ci.yml"
    found, notices = judged(STEP, path)
    assert notices == []
    expected = [("command-injection", 5, False), ("tls-verification-disabled", 6, False)]
    assert places(found) == expected
    assert places(judged(STEP, path, STEP.replace(" -k", ""))[0]) == expected[1:]
    assert places(judged(f"name: ci\n{STEP}", path, STEP)[0]) == []


def test_a_step_is_told_in_the_words_of_its_author() -> None:
    (found,) = (each for each in judged(STEP, ".github/workflows/ci.yml")[0] if "inj" in each.rule)
    said = "the step runs a command that ${{ github.event.issue.title }} can change"
    assert found.message == said
    place = found.location
    line = STEP.split("\n")[place.line - 1]
    assert line[place.column - 1 : place.end_column - 1] == "${{ github.event.issue.title }}"
    assert found.frame.lines == (line,)
    assert found.frame.carets == ((place.line, place.column, place.end_column),)


@pytest.mark.parametrize("name", ["$1", "$@", "QUERY_STRING"])
def test_parameters_of_a_script_are_told_with_their_sign(name: str) -> None:
    found, _ = judged(f'eval "ls ${name.removeprefix("$")}"\n', "a.sh", None, tiers.AUDIT)
    assert [each.message for each in found] == [f"eval runs a command that {name} can change"]


HERE = """jobs:
  build:
    steps:
      - run: |
          cat <<{} > out
          ${{{{ github.event.issue.{} }}}} $(curl -k b)
          EOF
          echo done
"""


@pytest.mark.parametrize(
    ("word", "field", "expected"),
    [
        ("EOF", "title", True),
        ("EOF", "body", True),
        ("'EOF'", "body", True),
        ('"EOF"', "body", True),
        ("\\EOF", "body", True),
        ("-'EOF'", "body", True),
        ("'EOF'", "title", False),  # one line: the word cannot stand alone in it
        ("'EOF'", "number", False),
    ],
)
def test_a_here_document_that_outsiders_can_end(word: str, field: str, expected: bool) -> None:
    """Who can end it runs what follows as commands; else nothing in it is run."""
    found, notices = judged(HERE.format(word, field), ".github/workflows/ci.yml")
    run = [("command-injection", 6, False), ("tls-verification-disabled", 6, False)]
    assert (places(found), notices) == (run if expected else [], [])


def test_a_dockerfile_is_a_shell_script() -> None:
    text = "FROM a\nENV DB_PASSWORD k9vQ2pLx7w\nRUN a && \\\n    curl -k b\nRUN curl b\n"
    found, notices = judged(text, "Dockerfile")
    assert notices == []
    assert places(found) == [
        ("hardcoded-credential", 2, False),
        ("tls-verification-disabled", 4, False),
    ]
    frame = found[1].frame
    assert frame.lines[-1] == "    curl -k b"


def test_what_is_too_large_is_told() -> None:
    large = PAGE + " " * limits.HOST
    assert judged(large, "a.html") == ([], ["over-limit"])
    large = PAGE + " " * limits.PARSE
    assert judged(large, "a.html") == ([], ["over-limit"])


def test_what_follows_a_hostile_script_is_judged_and_the_script_has_a_notice() -> None:
    found, notices = judged("<script>" + "(" * 50_000 + "</script>" + PAGE, "a.html")
    assert (places(found), notices) == ([("cross-site-scripting", 1, False)], ["parse-error"])
