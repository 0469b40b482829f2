import base64
import io
import pickle

import numpy
import torch
import yaml
from flask import request


class Orders(pickle.Unpickler):
    def find_class(self, module, name):
        if (module, name) != ("shop", "Order"):
            raise pickle.UnpicklingError(name)
        return super().find_class(module, name)


class Named(pickle.Unpickler):
    def persistent_load(self, pid):
        raise pickle.UnpicklingError(pid)


def limited():
    # ok: unsafe-deserialization
    return Orders(io.BytesIO(request.data)).load()


def open_wide():
    # ruleid: unsafe-deserialization
    return Named(io.BytesIO(request.data)).load()


def constant():
    request.args.get("unused")
    # ok: unsafe-deserialization
    return pickle.loads(base64.b64decode("gASVAQAAAAAAAABOLg=="))


def loaders():
    text = request.form["text"]
    # ok: unsafe-deserialization
    yaml.load(text, Loader=yaml.SafeLoader)
    # ruleid: unsafe-deserialization, unsafe-yaml-load
    return yaml.load(text, Loader=yaml.UnsafeLoader)


def arrays():
    # ok: unsafe-deserialization
    numpy.load(io.BytesIO(request.data), allow_pickle=False)
    # ruleid: unsafe-deserialization
    numpy.load(io.BytesIO(request.data), allow_pickle=True)
    # ok: unsafe-deserialization
    torch.load(io.BytesIO(request.data), weights_only=True)
    # ruleid: unsafe-deserialization
    return torch.load(io.BytesIO(request.data), weights_only=False)
