import os
from flask import Flask, request
app = Flask(__name__)

def parts(x):
    yield "ls"
    yield x
    yield "pwd"

@app.route("/a")
def a():
    x = request.args["x"]
    g = parts(x)
    # ok: command-injection
    os.system(next(g))
    # ruleid: command-injection
    os.system(next(g))
    # ok: command-injection
    os.system(next(g))
    first, second, third = parts(x)
    # ok: command-injection
    os.system(first)
    # ruleid: command-injection
    os.system(second)
    # ok: command-injection
    os.system(third)
    l = list(parts(x))
    # ok: command-injection
    os.system(l[0])
    # ruleid: command-injection
    os.system(l[1])
    # ok: command-injection
    os.system(l[-1])
    # ruleid: command-injection
    os.system(" ".join(parts(x)))
    for each in parts(x):
        # ruleid: command-injection
        os.system(each)
    # ok: command-injection
    os.system(next(parts(x)))
    # ok: command-injection
    os.system(next(iter(parts(x))))

def pairs(x):
    yield "a", "ls"
    yield "b", x

@app.route("/b")
def b():
    x = request.args["x"]
    d = dict(pairs(x))
    # ok: command-injection
    os.system(d["a"])
    # ruleid: command-injection
    os.system(d["b"])

def looped(x):
    for i in range(3):
        yield x

def late(x):
    yield "ls"
    for i in range(3):
        yield x

def chosen(x):
    if x:
        yield "ls"
    yield x

def delegating(x):
    yield "ls"
    yield from parts(x)

@app.route("/c")
def c():
    x = request.args["x"]
    # ruleid: command-injection
    os.system(next(looped(x)))
    g = late(x)
    # ok: command-injection
    os.system(next(g))
    # ruleid: command-injection
    os.system(next(g))
    # ruleid: command-injection
    os.system(next(chosen(x)))
    d = list(delegating(x))
    # ok: command-injection
    os.system(d[0])
    # ok: command-injection
    os.system(d[1])
    # ruleid: command-injection
    os.system(d[2])
    e = (each for each in ("ls", x))
    # ok: command-injection
    os.system(next(e))
    # ruleid: command-injection
    os.system(next(e))
    i = iter(["ls", x])
    # ok: command-injection
    os.system(next(i))
    # ruleid: command-injection
    os.system(next(i))


def endless(x):
    yield "ls"
    while True:
        yield x


def either(x, how):
    if how:
        yield x
    else:
        yield "ls"
    yield "pwd"


def stopped(x):
    yield "ls"
    return
    yield x


@app.route("/d")
def d():
    x = request.args["x"]
    g = endless(x)
    # ok: command-injection
    os.system(next(g))
    # ruleid: command-injection
    os.system(next(g))
    # ruleid: command-injection
    os.system(next(g))
    h = either(x, x.strip())
    # ruleid: command-injection
    os.system(next(h))
    # ok: command-injection
    os.system(next(stopped(x)))
    # ok: command-injection
    os.system(next(stopped(x), "none"))
    # ruleid: command-injection
    os.system(next(iter([]), x))
    # ok: command-injection
    os.system(next(iter(["ls"]), x))
    d = {key: value for key, value in [("a", "ls"), ("b", x)]}
    # ok: command-injection
    os.system(d["a"])
    # ruleid: command-injection
    os.system(d["b"])
    chosen = [each for at, each in enumerate(["ls", x]) if at == 0]
    # ok: command-injection
    os.system(chosen[0])
    chosen = [each for each in ["ls", x] if each != "ls"]
    # ruleid: command-injection
    os.system(chosen[0])
    rows = [{"a": each} for each in ("ls", x)]
    # ok: command-injection
    os.system(rows[0]["a"])
    # ruleid: command-injection
    os.system(rows[1]["a"])
