"""Calls: the callee, its arguments, and what text methods make of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aisec_hooks.engine.evaluation import (
    answers,
    callees,
    classes,
    folding,
    formats,
    functions,
    guards,
    guesses,
    indexing,
    paths,
    pieces,
    raising,
    settings,
    spelled,
    texts,
)
from aisec_hooks.engine.evaluation.flow import cleared, merged
from aisec_hooks.engine.evaluation.left import is_at_once
from aisec_hooks.engine.evaluation.met import Met
from aisec_hooks.engine.evaluation.methods import is_own
from aisec_hooks.engine.evaluation.observer import GivenArg
from aisec_hooks.engine.evaluation.parts import element, listed, part, remembered, spanned
from aisec_hooks.engine.evaluation.stores import of_library
from aisec_hooks.engine.evaluation.values import (
    FIXED,
    HARMLESS,
    HOLE,
    MOST_TEXT,
    QUOTED,
    UNKNOWN,
    Value,
    text_of,
)
from aisec_hooks.model import ir
from aisec_hooks.model.language import Language

if TYPE_CHECKING:
    from aisec_hooks.engine.evaluation.machine import Machine
    from aisec_hooks.engine.evaluation.tracking import Tracking


def call(machine: Machine, node: ir.Call) -> Value:
    """Evaluate callee and arguments, tell of the call, and say what it returns."""
    met = look(machine, node)
    for each, written in zip(met.args, node.args, strict=True):
        if each.keyword is not None:
            where = (each.start, each.end)
            machine.observer.store(each.keyword, "argument", each.value, written.value, where)
    machine.observer.call(met)
    callee = met.callee
    if callee.slots and not callee.paths and callee.function is None and len(met.args) == 1:
        # A collection that is called with a key: ``prices("apple")``.
        key = met.args[0].value
        return indexing.item(machine, callee, key, node.callee, node.args[0].value)
    if _is_strange(machine, met):
        value = Value(None, False, HOLE, paths.called(callee.paths), callee.sure)
    else:
        value = _value(machine, met)
    return settings.followed(machine, met, value) if machine.settings else value


def _value(machine: Machine, met: Met) -> Value:
    """What a call returns."""
    filled = _formatted(machine, met)
    if filled is not None:
        return spanned(filled, met.node)
    value = _result(machine, met.callee, met.receiver, met.name, met.args)
    if not machine.language.endings.isdisjoint(met.callee.paths):
        machine.live = False
    tracking = machine.tracking
    if tracking is None:
        return _untracked(machine, met, value)
    if value is HARMLESS:
        value = tracking.counted(met, value)
    elif not value.fixed or value is QUOTED:
        # What is unknown is one value everywhere, no sign of an argument that was passed through.
        if value is not UNKNOWN and _is_given(met, value) and not _is_own(machine, met):
            value = _wrapped(tracking, met, value)
        elif value.slots is None:  # else a text was cut into its pieces
            value = _tracked(machine, tracking, met, value)
    elif met.receiver is not None and value.text and tracking.grows(met.name):
        grown = tracking.result(machine, met, value)
        if grown is not None and not (grown.fixed and grown.consts is None):
            value = grown
    if not _holds_flow(met):
        return value
    if value.flow is not None:
        value = answers.recalled(machine.env, value)
    return guards.called(machine, tracking, met, value)


def _is_strange(machine: Machine, met: Met) -> bool:
    """Whether nobody knows a function, and nothing is given to it that could matter.

    Many calls are such; what is asked of others need not be asked of them.
    """
    callee, tracking = met.callee, machine.tracking
    if tracking is None or len(callee.paths) != 1 or met.node.new or callee.slots is not None:
        return False
    path, language = callee.paths[0], machine.language
    if path in language.functions or path in language.endings or not tracking.is_strange(path):
        return False
    for each in (callee, *[each.value for each in met.args]):
        if each.flows() is not None or each.function is not None or type(each) is not Value:
            return False
    return path[path.rfind(".") + 1 :] == met.name and _is_plain(met, language)


def _is_plain(met: Met, language: Language) -> bool:
    """Whether what a call is asked of may have any methods; a bare name is that of a function."""
    receiver = met.receiver
    if receiver is None:
        return not language.bare_members and met.name != language.base_object
    return (
        receiver.text == HOLE
        and not receiver.fixed
        and receiver.slots is None
        and receiver.function is None
        and receiver.flows() is None
        and not is_own(receiver)
        and receiver.paths != (language.base_object,)
    )


def _untracked(machine: Machine, met: Met, value: Value) -> Value:
    """What a call returns where nothing is followed but blocks that are run where they stand."""
    if is_at_once(machine, met):
        known = callees.called(machine, met, callees.Meant(met.callee.function))
        return value if known is None else known
    return classes.chosen(met.callee) or value


def _is_given(met: Met, value: Value) -> bool:
    """Whether a value is that of an argument."""
    for each in met.args:  # noqa: SIM110 - asked for each call
        if value is each.value:
            return True
    return False


def _holds_flow(met: Met) -> bool:
    """Whether a call is given anything that a test of it could check."""
    if met.receiver is not None and met.receiver.flows() is not None:
        return True
    for each in met.args:
        if each.value.flows() is not None or isinstance(each.value, answers.Answer):
            return True
    return False


def look(machine: Machine, node: ir.Call) -> Met:
    """Evaluate callee and arguments, without telling of the call."""
    receiver: Value | None = None
    written = owned_method(machine, node.callee)
    if written is not node.callee:
        node = node._replace(callee=written)
    if isinstance(written, ir.Member):
        name = written.name
        receiver = machine.value(written.object)
        known = remembered(machine.env, written.object, name)
        callee = known if known is not None else part(receiver, name)
    else:
        name = written.name if isinstance(written, ir.Name) else ""
        callee = machine.value(written)
    args = [
        GivenArg(each.keyword, machine.value(each.value), each.value, each.spread)
        for each in node.args
    ]
    return Met(node, callee, receiver, name, args)


def owned_method(machine: Machine, callee: ir.Expr) -> ir.Expr:
    """A function that stands alone and means a method of a library's object, as that method."""
    if not machine.bare or not isinstance(callee, ir.Name) or not of_library(machine, callee.name):
        return callee
    if callees.bare(machine, callee.name, -1) is not None:
        return callee
    this = ir.Name(machine.bare, callee.start, callee.start)
    return ir.Member(this, callee.name, callee.start, callee.end, callee.start)


