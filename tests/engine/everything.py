"""Evaluation of every function of a file: slow, and what the quick way is compared with."""

from __future__ import annotations

from aisec_hooks.engine.evaluation.values import Environment
from aisec_hooks.engine.watch import Watch
from aisec_hooks.model import ir
from aisec_hooks.source.text import Source


def evaluate(source: Source, watch: Watch) -> None:
    """Evaluate each function after the one around it, as evaluation meets them."""
    waiting: list[tuple[ir.Function, tuple[Environment, ...]]] = [(source.module(), ())]
    for function, outer in waiting:
        env = watch.machine.run(function, outer)
        waiting.extend((inner, (env, *outer)) for inner in watch.machine.met.values())
