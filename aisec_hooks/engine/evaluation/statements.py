"""Statements: branches, loops, cases, handlers and the paths through them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from aisec_hooks.engine.evaluation import answers, folding, functions, raising
from aisec_hooks.engine.evaluation.classes import run_class
from aisec_hooks.engine.evaluation.collections import operated
from aisec_hooks.engine.evaluation.endings import gives_up
from aisec_hooks.engine.evaluation.loops import leave, merge, run_loop, run_switch
from aisec_hooks.engine.evaluation.parts import spanned
from aisec_hooks.engine.evaluation.stores import bind, deleted, owned, stored_name
from aisec_hooks.engine.evaluation.values import (
    COUNT,
    NOTHING,
    UNKNOWN,
    Environment,
    Value,
    join,
)
from aisec_hooks.model import ir

if TYPE_CHECKING:
    from aisec_hooks.engine.evaluation.machine import Machine


def _run_block(machine: Machine, node: ir.Block) -> None:
    machine.run_block(node)


def _run_assign(machine: Machine, node: ir.Assign) -> None:
    outer, machine.statement = machine.statement, (node.start, node.end)
    value = machine.value(node.value)
    if node.op in ("or", "??"):
        where = (node.target.start, node.target.end)
        current = machine.value(node.target)
        name = stored_name(node.target)
        machine.observer.store(name, "default", value, node.value, where, current)
        value = join(current, value)
    elif node.op != "=":
        op = machine.language.arithmetic.get(node.op, node.op)
        held = machine.value(node.target)
        how = machine.language.container_operators.get(op) if held.slots is not None else None
        whole = operated(how, held, value) if how is not None else None
        value = spanned(folding.binary(op, held, value), node) if whole is None else whole
    bind(machine, owned(machine, node.target), value, node.value)
    machine.statement = outer


def _run_declare(machine: Machine, node: ir.Declare) -> None:
    machine.statement = (node.start, node.end)
    if node.value is not None:
        value = machine.value(node.value)
        if machine.tracking is not None:
            value = functions.declared(machine, node.type, value)
        elif not value.fixed and functions.is_number(machine, node.type):
            value = value.counting(value.paths)
        bind(machine, node.target, value, node.value)
    elif isinstance(node.target, ir.Name):
        known = COUNT if functions.is_number(machine, node.type) else UNKNOWN
        if machine.tracking is not None:
            known = functions.declared(machine, node.type, UNKNOWN)
        machine.env[node.target.name] = known


def _run_if(machine: Machine, node: ir.If) -> None:
    # A loop over the elif chain, which may be thousands long in generated code.
    ends: list[tuple[Environment, bool]] = []
    rest: ir.If | None = node
    while rest is not None and machine.live:
        machine.statement = (rest.test.start, rest.test.end)
        test = machine.value(rest.test)
        known, found = _decided(machine, rest.test, test), answers.checks_of(test)
        before = machine.env
        if known is not False:
            machine.env = dict(answers.apply(before, found, True))
            machine.run_block(rest.then)
            if found and machine.live and gives_up(machine, rest.then):
                machine.live = False
            ends.append((machine.env, machine.live))
        before = answers.apply(before, found, False)
        machine.env, machine.live = before, known is not True
        orelse, rest = rest.orelse, None
        if orelse is not None and len(orelse.body) == 1 and isinstance(orelse.body[0], ir.If):
            rest = orelse.body[0]
        elif machine.live:
            machine.env = dict(before)
            machine.run_block(orelse)
    for env, alive in ends:
        merge(machine, env, alive)


def _decided(machine: Machine, test: ir.Expr, value: Value) -> bool | None:
    """Whether a constant decides a branch here.

    A plain name of an outer scope does not: other functions may set it before this one runs,
    unless it is meant as a constant, and nothing in the text sets it again.
    """
    known = folding.truth(value)
    name = test.operand if isinstance(test, ir.Not) else test
    if known is None or not isinstance(name, ir.Name) or name.name in machine.env:
        return known
    constant = machine.tracking is not None and name.name.isupper()
    return known if constant and machine.assigned.once(name.name) else None


def _run_try(machine: Machine, node: ir.Try) -> None:
    before = dict(machine.env)
    outer, machine.raised = machine.raised, []
    machine.tries += 1
    machine.run_block(node.body)
    machine.tries -= 1
    raised, machine.raised = machine.raised, outer
    after, alive = machine.env, machine.live
    if alive:
        machine.run_block(node.orelse)
        after, alive = machine.env, machine.live
    start = answers.joined_environments(before, after)
    ends = [(after, alive)]
    calm = alive and not raised and raising.is_calm(machine, node)
    types = [[machine.value(each) for each in handler.types] for handler in node.handlers]
    caught = raising.caught(raised, types) if raised else None
    if caught is not None:
        machine.raised.extend(caught[-1:])
    for at, handler in enumerate(node.handlers):
        machine.env, machine.live = dict(start), not calm
        machine.statement = (handler.start, handler.body.start)
        machine.observer.handler(handler, types[at])
        if handler.name:
            machine.env[handler.name] = UNKNOWN if caught is None else caught[at]
        machine.run_block(handler.body)
        ends.append((machine.env, machine.live))
    machine.env, machine.live = dict(start), False
    for env, living in ends:
        merge(machine, env, living)
    if node.final is not None:
        alive, machine.live = machine.live, True
        machine.run_block(node.final)
        machine.live = machine.live and alive


def _run_function(machine: Machine, node: ir.Function) -> None:
    # Only a declaration binds its name around it; a named function expression does not.
    value = machine.value(node)
    if node.name:
        machine.env[node.name] = value


def _run_return(machine: Machine, node: ir.Return) -> None:
    machine.statement = (node.start, node.end)
    if node.value is not None:
        value = machine.value(node.value)
        if machine.tracking is not None and machine.live:
            machine.observer.returned(machine.running, value, node)
            value = machine.tracking.told(machine.running, value)
            machine.returned.append(answers.passed(machine.env, value))
    elif machine.tracking is not None:
        machine.returned.append(answers.passed(machine.env, NOTHING))
    machine.live = False


def _run_jump(machine: Machine, node: ir.Jump) -> None:
    machine.statement = (node.start, node.end)
    values = [machine.value(each) for each in node.values]
    if node.kind in ("break", "continue", "yield"):
        leave(machine, node, values)
    elif node.kind == "raise":
        raising.told(machine, node, values)
        machine.live = False
    elif node.kind == "delete":
        for each in node.values:
            deleted(machine, each)
    elif node.kind == "assert" and values:
        machine.env = answers.apply(machine.env, answers.checks_of(values[0]), True)


RUNS: dict[type, Callable[[Machine, Any], None]] = {
    ir.Block: _run_block,
    ir.Assign: _run_assign,
    ir.Declare: _run_declare,
    ir.If: _run_if,
    ir.Loop: run_loop,
    ir.Switch: run_switch,
    ir.Try: _run_try,
    ir.Return: _run_return,
    ir.Jump: _run_jump,
    ir.Class: run_class,
    ir.Function: _run_function,
}
