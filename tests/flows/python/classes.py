"""Objects: fields, methods of all kinds, constructors."""

import sqlite3
from dataclasses import dataclass

from flask import Flask, request

app = Flask(__name__)


class Runner:
    shell = "sh"

    def __init__(self, command):
        self.command = command
        self.fixed = "ls"
        self.db = sqlite3.connect("x")

    def get(self):
        return self.command

    def get_fixed(self):
        return self.fixed

    def change(self, command):
        self.fixed = command

    @property
    def line(self):
        return "echo " + self.command

    @property
    def safe_line(self):
        return "echo " + self.shell

    @staticmethod
    def same(text):
        return text

    @staticmethod
    def none(text):
        return "none"

    @classmethod
    def made(cls, text):
        return cls(text)

    @classmethod
    def dropped(cls, text):
        return "dropped"

    def query(self, text):
        # ruleid: sql-injection
        self.db.execute("SELECT " + text)
        # ok: sql-injection
        self.db.execute("SELECT ?", (text,))


@app.route("/objects")
def objects():
    given = request.args["given"]
    # ruleid: path-traversal
    open(Runner(given).get())
    # ok: path-traversal
    open(Runner("ls").get())
    runner = Runner(given)
    # ruleid: path-traversal
    open(runner.get())
    # ok: path-traversal
    open(runner.get_fixed())
    # ruleid: path-traversal
    open(runner.command)
    # ok: path-traversal
    open(runner.fixed)
    # ruleid: path-traversal
    open(runner.line)
    # ok: path-traversal
    open(runner.safe_line)
    runner.query(given)
    other = Runner("ls")
    # ok: path-traversal
    open(other.line)
    other.change(given)
    # ruleid: path-traversal
    open(other.get_fixed())
    # ruleid: path-traversal
    open(Runner.same(given))
    # ok: path-traversal
    open(Runner.none(given))
    # ok: path-traversal
    open(runner.none(given))
    # ruleid: path-traversal
    open(Runner.made(given).get())
    # ok: path-traversal
    open(Runner.made("ls").get())
    # ok: path-traversal
    open(Runner.dropped(given))


class Child(Runner):
    def __init__(self, command):
        super().__init__(command)
        self.extra = "extra"

    def get_fixed(self):
        return super().get_fixed() + " -l"


@dataclass
class Order:
    name: str
    amount: str = "1"


@app.route("/bases")
def bases():
    given = request.args["given"]
    child = Child(given)
    # ruleid: path-traversal
    open(child.get())
    # ok: path-traversal
    open(child.get_fixed())
    # ok: path-traversal
    open(child.extra)
    order = Order(given)
    # ruleid: path-traversal
    open(order.name)
    # ok: path-traversal
    open(order.amount)
    order = Order(name="a", amount=given)
    # ok: path-traversal
    open(order.name)
    # ruleid: path-traversal
    open(order.amount)


@app.route("/closures")
def closures():
    given = request.args["given"]

    def later():
        return given

    def fixed():
        return "fixed"

    same = lambda text: text
    none = lambda text: "none"
    # ruleid: path-traversal
    open(later())
    # ok: path-traversal
    open(fixed())
    # ruleid: path-traversal
    open(same(given))
    # ok: path-traversal
    open(none(given))
    drop = Runner.none
    # ok: path-traversal
    open(drop(given))


class Switched:
    """A flag of a class is for its subclasses to set."""

    SHELL = False
    FOLDER = "/srv"

    def run(self):
        name = request.args["name"]
        if self.SHELL and name:
            # ruleid: command-injection
            os.system("ls " + name)
        # ok: command-injection
        os.system("ls " + self.FOLDER)
