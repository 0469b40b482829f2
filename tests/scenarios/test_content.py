"""Texts of any kind are judged in bounded time, or it is said that they were not."""

from __future__ import annotations

import os
import random
import resource
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.gitrepo import raw
from tests.scenarios.scene import Argument, Scene
from tests.scenarios.texts import RISKY, SAFE, SCRIPT, SHELL

RISKY_BYTES = RISKY.encode()

BLOCKED: Mapping[str, tuple[Argument, int]] = {
    "content-bom": (b"\xef\xbb\xbf" + b"value = eval(input())\n", 1),
    "content-utf16": (RISKY.encode("utf-16"), 5),
    "content-latin1": (b"# -*- coding: latin-1 -*-\n# \xe9\xff\n" + RISKY_BYTES, 7),
    "content-not-utf8": (b"# \xe9\xff\n" + RISKY_BYTES, 6),
    "content-crlf": (RISKY.replace("\n", "\r\n"), 5),
    "content-formfeed": ("# \x0b\u0085\u2028\u2029\n\x0c\n" + RISKY, 7),
    "content-no-eol": (RISKY.rstrip("\n"), 5),
    "content-blank-lines": ("\n" * 3000 + RISKY, 3005),
    "content-escape-in-line": (
        RISKY.replace("eval(text)", "eval('\x1b[2J\x9b1m\x08\u202e' + text)"),
        5,
    ),
    "content-patch-spoof": (
        'PATCH = """\n--- a/x.py\n+++ b/x.py\n@@ -1 +1 @@\ndiff --git a/x b/x\n"""\n' + RISKY,
        11,
    ),
    "content-parse-error": (RISKY + "\n\ndef broken(:\n    return ]\n", 5),
    "content-parse-error-before": ("def broken(:\n\n\n" + RISKY, 8),
    "content-cr-comment": (b"# c\rimport os\rvalue = eval(input())\n", 1),
}
"""Situation -> a Python file with one weakness, and the line it is reported at."""


@pytest.mark.parametrize("name", BLOCKED)
def test_blocked(scene: Scene, name: str) -> None:
    text, line = BLOCKED[name]
    scene.try_file("new.py", text).blocked(f"new.py:{line} code-injection")


STOPPED: Mapping[str, bytes] = {
    "content-nul": b"x = '\0'\n" + RISKY_BYTES,
    "content-nul-first": b"\0\n" + RISKY_BYTES,
    "content-cr-only": b"# hidden\r" + RISKY_BYTES.replace(b"\n", b"\r"),
}
"""Texts in which git sees no lines, or no text at all."""


@pytest.mark.parametrize("name", STOPPED)
def test_stopped(scene: Scene, name: str) -> None:
    attempt = scene.try_file("new.py", STOPPED[name])
    attempt.stopped()
    assert "new.py" in attempt.output


def _picture() -> bytes:
    return b"\x89PNG\r\n\x1a\n" + random.Random(1).randbytes(5000)


POINTER = f"version https://git-lfs.github.com/spec/v1\noid sha256:{'0' * 64}\nsize 12345\n"

PASSED: Mapping[str, tuple[str, bytes]] = {
    "content-empty-file": ("new.py", b""),
    "content-binary": ("picture.png", _picture()),
    "content-lfs-pointer": ("model.py", POINTER.encode()),
    "content-comment-only": ("new.py", b"# eval(input())\n"),
    "content-string-only": ("new.py", b"TEXT = 'eval(input())'\n"),
}


@pytest.mark.parametrize("name", PASSED)
def test_passed(scene: Scene, name: str) -> None:
    scene.try_file(*PASSED[name]).passed()


HOSTILE: Mapping[str, tuple[str, Argument]] = {
    "content-nested-parens": ("py", "(" * 1_000_000),
    "content-nested-brackets": ("js", "[{" * 250_000),
    "content-nested-calls": ("py", "f(" * 100_000 + ")" * 100_000),
    "content-nested-ifs": ("py", "".join(f"{' ' * n}if x:\n" for n in range(1000))),
    "content-backslash-newline": ("py", "\\\n" * 100_000),
    "content-java-generics": ("java", "class A { " + "a<" * 50_000),
    "content-ts-generics": ("ts", "let x: " + "a<" * 50_000),
    "content-js-templates": ("js", "`${" * 100_000),
    "content-random-bytes": ("py", random.Random(2).randbytes(300_000)),
    "content-random-script": ("js", random.Random(3).randbytes(300_000)),
    "content-long-sum": ("py", "x = 1" + " + 1" * 100_000 + "\n"),
    "content-long-string-sum": ("py", "x = 'a'" + " + 'a'" * 20_000 + "\n"),
    "content-elif-chain": ("py", "if x:\n    y\n" + "elif x:\n    y\n" * 20_000),
    "content-redos": ("py", f"password = '{'a' * 500_000}!'\n"),
}
"""Texts that parsers or patterns could take forever for, after a weakness."""


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile(scene: Scene, name: str) -> None:
    ending, text = HOSTILE[name]
    weak = raw(RISKY if ending == "py" else SCRIPT)
    attempt = scene.try_file(f"new.{ending}", weak + raw(text)).finished()
    # Found, or said to be not wholly analysed; Java has no rules yet.
    assert f"new.{ending}" in attempt.output or ending == "java"


