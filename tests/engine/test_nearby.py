"""What stands near a mention: what is not sure is kept."""

from __future__ import annotations

import pytest

from aisec_hooks import languages
from aisec_hooks.engine import nearby
from aisec_hooks.engine.written import written

PLAIN = written(languages.by_name("javascript"))


def at(text: str) -> tuple[bytes, int]:
    """The text without its ``^``, and where that stood."""
    before, _, after = text.partition("^")
    return (before + after).encode(), len(before.encode())


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("python", "# ^run(a)", True),
        ("python", "    # a ^run(a)", True),
        ("python", "x = '#' + ^run(a)", False),
        ("python", "f'''\n# {^run(a)}'''", False),
        ("python", "* ^run(a)", False),
        ("javascript", "// ^run(a)", True),
        ("javascript", "a // ^run(a)", False),
        ("javascript", "/**\n * ^run(a)\n */", True),
        ("javascript", "/**\n * {@link b} ^run(a)\n */", True),
        ("javascript", "/* b */\nc = a\n  * ^run(a)", False),
        ("javascript", "const a = '/*'\nc = a\n  * ^run(a)", False),
        ("javascript", "`\n/*\n * ${^run(a)}`", False),
        ("javascript", "/*" + " " * nearby.FAR + "\n * ^run(a)", False),
        ("javascript", "^run(a)", False),
    ],
)
def test_comments_that_fill_their_line(language: str, text: str, said: bool) -> None:
    assert nearby.in_comment(*at(text), languages.by_name(language)) is said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a = 'b ^c'", True),
        ("a = ^c", False),
        ("a = `\n  b\n  ^c`", True),
        ("a = `b`\n^c", False),
        ('a = """\n  b\n  ^c', True),
        ('a = """b"""\n^c', False),
        ("cat <<EOF\n^c\nEOF", True),
        ("a << 3\n^c", False),
    ],
)
def test_what_may_stand_in_a_literal(text: str, said: bool) -> None:
    whole, offset = at(text)
    assert nearby.Literals(whole, PLAIN.writing).may_hold(offset) is said


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("python", "def ^run(a):", True),
        ("python", "    async def ^run(a):", True),
        ("python", "^run(a)", False),
        ("go", "func ^run(a string) {", True),
        ("go", "if ^run(a) {", False),
        ("javascript", "  ^run(a) {", True),
        ("javascript", "  static async ^run (a, b = 1) {", True),
        ("javascript", "  get ^run() {", True),
        ("javascript", "function ^run(a) {", True),
        ("javascript", "if (^run(a)) {", False),
        ("javascript", "  ^run(a)\n  {", False),
        ("javascript", "else ^run(a) {", False),
        ("typescript", "  private ^run(a: string): Promise<void> {", True),
        ("java", "public String ^run(String a) throws A, B {", True),
        ("java", "return new ^run(a) {", False),
        ("java", "x = new ^run(a) {", False),
        ("java", "  return a.^run(b);", False),
    ],
)
def test_names_of_functions_that_are_defined(language: str, text: str, said: bool) -> None:
    whole, start = at(text)
    assert nearby.is_head(whole, start, start + 3, languages.by_name(language)) is said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("(^() => a)", True),
        ("(^async (a, b) => a)", True),
        ("(^a => a)", True),
        ("(^function () {})", True),
        ("(^lambda: a)", True),
        ("(^{text: 'a'})", True),
        ("(^a, () => b)", False),
        ("(^a, {b})", False),
        ("(^functions)", False),
        ("(^(a))", False),
        ("(^'a => b')", False),
    ],
)
def test_first_arguments_that_are_no_texts(text: str, said: bool) -> None:
    assert nearby.is_no_text(*at(text)) is said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("f(^request, response);", True),
        ("if (f(^request, g(response))) {", True),
        ("return f(^request)\n  const a = 1", True),
        ("a = f(^request) == b", True),
        ("function f(^request, response) {", False),
        ("f(^request)\n{", False),
        ("void f(^Request request)\n    throws IOException {", False),
        ("def f(^request):", False),
        ("def f(^request) -> str:", False),
        ("func f(^w http.ResponseWriter, r *http.Request) error {", False),
        ("(^request, response) => {", False),
        ("f(^request", False),
    ],
)
def test_what_ends_as_a_call_is_no_head(text: str, said: bool) -> None:
    assert nearby.is_called(*at(text)) is said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("run(^'a')", True),
        ("run(^a)", False),
        ("run(^this.a, 1, b(c))", False),
        ("a = 'b'\nrun(^a)", True),
        ("a = b\nrun(^a)", True),
        ("a = b(c)\nrun(^a)", False),
        ("a = b[1]\nrun(^c.a)", False),
        ("this.a = `b`\nrun(^this.a)", True),
        ("a =\n  'b'\nrun(^a)", True),
        ("a += 'b'\nrun(^a)", True),
        ("[a, b] = ['c', d]\nrun(^a)", True),
        ("for (const a of ['b']) run(^a)", True),
        ("function f(a = 'b') { run(^a) }", True),
        ("run(^a + b)", True),
        ("run(^...a)", True),
        ("run(^*a)", True),
        ("run(^a % b)", True),
        ("run(^a", True),
        ("run(^b(c(d(e))))", True),
        ("a(b)\n" * (nearby.MOST_PLACES + 1) + "run(^a)", True),
    ],
)
def test_arguments_that_may_be_texts(text: str, said: bool) -> None:
    whole, opened = at(text)
    assert nearby.Arguments(whole, whole, PLAIN).may_be_text(opened) is said


