import hashlib
import os
import random
import secrets
import string
import time

from flask import Flask, make_response, session

app = Flask(__name__)
ALPHABET = string.ascii_letters + string.digits


def reset_token() -> str:
    # ruleid: weak-random
    return "".join(random.choice(ALPHABET) for _ in range(32))


def reset_token_safely() -> str:
    # ok: weak-random
    return "".join(secrets.choice(ALPHABET) for _ in range(32))


def login(user) -> None:
    # ruleid: weak-random
    otp = f"{random.randint(0, 999999):06d}"
    user.send(otp)


def login_safely(user) -> None:
    # ok: weak-random
    otp = f"{secrets.randbelow(1_000_000):06d}"
    user.send(otp)


def hashed() -> str:
    seed = str(random.random())
    # ruleid: weak-random
    session_id = hashlib.sha256(seed.encode()).hexdigest()
    return session_id


def from_the_system() -> str:
    generator = random.SystemRandom()
    # ok: weak-random
    token = "%032x" % generator.getrandbits(128)
    return token


@app.route("/remember")
def remember():
    number = random.getrandbits(64)
    response = make_response("ok")
    # ruleid: weak-random
    response.set_cookie("remember", str(number), secure=True, httponly=True)
    # ruleid: weak-random
    session["remember"] = str(number)
    return response


def salted(plain: bytes) -> bytes:
    # ruleid: weak-random
    salt = random.randbytes(16)
    return hashlib.pbkdf2_hmac("sha256", plain, salt, 600_000)


def salted_safely(plain: bytes) -> bytes:
    # ok: weak-random
    salt = os.urandom(16)
    return hashlib.pbkdf2_hmac("sha256", plain, salt, 600_000)


def retry() -> None:
    # ok: weak-random
    time.sleep(random.uniform(0.5, 1.5))


def sampled(tokens: list, accounts: list) -> list:
    # ok: weak-random
    token = random.choice(accounts).token
    # ok: weak-random
    random.shuffle(tokens)
    return [token, *tokens]
