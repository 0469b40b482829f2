"""IR as one line of readable text, so that tests compare whole results."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from hypothesis import strategies as st

from aisec_hooks.languages import by_name
from aisec_hooks.model import ir
from aisec_hooks.source.text import Source


def source(text: str | bytes, language: str) -> Source:
    """A parsed text."""
    blob = text.encode() if isinstance(text, str) else text
    return Source(f"test.{language}", by_name(language), blob)


def cases(path: str) -> dict[str, list[tuple[str, str]]]:
    """Groups of (source, expected IR) of a text file.

    A group begins with ``== name``; a case is lines of source, then its IR, indented by four.
    """
    groups: dict[str, list[tuple[str, str]]] = {}
    with open(os.path.join(os.path.dirname(__file__), path), encoding="utf-8") as file:
        paragraphs = file.read().strip().split("\n\n")
    for paragraph in paragraphs:
        if paragraph.startswith("== "):
            group = groups.setdefault(paragraph[3:], [])
            continue
        lines = paragraph.split("\n")
        text = [line for line in lines if not line.startswith("    ")]
        expected = [line.strip() for line in lines[len(text) :]]
        group.append(("\n".join(text), " ".join(expected)))
    return groups


class Read(NamedTuple):
    """What a file of real code was read as: names in order, and those that are called."""

    imports: list[str]
    classes: list[str]
    functions: list[str]
    called: set[str]


def read_whole(path: Path, language: str) -> Read:
    """What a file holds, which is sound and read to its end without an error."""
    opened = assert_whole(path.read_bytes(), language)
    found = sorted(nodes(opened), key=lambda node: (node.start, -node.end))
    return Read(
        [each.path for each in found if isinstance(each, ir.Import)],
        [each.name for each in found if isinstance(each, ir.Class)],
        [each.name for each in found if isinstance(each, ir.Function)],
        called(found),
    )


def assert_whole(text: bytes, language: str) -> Source:
    """A text that is sound and read to its end without an error."""
    opened = source(text, language)
    assert_sound(opened)
    assert not opened.damaged
    assert not opened.truncated
    return opened


def called(found: Iterable[ir.Node]) -> set[str]:
    """The last names of all that is called."""
    return {
        each.callee.name
        for each in found
        if isinstance(each, ir.Call) and isinstance(each.callee, ir.Name | ir.Member)
    }


def mutilated(data: st.DataObject, text: str, pieces: Sequence[bytes]) -> bytes:
    """A text in which up to six times a few bytes were replaced by one of the pieces."""
    changed = bytearray(text.encode())
    for _ in range(data.draw(st.integers(1, 6))):
        start = data.draw(st.integers(0, len(changed)))
        end = min(len(changed), start + data.draw(st.integers(0, 12)))
        changed[start:end] = data.draw(st.sampled_from(pieces))
    return bytes(changed)


def lowered(text: str, language: str) -> str:
    """The whole module, with the bodies of its functions."""
    opened = source(text, language)
    return _Writer(opened).body(opened.body(opened.module()))


class _Writer:
    """Writes nodes; constants as Python does, everything else close to the languages."""

    def __init__(self, opened: Source) -> None:
        self.source = opened

    def body(self, block: ir.Block | None) -> str:
        return "" if block is None else "; ".join(self.write(each) for each in block.body)

    def many(self, nodes: tuple[ir.Node, ...]) -> str:
        return ", ".join(self.write(each) for each in nodes)

    def write(self, node: ir.Node | None) -> str:
        if node is None:
            return "nothing"
        kind = type(node).__name__
        return str(getattr(self, f"_{kind.lower()}")(node))

    def _const(self, node: ir.Const) -> str:
        return repr(node.value)

    def _name(self, node: ir.Name) -> str:
        return node.name

    def _member(self, node: ir.Member) -> str:
        return f"{self.write(node.object)}.{node.name}"

    def _index(self, node: ir.Index) -> str:
        return f"{self.write(node.object)}[{self.write(node.key)}]"

    def _spread(self, node: ir.Spread) -> str:
        return f"*{self.write(node.value)}"

    def _slice(self, node: ir.Slice) -> str:
        return f"{self.write(node.object)}[{':'.join(map(self.write, node.bounds)) or ':'}]"

    def _arg(self, arg: ir.Arg) -> str:
        before = "*" if arg.spread else f"{arg.keyword}=" if arg.keyword is not None else ""
        return before + self.write(arg.value)

    def _call(self, node: ir.Call) -> str:
        args = ", ".join(self._arg(each) for each in node.args)
        return f"{'new ' if node.new else ''}{self.write(node.callee)}({args})"

    def _template(self, node: ir.Template) -> str:
        return f"text({self.many(node.parts)})"

    def _binary(self, node: ir.Binary) -> str:
        return f"({self.write(node.left)} {node.op} {self.write(node.right)})"

    _logic = _compare = _binary

    def _unary(self, node: ir.Unary) -> str:
        return f"({node.op} {self.write(node.operand)})"

    def _not(self, node: ir.Not) -> str:
        return f"(not {self.write(node.operand)})"

    def _conditional(self, node: ir.Conditional) -> str:
        test, then, orelse = map(self.write, (node.test, node.then, node.orelse))
        return f"({test} ? {then} : {orelse})"

    def _sequence(self, node: ir.Sequence) -> str:
        return f"[{self.many(node.items)}]"

    def _map(self, node: ir.Map) -> str:
        return "{" + ", ".join(self._pair(each) for each in node.pairs) + "}"

    def _pair(self, pair: ir.Pair) -> str:
        default = "" if pair.default is None else f" = {self.write(pair.default)}"
        key = "*" if pair.key is None else f"{self.write(pair.key)}: "
        return f"{key}{self.write(pair.value)}{default}"

    def _param(self, param: ir.Param) -> str:
        decorators = "".join(f"@{self.write(each)} " for each in param.decorators)
        name = param.name if param.target is None else self.write(param.target)
        kind = "" if param.type is None else f": {self.write(param.type)}"
        default = "" if param.default is None else f" = {self.write(param.default)}"
        return f"{decorators}{param.kind}{name}{kind}{default}"

    def _function(self, node: ir.Function) -> str:
        before = "".join(f"@{self.write(each)} " for each in node.decorators)
        before += "async " if node.is_async else ""
        params = ", ".join(self._param(each) for each in node.params)
        returns = "" if node.returns is None else f" -> {self.write(node.returns)}"
        body = " nothing" if node.handle is None else f" {{{self.body(self.source.body(node))}}}"
        return f"{before}function {node.name}({params}){returns}{body}"

    def _comprehension(self, node: ir.Comprehension) -> str:
        binds = "".join(
            f" for {self.write(each.target)} in {self.write(each.iterable)}" for each in node.binds
        )
        tests = "".join(f" if {self.write(each)}" for each in node.tests)
        return f"[{self.write(node.body)}{binds}{tests}]"

    def _any(self, node: ir.Any) -> str:
        return f"any({self.many(node.children)})"

    def _skip(self, _node: ir.Skip) -> str:
        return "skip"

    def _block(self, node: ir.Block) -> str:
        return f"{{{self.body(node)}}}"

    def _assign(self, node: ir.Assign) -> str:
        op = "=" if node.op == "=" else f"{node.op}="
        return f"{self.write(node.target)} {op} {self.write(node.value)}"

    def _declare(self, node: ir.Declare) -> str:
        kind = "" if node.type is None else f": {self.write(node.type)}"
        value = "" if node.value is None else f" = {self.write(node.value)}"
        return f"let {self.write(node.target)}{kind}{value}"

    def _if(self, node: ir.If) -> str:
        orelse = "" if node.orelse is None else f" else {self.write(node.orelse)}"
        return f"if {self.write(node.test)} {self.write(node.then)}{orelse}"

    def _loop(self, node: ir.Loop) -> str:
        if node.target is None:
            return f"while {self.write(node.test)} {self.write(node.body)}"
        return (
            f"for {self.write(node.target)} in {self.write(node.iterable)} {self._block(node.body)}"
        )

    def _switch(self, node: ir.Switch) -> str:
        return f"switch {self.write(node.subject)}: " + ", ".join(map(self._case, node.cases))

    def _case(self, case: ir.Case) -> str:
        labels = self.many(case.labels) if case.labels else "default"
        return f"{labels} {self.write(case.body)}" + (" falls" if case.falls_through else "")

    def _try(self, node: ir.Try) -> str:
        handlers = "".join(map(self._handler, node.handlers))
        final = "" if node.final is None else f" finally {self.write(node.final)}"
        return f"try {self.write(node.body)}{handlers}{final}"

    def _handler(self, handler: ir.Handler) -> str:
        name = f"{handler.name} " if handler.name else ""
        return f" catch {name}{self.write(handler.body)}"

    def _return(self, node: ir.Return) -> str:
        return "return" if node.value is None else f"return {self.write(node.value)}"

    def _jump(self, node: ir.Jump) -> str:
        return f"{node.kind} {self.many(node.values)}".rstrip()

    def _class(self, node: ir.Class) -> str:
        decorators = "".join(f"@{self.write(each)} " for each in node.decorators)
        bases = self.many(node.bases)
        return f"{decorators}class {node.name}({bases}) {self.write(node.body)}"

    def _import(self, node: ir.Import) -> str:
        return f"import {node.alias} = {node.path}" if node.alias else f"import {node.path}"


_PARTS = (ir.Arg, ir.Pair, ir.Param, ir.Case, ir.Bind)
_NODES = tuple(
    kind
    for kind in vars(ir).values()
    if isinstance(kind, type) and issubclass(kind, tuple) and hasattr(kind, "start")
)


def nodes(opened: Source) -> Iterator[ir.Node]:
    """Every node of the module and of every function; fails on values that are no IR."""
    stack: list[object] = [opened.body(opened.module())]
    while stack:
        node = stack.pop()
        if isinstance(node, _NODES):
            yield node
            if isinstance(node, ir.Function):
                stack.append(opened.body(node))
        elif isinstance(node, tuple):
            assert type(node) is tuple or isinstance(node, _PARTS)
        stack.extend(each for each in node if isinstance(each, tuple))  # type: ignore[attr-defined]


def assert_sound(opened: Source) -> None:
    """Every span lies within the text, and names stand where the IR says."""
    size = len(opened.text)
    for node in nodes(opened):
        if isinstance(node, ir.Function):
            assert node.start <= node.body_start <= node.end
        assert 0 <= node.start <= node.end <= size, node
        if isinstance(node, ir.Member) and re.fullmatch(r"#?\w+", node.name):
            at = node.name_start
            there = opened.text[at:].decode("utf-8", "replace").startswith(node.name)
            assert there or node.name in opened.language.getters.values(), node
    for place in opened.places(range(0, size, 7)):
        assert place is None or all(each.start <= place.offset for each in place.functions)
    opened.bound_names()


def rewritten(language: str) -> str:
    """The file of a language's cases, with what each gives today."""
    paragraphs: list[str] = []
    for name, group in cases(f"{language}.txt").items():
        paragraphs.append(f"== {name}")
        for text, _ in group:
            made = lowered(f"{text}\n", language)
            paragraphs.append(f"{text}\n    {made}")
    return "\n\n".join(paragraphs) + "\n"


if __name__ == "__main__":  # writes the cases anew: read the difference
    import sys

    for each in sys.argv[1:]:
        path = os.path.join(os.path.dirname(__file__), f"{each}.txt")
        made = rewritten(each)
        with open(path, "w", encoding="utf-8") as file:
            file.write(made)
