"""A pre-commit configuration is extended and never rewritten."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from aisec_hooks.cli._framework_config import INSTALLED, create, extend, holds_us

ENTRY = '- repo: "https://example.org/aisec"\n  rev: "1234"\n  hooks:\n  - id: aisec\n'


def test_new_configuration() -> None:
    text = create(ENTRY)
    assert yaml.safe_load(text) == {
        "default_install_hook_types": list(INSTALLED),
        "repos": yaml.safe_load(ENTRY),
    }
    assert holds_us(text)


def test_comments_layout_and_later_keys_stay() -> None:
    before = """\
# Our hooks.
minimum_pre_commit_version: 3.5.0   # for stages

# The list.
repos:
  - repo: https://example.org/black   # the formatter
    rev: v1
    hooks:
      - id: black
        args: [--safe]   # please

# Not on CI.
ci:
  skip: [black]
"""
    extension = extend(before, ENTRY)
    assert (
        extension.text
        == """\
# Our hooks.
default_install_hook_types: [pre-commit, pre-merge-commit, pre-push]
minimum_pre_commit_version: 3.5.0   # for stages

# The list.
repos:
  - repo: https://example.org/black   # the formatter
    rev: v1
    hooks:
      - id: black
        args: [--safe]   # please
  - repo: "https://example.org/aisec"
    rev: "1234"
    hooks:
    - id: aisec

# Not on CI.
ci:
  skip: [black]
"""
    )
    assert extension.missing == ()


@pytest.mark.parametrize(
    ("types", "missing"),
    [
        ("[pre-commit, pre-push, pre-merge-commit, commit-msg]", ()),
        ("[pre-commit]", ("pre-merge-commit", "pre-push")),
        ("[]", INSTALLED),
    ],
)
def test_hook_types_of_the_owner_stay(types: str, missing: tuple[str, ...]) -> None:
    before = f"default_install_hook_types: {types}\nrepos:\n- repo: local\n  hooks: [{{id: x}}]\n"
    extension = extend(before, ENTRY)
    assert (extension.text, extension.missing) == (before + ENTRY, missing)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# nothing\n",
        "repos: []\n",
        "repos:\n",
        "repos: [{repo: local, hooks: []}]\n",
        "{repos: [{repo: local, hooks: []}]}\n",
        "hooks: []\n",
        "- repo: local\n",
        "repos: {local: x}\n",
        "repos:\n- repo: local\n  hooks: [\n",
        "a: &a [x]\nb: *c\n",
        "[" * 2000,
        "repos:\n- !!python/object:os.system {}\n",
        "repos:\n- repo: local\n--- second\n",
    ],
)
def test_what_cannot_be_extended_safely_is_left(text: str) -> None:
    assert extend(text, ENTRY).text is None
    assert not holds_us(text)


WORDS = st.text(st.sampled_from("abc:#-'\"|>{[&*! \n0é"), max_size=12)
HOOKS = st.lists(
    st.fixed_dictionaries({"id": WORDS}, optional={"args": st.lists(WORDS), "name": WORDS}),
    max_size=3,
)
REPOS = st.lists(st.fixed_dictionaries({"repo": WORDS, "hooks": HOOKS}), min_size=1, max_size=3)


@given(
    repos=REPOS,
    style=st.sampled_from([None, "|", ">", '"', "'"]),
    top=st.sampled_from(["", "# top\n", "---\n", "ci: {}\n"]),
    tail=st.sampled_from(["", "# end\n", "exclude: ^x\n", "\n\n", "...\n"]),
    line_end=st.sampled_from(["\n", "\r\n"]),
    cut=st.booleans(),
)
def test_an_extension_means_the_old_text_plus_the_entry_and_comes_out_again(
    repos: list[dict[str, object]],
    style: str | None,
    top: str,
    tail: str,
    line_end: str,
    cut: bool,
) -> None:
    dumped = yaml.safe_dump({"repos": repos}, default_style=style, allow_unicode=True)
    before = (top + dumped + tail).replace("\n", line_end)
    before = before.rstrip("\r\n") if cut and not tail else before
    extension = extend(before, ENTRY)
    if extension.text is None:  # a line end more would change a block scalar at the very end
        assert not before.endswith("\n")
        assert style in ("|", ">")
        return
    assert yaml.safe_load(extension.text) == {
        **yaml.safe_load(before),
        "repos": [*repos, *yaml.safe_load(ENTRY)],
        "default_install_hook_types": list(INSTALLED),
    }
    text = extension.text
    for piece in extension.inserted:
        assert text.count(piece) == 1
        text = text.replace(piece, "")
    assert text == before
