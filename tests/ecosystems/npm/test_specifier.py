from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aisec_hooks.ecosystems.npm.specifier import parse

REGISTRY = (
    "",
    "*",
    "^1.2.3",
    "1.x || >=2.5.0",
    "1.0.0 - 2",
    "latest",
    "next",
    "v1",
    "=1",
    "foo bar",
)
GIT = (
    "user/repo", "user/repo#semver:^1", "github:user/repo", "gitlab:u/r", "bitbucket:u/r",
    "gist:1f",
    "git+ssh://git@h/x.git#v1", "git+https://h/x.git", "git://h/x", "git@github.com:u/r.git",
    "https://github.com/u/r", "https://token@github.com/u/r#main", "ssh://git@h/x",
    "git+file:///srv/x", "https://gitlab.com/u/r.git",
)  # fmt: skip
URL = ("https://h/x.tgz", "http://h/x", "HTTPS://h/x", "https://github.com/u/r/archive/main.tar.gz")
PATH = (
    "./x",
    "../x",
    "/x",
    "~/x",
    "file:x",
    "link:../x",
    "portal:../x",
    "x.tgz",
    "a/b/c.tgz",
    "C:/x",
)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        *(("registry", each) for each in REGISTRY),
        *(("git", each) for each in GIT),
        *(("url", each) for each in URL),
        *(("path", each) for each in PATH),
        ("workspace", "workspace:*"),
        ("workspace", "workspace:^1"),
    ],
)
def test_tells_where_a_package_comes_from(source: str, text: str) -> None:
    found = parse("name", text)
    assert (found.name, found.source) == ("name", source)
    assert (found.target == "") == (source in ("registry", "workspace"))


@pytest.mark.parametrize(
    ("text", "name", "spec"),
    [
        ("npm:other@^1", "other", "^1"),
        ("npm:other", "other", "*"),
        ("npm:@scope/other@1.2", "@scope/other", "1.2"),
        ("npm:@scope/other", "@scope/other", "*"),
        ("NPM:other@1", "other", "1"),
        ("npm:^1.2", "name", "^1.2"),
        ("npm:1.x || 2", "name", "1.x || 2"),
        ("npm:*", "name", "*"),
        ("npm:latest", "latest", "*"),
        ("patch:other@npm%3A1.0.0#~/x.patch", "other", "1.0.0"),
        ("patch:other@npm:1.0.0#./x.patch", "other", "1.0.0"),
        ("jsr:@scope/other@^1", "@jsr/scope__other", "^1"),
        ("jsr:^1", "@jsr/name", "^1"),
        ("catalog:", "name", "catalog:"),
        ("catalog:react18", "name", "catalog:react18"),
    ],
)
def test_protocols_name_what_is_installed(text: str, name: str, spec: str) -> None:
    assert parse("name", text) == (name, spec, "registry", "")


@given(st.text(max_size=40), st.text(max_size=40))
def test_every_text_means_something(name: str, text: str) -> None:
    assert parse(name, text).source in ("registry", "git", "url", "path", "workspace")
