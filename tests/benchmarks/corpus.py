"""Code to measure on: what is installed here, those of it that hold a sink, and small handlers."""

from __future__ import annotations

import glob
import os
import random
import re
import shutil
import sysconfig
import zipfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from aisec_hooks import languages
from aisec_hooks.engine import analysis, tiers
from aisec_hooks.rules import loader
from aisec_hooks.source.text import Source, names_in
from tests import corpus
from tests.flows import writing

MOST_BYTES = 1 << 20
MOST_LINES = 300_000
TESTS = Path(__file__).parents[1]
Texts = list[tuple[str, bytes]]
_OWN_NAME = re.compile(rb"\b(given|host|name|user|text|word|file|page)\b(?=[ ,;)]| [-+:=])")


def python(lines: int) -> Texts:
    """Files of the running Python's standard library, without its tests."""
    folder = sysconfig.get_paths()["stdlib"]
    skipped = (f"{os.sep}test", "site-packages", f"lib2to3{os.sep}tests")
    found = sorted(glob.glob(os.path.join(folder, "**", "*.py"), recursive=True))
    return _enough(
        _read(each for each in found if not any(word in each for word in skipped)), lines
    )


def javascript(lines: int) -> Texts:
    """Modules that ship with npm, where it is installed; else nothing."""
    npm = shutil.which("npm")
    if npm is None:
        return []
    folder = os.path.dirname(os.path.dirname(os.path.realpath(npm)))
    found = sorted(glob.glob(os.path.join(folder, "**", "*.js"), recursive=True))
    return _enough(_read(each for each in found if ".min." not in each), lines)


def java(lines: int) -> Texts:
    """Classes of the JDK, where its sources are installed (``src.zip``); else nothing."""
    found = sorted(glob.glob("/usr/lib/jvm/*/lib/src.zip") + glob.glob("/usr/lib/jvm/*/src.zip"))
    found = [each for each in found if os.path.isfile(each)]  # links to nothing are among them
    return _enough(_unpacked(found[0]), lines) if found else []


def go(lines: int) -> Texts:
    """Go's standard library, where its sources are installed; else nothing."""
    for folder in (
        "/usr/local/go/src",
        "/usr/lib/go/src",
        *sorted(glob.glob("/usr/share/go-*/src")),
    ):
        found = sorted(glob.glob(os.path.join(folder, "**", "*.go"), recursive=True))
        chosen = [
            each for each in found if not each.endswith("_test.go") and "testdata" not in each
        ]
        if chosen:
            return _enough(_read(chosen), lines)
    return []


ORDINARY: dict[str, Callable[[int], Texts]] = {
    "python": python,
    "javascript": javascript,
    "typescript": javascript,  # which is TypeScript as well
    "java": java,
    "go": go,
}
"""Language -> its ordinary code."""


def ordinary(name: str, lines: int) -> Texts:
    """Ordinary code of a language: what ``make corpus`` fetched, where nothing is installed."""
    installed = ORDINARY[name](lines) if name in ORDINARY else []
    return installed or _spread(corpus.files(name), lines)


def sinks(name: str, lines: int) -> Texts:
    """Those of the installed files in which outside data could reach a sink."""
    return _enough(filter(begins(name), ordinary(name, MOST_LINES)), lines)


def begins(name: str) -> Callable[[tuple[str, bytes]], bool]:
    """Whether data flow is followed in a file of a language."""
    language = languages.by_name(name)
    index = tiers.limited(loader.load(language.rules), tiers.HOOK)

    def begun(file: tuple[str, bytes]) -> bool:
        text = Source(file[0], language, file[1]).text
        return analysis.tracking_of(index, names_in(text), text, language) is not None

    return begun


def handlers(name: str, lines: int) -> Texts:
    """Small web files, each with sources and sinks, until there are so many lines.

    A third are those of tests/flows and of the rules' samples, under other names each time; the
    others are random programs with branches, containers and helper functions.
    """
    chance = random.Random(name)
    known = [each for each in _labelled(name) if b"\n" in each]
    chosen: Texts = []
    count = turn = 0
    while count < lines:
        text = _renamed(known[turn % len(known)], turn) if turn % 3 == 0 else b""
        text = text or _program(name, chance)
        chosen.append((f"view{turn}", text))
        count += text.count(b"\n")
        turn += 1
    return chosen


def _labelled(name: str) -> Iterator[bytes]:
    """Files of the language that tests label: flows, and samples of rules that are about calls."""
    samples = TESTS.parent / "aisec_hooks" / "rules" / "injection"
    folder = "javascript" if name == "typescript" else name
    for path in sorted((*(TESTS / "flows" / folder).iterdir(), *samples.glob("*/samples/*"))):
        if not path.is_file():
            continue
        text = path.read_bytes()
        found = languages.find(path.name, text[:200])
        if found is not None and found.name == name:
            yield text


def _renamed(text: bytes, turn: int) -> bytes:
    return _OWN_NAME.sub(rb"\g<1>%d" % turn, text)


def _program(name: str, chance: random.Random) -> bytes:
    """A handler of a few statements around one sink."""
    names = ["t0", "t1", "t2"]

    def value() -> writing.Said:
        leaf = chance.choice([("text", "x"), ("name", chance.choice(names)), ("at", "l0", 0)])
        word = chance.choice(["same", "wrapped", "join", "second", ""])
        return (
            (word, leaf, ("name", chance.choice(names)))[: 3 if word[-1:] in "nd" else 2]
            if word
            else leaf
        )

    def change() -> writing.Said:
        if chance.random() < 0.3:
            return ("store", "m0", "k", value())
        return ("set", chance.choice(names), value())

    body: list[writing.Said] = [("set", "t0", ("source",))]
    for _ in range(chance.randint(4, 12)):
        word = chance.choice(["if", "loop", "", "", ""])
        if word == "if":
            body.append(("if", chance.choice([None, None, True]), (change(),), (change(),)))
        else:
            body.append(("loop", (change(),)) if word else change())
    body.append(("sink", ("join", ("text", "ls "), ("name", chance.choice(names)))))
    return writing.program(name, [body]).text.encode()


def _read(paths: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    for path in paths:
        with open(path, "rb") as file:
            yield path, file.read()


def _unpacked(path: str) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(path) as archive:
        for name in sorted(archive.namelist()):
            if name.startswith("java.base/java/") and name.endswith(".java"):
                yield name, archive.read(name)


def _spread(texts: Iterable[tuple[str, bytes]], lines: int) -> Texts:
    """As many lines, of files from all over: those of one package are much alike."""
    every = list(texts)
    whole = sum(text.count(b"\n") for _, text in every)
    return _enough(every[:: max(1, whole // lines)], lines)


def _enough(texts: Iterable[tuple[str, bytes]], lines: int) -> Texts:
    chosen, count = [], 0
    for path, text in texts:
        if len(text) > MOST_BYTES:
            continue
        chosen.append((path, text))
        count += text.count(b"\n")
        if count >= lines:
            break
    return chosen