def _tracked(machine: Machine, tracking: Tracking, met: Met, value: Value) -> Value:
    """The result with what is dangerous in it: by the models, the function itself, or unknown."""
    functions.hand(machine, met)
    own = callees.meant(machine, met)
    if own is None:
        known = tracking.result(machine, met, value)
    else:
        known = None if _is_own(machine, met) else tracking.sanitized(met, value)
        if known is None and (run := callees.called(machine, met, own)) is not None:
            known = tracking.vouched(met, run)
        if known is None and own.function is not None:
            value = functions.declared(machine, own.function.returns, value)
    if known is not None:
        return known
    if value is QUOTED or (value.flow is not None and value.text != HOLE):
        return value  # a text method that knows what it does
    return tracking.unknown(met, value)


def _is_own(machine: Machine, met: Met) -> bool:
    """Whether a method is asked that its object has in this file, whatever others of its name do.

    Only one that is given nothing: what makes a text harmless is given one.
    """
    receiver = met.receiver
    if receiver is None or met.args or not is_own(receiver):
        return False
    return machine.methods.of(receiver.paths, met.name, 0) is not None


def _wrapped(tracking: Tracking, met: Met, value: Value) -> Value:
    """The value of an argument that is only wrapped, harmless for what the wrapper is good for."""
    flow = value.flow
    if flow is None:
        return value
    for row in tracking.sanitizers(met):
        flow = cleared(flow, row.kinds) or flow._replace(kinds=0)
    return value.flowing(flow)


def _formatted(machine: Machine, met: Met) -> Value | None:
    """What a function makes of a text that it reads: a format, a member's name; else None."""
    if machine.language.functions.keys().isdisjoint(met.callee.paths):
        return None
    functions = machine.language.functions
    how = next(functions[path] for path in met.callee.paths if path in functions)
    if how == "member" or how == "store":
        return (spelled.read if how == "member" else spelled.store)(machine, met)
    if how == "join":
        return _joined(met)
    if how not in ("percent", "braces") or any(each.keyword is not None for each in met.args):
        return None
    # What stands before the format: a locale, a buffer that grows.
    known = (at for at, each in enumerate(met.args[:2]) if each.value.text not in (None, HOLE))
    at = next(known, None)
    if at is None:
        return None
    rest = met.args[at + 1 :]
    given = [each.value for each in rest]
    if how == "braces":
        return formats.braces(met.args[at].value, given, {})
    slots: dict[object, Value] = (
        dict(enumerate(given)) if not any(each.spread for each in rest) else {}
    )
    if rest and not slots:
        slots = {"*": element(Value(slots=dict(enumerate(map(_spread, rest)))))}
    return formats.verbs(met.args[at].value, Value(slots=slots))


