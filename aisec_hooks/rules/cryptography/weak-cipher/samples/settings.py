import os
from configparser import ConfigParser

# ruleid: weak-cipher
FROM_ENVIRONMENT = os.environ.get("CIPHER_ALGORITHM", "DES/CBC/PKCS5Padding")
# ok: weak-cipher
SAFE = os.environ.get("CIPHER_ALGORITHM", "AES/GCM/NoPadding")
# ok: weak-cipher
UNSET = os.environ.get("CIPHER_ALGORITHM")
# ok: weak-cipher
OTHER = os.environ.get("LEGACY_NAMES", "DES/CBC/PKCS5Padding")
BROKEN = "DES/CBC/PKCS5Padding"
# ruleid: weak-cipher
NAMED = os.getenv("CIPHER_ALGORITHM", BROKEN)


def configured(parser: ConfigParser):
    # ruleid: weak-cipher
    weak = parser.get("security", "cipher_algorithm", fallback="DES/CBC/PKCS5Padding")
    # ok: weak-cipher
    strong = parser.get("security", "cipher_algorithm", fallback="AES/GCM/NoPadding")
    return weak, strong
