from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from aisec_hooks.report.picture import svg
from aisec_hooks.report.screen import Screen
from aisec_hooks.report.terminal import render
from tests.report.hostile import everywhere
from tests.report.situations import SITUATIONS


def shown(picture: str) -> str:
    """The words of a picture, without the spaces between them."""
    texts = ET.fromstring(picture).iter("{http://www.w3.org/2000/svg}text")
    return "".join("".join(text.itertext()) for text in texts).replace("\xa0", "").replace("\n", "")


def test_the_picture_holds_the_command_and_the_whole_report() -> None:
    picture = svg(SITUATIONS["blocked"], command="git commit", width=92)
    report = render(SITUATIONS["blocked"], Screen(width=92))
    assert shown(picture) == "aisec$gitcommit" + re.sub(r"\s", "", report)


def test_the_picture_is_always_the_same_and_loads_nothing() -> None:
    picture = svg(SITUATIONS["one"], command="git commit")
    assert picture == svg(SITUATIONS["one"], command="git commit")
    assert "@font-face" not in picture
    assert "url(http" not in picture
    assert "href" not in picture


def test_hostile_text_leaves_a_well_formed_picture() -> None:
    for text in ("\x1b[31m", "</text><script>", "[bold red]x[/]", "\udcff"):
        ET.fromstring(svg(everywhere(text), command="git commit"))
