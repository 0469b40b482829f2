"""The ids that a policy and a suppression may name: rules, dependency kinds, findings of policy."""

from __future__ import annotations


def ids() -> frozenset[str]:
    """Every id; reads the compiled rules of all languages, so only ask when one is named."""
    from aisec_hooks.dependencies.kinds import KINDS
    from aisec_hooks.policy.suppressions import RULES
    from aisec_hooks.rules import loader

    return frozenset((*loader.every(), *KINDS, *(rule.id for rule in RULES)))
