import shlex
import subprocess

from anthropic import Anthropic
from flask import Flask, request

app = Flask(__name__)
SCRIPTS = {"build": "make build", "test": "make test"}


@app.route("/run")
def run():
    # ruleid: command-injection
    return subprocess.check_output(request.args["command"], shell=True)


@app.route("/start")
def start():
    program = request.form["program"]
    # ruleid: command-injection
    return subprocess.run([program, "--version"], capture_output=True).stdout


def shell(command):
    # ruleid: command-injection
    return subprocess.getoutput(command)


@app.route("/ping/<host>")
def ping(host):
    return shell(" ".join(["ping -c 1", host]))


def agent(task):
    message = Anthropic().messages.create(
        model="claude", max_tokens=100, messages=[{"role": "user", "content": task}]
    )
    # ruleid: command-injection
    return subprocess.run(message.content[0].text, shell=True)


@app.route("/quoted")
def quoted():
    command = " ".join(["ls -l --", shlex.quote(request.args["folder"])])
    # ok: command-injection
    return subprocess.check_output(command, shell=True)


@app.route("/argument")
def argument():
    # ok: command-injection
    return subprocess.check_output(["ls", "-l", "--", request.args["folder"]])


@app.route("/script")
def script():
    command = SCRIPTS.get(request.args["name"])
    if command is None:
        return "unknown script"
    # ok: command-injection
    return subprocess.check_output(command.split())


@app.route("/allowed")
def allowed():
    program = request.args["program"]
    if program not in {"git", "hg"}:
        raise ValueError("not allowed")
    # ok: command-injection
    return subprocess.check_output([program, "--version"])


@app.route("/replaced")
def replaced():
    program = request.args["program"]
    program = "git"
    # ok: command-injection
    return subprocess.check_output([program, "--version"])


@app.route("/never")
def never():
    program = "git"
    if 2 + 2 == 5:
        program = request.args["program"]
    # ok: command-injection
    return subprocess.check_output([program, "--version"])
