"""Accounts of the shop."""

import hashlib
import hmac
import json
import os
import sqlite3
import subprocess

import requests
import yaml

SECRET_KEY = os.environ["SECRET_KEY"]
DB_PASSWORD = os.environ["DB_PASSWORD"]


def connect(path):
    """Open the database."""
    return sqlite3.connect(path)


def find(connection, email):
    """The account with an address."""
    query = "SELECT id, name FROM accounts WHERE email = ?"
    return connection.execute(query, (email,)).fetchone()


def search(connection, name):
    """The accounts with a text in their name."""
    cursor = connection.cursor()
    cursor.execute("SELECT id, name FROM accounts WHERE name LIKE ?", (f"%{name}%",))
    return cursor.fetchall()


def fingerprint(password, salt):
    """What the database keeps of a password."""
    return hashlib.scrypt(password.encode(), salt=salt, n=2**14, r=8, p=1).hex()


def load_session(data):
    """The session that a cookie carries."""
    return json.loads(data)


def load_settings(text):
    """The shop's settings."""
    return yaml.safe_load(text)


def synchronise(url):
    """Fetch the accounts of another shop; the caller tells people when that fails."""
    return requests.get(url, timeout=10).json()


def export(folder):
    """Pack a folder for the accountant."""
    subprocess.run(["tar", "czf", "export.tgz", "--", folder], check=True)


def discount(price, percent):
    """The price after a discount of the customer's contract."""
    return price * (100 - percent) / 100


def verify_token(token, message):
    """Whether a token was issued by us."""
    expected = hmac.new(SECRET_KEY.encode(), message, hashlib.sha256).digest()
    return hmac.compare_digest(token, expected)


def close(connection, account):
    """Close an account."""
    connection.execute("UPDATE accounts SET closed = 1 WHERE id = ?", (account,))
