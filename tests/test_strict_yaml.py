from __future__ import annotations

import re
import subprocess
import sys

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from aisec_hooks.errors import PolicyError, RuleError
from aisec_hooks.strict_yaml import PAGE_LIMIT, read


def said(text: bytes | str) -> tuple[str, str]:
    """The whole message and hint for a text that must be refused."""
    with pytest.raises(PolicyError) as caught:
        read(text.encode() if isinstance(text, str) else text, "p.yaml")
    return str(caught.value), str(caught.value.hint)


BROKEN: dict[str, tuple[str | bytes, str, str]] = {
    "alias": (
        "a: *b",
        "p.yaml:1:4: the alias `*b` is not accepted here",
        "Write the value out again; text that starts with * or & needs quotes.",
    ),
    "anchor on a value": (
        "a: &b 1",
        "p.yaml:1:4: the anchor `&b` is not accepted here",
        "Write the value out where it is used; text that starts with & needs quotes.",
    ),
    "anchor on a key": (
        "&b a: 1",
        "p.yaml:1:1: the anchor `&b` is not accepted here",
        "Write the value out where it is used; text that starts with & needs quotes.",
    ),
    "glob without quotes": (
        "paths: [*.min.js]",
        "p.yaml:1:10: not valid YAML: did not find expected alphabetic or numeric character",
        'Write text that starts with a sign in quotes: "*.min.js".',
    ),
    "tag that names a class": (
        "a: !!python/object/new:os.system ['true']",
        "p.yaml:1:4: the tag `tag:yaml.org,2002:python/object/new:os.system` is not accepted here",
        "Remove it; text that starts with ! needs quotes.",
    ),
    "harmless tag": (
        "a:\n  - !!str 1",
        "p.yaml:2:5: the tag `tag:yaml.org,2002:str` is not accepted here",
        "Remove it; text that starts with ! needs quotes.",
    ),
    "key twice": (
        "a: 1\nb: 2\n'a': 3",
        "p.yaml:3:1: the key `a` is there twice",
        "Keep one of the two; the first is on line 1.",
    ),
    "key twice in braces": (
        "x: {a: 1, a: 1}",
        "p.yaml:1:11: the key `a` is there twice",
        "Keep one of the two; the first is on line 1.",
    ),
    "number as key, then the same as text": (
        "{1: a, '1': b}",
        "p.yaml:1:2: a key must be text, and 1 is a number",
        'Write it in quotes: "1".',
    ),
    "boolean as key": (
        "on: 1",
        "p.yaml:1:1: a key must be text, and on is a boolean",
        'Write it in quotes: "on".',
    ),
    "no key": (
        "a:\n  ?\n  : 1",
        "p.yaml:2:4: a key must be text, and an empty key is nothing",
        'Write it in quotes: "".',
    ),
    "list as key": (
        "? [a]\n: 1",
        "p.yaml:1:3: a key must be text",
        "Remove the brackets around the key.",
    ),
    "mapping as key": (
        "{{a: 1}: 1}",
        "p.yaml:1:2: a key must be text",
        "Remove the brackets around the key.",
    ),
    "second document": (
        "a: 1\n---\ngate: off",
        "p.yaml:2:1: a second document is not accepted here",
        "Keep one document: remove `---`.",
    ),
    "version directive": (
        "%YAML 1.2\n---\na: 1",
        "p.yaml:1:1: a directive is not accepted here",
        "Remove the line that starts with %.",
    ),
    "tag directive": (
        "%TAG ! !x\n---\na: 1",
        "p.yaml:1:1: a directive is not accepted here",
        "Remove the line that starts with %.",
    ),
    "twenty-one levels": (
        "a:\n  " + "[" * 21,
        "p.yaml:2:22: more than 20 levels deep",
        "Nest less.",
    ),
    "tab": (
        "a:\n\tb: 1",
        "p.yaml:2:1: not valid YAML: found character that cannot start any token",
        "Indent with spaces, not with tabs.",
    ),
    "backquote": (
        "a: `b`",
        "p.yaml:1:4: not valid YAML: found character that cannot start any token",
        'Write text that starts with a sign in quotes: "*.min.js".',
    ),
    "colon in text": (
        "a: b: c",
        "p.yaml:1:5: not valid YAML: mapping values are not allowed in this context",
        "Check the indentation; text that holds a colon and a space needs quotes.",
    ),
    "bracket left open": (
        "a: [b",
        "p.yaml:1:6: not valid YAML: did not find expected ',' or ']'",
        "Check brackets, quotes and indentation there.",
    ),
    "not UTF-8": (
        "a: é".encode() + b"\nb: \xff",
        "p.yaml:2:4: the byte 0xff is not UTF-8",
        "Save the file as UTF-8.",
    ),
    "UTF-16": (
        "a: 1".encode("utf-16"),
        "p.yaml:1:1: the byte 0xff is not UTF-8",
        "Save the file as UTF-8.",
    ),
    "control character": (
        "a: \x1b[31m",
        "p.yaml:1:4: the character U+001B is not allowed",
        'End lines with LF; write other signs as escapes in double quotes ("\\u2028").',
    ),
    "lone CR hides a key from git": (
        "# comment\rgate: off",
        "p.yaml:1:10: the character U+000D is not allowed",
        'End lines with LF; write other signs as escapes in double quotes ("\\u2028").',
    ),
    "line separator hides a key from git": (
        "é: 1 # x\u2028gate: off",
        "p.yaml:1:9: the character U+2028 is not allowed",
        'End lines with LF; write other signs as escapes in double quotes ("\\u2028").',
    ),
    "right-to-left override": (
        "a: \u202eb",
        "p.yaml:1:4: the character U+202E is not allowed",
        'End lines with LF; write other signs as escapes in double quotes ("\\u2028").',
    ),
    "over the limit": (
        b"#" * 65537,
        "p.yaml: the file has 65,537 bytes; at most 65,536 are read",
        "Split it or remove what is not needed.",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_says_what_is_wrong_and_where(name: str) -> None:
    text, message, hint = BROKEN[name]
    assert said(text) == (message, hint)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None),
        ("# only a comment\n", None),
        ("\ufeffa: 1", {"a": 1}),
        ("a: 1\r\nb: [x, y]\r\n", {"a": 1, "b": ["x", "y"]}),
        ("[on, Yes, TRUE, off, no, False]", [True, True, True, False, False, False]),
        ("['on', \"off\"]", ["on", "off"]),
        ("[~, null, ]", [None, None]),
        ("[0, -7, +12, 1.5, -0.25]", [0, -7, 12, 1.5, -0.25]),
        # What YAML 1.1 would turn into other values stays as it was written.
        ("[017, 0x1F, 1_000, 1:30, 1e5, .inf]", ["017", "0x1F", "1_000", "1:30", "1e5", ".inf"]),
        ("[2027-06-30, 1.2.3]", ["2027-06-30", "1.2.3"]),
        ("[1234567890123456789]", ["1234567890123456789"]),
        ("a: |\n  two\n  lines\n", {"a": "two\nlines\n"}),
        ("a: {b: {c: [1, {d: e}]}}", {"a": {"b": {"c": [1, {"d": "e"}]}}}),
        ("---\na: 1\n...\n", {"a": 1}),
        ("<<: {a: 1}", {"<<": {"a": 1}}),
    ],
)
def test_values(text: str, value: object) -> None:
    got = read(text.encode(), "p").value
    assert got == value
    assert repr(got) == repr(value)


