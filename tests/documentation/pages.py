"""Every page that is generated or has a generated part, with the text it ought to have."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

from tests.demo import picture
from tests.documentation import known, schema, tables

TOP = Path(__file__).parents[2]
PICTURE = "docs/images/blocked-commit.svg"

_PART = re.compile(
    r"(?ms)^(<!-- generated: (?P<name>[a-z-]+) -->\n)(?P<text>.*?)^(<!-- /generated -->\n)"
)


class Page(NamedTuple):
    """A page as it ought to be.

    :param same: what of two texts has to be equal.
    """

    name: str
    text: str
    same: Callable[[str], object] = str

    def is_fresh(self) -> bool:
        """Whether the page in the checkout says what it ought to say."""
        path = TOP / self.name
        return path.exists() and self.same(path.read_text("utf-8")) == self.same(self.text)

    def write(self) -> None:
        """Put the text into the checkout."""
        path = TOP / self.name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(self.text, "utf-8", newline="\n")


def pages() -> Iterator[Page]:
    """Every page with something generated in it."""
    for path in (TOP / "README.md", *sorted((TOP / "docs").glob("*.md"))):
        text = path.read_text("utf-8")
        if _PART.search(text):
            yield Page(str(path.relative_to(TOP)), filled(text))
    index = TOP / "docs" / "decisions" / "README.md"
    yield Page(str(index.relative_to(TOP)), filled(index.read_text("utf-8")))
    yield Page(PICTURE, picture.draw(), words)
    yield Page(known.PATH, known.module())
    yield Page(schema.PATH, schema.text(TOP / schema.PATH))


def filled(text: str) -> str:
    """A page with every generated part made anew; raises ``KeyError`` for an unknown one."""
    return _PART.sub(lambda part: part[1] + tables.TABLES[part["name"]]() + part[4], text)


def words(drawing: str) -> str:
    """What a picture says.  How it is drawn may change with every release of rich."""
    texts = ET.fromstring(drawing).iter("{http://www.w3.org/2000/svg}text")
    return "".join("".join(text.itertext()) for text in texts)
