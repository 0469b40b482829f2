from collections import deque
from queue import LifoQueue, Queue

from flask import Flask, request

app = Flask(__name__)


@app.get("/f")
def f():
    d = deque()
    d.append("ls")
    d.append(request.args["q"])
    d.append("du")
    # ok: path-traversal
    open(d.popleft())
    # ruleid: path-traversal
    open(d.popleft())
    # ok: path-traversal
    open(d.popleft())
    d = deque(["ls"])
    d.appendleft(request.args["q"])
    # ok: path-traversal
    open(d.pop())
    # ruleid: path-traversal
    open(d.pop())



@app.get("/g")
def g():
    d = Queue()
    d.put("ls")
    d.put(request.args["q"])
    # ok: path-traversal
    open(d.get())
    # ruleid: path-traversal
    open(d.get())


@app.get("/h")
def h():
    d = LifoQueue()
    d.put("ls")
    d.put(request.args["q"])
    # ruleid: path-traversal
    open(d.get())
    # ok: path-traversal
    open(d.get())


def words(text):
    for each in text.split():
        yield each


def constants(text):
    yield "ls"
    yield "du"


@app.get("/made")
def made_one_by_one():
    text = request.args["q"]
    found = words(text)
    # ruleid: path-traversal
    open(next(found))
    for each in words(text):
        # ruleid: path-traversal
        open(each)
    # ruleid: path-traversal
    open(list(words(text))[0])
    # ok: path-traversal
    open(next(constants(text)))
    for each in constants(text):
        # ok: path-traversal
        open(each)
    # ok: path-traversal
    open(list(constants(text))[1])
