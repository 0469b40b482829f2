"""What a rule tells of is told whatever else a file holds, or does not hold.

A file is looked through for words before anything is evaluated, and samples hold many of them.  So
each risky place is taken by itself: everything around it goes that evaluation of all of the file
needs not, and the usual way must tell of what is left.
"""

from __future__ import annotations

import re

import pytest

from aisec_hooks import languages
from aisec_hooks.cli import samples
from aisec_hooks.engine import analyse, analysis
from aisec_hooks.engine.watch import Watch
from aisec_hooks.model.language import Language
from aisec_hooks.model.rule import RuleIndex
from aisec_hooks.rules import loader, page
from aisec_hooks.source import grammars
from aisec_hooks.source.text import Source
from tests.engine import everything

BODY = re.compile(
    r"(?:^|_)(?:program|file|source|module|unit|block|body|statements|list|group|suite|stream|"
    r"mapping|sequence|object|array|table)$"
)
IMPORTS = re.compile(r"import|include|using|use|package|tag|require|extern|comment")

Told = set[tuple[str, int]]
SAMPLES = [
    (sample, language)
    for each in page.every()
    for sample in samples.find(each.rule.id)
    if (language := languages.find(sample.path, sample.text[:200])) is not None
]
NAMES = sorted({language.name for _, language in SAMPLES})


def index_of(language: Language) -> RuleIndex:
    return loader.load(language.rules)


def of_all(path: str, language: Language, text: bytes) -> Told | None:
    """The hits where every function is evaluated; None where the text does not parse whole."""
    source = Source(path, language, text)
    index = index_of(language)
    watch = Watch(source, source.text, analysis._vocabulary(index), None)
    watch.machine.settings = index.settings
    everything.evaluate(source, watch)
    found = {(hit.rule, hit.span.start) for hit in watch.hits.values()}
    whole = not source.damaged
    watch.close()
    source.close()
    return found if whole else None


def usual(path: str, language: Language, text: bytes) -> Told:
    found = analyse(path, language, text, None, index_of(language))
    return {(hit.rule, hit.span.start) for hit in found.hits}


def without(text: bytes, start: int, end: int) -> bytes:
    return text[:start] + re.sub(rb"[^\n]", b" ", text[start:end]) + text[end:]


def alone(path: str, language: Language, text: bytes, told: tuple[str, int]) -> bytes:
    """The text with nothing left beside a place but what it takes to be told there."""
    waiting = [grammars.parser(language).parse(text).root_node]
    while waiting:
        node = waiting.pop()
        inner = node.named_children
        for each in inner:
            if each.start_byte <= told[1] < each.end_byte:
                waiting.append(each)
            elif len(inner) > 1 and BODY.search(node.type) and not IMPORTS.search(each.type):
                less = without(text, each.start_byte, each.end_byte)
                if told in (of_all(path, language, less) or ()):
                    text = less
    return text


@pytest.mark.parametrize("name", NAMES)
def test_each_place_is_told_alone(name: str) -> None:
    missed, looked_at = [], 0
    for sample, language in SAMPLES:
        if language.name != name:
            continue
        path, text = sample.path, sample.text
        found = usual(path, language, text) & (of_all(path, language, text) or set())
        for told in sorted(found):
            looked_at += 1
            left = alone(path, language, text, told)
            if told not in usual(path, language, left):
                missed.append((told[0], left.decode()))
    assert looked_at
    assert missed == []


