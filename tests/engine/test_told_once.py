"""A secret is told of where it is written, once, and its text is masked there."""

from __future__ import annotations

from aisec_hooks import languages
from aisec_hooks.engine import analyse
from aisec_hooks.rules import loader

NAMED = b"""import jwt
SIGNING_SECRET = "sample-only-7f3a"
def token(claims):
    return jwt.encode(claims, SIGNING_SECRET)
"""
WRITTEN = b"""import jwt
def token(claims):
    return jwt.encode(claims, "sample only", algorithm="HS256")
"""
UNNAMED = b"""from Crypto.Cipher import AES
BYTES = b"0123456789abcdef"
def cipher():
    return AES.new(BYTES, AES.MODE_GCM)
"""


def told(text: bytes) -> list[tuple[str, list[str]]]:
    """What each hit points at, and what of the text is masked."""
    hits = analyse("a.py", languages.by_name("python"), text, None, loader.load("python")).hits
    return [
        (text[slice(*hit.span)].decode(), [text[slice(*span)].decode() for span in hit.masked])
        for hit in hits
    ]


def test_a_named_key_is_told_of_at_its_name() -> None:
    assert told(NAMED) == [('SIGNING_SECRET = "sample-only-7f3a"', ['"sample-only-7f3a"'])]


def test_a_key_written_in_a_call_is_masked_there() -> None:
    call = 'jwt.encode(claims, "sample only", algorithm="HS256")'
    assert told(WRITTEN) == [(call, ['"sample only"'])]


def test_a_key_whose_name_says_nothing_is_told_of_at_the_call() -> None:
    assert told(UNNAMED) == [("AES.new(BYTES, AES.MODE_GCM)", [])]
