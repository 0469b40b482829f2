"""Grammars on demand: parser, field and kind numbers of one language, once per process."""

from __future__ import annotations

from importlib.machinery import PathFinder
from importlib.util import module_from_spec
from time import monotonic
from typing import TYPE_CHECKING, Any

import tree_sitter

from aisec_hooks.errors import AisecError, ParseLimit, RuleError
from aisec_hooks.source import limits

if TYPE_CHECKING:
    from aisec_hooks.model.language import Language

ERROR_KIND = 0xFFFF
"""The kind number of ERROR nodes in every grammar."""

_loaded: dict[str, tree_sitter.Language] = {}
_parsers: dict[str, tree_sitter.Parser] = {}
_queries: dict[tuple[str, str], tree_sitter.Query] = {}


def grammar(language: Language) -> tree_sitter.Language:
    """The grammar of a language; raises ``AisecError`` when its package is not installed."""
    found = _loaded.get(language.grammar)
    if found is None:
        found = _loaded[language.grammar] = tree_sitter.Language(_load(language.grammar))
    return found


def parser(language: Language) -> tree_sitter.Parser:
    """The parser of a language."""
    found = _parsers.get(language.grammar)
    if found is None:
        found = _parsers[language.grammar] = tree_sitter.Parser(grammar(language))
    return found


def parse(language: Language, text: bytes) -> tree_sitter.Tree:
    """The tree of a text; raises ``ParseLimit`` where the grammar takes too long for it."""
    known = parser(language)
    short = len(text) <= limits.IN_PROCESS
    end = monotonic() + (limits.PARSE_SECONDS if short else limits.LONG_PARSE_SECONDS)
    try:
        # Only what is read by a function can be stopped on the way.
        return known.parse(
            lambda at, _: text[at:], encoding="utf8", progress_callback=lambda *_: monotonic() > end
        )
    except ValueError as error:
        known.reset()
        raise ParseLimit(f"parsing {len(text)} bytes of {language.title} took too long") from error


def comments(language: Language) -> tree_sitter.Query:
    """A query for comments alone, of whatever kinds the grammar has."""
    key = (language.name, "comments")
    found = _queries.get(key)
    if found is None:
        known = grammar(language)
        names = {
            known.node_kind_for_id(kind) or ""
            for kind in range(known.node_kind_count)
            if known.node_kind_is_named(kind) and known.node_kind_is_visible(kind)
        }
        kinds = sorted(name for name in names if name.endswith("comment"))
        text = f"[{' '.join(f'({name})' for name in kinds)}] @comment"
        found = _queries[key] = tree_sitter.Query(known, text)
    return found


def raw_query(language: Language, text: str) -> tree_sitter.Query:
    """A query of a rule page; raises ``RuleError`` when it does not fit the grammar."""
    key = (language.name, text)
    found = _queries.get(key)
    if found is None:
        try:
            found = _queries[key] = tree_sitter.Query(grammar(language), text)
        except tree_sitter.QueryError as error:
            raise RuleError(f"the query does not fit {language.title}: {error}") from error
    return found


def _load(place: str) -> object:
    """Call ``package:function`` of the compiled binding alone.

    The packages' own ``__init__`` imports importlib.resources (12 ms) for queries nobody needs.
    """
    package, _, function = place.partition(":")
    spec = PathFinder.find_spec(package)
    if spec is None:
        raise AisecError(
            f"the grammar {package} is not installed",
            hint=f"install the Python package {package.replace('_', '-')}",
        )
    binding = PathFinder.find_spec(f"{package}._binding", spec.submodule_search_locations)
    if binding is None or binding.loader is None:
        raise AisecError(f"the package {package} holds no compiled grammar")
    module: Any = module_from_spec(binding)
    binding.loader.exec_module(module)
    return getattr(module, function)()
