"""Swift as IR."""

from __future__ import annotations

from pathlib import Path

import pytest

from aisec_hooks.languages import find
from aisec_hooks.model import ir
from aisec_hooks.source.text import Source
from tests.languages.ir_text import assert_sound, nodes, read_whole, source


@pytest.mark.parametrize("path", ["Sources/App/main.swift", "Package.SWIFT"])
def test_files_are_recognised(path: str) -> None:
    language = find(path, b"")
    assert language is not None
    assert (language.name, language.rules) == ("swift", "swift")


def test_scripts_are_recognised() -> None:
    language = find("bin/tool", b"#!/usr/bin/env swift\nprint(1)\n")
    assert language is not None
    assert language.name == "swift"


def test_declarations_bind_names() -> None:
    opened = source(
        "import Foundation\nimport struct A.B\nlet c = 1, (d, e) = f\nclass G { let h = 1 }\n"
        "extension G { func i() { let j = 1 } }\nfunc k(l m: Int) {}\n",
        "swift",
    )
    assert opened.bound_names() == {"Foundation", "B", "c", "d", "e", "G", "k"}


def test_damaged_code_yields_what_parses() -> None:
    opened = source("func b() { c(1, ]; d.e(x + y) }\nfunc g() { h(1)", "swift")
    assert opened.damaged
    assert "h" in called(opened_nodes(opened))
    assert_sound(opened)


def opened_nodes(opened: Source) -> list[ir.Node]:
    return sorted(nodes(opened), key=lambda node: (node.start, -node.end))


def called(found: list[ir.Node]) -> set[str]:
    return {
        each.callee.name
        for each in found
        if isinstance(each, ir.Call) and isinstance(each.callee, ir.Name | ir.Member)
    }


REAL = Path(__file__).parent / "real" / "swift"
READ = {
    "Browser.swift": (
        ["Foundation", "SafariServices"],
        ["BrowserEvent", "Browser"],
        """
        viewController prepare cleanup safariViewControllerDidFinish safariViewController
        presentationControllerDidDismiss popoverPresentationControllerDidDismissPopover
        """,
        ["SFSafariViewController", "async", "browserEventDidOccur", "contains", "lowercased"],
    ),
    "BrowserPlugin.swift": (
        ["Foundation", "Capacitor"],
        ["CAPBrowserPlugin", ""],
        "open close presentationStyle listenerEvent",
        ["Browser", "CAPPluginMethod", "CGSize", "URL", "async", "getString", "notifyListeners"],
    ),
    "Filesystem.swift": (
        ["Foundation", "Capacitor"],
        ["Filesystem", "FilesystemError", "ProgressDelegate"],
        """
        errorDescription readFile writeFile appendFile deleteFile mkdir rmdir readdir stat getType
        rename copy _copy getDirectory getFileUrl downloadFile handleDownload init urlSession
        urlSession urlSession
        """,
        ["Data", "FileHandle", "attributesOfItem", "contentsOfDirectory", "seekToEndOfFile"],
    ),
}
"""File -> imports, types (an extension of a foreign one has no name), functions, some calls."""


@pytest.mark.parametrize("path", sorted(REAL.iterdir()), ids=lambda path: path.name)
def test_real_code_is_read_whole(path: Path) -> None:
    imports, types, functions, some = READ[path.name]
    read = read_whole(path, "swift")
    assert (read.imports, read.classes) == (imports, types)
    assert [each for each in read.functions if each] == functions.split()
    assert set(some) <= read.called
