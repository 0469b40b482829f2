"""No setting, attribute, name or content may change what is read from git."""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from aisec_hooks.changes import difference, limits, staged
from aisec_hooks.errors import AisecError, RepositoryError, UnreadableChange
from aisec_hooks.model.change import ChangeSet
from aisec_hooks.repository import Repository
from tests.changes.conftest import LEGACY
from tests.changes.reading import added_text, processes, read_staged, staged_words, told
from tests.gitrepo import GitRepo, Text

NEW = "fresh = eval(b)\n"

SPOOF = """\
--- a/app.py
+++ b/app.py
@@ -1,1 +1,9 @@
diff --git a/x b/x
-- removed
\\ No newline at end of file
:100644 100644 0000 0000 M\tapp.py
"""
"""Lines that look like every part of a patch, once git has put its sign before them."""

NAMES: tuple[Text, ...] = (
    "with space.py",
    " leading.py",
    "trailing .py ",
    "new\nline.py",
    "x.py\n+++ b/app.py\n@@ -0,0 +1 @@\n+ok",
    "tab\there.py",
    b"latin\xe9.py",
    b"\xff\xfe\x80.py",
    "üñï.py",
    "esc\x1b[31m.py",
    'quo"te.py',
    "back\\slash.py",
    "dollar$`x`.py",
    "-dash.py",
    "--output=x.py",
    ":(top)magic.py",
    ":!exclude.py",
    "glob*[a-z]?.py",
    "#hash.py",
    "a/dev/null",
    "APP.PY",
    "\u2028separator\u0085.py",
)


def build(repo: GitRepo) -> None:
    """Stage a bit of everything that a setting could hide or reorder."""
    repo.commit(
        "many",
        {
            "old/moved.py": LEGACY,
            "gone.py": "nothing\nlike\nthe\nother\nones\n",
            "binary.py": "a = 1\n\0\nb = 2\n",
            "blank.py": "a\n\nb\n",
            "turn.py": "target\n",
            "no_eol.py": "a\nlast",
        },
    )
    repo.git("mv", "old/moved.py", "moved.py")
    repo.stage("moved.py", LEGACY + NEW)
    repo.git("rm", "-q", "gone.py")
    repo.stage("app.py", SPOOF + LEGACY.replace("z = 2\n", "") + NEW)
    repo.stage("binary.py", "a = 1\n\0\nb = 2\n" + NEW)
    repo.stage("blank.py", "a\n\n\nb\n \nc\n")
    repo.stage("copy.py", LEGACY + NEW)
    repo.stage("no_eol.py", "a\nlast\nmore")
    repo.git("rm", "-q", "turn.py")
    repo.link("turn.py", "app.py")
    repo.add("turn.py")
    repo.stage("sub/tool", "#!/usr/bin/env python3\n" + NEW, executable=True)
    for name in NAMES:
        repo.stage(name, NEW)


EXPECTED = {
    "app.py": "modified 100644 +1-7,12 -4",
    "binary.py": "modified 100644 +4 -",
    "blank.py": "modified 100644 +3,5-6 -",
    "copy.py": "added 100644 +all -",
    "gone.py": "deleted 0 + -1-5",
    "moved.py": "renamed from old/moved.py 100644 +6 -",
    "no_eol.py": "modified 100644 +3 -",
    "sub/tool": "added 100755 +all -",
    "turn.py": "type-changed 120000 +all -1",
    **{
        name if isinstance(name, str) else name.decode("utf-8", "surrogateescape"): (
            "added 100644 +all -"
        )
        for name in NAMES
    },
}


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> GitRepo:
    """One repository for all settings; tests must undo what they change."""
    repo = GitRepo.create(tmp_path_factory.mktemp("settings") / "repo")
    repo.commit("start", {"app.py": LEGACY})
    build(repo)
    return repo


def test_everything_is_read(everything: GitRepo) -> None:
    change = read_staged(everything)
    assert told(change) == EXPECTED
    assert [file.path for file in change.files] == sorted(
        EXPECTED, key=lambda path: path.encode("utf-8", "surrogateescape")
    )


PROGRAM = 'sh -c "touch {marker}; false"'

