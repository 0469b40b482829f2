"""What may be parsed in process: small, or nothing a grammar is slow for."""

from __future__ import annotations

import glob
import os
import sysconfig

import pytest

from aisec_hooks.source import limits, wall

ORDINARY = (
    b"def f(a):\n    return [a.b(c)[1:2] for c in {'d': (e, f)}]\n" * 800 + b"# :-( :-(\n" * 50
)
HOSTILE = {
    "unclosed parentheses": b"f(" * 10_000,
    "unclosed in the wrong order": b")" * 300 + b"(" * 300 + b"\n" * 9000,
    "deep but balanced": b"[" * 300 + b"]" * 300 + b"\n" * 9000,
    "continued lines": b"x \\\n" * 5000,
    "continued lines with CR": b"x \\\r\n" * 5000,
    "type arguments": b"a<" * 5000,
    "one long line": b"a = 1; " * 5000,
    "random bytes": bytes(range(256)) * 40,
    "templates": b"`${" * 5000,
}


def test_ordinary_code_is_harmless() -> None:
    assert limits.ALWAYS_IN_PROCESS < len(ORDINARY) <= limits.IN_PROCESS
    assert wall.harmless(ORDINARY)
    assert wall.in_process(ORDINARY)


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_text_is_not(kind: str) -> None:
    assert limits.ALWAYS_IN_PROCESS < len(HOSTILE[kind]) <= limits.IN_PROCESS
    assert not wall.harmless(HOSTILE[kind])
    assert not wall.in_process(HOSTILE[kind])


def test_small_text_is_parsed_here_whatever_it_holds() -> None:
    assert wall.in_process(b"(" * limits.ALWAYS_IN_PROCESS)
    assert not wall.in_process(b"(" * (limits.ALWAYS_IN_PROCESS + 1))
    assert wall.in_process(b"")


def test_large_text_never_is() -> None:
    assert not wall.in_process(b"a\n" * limits.IN_PROCESS)


def test_real_files_are_harmless() -> None:
    top = sysconfig.get_paths()["stdlib"]
    refused = []
    for path in glob.glob(os.path.join(top, "*.py")):
        with open(path, "rb") as file:
            text = file.read()
        if len(text) <= limits.IN_PROCESS and not wall.in_process(text):
            refused.append(os.path.basename(path))
    assert refused == []
