import io
import os
import shutil
import tarfile
import zipfile
from pathlib import Path

from flask import Flask, request, send_file, send_from_directory
from werkzeug.utils import safe_join, secure_filename

app = Flask(__name__)
FOLDER = "/srv/files"
FOLDERS = Path("/srv/folders")


@app.route("/read")
def read():
    name = request.args["name"]
    # ruleid: path-traversal
    open("/srv/files/" + name)
    # ruleid: path-traversal
    open(os.path.join(FOLDER, name))
    # ok: path-traversal
    open(os.path.join(FOLDER, os.path.basename(name)))
    # ok: path-traversal
    open(os.path.join(FOLDER, secure_filename(name)))
    # ok: path-traversal
    open(safe_join(FOLDER, name))
    # ruleid: path-traversal
    Path(FOLDER, name).read_text()
    # ruleid: path-traversal
    (Path(FOLDER) / name).read_bytes()
    # ruleid: path-traversal
    (FOLDERS / name).open("wb")
    # ruleid: path-traversal
    os.remove(name)
    # ruleid: path-traversal
    shutil.rmtree(f"{FOLDER}/{name}")
    # ruleid: path-traversal
    shutil.copy("a", name)
    # ruleid: path-traversal
    os.listdir(path=name)
    # ruleid: path-traversal
    send_file(name)
    # ok: path-traversal
    return send_from_directory(FOLDER, name)


@app.route("/inside")
def inside():
    whole = os.path.realpath(os.path.join(FOLDER, request.args["name"]))
    if not whole.startswith(FOLDER + os.sep):
        return "no such file"
    # ok: path-traversal
    return open(whole).read()


@app.route("/within")
def within():
    whole = (Path(FOLDER) / request.args["name"]).resolve()
    if not whole.is_relative_to(FOLDER):
        return "no such file"
    # ok: path-traversal
    return whole.read_text()


@app.route("/begins")
def begins():
    whole = os.path.join(FOLDER, request.args["name"])
    if not whole.startswith(FOLDER + "/"):
        return "no such file"
    # ruleid: path-traversal
    return open(whole).read()


@app.route("/beside")
def beside():
    whole = os.path.realpath(os.path.join(FOLDER, request.args["name"]))
    if not whole.startswith(FOLDER):
        return "no such file"
    # ruleid: path-traversal
    return open(whole).read()


@app.route("/as-text")
def as_text():
    whole = (Path(FOLDER) / request.args["name"]).resolve()
    if not str(whole).startswith("/srv/files/"):
        return "no such file"
    # ok: path-traversal
    return whole.read_text()


@app.route("/relative")
def relative():
    whole = (Path(FOLDER) / request.args["name"]).resolve()
    try:
        whole.relative_to(FOLDER)
    except ValueError:
        return "no such file"
    # ok: path-traversal
    return whole.read_text()


@app.route("/relative-or-not")
def relative_or_not():
    whole = (Path(FOLDER) / request.args["name"]).resolve()
    try:
        whole.relative_to(FOLDER)
    except ValueError:
        app.logger.info("outside")
    # ruleid: path-traversal
    return whole.read_text()


@app.route("/common")
def common():
    whole = os.path.abspath(os.path.join(FOLDER, request.args["name"]))
    if os.path.commonpath([FOLDER, whole]) != FOLDER:
        return "no such file"
    # ok: path-traversal
    return open(whole).read()


@app.route("/keep", methods=["POST"])
def keep():
    file = request.files["file"]
    # ruleid: path-traversal
    file.save(os.path.join(FOLDER, file.filename))
    # ok: path-traversal
    file.save(os.path.join(FOLDER, secure_filename(file.filename)))
    # ruleid: path-traversal
    tarfile.open(fileobj=file.stream).extractall(FOLDER)
    # ok: path-traversal
    tarfile.open(fileobj=file.stream).extractall(FOLDER, filter="data")
    return "kept"


@app.post("/archive")
def archive():
    given = request.files.get("archive")
    # ok: path-traversal
    zipfile.ZipFile(given)
    # ok: path-traversal
    zipfile.ZipFile(request.files["archive"])
    # ok: path-traversal
    zipfile.ZipFile(given.stream)
    # ok: path-traversal
    zipfile.ZipFile(io.BytesIO(request.data))
    # ruleid: path-traversal
    zipfile.ZipFile(os.path.join(FOLDER, given.filename))
    # ruleid: path-traversal
    zipfile.ZipFile(request.args["archive"])
    return "done"


@app.post("/profile")
def profile(profile_manager, file_store, given):
    # ok: path-traversal
    profile_manager.save(request.json)
    # ok: path-traversal
    file_store.save(io.BytesIO(request.data))
    # ok: path-traversal
    file_store.save(("profiles", request.json["name"]), given)
    # ruleid: path-traversal
    file_store.save(request.json["name"])
    return "done"
