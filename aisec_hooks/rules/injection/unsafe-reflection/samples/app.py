import importlib
import os

from flask import Flask, request

import actions

app = Flask(__name__)
KNOWN = {"start": actions.start, "stop": actions.stop}


@app.route("/load")
def load():
    # ruleid: unsafe-reflection
    module = importlib.import_module("plugins." + request.args["name"])
    return module.title()


@app.route("/call/<name>")
def call(name):
    # ruleid: unsafe-reflection
    return str(getattr(os, name)())


@app.route("/import", methods=["POST"])
def imported():
    # ruleid: unsafe-reflection
    return __import__(request.form["module"]).__name__


@app.route("/table/<name>")
def table(name):
    # ok: unsafe-reflection
    return KNOWN[name]()


@app.route("/checked/<name>")
def checked(name):
    if name not in ("getpid", "getuid"):
        return "unknown name"
    # ok: unsafe-reflection
    return str(getattr(os, name)())


@app.route("/constant")
def constant():
    # ok: unsafe-reflection
    return importlib.import_module("plugins.basic").title(request.args["name"])


@app.route("/replaced")
def replaced():
    name = request.args["name"]
    name = "getpid"
    # ok: unsafe-reflection
    return str(getattr(os, name)())
