"""``aisec init`` on real repositories: shown first, nothing foreign overwritten, undone exactly."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from aisec_hooks import __version__
from aisec_hooks.cli._framework_config import INSTALLED
from aisec_hooks.cli._native_hooks import COMMITTING, KEPT_AS, shim
from tests.cli.running import AISEC, aisec
from tests.gitrepo import GitRepo

MANIFEST = Path(__file__).parents[2] / ".pre-commit-hooks.yaml"


@pytest.fixture
def repo(tmp_path: Path) -> GitRepo:
    return GitRepo.create(tmp_path / "repo")


def files(repo: GitRepo) -> dict[str, tuple[str, bool]]:
    """Everything that init may write: work tree and hooks, with whether it can be executed."""
    return {
        str(path.relative_to(repo.path)): (path.read_text(), os.access(path, os.X_OK))
        for path in sorted(repo.path.rglob("*"))
        if path.is_file() and (".git" not in path.parts or path.parent.name == "hooks")
        if path.suffix != ".sample"
    }


def test_native_hooks_are_placed_and_taken_out(repo: GitRepo) -> None:
    done = aisec("init", "--native", "--yes", at=repo)
    assert (done.returncode, done.stderr) == (0, "")
    top = repo.path
    assert done.stdout == (
        f"aisec init will change in {top}:\n"
        f"  create  {top}/.git/hooks/pre-commit\n"
        f"  create  {top}/.git/hooks/pre-merge-commit\n"
        f"  create  {top}/.git/hooks/pre-push\n"
        f"  create  {top}/.aisec.yaml\n"
        "next: commit .aisec.yaml    (a policy counts once it is committed)\n"
        "done; 'aisec init --undo' takes all of it out again\n"
    )
    placed = files(repo)
    policy, _ = placed.pop(".aisec.yaml")
    assert yaml.safe_load(policy)["gate"] == {"severity": "high", "confidence": "medium"}
    assert placed == {f".git/hooks/{stage}": (shim(stage), True) for stage in COMMITTING}

    again = aisec("init", "--native", "--yes", at=repo)
    assert "nothing: all of it is in place" in again.stdout

    undone = aisec("init", "--undo", at=repo)
    assert undone.stdout == (
        f"removed {top}/.aisec.yaml\n"
        f"removed {top}/.git/hooks/pre-push\n"
        f"removed {top}/.git/hooks/pre-merge-commit\n"
        f"removed {top}/.git/hooks/pre-commit\n"
    )
    assert files(repo) == {}
    assert "nothing to undo" in aisec("init", "--undo", at=repo).stdout


@pytest.mark.parametrize(("options", "code"), [(["--dry-run"], 0), ([], 2)])
def test_nothing_changes_without_a_yes(repo: GitRepo, options: list[str], code: int) -> None:
    done = aisec("init", *options, at=repo)
    assert (done.returncode, files(repo)) == (code, {})
    assert "create  " in done.stdout
    assert ("agree with --yes" in done.stderr) == (code == 2)


@pytest.mark.parametrize(("answer", "changed"), [("y", True), ("n", False), ("", False)])
def test_a_terminal_is_asked(repo: GitRepo, answer: str, changed: bool) -> None:
    import pty

    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [*AISEC, "init", "--native"],
        stdin=theirs,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        cwd=repo.path,
        env=repo.env,
    )
    os.write(ours, f"{answer}\n".encode())
    _, words = process.communicate()
    os.close(theirs)
    os.close(ours)
    assert words.startswith(b"Go on? [y/N] ")
    assert (process.returncode == 0, bool(files(repo))) == (changed, changed)


def test_foreign_hook_is_refused_before_anything_is_written(repo: GitRepo) -> None:
    hook = repo.hook("pre-push", "#!/bin/sh\nexit 0\n")
    done = aisec("init", "--native", "--yes", at=repo)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        f"aisec: {hook}: there is a hook that is not ours, and it stays untouched\n"
        "hint: --chain keeps it and runs it before ours; --framework adds us to pre-commit\n"
    )
    assert files(repo) == {".git/hooks/pre-push": ("#!/bin/sh\nexit 0\n", True)}


def test_foreign_hook_is_chained_and_put_back(repo: GitRepo) -> None:
    repo.hook("pre-push", "#!/bin/sh\nexit 0\n")
    before = files(repo)
    done = aisec("init", "--native", "--chain", "--yes", at=repo)
    assert "keep    " in done.stdout
    assert files(repo)[f".git/hooks/pre-push{KEPT_AS}"] == ("#!/bin/sh\nexit 0\n", True)
    assert files(repo)[".git/hooks/pre-push"] == (shim("pre-push"), True)
    aisec("init", "--undo", at=repo)
    assert files(repo) == before


def test_hook_kept_earlier_is_not_overwritten(repo: GitRepo) -> None:
    hook = repo.hook("pre-push", "#!/bin/sh\n")
    repo.hook(f"pre-push{KEPT_AS}", "#!/bin/sh\n# older\n")
    done = aisec("init", "--native", "--chain", "--yes", at=repo)
    assert (done.returncode, f"{hook}{KEPT_AS}: a hook was kept aside" in done.stderr) == (2, True)


def test_older_shim_of_ours_is_replaced(repo: GitRepo) -> None:
    repo.hook("pre-commit", "#!/bin/sh\n# aisec-hooks: an older one\n")
    done = aisec("init", "--native", "--yes", at=repo)
    assert f"replace {repo.path}/.git/hooks/pre-commit" in done.stdout
    assert files(repo)[".git/hooks/pre-commit"] == (shim("pre-commit"), True)


def test_shim_without_permission_to_run_is_mended(repo: GitRepo) -> None:
    aisec("init", "--native", "--yes", at=repo)
    path = repo.path / ".git" / "hooks" / "pre-push"
    path.chmod(0o644)
    aisec("init", "--native", "--yes", at=repo)
    assert stat.S_IMODE(path.stat().st_mode) == 0o755


def test_policy_that_exists_is_not_touched(repo: GitRepo) -> None:
    repo.write(".aisec.yaml", "gate: off\n")
    done = aisec("init", "--native", "--yes", at=repo)
    assert ".aisec.yaml" not in done.stdout
    assert files(repo)[".aisec.yaml"] == ("gate: off\n", False)


def test_hooks_path_of_the_repository_counts(repo: GitRepo, tmp_path: Path) -> None:
    elsewhere = tmp_path / "my hooks"
    repo.config("core.hooksPath", str(elsewhere))
    done = aisec("init", "--native", "--yes", at=repo)
    assert "note:" not in done.stdout
    assert sorted(path.name for path in elsewhere.iterdir()) == sorted(COMMITTING)


def test_hooks_path_inside_the_work_tree_is_warned_about(repo: GitRepo) -> None:
    repo.config("core.hooksPath", ".husky")
    folder = repo.path / "deep"
    folder.mkdir()
    done = subprocess.run(
        [*AISEC, "init", "--native", "--yes"],
        cwd=folder,
        env=repo.env,
        capture_output=True,
        text=True,
    )
    assert "note: core.hooksPath lies in the work tree" in done.stdout
    assert files(repo)[".husky/pre-commit"] == (shim("pre-commit"), True)


def test_hooks_path_of_all_repositories_is_warned_about(repo: GitRepo, tmp_path: Path) -> None:
    repo.git("config", "--global", "core.hooksPath", str(tmp_path / "shared"))
    done = aisec("init", "--native", "--dry-run", at=repo)
    assert "core.hooksPath is a global setting: the hooks run in all your repo" in done.stdout


def test_linked_work_tree_uses_the_common_hooks(repo: GitRepo, tmp_path: Path) -> None:
    repo.commit()
    linked = repo.worktree(tmp_path / "linked")
    aisec("init", "--native", "--yes", at=linked)
    assert (repo.path / ".git" / "hooks" / "pre-commit").exists()
    assert (linked.path / ".aisec.yaml").exists()
    assert "removed" in aisec("init", "--undo", at=repo).stdout


def test_server(tmp_path: Path) -> None:
    server = GitRepo.create(tmp_path / "server.git", bare=True)
    done = aisec("init", "--server", str(server.path), "--yes", at=tmp_path)
    assert done.stderr == ""
    hooks = server.path / "hooks"
    assert (hooks / "pre-receive").read_text() == shim("pre-receive")
    undone = aisec("init", "--server", str(server.path), "--undo", at=tmp_path)
    assert undone.stdout == f"removed {hooks}/pre-receive\n"


def test_bare_repository_needs_the_server_option(tmp_path: Path) -> None:
    server = GitRepo.create(tmp_path / "server.git", bare=True)
    done = aisec("init", "--yes", at=server)
    assert (done.returncode, "hint: aisec init --server PATH" in done.stderr) == (2, True)


def test_outside_a_repository(tmp_path: Path) -> None:
    done = aisec("init", at=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")


def test_new_framework_configuration(repo: GitRepo) -> None:
    words = ("--repo", "https://example.org/aisec-hooks", "--rev", "v9")
    done = aisec("init", "--framework", *words, "--yes", at=repo)
    assert "next: pre-commit install" in done.stdout
    path = repo.path / ".pre-commit-config.yaml"
    assert yaml.safe_load(path.read_text()) == {
        "default_install_hook_types": list(INSTALLED),
        "repos": [
            {"repo": "https://example.org/aisec-hooks", "rev": "v9", "hooks": [{"id": "aisec"}]}
        ],
    }
    again = aisec("init", "--yes", at=repo)
    assert "nothing: all of it is in place" in again.stdout
    aisec("init", "--undo", at=repo)
    assert files(repo) == {}


def test_existing_framework_configuration_is_extended_by_default(repo: GitRepo) -> None:
    before = "# ours\nrepos:\n  - repo: local\n    hooks: [{id: x}]  # kept\n"
    path = repo.write(".pre-commit-config.yaml", before)
    done = aisec("init", "--repo", "file:///a b", "--rev", "1" * 40, "--yes", at=repo)
    assert f"extend  {path}\n" in done.stdout
    assert '          +   - repo: "file:///a b"\n' in done.stdout
    assert path.read_text().startswith("# ours\ndefault_install_hook_types:")
    aisec("init", "--undo", at=repo)
    assert path.read_text() == before


def test_configuration_that_cannot_be_extended_is_told_what_to_add(repo: GitRepo) -> None:
    path = repo.write(".pre-commit-config.yaml", "repos: []\n")
    done = aisec("init", "--repo", "file:///x", "--rev", "v1", "--yes", at=repo)
    assert done.returncode == 2
    assert done.stderr == (
        f"aisec: {path}: cannot be extended without rewriting it\n"
        "hint: add this to the list 'repos' by hand:\n"
        '- repo: "file:///x"\n  rev: "v1"\n  hooks:\n  - id: aisec\n\n'
    )


@pytest.mark.parametrize(
    "words", [["--repo", "x"], ["--rev", "x"], ["--repo", "x", "--rev", "main"]]
)
def test_revision_must_be_frozen(repo: GitRepo, words: list[str]) -> None:
    done = aisec("init", "--framework", *words, "--yes", at=repo)
    assert (done.returncode, files(repo)) == (2, {})


def test_entry_names_where_this_installation_came_from(repo: GitRepo) -> None:
    aisec("init", "--framework", "--yes", at=repo)
    text = (repo.path / ".pre-commit-config.yaml").read_text()
    (entry,) = yaml.safe_load(text)["repos"]
    head = subprocess.run(
        ["git", "rev-parse", "HEAD"], cwd=MANIFEST.parent, capture_output=True, text=True
    )
    assert (entry["rev"], entry["hooks"]) == (head.stdout.strip(), [{"id": "aisec"}])


def test_entry_of_a_release_is_the_manifest_with_a_pinned_version() -> None:
    from aisec_hooks.cli import _framework_entry

    text = _framework_entry.template("framework/local.yaml")
    (entry,) = yaml.safe_load(text.replace("@VERSION@", __version__))
    (hook,) = entry["hooks"]
    assert hook.pop("additional_dependencies") == [f"aisec-hooks=={__version__}"]
    manifest = {each["id"]: each for each in yaml.safe_load(MANIFEST.read_text())}
    assert hook == {k: v for k, v in manifest["aisec"].items() if k != "description"}


def test_pip_records_where_an_installation_from_git_came_from(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from aisec_hooks.cli import _framework_entry

    info = tmp_path / f"aisec_hooks-{__version__}.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Name: aisec-hooks\nVersion: {__version__}\n")
    commit = "0123456789" * 4
    (info / "direct_url.json").write_text(
        json.dumps(
            {"url": "https://example.org/a", "vcs_info": {"vcs": "git", "commit_id": commit}}
        )
    )
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    (entry,) = yaml.safe_load(_framework_entry.entry(None, None))
    assert entry == {"repo": "https://example.org/a", "rev": commit, "hooks": [{"id": "aisec"}]}
