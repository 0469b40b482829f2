from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from aisec_hooks.report.paths import data_path, is_absolute, uri


def test_uris() -> None:
    assert uri("src/a.py") == "src/a.py"
    assert uri("a b#c?d%e:f.py") == "a%20b%23c%3Fd%25e%3Af.py"
    assert uri("é\udcff.py") == "%C3%A9%FF.py"
    assert uri("/tmp/a b.py") == "file:///tmp/a%20b.py"
    assert uri("C:/work/a.py") == "file:///C:/work/a.py"


def test_absolute_paths_are_told_from_names_with_a_colon() -> None:
    assert is_absolute("/a")
    assert is_absolute("C:/a")
    assert not is_absolute("c:a")
    assert not is_absolute("a/b")


@given(st.text(st.characters(codec=None)))
def test_any_text_has_an_ascii_uri_and_a_path_without_raw_bytes(path: str) -> None:
    assert uri(path).isascii()
    assert not any("\udc80" <= character <= "\udcff" for character in data_path(path))
