"""``aisec deps`` in real repositories: what is declared, what policy says, entries added."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import aisec
from tests.gitrepo import GitRepo

NOW = {"AISEC_NOW": "2026-11-22"}
POLICY = """\
# kept
dependencies:
  approval:
    mode: allowlist
    allow:
      - {pkg: pypi/requests, versions: ">=2.31,<3", owner: web, reason: HTTP, expires: 2027-06-30}
      - {pkg: pypi/old, owner: web, reason: was good, expires: 2026-01-31}
    deny:
      - {pkg: pypi/pycrypto, reason: unmaintained, use_instead: [pypi/cryptography]}
  exceptions: {require: [owner, reason, expires]}
"""


@pytest.fixture
def repo(tmp_path: Path) -> GitRepo:
    made = GitRepo.create(tmp_path / "repo")
    made.write("requirements.txt", "requests==2.31.0\nflask\nold\n./libs/own\n")
    made.write("web/package.json", '{"dependencies": {"@acme/x": "npm:lodash@^4"}}\n')
    made.write("node_modules/x/package.json", '{"dependencies": {"foreign": "1"}}')
    made.write(".gitignore", "node_modules\n")
    made.write("constraints.txt", "urllib3<2\n")
    return made


def said(*args: str, at: Path | GitRepo) -> tuple[int, list[str], list[str]]:
    done = aisec("deps", *args, at=at, env=NOW)
    return done.returncode, done.stdout.splitlines(), done.stderr.splitlines()


def test_lists_every_declaration_with_its_state(repo: GitRepo) -> None:
    repo.write(".aisec.yaml", POLICY)
    assert said("list", at=repo) == (
        0,
        [
            "limit                 pypi/urllib3   <2        runtime  constraints.txt:1",
            "approved              pypi/requests  ==2.31.0  runtime  requirements.txt:1",
            "dep-unapproved        pypi/flask     any       runtime  requirements.txt:2",
            "dep-approval-expired  pypi/old       any       runtime  requirements.txt:3",
            "local                 pypi/own       any       runtime  requirements.txt:4",
            "dep-unapproved        npm/lodash     ^4        runtime  web/package.json:1",
        ],
        ["6 declarations, judged by .aisec.yaml"],
    )


def test_lists_from_a_folder_below_and_without_a_policy(repo: GitRepo) -> None:
    done = aisec("deps", "list", at=repo.path / "web", env={**repo.env, **NOW})
    assert done.returncode == 0
    assert "not denied  pypi/flask     any       runtime  requirements.txt:2" in done.stdout
    assert "foreign" not in done.stdout
    assert "no dependencies section: built-in checks" in done.stderr


def test_lists_a_folder_without_git(tmp_path: Path) -> None:
    for name in ("", "node_modules/x", ".cache", "env"):
        folder = tmp_path / "plain" / name
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "requirements.txt").write_text(f"found-{folder.name}\n")
    (tmp_path / "plain" / "env" / "pyvenv.cfg").touch()
    code, out, _ = said("list", at=tmp_path / "plain")
    assert (code, len(out)) == (0, 1)
    assert "pypi/found-plain" in out[0]


def test_says_when_there_is_nothing_or_something_unreadable(tmp_path: Path) -> None:
    repo = GitRepo.create(tmp_path / "repo")
    assert said("list", at=repo) == (
        0,
        [],
        ["no manifest of the work tree declares a dependency"],
    )
    repo.write("package.json", "{")
    assert said("list", at=repo)[2][0].startswith("package.json:1: not valid JSON")


def test_why_shows_declarations_entries_and_the_way_out(repo: GitRepo) -> None:
    repo.write(".aisec.yaml", POLICY)
    assert said("why", "pypi/Requests", at=repo) == (
        0,
        [
            "pypi/requests",
            "  declared: requirements.txt:1  ==2.31.0 (runtime)",
            "  approved: >=2.31,<3; by web; HTTP; until 2027-06-30 (.aisec.yaml:6:9)",
            "  nothing speaks against it (.aisec.yaml)",
        ],
        [],
    )
    code, out, _ = said("why", "pypi/pycrypto", at=repo)
    assert code == 0
    assert out[:4] == [
        "pypi/pycrypto",
        "  denied: every version; unmaintained; use pypi/cryptography (.aisec.yaml:9:9)",
        "  not declared in this work tree",
        "  block: pypi/pycrypto is denied: unmaintained (.aisec.yaml:9:9) [dep-denied]",
    ]
    assert out[-1] == "  what to do: Use pypi/cryptography instead."


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (("why", "requests"), '"requests" is no package key'),
        (("why", "python/requests"), "the ecosystem is called pypi here"),
        (("why", "pypi/acme-*"), "name one package"),
        (("approve", "pypi/acme*"), "* may only stand"),
        (("approve", "pypi/a", "--expires", "soon"), "'soon' is no day"),
        (("approve", "pypi/a", "--expires", "2026-11-21"), "is over already"),
        (("approve", "pypi/a", "--group", "all"), "there is no group all"),
        (("approve", "golang/a.b/c", "--versions", "v1"), "--versions: version ranges of golang"),
        (("approve", "pypi/a", "--versions", "new"), '--versions: "new" is no version range'),
        (("list", "--policy", "gone.yaml"), "gone.yaml"),
    ],
)
def test_wrong_usage_is_told_and_ends_with_2(
    repo: GitRepo, args: tuple[str, ...], message: str
) -> None:
    code, out, err = said(*args, at=repo)
    assert (code, out) == (2, [])
    assert message in err[0]


def test_approve_adds_an_entry_and_keeps_everything_else(repo: GitRepo) -> None:
    repo.write(".aisec.yaml", POLICY)
    words = ("--owner", "web", "--reason", "routes: all", "--expires", "2027-06-30")
    code, out, err = said("approve", "pypi/Flask", "--versions", ">=3", *words, at=repo)
    assert (code, err) == (0, [])
    assert out[0] == "pypi/flask is approved in .aisec.yaml"
    entry = (
        '      - {pkg: pypi/flask, versions: ">=3", owner: web, reason: "routes: all", '
        "expires: 2027-06-30}\n"
    )
    assert (repo.path / ".aisec.yaml").read_text() == POLICY.replace(
        "    deny:\n", entry + "    deny:\n"
    )
    assert "approved" in said("list", at=repo)[1][2]
    again = said("approve", "pypi/flask", "--versions", ">=3", *words, at=repo)
    assert again == (0, ["pypi/flask is approved already: .aisec.yaml:8:9"], [])


def test_approve_asks_for_what_the_policy_requires(repo: GitRepo) -> None:
    repo.write(".aisec.yaml", POLICY)
    assert said("approve", "pypi/flask", "--owner", "web", at=repo) == (
        2,
        [],
        [
            "aisec: this policy wants every approval to have reason, expires",
            "hint: --reason ... --expires ...",
        ],
    )
    assert (repo.path / ".aisec.yaml").read_text() == POLICY


@pytest.mark.parametrize(
    ("policy", "said_why"),
    [
        (None, "there is no .aisec.yaml"),
        ("gate: off\n", "does not ask for approvals"),
        ("dependencies: {approval: {deny: [pypi/x]}}\n", "does not ask for approvals"),
        ("dependencies: {approval: {mode: allowlist, allow: }}\n", "laid out so"),
    ],
)
def test_approve_prints_what_it_cannot_add_safely(
    repo: GitRepo, policy: str | None, said_why: str
) -> None:
    if policy is not None:
        repo.write(".aisec.yaml", policy)
    code, out, err = said("approve", "npm/@acme/*", "--group", "dev", at=repo)
    assert code == 0
    assert said_why in err[0]
    assert out[-1] == '      - {pkg: "npm/@acme/*", groups: [dev]}'
    path = repo.path / ".aisec.yaml"
    assert (path.read_text() if path.exists() else None) == policy


INIT = """\
dependencies:
  approval:
    mode: allowlist
    allow:
      - {pkg: npm/lodash, owner: web, reason: present at adoption, expires: 2027-06-30}
      - {pkg: pypi/flask, owner: web, reason: present at adoption, expires: 2027-06-30}
      - {pkg: pypi/forked, owner: web, reason: present at adoption, expires: 2027-06-30}
      - {pkg: pypi/ipdb, groups: [dev], owner: web, reason: present at adoption, \
expires: 2027-06-30}
      - {pkg: pypi/nose, groups: [dev], owner: web, reason: present at adoption, \
expires: 2027-06-30}  # no release since 2015, fails on current Python; use pypi/pytest
      - {pkg: pypi/old, owner: web, reason: present at adoption, expires: 2027-06-30}
      - {pkg: pypi/requests, owner: web, reason: present at adoption, expires: 2027-06-30}
  sources: {git: {allow: ["https://example.com/forked"]}}
  exceptions: {require: [owner, reason, expires]}
  names: {homoglyph: block}
"""


def test_init_makes_the_first_day_quiet(repo: GitRepo) -> None:
    repo.write("requirements-dev.txt", "ipdb\nnose\nrequests\n")
    repo.write("requirements/git.txt", "forked @ git+https://u:p@example.com/forked.git@v1\n")
    repo.write(".aisec.yaml", "gate: off")
    words = ("--owner", "web", "--expires", "2027-06-30")
    assert said("init", *words, at=repo) == (0, INIT.splitlines(), [])
    assert said("init", *words, "--write", at=repo)[0] == 0
    assert (repo.path / ".aisec.yaml").read_text() == "gate: off\n" + INIT
    states = {line.split()[0] for line in said("list", at=repo)[1]}
    assert states == {"approved", "local", "limit"}
    code, _, err = said("init", "--write", at=repo)
    assert code == 2
    assert "has a dependencies section already" in err[0]
