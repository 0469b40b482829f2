"""Constants in containers, routes that convert, out-arguments, class bodies of requests."""

from enum import Enum
from uuid import UUID

from django.http import HttpResponse
from fastapi import FastAPI
from flask import Flask, request
from pydantic import BaseModel

app = Flask(__name__)
api = FastAPI()

ALLOWED = frozenset({"a", "b"})
LISTED = ["a", "b"]
MAPPED = {"a": "one", "b": "two"}
PAIRS = dict([("a", "one")])
OTHERS = set(LISTED) | {"c"}


@app.route("/members")
def members():
    given = request.args["given"]
    if given in ALLOWED:
        # ok: path-traversal
        open(given)
    if given in LISTED:
        # ok: path-traversal
        open(given)
    if given in MAPPED:
        # ok: path-traversal
        open(given)
    # ok: path-traversal
    open(MAPPED[given])
    # ok: path-traversal
    open(MAPPED.get(given, "one"))
    # ruleid: path-traversal
    open(MAPPED.get(given, given))
    # ok: path-traversal
    open(PAIRS.get("a"))
    chosen = [each for each in request.args.getlist("a") if each in ALLOWED]
    # ok: path-traversal
    open(chosen[0])
    every = [each for each in request.args.getlist("a") if each]
    # ruleid: path-traversal
    open(every[0])
    if given not in ALLOWED:
        return "no"
    # ok: path-traversal
    open(given)
    return "yes"


@app.route("/item/<int:number>/<name>/<uuid:key>")
def converted(number, name, key):
    # ok: path-traversal
    open("/srv/" + number)
    # ruleid: path-traversal
    open("/srv/" + name)
    # ok: path-traversal
    open("/srv/" + key)


@app.get("/file/<path:name>/<float:size>")
def converted_too(name, size):
    # ruleid: path-traversal
    open("/srv/" + name)
    # ok: path-traversal
    open("/srv/" + size)


class Color(str, Enum):
    RED = "red"


class Item(BaseModel):
    name: str
    amount: int
    color: Color


@api.post("/items/{number}/{key}")
def typed(number: int, key: UUID, color: Color, item: Item, text: str):
    # ok: path-traversal
    open(f"/srv/{number}")
    # ok: path-traversal
    open(f"/srv/{key}")
    # ok: path-traversal
    open(f"/srv/{color}")
    # ruleid: path-traversal
    open(f"/srv/{item.name}")
    # ok: path-traversal
    open(f"/srv/{item.amount}")
    # ok: path-traversal
    open(f"/srv/{item.color}")
    # ruleid: path-traversal
    open(f"/srv/{text}")


@app.route("/read")
def read():
    buffer = bytearray(16)
    request.stream.readinto(buffer)
    # ruleid: path-traversal
    open(buffer)
    other = bytearray(16)
    # ok: path-traversal
    open(other)
