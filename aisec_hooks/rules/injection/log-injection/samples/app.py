import logging

from flask import Flask, request

app = Flask(__name__)
logger = logging.getLogger(__name__)


@app.route("/login", methods=["POST"])
def login():
    # ruleid: log-injection
    logger.info("login of %s" % request.form["name"])
    return "done"


@app.route("/user/<name>")
def user(name):
    # ruleid: log-injection
    logging.warning(f"no user {name}")
    return "done"


@app.route("/page")
def page():
    # ruleid: log-injection
    app.logger.error("no page " + request.args["page"])
    return "done"


@app.route("/one-line")
def one_line():
    # ok: log-injection
    logger.info("login of %s", request.args["name"].replace("\r", "").replace("\n", ""))
    return "done"


@app.route("/number")
def number():
    # ok: log-injection
    logger.info("page %d", int(request.args["page"]))
    return "done"


@app.route("/known")
def known():
    name = request.args["name"]
    if name not in ("reader", "editor"):
        return "unknown"
    # ok: log-injection
    logger.info("login of %s", name)
    return "done"


@app.route("/constant")
def constant():
    name = request.args["name"]
    # ok: log-injection
    logger.info("login of a user")
    return name.upper() == "ADMIN" and "yes" or "no"
