"""Values that travel under names: members by their names as text, in plain objects, in exceptions."""

import argparse
import hashlib
import os
import subprocess
from types import SimpleNamespace

from flask import Flask, request

app = Flask(__name__)
NAMES = {"old": "md5", "new": "sha256"}


class Task:
    pass


@app.route("/named")
def named_members():
    task = Task()
    setattr(task, "command", request.args["c"])
    setattr(task, "title", "nightly")
    # ruleid: command-injection
    os.system(task.command)
    # ok: command-injection
    os.system(task.title)
    # ruleid: command-injection
    os.system(getattr(task, "command"))
    # ok: command-injection
    os.system(getattr(task, "title", "none"))
    setattr(task, "command", "ls")
    # ok: command-injection
    os.system(task.command)


@app.route("/asked")
def asked_members():
    # ruleid: command-injection
    os.system(getattr(request, "args")["c"])
    # ruleid: command-injection
    getattr(os, "system")(request.args["c"])
    # ok: command-injection
    getattr(os, "system")("ls")
    # ok: weak-hash
    getattr(hashlib, "sha256")(b"a")
    # ruleid: weak-hash
    getattr(hashlib, "md5")(b"a")
    # ruleid: weak-hash
    getattr(hashlib, NAMES["old"])(b"a")
    # ok: weak-hash
    getattr(hashlib, NAMES["new"])(b"a")


@app.route("/plain")
def plain_objects():
    job = SimpleNamespace(command=request.args["c"], title="nightly")
    # ruleid: command-injection
    os.system(job.command)
    # ok: command-injection
    os.system(job.title)
    given = argparse.Namespace(command=request.args["c"], title="nightly")
    # ruleid: command-injection
    os.system(given.command)
    # ok: command-injection
    os.system(given.title)
    # ruleid: command-injection
    os.system(vars(given)["command"])
    # ok: command-injection
    os.system(vars(given)["title"])
    # ruleid: command-injection
    os.system(given.__dict__["command"])
    # ok: command-injection
    os.system(given.__dict__["title"])
    given.__dict__["title"] = request.args["t"]
    # ruleid: command-injection
    os.system(given.title)
    given.command = "ls"
    # ok: command-injection
    os.system(given.command)


class Settings:
    def __init__(self):
        setattr(self, "command", request.args["c"])
        setattr(self, "label", "nightly")

    def run(self):
        # ruleid: command-injection
        os.system(self.command)
        # ok: command-injection
        os.system(self.label)


@app.route("/default")
def defaults():
    task = Task()
    # ruleid: command-injection
    os.system(getattr(task, "command", request.args["c"]))
    task.command = "ls"
    # ok: command-injection
    os.system(getattr(task, "command", request.args["c"]))
