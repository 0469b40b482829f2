"""Languages of settings: an entry is told of by itself, whatever else a file holds."""

from __future__ import annotations

import pytest

from aisec_hooks.engine import analyse
from aisec_hooks.languages import find
from aisec_hooks.rules import loader

PASSWORD = "".join(("hunter", "2-", "Zz9"))
ALONE = {
    "a.yaml": [
        "clusters:\n- cluster:\n    server: db\n    insecure-skip-tls-verify: true\n",
        "pool:\n  strict-ssl: false\n",
        '"strict-ssl": false\n',
        "environment:\n  - GIT_SSL_NO_VERIFY=1\n",
        "env:\n- name: GIT_SSL_NO_VERIFY\n  value: '1'\n",
        'env:\n- "name": "GIT_SSL_NO_VERIFY"\n  "value": "1"\n',
        "env: [{name: GIT_SSL_NO_VERIFY, value: '1'}]\n",
        "a: &one\n  skip_tls_verify: true\nb:\n  <<: *one\n",
        "- - - skip_tls_verify: true\n",
        "a: b\n---\nc: {d: {skip_tls_verify: true}}\n",
    ],
    "a.json": [
        '{"npm": {"strict-ssl": false}}',
        '{"env": [{"name": "GIT_SSL_NO_VERIFY", "value": "1"}]}',
    ],
    "a.toml": ["[npm]\nstrict-ssl = false\n", '[npm]\n"strict-ssl" = false\n'],
    "a.tf": ['resource "x" "y" {\n  allow_unverified_ssl = true\n}\n'],
}
SAFE = {
    "a.yaml": [
        "clusters:\n- cluster:\n    insecure-skip-tls-verify: false\n",
        "env:\n- name: GIT_SSL_NO_VERIFY\n- value: '1'\n",
        "env:\n- name: GIT_SSL_CAINFO\n  value: '1'\n",
        "insecure:\n  skip-tls:\n    verify: true\n",
    ],
    "a.json": ['{"npm": {"strict-ssl": true}}', '{"strict-ssl": {"false": 0}}'],
    "a.toml": ["[npm]\nstrict-ssl = true\n", "[npm.strict-ssl]\nfalse = 0\n"],
    "a.tf": ['resource "x" "y" {\n  allow_unverified_ssl = false\n}\n'],
}


def said(path: str, text: str) -> list[str]:
    language = find(path, b"")
    assert language is not None
    found = analyse(path, language, text.encode(), None, loader.load(language.rules))
    return [hit.rule for hit in found.hits]


def cases(given: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(path, text) for path, texts in given.items() for text in texts]


@pytest.mark.parametrize(("path", "text"), cases(ALONE))
def test_an_entry_alone(path: str, text: str) -> None:
    assert said(path, text) == ["tls-verification-disabled"]


@pytest.mark.parametrize(("path", "text"), cases(SAFE))
def test_its_safe_twin(path: str, text: str) -> None:
    assert said(path, text) == []


@pytest.mark.parametrize("filler", ["", "port: 80\n", "a:\n- b: 1\n  c: [d, {e: f}]\n"])
def test_what_stands_beside_changes_nothing(filler: str) -> None:
    text = f"{filler}db:\n  user: app\n  password: {PASSWORD}\n{filler.replace('a:', 'z:')}"
    assert said("a.yaml", text) == ["hardcoded-credential"]