SETTINGS = [
    "advice.graftFileDeprecated=true",
    "color.diff=always",
    "color.ui=always",
    "core.abbrev=4",
    "core.attributesFile={global}",
    "core.bigFileThreshold=1",
    "core.checkStat=minimal",
    "core.commentChar=@",
    "core.eol=crlf",
    "core.autocrlf=true",
    "core.fsmonitor={program}",
    "core.ignoreCase=true",
    "core.logAllRefUpdates=false",
    "core.pager={program}",
    "core.precomposeUnicode=true",
    "core.quotePath=false",
    "core.sparseCheckout=true",
    "core.splitIndex=true",
    "core.trustctime=false",
    "core.untrackedCache=true",
    "core.warnAmbiguousRefs=true",
    "core.whitespace=cr-at-eol,tab-in-indent",
    "diff.algorithm=bogus",
    "diff.algorithm=patience",
    "diff.autoRefreshIndex=true",
    "diff.colorMoved=zebra",
    "diff.colorMovedWS=allow-indentation-change",
    "diff.context=10",
    "diff.default.binary=true",
    "diff.dirstat=bogus",
    "diff.evil.binary=true",
    "diff.evil.command={program}",
    "diff.evil.textconv={program}",
    "diff.external={program}",
    "diff.ignoreSubmodules=all",
    "diff.indentHeuristic=false",
    "diff.interHunkContext=20",
    "diff.mnemonicPrefix=true",
    "diff.noPrefix=true",
    "diff.orderFile=/nowhere/order",
    "diff.relative=true",
    "diff.renameLimit=1",
    "diff.renames=copies",
    "diff.renames=false",
    "diff.srcPrefix=SRC/",
    "diff.dstPrefix=DST/",
    "diff.statGraphWidth=1",
    "diff.submodule=log",
    "diff.suppressBlankEmpty=true",
    "diff.tool={program}",
    "diff.wordRegex=.",
    "diff.wsErrorHighlight=all",
    "filter.evil.clean={program}",
    "filter.evil.process={program}",
    "filter.evil.required=true",
    "filter.evil.smudge={program}",
    "i18n.logOutputEncoding=UTF-16",
    "interactive.diffFilter={program}",
    "log.showSignature=true",
    "merge.renames=false",
    "pager.diff-index={program}",
    "alias.diff-index=!{program}",
    "submodule.recurse=true",
]


def filled(setting: str, repo: GitRepo) -> tuple[str, str]:
    marker = repo.path.with_name("marker")
    attributes = repo.path.with_name("attributes")
    attributes.write_text("* -diff filter=evil\n")
    words = {"program": PROGRAM.format(marker=marker), "global": str(attributes)}
    name, value = setting.split("=", 1)
    return name, value.format(**words)


@pytest.mark.parametrize("setting", SETTINGS)
def test_settings_change_nothing(everything: GitRepo, setting: str) -> None:
    name, value = filled(setting, everything)
    attributes = everything.path / ".git/info/attributes"
    attributes.write_text("*.py diff=evil filter=evil\n")
    everything.config(name, value)
    try:
        assert staged_words(everything) == EXPECTED
        assert staged_words(everything, cwd=everything.path / "sub") == EXPECTED
    finally:
        everything.git("config", "--unset", name)
        attributes.unlink()
    assert not everything.path.with_name("marker").exists()


