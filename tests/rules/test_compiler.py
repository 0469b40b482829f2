"""Compiling: whole, repeatable, and nothing lost on the way to an index and back."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from aisec_hooks import languages
from aisec_hooks.errors import RuleError
from aisec_hooks.matching.required import required
from aisec_hooks.model import taint
from aisec_hooks.model.rule import CallMatcher
from aisec_hooks.rules import compiler, index, loader, models, page, pages, prose
from aisec_hooks.rules.packing import unpacked
from tests.rules.broken import FLOW, GOOD, PATH

KNOWN = models.read_all()


def write_page(folder: Path, path: str = PATH, text: str = GOOD) -> Path:
    place = folder.joinpath(*path.split("/"))
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text, encoding="utf-8")
    return place


@cache
def compiled() -> compiler.Compiled:
    """What the package compiles to; it takes seconds, and nobody changes it."""
    return compiler.compile_all()


@cache
def package() -> tuple[page.Page, ...]:
    """Every page of the package."""
    return page.every()


def indexes() -> dict[str, dict[str, Any]]:
    """What the package compiles to, for each language."""
    return {name: plain for name, plain in compiled().items() if "calls" in plain}


def test_every_matcher_survives_the_way_to_an_index_and_back() -> None:
    for language, plain in indexes().items():
        family = "any" if language == "text" else language
        wanted = [
            one
            for each in package()
            for name in dict.fromkeys(("any", family))
            for one in each.matchers.get(name, ())
            if name == family or not one.files or (family, ".blade.php") == ("php", one.files[0])
        ]
        kinds = models.ends(KNOWN[family]) if family in KNOWN else set()
        wanted += [one for each in package() for one in each.flows if one.to in kinds]
        made = index.decode(json.loads(json.dumps(plain)))
        calls = [one for name in made.calls for one in made.calls[name]]
        others = (
            made.assigns + made.handlers + made.functions + made.texts + made.queries + made.flows
        )
        assert sorted(map(repr, (*calls, *others))) == sorted(map(repr, wanted))
        assert all(isinstance(each, CallMatcher) for each in calls)
        for name in made.calls:
            assert {one.path[-1].removesuffix("()") for one in made.calls[name]} == {name}
        assert made.removal == tuple(each.rule.id for each in package() if each.removed) * (
            family != "any"
        )
        names = {*(one.rule for one in wanted), *made.removal}
        served = [each.rule for each in package() if each.rule.id in names]
        assert sorted(made.rules.values(), key=lambda each: each.id) == served


def test_prose_survives_it_too_and_no_index_holds_any() -> None:
    plain = json.loads(json.dumps(compiled()[loader.PROSE]))
    said = {each.rule.id: each.prose for each in package()}
    assert prose.decode(plain) == said
    whys = {name: json.dumps(of.why) for name, of in said.items()}
    for each in indexes().values():
        text = json.dumps(each)
        assert [name for name, why in whys.items() if why in text] == []


def test_equal_pages_give_equal_indexes(tmp_path: Path) -> None:
    for folder in (tmp_path / "a", tmp_path / "b"):
        write_page(folder)
    first, second = (compiler.compile_all(str(tmp_path / name)) for name in "ab")
    assert first == second
    families = sorted({each.rules for each in languages.all_languages()})
    assert {name for name in first if "calls" in first[name]} == {*families, "text"}
    assert [name for name in first if "calls" not in first[name]] == [
        *(f"{each}_models" for each in families if f"{each}_models" in first),
        "prose",
    ]


def test_the_digest_names_the_text_of_every_page(tmp_path: Path) -> None:
    texts = {"a/b/rule.yaml": b"1", "a/c/rule.yaml": b"2"}
    assert compiler.digest(texts) == compiler.digest(dict(reversed(texts.items())))
    assert compiler.digest(texts) == (
        "sha256:a95203813dcaa14352ce60011c45d7d6c5d52cb438852ca320ba3a3c5afa29a8"
    )
    others = [
        {"a/b/rule.yaml": b"1"},
        {"a/b/rule.yaml": b"2", "a/c/rule.yaml": b"1"},
        {"a/b/rule.yaml1": b"", "a/c/rule.yaml": b"2"},
    ]
    assert len({compiler.digest(each) for each in (texts, *others)}) == 4


def test_flows_are_in_the_index_of_every_language_that_has_such_a_sink(tmp_path: Path) -> None:
    every = "".join(f"  - to: {kind}\n" for kind in taint.KINDS)
    write_page(tmp_path, text=GOOD.replace(FLOW, f"flows:\n{every}"))
    made = {
        name: {one.to for one in index.decode(json.loads(json.dumps(plain))).flows}
        for name, plain in compiler.compile_all(str(tmp_path)).items()
        if "calls" in plain
    }
    known = {name: models.ends(of) for name, of in KNOWN.items()}
    assert made == {name: known.get(name, set()) for name in made}
    assert min(map(len, known.values())) > len(taint.KINDS) / 2


def test_one_id_in_two_categories_is_refused(tmp_path: Path) -> None:
    write_page(tmp_path)
    write_page(tmp_path, PATH.replace("access", "doors"))
    with pytest.raises(RuleError) as raised:
        compiler.compile_all(str(tmp_path))
    assert str(raised.value) == (
        "doors/open-door/rule.yaml:1:1: the id 'open-door' is taken by access/open-door/rule.yaml"
    )


def test_a_broken_page_is_told_with_its_path_on_disk(tmp_path: Path) -> None:
    place = write_page(tmp_path, text=GOOD.replace("tier: core", "tier: main"))
    with pytest.raises(RuleError) as raised:
        compiler.compile_all(str(tmp_path))
    assert raised.value.where == f"{place}:3:7"


def test_what_is_written_is_what_was_compiled(tmp_path: Path) -> None:
    found = compiled()
    target = str(tmp_path / "compiled")
    assert compiler.stale(found, target) == list(found)
    compiler.write(found, target)
    assert sorted(os.listdir(target)) == [f"{name}.json" for name in sorted(found)]
    assert compiler.stale(found, target) == []
    (tmp_path / "compiled" / "python.json").write_text('{"form": 0}', encoding="ascii")
    assert compiler.stale(found, target) == ["python"]


def test_the_package_holds_what_its_pages_compile_to() -> None:
    loader.load("python")  # a checkout compiles here what is stale
    done = subprocess.run(
        [sys.executable, "-m", "aisec_hooks.rules.compiler", "--check"],
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_the_command_knows_one_option(capsys: pytest.CaptureFixture[str]) -> None:
    assert compiler.main(["--chek"]) == 2
    assert "usage: python -m aisec_hooks.rules.compiler [--check]" in capsys.readouterr().err


def test_every_pattern_is_spelled_for_the_engine_beforehand() -> None:
    for plain in indexes().values():
        rows = [one for text in plain["conditions"] for one in unpacked(text)]
        texts = {one[4] for one in rows if len(one) > 4 and one[4]}
        assert texts <= set(plain["patterns"])


def test_patterns_come_with_the_words_they_need() -> None:
    """Without them each pattern is compiled when the first name is asked about."""
    found = compiled()
    told = 0
    for language in languages.ALL:
        # A language of settings alone has no models.
        rows = found.get(f"{language.rules}{compiler.MODELS}", {"patterns": {}})["patterns"]
        assert all(tuple(row[2]) == required(pattern) for pattern, row in rows.items())
        told += sum(bool(row[2]) for row in rows.values())
    assert told > 0


def test_pages_are_listed_by_path_and_nothing_else_is(tmp_path: Path) -> None:
    write_page(tmp_path)
    for name in ("compiled/a", "_private/a", ".hidden/a"):
        write_page(tmp_path, f"{name}/rule.yaml")
    (tmp_path / "access" / "empty").mkdir()
    (tmp_path / "file").write_bytes(b"")
    assert [each.path for each in pages.listing(str(tmp_path))] == [PATH]


def test_the_modules_that_compile_are_known() -> None:
    package = os.path.dirname(pages.FOLDER)
    assert [
        each for each in pages.COMPILING if not os.path.isfile(os.path.join(package, each))
    ] == []
    matching = {f"matching/{name}" for name in os.listdir(os.path.join(package, "matching"))}
    unrelated = {"__init__.py", "__pycache__", "globs.py", "hints.py", "keywords.py"}
    assert matching - {f"matching/{name}" for name in unrelated} <= set(pages.COMPILING)
