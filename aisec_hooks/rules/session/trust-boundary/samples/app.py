from flask import Flask, request, session

app = Flask(__name__)
ROLES = {"r": "reader", "e": "editor"}


@app.route("/role", methods=["POST"])
def role():
    # ruleid: trust-boundary
    session["role"] = request.form["role"]
    return "done"


@app.route("/user/<name>")
def user(name):
    # ruleid: trust-boundary
    session["user"] = name
    return "done"


@app.route("/price", methods=["POST"])
def price():
    body = request.get_json()
    # ruleid: trust-boundary
    session["price"] = body["price"]
    return "done"


def login(request):
    # ruleid: trust-boundary
    request.session["name"] = request.POST["name"]


@app.route("/checked", methods=["POST"])
def checked():
    role = request.form["role"]
    if role not in {"reader", "editor"}:
        raise ValueError("unknown role")
    # ok: trust-boundary
    session["role"] = role
    return "done"


@app.route("/table", methods=["POST"])
def table():
    # ok: trust-boundary
    session["role"] = ROLES.get(request.form["role"], "reader")
    return "done"


@app.route("/number", methods=["POST"])
def number():
    # ok: trust-boundary
    session["page"] = int(request.form["page"])
    return "done"


@app.route("/constant")
def constant():
    role = request.args["role"]
    role = "reader"
    # ok: trust-boundary
    session["role"] = role
    return "done"