ENVIRONMENT = [
    {"GIT_EXTERNAL_DIFF": "{program}"},
    {"GIT_DIFF_OPTS": "--unified=20"},
    {"GIT_LITERAL_PATHSPECS": "1"},
    {"GIT_GLOB_PATHSPECS": "1"},
    {"GIT_NOGLOB_PATHSPECS": "1"},
    {"GIT_ICASE_PATHSPECS": "1"},
    {"GIT_CONFIG_PARAMETERS": "'diff.noprefix=true' 'core.quotepath=false'"},
    {"GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "diff.external", "GIT_CONFIG_VALUE_0": "false"},
    {"GIT_TRACE": "1", "GIT_TRACE_SETUP": "2", "GIT_TRACE2": "1"},
    {"GIT_TRACE2_PERF": "2"},
    {"GIT_FLUSH": "0"},
    {"GIT_PAGER": "{program}", "PAGER": "{program}"},
    {"GIT_PREFIX": "sub/"},
    {"GIT_ATTR_SOURCE": "HEAD"},
    {"GIT_PYTHON_TRACE": "full"},
    {"LC_ALL": "C"},
    {"LC_ALL": "de_DE.UTF-8", "LANGUAGE": "de"},
    {"LC_ALL": "en_US.ISO-8859-1"},
    {"TMPDIR": "/nowhere/at/all", "TMP": "/nowhere", "TEMP": "/nowhere"},
    {"TERM": "dumb"},
    {"HOME": "/nowhere", "XDG_CONFIG_HOME": "/nowhere"},
]


@pytest.mark.parametrize("variables", ENVIRONMENT, ids="+".join)
def test_environment_changes_nothing(everything: GitRepo, variables: dict[str, str]) -> None:
    program = filled("x={program}", everything)[1]
    given = {name: value.format(program=program) for name, value in variables.items()}
    assert staged_words(everything, **given) == EXPECTED
    assert staged_words(everything, cwd=everything.path / "sub", **given) == EXPECTED
    assert not everything.path.with_name("marker").exists()


ATTRIBUTES = {
    "no diff": "*.py -diff\n",
    "binary": "* binary\n",
    "macro": "[attr]hide -diff -text\n*.py hide\n",
    "driver": "*.py diff=evil\n",
    "encoding": "*.py working-tree-encoding=UTF-16\n",
    "ident": "*.py ident text eol=crlf\n",
    "filter": "*.py filter=evil\n",
    "merge": "*.py -merge export-ignore linguist-generated\n",
    "many warnings": "".join(f"*.py bad\x01name{number}\n" for number in range(4000)),
}


def put(repo: GitRepo, name: str, text: str) -> None:
    """Stage a blob as it is, without the conversions of ``git add``."""
    repo.git("update-index", "--add", "--cacheinfo", f"100644,{repo.blob(text)},{name}")


@pytest.mark.parametrize("place", ["same commit", "committed", "info", "work tree"])
@pytest.mark.parametrize("text", ATTRIBUTES.values(), ids=ATTRIBUTES)
def test_attributes_change_nothing(repo: GitRepo, text: str, place: str) -> None:
    if place == "committed":
        repo.commit("attributes", {".gitattributes": text})
    for name in ("evil.textconv", "evil.command"):
        repo.config(f"diff.{name}", "false")
    put(repo, "app.py", LEGACY + NEW)
    put(repo, "b.py", NEW)
    expected = {"app.py": "modified 100644 +6 -", "b.py": "added 100644 +all -"}
    for name in ("evil.clean", "evil.smudge"):
        repo.config(f"filter.{name}", "false")
    if place == "same commit":
        put(repo, ".gitattributes", text)
        repo.write(".gitattributes", text)
        expected[".gitattributes"] = "added 100644 +all -"
    elif place == "info":
        (repo.path / ".git/info").mkdir(exist_ok=True)
        (repo.path / ".git/info/attributes").write_text(text)
    elif place == "work tree":
        repo.write(".gitattributes", text)
    assert staged_words(repo) == expected


def test_work_tree_never_stands_for_a_blob(repo: GitRepo) -> None:
    """Even when size and times of the file are made to match the index."""
    repo.config("core.checkStat", "minimal")
    repo.config("core.trustctime", "false")
    repo.stage("app.py", LEGACY.replace("y = 1", "y = eval(b)"))
    path = repo.file("app.py")
    os.utime(path, (1_000_000_000, 1_000_000_000))
    repo.git("add", "app.py")
    path.write_text(LEGACY.replace("y = 1", "y = 1      "))
    os.utime(path, (1_000_000_000, 1_000_000_000))
    change = read_staged(repo)
    assert told(change) == {"app.py": "modified 100644 +3 -3"}
    assert added_text(change) == {"app.py": b"y = eval(b)"}


def test_replaced_objects_are_not_followed(repo: GitRepo) -> None:
    repo.stage("app.py", LEGACY + NEW)
    repo.git("replace", repo.rev(":app.py"), repo.rev("HEAD:app.py"))
    change = read_staged(repo)
    assert told(change) == {"app.py": "modified 100644 +6 -"}
    assert added_text(change) == {"app.py": NEW.strip().encode()}


def test_broken_setting_is_an_error_that_names_the_cure(repo: GitRepo) -> None:
    repo.stage("app.py", NEW)
    repo.config("diff.default.xfuncname", "(")
    with pytest.raises(RepositoryError) as caught:
        staged_words(repo)
    assert "git config --list" in (caught.value.hint or "")


def test_broken_config_file_is_an_error(repo: GitRepo) -> None:
    with (repo.path / ".git/config").open("a") as stream:
        stream.write("[core\n")
    with pytest.raises(RepositoryError, match=r"bad config line") as caught:
        staged_words(repo)
    assert "git config --list" in (caught.value.hint or "")


CONTENTS: dict[str, tuple[Text, Text, str, bytes]] = {
    "nul": (LEGACY, LEGACY + "\0\n" + NEW, "+6-7", b"\0\n" + NEW.strip().encode()),
    "bom": ("a\n", b"\xef\xbb\xbfa\n", "+1", b"\xef\xbb\xbfa"),
    "latin1": ("a\n", b"a\nx = '\xe9'\n", "+2", b"x = '\xe9'"),
    "cr only": ("# a\n", "# a\rimport os\n", "+1", b"# a\rimport os"),
    "to crlf": ("a\nb\n", "a\r\nb\r\n", "+1-2", b"a\r\nb\r"),
    "crlf": ("a\r\nb\r\n", "a\r\nc\r\nb\r\n", "+2", b"c\r"),
    "form feed": ("a\n", "a\n\x0cb\x0bc\x85d\u2028e\n", "+2", "\x0cb\x0bc\x85d\u2028e".encode()),
    "no end": ("a\n", "a\nb", "+2", b"b"),
    "end added": ("a\nb", "a\nb\n", "+", b""),
    "end removed": ("a\nb\n", "a\nb", "+", b""),
    "line after no end": ("a\nb", "a\nb\nc", "+3", b"c"),
    "line before no end": ("a\nb", "a\nnew\nb\n", "+2", b"new"),
    "no end both": ("a\nb", "a\nc", "+2", b"c"),
    "swap at the end": ("a\nb", "b\na", "+2", b"a"),
    "spoof": ("a\n", "a\n" + SPOOF, "+2-8", SPOOF.strip("\n").encode()),
    "long line": ("a\n", "a\n" + "x" * 2_000_000 + "\n", "+2", b"x" * 2_000_000),
    "utf-16": ("a\n", "a\nb\n".encode("utf-16"), "+1-3", "a\nb\n".encode("utf-16")),
    "emptied": ("a\nb\n", "", "+", b""),
    "filled": ("", "a\nb\n", "+1-2", b"a\nb"),
    "minus lines": ("-- a\n", "-- a\n-- b\n++ c\n", "+2-3", b"-- b\n++ c"),
}


@pytest.mark.parametrize(("old", "new", "added", "text"), CONTENTS.values(), ids=CONTENTS)
def test_contents(repo: GitRepo, old: Text, new: Text, added: str, text: bytes) -> None:
    repo.commit("old", {"file.py": old})
    repo.stage("file.py", new)
    change = read_staged(repo)
    assert told(change)["file.py"].split()[2] == added
    assert added_text(change).get("file.py", b"").rstrip(b"\0") == text.rstrip(b"\0")


def test_random_bytes(repo: GitRepo) -> None:
    data = random.Random(7).randbytes(300_000)
    repo.commit("old", {"file.py": data})
    repo.stage("file.py", data[:150_000] + b"\n" + NEW.encode() + data[150_000:])
    change = read_staged(repo)
    assert NEW.strip().encode() in added_text(change)["file.py"]


def test_lfs_pointer_and_binary_stay_in_the_change(repo: GitRepo) -> None:
    repo.stage("a.bin", "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n")
    repo.stage("b.png", b"\x89PNG\0\0")
    assert staged_words(repo) == {"a.bin": "added 100644 +all -", "b.png": "added 100644 +all -"}


def test_every_change_of_type(repo: GitRepo, tmp_path: Path) -> None:
    inner = GitRepo.create(tmp_path / "inner")
    inner.commit("one", {"a": "1\n"})
    repo.git("submodule", "add", "-q", inner.path.as_uri(), "module")
    repo.link("link", "app.py")
    repo.add("link")
    repo.commit("types", {"file": "x\n"})
    module = repo.rev("HEAD:module")
    for name, mode, oid in (
        ("module", "120000", repo.blob("target")),
        ("link", "100644", repo.blob("text\n")),
        ("file", "160000", module),
    ):
        repo.git("update-index", "--cacheinfo", f"{mode},{oid},{name}")
    assert staged_words(repo) == {
        "file": "type-changed 160000 +all -1",
        "link": "type-changed 100644 +all -1",
        "module": "type-changed 120000 +all -1",
    }


def test_empty_files(repo: GitRepo) -> None:
    repo.commit("empty", {"gone": "", "moved": ""})
    repo.git("rm", "-q", "gone")
    repo.git("mv", "moved", "here")
    repo.stage("new", "")
    words = staged_words(repo)
    assert words.pop("new").startswith(("added", "renamed"))
    assert set(words) <= {"gone", "moved", "here"}


# Sizes


@pytest.fixture
def small_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file may have 1,000 bytes, a change 1,500."""
    monkeypatch.setattr(limits, "FILE_LIMIT", 1000)
    monkeypatch.setattr(limits, "CHANGE_LIMIT", 1500)


@pytest.mark.usefixtures("small_limits")
def test_large_files_are_left_out_and_said(repo: GitRepo) -> None:
    repo.commit("large", {"shrinks.py": "x\n" * 900, "grows.py": "1\n", "gone.py": "y\n" * 900})
    repo.stage("app.py", LEGACY + NEW)
    repo.stage("shrinks.py", "1\n")
    repo.stage("grows.py", "x\n" * 900)
    repo.stage(":(glob)*.py", "z\n" * 900)
    repo.git("rm", "-q", "gone.py")
    assert staged_words(repo) == {
        "app.py": "modified 100644 +6 -",
        "gone.py": "deleted 0 + -",
        "grows.py": "! over-limit",
        "shrinks.py": "modified 100644 +all - ! over-limit",
        ":(glob)*.py": "! over-limit",
    }


@pytest.mark.usefixtures("small_limits")
def test_giants_do_not_push_small_files_out(repo: GitRepo) -> None:
    for number in range(4):
        repo.stage(f"{number}.py", "x\n" * 450)
    repo.stage("app.py", LEGACY + NEW)
    assert staged_words(repo) == {
        "0.py": "added 100644 +all -",
        "1.py": "! over-limit",
        "2.py": "! over-limit",
        "3.py": "! over-limit",
        "app.py": "modified 100644 +6 -",
    }


def test_sixty_megabytes_are_not_read(repo: GitRepo) -> None:
    repo.commit("old", {"huge.py": "x = 1\n"})
    repo.stage("huge.py", b"x = 1\n" * 10_000_000)
    repo.stage("app.py", LEGACY + NEW)
    change = read_staged(repo)
    assert told(change) == {"app.py": "modified 100644 +6 -", "huge.py": "! over-limit"}
    assert "57.2 MiB" in change.notices[0].message


def test_millions_of_short_lines(repo: GitRepo) -> None:
    repo.commit("old", {"lines.txt": "\n" * 3_000_000 + "a"})
    repo.stage("lines.txt", "b\n" * 200_000)
    with repo.active(), Repository.open() as opened:
        (file,) = staged.read(opened).files
    assert (file.added, file.removed) == (((1, 200_000),), ((1, 3_000_001),))


@pytest.mark.usefixtures("small_limits")
def test_too_many_large_files_are_an_error(repo: GitRepo, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(difference, "_ARGUMENT_BYTES", 50)
    repo.commit("old", {f"{number}.py": "1\n" for number in range(5)})
    for number in range(5):
        repo.stage(f"{number}.py", "x\n" * 900)
    repo.stage("app.py", LEGACY + NEW)
    with pytest.raises(UnreadableChange, match="5 files of this change are too large"):
        staged_words(repo)


# Missing and damaged objects


def lose(repo: GitRepo, oid: str) -> Path:
    path = repo.path / ".git/objects" / oid[:2] / oid[2:]
    path.chmod(0o644)
    path.unlink()
    return path


def damage(repo: GitRepo, oid: str) -> None:
    path = lose(repo, oid)
    path.write_bytes(b"\x78\x01 not zlib at all")


HURT: dict[str, Callable[[GitRepo], object]] = {
    "new blob missing": lambda repo: lose(repo, repo.rev(":app.py")),
    "new blob damaged": lambda repo: damage(repo, repo.rev(":app.py")),
    "added blob missing": lambda repo: lose(repo, repo.rev(":b.py")),
    "added blob damaged": lambda repo: damage(repo, repo.rev(":b.py")),
    "old blob damaged": lambda repo: damage(repo, repo.rev("HEAD:app.py")),
    "tree missing": lambda repo: lose(repo, repo.rev("HEAD^{tree}")),
    "tree damaged": lambda repo: damage(repo, repo.rev("HEAD^{tree}")),
    "commit missing": lambda repo: lose(repo, repo.rev("HEAD")),
    "commit damaged": lambda repo: damage(repo, repo.rev("HEAD")),
    "index damaged": lambda repo: (repo.path / ".git/index").write_bytes(b"DIRC garbage"),
    "branch damaged": lambda repo: (repo.path / ".git/refs/heads/main").write_text("garbage\n"),
}


@pytest.mark.parametrize("hurt", HURT.values(), ids=HURT)
def test_damage_is_an_error_with_a_hint(repo: GitRepo, hurt: Callable[[GitRepo], object]) -> None:
    repo.stage("app.py", LEGACY + NEW)
    repo.stage("b.py", NEW)
    hurt(repo)
    with pytest.raises(AisecError) as caught:
        staged_words(repo)
    assert "git fsck" in (caught.value.hint or "")


def test_missing_old_side_counts_as_added(repo: GitRepo) -> None:
    """In a clone with ``--filter=blob:none``, of objects this commit does not touch."""
    repo.config("uploadpack.allowFilter", "true")
    repo.commit("more", {"gone.py": "eval(g)\n", "moved.py": LEGACY * 3})
    clone = repo.clone(repo.path.with_name("clone"), "--filter=blob:none", "--no-checkout")
    clone.git("read-tree", "HEAD")
    for name, text in (("app.py", LEGACY + NEW), ("fresh.py", NEW)):
        put(clone, name, text)
    clone.git("update-index", "--force-remove", "gone.py")
    before = clone.git("cat-file", "--batch-all-objects", "--batch-check")
    clone.git("update-index", "--force-remove", "moved.py")
    change = read_staged(clone)
    assert told(change) == {
        "app.py": "modified 100644 +all - ! partial-clone",
        "fresh.py": "added 100644 +all -",
        "gone.py": "deleted 0 + -",
        "moved.py": "deleted 0 + -",
    }
    with clone.active(), Repository.open() as opened:
        again = staged.read(opened)
        assert again.contents.old(again.files[0]) is None
    assert clone.git("cat-file", "--batch-all-objects", "--batch-check") == before


def test_missing_new_side_of_a_partial_clone_is_an_error(repo: GitRepo) -> None:
    repo.config("uploadpack.allowFilter", "true")
    repo.commit("two", {"app.py": LEGACY + NEW})
    clone = repo.clone(repo.path.with_name("clone"), "--filter=blob:none", "--no-checkout")
    clone.git("reset", "-q", "--soft", "HEAD~1")
    clone.git("read-tree", "origin/main")
    with pytest.raises(UnreadableChange, match=r"^app\.py: object .* is missing") as caught:
        staged_words(clone)
    assert "git fetch --refetch" in (caught.value.hint or "")


def test_treeless_clone_is_an_error(repo: GitRepo) -> None:
    repo.config("uploadpack.allowFilter", "true")
    clone = repo.clone(repo.path.with_name("clone"), "--filter=tree:0", "--no-checkout")
    with pytest.raises(AisecError) as caught:
        staged_words(clone)
    assert "git fetch --refetch" in (caught.value.hint or "")


def test_no_network_is_used(repo: GitRepo) -> None:
    """Not even by a git that ignores GIT_NO_LAZY_FETCH."""
    repo.config("uploadpack.allowFilter", "true")
    clone = repo.clone(repo.path.with_name("clone"), "--filter=blob:none", "--no-checkout")
    clone.config("remote.origin.url", "ext::touch " + str(clone.path / "fetched"))
    clone.config("protocol.ext.allow", "always")
    put(clone, "app.py", "x")
    with clone.active(), Repository.open() as opened:
        change: ChangeSet = staged.read(opened)
        opened._git.update_environment(GIT_NO_LAZY_FETCH="0")
        with pytest.raises(AisecError):
            opened.parse(lambda stream: stream.read(), "cat-file", "blob", repo.rev("HEAD:app.py"))
    assert [file.path for file in change.files] == ["app.py", "notes.txt"]
    assert not (clone.path / "fetched").exists()


def test_processes_for_a_merge_with_conflicts(repo: GitRepo, tmp_path: Path) -> None:
    repo.git("checkout", "-q", "-b", "side")
    repo.commit("side", {"app.py": LEGACY + "theirs\n"})
    repo.git("checkout", "-q", "main")
    repo.commit("main", {"app.py": "mine\n" + LEGACY})
    repo.git("merge", "-q", "--no-commit", "side")
    trace = tmp_path / "trace"
    trace.mkdir()
    staged_words(repo, GIT_TRACE2_EVENT=str(trace))
    assert processes(trace) == ["cat-file", *["diff-index"] * 4, "rev-parse"]
