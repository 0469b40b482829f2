import hashlib
import hmac
from hashlib import sha1

from Crypto.Hash import MD5
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding


def stored_password(password: str) -> str:
    # ruleid: weak-hash
    return hashlib.md5(password.encode()).hexdigest()


def stored_password_safely(password: str, salt: bytes) -> bytes:
    # ok: weak-hash
    return hashlib.scrypt(password.encode(), salt=salt, n=2**14, r=8, p=1)


def signature(data: bytes) -> str:
    # ruleid: weak-hash
    return sha1(data).hexdigest()


def digest_by_name(data: bytes) -> str:
    # ruleid: weak-hash
    state = hashlib.new("MD5")
    state.update(data)
    return state.hexdigest()


def digest_by_alias(data: bytes) -> str:
    make = hashlib.md5
    # ruleid: weak-hash
    return make(data).hexdigest()


def archive_digest(path: str) -> str:
    with open(path, "rb") as file:
        # ruleid: weak-hash
        return hashlib.file_digest(file, "sha1").hexdigest()


def fingerprint(data: bytes) -> str:
    # ruleid: weak-hash
    return MD5.new(data).hexdigest()


def certificate_hash(data: bytes) -> bytes:
    # ruleid: weak-hash
    state = hashes.Hash(hashes.SHA1())
    state.update(data)
    return state.finalize()


def signed(key, data: bytes) -> bytes:
    # ruleid: weak-hash
    return key.sign(data, padding.PKCS1v15(), hashes.SHA1())


def signed_safely(key, data: bytes) -> bytes:
    # ok: weak-hash
    return key.sign(data, padding.PKCS1v15(), hashes.SHA256())


def entity_tag(body: bytes) -> str:
    # ok: weak-hash
    return hashlib.md5(body, usedforsecurity=False).hexdigest()


def digest(data: bytes) -> str:
    # ok: weak-hash
    return hashlib.sha256(data).hexdigest()


def digest_of_choice(name: str, data: bytes) -> str:
    # ok: weak-hash
    return hashlib.new("sha3_256", data).hexdigest()


def one_time_code(key: bytes, counter: bytes) -> bytes:
    # HMAC does not need collision resistance; RFC 4226 demands SHA-1.
    # ok: weak-hash
    return hmac.new(key, counter, hashlib.sha1).digest()


def digest_by_branch(data: bytes, legacy: bool) -> str:
    name = "sha1" if legacy else "sha256"
    # ruleid: weak-hash
    return hashlib.new(name, data).hexdigest()


def digest_by_dead_branch(data: bytes) -> str:
    num = 106
    name = "sha512" if 7 * 42 - num > 100 else "md5"
    # ok: weak-hash
    return hashlib.new(name, data).hexdigest()


def digest_of_unknown(name: str, data: bytes) -> str:
    # ok: weak-hash
    return hashlib.new(name, data).hexdigest()


def digest_of_entry(data: bytes) -> str:
    names = {"old": "md5", "new": "sha256"}
    # ok: weak-hash
    hashlib.new(names["new"], data)
    # ruleid: weak-hash
    return hashlib.new(names["old"], data).hexdigest()


def entity_tag_by_name(body: bytes) -> str:
    # ok: weak-hash
    return hashlib.new("md5", body, usedforsecurity=False).hexdigest()
