"""Where a part of a text stands."""

from __future__ import annotations

import pytest

from aisec_hooks.engine.evaluation.flow import Flow
from aisec_hooks.engine.evaluation.places import added, standing
from aisec_hooks.model.taint import ALL_KINDS, COMMAND, CONTENT, HTML, KINDS, QUOTED, SCRIPT, bit

ADDRESS = bit("redirect", KINDS) | bit("url", KINDS)


@pytest.mark.parametrize("before", ["https://host/?q=", "\ufffc#", "\ufffc&q=", "?"])
def test_behind_the_query_nothing_names_a_host(before: str) -> None:
    assert standing(before, Flow(ALL_KINDS, 1, frozenset())) == Flow(
        ALL_KINDS & ~ADDRESS, 1, frozenset()
    )


@pytest.mark.parametrize("before", ["", "https://", "https://host/", "\ufffc", "\ufffc/a&b/"])
def test_before_it_everything_can(before: str) -> None:
    flow = Flow(ALL_KINDS, 1, frozenset())
    assert standing(before, flow) == flow


@pytest.mark.parametrize(
    ("before", "inside"),
    [
        ("<script>", True),
        ("<p><SCRIPT type=module>if (a < b) f('", True),
        ("<script>f()</script><script>", True),
        ("<script>f()</script>", False),
        ("<script src='", False),
        ("<scripture>", False),
        ("<p>", False),
    ],
)
def test_markup_is_dangerous_within_a_script(before: str, inside: bool) -> None:
    escaped = Flow(SCRIPT, 1, frozenset())
    assert standing(before, escaped) == Flow(SCRIPT | HTML if inside else SCRIPT, 1, frozenset())


def test_what_is_escaped_for_scripts_is_harmless_there() -> None:
    flow = Flow(bit("sql", KINDS), 1, frozenset())
    assert standing("<script>", flow) == flow


@pytest.mark.parametrize(
    ("before", "open_"),
    [
        ("<a href=", True),
        ('<p><a class="x" disabled title = ', True),
        ("<a href='/x?y=", False),
        ('<a class="x" title="', False),
        ("<p>a=", False),
        ("a < b c=", False),
    ],
)
def test_what_is_escaped_ends_a_value_without_quotes(before: str, open_: bool) -> None:
    escaped = Flow(SCRIPT, 1, frozenset())
    assert standing(before, escaped) == Flow(SCRIPT | HTML if open_ else SCRIPT, 1, frozenset())


@pytest.mark.parametrize(
    ("before", "run"),
    [
        ('<a href="', True),
        ("<form method=post action='", True),
        ('<a href="/x/', False),
        ('<a title="', False),
        ('<img alt="" src="', True),
    ],
)
def test_an_address_that_anybody_chose_runs_scripts(before: str, run: bool) -> None:
    escaped = Flow(SCRIPT | ADDRESS, 1, frozenset())
    found = standing(before, escaped)
    assert found is not None
    assert bool(found.kinds & HTML) is run
    checked = Flow(SCRIPT, 1, frozenset())
    assert standing(before, checked) == checked


@pytest.mark.parametrize(
    ("before", "inside"),
    [
        ("echo '", True),
        ("echo \"it's ", True),
        ("echo 'a' \"b\" '", True),
        ("echo 'a' \"b\" ", False),
        ('echo "it\'s" ', False),
        ("echo ", False),
    ],
)
def test_what_is_quoted_ends_the_quotes_around_it(before: str, inside: bool) -> None:
    quoted = Flow(QUOTED, 1, frozenset())
    assert standing(before, quoted) == Flow(QUOTED | COMMAND if inside else QUOTED, 1, frozenset())


@pytest.mark.parametrize(
    ("before", "between"),
    [
        ("<p>", True),
        ("<script>f()</script> ", True),
        ("<script>f('", False),
        ("<style>", False),
        ("<b onclick='", False),
        ("a = '", False),
    ],
)
def test_what_is_escaped_for_scripts_is_dangerous_between_tags(before: str, between: bool) -> None:
    escaped = Flow(CONTENT, 1, frozenset())
    assert standing(before, escaped) == Flow(CONTENT | HTML if between else CONTENT, 1, frozenset())


@pytest.mark.parametrize(
    ("before", "left"),
    [
        ("https://host/", ""),
        ("https://host?", ""),
        ("//host/", ""),
        ("wss://host:8080/a", ""),
        ("https://\ufffc/", ""),
        ("https://\ufffc.host/", ""),
        ("\ufffc/a/", ""),
        ("\ufffc/", "redirect"),
        ("users/", "url"),
        ("mailto:", "url"),
        ("https://host", "url redirect"),
        ("https://user@", "url redirect"),
        ("https://\ufffc", "url redirect"),
        ("\ufffc://", "url redirect"),
        ("\ufffc//", "url redirect"),
        ("php://filter/", "url redirect"),
        ("/", "url redirect"),
        ("\ufffc", "url redirect"),
        ("<a href='", "url redirect"),
    ],
)
def test_behind_the_beginning_of_a_path_nothing_names_a_host(before: str, left: str) -> None:
    flow = Flow(bit("url", KINDS) | bit("redirect", KINDS), 1, frozenset())
    kinds = sum(bit(each, KINDS) for each in left.split())
    assert added(None, before, flow) == (Flow(kinds, 1, frozenset()) if kinds else None)


@pytest.mark.parametrize(("part", "harmless"), [("/\ufffc", True), (".\ufffc/", False)])
def test_a_part_may_end_the_host_before_what_is_dangerous_in_it(part: str, harmless: bool) -> None:
    flow = Flow(bit("url", KINDS), 1, frozenset())
    assert added(None, "https://host", flow, part) == (None if harmless else flow)
