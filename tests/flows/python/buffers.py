"""Values that are written into buffers, and read from them."""

import base64
import io
import pickle
import os

from flask import Flask, request

app = Flask(__name__)


@app.route("/written")
def written():
    buffer = io.StringIO()
    buffer.write("echo ")
    # ok: command-injection
    os.system(buffer.getvalue())
    buffer.write(request.args["c"])
    # ruleid: command-injection
    os.system(buffer.getvalue())
    buffer.seek(0)
    # ruleid: command-injection
    os.system(buffer.read())
    buffer.seek(0)
    # ruleid: command-injection
    os.system(buffer.readline())


@app.route("/constant")
def constant():
    buffer = io.StringIO()
    buffer.write("echo ")
    buffer.write("hello")
    # ok: command-injection
    os.system(buffer.getvalue())
    buffer.seek(0)
    # ok: command-injection
    os.system(buffer.read())
    begun = io.StringIO("ls")
    # ok: command-injection
    os.system(begun.getvalue())
    # ok: command-injection
    os.system(begun.read())


@app.route("/emptied")
def emptied():
    buffer = io.StringIO()
    buffer.write(request.args["c"])
    buffer.truncate(0)
    buffer.write("ls")
    # ok: command-injection
    os.system(buffer.getvalue())
    buffer.write(request.args["c"])
    buffer.seek(0)
    buffer.truncate()
    buffer.write("ls")
    # ok: command-injection
    os.system(buffer.getvalue())
    buffer.write(request.args["c"])
    buffer.seek(0)
    # ruleid: command-injection
    os.system(buffer.getvalue())
    buffer.truncate(10)
    # ruleid: command-injection
    os.system(buffer.getvalue())


@app.route("/bytes")
def in_bytes():
    buffer = io.BytesIO()
    buffer.write(request.args["c"].encode())
    # ruleid: command-injection
    os.system(buffer.getvalue().decode())
    buffer = io.BytesIO(request.args["c"].encode())
    # ruleid: command-injection
    os.system(buffer.read().decode())
    with io.StringIO() as inner:
        inner.write(request.args["c"])
        text = inner.getvalue()
    # ruleid: command-injection
    os.system(text)
    with io.StringIO() as inner:
        inner.write("ls")
        text = inner.getvalue()
    # ok: command-injection
    os.system(text)


@app.route("/printed")
def printed():
    buffer = io.StringIO()
    print("echo", file=buffer)
    # ok: command-injection
    os.system(buffer.getvalue())
    print(request.args["c"], file=buffer)
    # ruleid: command-injection
    os.system(buffer.getvalue())
    lines = io.StringIO()
    lines.writelines(["echo", request.args["c"]])
    # ruleid: command-injection
    os.system(lines.getvalue())


@app.route("/own")
def own():
    own_text = base64.b64decode("gASVFAAAAA==")
    # ok: unsafe-deserialization
    pickle.Unpickler(io.BytesIO(own_text)).load()
    grown = io.BytesIO(own_text)
    grown.write(request.data)
    # ruleid: unsafe-deserialization
    pickle.loads(grown.getvalue())
    return "done"
