"""Pages: what a good one becomes, and what is said about broken ones."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from aisec_hooks import strict_yaml
from aisec_hooks.errors import RuleError
from aisec_hooks.model import taint
from aisec_hooks.model.rule import (
    AssignMatcher,
    CallMatcher,
    Condition,
    FlowMatcher,
    FunctionMatcher,
    HandlerMatcher,
    Prose,
    QueryMatcher,
    Repair,
    Rule,
    TextMatcher,
)
from aisec_hooks.rules import page, pages, repairs
from tests.rules.broken import FIX, GOOD, MEANINGS, PATH, SHAPES

SCHEMA = json.loads(Path(pages.FOLDER, "rule.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)
BEFORE_FIX, AFTER_FIX = GOOD.split(FIX)
WORD = "(?i:^open)|(?:ajar$)"


def plain(text: str) -> object:
    return strict_yaml.read(text.encode(), "page", limit=1 << 20).value


def test_a_good_page_is_read_whole() -> None:
    read = page.read(PATH, GOOD.encode())
    assert read.rule == Rule(
        "open-door",
        "Door left open",
        "access",
        "code",
        "core",
        "high",
        "high",
        ("CWE-284",),
        "{callee} opens the door",
    )
    repairs = (
        Repair("python", "Python", "Close it:\n\n    door.close()"),
        Repair("typescript", "TypeScript", "Close it."),
        Repair("any", "other languages", "Lock it."),
    )
    assert read.prose == Prose("Anybody comes in.", repairs)
    assert read.owasp == ("A01:2021",)
    assert read.asvs == ("8.2.1",)
    assert read.references == ("https://cwe.mitre.org/data/definitions/284.html",)
    assert list(read.matchers) == ["python", "javascript", "any"]
    where = (
        Condition((0, "name"), kinds=("variable", "built")),
        Condition(("door",), key=("lock", "state"), equals=(False,)),
    )
    unless = (
        Condition(("*",), equals=(1, "x", None), ignore_case=True),
        Condition(("receiver",), paths=(("door", "open"), ("gate", "open"))),
    )
    paths = [("door", "open"), ("gate", "open"), ("**", "unlock"), ("a", "*", "b()", "c")]
    rule = "open-door"
    assert read.matchers["python"] == (
        *(CallMatcher(rule, each, None, where, unless, "low", "{callee}") for each in paths),
        CallMatcher(rule, ("**", "swing"), "(?i)door"),
        AssignMatcher(
            rule,
            f"{WORD}|(?:^unlocked$)",
            (),
            ("variable", "key"),
            (Condition(matches=WORD), Condition(text="^a")),
            (Condition(below=3),),
            hints=("ajar", "open", "unlocked"),
        ),
        AssignMatcher(rule, None, ("door", "lock"), (), (Condition(kinds=("absent",)),)),
        HandlerMatcher(rule, ("", "Exception"), "empty"),
        FunctionMatcher(rule, "^open", (Condition(equals=(True,)),), hints=("open",)),
        QueryMatcher(rule, "(call) @finding", ("open",)),
    )
    assert read.matchers["javascript"] == (TextMatcher(rule, "open", ("open", "door"), "comment"),)
    every = TextMatcher(rule, "open", ("open",), "line", files=(".a.b", ".c"), harmless="shut")
    assert read.matchers["any"] == (
        every,
        TextMatcher(rule, "open", ("open",), "line", holds=WORD),
        TextMatcher(rule, "open", ("open",), "line", files=(".a",), others=(".b", ".c")),
    )
    assert read.flows == (
        FlowMatcher(rule, "path", ("request", "upload", "queue", "model")),
        FlowMatcher(rule, "path", ("cli", "stdin"), "low", "{source} in {callee}"),
        FlowMatcher(rule, "url", ("database",)),
    )


def test_a_page_of_flows_alone_serves_every_language_and_no_text() -> None:
    start, rest = GOOD.split("matchers:\n")
    text = start.replace("{callee} opens", "{source} opens") + rest[rest.index("flows:") :]
    read = page.read(PATH, text.encode())
    assert (read.rule.message, read.matchers) == ("{source} opens the door", {})
    assert {*read.families, "any"} == set(page.families())
    assert [each.message for each in VALIDATOR.iter_errors(plain(text))] == []
    with pytest.raises(RuleError, match=r"knows no placeholder \{text\}"):
        page.read(PATH, text.replace("{source} opens", "{text} opens").encode())


BROKEN = [pytest.param(*each, id=each[1][1]) for each in (*SHAPES.items(), *MEANINGS.items())]


@pytest.mark.parametrize(("text", "said"), BROKEN)
def test_a_broken_page_is_refused_with_its_place(text: str, said: tuple[str, str]) -> None:
    with pytest.raises(RuleError) as raised:
        page.read(PATH, text.encode())
    assert raised.value.where == f"{PATH}:{said[0]}"
    assert raised.value.message.startswith(said[1])
    assert raised.value.hint


@pytest.mark.parametrize("text", SHAPES, ids=[said[1] for said in SHAPES.values()])
def test_the_schema_refuses_what_the_reader_refuses(text: str) -> None:
    assert not VALIDATOR.is_valid(plain(text))


def test_the_schema_accepts_every_page() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    for path, text in [(PATH, GOOD.encode()), *pages.texts()]:
        page.read(path, text)
        assert [each.message for each in VALIDATOR.iter_errors(plain(text.decode()))] == [], path


def test_the_schema_knows_every_language() -> None:
    known = SCHEMA["properties"]["matchers"]["properties"]
    assert sorted(known) == sorted(page.families())
    _, by_language = SCHEMA["properties"]["fix"]["anyOf"]
    assert sorted(by_language["properties"]) == sorted(repairs.titles())


def test_the_schema_knows_every_kind_of_data_flow() -> None:
    flow = SCHEMA["$defs"]["flow"]["properties"]
    assert tuple(flow["to"]["enum"]) == taint.KINDS
    assert tuple(SCHEMA["$defs"]["source"]["enum"]) == taint.SOURCES


@pytest.mark.parametrize("fix", ["fix: Close it.\n", "fix:\n  any: Close it.\n"])
def test_one_repair_for_every_language_has_no_title(fix: str) -> None:
    read = page.read(PATH, f"{BEFORE_FIX}{fix}{AFTER_FIX}".encode())
    assert read.prose.repairs == (Repair("any", "", "Close it."),)
    assert read.prose.repairs[0].heading == "Repair"


def test_every_file_gets_the_repair_nearest_to_its_language() -> None:
    prose = page.read(PATH, GOOD.encode()).prose
    assert prose.repair("python", "python") == "Close it:\n\n    door.close()"
    assert prose.repair("typescript", "javascript") == "Close it."
    assert prose.repair("javascript", "javascript") == prose.repair("", "text") == "Lock it."
    first = prose._replace(repairs=prose.repairs[1::-1])
    assert first.repair("", "text") == "Close it."
    assert [each.heading for each in first.repairs] == [
        "Repair in TypeScript",
        "Repair in Python",
    ]


def test_categories_decide_the_check() -> None:
    for category, check in {"secrets": "secrets", "agents": "agents", "access": "code"}.items():
        read = page.read(f"{category}/open-door/rule.yaml", GOOD.encode())
        assert read.rule.check == check


def test_windows_line_ends_mean_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "access" / "open-door"
    folder.mkdir(parents=True)
    (folder / "rule.yaml").write_bytes(GOOD.replace("\n", "\r\n").encode())
    assert pages.text_of(PATH, str(tmp_path)) == GOOD.encode()
    assert page.named("open-door", str(tmp_path)) == page.read(PATH, GOOD.encode())
    assert page.named("closed-door", str(tmp_path)) is None


def test_a_folder_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="the rules cannot be read"):
        pages.listing(os.path.join(tmp_path, "nowhere"))
    with pytest.raises(RuleError, match="the page cannot be read"):
        pages.text_of(PATH, str(tmp_path))


def test_prose_names_no_registry() -> None:
    for each in page.every():
        assert not any(host in one for one in each.references for host in REGISTRIES)
        assert each.rule.message[0] != " "


REGISTRIES = (".".join(("pypi", "org")), "npm" + "js")

VALUES = ("[]", "{}", "1", "-1", "null", "''", "a", "A.b", '"*"', "[a]", "[[a]]", "{a: b}", "yes")


@given(st.data())
def test_whatever_stands_anywhere_the_reader_and_the_schema_agree(data: st.DataObject) -> None:
    """One value of the good page is replaced: no other error comes, and none slips through."""
    lines = GOOD.split("\n")
    at = data.draw(st.sampled_from([n for n, line in enumerate(lines) if ":" in line]))
    places = [match.end() for match in re.finditer(r": ?|\[|, ", lines[at])]
    start = data.draw(st.sampled_from(places))
    value = data.draw(st.sampled_from(VALUES))
    end = re.search(r"$|[,\]}]", lines[at][start:])
    assert end is not None
    lines[at] = f"{lines[at][:start]}{value}{lines[at][start + end.start() :]}"
    text = "\n".join(lines)
    try:
        page.read(PATH, text.encode())
    except RuleError as refused:
        assert refused.where  # noqa: PT017 - the other outcome is checked below
        return
    assert [each.message for each in VALIDATOR.iter_errors(plain(text))] == []
