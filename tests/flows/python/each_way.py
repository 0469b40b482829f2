"""Each way in which a flow ends, with its risky twin."""

import enum
import html
import os
import re
import shlex
import sqlite3
import subprocess
import uuid
from urllib.parse import urlsplit

import requests
from flask import Flask, abort, request

app = Flask(__name__)
ROOT = os.path.realpath("/srv/files")
COLUMNS = {"name", "price"}
HOSTS = {"example.com", "www.example.com"}


class Colour(enum.Enum):
    RED = "red"
    GREEN = "green"


# ends: sanitizer
@app.route("/sanitizer")
def sanitizer():
    name = request.args["name"]
    # ok: command-injection
    subprocess.run("ls " + shlex.quote(name), shell=True)
    # ruleid: command-injection
    subprocess.run("ls " + html.escape(name), shell=True)


# ends: number
@app.route("/number")
def number():
    con = sqlite3.connect("a.db")
    # ok: sql-injection
    con.execute("SELECT * FROM t WHERE id = " + str(int(request.args["id"])))
    # ruleid: sql-injection
    con.execute("SELECT * FROM t WHERE id = " + str(request.args["id"]))


# ends: boolean
@app.route("/boolean")
def boolean():
    con = sqlite3.connect("a.db")
    # ok: sql-injection
    con.execute("SELECT * FROM t WHERE sold = " + str(request.args["sold"] == "yes"))
    # ruleid: sql-injection
    con.execute("SELECT * FROM t WHERE sold = " + (request.args["sold"] or "yes"))


# ends: enumeration
@app.route("/enumeration")
def enumeration():
    con = sqlite3.connect("a.db")
    # ok: sql-injection
    con.execute(f"SELECT * FROM t WHERE colour = '{Colour(request.args['colour']).value}'")
    # ruleid: sql-injection
    con.execute(f"SELECT * FROM t WHERE colour = '{request.args['colour'].lower()}'")


# ends: uuid
@app.route("/uuid")
def identifier():
    con = sqlite3.connect("a.db")
    # ok: sql-injection
    con.execute(f"SELECT * FROM t WHERE id = '{uuid.UUID(request.args['id'])}'")
    # ruleid: sql-injection
    con.execute(f"SELECT * FROM t WHERE id = '{request.args['id'].strip()}'")


# ends: constant set
@app.route("/set")
def constant_set():
    con = sqlite3.connect("a.db")
    column = request.args["column"]
    if column in COLUMNS:
        # ok: sql-injection
        con.execute("SELECT * FROM t ORDER BY " + column)
    if column not in COLUMNS:
        # ruleid: sql-injection
        con.execute("SELECT * FROM t ORDER BY " + column)


# ends: binding
@app.route("/binding")
def binding():
    con = sqlite3.connect("a.db")
    # ok: sql-injection
    con.execute("SELECT * FROM t WHERE name = ?", (request.args["name"],))
    # ruleid: sql-injection
    con.execute("SELECT * FROM t WHERE name = '%s'" % (request.args["name"],))


# ends: containment
@app.route("/containment")
def containment():
    path = os.path.realpath(os.path.join(ROOT, request.args["file"]))
    if path.startswith(ROOT + os.sep):
        # ok: path-traversal
        open(path)
    raw = os.path.join(ROOT, request.args["file"])
    if raw.startswith(ROOT + os.sep):
        # ruleid: path-traversal
        open(raw)


# ends: host
@app.route("/host")
def host():
    url = request.args["url"]
    if urlsplit(url).hostname in HOSTS:
        # ok: request-forgery
        requests.get(url, timeout=5)
    if urlsplit(url).path in HOSTS:
        # ruleid: request-forgery
        requests.get(url, timeout=5)


# ends: guard that returns
@app.route("/returns")
def guard_that_returns():
    con = sqlite3.connect("a.db")
    table = request.args["table"]
    if not re.fullmatch("[a-z]+", table):
        return "no"
    # ok: sql-injection
    con.execute("SELECT * FROM " + table)
    other = request.args["other"]
    if not re.fullmatch("[a-z]+", other):
        app.logger.warning("odd table")
    # ruleid: sql-injection
    con.execute("SELECT * FROM " + other)


# ends: guard that raises
@app.route("/raises")
def guard_that_raises():
    con = sqlite3.connect("a.db")
    table = request.args["table"]
    if table not in COLUMNS:
        abort(400)
    # ok: sql-injection
    con.execute("SELECT * FROM " + table)
    other = request.args["other"]
    if not other:
        raise ValueError("no table")
    # ruleid: sql-injection
    con.execute("SELECT * FROM " + other)


# ends: reassignment
@app.route("/reassignment")
def reassignment():
    con = sqlite3.connect("a.db")
    table = request.args["table"]
    table = "prices"
    # ok: sql-injection
    con.execute("SELECT * FROM " + table)
    other = "prices"
    other = request.args["other"]
    # ruleid: sql-injection
    con.execute("SELECT * FROM " + other)


# ends: constant branch
@app.route("/branch")
def constant_branch():
    con = sqlite3.connect("a.db")
    table = "prices" if 7 * 6 - 2 > 30 else request.args["table"]
    # ok: sql-injection
    con.execute("SELECT * FROM " + table)
    other = "prices" if 7 * 6 - 2 < 30 else request.args["other"]
    # ruleid: sql-injection
    con.execute("SELECT * FROM " + other)
