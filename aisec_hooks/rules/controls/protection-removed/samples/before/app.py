import hashlib

import yaml
from flask import Flask, redirect, request

app = Flask(__name__)
PAGES = ("/", "/orders")
FOLDER = "/srv/files/"


def checked(target):
    return target if target in PAGES else "/"


@app.route("/check")
def check():
    target = request.args["next"]
    if target not in PAGES:
        return redirect("/")
    # ruleid: protection-removed
    return redirect(target)


@app.route("/number")
def number():
    name = request.args["name"]
    name = int(name)
    # ruleid: protection-removed
    return open(f"{FOLDER}{name}").read()


@app.route("/fixed")
def fixed():
    name = request.args["name"]
    name = "terms.txt"
    # ruleid: protection-removed
    return open(FOLDER + name).read()


def settings(text):
    # ruleid: protection-removed
    return yaml.load(
        text,
        Loader=yaml.SafeLoader,
    )


@app.route("/moved")
def moved():
    target = request.args["next"]
    if target != "/":
        return redirect("/")
    app.logger.info("a page")
    # ok: protection-removed
    return redirect(target)


@app.route("/another")
def another():
    target = request.args["next"]
    if target not in PAGES:
        return redirect("/")
    # ok: protection-removed
    return redirect(target)


@app.route("/elsewhere")
def elsewhere():
    # ok: protection-removed
    return redirect(checked(request.args["next"]))


def sums(data):
    print("sums")
    # ok: protection-removed
    return hashlib.md5(data).hexdigest()


@app.route("/before")
def before():
    target = request.args["next"]
    print("before")
    # ok: protection-removed
    return redirect(target)
