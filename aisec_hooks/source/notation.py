"""IR expressions, and the first lines of statements, as text of one line."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from aisec_hooks.model import ir


def written(node: Any) -> str:
    """A node in one line; an assignment within a larger expression stands in parentheses."""
    return _FORMS.get(type(node), _unknown)(node)


def head(node: Any) -> str:
    """The first line of a statement, without what is inside of its bodies."""
    return _HEADS.get(type(node), written)(node)


def case_head(case: ir.Case) -> str:
    """One case of a switch."""
    labels = " | ".join(map(written, case.labels)) or "default"
    binds = f" as {', '.join(case.binds)}" if case.binds else ""
    return f"case {labels}{binds}{_after(' if ', case.guard)}"


def handler_head(handler: ir.Handler) -> str:
    """One handler of a try."""
    return f"handler ({listed(handler.types)}) {handler.name}".rstrip()


def signature(node: ir.Function) -> str:
    """A function without its body."""
    word = "async function" if node.is_async else "function"
    params = ", ".join(map(_param, node.params))
    return f"{_decorators(node)}{word} {node.name}({params}){_after(' -> ', node.returns)}"


def listed(nodes: Iterable[ir.Node]) -> str:
    """Several nodes with commas."""
    return ", ".join(map(written, nodes))


def _after(word: str, node: Any) -> str:
    """A part that may be missing, with the word in front of it."""
    return "" if node is None else f"{word}{written(node)}"


def _decorators(node: Any) -> str:
    return "".join(f"@{written(each)} " for each in node.decorators)


def _param(param: ir.Param) -> str:
    name = param.name if param.target is None else written(param.target)
    kind, default = _after(": ", param.type), _after(" = ", param.default)
    return f"{_decorators(param)}{param.kind}{name}{kind}{default}"


def _argument(arg: ir.Arg) -> str:
    name = "" if arg.keyword is None else f"{arg.keyword}="
    return f"{'*' if arg.spread else name}{written(arg.value)}"


def _call(node: ir.Call) -> str:
    word = "new " if node.new else ""
    return f"{word}{written(node.callee)}({', '.join(map(_argument, node.args))})"


def _pair(pair: ir.Pair) -> str:
    key = "**" if pair.key is None else f"{written(pair.key)}: "
    return f"{key}{written(pair.value)}{_after(' = ', pair.default)}"


def _operation(node: Any) -> str:
    return f"({written(node.left)} {node.op} {written(node.right)})"


def _conditional(node: ir.Conditional) -> str:
    return f"({written(node.test)} ? {written(node.then)} : {written(node.orelse)})"


def _comprehension(node: ir.Comprehension) -> str:
    binds = [f"{written(each.target)} in {written(each.iterable)}" for each in node.binds]
    tests = [f"if {written(each)}" for each in node.tests]
    return f"each({', '.join([*binds, *tests])}: {written(node.body)})"


def _assignment(node: ir.Assign) -> str:
    return f"{written(node.target)} {node.op.strip('=')}= {written(node.value)}"


def _declaration(node: ir.Declare) -> str:
    return f"declare {written(node.target)}{_after(': ', node.type)}{_after(' = ', node.value)}"


def _loop(node: ir.Loop) -> str:
    each = "" if node.target is None else f" {written(node.target)} in "
    items = "" if node.iterable is None else written(node.iterable)
    return f"loop{each}{items}{_after(' while ', node.test)}"


def _class(node: ir.Class) -> str:
    return f"{_decorators(node)}class {node.name}({listed(node.bases)})"


def _unknown(node: Any) -> str:
    return f"<{head(node)}>" if type(node) in _HEADS else f"<{type(node).__name__}>"


_FORMS: dict[type, Callable[[Any], str]] = {
    ir.Const: lambda node: repr(node.value),
    ir.Name: lambda node: node.name,
    ir.Member: lambda node: f"{written(node.object)}.{node.name}",
    ir.Index: lambda node: f"{written(node.object)}[{written(node.key)}]",
    ir.Slice: lambda node: f"{written(node.object)}[{listed(node.bounds)}:]",
    ir.Call: _call,
    ir.Template: lambda node: f"template({listed(node.parts)})",
    ir.Binary: _operation,
    ir.Logic: _operation,
    ir.Compare: _operation,
    ir.Unary: lambda node: f"{node.op}({written(node.operand)})",
    ir.Not: lambda node: f"not({written(node.operand)})",
    ir.Conditional: _conditional,
    ir.Sequence: lambda node: f"[{listed(node.items)}]",
    ir.Map: lambda node: f"{{{', '.join(map(_pair, node.pairs))}}}",
    ir.Comprehension: _comprehension,
    ir.Assign: lambda node: f"({_assignment(node)})",
    ir.Declare: _declaration,
    ir.Function: lambda node: f"<{signature(node)}>",
    ir.Spread: lambda node: f"*{written(node.value)}",
    ir.Any: lambda node: f"any({listed(node.children)})",
    ir.Skip: lambda _: "skip",
    ir.Return: lambda node: f"return{_after(' ', node.value)}",
    ir.Jump: lambda node: f"{node.kind} {listed(node.values)}".rstrip(),
    ir.Import: lambda node: f"import {node.alias or '-'} = {node.path}",
    ir.Block: lambda node: f"{{{'; '.join(map(head, node.body))}}}",
}

_HEADS: dict[type, Callable[[Any], str]] = {
    ir.Block: lambda _: "block",
    ir.Assign: _assignment,
    ir.Function: signature,
    ir.If: lambda node: f"if {written(node.test)}",
    ir.Loop: _loop,
    ir.Switch: lambda node: f"switch {written(node.subject)}",
    ir.Try: lambda _: "try",
    ir.Class: _class,
}
