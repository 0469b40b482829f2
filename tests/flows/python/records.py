from collections import namedtuple
from dataclasses import dataclass
from enum import Enum, StrEnum
from typing import NamedTuple
from flask import Flask, request

app = Flask(__name__)
Pair = namedtuple("Pair", ["bad", "good"])
Third = NamedTuple("Third", [("bad", str), ("good", str)])
Pair2 = namedtuple("Pair2", "bad good")


class Both(NamedTuple):
    bad: str
    good: str = "ls"


@dataclass
class Data:
    bad: str
    good: str = "ls"


class Modes(Enum):
    LIST = "ls"
    SIZE = "du"


@app.get("/a")
def a():
    p = Pair(request.args["q"], "ls")
    # ruleid: path-traversal
    open(p.bad)
    # ok: path-traversal
    open(p.good)
    # ruleid: path-traversal
    open(p[0])
    # ok: path-traversal
    open(p[1])
    bad, good = p
    # ruleid: path-traversal
    open(bad)
    # ok: path-traversal
    open(good)


@app.get("/a2")
def a2():
    p = Pair2(good="ls", bad=request.args["q"])
    # ruleid: path-traversal
    open(p.bad)
    # ok: path-traversal
    open(p.good)
    # ok: path-traversal
    open(p[1])
    p = p._replace(bad="ls")
    # ok: path-traversal
    open(p.bad)


@app.get("/b")
def b():
    p = Both(request.args["q"])
    # ruleid: path-traversal
    open(p.bad)
    # ok: path-traversal
    open(p.good)
    # ruleid: path-traversal
    open(p[0])
    # ok: path-traversal
    open(p[1])
    bad, good = p
    # ruleid: path-traversal
    open(bad)
    # ok: path-traversal
    open(good)


@app.get("/c")
def c():
    p = Data(bad=request.args["q"])
    # ruleid: path-traversal
    open(p.bad)
    # ok: path-traversal
    open(p.good)


@app.get("/d")
def d():
    q = request.args["q"]
    # ok: path-traversal
    open(Modes(q).value)
    # ok: path-traversal
    open(Modes[q].value)
    # ok: path-traversal
    open(Modes.LIST.value)
    m = Modes(q)
    # ok: path-traversal
    open(m.value + m.name)
    # ruleid: path-traversal
    open(m.value + q)
    # ok: path-traversal
    open({Modes.LIST: "ls", Modes.SIZE: "du"}[m])


class Word(StrEnum):
    LIST = "ls"


@app.get("/words")
def words():
    q = request.args["q"]
    # ok: path-traversal
    open(Word(q))
    # ok: path-traversal
    open(Word[q])
    third = Third(q, "ls")
    # ruleid: path-traversal
    open(third.bad)
    # ok: path-traversal
    open(third.good)
    # ruleid: path-traversal
    open(third[0])
    changed = Pair("ls", "du")._replace(good=q)
    # ruleid: path-traversal
    open(changed.good)
    # ok: path-traversal
    open(changed.bad)
