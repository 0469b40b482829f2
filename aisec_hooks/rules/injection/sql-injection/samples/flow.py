import json
import sqlite3
import sys

from flask import Flask, request
from openai import OpenAI

app = Flask(__name__)
connection = sqlite3.connect("shop.db")
TABLES = {"orders": "orders", "customers": "customers"}


@app.route("/search")
def search():
    query = request.args["query"]
    # ruleid: sql-injection
    return json.dumps(connection.execute(query).fetchall())


@app.route("/named/<name>")
def named(name):
    condition = "name = '" + name + "'"
    statement = " ".join(["SELECT id FROM customers WHERE", condition])
    # ruleid: sql-injection
    return json.dumps(connection.execute(statement).fetchall())


def first(statement):
    # ruleid: sql-injection
    return connection.execute(statement).fetchone()


@app.route("/first")
def first_of():
    return json.dumps(first(f"SELECT * FROM orders WHERE {request.form['condition']}"))


@app.route("/ask")
def ask():
    answer = OpenAI().chat.completions.create(
        model="gpt", messages=[{"role": "user", "content": "How many orders are there?"}]
    )
    # ruleid: sql-injection
    return json.dumps(connection.execute(answer.choices[0].message.content).fetchall())


def command_line():
    # ruleid: sql-injection
    print(connection.execute(sys.argv[1]).fetchall())


@app.route("/bound")
def bound():
    statement = "SELECT id FROM customers WHERE name = ?"
    # ok: sql-injection
    return json.dumps(connection.execute(statement, (request.args["name"],)).fetchall())


@app.route("/numbered")
def numbered():
    statement = "SELECT id FROM orders LIMIT {}".format(int(request.args["limit"]))
    # ok: sql-injection
    return json.dumps(connection.execute(statement).fetchall())


@app.route("/table")
def table():
    name = TABLES.get(request.args["table"], "orders")
    statement = " ".join(["SELECT * FROM", name])
    # ok: sql-injection
    return json.dumps(connection.execute(statement).fetchall())


@app.route("/sorted")
def sorted_by():
    column = request.args["column"]
    if column not in ("name", "price"):
        return "unknown column"
    statement = " ".join(["SELECT * FROM orders ORDER BY", column])
    # ok: sql-injection
    return json.dumps(connection.execute(statement).fetchall())


@app.route("/replaced")
def replaced():
    query = request.args["query"]
    query = "SELECT 1"
    # ok: sql-injection
    return json.dumps(connection.execute(query).fetchall())


@app.route("/never")
def never():
    query = request.args["query"] if 7 * 6 < 40 else "SELECT 1"
    # ok: sql-injection
    return json.dumps(connection.execute(query).fetchall())
