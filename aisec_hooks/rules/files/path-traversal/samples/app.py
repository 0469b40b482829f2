import os
from pathlib import Path

from fastapi import FastAPI, UploadFile
from flask import Flask, jsonify, request, send_file, send_from_directory
from werkzeug.utils import secure_filename

app = Flask(__name__)
api = FastAPI()
FOLDER = "/srv/files"
ROOT = Path(FOLDER).resolve()
NAMES = {"terms": "terms.txt", "prices": "prices.txt"}


@app.route("/read")
def read():
    # ruleid: path-traversal
    with open(os.path.join(FOLDER, request.args["name"])) as file:
        return jsonify(file.read())


@app.route("/download/<path:name>")
def download(name):
    # ruleid: path-traversal
    return send_file(f"{FOLDER}/{name}")


@app.route("/remove", methods=["POST"])
def remove():
    # ruleid: path-traversal
    os.remove("/srv/files/" + request.form["name"])
    return "done"


@app.route("/upload", methods=["POST"])
def upload():
    file = request.files["file"]
    # ruleid: path-traversal
    file.save(os.path.join(FOLDER, file.filename))
    return "done"


@api.post("/keep")
async def keep(file: UploadFile):
    path = ROOT / file.filename
    # ruleid: path-traversal
    path.write_bytes(await file.read())


@app.route("/normalised")
def normalised():
    # Without the comparison, the normal form leaves the folder as well.
    path = os.path.normpath(os.path.join(FOLDER, request.args["name"]))
    # ruleid: path-traversal
    with open(path) as file:
        return jsonify(file.read())


@app.route("/checked")
def checked():
    path = (ROOT / request.args["name"]).resolve()
    if not path.is_relative_to(ROOT):
        raise ValueError("outside of the folder")
    # ok: path-traversal
    return jsonify(path.read_text())


@app.route("/compared")
def compared():
    path = os.path.realpath(os.path.join(FOLDER, request.args["name"]))
    if not path.startswith(FOLDER + os.sep):
        return "outside of the folder", 403
    # ok: path-traversal
    with open(path) as file:
        return jsonify(file.read())


@app.route("/directory/<path:name>")
def directory(name):
    # ok: path-traversal
    return send_from_directory(FOLDER, name)


@app.route("/secure", methods=["POST"])
def secure():
    file = request.files["file"]
    # ok: path-traversal
    file.save(os.path.join(FOLDER, secure_filename(file.filename)))
    return "done"


@app.route("/last")
def last():
    # ok: path-traversal
    with open(os.path.join(FOLDER, os.path.basename(request.args["name"]))) as file:
        return jsonify(file.read())


@app.route("/known")
def known():
    # ok: path-traversal
    with open(os.path.join(FOLDER, NAMES.get(request.args["name"], "terms.txt"))) as file:
        return jsonify(file.read())


@app.route("/numbered/<int:number>")
def numbered(number):
    # ok: path-traversal
    with open(f"{FOLDER}/{number}.txt") as file:
        return jsonify(file.read())


@app.route("/never")
def never():
    name = request.args["name"] if "abc" == "abd" else "terms.txt"
    # ok: path-traversal
    with open(os.path.join(FOLDER, name)) as file:
        return jsonify(file.read())
