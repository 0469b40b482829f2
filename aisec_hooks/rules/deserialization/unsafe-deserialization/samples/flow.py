import base64
import json
import pickle

from flask import Flask, request

app = Flask(__name__)


@app.route("/load", methods=["POST"])
def load():
    # ruleid: unsafe-deserialization
    return str(pickle.loads(request.data))


@app.route("/cookie")
def cookie():
    kept = base64.b64decode(request.cookies["basket"])
    # ruleid: unsafe-deserialization
    return str(pickle.loads(kept))


@app.route("/upload", methods=["POST"])
def upload():
    file = request.files["model"]
    # ruleid: unsafe-deserialization
    return str(pickle.load(file.stream))


@app.route("/json", methods=["POST"])
def plain():
    # ok: unsafe-deserialization
    return str(json.loads(request.data))


@app.route("/own")
def own():
    kept = pickle.dumps({"page": request.args["page"]})
    # ok: unsafe-deserialization
    return str(pickle.loads(kept))


@app.route("/replaced")
def replaced():
    kept = request.data
    kept = pickle.dumps([1, 2, 3])
    # ok: unsafe-deserialization
    return str(pickle.loads(kept))
