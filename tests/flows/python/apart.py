"""Containers and texts that are taken apart: what is deleted, repeated, chained, cut."""

import base64
import collections
import configparser
import heapq
import itertools
import os

from flask import Flask, request

app = Flask(__name__)


@app.route("/risky/dictdel")
def risky_dictdel():
    x = request.args["p"]
    d = {"a": x}
    d["a"] = "ls"
    d["a"] = x
    y = d["a"]
    # ruleid: command-injection
    os.system("ls " + y)
    return "done"


@app.route("/safe/dictdel")
def safe_dictdel():
    x = request.args["p"]
    d = {"a": x}
    del d["a"]
    y = d.get("a", "ls")
    # ok: command-injection
    os.system("ls " + y)
    return "done"


@app.route("/risky/listdel")
def risky_listdel():
    x = request.args["p"]
    l = ["ls", x, "du"]
    del l[0]
    y = l[0]
    # ruleid: command-injection
    os.system("ls " + y)
    return "done"


@app.route("/safe/listdel")
def safe_listdel():
    x = request.args["p"]
    l = ["ls", x, "du"]
    del l[0]
    y = l[1]
    # ok: command-injection
    os.system("ls " + y)
    return "done"


@app.route("/risky/listset")
def risky_listset():
    x = request.args["p"]
    l = ["ls"] * 2
    l[1] = x
    y = l[1]
    # ruleid: command-injection
    os.system("ls " + y)
    return "done"


@app.route("/safe/listset")
def safe_listset():
    x = request.args["p"]
    l = ["ls"] * 2
    l[1] = x
    y = l[0]
    # ok: command-injection
    os.system("ls " + y)
    return "done"


@app.route("/risky/partition")
def risky_partition():
    x = request.args["p"]
    y = ("ls=" + x).partition("=")[2]
    # ruleid: command-injection
    os.system("ls " + y)
    return "done"


@app.route("/safe/partition")
def safe_partition():
    x = request.args["p"]
    y = ("ls=" + x).partition("=")[0]
    # ok: command-injection
    os.system("ls " + y)
    return "done"


@app.route("/risky/split2")
def risky_split2():
    x = request.args["p"]
    y = x.split(" ")[0]
    # ruleid: command-injection
    os.system("ls " + y)
    return "done"


@app.route("/safe/split2")
def safe_split2():
    x = request.args["p"]
    y = 'a b'.split(' ')[0]
    # ok: command-injection
    os.system("ls " + y)
    return "done"


@app.route("/risky/chain")
def risky_chain():
    x = request.args["p"]
    y = list(itertools.chain(["ls"], [x]))[1]
    # ruleid: command-injection
    os.system("ls " + y)
    return "done"


@app.route("/safe/chain")
def safe_chain():
    x = request.args["p"]
    y = list(itertools.chain(["ls"], [x]))[0]
    # ok: command-injection
    os.system("ls " + y)
    return "done"


@app.route("/risky/chainmap")
def risky_chainmap():
    x = request.args["p"]
    d = collections.ChainMap({"a": "ls"}, {"b": x})
    y = d["b"]
    # ruleid: command-injection
    os.system("ls " + y)
    return "done"


@app.route("/safe/chainmap")
def safe_chainmap():
    x = request.args["p"]
    d = collections.ChainMap({"a": "ls"}, {"b": x})
    y = d["a"]
    # ok: command-injection
    os.system("ls " + y)
    return "done"


@app.route("/risky/config3")
def risky_config3():
    x = request.args["p"]
    c = configparser.ConfigParser()
    c.add_section("s")
    c["s"]["a"] = "ls"
    c["s"]["b"] = x
    y = c["s"].get("b")
    # ruleid: command-injection
    os.system("ls " + y)
    return "done"


@app.route("/safe/config3")
def safe_config3():
    x = request.args["p"]
    c = configparser.ConfigParser()
    c.add_section("s")
    c["s"]["a"] = "ls"
    c["s"]["b"] = x
    y = c["s"].get("a")
    # ok: command-injection
    os.system("ls " + y)
    return "done"


@app.route("/risky/defdict")
def risky_defdict():
    x = request.args["p"]
    d = collections.defaultdict(list)
    d["a"].append("ls")
    d["b"].append(x)
    y = d["b"][0]
    # ruleid: command-injection
    os.system("ls " + y)
    return "done"


@app.route("/safe/defdict")
def safe_defdict():
    x = request.args["p"]
    d = collections.defaultdict(list)
    d["a"].append("ls")
    d["b"].append(x)
    y = d["a"][0]
    # ok: command-injection
    os.system("ls " + y)
    return "done"


@app.route("/risky/forelse")
def risky_forelse():
    x = request.args["p"]
    for c in "abc":
        if c == "z":
            y = "ls"
            break
    else:
        y = x
    # ruleid: command-injection
    os.system("ls " + y)
    return "done"


@app.route("/safe/forelse")
def safe_forelse():
    x = request.args["p"]
    for c in "abc":
        if c == "b":
            y = "ls"
            break
    else:
        y = x
    # ok: command-injection
    os.system("ls " + y)
    return "done"


@app.route("/risky/and")
def risky_and():
    x = request.args["p"]
    y = "ls" and x
    # ruleid: command-injection
    os.system("ls " + y)
    return "done"


@app.route("/safe/and")
def safe_and():
    x = request.args["p"]
    y = x and "ls"
    # ok: command-injection
    os.system("ls " + y)
    return "done"


@app.route("/risky/b64")
def risky_b64():
    x = request.args["p"]
    y = base64.b64decode(base64.b64encode(x.encode())).decode()
    # ruleid: command-injection
    os.system("ls " + y)
    return "done"


@app.route("/safe/b64")
def safe_b64():
    x = request.args["p"]
    y = base64.b64decode(base64.b64encode("ls".encode())).decode()
    # ok: command-injection
    os.system("ls " + y)
    return "done"


@app.route("/risky/bytes")
def risky_bytes():
    x = request.args["p"]
    y = bytes.fromhex(x.encode().hex()).decode()
    # ruleid: command-injection
    os.system("ls " + y)
    return "done"


@app.route("/safe/bytes")
def safe_bytes():
    x = request.args["p"]
    y = bytes.fromhex("6c73").decode()
    # ok: command-injection
    os.system("ls " + y)
    return "done"


@app.route("/risky/heap")
def risky_heap():
    x = request.args["p"]
    q = []
    heapq.heappush(q, (1, "ls"))
    heapq.heappush(q, (2, x))
    y = heapq.heappop(q)[1]
    y = heapq.heappop(q)[1]
    # ruleid: command-injection
    os.system("ls " + y)
    return "done"


@app.route("/risky/deque")
def risky_deque():
    x = request.args["p"]
    q = collections.deque(["ls", x])
    q.rotate(1)
    y = q[0]
    # ruleid: command-injection
    os.system("ls " + y)
    return "done"


@app.route("/safe/deque")
def safe_deque():
    x = request.args["p"]
    q = collections.deque(["ls", x])
    y = q.popleft()
    # ok: command-injection
    os.system("ls " + y)
    return "done"
