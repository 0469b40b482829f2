from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aisec_hooks.report.safe import safe_characters, safe_text, whole_text
from tests.report.hostile import FORBIDDEN, LOG_COMMANDS

ANY_TEXT = st.text(st.characters(codec=None) | st.sampled_from(FORBIDDEN))


@pytest.mark.parametrize("character", FORBIDDEN, ids=ascii)
def test_what_has_no_ink_becomes_a_backslash_form(character: str) -> None:
    shown = safe_text(f"a{character}b")
    assert shown[:2] == "a\\"
    assert shown[-1] == "b"
    assert shown.isascii()
    assert shown.isprintable()


def test_the_forms() -> None:
    assert safe_text("\x1b[2J\n\t\x7f") == r"\x1b[2J\n\t\x7f"
    assert safe_text("\u202e\u2028\U000e0041") == r"\u202e\u2028\U000e0041"


def test_a_byte_that_is_not_utf8_differs_from_the_character_of_its_number() -> None:
    assert safe_text(b"\x9b".decode("utf-8", "surrogateescape")) == r"\x9b"
    assert safe_text("\x9b") == r"\u009b"


def test_ink_of_all_scripts_stays() -> None:
    text = "naïve café 名前\u3000عربي हिन्दी 한국어 ✅ 🚀 \\ \\x1b"
    assert safe_text(text) == text


def test_an_output_without_unicode_gets_ascii() -> None:
    assert safe_text("é名🚀", ascii_only=True) == r"\u00e9\u540d\U0001f680"


@pytest.mark.parametrize("command", LOG_COMMANDS[1:])
def test_commands_of_build_services_are_broken(command: str) -> None:
    assert safe_text(f"x {command}") == f"x {command}".replace("##", "#\\x23")


def test_two_hashes_alone_are_no_command() -> None:
    assert safe_text("## heading [x]") == "## heading [x]"


@given(ANY_TEXT)
def test_no_output_holds_what_a_terminal_obeys(text: str) -> None:
    for character in safe_text(text):
        assert unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Zl", "Zp")
        assert character not in FORBIDDEN


@given(ANY_TEXT, st.booleans())
def test_twice_is_once(text: str, ascii_only: bool) -> None:
    once = safe_text(text, ascii_only=ascii_only)
    assert safe_text(once, ascii_only=ascii_only) == once
    assert once.isascii() or not ascii_only


@given(ANY_TEXT)
def test_each_character_is_shown_in_its_place(text: str) -> None:
    shown = safe_characters(text)
    assert len(shown) == len(text)
    assert "".join(shown) == safe_text(text)


@given(ANY_TEXT)
def test_whole_text_can_be_encoded_and_differs_only_in_surrogates(text: str) -> None:
    whole = whole_text(text)
    whole.encode("utf-8")
    if not any("\ud800" <= character <= "\udfff" for character in text):
        assert whole == text
