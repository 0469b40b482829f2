"""Matchers over the IR: what stands in a change, and whether it is new."""

from __future__ import annotations

from aisec_hooks.engine.analysis import Analysis, analyse

__all__ = ["Analysis", "analyse"]
