"""PHP as IR."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aisec_hooks.languages import find
from aisec_hooks.languages.php.texts import decoded
from aisec_hooks.source import dump
from tests.languages.ir_text import assert_sound, cases, lowered, read_whole, source

CASES = cases("php.txt")
ALL = [each for group in CASES.values() for each in group]


@pytest.mark.parametrize(("text", "expected"), ALL)
def test_syntax_becomes_ir(text: str, expected: str) -> None:
    assert lowered(text, "php") == expected
    opened = source(text, "php")
    assert_sound(opened)
    assert not opened.damaged


@pytest.mark.parametrize(
    ("written", "value"),
    [
        # PHP manual, "Strings": what is no escape stays as it is written.
        (r"a\n\t\r\v\e\f\\\$\"", 'a\n\t\r\v\x1b\f\\$"'),
        (r"\x41\x4\u{1F600}\u{110000}\u{D800}", "A\x04😀\ufffd\ufffd"),
        (r"\101\0\q\ ", "A\0\\q\\ "),
        ("\\", "\\"),
    ],
)
def test_text_is_what_the_language_makes_of_it(written: str, value: str) -> None:
    assert decoded(written) == value


def test_handlers_name_what_they_catch() -> None:
    opened = source("<?php try { f(); } catch (\\A\\B | C $e) { } catch (D) { g(); }", "php")
    assert dump.dump(opened).splitlines() == [
        "   1 try",
        "   1   f()",
        "   1 handler (A.B, C) $e",
        "   1 handler (D)",
        "   1   g()",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "<?php f(",
        "<?php class A { function f( { $x = 'a",
        "<?php $a = <<<X\n $b {$c",
        "<?php [$a, , = ;",
        "<?php match ($x) { 1 => ",
        "<?= $a ?>" * 3 + "<?php } } )",
        "<?php use A\\{B, ; $x->; A::; new ;",
        "<?php $x = $y &",
        "\ufeff<?php `ls $a",
        "<?php #[A( function f($a = ) {}",
    ],
)
def test_damaged_text_is_kept_as_far_as_it_goes(text: str) -> None:
    opened = source(text, "php")
    assert_sound(opened)
    lowered(text, "php")


_WORDS = (
    "<?php <?= ?> $a $this -> ?-> :: \\ A f ( ) [ ] { } ; , => = .= ??= . + && ! ? : "
    '\'x\' "a$b" "{$c}" `ls` if else elseif for foreach as while switch case default '
    "break try catch finally throw new class extends function fn use namespace return echo "
    "include match static const list array null true 1 #[A] ... & (int)"
)
_PIECES = st.sampled_from([*_WORDS.split(), "<<<X\nX;", "\n"])


@settings(max_examples=150, deadline=None)
@given(st.lists(_PIECES, max_size=30))
def test_anything_survives(pieces: list[str]) -> None:
    text = "<?php " + " ".join(pieces)
    assert_sound(source(text, "php"))
    lowered(text, "php")


@pytest.mark.parametrize(
    ("name", "head", "language"),
    [
        ("a.php", b"", "php"),
        ("view.phtml", b"", "php"),
        ("run", b"#!/usr/bin/env php\n<?php", "php"),
    ],
)
def test_files_are_told_by_name_and_interpreter(name: str, head: bytes, language: str) -> None:
    found = find(name, head)
    assert found is not None
    assert found.name == language


REAL = Path(__file__).parent / "real" / "php"
# File -> what it imports, its classes, its functions, and some of what it calls.
READ: dict[str, tuple[list[str], list[str], list[str], list[str]]] = {
    "Pool.php": (
        [
            "GuzzleHttp.Promise",
            "GuzzleHttp.Promise.EachPromise",
            "GuzzleHttp.Promise.PromiseInterface",
            "GuzzleHttp.Promise.PromisorInterface",
            "Psr.Http.Message.RequestInterface",
        ],
        ["Pool"],
        ["__construct", "", "promise", "batch", "cmpCallback", "", ""],
        [
            "$currentFn",
            "$requests",
            "$rfn",
            "EachPromise",
            "InvalidArgumentException",
            "cmpCallback",
            "foreach",
            "is_callable",
        ],
    ),
    "RedirectResponse.php": (
        [],
        ["RedirectResponse"],
        ["__construct", "create", "getTargetUrl", "setTargetUrl"],
        [
            "InvalidArgumentException",
            "__construct",
            "array_change_key_case",
            "array_key_exists",
            "htmlspecialchars",
            "isRedirect",
            "remove",
            "set",
        ],
    ),
    "RegexBasedAbstract.php": (
        ["FastRoute.Dispatcher"],
        ["RegexBasedAbstract"],
        ["dispatchVariableRoute", "dispatch"],
        ["+=>", "dispatchVariableRoute", "foreach", "isset"],
    ),
    "Std.php": (
        ["FastRoute.BadRouteException", "FastRoute.RouteParser"],
        ["Std"],
        ["parse", "parsePlaceholders"],
        [
            "BadRouteException",
            "+=>",
            "count",
            "foreach",
            "isset",
            "parsePlaceholders",
            "preg_match",
            "preg_match_all",
        ],
    ),
}


@pytest.mark.parametrize("path", sorted(REAL.iterdir()), ids=lambda path: path.name)
def test_real_code_is_read_whole(path: Path) -> None:
    imports, classes, functions, some = READ[path.name]
    read = read_whole(path, "php")
    assert read[:3] == (imports, classes, functions)
    assert set(some) <= read.called
