"""How web code moves values: piece by piece, in containers, through other functions."""

import io
import os

from flask import Flask, request
app = Flask(__name__)
PAGES = ["first", "second"]

def lines(name):
    for each in name.split("\n"):
        yield each

@app.route("/a")
def a():
    name = request.args["name"]
    # ruleid: path-traversal
    [open(each) for each in lines(name)]
    for each in lines(name):
        # ruleid: path-traversal
        open(each)
    parts = []
    for each in name:
        parts.append(each)
    # ruleid: path-traversal
    open("".join(parts))
    text = ""
    for each in name:
        text += each.upper()
    # ruleid: path-traversal
    open(text)
    options = {"a": "b"}
    options.update(request.args)
    # ruleid: path-traversal
    open(options["x"])
    other = {"a": "b"}
    other.update({"c": name})
    # ruleid: path-traversal
    open(other["c"])
    # ok: path-traversal
    open(other["a"])
    other.update(d=name)
    # ruleid: path-traversal
    open(other["d"])
    for key, value in request.headers.items():
        # ruleid: path-traversal
        open(value)
    for key in request.cookies:
        # ruleid: path-traversal
        open(request.cookies[key])
    buffer = io.StringIO()
    buffer.write("a")
    buffer.write(name)
    # ruleid: path-traversal
    open(buffer.getvalue())
    nested = {"a": {"b": name, "c": "x"}}
    # ruleid: path-traversal
    open(nested["a"]["b"])
    # ok: path-traversal
    open(nested["a"]["c"])
    nested["a"]["d"] = name
    # ruleid: path-traversal
    open(nested["a"]["d"])
    found = sorted(name.split(","), key=len)
    # ruleid: path-traversal
    open(found[0])
    made = list(map(lambda each: each + "x", name.split(",")))
    # ruleid: path-traversal
    open(made[0])
    kept = list(filter(lambda each: each in PAGES, name.split(",")))
    # todook: path-traversal
    open(kept[0])
    call(file=name, mode="r")
    both = {**{"file": name}, "mode": "r"}
    # ruleid: path-traversal
    open(**both)
    # ruleid: path-traversal
    later = lambda: open(name)  # noqa: E731
    later()
    first, *rest = name.split(",")
    # ruleid: path-traversal
    open(rest[0])
    items = ["a", name, "b"]
    items.remove("a")
    # ruleid: path-traversal
    open(items[0])
    # ok: path-traversal
    open(items[1])
    items.reverse()
    # ruleid: path-traversal
    open(items[1])
    try:
        value = request.args["v"]
    except KeyError:
        value = "x"
    # ruleid: path-traversal
    open(value)
    data = bytearray()
    data.extend(name.encode())
    # todoruleid: path-traversal
    open(bytes(data))
    with open(os.devnull) as handle:
        # ok: path-traversal
        open(handle)
    if (n := request.args.get("n")) in PAGES:
        # ok: path-traversal
        open(n)
    # ruleid: path-traversal
    open(n)
    match request.args:
        case {"file": f}:
            # ruleid: path-traversal
            open(f)
    stack = [name]
    while stack:
        item = stack.pop()
        # ruleid: path-traversal
        open(item)

def call(**options):
    # ruleid: path-traversal
    open(options["file"])
    # ok: path-traversal
    open(options["mode"])


class Preferred:
    standard = "main"

    def __init__(self, given):
        self.given = given

    def effective(self):
        return self.standard


def fields_of_a_class():
    preferred = Preferred(request.args["a"])
    # ok: command-injection
    os.system("git log " + preferred.effective())
    # ok: command-injection
    os.system("git log " + preferred.standard)
    # ruleid: command-injection
    os.system("git log " + preferred.given)


def other_way_round():
    items = [request.args["a"], "b"]
    items.reverse()
    # ok: command-injection
    os.system("git log " + items[0])
    # ruleid: command-injection
    os.system("git log " + items[1])
    items.insert(0, "c")
    # ok: command-injection
    os.system("git log " + items[0])


def from_the_end():
    items = ["b"]
    items.append(request.args["a"])
    # ruleid: command-injection
    os.system("git log " + items[-1])
    # ok: command-injection
    os.system("git log " + items[-2])


def pair_by_pair():
    name = request.args["a"]
    for key, label in {"de": "German", "fr": "French"}.items():
        if key == name:
            # ok: command-injection
            os.system("git log " + label)
    for key, label in {"de": "German", "fr": name}.items():
        # ruleid: command-injection
        os.system("git log " + label)


def put_into_what_nobody_knows(other):
    other.append(request.args["a"])
    # ruleid: command-injection
    os.system("git log " + other[0])
