from django.http import HttpResponse
from flask import Flask, Response, make_response, request

app = Flask(__name__)


@app.route("/header")
def header():
    # ok: cross-site-scripting
    answer = make_response(request.args["name"])
    answer.headers["Content-Type"] = "text/plain"
    return answer


@app.route("/attribute")
def attribute():
    # ok: cross-site-scripting
    answer = make_response(request.args["name"])
    answer.mimetype = "text/csv"
    return answer


@app.route("/html")
def html():
    # ruleid: cross-site-scripting
    answer = make_response(request.args["name"])
    answer.headers["Content-Type"] = "text/html; charset=utf-8"
    return answer


@app.route("/other")
def other():
    # ruleid: cross-site-scripting
    answer = make_response(request.args["name"])
    answer.headers["X-Frame-Options"] = "DENY"
    return answer


@app.route("/parts")
def parts():
    # ok: cross-site-scripting
    return request.args["name"], 200, {"Content-Type": "text/plain"}


@app.route("/bare")
def bare():
    # ruleid: cross-site-scripting
    return request.args["name"], 200


@app.route("/made")
def made():
    # ok: cross-site-scripting
    return Response(request.args["name"], mimetype="text/plain")


def view(request):
    # ok: cross-site-scripting
    answer = HttpResponse(request.GET["name"])
    answer["Content-Type"] = "text/plain"
    return answer
