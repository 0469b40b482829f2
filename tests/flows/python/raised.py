"""Values that exceptions carry from where they are raised to where they are caught."""

import os

from flask import Flask, request

app = Flask(__name__)


class Refused(Exception):
    def __init__(self, command, reason):
        super().__init__(reason)
        self.command = command
        self.reason = reason


class Plain(Exception):
    pass


@app.route("/raised")
def raised():
    try:
        raise LookupError(request.args["c"])
    except LookupError as error:
        # ruleid: command-injection
        os.system(error.args[0])
        # ruleid: command-injection
        os.system(str(error))
        # ruleid: command-injection
        os.system(f"echo {error}")
    try:
        raise LookupError("ls")
    except LookupError as error:
        # ok: command-injection
        os.system(error.args[0])
        # ok: command-injection
        os.system(str(error))
    try:
        raise Plain("ls", request.args["c"])
    except Plain as error:
        # ok: command-injection
        os.system(error.args[0])
        # ruleid: command-injection
        os.system(error.args[1])


@app.route("/own")
def own():
    try:
        raise Refused(request.args["c"], "late")
    except Refused as error:
        # ruleid: command-injection
        os.system(error.command)
        # ok: command-injection
        os.system(error.reason)


@app.route("/chosen")
def chosen():
    try:
        if request.args["a"] == "x":
            raise KeyError(request.args["c"])
        raise ValueError("ls")
    except ValueError as error:
        # ok: command-injection
        os.system(str(error))
    except KeyError as error:
        # ruleid: command-injection
        os.system(error.args[0])


def refuse(command):
    raise Refused(command, "late")


def deeper(command):
    refuse(command)


@app.route("/called")
def called():
    try:
        refuse(request.args["c"])
    except Refused as error:
        # ruleid: command-injection
        os.system(error.command)
        # ok: command-injection
        os.system(error.reason)
    try:
        deeper(request.args["c"])
    except Refused as error:
        # ruleid: command-injection
        os.system(error.command)
    try:
        refuse("ls")
    except Refused as error:
        # ok: command-injection
        os.system(error.command)


@app.route("/inner")
def inner():
    try:
        try:
            raise Plain(request.args["c"])
        except LookupError:
            pass
    except Plain as error:
        # ruleid: command-injection
        os.system(error.args[0])


@app.route("/again")
def again():
    try:
        try:
            raise Plain(request.args["c"])
        except Plain as error:
            raise Refused(error.args[0], "late") from error
    except Refused as error:
        # ruleid: command-injection
        os.system(error.command)
        # ok: command-injection
        os.system(error.reason)
