"""Names survive git's quoting, whatever bytes they hold."""

from __future__ import annotations

import subprocess

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from aisec_hooks.changes.quoting import pathname, text, unquote
from aisec_hooks.errors import UnreadableChange
from tests.gitrepo import GitRepo

ESCAPES = {7: "a", 8: "b", 9: "t", 10: "n", 11: "v", 12: "f", 13: "r", 34: '"', 92: "\\"}


def quote(name: bytes) -> bytes:
    """Git's ``quote_c_style`` under ``core.quotePath=true``, written down again."""
    parts = []
    for byte in name:
        if byte in ESCAPES:
            parts.append("\\" + ESCAPES[byte])
        else:
            parts.append(chr(byte) if 32 <= byte < 127 else f"\\{byte:03o}")
    quoted = "".join(parts).encode("ascii")
    return quoted if quoted == name else b'"' + quoted + b'"'


@given(st.binary(min_size=1))
@example(bytes(range(1, 256)))
@example(b'"')
@example(b"\\")
@example(b'a"b')
def test_unquoting_undoes_quoting(name: bytes) -> None:
    assert unquote(quote(name)) == name


@given(st.binary())
def test_names_as_text_and_back(name: bytes) -> None:
    assert pathname(text(name)) == name


def test_git_quotes_as_written_down(repo: GitRepo) -> None:
    """``quote`` above is git's own way, so the property above is about git."""
    name = bytes(byte for byte in range(1, 256) if byte != ord("/"))
    entry = b"100644 " + repo.blob("x").encode() + b"\t" + name + b"\0"
    repo.git("update-index", "-z", "--index-info", stdin=entry)
    done = subprocess.run(
        ["git", "-c", "core.quotePath=true", "ls-files"],
        cwd=repo.path,
        env=repo.env,
        capture_output=True,
        check=True,
    )
    assert quote(name) in done.stdout.splitlines()


@pytest.mark.parametrize("name", [b'"', b'"a', b'"a"b"', b'"\\x"', b'"\\400"', b'"\\12"', b'"\\"'])
def test_unknown_quoting_is_an_error(name: bytes) -> None:
    with pytest.raises(UnreadableChange, match="in an unknown way"):
        unquote(name)
