"""Loops over known numbers and short lists, which are run item by item."""

import os

from flask import Flask, request

app = Flask(__name__)


@app.route("/range")
def in_range():
    row = ["ls", "id", request.args["c"]]
    chosen = "pwd"
    for at in range(2):
        # ok: command-injection
        os.system(row[at])
    for at in range(3):
        chosen = row[at]
    # ruleid: command-injection
    os.system(chosen)
    for at in range(1, 3):
        if at == 2:
            break
        chosen = row[at]
    else:
        chosen = row[2]
    # ok: command-injection
    os.system(chosen)
    for at in range(2, -1, -1):
        chosen = row[at]
    # ok: command-injection
    os.system(chosen)
    for at in range(2):
        chosen = row[at]
    else:
        chosen = row[2]
    # ruleid: command-injection
    os.system(chosen)


@app.route("/numbered")
def numbered():
    row = ("ls", request.args["c"], "id")
    for at, word in enumerate(row):
        if at == 1:
            # ruleid: command-injection
            os.system(word)
        else:
            # ok: command-injection
            os.system(word)
    for key, word in zip(("a", "b"), ("ls", request.args["c"])):
        if key == "a":
            # ok: command-injection
            os.system(word)
        else:
            # ruleid: command-injection
            os.system(word)
    last = ""
    for word in reversed(row[:2]):
        last = word
    # ok: command-injection
    os.system(last)


@app.route("/counted")
def counted():
    row = ["ls", "id", request.args["c"]]
    at = 0
    while at < 2:
        # ok: command-injection
        os.system(row[at])
        at += 1
    # ruleid: command-injection
    os.system(row[at])
