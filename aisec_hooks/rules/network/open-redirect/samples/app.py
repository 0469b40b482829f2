from urllib.parse import urlsplit

from django.http import HttpResponseRedirect
from django.shortcuts import redirect as redirect_to
from django.utils.http import url_has_allowed_host_and_scheme
from flask import Flask, redirect, request, url_for

app = Flask(__name__)
PAGES = {"home": "/", "orders": "/orders"}
HOSTS = {"shop.example.com"}


@app.route("/login")
def login():
    # ruleid: open-redirect
    return redirect(request.args.get("next", "/"))


@app.route("/back")
def back():
    target = request.headers["Referer"]
    # ruleid: open-redirect
    return redirect(target, code=303)


def leave(request):
    # ruleid: open-redirect
    return HttpResponseRedirect(request.GET["next"])


def leave_too(request):
    # ruleid: open-redirect
    return redirect_to(request.POST["next"])


@app.route("/page")
def page():
    # ok: open-redirect
    return redirect(PAGES.get(request.args["page"], "/"))


@app.route("/own")
def own():
    # ok: open-redirect
    return redirect(url_for("login"))


@app.route("/host")
def host():
    target = request.args["next"]
    if urlsplit(target).hostname not in HOSTS:
        return redirect("/")
    # ok: open-redirect
    return redirect(target)


def tested(request):
    target = request.GET["next"]
    if not url_has_allowed_host_and_scheme(target, allowed_hosts=HOSTS):
        target = "/"
    # ok: open-redirect
    return HttpResponseRedirect(target)


@app.route("/order")
def order():
    # ok: open-redirect
    return redirect("/orders/" + str(int(request.args["order"])))


@app.route("/constant-host")
def constant_host():
    # ok: open-redirect
    return redirect("https://shop.example.com/orders?page=" + request.args["page"])
