"""The abstract machine: forward evaluation of functions over the IR, in program order.

Branches copy the environment and join it, paths that return or raise end, branches on constants
are not taken, loop bodies run at most twice.  The observer is told of calls, stores, handlers and
functions as they are met.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from aisec_hooks.engine.evaluation.answers import recalled
from aisec_hooks.engine.evaluation.assigned import Assigned
from aisec_hooks.engine.evaluation.functions import Calls
from aisec_hooks.engine.evaluation.methods import Methods
from aisec_hooks.engine.evaluation.observer import Observer, Program
from aisec_hooks.engine.evaluation.parts import part
from aisec_hooks.engine.evaluation.paths import called
from aisec_hooks.engine.evaluation.values import (
    HARMLESS,
    HOLE,
    UNKNOWN,
    Environment,
    Value,
    constant,
    known_as,
    named,
)
from aisec_hooks.model import ir
from aisec_hooks.model.rule import Setting

if TYPE_CHECKING:
    from aisec_hooks.engine.evaluation.loops import Frame
    from aisec_hooks.engine.evaluation.tracking import Tracking

MOST_WORK = 400_000
"""Nodes that one function may cost; beyond, the rest of it is not followed (a notice says so)."""

LEAST_WORK, WORK_PER_BYTE = 100_000, 8
"""Nodes that the functions of one text may cost together, whatever its size and for each byte of
it: ordinary code takes a quarter of a node for a byte, and what it calls is followed beside."""

MOST_DEPTH = 150
"""Expressions nested deeper are unknown; hand-written code stays far below."""


class Spent(Exception):
    """The work of one function is used up."""


class Machine:
    """Evaluates functions of one program, each once, with the environment around them.

    :ivar env: what names hold at this point; ``a.b`` is a key of its own for plain ``a``.
    :ivar live: whether the present path goes on (no return or raise yet).
    :ivar statement: the span of the simple statement, or of the header, being evaluated.
    :ivar raised: what was raised here, and goes on to who called it.
    :ivar frames: the loops and switches that are running, outermost first.
    :ivar runs: how many functions ran by themselves, and ``ran`` the number of each one's last run.
    :ivar missed: names that the running loops read before they were bound in them.
    :ivar tries: how many bodies with handlers are running.
    :ivar met: the functions directly inside the one that ran last.
    :ivar packages: what is imported as a whole, with the names in it that are worth knowing.
    :ivar settings: what makes objects whose settings are followed, and what sets them.
    :ivar overspent: functions that were not followed to their end.
    :ivar budget: nodes that all functions may still cost.
    """

    def __init__(
        self, program: Program, observer: Observer, tracking: Tracking | None = None
    ) -> None:
        self.program = program
        self.observer = observer
        self.tracking = tracking
        self.settings: Mapping[str, tuple[Setting, ...]] = {}
        self.methods = Methods()
        self.assigned = Assigned(program.text)
        self.calls = Calls()
        self.returned: list[Value] = []
        self.raised: list[Value] = []
        self.running: ir.Function | None = None
        self.language = program.language
        self.bare = program.language.receiver if program.language.bare_members else ""
        self.env: Environment = {}
        self.live = True
        self.outer: tuple[Environment, ...] = ()
        self._unbound: dict[str, Value] = {}
        self.packages: list[tuple[str, frozenset[str]]] = []
        self.statement: tuple[int, int] = (0, 0)
        self.met: dict[int, ir.Function] = {}
        self.overspent: list[ir.Function] = []
        self.loops = self.tries = 0
        self.missed: set[str] = set()
        self.runs = 0
        self.ran: dict[int, int] = {}
        self.frames: list[Frame] = []
        self.budget = LEAST_WORK + WORK_PER_BYTE * program.module().end
        self._work = 0
        self._depth = 0

    def run(self, function: ir.Function, outer: tuple[Environment, ...]) -> Environment:
        """Evaluate one function; returns its final environment, for the functions inside it.

        :param outer: environments of the enclosing functions, innermost first.
        """
        self.env, self.live, self.outer, self.met = {}, True, outer, {}
        allowed = self._work = min(MOST_WORK, self.budget)
        self._depth, self.loops, self.tries, self.frames, self.raised = 0, 0, 0, [], []
        self.running = function
        self.runs += 1
        self.ran[id(function)] = self.runs
        try:
            if self.tracking is not None:
                if self.methods.owner(function) is not None:
                    self.outer = self.calls.closures.get(id(function), outer)
                elif not outer:
                    announce(self, self.program.body(function).body)
            elif self.calls.closures:
                self.outer = (*self.calls.closures.get(id(function), ()), *outer)
            bind_params(self, function)
            self.run_block(self.program.body(function))
        except Spent:
            self.overspent.append(function)
        self.budget = max(0, self.budget - allowed + self._work)
        if self.tracking is not None:
            keep(self, function)
        return self.env

    def spend(self, names: int) -> None:
        """Count the copying of an environment of so many names as work."""
        self._work -= names >> 3

    def run_block(self, block: ir.Block | None) -> None:
        """Run statements in order until the path ends."""
        if block is None:
            return
        self._work -= len(self.env) >> 3  # a branch copies what is known, and joins it later
        for node in block.body:
            if self.live:
                self.run_node(node)
            elif isinstance(node, ir.Function):
                # Function declarations count wherever they stand (hoisting).
                self.run_node(node)

    def run_node(self, node: ir.Node) -> None:
        """Run one statement, or evaluate an expression statement."""
        run = RUNS.get(type(node))
        if run is not None:
            run(self, node)
        else:
            self.statement = (node.start, node.end)
            self.value(node)

    def value(self, node: Any) -> Value:
        """The value of an expression."""
        self._work -= 1
        if self._work < 0:
            raise Spent
        if self._depth > MOST_DEPTH:
            return UNKNOWN
        kind = type(node)
        if kind is ir.Name:  # half of all expressions, and what follows them most often
            found = self.env.get(node.name)
            value = self.lookup(node.name) if found is None else found
        elif kind is ir.Const:
            return constant(node.value)
        else:
            # What is raised here ends the whole run, which counts anew: no need to count down then.
            self._depth += 1
            evaluate = VALUES.get(kind)
            if evaluate is not None:
                value = evaluate(self, node)
            else:
                self.run_node(node)
                value = UNKNOWN
            self._depth -= 1
        if value.paths and value.flow is None and self.tracking is not None:
            if value.paths in self.tracking.quiet:
                return value
            return recalled(self.env, self.tracking.marked(value, node))
        return value

    def put(self, target: ir.Expr, value: Value) -> None:
        """Change what a plain name or a member of one holds, without a store."""
        target = owned(self, target)
        if isinstance(target, ir.Name):
            self.env[target.name] = value
        elif isinstance(target, ir.Member) and isinstance(target.object, ir.Name):
            put_member(self, target.object.name, target.name, value)
        elif isinstance(target, ir.Index):
            key, whole = self.value(target.key).consts, self.value(target.object)
            if key is not None and len(key) == 1 and whole.slots is not None:
                self.put(target.object, whole.holding({**whole.slots, key[0]: value}))

    @property
    def scopes(self) -> tuple[Environment, ...]:
        """The environment here, and those around it."""
        return (self.env, *self.outer)

    def receiver(self, function: ir.Function | None) -> str:
        """The name by which a method sees its object."""
        first = function.params[0].name if function is not None and function.params else ""
        return self.language.receiver or first

    def lookup(self, name: str) -> Value:
        """What a plain name means here."""
        found = self.env.get(name)
        if found is not None:
            return found
        self.missed.add(name)
        if self.bare and (found := field(self.env, self.bare, name)) is not None:
            return found
        for scope in self.outer:
            found = scope.get(name)
            if found is None and self.bare:
                found = field(scope, self.bare, name)
            if found is not None:
                return found
        found = self._unbound.get(name)
        if found is None or self.packages or self.bare:  # what a block is run for changes
            found = self._unbound[name] = self._nowhere(name)
        return found

    def _nowhere(self, name: str) -> Value:
        """What a name means that nothing bound so far."""
        if name in self.program.bound_names():
            return Value(text=HOLE, tame=name.isupper())
        for package, names in self.packages:
            if name in names:
                return named(f"{package}.{name}", tame=name.isupper())
        sure = name in self.language.builtins or name in self.language.packages
        if not sure and (this := library_object(self, name)) is not None:
            return self._member(this, name)
        return named(name, sure=sure, tame=name.isupper())

    def _member(self, this: Value, name: str) -> Value:
        """A member of what a block is run for, or what a getter of it gives."""
        if name in self.language.number_members:
            return HARMLESS
        getter = self.language.getters.get(name)
        found = part(this, getter or name)
        return found if getter is None else known_as(called(found.paths), found.sure, False)


# The tables come last: their functions take a machine, and the machine takes their functions.
from aisec_hooks.engine.evaluation.classes import announce, keep  # noqa: E402
from aisec_hooks.engine.evaluation.expressions import VALUES  # noqa: E402
from aisec_hooks.engine.evaluation.statements import RUNS  # noqa: E402
from aisec_hooks.engine.evaluation.stores import (  # noqa: E402
    bind_params,
    field,
    library_object,
    owned,
    put_member,
)