def _joined(met: Met) -> Value | None:
    """Texts, or those of a list that is known, with the first argument between them."""
    items = [each.value for each in met.args[1:]]
    if any(each.spread or each.keyword for each in met.args):
        return None
    if len(items) == 1:
        items = listed(items[0]) or []
    if not items or any(each.slots is not None for each in items):
        return None
    between = [one for each in items for one in (met.args[0].value, each)]
    return guesses.joined(folding.concatenated(between[1:]))


def _spread(each: GivenArg) -> Value:
    return element(each.value) if each.spread else each.value


def _result(
    machine: Machine, callee: Value, receiver: Value | None, name: str, args: list[GivenArg]
) -> Value:
    if receiver is not None and receiver.text is not None:
        how = machine.language.text_methods.get(name)
        text = _text_result(how, receiver, args) if how is not None else None
        if text is not None:
            return text
    elif receiver is not None and receiver.fixed and _stays(machine, receiver, name, args):
        return FIXED  # constant, though nobody knows what it is
    if receiver is not None and receiver.is_count():
        return receiver.counting(paths.called(callee.paths))
    how = _how(machine, callee.paths)
    if how is not None:
        if how == "number":
            return HARMLESS
        if how == "quoted":
            return QUOTED
        if (how == "wrapped" and args) or (how == "text" and len(args) == 1):
            return guesses.gathered(args[0].value)
        if how == "length":
            return texts.folded(how, args[0].value, ()) or HARMLESS if args else HARMLESS
        if how == "parse":
            return _parsed(machine, args)
    if callee.paths:
        return Value(text=HOLE, paths=paths.called(callee.paths), sure=callee.sure)
    return UNKNOWN


def _stays(machine: Machine, receiver: Value, name: str, args: list[GivenArg]) -> bool:
    """Whether a method makes a text of constant text."""
    known = name in machine.language.text_methods and receiver.slots is None
    return known and receiver.consts is None and all(each.value.fixed for each in args)


def _parsed(machine: Machine, args: list[GivenArg]) -> Value:
    """The number that a text is written as; what is written as none raises."""
    known = texts.number(args[0].value) if len(args) == 1 else None
    if known is not None:
        return Value(known, True)
    if len(args) == 1 and texts.is_no_number(args[0].value):
        raising.failed(machine)
    return HARMLESS


def _how(machine: Machine, callees: tuple[str, ...]) -> str | None:
    """What a function does to text, where all that it may be do the same."""
    if not callees:
        return None
    functions = machine.language.functions
    how = functions.get(callees[0])
    if how is None or len(callees) == 1:
        return how
    return how if all(functions.get(each) == how for each in callees) else None


def _text_result(how: str, receiver: Value, args: list[GivenArg]) -> Value | None:
    """What a text method makes of its receiver and arguments (words of ``Language``)."""
    values = [each.value for each in args]
    known = texts.folded(how, receiver, values)
    if known is not None:
        return known
    if how == "replace" and len(values) == 2:
        return _replaced(receiver, *values)
    if how == "percent":
        return formats.verbs(receiver, Value(slots=dict(enumerate(values))))
    if how == "format":
        named = {each.keyword: each.value for each in args if each.keyword is not None}
        unnamed = [each.value for each in args if each.keyword is None]
        return formats.braces(receiver, unnamed, named) if receiver.text != HOLE else None
    if how in pieces.CUTS:
        return pieces.cut(how, receiver, values)
    if how == "concat":
        return folding.concatenated([receiver, *values])
    if how in texts.SAME:
        consts = receiver.consts if receiver.fixed else None
        return Value(
            consts,
            receiver.fixed,
            receiver.text,
            tame=receiver.tame,
            steps=receiver.steps,
            flow=receiver.flow,
        )
    items = values[0].slots if how == "join" and values and receiver.fixed else None
    if items is None:
        # A list multiplied by a number, say: constant, though nobody knows how long.
        fixed = how == "join" and values and receiver.fixed and values[0].fixed
        return Value(None, True, receiver.text) if fixed else None
    between = [each for value in items.values() for each in (receiver, value)]
    return guesses.joined(folding.concatenated(between if "*" in items else between[1:]))


def _replaced(receiver: Value, old: Value, new: Value) -> Value | None:
    """Text with one part in the place of another, where it is known what it was."""
    text, part = receiver.text, old.consts
    if text in (None, HOLE) or text is None or new.text is None:
        return None
    flow = merged(receiver.flows(), new.flows())
    worse = new if new.flows() is not None else receiver
    place = str(part[0]) if part is not None and len(part) == 1 else ""
    there = bool(place) and place in text
    text = text.replace(place, text_of(new)) if there else text + ("" if new.fixed else HOLE)
    fixed = receiver.fixed and new.fixed
    return Value(None, fixed, text[:MOST_TEXT], steps=worse.steps, flow=flow)
