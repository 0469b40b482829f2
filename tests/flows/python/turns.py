"""Loops over known numbers and short lists, which are run item by item."""

import os

from flask import Flask, request

app = Flask(__name__)


@app.route("/range")
def in_range():
    row = ["ls", "id", request.args["c"]]
    chosen = "pwd"
    for at in range(2):
        # ok: command-injection
        os.system(row[at])
    for at in range(3):
        chosen = row[at]
    # ruleid: command-injection
    os.system(chosen)
    for at in range(1, 3):
        if at == 2:
            break
        chosen = row[at]
    else:
        chosen = row[2]
    # ok: command-injection
    os.system(chosen)
    for at in range(2, -1, -1):
        chosen = row[at]
    # ok: command-injection
    os.system(chosen)
    for at in range(2):
        chosen = row[at]
    else:
        chosen = row[2]
    # ruleid: command-injection
    os.system(chosen)


@app.route("/numbered")
def numbered():
    row = ("ls", request.args["c"], "id")
    for at, word in enumerate(row):
        if at == 1:
            # ruleid: command-injection
            os.system(word)
        else:
            # ok: command-injection
            os.system(word)
    for key, word in zip(("a", "b"), ("ls", request.args["c"])):
        if key == "a":
            # ok: command-injection
            os.system(word)
        else:
            # ruleid: command-injection
            os.system(word)
    last = ""
    for word in reversed(row[:2]):
        last = word
    # ok: command-injection
    os.system(last)


@app.route("/counted")
def counted():
    row = ["ls", "id", request.args["c"]]
    at = 0
    while at < 2:
        # ok: command-injection
        os.system(row[at])
        at += 1
    # ruleid: command-injection
    os.system(row[at])


@app.route("/later")
def later():
    given = "ls"
    for _ in os.listdir("."):
        # ruleid: command-injection
        os.system(given)
        given = request.args["c"]


@app.route("/unbound")
def bound_by_the_turn_before():
    for each in os.listdir("."):
        if each == "last":
            # ruleid: command-injection
            os.system(kept)
        kept = request.args["c"]


@app.route("/inside")
def bound_around_the_loop_that_reads_it():
    for _ in os.listdir("."):
        for _ in os.listdir(".."):
            # ruleid: command-injection
            os.system(outer)
        outer = request.args["c"]


@app.route("/anew")
def bound_anew_in_each_turn():
    for each in os.listdir("."):
        found = request.args["c"]
        if found not in ("ls", "id"):
            continue
        # ok: command-injection
        os.system(found)
        found = request.args["d"]
        # ruleid: command-injection
        os.system(found)


@app.route("/part")
def a_part_of_what_stands_around():
    row = {"c": "ls"}
    for _ in os.listdir("."):
        # ruleid: command-injection
        os.system(row["c"])
        row["c"] = request.args["c"]


@app.route("/field")
def a_field_of_an_object():
    for _ in os.listdir("."):
        # ruleid: command-injection
        os.system(app.last)
        app.last = request.args["c"]


@app.route("/vouched")
def what_was_checked_before_the_loop_alone():
    name = request.args["c"]
    if name in ("ls", "id"):
        for _ in os.listdir("."):
            # ruleid: command-injection
            os.system(name)
            name = request.args["d"]


@app.route("/same")
def what_stays_the_same():
    word = "ls"
    for _ in os.listdir("."):
        # ok: command-injection
        os.system(word)
        word = "l" + "s"
