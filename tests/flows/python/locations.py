"""Where answers send to: their headers and members."""

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect as dredirect
from django.utils.http import url_has_allowed_host_and_scheme
from flask import Flask, Response, make_response, redirect, request

app = Flask(__name__)


@app.route("/a")
def a():
    x = request.args["x"]
    r = make_response("", 302)
    # ruleid: open-redirect, header-injection
    r.headers["Location"] = x
    return r


@app.route("/a2")
def a2():
    x = request.args["x"]
    r = Response(status=302)
    # ruleid: open-redirect, header-injection
    r.headers["location"] = x
    return r


@app.route("/b")
def b():
    x = request.args["x"]
    # ruleid: open-redirect
    return Response("", 302, {"Location": x})


@app.route("/c")
def c():
    x = request.args["x"]
    # ruleid: open-redirect
    return "", 302, {"Location": x}


@app.route("/c2")
def c2():
    x = request.args["x"]
    # ok: open-redirect
    return "", 302, {"Location": "/home?x=" + x}


@app.route("/d")
def d():
    x = request.args["x"]
    # ruleid: open-redirect, header-injection
    return Response("", status=302, headers={"Location": x})


@app.route("/e")
def e():
    x = request.args["x"]
    r = make_response("", 302)
    # ruleid: open-redirect
    r.location = x
    return r


@app.route("/f")
def f():
    x = request.args["x"]
    r = make_response("", 302)
    # ruleid: open-redirect, header-injection
    r.headers.set("Location", x)
    return r


@app.route("/g")
def g():
    x = request.args["x"]
    r = make_response("", 302)
    # ruleid: open-redirect, header-injection
    r.headers.update({"Location": x})
    return r


@app.route("/h")
def h():
    x = request.args["x"]
    r = make_response("", 302)
    # ruleid: open-redirect, header-injection
    r.headers.add("Location", x)
    return r


@app.route("/k")
def k():
    x = request.args["x"]
    r = redirect("/")
    # ruleid: open-redirect
    r.headers["Location"] = x
    return r


def dj(request):
    x = request.GET["next"]
    # ruleid: open-redirect
    return HttpResponseRedirect(x)


def dj2(request):
    x = request.GET["next"]
    r = HttpResponse(status=302)
    # ruleid: open-redirect, header-injection
    r["Location"] = x
    return r


def dj3(request):
    x = request.GET["next"]
    r = HttpResponse(status=302)
    # ruleid: open-redirect, header-injection
    r.headers["Location"] = x
    return r


def dj4(request):
    x = request.GET["next"]
    # ruleid: open-redirect, header-injection
    return HttpResponse(status=302, headers={"Location": x})


def dj5(request):
    x = request.GET["next"]
    if not url_has_allowed_host_and_scheme(x, allowed_hosts=None):
        x = "/"
    # ok: open-redirect
    return dredirect(x)


def dj6(request):
    x = request.GET["next"]
    # ruleid: open-redirect
    return dredirect(x)


def dj7(request):
    x = request.GET["next"]
    r = HttpResponse(status=302)
    # ruleid: header-injection
    r["X-Next"] = x
    return r
