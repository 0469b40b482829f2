"""Commands: options, what they run themselves, redirections, pipelines."""

from __future__ import annotations

import re
from collections.abc import Sequence

from aisec_hooks.languages.bash import definitions
from aisec_hooks.languages.bash.known import RUNNERS, SHELLS, VALUED
from aisec_hooks.model import ir
from aisec_hooks.model.language import Hook, Lowering, SyntaxNode

_LETTERS = re.compile(r"-[A-Za-z0-9]{1,6}")
_LONG = re.compile(r"--[A-Za-z][\w.-]*")


def command(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``A=b name -o c > d``: a call; what is set for it alone is an argument of that name."""
    before, name, words, others = _sorted(node)
    first, given = _set(lowering, before, name)
    if name is None:
        found: tuple[ir.Node, ...] = (*first, *lowering.all([*words, *others]))
        return ir.Block(found, *node.byte_range)
    start = given[0].value.start if given else name.start_byte
    span = (name.start_byte, node.end_byte)
    called = _called(lowering, [_inner(name), *words], span)
    extra = (*given, *(each for one in others for each in redirected(lowering, one)))
    if extra and isinstance(called, ir.Call):
        called = called._replace(args=(*called.args, *extra))
    elif extra and (taken := _taken(called, extra)) is not None:
        called = taken
    elif extra:
        called = ir.Any((called, *(each.value for each in extra)), *node.byte_range)
    return ir.Block((*first, called), *node.byte_range) if first and start else called


def _taken(called: ir.Node, given: Sequence[ir.Arg]) -> ir.Node | None:
    """What ``read a b <<< c`` binds: its names get the text that it is given, split or not."""
    value = next((each.value for each in given if each.keyword == "stdin"), None)
    stores = called.body if isinstance(called, ir.Block) else (called,)
    if value is None or isinstance(value, ir.Call) or not stores:
        return None
    if not all(isinstance(each, ir.Assign) for each in stores):
        return None
    found = tuple(each._replace(value=value) for each in stores if isinstance(each, ir.Assign))
    return found[0] if len(found) == 1 else ir.Block(found, called.start, called.end)


def _sorted(
    node: SyntaxNode,
) -> tuple[list[SyntaxNode], SyntaxNode | None, list[SyntaxNode], list[SyntaxNode]]:
    """What is set for a command, its name, its words, and its redirections."""
    before: list[SyntaxNode] = []
    words: list[SyntaxNode] = []
    others: list[SyntaxNode] = []
    name = None
    for child in node.children:
        if child.type == "variable_assignment":
            before.append(child)
        elif child.type == "command_name":
            name = child
        elif child.type in _REDIRECTIONS:
            others.append(child)
        elif child.is_named and child.type != "comment":
            words.append(child)
    return before, name, words, others


_REDIRECTIONS = ("file_redirect", "herestring_redirect", "heredoc_redirect")


def _set(
    lowering: Lowering, before: list[SyntaxNode], name: SyntaxNode | None
) -> tuple[list[ir.Node], list[ir.Arg]]:
    """Assignments that end their line stand for themselves, though the grammar takes them along."""
    stores: list[ir.Node] = []
    given: list[ir.Arg] = []
    for each in before:
        value = each.child_by_field_name("value")
        ended = name is None or "\n" in lowering.slice(each.end_byte, name.start_byte)
        if ended:
            stores.append(lowering.lower(each))
        else:
            key = lowering.text(each.child_by_field_name("name"))
            given.append(ir.Arg(key, lowering.expr(value)))
    return stores, given


def _inner(name: SyntaxNode) -> SyntaxNode:
    return name.named_children[0] if name.named_children else name


def _called(lowering: Lowering, words: list[SyntaxNode], span: tuple[int, int]) -> ir.Node:
    """A command of these words, the first of which is its name."""
    start, end = span
    first, rest = words[0], words[1:]
    written = lowering.expr(first)
    if not isinstance(written, ir.Const) or not written.value:
        # Which command this is, a variable says.
        given = (ir.Arg(None, written), *arguments(lowering, rest))
        return ir.Call(ir.Name("!!", start, first.end_byte), given, start, end)
    last = str(written.value).rpartition("/")[2] or str(written.value)
    if last == "shift" and not definitions.is_inside(first):
        return definitions.shifted(span)
    special = definitions.SPECIAL.get(last)
    if special is not None:
        return special(lowering, rest, (start, end))
    at = first.end_byte - len(last)
    callee = ir.Name(_NAMES.get(last, last), max(start, at), first.end_byte)
    if last in RUNNERS:
        return ir.Call(callee, _run(lowering, rest, RUNNERS[last]), start, end)
    return ir.Call(callee, arguments(lowering, rest, VALUED.get(last, "")), start, end)


_NAMES = {".": "~"}


def _run(lowering: Lowering, words: list[SyntaxNode], valued: str) -> tuple[ir.Arg, ...]:
    """``sudo -u a b c``: options of its own, then the command that it runs, as its first argument.

    :param valued: letters of options behind which a value stands.
    """
    at = 0
    while at < len(words):
        text = lowering.text(words[at])
        if words[at].type not in ("word", "number") or not (
            text.startswith("-") or "=" in text or text[:1].isdecimal()
        ):
            break
        at += 2 if text.startswith("-") and text[-1:] in valued and len(text) == _SHORT else 1
    if at >= len(words):
        return arguments(lowering, words)
    inner = _called(lowering, words[at:], (words[at].start_byte, words[-1].end_byte))
    return (ir.Arg(None, inner), *arguments(lowering, words[:at]))


_SHORT = 2


def arguments(lowering: Lowering, words: list[SyntaxNode], valued: str = "") -> tuple[ir.Arg, ...]:
    """Options become keywords, the rest has places; ``--a-b=c`` is a_b, ``-ab`` is a and b, too.

    A shell with words of its own, ``docker exec a sh -c b``, is a command within the command.
    """
    found: list[ir.Arg] = []
    plain, key = False, ""
    for at, each in enumerate(words):
        text = lowering.text(each) if each.type in _OPTIONS else ""
        if key:
            found.append(ir.Arg(key, lowering.expr(each)))
            key = ""
            continue
        if plain or not text.startswith("-") or text == "-":
            if text in SHELLS and _is_shell(lowering, words[at + 1 :]):
                inner = _called(lowering, words[at:], (each.start_byte, words[-1].end_byte))
                return (*found, ir.Arg(None, inner))
            found.append(ir.Arg(None, lowering.expr(each)))
        elif text == "--":
            plain = True
        elif len(text) == _SHORT and text[1] in valued and at + 1 < len(words):
            key = text[1]
        else:
            found.extend(_option(lowering, each, text))
    return tuple(found)


_OPTIONS = ("word", "concatenation", "number")


def _is_shell(lowering: Lowering, words: list[SyntaxNode]) -> bool:
    return bool(words) and lowering.text(words[0]).startswith("-") and len(words) > 1


def _option(lowering: Lowering, node: SyntaxNode, text: str) -> list[ir.Arg]:
    """One word that begins with a dash."""
    start, end = node.byte_range
    long = _LONG.match(text)
    if long is not None and text[long.end() : long.end() + 1] in ("", "="):
        name = long[0][2:].replace("-", "_")
        if long.end() == len(text):
            return [ir.Arg(name, ir.Const(True, start, end))]
        return [ir.Arg(name, _behind(lowering, node, long.end() + 1))]
    if node.type != "concatenation" and _LETTERS.fullmatch(text):
        names = dict.fromkeys([text[1:], *text[1:]])
        return [ir.Arg(_keyword(each), ir.Const(True, start, end)) for each in names]
    return [ir.Arg(None, lowering.expr(node))]


def _keyword(name: str) -> str:
    """The name of an option as rules write it: an identifier (``-1`` is ``_1``)."""
    return f"_{name}" if name[0].isdecimal() else name


def _behind(lowering: Lowering, node: SyntaxNode, cut: int) -> ir.Expr:
    """What stands behind ``--name=``."""
    value = lowering.expr(node)
    start = node.start_byte + cut
    if isinstance(value, ir.Const):
        return ir.Const(str(value.value)[cut:], start, node.end_byte)
    if isinstance(value, ir.Template) and isinstance(value.parts[0], ir.Const):
        first = ir.Const(str(value.parts[0].value)[cut:], start, value.parts[0].end)
        parts = (first, *value.parts[1:]) if first.value else value.parts[1:]
        if len(parts) == 1 and not isinstance(parts[0], ir.Const):
            return parts[0]
        return ir.Template(parts, start, node.end_byte)
    return value


def redirected(lowering: Lowering, node: SyntaxNode) -> list[ir.Arg]:
    """What a redirection gives a command: ``stdin`` is a file or a text, ``stdout`` a file."""
    start, end = node.byte_range
    if node.type == "herestring_redirect":
        return [ir.Arg("stdin", lowering.expr(lowering.first(node)))]
    if node.type == "heredoc_redirect":
        body = next((each for each in node.named_children if each.type == "heredoc_body"), None)
        found = [] if body is None else [ir.Arg("stdin", lowering.expr(body))]
        for each in node.named_children:
            if each.type in _REDIRECTIONS:
                found.extend(redirected(lowering, each))
        return found
    target = node.child_by_field_name("destination")
    sign = next((lowering.text(each) for each in node.children if not each.is_named), ">")
    if sign == ">&" and lowering.text(node) in (">&2", "1>&2"):
        # To where errors go: whoever reads what a function writes does not get it.
        return [ir.Arg("stdout", ir.Const("&2", start, end))]
    if target is None or sign in (">&", "<&", "<&-", ">&-"):
        return []
    if target.type == "process_substitution":
        return [ir.Arg("stdin", lowering.expr(target))]
    sign = "<" if sign == "<" else ">"
    given = (ir.Arg(None, lowering.expr(target)),)
    name = "stdin" if sign == "<" else "stdout"
    return [ir.Arg(name, ir.Call(ir.Name(sign, start, start + 1), given, start, end))]


def redirection(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """A redirection of nobody: ``> a``, ``$(< a)``."""
    found = [each.value for each in redirected(lowering, node)]
    return found[0] if len(found) == 1 else ir.Block(tuple(found), *node.byte_range)


def redirected_statement(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``a > b``: the last command of a gets what is redirected."""
    body = lowering.lower(node.child_by_field_name("body"))
    given: list[ir.Arg] = []
    piped: list[SyntaxNode] = []
    for each in node.children_by_field_name("redirect"):
        given.extend(redirected(lowering, each))
        piped.extend(x for x in each.named_children if x.type in ("pipeline", "list", "command"))
    if isinstance(body, ir.Call):
        body = body._replace(args=(*body.args, *given))
    elif not isinstance(body, ir.Skip):
        body = ir.Block((body, *(each.value for each in given)), *node.byte_range)
    elif given:
        body = ir.Block(tuple(each.value for each in given), *node.byte_range)
    for each in piped:  # ``cat << END | a``: the grammar puts what follows into the redirection
        body = _joined(body, lowering.lower(each))
    return body


def pipeline(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``a | b``: b is given what a writes, under the keyword ``stdin``."""
    stages = lowering.all(node.children)
    if not stages:
        return ir.Skip(*node.byte_range)
    found: ir.Node = stages[0]
    for stage in stages[1:]:
        found = _joined(found, stage)
    return found


def _joined(before: ir.Node, stage: ir.Node) -> ir.Node:
    """A stage of a pipeline with what the one before it writes."""
    if isinstance(stage, ir.Call):
        given = (
            ir.Any(before.body, before.start, before.end)
            if isinstance(before, ir.Block)
            else before
        )
        args = (*stage.args, ir.Arg("stdin", given))
        return stage._replace(args=args, start=min(stage.start, before.start))
    return ir.Block((before, stage), before.start, stage.end)


def listed(lowering: Lowering, node: SyntaxNode) -> ir.Node:
    """``a && b``, ``a || b``."""
    parts = lowering.all(node.children)
    signs = [lowering.text(each) for each in node.children if not each.is_named]
    if len(parts) != 2 or not signs or signs[0] not in ("&&", "||"):
        return ir.Block(parts, *node.byte_range)
    return ir.Logic("and" if signs[0] == "&&" else "or", *parts, *node.byte_range)


def negated(lowering: Lowering, node: SyntaxNode) -> ir.Not:
    """``! a``."""
    return ir.Not(lowering.expr(lowering.first(node)), *node.byte_range)


HOOKS: dict[str, Hook] = {
    "command": command,
    "redirected_statement": redirected_statement,
    "file_redirect": redirection,
    "herestring_redirect": redirection,
    "heredoc_redirect": redirection,
    "pipeline": pipeline,
    "list": listed,
    "negated_command": negated,
}
