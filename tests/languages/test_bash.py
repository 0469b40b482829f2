"""Bash: real scripts read whole, and what commands become that the dumps do not show."""

from __future__ import annotations

from pathlib import Path

import pytest

from aisec_hooks.engine import analyse
from aisec_hooks.languages import find
from aisec_hooks.rules import loader
from tests.languages.ir_text import read_whole

REAL = Path(__file__).parent / "real" / "bash"
READ = {
    "semaphore.bash": (
        [
            "bats_semaphore_setup", "bats_run_under_lock",
            "bats_run_under_lock", "bats_semaphore_run",
            "bats_semaphore_release_wrapper",
            "bats_semaphore_acquire_while_locked",
            "bats_semaphore_acquire_slot", "bats_semaphore_release_slot",
            "bats_semaphore_get_free_slot_count",
        ],
        {"mkdir", "sleep", "rm"},
    ),
    "validator.bash": ([
            "bats_test_count_validator",
        ], {"read", "printf", "trap"}),
    "format-tap13.bash": (
        [
            "add_yaml_entry", "close_previous_yaml_block",
            "bats_tap_stream_plan", "bats_tap_stream_begin",
            "bats_tap_stream_ok", "pass_on_optional_data",
            "bats_tap_stream_not_ok", "bats_tap_stream_skipped",
            "bats_tap_stream_comment", "bats_tap_stream_suite",
            "bats_tap_stream_unknown",
        ],
        {"source", "printf", "bats_parse_internal_extended_tap"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("path", sorted(REAL.iterdir()), ids=lambda path: path.name)
def test_real_scripts_are_read_whole(path: Path) -> None:
    functions, some = READ[path.name]
    read = read_whole(path, "bash")
    assert read.functions == functions
    assert some <= read.called


def said(text: str) -> list[tuple[str, int, str]]:
    language = find("run.sh", b"")
    assert language is not None
    found = analyse("run.sh", language, text.encode(), None, loader.load(language.rules))
    return [
        (hit.rule, text.count("\n", 0, hit.span.start) + 1, hit.confidence) for hit in found.hits
    ]


@pytest.mark.parametrize(
    "command",
    [
        "curl -k a", "curl -sSk a", "curl --insecure a", "/usr/bin/curl -k a", "sudo curl -k a",
        "sudo -u b curl -k a", "env A=b curl -k a", "timeout 5 curl -k a", "a=$(curl -k b)",
        "a | curl -k -T - b", "if curl -k a; then b; fi", "a && curl -k b", "f() { curl -k a; }",
        "curl -k a > b", "A=b curl -k c", "(cd a; curl -k b)", "a=1\ncurl -k b",
    ],
)  # fmt: skip
def test_a_command_is_found_wherever_it_stands(command: str) -> None:
    assert [each[0] for each in said(command + "\n")] == ["tls-verification-disabled"]


@pytest.mark.parametrize(
    "command",
    [
        "curl a -- -k",
        "curl '-o k' a",
        "echo curl -k a",
        "# curl -k a",
        "curl -o -k a",
        "a='curl -k b'",
        "tar -k a",
        "curl --data=-k a",
    ],
)
def test_what_only_looks_like_the_option_is_none(command: str) -> None:
    assert said(command + "\n") == []


def test_a_name_that_is_read_counts_with_its_sign_and_in_braces() -> None:
    asked = (
        "eval ${QUERY_STRING}\neval $QUERY_STRING\neval \"$QUERY_STRING\"\neval '$QUERY_STRING'\n"
    )
    assert said(asked) == [("command-injection", line, "high") for line in (1, 2, 3)]


def test_scripts_are_told_by_their_first_line() -> None:
    for first in ("#!/bin/sh", "#!/usr/bin/env bash", "#!/bin/bash -eu", "#! /bin/dash"):
        language = find("tool", first.encode() + b"\n")
        assert language is not None, first
        assert language.name == "bash"
    assert find("tool", b"#!/usr/bin/env fish\n") is None
