"""What is escaped for one place of a text, and put into another."""

import html
import shlex
import subprocess

from flask import Flask, request
from django.utils.http import url_has_allowed_host_and_scheme

app = Flask(__name__)


@app.route("/word")
def word():
    name = shlex.quote(request.args["name"])
    # ok: command-injection
    subprocess.getoutput("figlet 'Hello' " + name)
    # ruleid: command-injection
    subprocess.getoutput('figlet "Hello ' + name + '"')
    # ruleid: command-injection
    subprocess.getoutput(f"sh -c 'echo {name}'")
    return "done"


@app.route("/link")
def link():
    target = html.escape(request.args["to"])
    # ok: cross-site-scripting
    return "<p title='" + target + "'>Own page</p>"


@app.route("/bare")
def bare():
    target = html.escape(request.args["to"])
    # ruleid: cross-site-scripting
    return "<p title=" + target + ">Own page</p>"


@app.route("/address")
def address():
    target = html.escape(request.args["to"])
    # ruleid: cross-site-scripting
    return '<a href="' + target + '">Own page</a>'


@app.route("/part")
def part():
    target = html.escape(request.args["to"])
    # ok: cross-site-scripting
    return '<a href="/pages/' + target + '">Own page</a>'


@app.route("/checked")
def checked():
    target = request.args["to"]
    if not url_has_allowed_host_and_scheme(target, {"example.org"}):
        return "no"
    # ok: cross-site-scripting
    return '<a href="' + html.escape(target) + '">Own page</a>'
