"""Values that are unpacked, sliced, zipped into maps and merged."""

import os

from flask import Flask, request

app = Flask(__name__)


@app.route("/rest")
def rest():
    word = request.args["c"]
    head, *tail = ("ls", "id", word)
    # ok: command-injection
    os.system(head)
    # ok: command-injection
    os.system(tail[0])
    # ruleid: command-injection
    os.system(tail[-1])
    *front, last = ("ls", word, "id")
    # ok: command-injection
    os.system(last)
    # ok: command-injection
    os.system(front[0])
    # ruleid: command-injection
    os.system(front[1])
    first, *_, final = [word, "a", "b", "ls"]
    # ruleid: command-injection
    os.system(first)
    # ok: command-injection
    os.system(final)
    (one, two), three = (("ls", word), "id")
    # ok: command-injection
    os.system(one)
    # ruleid: command-injection
    os.system(two)
    # ok: command-injection
    os.system(three)


@app.route("/sliced")
def sliced():
    row = ["ls", "id", request.args["c"]]
    # ok: command-injection
    os.system(row[0:2][0])
    # ok: command-injection
    os.system(row[:2][-1])
    # ruleid: command-injection
    os.system(row[1:][1])
    # ruleid: command-injection
    os.system(row[::-1][0])
    # ok: command-injection
    os.system(row[::-1][2])
    # ruleid: command-injection
    os.system(row[-1:][0])
    # ok: command-injection
    os.system(row[:-1][1])
    # ok: command-injection
    os.system(row[::1][0])
    # ruleid: command-injection
    os.system(row[::2][1])
    # ok: command-injection
    os.system(row[0:2][1])


@app.route("/mapped")
def mapped():
    word = request.args["c"]
    zipped = dict(zip(("a", "b"), (word, "ls")))
    # ruleid: command-injection
    os.system(zipped["a"])
    # ok: command-injection
    os.system(zipped["b"])
    paired = dict([("a", word), ("b", "ls")])
    # ruleid: command-injection
    os.system(paired["a"])
    # ok: command-injection
    os.system(paired["b"])
    # ok: command-injection
    os.system(paired.pop("b"))
    # ruleid: command-injection
    os.system(paired.pop("a"))
    # ok: command-injection
    os.system(paired.get("a", "ls"))


@app.route("/default")
def default():
    word = request.args["c"]
    held = {"a": "ls"}
    held.setdefault("a", word)
    # ok: command-injection
    os.system(held["a"])
    held.setdefault("b", word)
    # ruleid: command-injection
    os.system(held["b"])
    # ok: command-injection
    os.system(held.setdefault("a", word))
    # ruleid: command-injection
    os.system(held.setdefault("c", word))


@app.route("/merged")
def merged():
    word = request.args["c"]
    base = {"a": "ls", "b": word}
    both = base | {"b": "id", "c": word}
    # ok: command-injection
    os.system(both["a"])
    # ok: command-injection
    os.system(both["b"])
    # ruleid: command-injection
    os.system(both["c"])
    other = {"b": "id", "c": word} | base
    # ruleid: command-injection
    os.system(other["b"])
    spread = {**base, "b": "id", "k": word}
    # ok: command-injection
    os.system(spread["a"])
    # ok: command-injection
    os.system(spread["b"])
    # ruleid: command-injection
    os.system(spread["k"])
    base |= {"b": "id"}
    # ok: command-injection
    os.system(base["b"])
    listed = [*("ls", word), "id"]
    # ok: command-injection
    os.system(listed[0])
    # ruleid: command-injection
    os.system(listed[1])
    # ok: command-injection
    os.system(listed[2])
    longer = ["ls"] + [word]
    # ok: command-injection
    os.system(longer[0])
    # ruleid: command-injection
    os.system(longer[1])