def test_every_key_and_value_has_its_place() -> None:
    text = "# é\nrules:\n  é: block  \n  b:   [x, {c: d}]\n"
    document = read(text.encode(), "HEAD:.aisec.yaml")
    assert {path: document.place(path) for path in document.marks} == {
        (): "HEAD:.aisec.yaml:2:1",
        ("rules",): "HEAD:.aisec.yaml:3:3",
        ("rules", "é"): "HEAD:.aisec.yaml:3:6",
        ("rules", "b"): "HEAD:.aisec.yaml:4:8",
        ("rules", "b", 0): "HEAD:.aisec.yaml:4:9",
        ("rules", "b", 1): "HEAD:.aisec.yaml:4:12",
        ("rules", "b", 1, "c"): "HEAD:.aisec.yaml:4:16",
    }
    assert document.key_place(("rules", "b")) == "HEAD:.aisec.yaml:4:3"
    assert document.key_place(("rules", "b", 0)) == "HEAD:.aisec.yaml:4:9"
    assert document.place(("rules", "b", 7, "unknown")) == "HEAD:.aisec.yaml:4:8"


def test_limits_and_the_error_class_are_parameters() -> None:
    page = b"a: " + b"x" * 100_000
    assert read(page, "rule.yaml", limit=PAGE_LIMIT).value == {"a": "x" * 100_000}
    with pytest.raises(RuleError):
        read(b"a: [b", "rule.yaml", error=RuleError)
    with pytest.raises(RuleError):
        read(b"[[[1]]]", "rule.yaml", error=RuleError, depth=2)
    assert read(b"[[1]]", "rule.yaml", depth=2).value == [[1]]


SURVIVES = """
from aisec_hooks.errors import PolicyError
from aisec_hooks.strict_yaml import read
for sign in ("[", "{a: ", "- ", "? ", "[{", "{["):
    for count in (32_000, 1024 * 1024):
        try:
            read((sign * count)[: 1024 * 1024].encode(), "p", limit=1024 * 1024)
        except PolicyError as error:
            print(sign, count, error)
"""


@pytest.mark.parametrize("parser", ["C", "Python"])
def test_brackets_without_end_do_not_kill_the_process(parser: str) -> None:
    prelude = "import yaml; del yaml.CSafeLoader\n" if parser == "Python" else ""
    done = subprocess.run(
        [sys.executable, "-c", prelude + SURVIVES], capture_output=True, text=True, timeout=120
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        f"{sign} {count} p:1:{column}: {message}"
        for sign, column, message in [
            ("[", 21, "more than 20 levels deep"),
            ("{a: ", 81, "more than 20 levels deep"),
            ("- ", 41, "more than 20 levels deep"),
            ("? ", 3, "a key must be text"),
            ("[{", 3, "a key must be text"),
            ("{[", 2, "a key must be text"),
        ]
        for count in (32_000, 1024 * 1024)
    ]


plain = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**17), 10**17) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=20,
)


class Plain(yaml.SafeDumper):
    """Writes an object that comes twice two times, instead of as an alias."""

    def ignore_aliases(self, data: object) -> bool:
        return True


@given(plain, st.booleans())
def test_reads_what_yaml_writes(value: object, flow: bool) -> None:
    written = yaml.dump(value, Dumper=Plain, default_flow_style=flow)
    got = read(written.encode(), "p").value
    assert got == value


@given(st.binary(max_size=200) | st.text("abc:-?[]{}&*!|>'\"%@`#, \n\t1", max_size=80))
def test_random_text_raises_nothing_but_policy_errors(text: bytes | str) -> None:
    try:
        document = read(text if isinstance(text, bytes) else text.encode(), "p")
    except PolicyError as error:
        places = [error.where]
    else:
        places = [document.place(path) for path in document.marks]
    assert all(re.fullmatch(r"p:[0-9]+:[0-9]+", place or "") for place in places)
