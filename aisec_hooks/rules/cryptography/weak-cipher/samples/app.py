import os

from Crypto.Cipher import AES, ARC4, DES
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM


def old_box(key: bytes, data: bytes) -> bytes:
    # ruleid: weak-cipher
    box = DES.new(key, DES.MODE_CBC, os.urandom(8))
    return box.encrypt(data)


def new_box(key: bytes, data: bytes) -> bytes:
    # ok: weak-cipher
    box = AES.new(key, AES.MODE_GCM)
    return box.encrypt(data)


def stream(key: bytes, data: bytes) -> bytes:
    # ruleid: weak-cipher
    return ARC4.new(key).encrypt(data)


def picture(key: bytes, pixels: bytes) -> bytes:
    mode = AES.MODE_ECB
    # ruleid: weak-cipher
    return AES.new(key, mode).encrypt(pixels)


def chained(key: bytes, vector: bytes, data: bytes) -> bytes:
    # ok: weak-cipher
    return AES.new(key, AES.MODE_CBC, vector).encrypt(data)


def triple(key: bytes, vector: bytes):
    # ruleid: weak-cipher
    return Cipher(algorithms.TripleDES(key), modes.CBC(vector)).encryptor()


def equal_blocks(key: bytes):
    # ruleid: weak-cipher
    return Cipher(algorithms.AES(key), modes.ECB()).encryptor()


def counted(key: bytes, nonce: bytes):
    # ok: weak-cipher
    return Cipher(algorithms.AES(key), modes.CTR(nonce)).encryptor()


def chacha(key: bytes, nonce: bytes):
    # ok: weak-cipher
    return Cipher(algorithms.ChaCha20(key, nonce), mode=None).encryptor()


def sealed(key: bytes, data: bytes) -> bytes:
    nonce = os.urandom(12)
    # ok: weak-cipher
    return nonce + AESGCM(key).encrypt(nonce, data, None)
