"""What a path is for, by the trusted policy and by common names, never by what a file says itself.

A zone that the policy names is exactly what it lists there; the others keep their defaults.
"""

from __future__ import annotations

from collections.abc import Mapping

from aisec_hooks.matching import globs
from aisec_hooks.policy.settings import Policy, Zone

_SCRIPTS = ("js", "jsx", "mjs", "cjs", "ts", "tsx", "mts", "cts")

DEFAULTS: Mapping[Zone, tuple[str, ...]] = {
    Zone.VENDORED: (
        "third_party/",
        "third-party/",
        "thirdparty/",
        "vendor/",
        "vendored/",
        "_vendor/",
        "node_modules/",
        "bower_components/",
        "site-packages/",
    ),
    Zone.GENERATED: (
        "dist/",
        "__generated__/",
        "*.min.js",
        "*.min.mjs",
        "*.min.css",
        "*.bundle.js",
        "*_pb2.py",
        "*_pb2.pyi",
        "*_pb2_grpc.py",
        "*.pb.go",
        "*_pb.js",
        "*_pb.d.ts",
    ),
    Zone.TEST: (
        "test/",
        "tests/",
        "testdata/",
        "__tests__/",
        "__mocks__/",
        "__fixtures__/",
        "e2e/",
        "cypress/",
        "conftest.py",
        "test_*.py",
        "*_test.py",
        "*_test.go",
        *(f"*.{word}.{suffix}" for word in ("test", "spec") for suffix in _SCRIPTS),
    ),
    Zone.EXPERIMENTAL: (
        "spike/",
        "spikes/",
        "experiments/",
        "experimental/",
        "prototype/",
        "prototypes/",
        "playground/",
        "scratch/",
    ),
}
"""The patterns of each zone; what none of them covers is production."""

# Where two zones name one path, the strictest of the policy's own counts, so that a pattern that
# reaches too far loosens nothing.  Of the defaults the first here counts: a test in node_modules is
# somebody else's code.
_NAMED_ORDER = tuple(Zone)
_DEFAULT_ORDER = (Zone.VENDORED, Zone.GENERATED, Zone.TEST, Zone.EXPERIMENTAL)


def zone_of(policy: Policy, path: str) -> Zone:
    """The zone of a path (relative to the repository's top, with ``/``)."""
    for zone in _NAMED_ORDER:
        named = policy.zones.get(zone)
        if named and globs.compiled(named).match(path):
            return zone
    for zone in _DEFAULT_ORDER:
        if zone not in policy.zones and globs.compiled(DEFAULTS[zone]).match(path):
            return zone
    return Zone.PRODUCTION
