"""Statements: branches, loops, cases, handlers and the paths through them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from aisec_hooks.engine.evaluation import folding, functions, guards
from aisec_hooks.engine.evaluation.classes import run_class
from aisec_hooks.engine.evaluation.parts import element, spanned
from aisec_hooks.engine.evaluation.stores import bind, owned, stored_name
from aisec_hooks.engine.evaluation.values import (
    UNKNOWN,
    Environment,
    Value,
    join,
    joined_environments,
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
        value = spanned(folding.binary(node.op, machine.value(node.target), value), node)
    bind(machine, owned(machine, node.target), value, node.value)
    machine.statement = outer


def _run_declare(machine: Machine, node: ir.Declare) -> None:
    machine.statement = (node.start, node.end)
    if node.value is not None:
        value = machine.value(node.value)
        if machine.tracking is not None:
            value = functions.declared(machine, node.type, value)
        bind(machine, node.target, value, node.value)
    elif isinstance(node.target, ir.Name):
        known = UNKNOWN
        if machine.tracking is not None:
            known = functions.declared(machine, node.type, UNKNOWN)
        machine.env[node.target.name] = known


def _run_if(machine: Machine, node: ir.If) -> None:
    # A loop over the elif chain, which may be thousands long in generated code.
    ends: list[tuple[Environment, bool]] = []
    rest: ir.If | None = node
    while rest is not None and machine.live:
        machine.statement = (rest.test.start, rest.test.end)
        known = _decided(machine, rest.test)
        found = guards.checks(machine, rest.test) if machine.tracking is not None else []
        before = machine.env
        if known is not False:
            machine.env = dict(guards.apply(before, found, True))
            machine.run_block(rest.then)
            ends.append((machine.env, machine.live))
        before = guards.apply(before, found, False)
        machine.env, machine.live = before, known is not True
        orelse, rest = rest.orelse, None
        if orelse is not None and len(orelse.body) == 1 and isinstance(orelse.body[0], ir.If):
            rest = orelse.body[0]
        elif machine.live:
            machine.env = dict(before)
            machine.run_block(orelse)
    for env, alive in ends:
        _merge(machine, env, alive)


def _decided(machine: Machine, test: ir.Expr) -> bool | None:
    """Whether a constant decides a branch here.

    A plain name of an outer scope does not: other functions may set it before this one runs.
    """
    known = folding.truth(machine.value(test))
    name = test.operand if isinstance(test, ir.Not) else test
    if isinstance(name, ir.Name) and name.name not in machine.env:
        return None
    return known


def _merge(machine: Machine, env: Environment, alive: bool) -> None:
    """Join another path into the present one."""
    if not alive:
        return
    machine.env = joined_environments(machine.env, env) if machine.live else env
    machine.live = True


def _run_loop(machine: Machine, node: ir.Loop) -> None:
    if node.iterable is not None:
        machine.statement = (node.iterable.start, node.iterable.end)
        iterable = machine.value(node.iterable)
    elif node.test is not None:
        machine.statement = (node.test.start, node.test.end)
        if folding.truth(machine.value(node.test)) is False:
            machine.run_block(node.orelse)
            return
    passes = 2 if machine.loops < 2 else 1
    machine.loops += 1
    for _ in range(passes):
        before = machine.env
        machine.env = dict(before)
        if node.target is not None and node.iterable is not None:
            bind(
                machine, node.target, element(iterable), ir.Skip(node.target.start, node.target.end)
            )
        machine.run_block(node.body)
        machine.env = joined_environments(before, machine.env) if machine.live else before
        machine.live = True
        if all(before.get(name) is value for name, value in machine.env.items()):
            break
    machine.loops -= 1
    machine.run_block(node.orelse)


def _run_switch(machine: Machine, node: ir.Switch) -> None:
    machine.statement = (node.subject.start, node.subject.end)
    subject = machine.value(node.subject)
    before = machine.env
    ends: list[tuple[Environment, bool]] = []
    falling: tuple[Environment, bool] | None = None
    decided = default = False
    for case in node.cases:
        matched = _case(machine, subject, case)
        if matched is False and falling is None:
            continue
        default = default or not case.labels
        machine.env, machine.live = dict(before), True
        if falling is not None:
            _merge(machine, *falling)
        for name in case.binds:
            machine.env[name] = UNKNOWN
        if case.guard is not None:
            machine.value(case.guard)
        machine.run_block(case.body)
        falling = (machine.env, machine.live) if case.falls_through else None
        if falling is None:
            ends.append((machine.env, machine.live))
        if matched is True and case.guard is None and not case.falls_through:
            decided = True
            break
    if falling is not None:
        ends.append(falling)
    machine.env, machine.live = dict(before), not (decided or default)
    for env, alive in ends:
        _merge(machine, env, alive)


def _case(machine: Machine, subject: Value, case: ir.Case) -> bool | None:
    """Whether a case is taken: True or False for constants, None when unknown."""
    if subject.consts is None or len(subject.consts) != 1 or not case.labels or case.binds:
        return None
    labels = [machine.value(each) for each in case.labels]
    if any(each.consts is None for each in labels):
        return None
    return any(subject.consts[0] in (each.consts or ()) for each in labels)


def _run_try(machine: Machine, node: ir.Try) -> None:
    before = dict(machine.env)
    machine.run_block(node.body)
    after, alive = machine.env, machine.live
    if alive:
        machine.run_block(node.orelse)
        after, alive = machine.env, machine.live
    start = joined_environments(before, after)
    ends = [(after, alive)]
    for handler in node.handlers:
        machine.env, machine.live = dict(start), True
        machine.statement = (handler.start, handler.body.start)
        machine.observer.handler(handler, [machine.value(each) for each in handler.types])
        if handler.name:
            machine.env[handler.name] = UNKNOWN
        machine.run_block(handler.body)
        ends.append((machine.env, machine.live))
    machine.env, machine.live = dict(start), False
    for env, living in ends:
        _merge(machine, env, living)
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
        if machine.tracking is not None:
            machine.returned.append(value)
            machine.observer.returned(machine.running, value, node)
    machine.live = False


def _run_jump(machine: Machine, node: ir.Jump) -> None:
    machine.statement = (node.start, node.end)
    for each in node.values:
        machine.value(each)
    if node.kind in ("break", "continue", "raise"):
        machine.live = False


RUNS: dict[type, Callable[[Machine, Any], None]] = {
    ir.Block: _run_block,
    ir.Assign: _run_assign,
    ir.Declare: _run_declare,
    ir.If: _run_if,
    ir.Loop: _run_loop,
    ir.Switch: _run_switch,
    ir.Try: _run_try,
    ir.Return: _run_return,
    ir.Jump: _run_jump,
    ir.Class: run_class,
    ir.Function: _run_function,
}
