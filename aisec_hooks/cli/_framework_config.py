"""The pre-commit framework's configuration, extended without touching what its owner wrote."""

from __future__ import annotations

from typing import Any

from aisec_hooks.model.record import Record

FILE = ".pre-commit-config.yaml"
INSTALLED = ("pre-commit", "pre-merge-commit", "pre-push")
"""The stages at which `pre-commit install` shall install the framework's hook."""

_TYPES = f"default_install_hook_types: [{', '.join(INSTALLED)}]\n"


class Extension(Record):
    """How a configuration changes.

    :param text: the whole new text; None when it cannot be extended safely.
    :param inserted: the pieces that are new, each exactly as it stands in the text.
    :param missing: stages that an existing ``default_install_hook_types`` leaves out.
    """

    text: str | None
    inserted: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


def create(entry: str) -> str:
    """A new configuration with one entry of ``repos``."""
    return f"{_TYPES}repos:\n{entry}"


def extend(text: str, entry: str) -> Extension:
    """Add an entry after the last one, and the hook types unless they are there already.

    :param entry: one item of ``repos`` in block style, its dash in the first column.
    """
    import yaml

    try:
        root: Any = yaml.compose(text, Loader=yaml.SafeLoader)
        before = yaml.safe_load(text)
    except (yaml.YAMLError, RecursionError):
        return Extension(None)
    repos = _list_of_repos(root)
    if repos is None:
        return Extension(None)
    at = _end_of_line(text, repos)
    line_end = "\r\n" if "\r\n" in text else "\n"
    types = _TYPES.replace("\n", line_end)
    item = _indent(entry, repos.start_mark.column).replace("\n", line_end)
    inserted = [item if text[:at].endswith("\n") else line_end + item]
    after = text[:at] + inserted[0] + text[at:]
    missing = tuple(each for each in INSTALLED if each not in _types_of(before))
    if "default_install_hook_types" not in before:
        missing = ()
        inserted.append(types)
        first = root.value[0][0].start_mark.index
        after = after[:first] + types + after[first:]
    return Extension(after if _proves(before, after, entry) else None, tuple(inserted), missing)


def holds_us(text: str) -> bool:
    """Whether one of our hooks is configured already."""
    import yaml

    try:
        repos = yaml.safe_load(text)["repos"]
        return any(hook["id"].startswith("aisec") for repo in repos for hook in repo["hooks"])
    except (yaml.YAMLError, RecursionError, LookupError, TypeError, AttributeError):
        return False


def _list_of_repos(root: Any) -> Any:
    """The node of ``repos`` when it is a non-empty list in block style."""
    import yaml

    if not isinstance(root, yaml.MappingNode) or root.flow_style:
        return None
    for key, value in root.value:
        if key.value == "repos" and isinstance(value, yaml.SequenceNode):
            return None if value.flow_style or not value.value else value
    return None


def _end_of_line(text: str, node: Any) -> int:
    """Where the line after the last scalar of a node begins (its comments stay before)."""
    last = node
    while isinstance(last.value, list) and last.value and not last.flow_style:
        last = last.value[-1]
        if isinstance(last, tuple):  # a key with its value
            last = last[1]
    end: int = last.end_mark.index
    if last.end_mark.column == 0 and end > 0:  # a block scalar ends where the next line begins
        return end
    newline = text.find("\n", end)
    return len(text) if newline < 0 else newline + 1


def _indent(entry: str, columns: int) -> str:
    return "".join(" " * columns + line for line in entry.splitlines(keepends=True))


def _types_of(config: Any) -> tuple[str, ...]:
    types = config.get("default_install_hook_types", ())
    return tuple(types) if isinstance(types, (list, tuple)) else ()


def _proves(before: dict[str, Any], after: str, entry: str) -> bool:
    """Whether the new text means the old one plus the entry, and nothing else."""
    import yaml

    wanted = dict(before)
    wanted["repos"] = [*before["repos"], *yaml.safe_load(entry)]
    wanted.setdefault("default_install_hook_types", list(INSTALLED))
    try:
        return bool(yaml.safe_load(after) == wanted)
    except yaml.YAMLError:
        return False
