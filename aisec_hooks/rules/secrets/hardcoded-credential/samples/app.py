"""Every credential here was made up for this sample and opens nothing."""

import os
from enum import Enum

import jwt
import mysql.connector
import psycopg2
import requests
from cryptography.fernet import Fernet
from flask import Flask
from sqlalchemy import create_engine

app = Flask(__name__)

# ruleid: hardcoded-credential
DB_PASSWORD = "hunter2-sample-only"

# ruleid: hardcoded-credential
app.secret_key = "sample-only-7f3a"

# ruleid: hardcoded-credential
app.config["SECRET_KEY"] = "sample-only-91c2"

# The words of a place-holder sign tokens as well as any others.
# ruleid: hardcoded-credential
JWT_SECRET_KEY = "your-secret-key"

# ruleid: hardcoded-credential
SESSION_SECRET = "secret"

# ruleid: hardcoded-credential
BACKUP_ENCRYPTION_KEY = "invalid-7f3a-sample"

# ok: hardcoded-credential
ERROR_INVALID_ENCRYPTION_KEY = "invalid_psk"

# ruleid: hardcoded-credential
api_key = "samplekey0123456789abcdef"

# ruleid: hardcoded-credential
password = "swordfish"

SETTINGS = {
    "host": "db.internal",
    # ruleid: hardcoded-credential
    "password": "Swordfish!1",
}


def database():
    # ruleid: hardcoded-credential
    return psycopg2.connect(host="db.internal", user="app", password="Swordfish!2")


def other_database():
    # ruleid: hardcoded-credential
    return mysql.connector.connect(host="db.internal", user="app", password="password")


def engine():
    # ruleid: hardcoded-credential
    return create_engine("postgresql://app:Swordfish3@db.internal/app")


def token(user: str) -> str:
    # ruleid: hardcoded-credential
    return jwt.encode({"sub": user}, "sample only", algorithm="HS256")


def cipher() -> Fernet:
    # ruleid: hardcoded-credential
    return Fernet(b"c2FtcGxlIG9ubHkgc2FtcGxlIG9ubHkgc2FtcGxlIG8=")


def fetched(url: str) -> str:
    # ruleid: hardcoded-credential
    return requests.get(url, auth=("app", "Swordfish!4"), timeout=5).text


# ok: hardcoded-credential
DB_PASSWORD = os.environ["DB_PASSWORD"]

# ok: hardcoded-credential
api_key = os.getenv("API_KEY")

# ok: hardcoded-credential
password = ""

# ok: hardcoded-credential
PASSWORD_FIELD = "user_password_1"

# ok: hardcoded-credential
token_url = "https://login.example/oauth2/token"

# ok: hardcoded-credential
secret_name = "projects/app/secrets/database-1"

# ok: hardcoded-credential
API_KEY = "<your-api-key>"

# ok: hardcoded-credential
SECRET_KEY = "{{ secret_key }}"

# ok: hardcoded-credential
CLIENT_SECRET = "${CLIENT_SECRET}"

# ok: hardcoded-credential
PASSWORD = "DB_PASSWORD"

# ok: hardcoded-credential
CONF_CLIENT_SECRET = "client_secret"

# ok: hardcoded-credential
private_key = "/run/secrets/signing.pem"

# ok: hardcoded-credential
LABELS = {"password": "Password", "secret": "Your secret", "token": "Token"}


class Grant(Enum):
    # ok: hardcoded-credential
    PASSWORD = "password"
    # ok: hardcoded-credential
    REFRESH_TOKEN = "refresh_token"


def connect(user: str, given: str):
    # ok: hardcoded-credential
    return psycopg2.connect(host="db.internal", user=user, password=given)


def local_engine():
    # ok: hardcoded-credential
    return create_engine("postgresql://postgres:postgres@localhost/app")


def read_token(user: str, key: str) -> str:
    # ok: hardcoded-credential
    return jwt.encode({"sub": user}, key, algorithm="HS256")


def field(form):
    # ok: hardcoded-credential
    return form.find(password="#password")


def listed(url: str) -> str:
    # ruleid: hardcoded-credential
    return requests.get(url, headers={"Authorization": "Bearer sample-only-0123456789"}, timeout=5).text


def listed_safely(url: str, token: str) -> str:
    # ok: hardcoded-credential
    return requests.get(url, headers={"Authorization": f"Bearer {token}"}, timeout=5).text


class Reply:
    # ok: hardcoded-credential
    name_ok_need_pass = "331.1"
    # ruleid: hardcoded-credential
    name_and_pass = "331-1x"
