"""What init places can be taken out again, exactly and only that."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from aisec_hooks.cli._placing import RECORD, Step, place, read_text, recorded, take_out
from aisec_hooks.errors import AisecError


def tree(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Every file below a folder with its bytes and mode, without the record."""
    return {
        str(path.relative_to(folder)): (path.read_bytes(), path.stat().st_mode)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not str(path).endswith(RECORD)
    }


def test_everything_comes_out_again(tmp_path: Path) -> None:
    git = str(tmp_path / "git")
    config, hook = tmp_path / "config.yaml", tmp_path / "hooks" / "pre-push"
    config.write_bytes(b"a: 1\r\nb: \xff\n")
    hook.parent.mkdir()
    hook.write_text("theirs")
    hook.chmod(0o750)
    before = tree(tmp_path)
    text = read_text(str(config)) or ""
    steps = [
        Step("keep", f"{hook}.before", source=str(hook)),
        Step("create", str(hook), "ours", executable=True),
        Step("extend", str(config), f"top\n{text}end\n", ("top\n", "end\n")),
        Step("create", str(tmp_path / "new" / "policy"), "gate: off\n"),
    ]
    place(steps, git)
    assert {name: data for name, (data, _) in tree(tmp_path).items()} == {
        "config.yaml": b"top\na: 1\r\nb: \xff\nend\n",
        "hooks/pre-push": b"ours",
        "hooks/pre-push.before": b"theirs",
        "new/policy": b"gate: off\n",
    }
    assert os.access(hook, os.X_OK)
    assert not os.access(tmp_path / "new" / "policy", os.X_OK)
    assert take_out(git) == [
        f"removed {tmp_path}/new/policy",
        f"removed our lines from {config}",
        f"removed {hook}",
        f"put back {hook}",
    ]
    assert tree(tmp_path) == before
    assert recorded(git) == ()
    assert take_out(git) == []


def test_what_its_owner_changed_since_is_left(tmp_path: Path) -> None:
    git = str(tmp_path / "git")
    names = ("gone", "edited", "config", "moved")
    gone, edited, config, moved = (str(tmp_path / name) for name in names)
    Path(moved).write_text("theirs")
    place(
        [
            Step("create", gone, "a"),
            Step("create", edited, "b"),
            Step("extend", config, "x\nours\n", ("ours\n",)),
            Step("keep", f"{moved}.before", source=moved),
        ],
        git,
    )
    Path(gone).unlink()
    Path(edited).write_text("b and more")
    Path(config).write_text("x\nours, edited\n")
    Path(moved).write_text("a new one of theirs")
    assert take_out(git) == [
        f"left {moved}.before: {moved} is in its former place",
        f"left {config}: our lines in it were changed since",
        f"left {edited}: it was changed since",
        f"already gone: {gone}",
    ]
    assert Path(edited).read_text() == "b and more"
    assert Path(moved).read_text() == "a new one of theirs"


def test_added_lines_come_out_of_a_file_that_grew(tmp_path: Path) -> None:
    path = tmp_path / "config"
    place([Step("extend", str(path), "x\nours\n", ("ours\n",))], str(tmp_path / "git"))
    path.write_text("0\nx\nours\ny\n")
    take_out(str(tmp_path / "git"))
    assert path.read_text() == "0\nx\ny\n"


def test_placing_twice_keeps_one_record_of_a_file(tmp_path: Path) -> None:
    git, path = str(tmp_path / "git"), str(tmp_path / "hook")
    place([Step("create", path, "old")], git)
    place([Step("create", path, "new")], git)
    assert len(recorded(git)) == 1
    assert take_out(git) == [f"removed {path}"]


def test_what_was_placed_before_a_failure_is_recorded(tmp_path: Path) -> None:
    git = str(tmp_path / "git")
    (tmp_path / "file").write_text("")
    steps = [
        Step("create", str(tmp_path / "a"), "a"),
        Step("create", str(tmp_path / "file/b"), "b"),
    ]
    with pytest.raises(AisecError) as caught:
        place(steps, git)
    assert str(caught.value) == f"{tmp_path}/file/b: cannot be written: File exists"
    assert take_out(git) == [f"removed {tmp_path}/a"]


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"placed": [{}]}', '{"placed": [1]}', "\x00"])
def test_damaged_record_is_told(tmp_path: Path, text: str) -> None:
    path = tmp_path / RECORD
    path.parent.mkdir()
    path.write_text(text)
    with pytest.raises(AisecError, match="the record of what was placed is damaged"):
        take_out(str(tmp_path))
    assert path.exists()
