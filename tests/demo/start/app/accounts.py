"""Accounts of the shop."""

import sqlite3


def connect(path):
    """Open the database."""
    return sqlite3.connect(path)


def find(connection, email):
    """The account with an address."""
    query = "SELECT id, name FROM accounts WHERE email = ?"
    return connection.execute(query, (email,)).fetchone()
