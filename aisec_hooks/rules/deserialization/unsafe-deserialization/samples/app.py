import copy
import hmac
import json
import pickle
import shelve
from pickle import loads

import cloudpickle
import joblib
import jsonpickle
import numpy as np
import pandas as pd
import torch


def session(cookie: bytes) -> dict:
    # ruleid: unsafe-deserialization
    return pickle.loads(cookie)


def message(body: bytes):
    # ruleid: unsafe-deserialization
    return loads(body)


def job(path: str):
    with open(path, "rb") as file:
        # ruleid: unsafe-deserialization
        return pickle.load(file)


def reader(stream):
    # ruleid: unsafe-deserialization
    return pickle.Unpickler(stream).load()


def task(body: bytes):
    # ruleid: unsafe-deserialization
    return cloudpickle.loads(body)


def model(path: str):
    # ruleid: unsafe-deserialization
    return joblib.load(path)


def state(text: str):
    # ruleid: unsafe-deserialization
    return jsonpickle.decode(text)


def weights(path: str):
    # ruleid: unsafe-deserialization
    return torch.load(path, map_location="cpu", weights_only=False)


def array(path: str):
    # ruleid: unsafe-deserialization
    return np.load(path, allow_pickle=True)


def frame(upload):
    # ruleid: unsafe-deserialization
    return pd.read_pickle(upload)


# ruleid: unsafe-deserialization
SESSION_SERIALIZER = "django.contrib.sessions.serializers.PickleSerializer"


def session_safely(cookie: bytes) -> dict:
    # ok: unsafe-deserialization
    return json.loads(cookie)


def copied(value):
    # ok: unsafe-deserialization
    return pickle.loads(pickle.dumps(value))


def weights_safely(path: str):
    # ok: unsafe-deserialization
    return torch.load(path, map_location="cpu", weights_only=True)


def array_safely(path: str):
    # ok: unsafe-deserialization
    return np.load(path, allow_pickle=False)


def stored(value, key: bytes) -> bytes:
    # ok: unsafe-deserialization
    body = pickle.dumps(copy.deepcopy(value))
    return hmac.digest(key, body, "sha256") + body


def fixture():
    # ok: unsafe-deserialization
    return pickle.loads(b"\x80\x04K\x01.")


def names(document):
    # ok: unsafe-deserialization
    return document.load(document.path)


def signed(body: bytes, signature: bytes, key: bytes):
    if not hmac.compare_digest(hmac.digest(key, body, "sha256"), signature):
        raise ValueError("forged")
    # Whether a check stands before it is a matter of data flow.
    # todook: unsafe-deserialization
    return pickle.loads(body)
