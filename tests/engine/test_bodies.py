"""What bodies may be, by their first word: what is not sure is kept."""

from __future__ import annotations

import pytest

from aisec_hooks import languages
from aisec_hooks.engine import bodies
from tests.engine.test_nearby import at


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("python", "except^: pass", True),
        ("python", "except^ A as e:\n    # b\n    pass", True),
        ("python", "except^ (A, B):\n    continue", True),
        ("python", "except^ A:\n    ...", True),
        ("python", "except^ A:\n    r'text'", True),
        ("python", "except^ A:\n    # pass\n    log(a)", False),
        ("python", "except^ A: raise", False),
        ("python", "except^ a(b(c(d))): pass", True),
        ("javascript", "catch^ { }", True),
        ("javascript", "catch^ (e) { /* why */ }", True),
        ("javascript", "catch^ ({message}) { // why\n }", True),
        ("javascript", "catch^ (e) { /* why */ log(e) }", False),
        ("javascript", "catch^ (e) { return a }", False),
        ("java", "catch^ (A | B e) { log.warn(e); }", False),
        ("java", "catch^ (A | B e) {\n}", True),
    ],
)
def test_handlers_that_may_do_nothing(language: str, text: str, said: bool) -> None:
    assert bodies.may_do_nothing(*at(text), languages.by_name(language)) is said


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("python", "def f^(a, b):\n    return True", True),
        ("python", "def f^(a: str, *b: int) -> bool:\n    # why\n    return True", True),
        ("python", "def f^(a):\n    'why'\n    return True", True),
        ("python", "def f^(a=g('x')):\n    b = 1", True),
        ("python", "def f^(a): return True", True),
        ("python", "def f^(a):\n    b = g(a)\n    return True", False),
        ("python", "def f^(a) -> bool:  # why\n    if a:\n        return True", False),
        ("javascript", "async function f^(a) {\n  return true\n}", True),
        ("javascript", "f^(a) { /* why */ return true }", True),
        ("javascript", "f^(a)\n{\n  // why\n  log(a); return true }", False),
        ("typescript", "f^(a: string): Promise<boolean> { return true }", True),
        ("typescript", "f^(a: string): Promise<boolean> { await g(a) }", False),
        ("java", "boolean f^(A a) throws B {\n  return true;\n}", True),
        ("java", "boolean f^(A a) throws B {\n  check(a);\n  return true;\n}", False),
        ("csharp", "bool F^(string a) => true;", True),
        ("csharp", "bool F^(string a) => a == b;", False),
        ("kotlin", "fun f^(a: String): Boolean = true", True),
        ("kotlin", "fun f^(a: String): Boolean = a.check()", False),
        ("kotlin", "fun f^(a: String): Boolean {\n  return true }", True),
        ("scala", "def f^(a: String): Boolean = {\n  true }", True),
        ("ruby", "def f^(a)\n  true\nend", True),
        ("ruby", "def f^(a)\n  b(a)\nend", False),
        ("ruby", "def f^\n  b(a)\nend", True),
        ("rust", "fn f^(a: &str) -> bool {\n    true\n}", True),
        ("rust", "fn f^<T: A>(a: &T) -> Result<bool, B> {\n    a.check()?;", False),
        ("go", "func f^(a string) (bool, error) {\n\tg(a)", True),
        ("go", "func f^(a string) bool {\n\tg(a)", False),
        ("php", "function f^(string $a): bool\n{\n    return true;", True),
        ("php", "function f^(string $a): bool\n{\n    $b = g($a);", False),
        ("swift", "func f^(_ a: String) async throws -> Bool {\n  true", True),
        ("c", "bool f^(const char *a)\n{\n  g(a);", False),
    ],
)
def test_functions_that_may_return_at_once(language: str, text: str, said: bool) -> None:
    assert bodies.may_return_at_once(*at(text), languages.by_name(language)) is said
