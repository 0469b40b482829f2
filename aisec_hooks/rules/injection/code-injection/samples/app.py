import ast
import builtins
import re

import pandas as pd

OPERATIONS = {"sum": sum, "max": max}


def calculated(formula: str):
    # ruleid: code-injection
    return eval(formula)


def attribute(name: str):
    # ruleid: code-injection
    return eval(f"settings.{name}")


def run(request):
    # ruleid: code-injection
    exec(request.POST["code"])


def in_a_cage(text: str):
    # ruleid: code-injection
    return eval(text, {"__builtins__": {}})


def define(name: str, body: str) -> None:
    source = "def " + name + "():\n    " + body
    # ruleid: code-injection
    exec(source, globals())


def plainly(text: str):
    # ruleid: code-injection
    return builtins.eval(text)


def literal(text: str):
    # ok: code-injection
    return ast.literal_eval(text)


def chosen(name: str, values: list[int]):
    # ok: code-injection
    return OPERATIONS[name](values)


def constant():
    # ok: code-injection
    return eval("1 + 1")


def put_together_from_constants():
    prefix = "1 +"
    # ok: code-injection
    return eval(prefix + " 1")


def filtered(frame: pd.DataFrame):
    # ok: code-injection
    return frame.eval("total = price * count")


def trained(model, data):
    # ok: code-injection
    model.eval()
    return model(data)


def matcher(text: str):
    # ok: code-injection
    return re.compile(text)


class Robot:
    def exec(self, command: str) -> None:
        # ok: code-injection
        self.queue.exec(command)
