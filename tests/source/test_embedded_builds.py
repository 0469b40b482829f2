"""Shell in Dockerfiles and in the steps of workflows: which lines, and what becomes of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aisec_hooks.source import embedded


def code(path: str, text: str) -> dict[str, list[str]]:
    """The lines of each language that are not blank, without the space around them."""
    found = {}
    for part in embedded.parts(path, text.encode()):
        assert len(part.text) == len(text.encode())
        assert part.text.count(b"\n") == text.count("\n")
        lines = part.text.decode().split("\n")
        found[part.language] = [" ".join(line.split()) for line in lines if line.strip()]
    return found


CONTAINERS = [
    ("FROM a\nRUN b c\nCOPY d e\n", ["b c"]),
    ("run b\n  Run c\n", ["b", "c"]),
    ("RUN a && \\\n    b\n", ["a && \\", "b"]),
    ("RUN a && \\\n  # why\n  b\nRUN c\n", ["a && \\", "\\", "b", "c"]),
    ("# RUN a\nRUN b # c\n", ["b # c"]),
    ("RUN --mount=type=cache,target=/a --network=none b -c\n", ["b -c"]),
    ('RUN ["a", "-b", "c, d"]\n', ['"a" "-b" "c, d"']),
    ("CMD a\nENTRYPOINT b\nHEALTHCHECK --interval=1s CMD c\nONBUILD RUN d\n", ["a", "b", "c", "d"]),
    ("ENV A=b C='d e'\nARG F=g\nARG H\n", ["A=b C='d e'", "F=g", "H"]),
    ("ENV A b\n", ["A=b"]),
    ("ENV A   b\n", ["A=b"]),
    ("RUN <<EOF\na\nb\nEOF\nRUN c\n", ["a", "b", "c"]),
    ("COPY <<EOF /a\nRUN b\nEOF\nRUN c\n", ["c"]),
    ("RUN python3 <<EOF\na\nEOF\n", ["python3 <<EOF", "a", "EOF"]),
    ('RUN a\nSHELL ["powershell", "-c"]\nRUN b\n', ["a"]),
    ('RUN a\nSHELL ["pwsh", "-c"]\nRUN b\nFROM c\nRUN d\n', ["a", "d"]),
    ('RUN a\nSHELL ["/bin/bash", "-c"]\nRUN b\n', ["a", "b"]),
    ("RUN a \\", ["a \\"]),
    ("RUN <<EOF\na\n", ["a"]),
]


@pytest.mark.parametrize(("text", "expected"), CONTAINERS)
def test_containers(text: str, expected: list[str]) -> None:
    assert code("Dockerfile", text) == {"bash": expected}


@pytest.mark.parametrize("text", ["", "FROM a\nCOPY b c\n", "# escape=`\nFROM a\nRUN b\n"])
def test_what_holds_no_shell(text: str) -> None:
    assert code("Dockerfile", text) == {}


STEPS = [
    ("- run: a b\n", {"bash": ["a b"]}),
    ("- run: 'a b'\n", {"bash": ["a b"]}),
    ("- run: |\n    a\n    b\n- uses: c\n", {"bash": ["a", "b"]}),
    ("- name: n\n  run: >-\n    a\n    b\n  env:\n    C: d\n", {"bash": ["a", "b"]}),
    ("- run: |\n    a\n\n    run: b\n- run: c\n", {"bash": ["a", "run: b", "c"]}),
    (
        "script:\n  - a\n  - 'b c'\n  - |\n    d\n    e\nother:\n  - f\n",
        {"bash": ["a", "b c", "d", "e"]},
    ),
    ("script:\n- a\n- b\nstage: c\n", {"bash": ["a", "b"]}),
    ("- run:\n    name: a\n    command: |\n      b\n", {"bash": ["b"]}),
    ("- bash: a\n- script: b\n", {"bash": ["a", "b"]}),
    ("- run: a\n  shell: bash\n", {"bash": ["a"]}),
    ("- shell: python\n  run: a()\n- run: b\n", {"python": ["a()"], "bash": ["b"]}),
    ("- run: a\n  shell: pwsh\n", {}),
    ("runs-on: windows-latest\nsteps:\n- run: a\n", {}),
    ("runs-on: windows-latest\nsteps:\n- run: a\n  shell: bash\n", {"bash": ["a"]}),
    ("defaults:\n  run:\n    shell: pwsh\nsteps:\n- run: a\n", {}),
    ("- run: |\n    a <<END\n    b\n    END\n    c\n", {"bash": ["a <<END", "b", "END", "c"]}),
    ("- run: a ${{ matrix.os }}\n", {"bash": ["a ${matrix_os:-__}"]}),
    ("- run: a ${{ github.head_ref }}\n", {"bash": ["a $($github_head_ref )"]}),
    ("- run: a '${{ github.head_ref }}'\n", {"bash": ["a ''$($github_head_ref )''"]}),
    (
        "- run: echo ${{github.event.issue.title}}\n",
        {"bash": ["echo $($github_issue_title )"]},
    ),
    ("- run: a ${{ 'b' }}\n", {"bash": ["a ${b:-____}"]}),
    ("- uses: run\n  with:\n    run-it: a\n", {}),
    ("run: *a\nother: {run: b}\n", {}),
]


@pytest.mark.parametrize(("text", "expected"), STEPS)
def test_steps(text: str, expected: dict[str, list[str]]) -> None:
    assert code(".github/workflows/ci.yml", text) == expected


def test_a_word_that_closes_begins_its_line() -> None:
    (part,) = embedded.parts("action.yml", b"run: |\n  a <<END\n  b\n  END\n")
    assert part.text == b"      \n  a <<END\n  b  \nEND\n"


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("Dockerfile", ("containerfile",)),
        ("a/dockerfile.dev", ("containerfile",)),
        ("b.Dockerfile", ("containerfile",)),
        ("Containerfile", ("containerfile",)),
        ("dockerfiles/readme.md", ()),
        (".github/workflows/a.yaml", ("workflow",)),
        ("x/action.yml", ("workflow",)),
        (".gitlab-ci.yml", ("workflow",)),
        ("azure-pipelines.test.yml", ("workflow",)),
        (".circleci/config.yml", ("workflow",)),
        ("deploy/values.yaml", ()),
    ],
)
def test_which_files_are_looked_into(path: str, expected: tuple[str, ...]) -> None:
    assert embedded.hosts(path) == expected


PIECES = st.lists(
    st.sampled_from(
        [
            "RUN ", "ENV ", "a=b ", "\\\n", "\n", "# ", "<<EOF", "EOF", "[", '"', ",", "- ",
            "run: ",
            "|", "  ", "script:", "${{ a.b }}", "${{ github.head_ref }}", "'", "shell: ",
            "bash", "\t", "\r\n",
        ]
    ),
    max_size=30,
)  # fmt: skip


@given(PIECES)
def test_every_text_keeps_its_offsets(pieces: list[str]) -> None:
    for path in ("Dockerfile", ".gitlab-ci.yml"):
        code(path, "".join(pieces))
