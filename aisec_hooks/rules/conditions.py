"""Reads conditions: what a matcher demands of one argument or value."""

from __future__ import annotations

from aisec_hooks.model.rule import Condition, Scalar
from aisec_hooks.rules import vocabulary
from aisec_hooks.rules.cursor import Cursor

WILD = ("receiver", "*")


def read_all(cursor: Cursor, what: str, *, arguments: bool) -> tuple[Condition, ...]:
    """The conditions of a list.

    :param arguments: whether they are about the arguments of a call (which each must name), not
        about the value of an assignment or a return.
    """
    return tuple(_read(each, what, arguments=arguments) for each in cursor.items(f"`{what}`"))


def _read(cursor: Cursor, what: str, *, arguments: bool) -> Condition:
    known = [key for key in vocabulary.CONDITION_KEYS if arguments or key != "arg"]
    required = ("arg",) if arguments else ()
    entries = cursor.mapping(known, required, f"a condition of `{what}`")
    if not any(key in entries for key in vocabulary.DEMANDS):
        demands = ", ".join(f"`{each}`" for each in vocabulary.DEMANDS)
        cursor.refuse("the condition demands nothing", f"Add one of {demands}.")
    if "equals" in entries and "one_of" in entries:
        cursor.refuse("the condition has both `equals` and `one_of`", "Put all into `one_of`.")
    if "ignore_case" in entries and not ("equals" in entries or "one_of" in entries):
        cursor.refuse("`ignore_case` needs `equals` or `one_of`", "In patterns write `(?i)`.")
    return Condition(
        args=_args(entries["arg"]) if arguments else (),
        key=path(entries["key"]) if "key" in entries else (),
        kinds=entries["is"].words("`is`", vocabulary.KINDS) if "is" in entries else (),
        equals=_constants(entries),
        matches=_pattern(entries, "matches"),
        text=_pattern(entries, "text"),
        paths=paths(entries["path"], named=False) if "path" in entries else (),
        ignore_case="ignore_case" in entries and entries["ignore_case"].flag("`ignore_case`"),
        below=entries["below"].number("`below`") if "below" in entries else None,
        made=paths(entries["made"]) if "made" in entries else (),
    )


def _args(cursor: Cursor) -> tuple[int | str, ...]:
    found: list[int | str] = []
    for each in cursor.one_or_more("`arg`"):
        value = each.value
        position = isinstance(value, int) and not isinstance(value, bool) and value >= 0
        name = isinstance(value, str) and (value in WILD or value.isidentifier())
        if not (position or name):
            hint = 'Write a position from 0, a keyword, `receiver` or `"*"`.'
            each.refuse("`arg` does not name an argument", hint)
        if value in found:
            each.refuse("`arg` names an argument twice", "Remove one of them.")
        found.append(value)
    return tuple(found)


def _constants(entries: dict[str, Cursor]) -> tuple[Scalar, ...] | None:
    if "equals" in entries:
        return (_constant(entries["equals"]),)
    if "one_of" in entries:
        return tuple(_constant(each) for each in entries["one_of"].items("`one_of`"))
    return None


def _constant(cursor: Cursor) -> Scalar:
    value = cursor.value
    if isinstance(value, list | dict):
        cursor.refuse("a constant must be text, a number, a boolean or null", "Use `one_of`.")
    return value  # type: ignore[no-any-return]


def _pattern(entries: dict[str, Cursor], key: str) -> str | None:
    return entries[key].pattern(f"`{key}`") if key in entries else None


def paths(cursor: Cursor, *, named: bool = True) -> tuple[tuple[str, ...], ...]:
    """The paths of one text or a list of them."""
    return tuple(path(each, named=named) for each in cursor.spread("`path`"))


def path(cursor: Cursor, *, named: bool = True) -> tuple[str, ...]:
    """A path as segments; a leading ``*.`` (any receiver) becomes ``**``.

    :param named: whether it is found by its last name, which then must be one.
    """
    text = cursor.text("a path")
    segments = text.split(".")
    for each in segments:
        if not vocabulary.SEGMENT.fullmatch(each):
            hint = (
                'Write names with dots between: hashlib.md5, "*.execute", sqlite3.connect().cursor.'
            )
            cursor.refuse(f"{text!r} is no path", hint)
    if named and segments[-1] == "*":
        cursor.refuse(f"{text!r} does not name anything", "End it with a name.")
    return ("**", *segments[1:]) if segments[0] == "*" else tuple(segments)
