"""Which language a file is in, by its name or its first line."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from aisec_hooks import languages
from aisec_hooks.errors import UsageError


@pytest.mark.parametrize(
    ("path", "head", "expected"),
    [
        ("app.py", b"", "python"),
        ("APP.PY", b"", "python"),
        ("a/b.c/stub.pyi", b"", "python"),
        ("src/SConstruct", b"", "python"),
        ("x.test.js", b"", "javascript"),
        ("x.d.ts", b"", "typescript"),
        ("view.TSX", b"", "tsx"),
        ("bin/tool", b"#!/usr/bin/python3.11\n", "python"),
        ("bin/tool", b"#!/usr/bin/env python3", "python"),
        ("bin/tool", b"#! /usr/bin/env -S python3 -I\n", "python"),
        ("bin/tool", b"#!/usr/bin/env -i LANG=C pypy3\r\n", "python"),
        ("bin/tool", b"\xef\xbb\xbf#!/usr/local/bin/python\n", "python"),
        ("bin/tool", b"#!C:/Python/python.exe\r", "python"),
        ("bin/tool", b"#!/usr/bin/env node\n", "javascript"),
        ("bin/tool.sh", b"#!/usr/bin/env python3\n", "python"),
        ("bin/tool.sh", b"#!/usr/bin/env fish\n", "bash"),
        ("bin/tool.py", b"#!/bin/sh\n", "python"),
        ("bin/tool", b"#!/bin/sh\n", "bash"),
        ("bin/tool", b"#!/usr/bin/wish\n", None),
        ("bin/tool", b"#!\n", None),
        ("bin/tool", b"#!/usr/bin/env\n", None),
        ("bin/tool", b"# python\n", None),
        ("py", b"", None),
        (".py", b"", "python"),
        ("folder.py/readme", b"", None),
        ("", b"", None),
    ],
)
def test_find(path: str, head: bytes, expected: str | None) -> None:
    found = languages.find(path, head)
    assert (found and found.name) == expected


def test_every_folder_is_a_language_under_its_own_name() -> None:
    names = [each.name for each in languages.ALL]
    folder = Path(languages.__file__).parent
    assert names == sorted(each.parent.name for each in folder.glob("*/__init__.py"))
    assert all(languages.by_name(name).name == name for name in names)


def test_no_two_languages_claim_one_ending() -> None:
    claimed = [
        end for each in languages.ALL for end in (*each.suffixes, *each.names, *each.interpreters)
    ]
    assert sorted(claimed) == sorted(set(claimed))
    assert all(end == end.lower() for end in claimed)


def test_unknown_names_are_refused_with_what_is_known() -> None:
    with pytest.raises(UsageError) as caught:
        languages.by_name("cobol")
    assert "python" in (caught.value.hint or "")


def test_unknown_attributes_are_refused() -> None:
    with pytest.raises(AttributeError):
        _ = languages.NOTHING  # type: ignore[attr-defined]


def test_finding_loads_one_language_and_neither_roles_nor_grammar() -> None:
    program = (
        "import sys; from aisec_hooks import languages; languages.find('a.py', b'');"
        "languages.find('a.unknown', b'#!/bin/cobol');"
        "print([m for m in sys.modules if 'tree_sitter' in m or 'languages.' in m])"
    )
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert result.stdout == "['aisec_hooks.languages.known', 'aisec_hooks.languages.python']\n"
