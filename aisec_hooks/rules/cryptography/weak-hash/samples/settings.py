import os
from configparser import ConfigParser

# ruleid: weak-hash
FROM_ENVIRONMENT = os.environ.get("HASH_ALGORITHM", "md5")
# ok: weak-hash
SAFE = os.environ.get("HASH_ALGORITHM", "sha-256")
# ok: weak-hash
UNSET = os.environ.get("HASH_ALGORITHM")
# ruleid: weak-hash
NAMED = os.environ.get("THUMBPRINT_ALGORITHM", "sha1")
# ok: weak-hash
CODES = os.environ.get("HMAC_ALGORITHM", "sha1")
# ok: weak-hash
OTHER = os.environ.get("LEGACY_NAMES", "md5")
BROKEN = "md5"
# ruleid: weak-hash
NAMED = os.getenv("HASH_ALGORITHM", BROKEN)


def configured(parser: ConfigParser):
    # ruleid: weak-hash
    weak = parser.get("security", "hash_algorithm", fallback="md5")
    # ok: weak-hash
    strong = parser.get("security", "hash_algorithm", fallback="sha-256")
    return weak, strong
