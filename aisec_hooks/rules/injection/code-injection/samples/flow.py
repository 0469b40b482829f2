from flask import Flask, request
from openai import OpenAI

app = Flask(__name__)


@app.route("/count")
def count():
    formula = request.args["formula"]
    # ruleid: code-injection
    return str(eval(formula))


def run(source):
    # ruleid: code-injection
    exec(source)


@app.route("/run", methods=["POST"])
def run_it():
    run(request.get_data(as_text=True))
    return "done"


def agent(task):
    answer = OpenAI().responses.create(model="gpt", input=task)
    # ruleid: code-injection
    exec(answer.output_text)


@app.route("/number")
def number():
    # ok: code-injection
    return str(eval(str(float(request.args["formula"]))))


@app.route("/replaced")
def replaced():
    formula = request.args["formula"]
    formula = "6 * 7"
    # ok: code-injection
    return str(eval(formula))


@app.route("/never")
def never():
    formula = "6 * 7"
    if formula == "6 * 8":
        formula = request.args["formula"]
    # ok: code-injection
    return str(eval(formula))