def test_names_of_arguments_are_looked_for_within_bounds() -> None:
    names = [f"a{number:04}" for number in range(nearby.MOST_NAMES + 1)]
    text = "".join(f"run({name})\n" for name in names).encode()
    asked = nearby.Arguments(text, text, PLAIN)
    said = [asked.may_be_text(text.index(f"({name})".encode()) + 1) for name in names]
    assert said == [False] * nearby.MOST_NAMES + [True]


@pytest.mark.parametrize(
    ("language", "holder", "text", "said"),
    [
        ("php", "$db", '$db->query(^$db->prepare("A %s", $a));', True),
        ("php", "$db", "$db->query(^$db->prepare('A (%s)', f($a, ')')), 1);", True),
        ("php", "$db", "$db->query(^$db->quote($a) . $b);", False),
        ("php", "$db", "$db->query(^$c->prepare($a));", False),
        ("php", "$db", '$db->query(^"SELECT a FROM $db->users WHERE b = 1");', True),
        ("php", "$db", '$db->query(^"SELECT a FROM {$db->users}", 1);', True),
        ("php", "$db", '$db->query(^"SELECT a\\nFROM $db->users\\nWHERE b = \\"c\\"");', True),
        ("php", "$db", '$db->query(^"SELECT a FROM $db->users WHERE b = $c");', False),
        ("php", "$db", '$db->query(^"SELECT a FROM $db->users WHERE b = ${c}");', False),
        ("php", "$db", '$db->query(^"SELECT a FROM $db");', False),
        ("php", "$db", '$db->query(^"SELECT a FROM $db->users" . $c);', False),
        ("php", "$db", '$db->query(^"SELECT a");', False),
        ("php", "$this", '$this->query(^"SELECT a FROM $this->users");', False),
        ("php", "$this", "$this->query(^$this->built($a));", False),
        ("javascript", "db", "db.query(^db.format(a, [b]))", True),
        ("javascript", "db", "db.query(^format(a, [b]))", False),
        ("python", "db", "db.execute(^db.prepare(a) + b)", False),
    ],
)
def test_what_an_object_is_given_of_its_own(
    language: str, holder: str, text: str, said: bool
) -> None:
    found = nearby.is_own(*at(text), holder.encode(), languages.by_name(language))
    assert found is said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("assert(^$a >= 0 && $b instanceof C)", True),
        ("assert(^!$a)", True),
        ("assert(^$a === f($b))", True),
        ("assert(^$a && $b >= 1)", False),
        ("run(^a >= 0 && b)", False),
        ("run(^a === 1 ? b : c)", False),
        ("run(^a = b)", False),
    ],
)
def test_first_arguments_that_are_tests(text: str, said: bool) -> None:
    assert nearby.is_no_text(*at(text)) is said
