"""Each way on which a flow goes on, and each on which it ends, through the standard library."""

import base64
import configparser
import copy
import io
import json
import os
import queue
import re
import urllib.parse
import uuid
from collections import OrderedDict, defaultdict, deque
from datetime import datetime
from decimal import Decimal

from flask import Flask, request

app = Flask(__name__)
PAGES = ["first", "second"]
BY_NAME = {"a": "first", "b": "second"}


@app.route("/goes-on")
def goes_on():
    name = request.args["name"]
    # ruleid: path-traversal
    open(base64.b64decode(name).decode())
    # ruleid: path-traversal
    open(base64.b64decode(base64.b64encode(name.encode())))
    # ruleid: path-traversal
    open(urllib.parse.unquote(name))
    # ruleid: path-traversal
    open(urllib.parse.unquote_plus(urllib.parse.quote_plus(name) + name))
    # ruleid: path-traversal
    open(urllib.parse.urlparse(name).path)
    # ruleid: path-traversal
    open(json.loads(name)["file"])
    # ruleid: path-traversal
    open(io.StringIO(name).read())
    # ruleid: path-traversal
    open(copy.deepcopy(name).strip().lower().replace("a", "b"))
    # ruleid: path-traversal
    open(re.sub("a", "b", name))
    # ruleid: path-traversal
    open(re.match("(.*)", name).group(1))
    # ruleid: path-traversal
    open("/".join(["srv", name]))
    # ruleid: path-traversal
    open("/srv/%s" % name)
    # ruleid: path-traversal
    open("/srv/{}".format(name))
    # ruleid: path-traversal
    open("/srv/{file}".format(file=name))
    # ruleid: path-traversal
    open(name[3:])
    # ruleid: path-traversal
    open(name.split("/")[0])
    # ruleid: path-traversal
    open(os.path.normpath(os.path.expanduser(name)))
    # ruleid: path-traversal
    open(str(name).encode())
    # ruleid: path-traversal
    open([each for each in name.split()][0])
    # ruleid: path-traversal
    open(name if name else "a")
    # ruleid: path-traversal
    open(name or "a")
    text = "/srv/"
    text += name
    # ruleid: path-traversal
    open(text)
    first, second = "a", name
    # ruleid: path-traversal
    open(second)
    # ok: path-traversal
    open(first)
    builder = io.StringIO()
    builder.write(name)
    # ruleid: path-traversal
    open(builder.getvalue())
    parser = configparser.ConfigParser()
    parser.add_section("s")
    parser.set("s", "dangerous", name)
    parser.set("s", "harmless", "a")
    # ruleid: path-traversal
    open(parser.get("s", "dangerous"))
    # ok: path-traversal
    open(parser.get("s", "harmless"))


@app.route("/containers")
def containers():
    name = request.form.get("name")
    items = []
    items.append("a")
    items.append(name)
    # ok: path-traversal
    open(items[0])
    # ruleid: path-traversal
    open(items[1])
    items.pop()
    # ok: path-traversal
    open(items[0])
    table = OrderedDict()
    table["a"] = "b"
    table["c"] = name
    # ok: path-traversal
    open(table["a"])
    # ruleid: path-traversal
    open(table.get("c"))
    many = defaultdict(list)
    many["a"].append(name)
    # ruleid: path-traversal
    open(many["a"][0])
    line = deque()
    line.append("a")
    line.append(name)
    # ok: path-traversal
    open(line.popleft())
    # ruleid: path-traversal
    open(line.popleft())
    waiting = queue.Queue()
    waiting.put(name)
    # ruleid: path-traversal
    open(waiting.get())
    for each in {"a": name}.values():
        # ruleid: path-traversal
        open(each)


@app.route("/ends")
def ends():
    name = request.headers.get("name")
    # ok: path-traversal
    open(str(int(name)))
    # ok: path-traversal
    open(f"{float(name):.2f}")
    # ok: path-traversal
    open(str(uuid.UUID(name)))
    # ok: path-traversal
    open(str(Decimal(name)))
    # ok: path-traversal
    open(datetime.strptime(name, "%Y-%m-%d").isoformat())
    # ok: path-traversal
    open(f"{len(name)}")
    # ok: path-traversal
    open("a" if name == "b" else "c")
    # ok: path-traversal
    open(BY_NAME[name])
    # ok: path-traversal
    open(BY_NAME.get(name, "other"))
    # ok: path-traversal
    open(PAGES[int(name)])
    # ok: path-traversal
    open(re.sub(r"[^a-z0-9]", "", name))
    # ok: path-traversal
    open(request.args.get("number", type=int))
    # ok: path-traversal
    open(urllib.parse.quote(name, safe=""))
    # ok: path-traversal
    open(urllib.parse.quote_plus(name))
    name = "a"
    # ok: path-traversal
    open(name)


@app.route("/guards")
def guards():
    name = request.args["name"]
    if name.isalnum():
        # ok: path-traversal
        open(name)
    if re.fullmatch(r"[a-z]+", name):
        # ok: path-traversal
        open(name)
    if re.match(r"^[a-z]+$", name):
        # ok: path-traversal
        open(name)
    if re.match(r".*", name):
        # ruleid: path-traversal
        open(name)
    if name in PAGES:
        # ok: path-traversal
        open(name)
    if name == "first":
        # ok: path-traversal
        open(name)
    if name in request.args:
        # ruleid: path-traversal
        open(name)
    if not re.fullmatch(r"[a-z]+", name):
        raise ValueError(name)
    # ok: path-traversal
    open(name)


@app.route("/raised")
def raised():
    name = request.args["name"]
    if not name.isidentifier():
        raise ValueError(name)
    # ok: path-traversal
    open(name)


@app.route("/again")
def again():
    if request.args["name"] in PAGES:
        # ok: path-traversal
        open(request.args["name"])
    name = request.args["name"]
    if name and name not in PAGES:
        name = "first"
    # ok: path-traversal
    open(name)


@app.route("/dead")
def dead():
    name = request.args["name"]
    if 7 * 6 < 10:
        # ok: path-traversal
        open(name)
    kept = name if 3 > 4 else "a"
    # ok: path-traversal
    open(kept)
    match "b":
        case "a":
            chosen = name
        case _:
            chosen = "c"
    # ok: path-traversal
    open(chosen)
