"""Whole outputs kept as files, so that a change of any byte is seen and judged.

``AISEC_UPDATE_SNAPSHOTS=1`` writes what is rendered now; look at the difference before keeping it.
"""

from __future__ import annotations

import os
from pathlib import Path

from aisec_hooks import __version__

FOLDER = Path(__file__).parent / "snapshots"


def check(name: str, text: str) -> None:
    """Compare the text with the file of that name, whatever the version of the package."""
    file = FOLDER / name
    text = text.replace(f'"{__version__}"', '"VERSION"')
    if os.environ.get("AISEC_UPDATE_SNAPSHOTS"):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8", newline="")
    assert text == file.read_bytes().decode("utf-8")


def file_name(situation: str) -> str:
    return situation.replace(" ", "-")
