"""Constants decide: what never happens is no finding, what text holds is known."""

import os

from flask import Flask, request

app = Flask(__name__)
BASE = "/srv/"
MODE = "Safe"


@app.route("/numbers")
def numbers():
    name = request.args["name"]
    size = 7 * 18 + 106
    # ok: path-traversal
    open("a" if size > 200 else name)
    # ruleid: path-traversal
    open("a" if size > 300 else name)
    # ok: path-traversal
    open(name if -7 % 3 == 1 else "a")
    # ruleid: path-traversal
    open(name if -7 % 3 == 2 else "a")
    # ok: path-traversal
    open(name if 1 << 4 == 8 or 2**3 != 8 else "a")
    # ok: path-traversal
    open(name if 7 / 2 == 3 else "a")
    # ruleid: path-traversal
    open(name if 7 // 2 == 3 else "a")
    # ok: path-traversal
    open(name if int("42") < 40 else "a")


@app.route("/texts")
def texts():
    name = request.args["name"]
    word = "abc"
    # ok: path-traversal
    open(name if word[1] == "a" else "a")
    # ruleid: path-traversal
    open(name if word[1] == "b" else "a")
    # ok: path-traversal
    open(name if word.upper() == "abc" or len(word) == 2 else "a")
    # ok: path-traversal
    open(name if word.startswith("b") or "d" in word else "a")
    # ruleid: path-traversal
    open(name if word.replace("c", "d") == "abd" else "a")


@app.route("/counted")
def counted():
    name = request.args["name"]
    given = "a"
    for at in range(10):
        if at == 7:
            given = name
    # ruleid: path-traversal
    open(given)
    count = 0
    given = "a"
    while count < 10:
        count += 1
        if count == 7:
            given = name
    # ruleid: path-traversal
    open(given)


@app.route("/base")
def based():
    name = request.args["name"]
    # ruleid: path-traversal
    open(BASE + name)
    path = BASE
    path += name
    # ruleid: path-traversal
    open(path)
    # ruleid: path-traversal
    open(os.sep + name)
    # ok: path-traversal
    open(BASE + MODE)


USE_DEFAULT = True
VERBOSE = False
TURNED = True
TYPED: bool = True
TWICE = True
TWICE = False


def turn():
    global TURNED
    TURNED = False


def decided(given):
    if USE_DEFAULT:
        return "owl"
    return given


def decided_otherwise(given):
    if VERBOSE:
        return "owl"
    return given


def turned(given):
    if TURNED:
        return "owl"
    return given


def set_twice(given):
    if TWICE:
        return "owl"
    return given


@app.get("/switches")
def switches():
    q = request.args["q"]
    # ok: sql-injection
    db.execute("SELECT a FROM t WHERE a = '" + decided(q) + "'")
    # ruleid: sql-injection
    db.execute("SELECT a FROM t WHERE a = '" + decided_otherwise(q) + "'")
    # ruleid: sql-injection
    db.execute("SELECT a FROM t WHERE a = '" + turned(q) + "'")
    # ruleid: sql-injection
    db.execute("SELECT a FROM t WHERE a = '" + set_twice(q) + "'")
