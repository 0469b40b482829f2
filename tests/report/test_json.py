from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import aisec_hooks.report
from aisec_hooks.model.finding import Edit
from aisec_hooks.model.notice import NOTICE_REASONS
from aisec_hooks.model.report import Report
from aisec_hooks.report.json import render
from tests.report.hostile import FORBIDDEN, everywhere
from tests.report.situations import SITUATIONS, SQL, at, block, report
from tests.report.snapshots import check, file_name

SCHEMA = json.loads(
    (Path(aisec_hooks.report.__file__).parent / "json-v1.schema.json").read_text("utf-8")
)
VALIDATOR = Draft202012Validator(SCHEMA)

KEYS = {
    "": "version tool verdict policy findings notices summary",
    "tool": "name version rules",
    "policy": "source digest",
    "finding": "rule check action severity confidence message path line column end_line end_column "
    "cwe fix fingerprint package carried flow edits suppressed data",
    "notice": "path reason message",
    "flow": "path line message",
    "edit": "path start end text",
    "suppressed": "by reason owner expires",
    "summary": "files added_lines blocked warned noted suppressed",
}
"""The frozen keys of version 1, in their order."""


def document(report: Report) -> dict:
    return json.loads(render(report))


@pytest.mark.parametrize("situation", SITUATIONS)
def test_documents_look_like_this_and_fit_the_schema(situation: str) -> None:
    text = render(SITUATIONS[situation])
    VALIDATOR.validate(json.loads(text))
    check(f"json/{file_name(situation)}.json", text)


def test_the_schema_is_itself_valid_and_knows_every_key() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    finding = SCHEMA["$defs"]["finding"]
    assert finding["required"] == list(finding["properties"]) == KEYS["finding"].split()
    assert SCHEMA["required"] == list(SCHEMA["properties"]) == KEYS[""].split()


def test_the_documentation_shows_a_valid_document_and_every_reason() -> None:
    page = (Path(__file__).parents[2] / "docs/formats.md").read_text("utf-8")
    VALIDATOR.validate(json.loads(page.partition("```json\n")[2].partition("```")[0]))
    reasons = page.partition("Reasons of notices: ")[2].partition("\n\n")[0].replace("\n", " ")
    assert reasons == ", ".join(f"`{reason}`" for reason in NOTICE_REASONS) + "."


def test_the_keys_and_their_order_are_frozen() -> None:
    edited = SQL._replace(edits=(Edit("src/db.py", 3, 9, "safe()"),))
    both = document(SITUATIONS["blocked"]._replace(findings=(block(edited),)))
    suppressed = document(SITUATIONS["suppressed"])["findings"][1]["suppressed"]
    found = {
        "": both,
        "tool": both["tool"],
        "policy": both["policy"],
        "finding": both["findings"][0],
        "notice": both["notices"][0],
        "flow": both["findings"][0]["flow"][0],
        "edit": both["findings"][0]["edits"][0],
        "suppressed": suppressed,
        "summary": both["summary"],
    }
    assert {name: " ".join(value) for name, value in found.items()} == KEYS
    assert both["findings"][0]["edits"] == [
        {"path": "src/db.py", "start": 3, "end": 9, "text": "safe()"}
    ]


def test_bytes_that_are_not_utf8_are_percent_encoded_in_paths_and_nothing_else_is() -> None:
    path = b"src/\xff\x80 100% \xc3\xa9.py".decode("utf-8", "surrogateescape")
    assert document(report(block(at(SQL, path, 1))))["findings"][0]["path"] == (
        "src/%FF%80 100% é.py"
    )


@pytest.mark.parametrize("character", FORBIDDEN, ids=ascii)
def test_the_text_is_ascii_and_the_document_has_the_character(character: str) -> None:
    text = render(everywhere(character))
    assert text.isascii()
    assert text.replace("\n", "").isprintable()
    message = json.loads(text)["findings"][0]["message"]
    message.encode("utf-8")
    if not "\ud800" <= character <= "\udfff":
        assert message == f"message {character}"


@given(st.text(st.characters(exclude_categories=["Cs"])), st.text(), st.booleans())
def test_strings_come_back_as_they_went(message: str, fact: str, flag: bool) -> None:
    finding = SQL._replace(message=message, data={"fact": fact, "flag": flag, "list": [fact]})
    back = document(report(block(finding)))["findings"][0]
    assert back["message"] == message
    assert back["data"] == {"fact": fact, "flag": flag, "list": [fact]}
