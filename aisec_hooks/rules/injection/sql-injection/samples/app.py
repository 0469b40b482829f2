import enum
import sqlite3

import pandas as pd
import psycopg2
from django.db import connection
from django.db.models.expressions import RawSQL
from psycopg2 import sql
from sqlalchemy import text

TABLE = "users"
COLUMNS = ("name", "mail")


def user(database: sqlite3.Connection, name: str):
    cursor = database.cursor()
    # ruleid: sql-injection
    cursor.execute(f"SELECT * FROM users WHERE name = '{name}'")
    return cursor.fetchone()


def by_number(cursor, number):
    # ruleid: sql-injection
    cursor.execute("SELECT * FROM users WHERE id = " + number)


def rename(cursor, number, name):
    # ruleid: sql-injection
    cursor.execute("UPDATE users SET name = '%s' WHERE id = %s" % (name, number))


def remove(path: str, name: str) -> None:
    connection = sqlite3.connect(path)
    # ruleid: sql-injection
    connection.execute("DELETE FROM users WHERE name = '{}'".format(name))


def search(word: str):
    query = "SELECT id FROM posts"
    query += " WHERE title LIKE '%" + word + "%'"
    with psycopg2.connect("dbname=blog") as database, database.cursor() as cursor:
        # ruleid: sql-injection
        cursor.execute(query)
        return cursor.fetchall()


def with_sqlalchemy(session, name: str):
    # ruleid: sql-injection
    return session.execute(text(f"SELECT * FROM users WHERE name = '{name}'"))


def with_django(name: str):
    with connection.cursor() as cursor:
        # ruleid: sql-injection
        cursor.execute(f"SELECT id FROM auth_user WHERE username = '{name}'")


def with_raw(model, name: str):
    # ruleid: sql-injection
    return model.objects.raw("SELECT * FROM app_user WHERE name = '%s'" % name)


def annotated(queryset, name: str):
    # ruleid: sql-injection
    return queryset.annotate(hits=RawSQL(f"SELECT count(*) FROM log WHERE who = '{name}'", ()))


def frame(engine, day: str) -> pd.DataFrame:
    # ruleid: sql-injection
    return pd.read_sql(f"SELECT * FROM sales WHERE day = '{day}'", engine)


async def with_asyncpg(pool, name: str):
    # ruleid: sql-injection
    return await pool.fetchrow(f"SELECT * FROM users WHERE name = '{name}'")


def user_safely(cursor, name: str):
    # ok: sql-injection
    cursor.execute("SELECT * FROM users WHERE name = ?", (name,))


def rename_safely(cursor, number: int, name: str):
    # ok: sql-injection
    cursor.execute("UPDATE users SET name = %s WHERE id = %s", (name, number))


def with_sqlalchemy_safely(session, name: str):
    # ok: sql-injection
    return session.execute(text("SELECT * FROM users WHERE name = :name"), {"name": name})


def several(cursor, numbers: list[int]):
    marks = ", ".join("?" for _ in numbers)
    # ok: sql-injection
    cursor.execute(f"SELECT * FROM users WHERE id IN ({marks})", numbers)


def several_at_once(cursor, numbers: list[int]):
    marks = ",".join(["%s"] * len(numbers))
    # ok: sql-injection
    cursor.execute("SELECT * FROM users WHERE id IN (%s)" % marks, numbers)


def several_values(cursor, names: list[str]):
    # ruleid: sql-injection
    cursor.execute(f"SELECT * FROM users WHERE name IN ({','.join(names)})")


def of_constants(cursor):
    # ok: sql-injection
    cursor.execute(f"SELECT {', '.join(COLUMNS)} FROM {TABLE} WHERE active = 1")


def with_identifiers(cursor, table: str, name: str):
    # ok: sql-injection
    query = sql.SQL("SELECT * FROM {} WHERE name = %s").format(sql.Identifier(table))
    cursor.execute(query, (name,))


async def with_asyncpg_safely(pool, name: str):
    # ok: sql-injection
    return await pool.fetchrow("SELECT * FROM users WHERE name = $1", name)


def logged(log, name: str) -> None:
    # ok: sql-injection
    log.execute(f"hello {name}")


def limited(cursor, count: str):
    # ok: sql-injection
    cursor.execute("SELECT * FROM users WHERE age > %d" % int(count))


class Order(enum.Enum):
    NAME = "name"
    PRICE = "price"


def ordered(cursor, order: str, sold: str):
    # ok: sql-injection
    cursor.execute(f"SELECT * FROM items ORDER BY {Order(order).value}")
    # ok: sql-injection
    cursor.execute("SELECT * FROM items WHERE sold = " + str(sold == "yes"))


def ordered_by_anything(cursor, order: str, sold: str):
    # ruleid: sql-injection
    cursor.execute(f"SELECT * FROM items ORDER BY {Other(order).value}")
    # ruleid: sql-injection
    cursor.execute("SELECT * FROM items WHERE sold = " + str(sold or "yes"))


def with_the_sign_of_the_driver(cursor, name: str):
    sign = cursor.arg
    # Not sure: nothing but the variable can be the place-holder.
    # ruleid: sql-injection
    cursor.execute("SELECT * FROM users WHERE name = %s" % sign, (name,))


def with_another_value_bound(cursor, name: str, age: int):
    # ruleid: sql-injection
    cursor.execute("SELECT * FROM users WHERE age > ? AND name = " + name, (age,))
