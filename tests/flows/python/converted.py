"""What certainly raises, and what certainly does not."""

import os
from flask import Flask, abort, request
app = Flask(__name__)

@app.route("/converted")
def converted():
    x = request.args["x"]
    try:
        n = int("twelve")
        b = x[:n]
    except ValueError:
        b = "main"
    # ok: command-injection
    os.system(b)
    try:
        n = int("12")
        b = x[:n]
    except ValueError:
        b = "main"
    # ruleid: command-injection
    os.system(b)
    try:
        n = int("abc")
        b = "main"
    except ValueError:
        b = x
    # ruleid: command-injection
    os.system(b)
    try:
        n = int("5")
        b = "main"
    except ValueError:
        b = x
    # ok: command-injection
    os.system(b)
    try:
        float("nothing")
        b = x
    except ValueError:
        b = "main"
    # ok: command-injection
    os.system(b)


def number(text):
    return int(text)


@app.route("/called")
def called():
    x = request.args["x"]
    try:
        number("none")
        b = x
    except ValueError:
        b = "main"
    # ok: command-injection
    os.system(b)
    try:
        number("7")
        b = x
    except ValueError:
        b = "main"
    # ruleid: command-injection
    os.system(b)
    try:
        b = "main"
    except ValueError:
        b = x
    # ok: command-injection
    os.system(b)
    try:
        b = unknown
    except NameError:
        b = x
    # ruleid: command-injection
    os.system(b)
    try:
        b = int(x)
    except ValueError:
        b = x
    # ruleid: command-injection
    os.system(b)
    try:
        b = float("inf")
    except ValueError:
        b = x
    # ruleid: command-injection
    os.system(str(b))


@app.route("/given_up")
def given_up():
    x = request.args["x"]
    b = x if len(x) < 9 else abort(400)
    # ruleid: command-injection
    os.system(b)
    b = x if x in ("ls", "du") else abort(400)
    # ok: command-injection
    os.system(b)
    b = abort(400) if x not in ("ls", "du") else x
    # ok: command-injection
    os.system(x)
    b = abort(400) if len(x) > 8 else "ls"
    # ok: command-injection
    os.system(b)