def test_content_hostile_beside_risky(scene: Scene) -> None:
    scene.repo.stage("endless.py", RISKY + "(" * 900_000)
    attempt = scene.try_file("new.py", RISKY)
    attempt.stopped()
    assert "new.py:5 code-injection" in attempt.findings
    assert "endless.py" in attempt.output


def test_content_long_line(scene: Scene) -> None:
    line = f"export const parts = [{'1, ' * 700_000}eval(name)];\n"
    attempt = scene.try_file("new.js", line)
    attempt.finished()
    assert max(map(len, attempt.output.splitlines())) < 200


def test_content_long_line_found(scene: Scene) -> None:
    line = f"export const parts = [{'1, ' * 100_000}eval(name + '')];\n"
    attempt = scene.try_file("new.js", line)
    attempt.blocked("new.js:1 code-injection")
    assert max(map(len, attempt.output.splitlines())) < 200


def test_content_huge(scene: Scene) -> None:
    scene.repo.write("huge.py", "x = 1\n" * 10_000_000)
    scene.repo.git("-c", "core.compression=0", "add", "huge.py")
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    attempt = scene.try_file("new.py", RISKY)
    attempt.blocked("new.py:5 code-injection")
    assert "huge.py" in attempt.output
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss <= max(before, 400_000)


def test_symlink_to_risky(scene: Scene, tmp_path: Path) -> None:
    (tmp_path / "outside.py").write_text(RISKY)
    scene.repo.write("untracked.py", RISKY)
    scene.repo.link("near.py", "untracked.py")
    scene.repo.link("far.py", "../outside.py")
    scene.repo.add("near.py", "far.py")
    scene.commit().passed()


def test_symlink_fifo_device(scene: Scene) -> None:
    os.mkfifo(scene.repo.path / "pipe")
    for name, target in {"a.py": "pipe", "b.py": "/dev/zero", "c.py": "c.py"}.items():
        scene.repo.link(name, target)
        scene.repo.add(name)
    scene.commit().passed()


def test_symlink_whose_target_is_code(scene: Scene) -> None:
    scene.repo.link("link.py", "eval(input())")
    scene.repo.add("link.py")
    scene.commit().passed()


def test_worktree_dir_over_staged(scene: Scene) -> None:
    scene.repo.stage("new.py", RISKY)
    scene.repo.file("new.py").unlink()
    scene.repo.write("new.py/inside.txt", "")
    scene.commit().blocked("new.py:5 code-injection")


def test_type_change_file_to_link(scene: Scene) -> None:
    scene.repo.link("app.py", "safe.py")
    scene.repo.add("app.py")
    scene.commit().passed()


def test_type_change_link_to_file(scene: Scene) -> None:
    scene.repo.link("link.py", "app.py")
    scene.repo.add("link.py")
    scene.repo.commit("link")
    scene.try_file("link.py", SHELL).blocked("link.py:5 command-injection")


@pytest.mark.parametrize("damage", ["gone", "garbled"])
def test_blob_missing(scene: Scene, damage: str) -> None:
    scene.repo.stage("new.py", RISKY)
    blob = scene.repo.blob(RISKY)
    path = scene.repo.path / ".git" / "objects" / blob[:2] / blob[2:]
    path.chmod(0o644)
    path.unlink() if damage == "gone" else path.write_bytes(b"garbled")
    scene.commit().not_judged(blob)


def test_old_blob_missing(scene: Scene) -> None:
    scene.repo.stage("app.py", SAFE)
    blob = scene.repo.rev("HEAD:app.py")
    (scene.repo.path / ".git" / "objects" / blob[:2] / blob[2:]).unlink()
    scene.commit().not_judged(blob)


def test_suppression_bare(scene: Scene) -> None:
    bare = RISKY.replace("eval(text)", "eval(text)  # aisec: ignore")
    attempt = scene.try_file("new.py", bare)
    attempt.stopped()
    assert attempt.findings[0] == "new.py:5 code-injection"


def test_suppression_with_reason(scene: Scene) -> None:
    reason = "eval(text)  # aisec: ignore[code-injection] the text is a constant of the build"
    scene.try_file("new.py", RISKY.replace("eval(text)", reason)).passed()


def test_attribute_working_encoding(scene: Scene) -> None:
    scene.repo.commit("attributes", {".gitattributes": "*.py working-tree-encoding=UTF-16\n"})
    scene.try_file("new.py", RISKY.encode("utf-16")).blocked("new.py:5 code-injection")


@pytest.mark.parametrize("text", [SCRIPT.replace("\n", "\r"), SCRIPT.replace("\n", "\u2028")])
def test_content_script_line_ends(scene: Scene, text: str) -> None:
    attempt = scene.try_file("new.js", b"// hidden" + raw(text[-1]) + raw(text))
    attempt.blocked("new.js:1 code-injection")


def test_content_safe_twin(scene: Scene) -> None:
    scene.try_file("new.py", SAFE).passed()
