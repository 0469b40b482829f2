"""Two sides of a change in one text, as diffs mark them."""

from __future__ import annotations


def sides(marked: str) -> tuple[str, str]:
    """The texts before and after; each line begins with a blank, ``-`` or ``+``."""
    lines = marked.strip("\n").split("\n")
    assert all(each[:1] in (" ", "-", "+", "") for each in lines), marked
    before = [each[1:] for each in lines if each[:1] != "+"]
    after = [each[1:] for each in lines if each[:1] != "-"]
    return "\n".join(before) + "\n", "\n".join(after) + "\n"
