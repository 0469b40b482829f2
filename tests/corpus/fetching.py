"""Fetches packages by the clients of their registries, and unpacks them below one folder."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import urllib.request
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin

from tests.corpus import Package


def fetch(package: Package, folder: Path) -> None:
    """Unpack a package into a folder of its own, unless that is there.

    :raises OSError: when it cannot be fetched.
    :raises subprocess.CalledProcessError: the same, said by a client.
    """
    target = folder / package.name.replace("/", "_")
    if target.exists():
        return
    partial = folder / f"{target.name}.partial"
    shutil.rmtree(partial, ignore_errors=True)
    partial.mkdir(parents=True)
    _CLIENTS[package.client](package.name, partial)
    for archive in [*partial.iterdir()]:
        _unpack(archive, partial)
        archive.unlink()
    partial.rename(target)


def _pip(name: str, folder: Path) -> None:
    """The source distribution alone: pip itself would build it to learn its name."""
    project, _, version = name.partition("==")
    for index in _indexes():
        page = urljoin(index.rstrip("/") + "/", f"{project}/")
        kind = "application/vnd.pypi.simple.v1+json"
        request = urllib.request.Request(page, headers={"Accept": kind})
        with urllib.request.urlopen(request, timeout=60) as answer:
            listed = json.load(answer)["files"]
        for file in listed:
            stem = file["filename"].removesuffix(".tar.gz").removesuffix(".zip")
            if stem != file["filename"] and stem.endswith(f"-{version}"):
                urllib.request.urlretrieve(urljoin(page, file["url"]), folder / file["filename"])
                return
    raise FileNotFoundError(f"there is no source distribution of {name}")


def _indexes() -> Iterator[str]:
    """The index that pip is configured with, else the one it knows by itself."""
    said = subprocess.run(
        [sys.executable, "-m", "pip", "config", "get", "global.index-url"],
        capture_output=True,
        text=True,
    )
    known = "from pip._internal.models.index import PyPI; print(PyPI.simple_url)"
    yield (
        said.stdout.strip()
        or subprocess.check_output([sys.executable, "-c", known], text=True).strip()
    )


def _npm(name: str, folder: Path) -> None:
    subprocess.run(
        ["npm", "pack", "--silent", name], cwd=folder, check=True, stdout=subprocess.DEVNULL
    )


def _deb(name: str, folder: Path) -> None:
    subprocess.run(["apt-get", "download", "-q", name], cwd=folder, check=True, capture_output=True)


def _src(name: str, folder: Path) -> None:
    """The original archive of a Debian source package, whether sources are configured or not."""
    state = folder.parent.parent / "apt"
    options = ["-oDir::Etc::sourcelist=/dev/null", f"-oDir::Etc::sourceparts={state}/parts"]
    options += [f"-oDir::State::lists={state}/lists", f"-oDir::Cache={state}/cache"]
    if not (state / "lists").exists():
        for each in ("parts", "lists/partial", "cache"):
            (state / each).mkdir(parents=True, exist_ok=True)
        configured = (*Path("/etc/apt/sources.list.d").glob("*.sources"),)
        for path in configured:
            text = re.sub(r"(?m)^Types:.*", "Types: deb-src", path.read_text())
            (state / "parts" / path.name).write_text(text)
        listed = Path("/etc/apt/sources.list")
        text = re.sub(r"(?m)^deb ", "deb-src ", listed.read_text() if listed.exists() else "")
        (state / "parts" / "configured.list").write_text(text)
        subprocess.run(["apt-get", "update", "-q", *options], check=True, capture_output=True)
    asked = ["apt-get", "source", "-q", "--download-only", *options, name]
    subprocess.run(asked, cwd=folder, check=True, capture_output=True)
    for each in folder.iterdir():
        if not re.search(r"(?<!debian)\.tar\.(?:gz|bz2|xz)$", each.name):
            each.unlink()


_CLIENTS = {"pip": _pip, "npm": _npm, "deb": _deb, "src": _src}


def _unpack(archive: Path, folder: Path) -> None:
    if archive.suffix == ".deb":
        subprocess.run(["dpkg-deb", "-x", archive, folder / "unpacked"], check=True)
    elif archive.suffix == ".zip":
        with zipfile.ZipFile(archive) as opened:
            opened.extractall(folder / "unpacked")
    else:
        with tarfile.open(archive) as opened:
            opened.extractall(folder / "unpacked", filter="data")
    for root, names, _ in os.walk(folder / "unpacked"):
        for name in names:  # some packages hold folders that nobody may list
            Path(root, name).chmod(0o755)
