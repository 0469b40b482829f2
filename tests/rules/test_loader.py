"""Loading: the compiled index where it is fresh, the pages where it is not."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from aisec_hooks import languages
from aisec_hooks.errors import RuleError
from aisec_hooks.model.rule import RuleIndex
from aisec_hooks.rules import compiler, loader, models
from tests.rules.broken import GOOD
from tests.rules.test_compiler import write_page


@pytest.fixture(autouse=True)
def models_of_the_package_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """They are the same in every test here, and most of what compiling a single page costs."""
    monkeypatch.setattr(models, "read_all", _KNOWN)
    monkeypatch.setattr(models, "encode", _ENCODED)


_KNOWN, _ENCODED = cache(models.read_all), cache(models.encode)


def read(folder: Path, language: str = "python") -> RuleIndex:
    return loader.read(language, str(folder), str(folder / "compiled"))


def titles(index: RuleIndex) -> list[str]:
    return [each.title for each in index.rules.values()]


def test_a_missing_index_is_compiled_and_kept(tmp_path: Path) -> None:
    write_page(tmp_path)
    assert titles(read(tmp_path)) == ["Door left open"]
    kept = sorted(each.name for each in (tmp_path / "compiled").iterdir())
    assert {"javascript.json", "prose.json", "python.json", "python_models.json"} < set(kept)


def test_a_fresh_index_is_believed(tmp_path: Path) -> None:
    write_page(tmp_path)
    read(tmp_path)
    kept = tmp_path / "compiled" / "python.json"
    kept.write_text(kept.read_text().replace("Door left open", "Kept"), encoding="ascii")
    assert titles(read(tmp_path)) == ["Kept"]


def test_a_changed_new_or_removed_page_makes_it_stale(tmp_path: Path) -> None:
    place = write_page(tmp_path)
    first = read(tmp_path)
    place.write_text(GOOD.replace("Door left open", "Door left wide open"), encoding="utf-8")
    second = read(tmp_path)
    assert titles(second) == ["Door left wide open"]
    assert first.digest != second.digest
    write_page(tmp_path, "access/gap/rule.yaml", GOOD.replace("id: open-door", "id: gap"))
    assert titles(read(tmp_path)) == ["Door left open", "Door left wide open"]
    place.unlink()
    assert titles(read(tmp_path)) == ["Door left open"]


@pytest.mark.parametrize("text", ["", "[]", "{", '{"form": 0}', '"'])
def test_a_damaged_index_is_compiled_anew(tmp_path: Path, text: str) -> None:
    write_page(tmp_path)
    read(tmp_path)
    (tmp_path / "compiled" / "python.json").write_text(text, encoding="ascii")
    assert titles(read(tmp_path)) == ["Door left open"]


def test_a_final_index_is_not_compared_with_pages(tmp_path: Path) -> None:
    place = write_page(tmp_path)
    compiled = compiler.compile_all(str(tmp_path))
    compiler.write(compiled, str(tmp_path / "compiled"))
    place.write_text(GOOD.replace("Door left open", "Changed later"), encoding="utf-8")
    assert titles(read(tmp_path)) == ["Door left open"]


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_package_that_cannot_be_written_is_compiled_in_memory(tmp_path: Path) -> None:
    write_page(tmp_path)
    tmp_path.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        assert titles(read(tmp_path)) == ["Door left open"]
    finally:
        tmp_path.chmod(stat.S_IRWXU)
    assert not (tmp_path / "compiled").exists()


def test_a_folder_in_the_way_is_compiled_in_memory(tmp_path: Path) -> None:
    write_page(tmp_path)
    (tmp_path / "compiled").write_bytes(b"a file where the folder should be")
    assert titles(read(tmp_path)) == ["Door left open"]


@pytest.mark.parametrize("language", ["cobol", "../python", "py/thon", ""])
def test_a_language_without_rules_is_an_error(tmp_path: Path, language: str) -> None:
    write_page(tmp_path)
    with pytest.raises(RuleError, match="there are no rules for the language") as raised:
        read(tmp_path, language)
    known = ", ".join(sorted({*(each.rules for each in languages.all_languages()), "text"}))
    assert raised.value.hint == f"Known are {known}."


def test_prose_is_as_fresh_as_the_rules_and_read_for_itself(tmp_path: Path) -> None:
    def why() -> str:
        return loader.read_prose(str(tmp_path), str(tmp_path / "compiled"))["open-door"].why

    place = write_page(tmp_path)
    assert why() == "Anybody comes in."
    kept = tmp_path / "compiled" / "prose.json"
    kept.write_text(kept.read_text().replace("Anybody", "Somebody"), encoding="ascii")
    assert why() == "Somebody comes in."
    place.write_text(GOOD.replace("Anybody", "Everybody"), encoding="utf-8")
    assert why() == "Everybody comes in."


def test_a_page_is_broken_whoever_loads_it(tmp_path: Path) -> None:
    write_page(tmp_path, text="id: [")
    with pytest.raises(RuleError, match="not valid YAML"):
        read(tmp_path)


def test_text_has_the_rules_for_every_file(tmp_path: Path) -> None:
    write_page(tmp_path)
    text, python = read(tmp_path, "text"), read(tmp_path)
    assert [each.within for each in text.texts] == ["line"] * 3
    assert python.texts == tuple(each for each in text.texts if not each.files)
    assert text.digest == python.digest


def test_loading_compiled_rules_needs_neither_yaml_nor_the_reader() -> None:
    loader.load("python")
    code = (
        "import sys; from aisec_hooks.rules import loader; loader.load('python')\n"
        "read = {f'aisec_hooks.rules.{name}' for name in ('page', 'prose', 'repairs')}\n"
        "print(sorted({'yaml', 'hashlib', 'difflib', *read} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stdout == "[]\n", done.stderr


def test_every_rule_is_known_by_its_id(tmp_path: Path) -> None:
    write_page(tmp_path)
    read(tmp_path)
    plain = json.loads((tmp_path / "compiled" / "python.json").read_text())
    assert list(plain["rules"]) == ["open-door"]
    assert loader.every()["weak-hash"].cwe == ("CWE-327", "CWE-328")
