import sqlite3

import asyncpg
import psycopg
from django.db import connection
from django.db.models.expressions import RawSQL
from flask import Flask, request
from psycopg import sql
from sqlalchemy import literal_column, select, text

from shop.models import Order, User, db

app = Flask(__name__)
store = sqlite3.connect("shop.db")


@app.route("/orders")
def orders():
    name = request.args.get("name")
    # ruleid: sql-injection
    store.execute("SELECT * FROM orders WHERE name = '" + name + "'")
    # ok: sql-injection
    store.execute("SELECT * FROM orders WHERE name = ?", (name,))
    cursor = store.cursor()
    # ruleid: sql-injection
    cursor.execute("SELECT * FROM orders WHERE name = '%s'" % request.form["name"])
    # ruleid: sql-injection
    cursor.executescript(request.get_data())
    # ok: sql-injection
    cursor.execute("SELECT * FROM orders WHERE number = ?", [request.values["number"]])
    # ok: sql-injection
    cursor.execute("SELECT * FROM orders WHERE number = %d" % int(request.values["number"]))


@app.route("/statement", methods=["POST"])
def statement():
    # ruleid: sql-injection
    store.execute(request.json["statement"])
    # ruleid: sql-injection
    db.session.execute(text(request.json["statement"]))
    # ok: sql-injection
    db.session.execute(text("SELECT * FROM t WHERE name = :name"), {"name": request.json["name"]})
    # ok: sql-injection
    db.session.execute(select(User).where(User.name == request.json["name"]))
    # ok: sql-injection
    db.session.execute(select(User).where(User.name.in_(request.json["names"])))
    # ruleid: sql-injection
    db.session.execute(select(literal_column(request.json["column"])))
    return "done"


@app.route("/names/<table>")
def names(table):
    connected = psycopg.connect("")
    # ruleid: sql-injection
    connected.execute(sql.SQL(table))
    # ok: sql-injection
    connected.execute(sql.SQL("SELECT * FROM {}").format(sql.Identifier(table)))


async def rows(request):
    connected = await asyncpg.connect()
    # ruleid: sql-injection
    await connected.fetch(request.GET["statement"])
    # ruleid: sql-injection
    await connected.fetchrow("SELECT * FROM t WHERE name = '" + request.GET["name"] + "'")
    # ok: sql-injection
    await connected.fetchrow("SELECT * FROM t WHERE name = $1", request.GET["name"])


def search(request):
    name = request.POST["name"]
    # ruleid: sql-injection
    User.objects.raw(name)
    # ok: sql-injection
    User.objects.raw("SELECT * FROM users WHERE name = %s", [name])
    # ruleid: sql-injection
    Order.objects.extra(where=[name])
    # ok: sql-injection
    Order.objects.extra(where=["name = %s"], params=[name])
    # ruleid: sql-injection
    RawSQL(name, [])
    # ok: sql-injection
    Order.objects.filter(name=name)
    with connection.cursor() as cursor:
        # ruleid: sql-injection
        cursor.execute(name)
