import html
import json

from django.http import HttpResponse
from django.utils.safestring import mark_safe
from flask import Flask, jsonify, make_response, render_template, request
from markupsafe import Markup, escape

app = Flask(__name__)
NAMES = {"1": "one", "2": "two"}


@app.route("/hello")
def hello():
    # ruleid: cross-site-scripting
    return "<p>Hello " + request.args["name"] + "</p>"


@app.route("/user/<name>")
def user(name):
    # ruleid: cross-site-scripting
    return f"<h1>{name}</h1>"


@app.route("/made")
def made():
    # ruleid: cross-site-scripting
    return make_response("<p>%s</p>" % request.args["text"])


@app.route("/trusted")
def trusted():
    text = Markup("<p>Hello</p>")
    # ruleid: cross-site-scripting
    text += Markup(request.args["text"])
    return render_template("hello.html", text=text)


def search(request):
    # ruleid: cross-site-scripting
    return HttpResponse("Nothing found for " + request.GET["query"])


def profile(request):
    # ruleid: cross-site-scripting
    return mark_safe("<b>" + request.GET["name"] + "</b>")


@app.route("/escaped")
def escaped():
    # ok: cross-site-scripting
    return f"<p>Hello {escape(request.args['name'])}</p>"


@app.route("/html")
def escaped_too():
    # ok: cross-site-scripting
    return "<p>Hello " + html.escape(request.args["name"]) + "</p>"


@app.route("/template")
def template():
    # ok: cross-site-scripting
    return render_template("hello.html", name=request.args["name"])


@app.route("/json")
def plain():
    # ok: cross-site-scripting
    return jsonify({"name": request.args["name"]})


@app.route("/number/<int:number>")
def number(number):
    # ok: cross-site-scripting
    return f"<p>{number}</p>"


@app.route("/known")
def known():
    # ok: cross-site-scripting
    return "<p>" + NAMES.get(request.args["key"], "nothing") + "</p>"


@app.route("/letters")
def letters():
    name = request.args["name"]
    if not name.isalnum():
        return "no such name"
    # ok: cross-site-scripting
    return "<p>" + name + "</p>"


def count(request):
    # ok: cross-site-scripting
    return HttpResponse("<p>" + str(len(request.GET["text"])) + "</p>")
