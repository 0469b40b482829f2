"""Samples: how expectations are read, and what is said when one does not hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from aisec_hooks.cli import samples
from aisec_hooks.cli.samples import Expectation, Mismatch, Sample
from aisec_hooks.errors import RuleError

ANNOTATED = b"""\
# ruleid: weak-hash
one
// ok: weak-hash, code-injection
/* todoruleid: weak-hash */
two
  {/* todook: weak-hash */}
three
<!-- ok: weak-hash -->
# ruleid: code-injection
# ruleid weak-hash is no annotation, nor is this: weak-hash
four # ok: weak-hash
"""


def test_an_expectation_is_about_the_next_line_of_code() -> None:
    assert samples.annotated(ANNOTATED) == (
        Expectation("ruleid", "weak-hash", 2),
        Expectation("ok", "weak-hash", 5),
        Expectation("ok", "code-injection", 5),
        Expectation("todoruleid", "weak-hash", 5),
        Expectation("todook", "weak-hash", 7),
        Expectation("ok", "weak-hash", 10),
        Expectation("ruleid", "code-injection", 10),
    )


def sample(text: str) -> Sample:
    blob = text.encode()
    return Sample("weak-hash", "app.py", "place", blob, samples.annotated(blob))


@pytest.mark.parametrize(
    ("comment", "code", "said"),
    [
        ("ruleid", "hashlib.md5(x)", None),
        ("ok", "hashlib.sha256(x)", None),
        ("todoruleid", "hashlib.sha256(x)", None),
        ("todook", "hashlib.md5(x)", None),
        ("ruleid", "hashlib.sha256(x)", "weak-hash finds nothing here"),
        ("ok", "hashlib.md5(x)", "weak-hash finds something in harmless code"),
        ("todoruleid", "hashlib.md5(x)", "the gap is closed: write `ruleid: weak-hash`"),
        ("todook", "hashlib.sha256(x)", "the gap is closed: write `ok: weak-hash`"),
    ],
)
def test_what_does_not_hold_is_told(comment: str, code: str, said: str | None) -> None:
    found = samples.run(sample(f"import hashlib\n# {comment}: weak-hash\n{code}\n"))
    assert found == ([] if said is None else [Mismatch("place", 3, said)])


def test_a_finding_that_nobody_expected_is_told() -> None:
    text = "import hashlib\n\nhashlib.md5(x)\neval(x)\n"
    said = "weak-hash finds something nobody expected"
    assert samples.run(sample(text)) == [Mismatch("place", 3, said)]


def test_what_could_not_be_analysed_is_told() -> None:
    text = "import hashlib\n# ruleid: weak-hash\nhashlib.md5(x)\ndef (:\n"
    [found] = samples.run(sample(text))
    assert found.message.startswith("notice: ")


def test_a_format_without_comments_has_a_file_of_expectations(tmp_path: Path) -> None:
    folder = tmp_path / "access" / "open-door" / "samples"
    (folder / ".github").mkdir(parents=True)
    (tmp_path / "access" / "open-door" / "rule.yaml").write_bytes(b"")
    (folder / "package.json").write_bytes(b"{}")
    (folder / ".github" / "ci.yml").write_bytes(b"# ok: open-door\na: b\n")
    (folder / "expect.yaml").write_bytes(b"package.json: {ruleid: [1], ok: [2, 3]}\n")
    found = samples.find("open-door", str(tmp_path))
    assert [(each.path, each.expectations) for each in found] == [
        (
            "package.json",
            (
                Expectation("ruleid", "open-door", 1),
                Expectation("ok", "open-door", 2),
                Expectation("ok", "open-door", 3),
            ),
        ),
        (".github/ci.yml", (Expectation("ok", "open-door", 2),)),
    ]
    (folder / "expect.yaml").write_bytes(b"package.json: {rule: [1]}\n")
    with pytest.raises(RuleError, match="'rule' is no expectation") as raised:
        samples.find("open-door", str(tmp_path))
    assert str(raised.value.where).endswith("expect.yaml:1:16")


def test_a_rule_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(RuleError, match="there is no rule 'no-such-rule'"):
        samples.find("no-such-rule")


def test_the_summary_counts() -> None:
    found = [sample("# ok: weak-hash\na\n# todook: weak-hash\nb\n")]
    said = "1 rules, 1 samples, 2 expectations, 1 known gaps: "
    assert samples.summary(found, []) == said + "all hold"
    assert samples.summary(found, [Mismatch("a", 1, "b")]) == said + "1 do not hold"
