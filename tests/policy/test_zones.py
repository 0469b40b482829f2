from __future__ import annotations

import pytest

from aisec_hooks.matching import globs
from aisec_hooks.policy.load import load
from aisec_hooks.policy.settings import Policy, Zone
from aisec_hooks.policy.zones import DEFAULTS, zone_of

BY_NAME = {
    "production": "a.py src/app.py lib/latest.py attest.py src/contest/a.ts setup.py spec.ts "
    "src/distance.py vendors.py inventory/vendor.py testing.py test.py src/tests.py src/min.js",
    "test": "tests/a.py src/tests/a.py test/x/y.go test_a.py src/test_a.py a_test.py a_test.go "
    "web/a.spec.ts web/a.test.tsx web/__tests__/a.ts conftest.py e2e/login.ts cypress/a.js",
    "experimental": "spikes/a.py src/spike/a.py experiments/x.py playground/a.ts prototypes/b.js",
    "generated": "dist/a.js web/dist/a/b.js a.min.js x/a.min.css api_pb2.py api_pb2_grpc.py "
    "a.pb.go src/__generated__/q.ts tests/dist/a.js",
    "vendored": "third_party/a.c x/vendor/a.go node_modules/a/index.js node_modules/a/test/b.js "
    "vendor/a.min.js",
}


@pytest.mark.parametrize("zone", Zone)
def test_zones_by_common_names(zone: Zone) -> None:
    paths = BY_NAME[zone].split()
    assert {path: zone_of(Policy(), path) for path in paths} == dict.fromkeys(paths, zone)


def test_the_default_patterns_are_patterns() -> None:
    faults = [pattern for each in DEFAULTS.values() for pattern in each if globs.fault(pattern)]
    assert faults == []


def test_a_named_zone_is_what_it_lists_and_the_others_keep_their_defaults() -> None:
    policy = load(b'zones: {test: ["checks/**"], vendored: []}', "test")
    expected = {
        "checks/a.py": "test",
        "tests/a.py": "production",
        "vendor/a.py": "production",
        "vendor/a.min.js": "generated",
        "spikes/a.py": "experimental",
        "src/a.py": "production",
    }
    assert {path: zone_of(policy, path).value for path in expected} == expected


def test_of_the_policys_own_zones_the_strictest_counts() -> None:
    text = "zones: {" + ", ".join(f'{zone}: ["src/**"]' for zone in reversed(Zone)) + "}"
    assert zone_of(load(text.encode(), "test"), "src/a.py") is Zone.PRODUCTION
    policy = load(b'zones: {test: ["**"], experimental: ["src/**"]}', "test")
    assert zone_of(policy, "src/a.py") is Zone.EXPERIMENTAL
    assert zone_of(policy, "lib/a.py") is Zone.TEST


def test_what_the_policy_names_wins_over_common_names() -> None:
    policy = load(b'zones: {production: ["src/**"]}', "test")
    assert zone_of(policy, "src/vendor/a.py") is Zone.PRODUCTION
    assert zone_of(policy, "vendor/a.py") is Zone.VENDORED