WAYS = [
    ("a.cpp", "swallowed-exception", "void f() { try { g(); } catch (...) { } }"),
    ("a.cpp", "swallowed-exception", "void f() {\n  try { g(); }\n  catch ( ... )\n  {\n  }\n}"),
    ("A.scala", "swallowed-exception", "object A { def f() = try { g() } catch { case _ => } }"),
    ("A.scala", "swallowed-exception",
     "object A {\n  def f() = try { g() } catch {\n    case e => ()\n  }\n}"),
    ("a.rb", "swallowed-exception", "def f\n  g\nrescue => e\nend"),
    ("a.rb", "swallowed-exception", "def f\n  g\nrescue\nend"),
    ("a.swift", "swallowed-exception", "func f() { do { try g() } catch { } }"),
    ("a.swift", "swallowed-exception", "func f() { do { try g() } catch let e { } }"),
    ("A.java", "swallowed-exception",
     "class A { void f() { try { g(); } catch (\n Exception e) { } } }"),
    ("a.py", "swallowed-exception",
     "try:\n    g()\nexcept (ValueError,\n        Exception):\n    pass"),
    ("A.cs", "swallowed-exception", "class A { void F() {\n try { G(); }\n catch\n {\n }\n} }"),
    ("a.cpp", "unbounded-copy",
     '#include <cstdio>\nvoid f(char *word) { std::scanf("%s", word); }'),
    ("a.cpp", "command-injection",
     '#include <cstdlib>\nvoid f(std::string a) { ::system(("ls " + a).c_str()); }'),
    ("a.php", "command-injection", '<?php function f($a) { \\exec("ls " . $a); }'),
    ("a.c", "sql-injection",
     "#include <sqlite3.h>\nvoid f(sqlite3 *db, const char *a) {\n  char text[99];\n"
     "  snprintf(text, 99, \"DELETE FROM b WHERE c = '%s'\", a);\n"
     "  sqlite3_exec(db, text, 0, 0, 0);\n}"),
    ("a.c", "command-injection",
     "#include <stdlib.h>\nvoid f(const char *a) {\n  char *text;\n"
     "  asprintf(&text, \"ls %s\", a);\n  system(text);\n}"),
    ("a.cpp", "sql-injection",
     "#include <pqxx/pqxx>\nvoid f(pqxx::work& work, std::string a) {\n  std::stringstream text;\n"
     "  text << \"DELETE FROM b WHERE c = '\" << a << \"'\";\n  work.exec(text.str());\n}"),
    ("a.js", "command-injection",
     "const { exec } = require('child_process')\nfunction f(a) {\n  const parts = []\n"
     "  parts.push('ls ')\n  parts.push(a)\n  exec(parts.join(''))\n}"),
    ("a.rs", "sql-injection",
     "use std::fmt::Write;\nasync fn f(pool: &sqlx::PgPool, a: &str) {\n"
     "  let mut text = String::new();\n  write!(text, \"DELETE FROM b WHERE c = '{}'\", a);\n"
     "  sqlx::query(&text).execute(pool).await;\n}"),
    ("a.php", "sql-injection",
     "<?php function f(PDO $db, $a) {\n  return $db->query(\"DELETE FROM b WHERE c = '$a'\");\n}"),
    ("A.java", "sql-injection",
     "class A { void f(java.sql.Statement s, String a) throws Exception {\n"
     "  String[] parts = new String[1];\n  parts[0] = \"DELETE FROM b WHERE c = '\" + a + \"'\";\n"
     "  s.executeUpdate(parts[0]);\n} }"),
    ("A.cs", "command-injection",
     "using System.Diagnostics;\nusing Microsoft.AspNetCore.Mvc;\nclass A : ControllerBase {\n"
     "  private string Asked => Request.Query[\"a\"];\n"
     "  void F() { Process.Start(Asked); }\n}"),
    ("A.kt", "xml-external-entities",
     "import javax.xml.parsers.DocumentBuilderFactory\nimport javax.servlet.http.HttpServletRequest\n"
     "class A {\n  fun f(request: HttpServletRequest) {\n"
     "    val made = DocumentBuilderFactory.newInstance()\n"
     "    made.newDocumentBuilder().parse(request.inputStream)\n  }\n}"),
    ("A.java", "cross-site-scripting",
     "import javax.servlet.http.*;\nimport javax.websocket.*;\nclass Page extends HttpServlet {\n"
     "  protected void doGet(HttpServletRequest a, HttpServletResponse b) throws Exception {\n"
     "    Held held = new Held();\n    b.getWriter().println(held.last);\n  }\n"
     "  @ClientEndpoint static class Held {\n    String last;\n"
     "    @OnMessage public void on(String message) { last = message; }\n  }\n}"),
    ("a.tf", "hardcoded-credential", 'variable "db_password" {\n  default = "k9vQ2pLx" # a\n}'),
]  # fmt: skip
QUIET = [
    ("a.cpp", "struct A { ~A() { try { g(); } catch (...) { } } };"),
    ("a.cpp", "A::~A()\n{\n  try { g(); }\n  catch (...)\n  {\n  }\n}"),
    ("a.php", "<?php class A { function __destruct() { try { g(); } catch (Throwable) { } } }"),
    ("a.py", "class A:\n    def __del__(self):\n        try:\n            g()\n"
     "        except Exception:\n            pass"),
    ("a.cpp", "void f() { try { g(); } catch (const Missing&) { } }"),
    ("A.scala", "object A { def f(a: Int) = a match { case _ => } }"),
    ("a.php", "<?php class A { private $kids;\n"
     "  function __construct() { $this->kids = $_POST['k']; }\n  function f() { $a = $this->kids; usort($a, [self::class, 'by']); } }"),
    ("a.php", "<?php function f(Log $db, $a) {\n  return $db->query(\"DELETE FROM b WHERE c = '$a'\");\n}"),
]  # fmt: skip


@pytest.mark.parametrize(("path", "rule", "text"), WAYS)
def test_a_way_that_stands_alone(path: str, rule: str, text: str) -> None:
    language = languages.find(path, b"")
    assert language is not None
    assert {told for told, _ in usual(path, language, text.encode())} == {rule}


@pytest.mark.parametrize(("path", "text"), QUIET)
def test_what_is_no_fault_alone(path: str, text: str) -> None:
    language = languages.find(path, b"")
    assert language is not None
    assert usual(path, language, text.encode()) == set()
