from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aisec_hooks.ecosystems import reading
from tests.ecosystems.reads import names, problems, read

PATHS = ["requirements.txt", "pyproject.toml", "package.json"]
CONFLICT = "a==1\n<<<<<<< HEAD\nb==1\n=======\nc==1\n>>>>>>> topic\n"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_reads_by_byte_order_mark(encoding: str) -> None:
    assert names(read("requirements.txt", "é-1 # x\nb\n".encode(encoding))) == ["é-1", "b"]


@pytest.mark.parametrize("mark", [b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf"])
def test_a_mark_with_broken_text_is_a_problem(mark: bytes) -> None:
    assert problems(read("package.json", mark + b"\xff\xd8\xd8")) == [("manifest-unreadable", 1)]


def test_reads_the_encoding_that_pip_reads() -> None:
    text = "# -*- coding: latin-1 -*-\nflask  # für später\n".encode("latin-1")
    assert names(read("requirements.txt", text)) == ["flask"]


def test_undecodable_bytes_are_a_problem_with_their_line() -> None:
    assert problems(read("requirements.txt", b"flask\nb # \xfc\n")) == [("manifest-unreadable", 2)]


@pytest.mark.parametrize("encoding", ["utf-7", "utf-16", "cp037", "unicode_escape", "punycode"])
def test_refuses_encodings_that_hide_text(encoding: str) -> None:
    # pip would find a second requirement in this UTF-7 text: the escape is a line feed.
    text = f"# coding: {encoding}\n# harmless +AAo-evil\n".encode()
    assert problems(read("requirements.txt", text)) == [("manifest-unreadable", 1)]


def test_prose_that_looks_like_a_declared_encoding_is_prose() -> None:
    assert names(read("requirements.txt", "# vibe coding: tools\nflask\n")) == ["flask"]


@pytest.mark.parametrize("path", PATHS)
def test_nul_is_a_problem(path: str) -> None:
    assert problems(read(path, b"\n\n{}\0")) == [("manifest-unreadable", 3)]


@pytest.mark.parametrize("path", ["pyproject.toml", "package.json"])
def test_a_merge_conflict_is_told_from_bad_syntax(path: str) -> None:
    manifest = read(path, "{\n" + CONFLICT)
    assert problems(manifest) == [("manifest-conflict", 3)]
    assert manifest.dependencies == ()


def test_lines_of_both_sides_of_a_conflict_are_read() -> None:
    manifest = read("requirements.txt", CONFLICT)
    assert names(manifest) == ["a", "b", "c"]
    assert problems(manifest) == [("manifest-conflict", 2)]


def test_markers_inside_a_valid_text_are_text() -> None:
    toml = 'x = """\n' + CONFLICT + '"""\n[project]\ndependencies = ["flask"]\n'
    assert problems(read("pyproject.toml", toml)) == []


@pytest.mark.parametrize("path", PATHS)
def test_a_huge_manifest_is_a_problem(path: str) -> None:
    manifest = read(path, b"#" * 20_000_000)
    assert manifest.dependencies == ()
    assert problems(manifest) == [("manifest-unreadable", 1)]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("package.json", '{"a":' * 100_000),
        ("package.json", '{"dependencies": {"a": ' + "[" * 100_000 + "]" * 100_000 + "}}"),
        ("pyproject.toml", "a = " + "[" * 100_000),
        ("pyproject.toml", "a = " + "{a = " * 50_000),
        ("pyproject.toml", "a." * 100_000 + "b = 1"),
        ("pyproject.toml", "[" + "a." * 100_000 + "b]"),
        ("requirements.txt", "a\x0b" * 100_000),
        ("requirements.txt", "-r " * 100_000),
        ("requirements.txt", "-e .x " * 100_000),
        ("package.json", '{"dependencies": {' + '"a": 1, ' * 100_000 + '"b": 1}}'),
        ("package.json", '{"a": ' + "1" * 100_000 + "}"),
    ],
)
def test_hostile_shapes_end_in_a_problem(path: str, text: str) -> None:
    manifest = read(path, text)
    assert [each.kind for each in manifest.problems][-1] == "manifest-unreadable"
    assert len(manifest.problems) == 1


@given(
    st.binary(max_size=300), st.sampled_from(["requirements.txt", "pyproject.toml", "package.json"])
)
def test_no_bytes_make_a_reader_fail(blob: bytes, path: str) -> None:
    lines = blob.count(b"\n") + 1
    manifest = read(path, blob)
    for each in (*manifest.dependencies, *manifest.problems):
        assert 1 <= each.line <= lines


@given(st.text(alphabet="ab\n\r\x0b\u2028", max_size=40))
def test_lines_count_as_git_counts_them(text: str) -> None:
    lines = reading.Lines(text)
    for offset in range(len(text)):
        assert lines.line(offset) == text[:offset].count("\n") + 1
