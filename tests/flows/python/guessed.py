"""Generators whose next number can be computed, however they are come by."""

import random
import secrets
import uuid

import numpy as np
from numpy.random import default_rng

source = random
strong = random.SystemRandom()


def by_object(seed):
    generator = random.Random(seed)
    # ruleid: weak-random
    token = generator.getrandbits(64)
    # ruleid: weak-random
    token = str(generator.randrange(10**9))
    # ok: weak-random
    token = str(strong.randrange(10**9))
    # ok: weak-random
    token = random.SystemRandom().getrandbits(64)
    return token


def by_name():
    # ruleid: weak-random
    token = source.getrandbits(64)
    generator = random
    # ruleid: weak-random
    token = generator.randint(0, 10**9)
    generator = secrets
    # ok: weak-random
    token = generator.token_hex(16)
    return str(token)


def by_arrays(seed):
    # ruleid: weak-random
    token = np.random.bytes(16).hex()
    # ruleid: weak-random
    token = np.random.default_rng(seed).bytes(16).hex()
    # ruleid: weak-random
    token = str(default_rng().integers(10**9))
    state = np.random.RandomState(seed)
    # ruleid: weak-random
    token = state.bytes(16).hex()
    # ruleid: weak-random
    token = str(np.random.random_sample())
    # ruleid: weak-random
    token = str(np.random.Generator(np.random.PCG64(seed)).integers(10**9))
    return token


def by_parts(count):
    # ruleid: weak-random
    token = bytes(random.getrandbits(8) for _ in range(count)).hex()
    # ok: weak-random
    token = bytes(secrets.randbelow(256) for _ in range(count)).hex()
    numbers = [random.randrange(16) for _ in range(count)]
    # ruleid: weak-random
    token = "".join(format(n, "x") for n in numbers)
    # ok: weak-random
    token = "".join(format(secrets.randbelow(16), "x") for _ in range(count))
    # ruleid: weak-random
    token = bytearray(random.randbytes(16)).hex()
    # ruleid: weak-random
    token = f"{random.getrandbits(64):x}"
    # ruleid: weak-random
    token = "%032x" % random.getrandbits(128)
    # ruleid: weak-random
    token = random.getrandbits(64).to_bytes(8, "big").hex()
    return token


def by_host():
    # ruleid: weak-random
    token = str(uuid.uuid1())
    # ruleid: weak-random
    token = uuid.uuid1().hex
    # ok: weak-random
    token = uuid.uuid4().hex
    # ok: weak-random
    row_id = str(uuid.uuid1())
    return token, row_id
