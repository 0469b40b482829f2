"""Every value here was made up for this sample and opens nothing."""

import argparse
import os
import secrets
from os import environ

from decouple import config
from flask import Flask

app = Flask(__name__)

# ruleid: default-secret
SECRET_KEY = os.getenv("SECRET_KEY", "dev")

# ruleid: default-secret
app.secret_key = os.environ.get("FLASK_SECRET_KEY", "change-me")

# ruleid: default-secret
DB_PASSWORD = environ.get("DB_PASSWORD", default="postgres")

# ruleid: default-secret
JWT_SECRET = os.environ.get("JWT_SECRET") or "dev-secret"

# ruleid: default-secret
SIGNING_KEY = config("SIGNING_KEY", default="sample only")

# ruleid: default-secret
os.environ.setdefault("DJANGO_SECRET_KEY", "insecure-sample")


# ruleid: default-secret
def connect(user: str, password: str = "swordfish") -> None:
    print(user, len(password))


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    # ruleid: default-secret
    parser.add_argument("--admin-password", default="admin")
    # ok: default-secret
    parser.add_argument("--token", default=None)
    return parser.parse_args()


# ok: default-secret
SECRET_KEY = os.environ["SECRET_KEY"]

# ok: default-secret
PORT = os.getenv("PORT", "80")

# ok: default-secret
DB_PASSWORD = os.getenv("DB_PASSWORD", "")

# ok: default-secret
JWT_SECRET = os.getenv("JWT_SECRET")

# ok: default-secret
SESSION_SECRET = os.getenv("SESSION_SECRET", secrets.token_hex(32))

# ok: default-secret
PASSWORD_FILE = os.getenv("PASSWORD_FILE", "/run/secrets/password")

# ok: default-secret
API_KEY = os.getenv("API_KEY", "<your key>")

# ok: default-secret
TOKEN_URL = os.environ.get("TOKEN_URL", "https://login.example/token")


# ok: default-secret
def log_in(user: str, password: str = "") -> None:
    print(user, len(password))


class Settings:
    # The name and the value are not in one place.
    # todoruleid: default-secret
    session_secret: str = field(default="sample only")


class Endpoint:
    # ok: default-secret
    def __init__(self, path: str, private_key: str = "server.pem") -> None:
        self.key = path, private_key


class Signed:
    # ruleid: default-secret
    def __init__(self, path: str, private_key: str = "server") -> None:
        self.key = path, private_key
