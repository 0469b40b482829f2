import gzip
import json
import pickle
from pathlib import Path


def cached(path: str):
    with gzip.open(path, "rb") as file:
        # ruleid: unsafe-deserialization
        return pickle.load(file)


def whole(path: str):
    # ruleid: unsafe-deserialization
    return pickle.loads(Path(path).read_bytes())


def received(connection):
    # ruleid: unsafe-deserialization
    return pickle.loads(connection.recv(4096))


def cached_safely(path: str):
    with gzip.open(path, "rb") as file:
        # ok: unsafe-deserialization
        return json.load(file)


def whole_safely(path: str):
    # ok: unsafe-deserialization
    return json.loads(Path(path).read_bytes())


def received_safely(connection):
    # ok: unsafe-deserialization
    return json.loads(connection.recv(4096))
