"""The picture in the README: the real report about a small risky commit in the demo's shop."""

from __future__ import annotations

import tempfile
from pathlib import Path

from aisec_hooks import pipeline
from aisec_hooks.changes import staged
from aisec_hooks.model.report import Report
from aisec_hooks.report.picture import svg
from aisec_hooks.repository import Repository
from tests.gitrepo import GitRepo

HERE = Path(__file__).parent


def draw() -> str:
    """The picture as SVG; the same everywhere, whatever the machine, the user and the day."""
    return svg(blocked(), command='git commit -m "Add search and sessions"')


def blocked() -> Report:
    """The report about one function and one package of the demo's risky change."""
    with tempfile.TemporaryDirectory() as folder:
        shop = GitRepo.create(Path(folder) / "shop")
        for source in sorted((HERE / "start").rglob("*")):
            if source.is_file():
                shop.write(str(source.relative_to(HERE / "start")), source.read_bytes())
        shop.add()
        shop.commit("The shop as it is")
        accounts = shop.file("app/accounts.py").read_text("utf-8")
        shop.stage("app/accounts.py", f"{accounts}\n\n{_function('search')}\n")
        shop.stage("requirements.txt", _risky("requirements.txt"))
        with shop.active(), Repository.open() as repo:
            return pipeline.judge(staged.read(repo), repo, pipeline.Options())


def _function(name: str) -> str:
    parts = _risky("app/accounts.py").split("\n\n\n")
    (found,) = (part for part in parts if part.startswith(f"def {name}("))
    return found


def _risky(name: str) -> str:
    return (HERE / "risky" / name).read_text("utf-8")
