import base64
import random
import secrets
import uuid
from random import SystemRandom, choices, randint

from django.http import HttpResponse


class User:
    def __init__(self, name: str) -> None:
        self.name = name
        # ruleid: weak-random
        self.api_key = base64.b64encode(random.randbytes(32)).decode()

    def renew(self) -> None:
        # ok: weak-random
        self.api_key = base64.b64encode(secrets.token_bytes(32)).decode()


def number() -> int:
    return randint(100000, 999999)


def through_a_function(user: User) -> dict:
    # ruleid: weak-random
    return {"reset_code": number(), "name": user.name}


def in_percent() -> str:
    # ruleid: weak-random
    return_token = "%08x" % random.getrandbits(32)
    return return_token


def in_braces() -> str:
    # ruleid: weak-random
    pin_code = "{:04d}".format(random.randrange(10000))
    return pin_code


def arithmetic() -> int:
    # ruleid: weak-random
    nonce = random.randint(0, 1 << 30) * 2 + 1
    return nonce


def many(letters: str) -> str:
    # ruleid: weak-random
    password = "".join(choices(letters, k=12))
    return password


def many_safely(letters: str) -> str:
    # ok: weak-random
    password = "".join(SystemRandom().choices(letters, k=12))
    return password


def letter_by_letter(letters: str) -> str:
    password = []
    for _ in range(12):
        # ruleid: weak-random
        password.append(random.choice(letters))
    return "".join(password)


def letter_by_letter_safely(letters: str) -> str:
    password = []
    for _ in range(12):
        # ok: weak-random
        password.append(secrets.choice(letters))
    return "".join(password)


def overwritten() -> str:
    value = str(random.random())
    value = str(uuid.uuid4())
    # ok: weak-random
    session_id = value
    return session_id


def dead() -> str:
    # ok: weak-random
    token = str(random.random()) if 2 < 1 else secrets.token_hex()
    return token


def page(request) -> HttpResponse:
    response = HttpResponse("ok")
    value = random.random()
    # ruleid: weak-random
    response.set_cookie("visitor", f"{value}", secure=True, httponly=True)
    # ruleid: weak-random
    request.session["visitor"] = value
    return response


def harmless(names: list, tokens: list) -> list:
    # ok: weak-random
    delay = random.random() * 3
    # ok: weak-random
    tokens_seen = random.sample(tokens, 3)
    # ok: weak-random
    token_count = random.randint(1, 9)
    return [delay, tokens_seen, token_count, random.choice(names)]


def parts(options: dict) -> str:
    options["number"] = random.getrandbits(64)
    # ok: weak-random
    options["passphrase"] = options["key_passphrase"]
    # ruleid: weak-random
    options["token"] = random.getrandbits(64)
    return options["passphrase"]
