from flask import Flask, redirect, request

app = Flask(__name__)


@app.route("/slash")
def slash():
    target = request.args["next"]
    if not target.startswith("/"):
        return "no"
    # ruleid: open-redirect
    return redirect(target)


@app.route("/one-slash")
def one_slash():
    target = request.args["next"]
    if not target.startswith("/") or target.startswith("//"):
        return "no"
    # ok: open-redirect
    return redirect(target)


@app.route("/own")
def own():
    target = request.args["next"]
    if not target.startswith("https://shop.example.com/"):
        return "no"
    # ok: open-redirect
    return redirect(target)


@app.route("/like-own")
def like_own():
    target = request.args["next"]
    if not target.startswith("https://shop.example.com"):
        return "no"
    # ruleid: open-redirect
    return redirect(target)


@app.route("/configured")
def configured():
    target = request.args["next"]
    if not target.startswith(app.config["HOME"]):
        return "no"
    # ok: open-redirect
    return redirect(target)


@app.route("/no-address")
def no_address():
    target = request.args["next"]
    if target.startswith(("http://", "https://", "//")):
        return "no"
    # ok: open-redirect
    return redirect(target)
