import hashlib

import yaml
from flask import Flask, redirect, request

from texts import checked

app = Flask(__name__)
PAGES = ("/", "/orders")
FOLDER = "/srv/files/"


@app.route("/check")
def check():
    target = request.args["next"]
    # ruleid: protection-removed
    return redirect(target)


@app.route("/number")
def number():
    name = request.args["name"]
    # ruleid: protection-removed
    return open(f"{FOLDER}{name}").read()


@app.route("/fixed")
def fixed():
    name = request.args["name"]
    # ruleid: protection-removed
    return open(FOLDER + name).read()


def settings(text):
    # ruleid: protection-removed
    return yaml.load(
        text,
    )


@app.route("/moved")
def moved():
    target = request.args["next"]
    app.logger.info("a page")
    if target != "/":
        return redirect("/")
    # ok: protection-removed
    return redirect(target)


@app.route("/another")
def another():
    target = request.args["next"]
    if target in PAGES:
        pass
    else:
        target = "/"
    # ok: protection-removed
    return redirect(target)


@app.route("/elsewhere")
def elsewhere():
    # ok: protection-removed
    return redirect(checked(request.args["next"]))


def sums(data):
    # ok: protection-removed
    return hashlib.md5(data).hexdigest()


@app.route("/before")
def before():
    target = request.args["next"]
    # ok: protection-removed
    return redirect(target)
