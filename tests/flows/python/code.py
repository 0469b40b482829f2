import ast
import importlib
import runpy

from flask import Flask, request

app = Flask(__name__)
OPERATIONS = {"add": lambda a, b: a + b}


@app.route("/compute", methods=["POST"])
def compute():
    text = request.form["text"]
    # ruleid: code-injection
    eval(text)
    # ruleid: code-injection
    exec(text)
    # ruleid: code-injection
    compile(text, "rule", "eval")
    # ruleid: code-injection
    runpy.run_path(text)
    # ok: code-injection
    ast.literal_eval(text)
    # ok: code-injection
    eval(str(float(text)))
    # ok: code-injection
    return str(OPERATIONS[text](1, 2))


@app.route("/load/<name>")
def load(name):
    # ruleid: unsafe-reflection
    importlib.import_module("handlers." + name)
    # ruleid: unsafe-reflection
    __import__(name)
    module = importlib.import_module("handlers")
    # ruleid: unsafe-reflection
    getattr(module, name)()
    if name not in ("first", "second"):
        return "unknown"
    # ok: unsafe-reflection
    return str(importlib.import_module("handlers." + name))
