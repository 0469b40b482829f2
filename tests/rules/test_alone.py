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
    (
        "a.cpp",
        "swallowed-exception",
        """
void f() {
  try { g(); }
  catch ( ... )
  {
  }
}
""",
    ),
    ("A.scala", "swallowed-exception", "object A { def f() = try { g() } catch { case _ => } }"),
    (
        "A.scala",
        "swallowed-exception",
        """
object A {
  def f() = try { g() } catch {
    case e => ()
  }
}
""",
    ),
    (
        "a.rb",
        "swallowed-exception",
        """
def f
  g
rescue => e
end
""",
    ),
    (
        "a.rb",
        "swallowed-exception",
        """
def f
  g
rescue
end
""",
    ),
    ("a.swift", "swallowed-exception", "func f() { do { try g() } catch { } }"),
    ("a.swift", "swallowed-exception", "func f() { do { try g() } catch let e { } }"),
    (
        "A.java",
        "swallowed-exception",
        """
class A { void f() { try { g(); } catch (
 Exception e) { } } }
""",
    ),
    (
        "a.py",
        "swallowed-exception",
        """
try:
    g()
except (ValueError,
        Exception):
    pass
""",
    ),
    (
        "A.cs",
        "swallowed-exception",
        """
class A { void F() {
 try { G(); }
 catch
 {
 }
} }
""",
    ),
    (
        "a.cpp",
        "unbounded-copy",
        """
#include <cstdio>
void f(char *word) { std::scanf("%s", word); }
""",
    ),
    (
        "a.cpp",
        "command-injection",
        """
#include <cstdlib>
void f(std::string a) { ::system(("ls " + a).c_str()); }
""",
    ),
    ("a.php", "command-injection", '<?php function f($a) { \\exec("ls " . $a); }'),
    (
        "a.c",
        "sql-injection",
        """
#include <sqlite3.h>
void f(sqlite3 *db, const char *a) {
  char text[99];
  snprintf(text, 99, "DELETE FROM b WHERE c = '%s'", a);
  sqlite3_exec(db, text, 0, 0, 0);
}
""",
    ),
    (
        "a.c",
        "command-injection",
        """
#include <stdlib.h>
void f(const char *a) {
  char *text;
  asprintf(&text, "ls %s", a);
  system(text);
}
""",
    ),
    (
        "a.cpp",
        "sql-injection",
        """
#include <pqxx/pqxx>
void f(pqxx::work& work, std::string a) {
  std::stringstream text;
  text << "DELETE FROM b WHERE c = '" << a << "'";
  work.exec(text.str());
}
""",
    ),
    (
        "a.js",
        "command-injection",
        """
const { exec } = require('child_process')
function f(a) {
  const parts = []
  parts.push('ls ')
  parts.push(a)
  exec(parts.join(''))
}
""",
    ),
    (
        "a.rs",
        "sql-injection",
        """
use std::fmt::Write;
async fn f(pool: &sqlx::PgPool, a: &str) {
  let mut text = String::new();
  write!(text, "DELETE FROM b WHERE c = '{}'", a);
  sqlx::query(&text).execute(pool).await;
}
""",
    ),
    (
        "a.php",
        "sql-injection",
        """
<?php function f(PDO $db, $a) {
  return $db->query("DELETE FROM b WHERE c = '$a'");
}
""",
    ),
    (
        "A.java",
        "sql-injection",
        """
class A { void f(java.sql.Statement s, String a) throws Exception {
  String[] parts = new String[1];
  parts[0] = "DELETE FROM b WHERE c = '" + a + "'";
  s.executeUpdate(parts[0]);
} }
""",
    ),
    (
        "A.cs",
        "command-injection",
        """
using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
class A : ControllerBase {
  private string Asked => Request.Query["a"];
  void F() { Process.Start(Asked); }
}
""",
    ),
    (
        "A.kt",
        "xml-external-entities",
        """
import javax.xml.parsers.DocumentBuilderFactory
import javax.servlet.http.HttpServletRequest
class A {
  fun f(request: HttpServletRequest) {
    val made = DocumentBuilderFactory.newInstance()
    made.newDocumentBuilder().parse(request.inputStream)
  }
}
""",
    ),
    (
        "A.java",
        "cross-site-scripting",
        """
import javax.servlet.http.*;
import javax.websocket.*;
class Page extends HttpServlet {
  protected void doGet(HttpServletRequest a, HttpServletResponse b) throws Exception {
    Held held = new Held();
    b.getWriter().println(held.last);
  }
  @ClientEndpoint static class Held {
    String last;
    @OnMessage public void on(String message) { last = message; }
  }
}
""",
    ),
    (
        "a.tf",
        "hardcoded-credential",
        """
variable "db_password" {
  default = "k9vQ2pLx" # a
}
""",
    ),
]
QUIET = [
    ("a.cpp", "struct A { ~A() { try { g(); } catch (...) { } } };"),
    (
        "a.cpp",
        """
A::~A()
{
  try { g(); }
  catch (...)
  {
  }
}
""",
    ),
    (
        "a.php",
        """
<?php class A { function __destruct() { try { g(); } catch (Throwable) { } } }
""",
    ),
    (
        "a.py",
        """
class A:
    def __del__(self):
        try:
            g()
        except Exception:
            pass
""",
    ),
    ("a.cpp", "void f() { try { g(); } catch (const Missing&) { } }"),
    ("A.scala", "object A { def f(a: Int) = a match { case _ => } }"),
    (
        "a.php",
        """
<?php class A { private $kids;
  function __construct() { $this->kids = $_POST['k']; }
  function f() { $a = $this->kids; usort($a, [self::class, 'by']); } }
""",
    ),
    (
        "a.php",
        """
<?php function f(Log $db, $a) {
  return $db->query("DELETE FROM b WHERE c = '$a'");
}
""",
    ),
]


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


LATE = """
import os
from flask import request

def page(log):
    log(request.args["b"])
    os.system(named(log))

def named(log):
    log("the name of what is asked for is looked up in what the request says, and nowhere else")
    log("so that whoever asks for it gets what he asked for, and nobody else gets anything of it")
    log("which is told here at length, since what is short is run wherever it is called from")
    return asked(log).strip()

def asked(log):
    log("the name of what is asked for is looked up in what the request says, and nowhere else")
    return request.args["a"]
"""


def test_what_is_given_by_those_who_only_ask_others() -> None:
    """The first function runs when nobody knows yet what the second one gives."""
    found = analyse("a.py", languages.by_name("python"), LATE.encode(), None, loader.load("python"))
    assert [(hit.rule, hit.confidence) for hit in found.hits] == [("command-injection", "high")]
