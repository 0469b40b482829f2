"""What is given out under names of secrets, or kept for a name from outside."""

import random
import secrets

from flask import Flask, request, session

app = Flask(__name__)
KEPT = {}
CODES = {}


@app.route("/kept", methods=["POST"])
def kept():
    # ruleid: weak-random
    CODES[request.form["phone"]] = str(random.randint(0, 999999))
    # ok: weak-random
    KEPT[request.form["phone"]] = str(random.randint(0, 999999))
    # ok: weak-random
    CODES[request.form["phone"]] = secrets.token_hex(3)
    # ruleid: weak-random
    invitation = "%08x" % random.getrandbits(32)
    # ok: weak-random
    invited = "%08x" % random.getrandbits(32)
    picked = random.choices("0123456789", k=6)
    # ruleid: weak-random
    store.set("otp:" + request.form["phone"], "".join(picked))
    # ok: weak-random
    store.set("colour:" + request.form["phone"], "".join(picked))
    # ok: weak-random
    status_code = random.choice([200, 404])
    return "done"
