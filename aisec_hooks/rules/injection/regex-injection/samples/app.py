import re

from flask import Flask, jsonify, request

app = Flask(__name__)
LINES = ["one", "two"]
PATTERNS = {"word": r"\w+", "number": r"\d+"}


@app.route("/search")
def search():
    # ruleid: regex-injection
    return jsonify([line for line in LINES if re.search(request.args["pattern"], line)])


@app.route("/compiled")
def compiled():
    # ruleid: regex-injection
    pattern = re.compile("^" + request.args["start"])
    return jsonify([line for line in LINES if pattern.match(line)])


@app.route("/replace")
def replace():
    # ruleid: regex-injection
    return re.sub(request.args["old"], "new", "an old text")


@app.route("/escaped")
def escaped():
    # ok: regex-injection
    pattern = re.compile("^" + re.escape(request.args["start"]))
    return jsonify([line for line in LINES if pattern.match(line)])


@app.route("/text")
def text():
    # ok: regex-injection
    return str(re.search("a+b", request.args["text"]) is not None)


@app.route("/known")
def known():
    # ok: regex-injection
    pattern = re.compile(PATTERNS.get(request.args["kind"], "x"))
    return jsonify([line for line in LINES if pattern.match(line)])


@app.route("/length")
def length():
    # ok: regex-injection
    return str(re.match("a{%d}" % int(request.args["length"]), "aaaa") is not None)
