"""Values that functions of the file put into what they are given, and loops over short lists."""

import binascii
import hashlib
import os
import pickle
from string import Template
from types import SimpleNamespace
from urllib.parse import quote_plus, unquote_plus
from xml.sax.saxutils import escape

from flask import Flask, request
from lxml import etree
from markupsafe import Markup

app = Flask(__name__)
tree = etree.parse("staff.xml")


def collect(target, extra):
    target.append("first")
    target.append(extra)


def collect_anew(target, extra):
    target = []
    target.append(extra)


@app.route("/collected")
def collected():
    words = []
    collect(words, request.args["word"])
    # ruleid: command-injection
    os.system(words[1])
    # ok: command-injection
    os.system(words[0])


@app.route("/anew")
def anew():
    words = ["ls"]
    collect_anew(words, request.args["word"])
    # ok: command-injection
    os.system(words[0])


@app.route("/last")
def last_wins():
    word = request.args["word"]
    chosen = ""
    for each in (word, "ls"):
        chosen = each
    # ok: command-injection
    os.system(chosen)
    for each in ("ls", word):
        chosen = each
    # ruleid: command-injection
    os.system(chosen)


@app.route("/left")
def left_early():
    chosen = ""
    for each in ("ls", request.args["word"]):
        chosen = each
        if len(chosen) == 2:
            break
    # ok: command-injection
    os.system(chosen)


@app.route("/names")
def names():
    options = dict(left="ls", right="ls")
    options.update(right=request.args["word"])
    # ruleid: command-injection
    os.system(options["right"])
    # ok: command-injection
    os.system(options["left"])
    options.clear()
    options["right"] = "ls"
    # ok: command-injection
    os.system(options["right"])


@app.route("/attributes")
def attributes():
    held = SimpleNamespace(usual="ls")
    setattr(held, "given", request.args["word"])
    # ruleid: command-injection
    os.system(getattr(held, "given"))
    # ok: command-injection
    os.system(getattr(held, "usual"))


@app.route("/decoded")
def decoded():
    name = quote_plus(request.args["name"])
    # ok: path-traversal
    open(f"/srv/{name}")
    # ruleid: path-traversal
    open("/srv/" + unquote_plus(name))


@app.route("/quotes")
def quotes():
    name = escape(request.args["name"])
    # ruleid: xpath-injection
    return str(tree.xpath(f"//employee[@id='{name}']"))


@app.route("/markup")
def markup():
    # ok: cross-site-scripting
    return Markup("<p>{}</p>").format(request.args["name"])


@app.route("/digest")
def digest():
    word = hashlib.sha256(request.args["word"].encode()).hexdigest()
    # ok: command-injection
    return os.popen(Template("convert $part").substitute(part=word)).read()


@app.route("/constant")
def constant():
    def kept():
        return "gAR9lC4="

    # ok: unsafe-deserialization
    return str(pickle.loads(binascii.a2b_base64(kept())))


def swallowed(given):
    try:
        if given not in ("saved", "deleted"):
            raise ValueError(given)
    except ValueError:
        app.logger.info("a new word")
    return given


@app.route("/swallowed")
def checked_in_vain():
    # ruleid: command-injection
    os.system(swallowed(request.args["word"]))


def run(command):
    # ok: command-injection
    return os.system("sh -c '" + command + "'")


@app.route("/known")
def known_callers():
    return str(run("ls"))


def run_any(command):
    # ruleid: command-injection
    return os.system("sh -c '" + command + "'")


@app.route("/handed")
def handed_on():
    run_any("ls")
    return str(list(map(run_any, settings())))


def settings():
    return open("settings").readlines()


@app.route("/options")
def options():
    given = request.get_json() or {}
    # ruleid: command-injection
    os.system(given.get("word", ""))
    return "done"


def run_alone(command):
    # ruleid: command-injection
    return os.system("sh -c '" + command + "'")


if __name__ == "__main__":
    run_alone("ls")


def counted_to_constant(text, depth):
    if depth == 0:
        return "nothing"
    return counted_to_constant(text, depth - 1)


def counted_to_text(text, depth):
    if depth == 0:
        return text
    return counted_to_text(text, depth - 1)


@app.route("/counted")
def counted():
    # ok: command-injection
    os.system("ls " + counted_to_constant(request.args["a"], 3))
    # ruleid: command-injection
    os.system("ls " + counted_to_text(request.args["a"], 3))
    return "done"
