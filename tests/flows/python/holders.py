"""Values that an object of the framework holds while a request is served."""

import os

from flask import Flask, g, request

app = Flask(__name__)


@app.route("/held")
def held():
    g.command = request.args["c"]
    g.title = "ls"
    # ruleid: command-injection
    os.system(g.command)
    # ok: command-injection
    os.system(g.title)
    # ruleid: command-injection
    os.system(g.get("command"))
    # ok: command-injection
    os.system(g.get("title"))
    # ok: command-injection
    os.system(g.get("title", "none"))
    # ok: command-injection
    os.system(g.pop("title"))
    # ruleid: command-injection
    os.system(g.pop("command"))
    g.command = "ls"
    # ok: command-injection
    os.system(g.command)
    # ok: command-injection
    os.system(g.get("command"))
    # ok: command-injection
    os.system(getattr(g, "command"))
    setattr(g, "command", request.args["c"])
    # ruleid: command-injection
    os.system(g.get("command"))
    # ruleid: command-injection
    os.system(g.setdefault("another", request.args["c"]))


@app.route("/present")
def present():
    g.command = "ls"
    # ok: command-injection
    os.system(g.setdefault("command", request.args["c"]))
