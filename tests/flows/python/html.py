import http.server
import json
from html import escape

import bleach
from django.http import HttpResponse, JsonResponse
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from fastapi import FastAPI
from flask import Flask, Response, jsonify, make_response, redirect, render_template, request
from markupsafe import Markup

app = Flask(__name__)
api = FastAPI()


@app.route("/hello")
def hello():
    # ruleid: cross-site-scripting
    return f"<p>Hello {request.args['name']}</p>"


@app.get("/bytes")
def given():
    # ruleid: cross-site-scripting
    return "<p>" + request.cookies.get("name", "nobody") + "</p>", 200


@app.route("/escaped")
def escaped():
    # ok: cross-site-scripting
    return f"<p>Hello {escape(request.args['name'])}</p>"


@app.route("/cleaned")
def cleaned():
    # ok: cross-site-scripting
    return bleach.clean(request.args["text"])


@app.route("/made")
def made():
    # ruleid: cross-site-scripting
    answer = make_response(request.args["text"])
    # ok: cross-site-scripting
    return answer


@app.route("/response")
def response():
    # ruleid: cross-site-scripting
    first = Response("<p>" + request.args["text"])
    # ok: cross-site-scripting
    second = Response(request.args["text"], mimetype="text/plain")
    # ruleid: cross-site-scripting
    third = Response(request.args["text"], content_type="image/svg+xml")
    # ok: cross-site-scripting
    return first or second or third


@app.route("/template")
def template():
    # ruleid: cross-site-scripting
    text = Markup(request.args["text"])
    # ok: cross-site-scripting
    return render_template("page.html", text=text)


@app.route("/other")
def other():
    if "json" in request.args:
        # ok: cross-site-scripting
        return jsonify(request.args)
    # ok: cross-site-scripting
    return redirect("/" + str(len(request.args["text"])))


def view(request):
    text = request.GET.get("text")
    # ruleid: cross-site-scripting
    HttpResponse("<p>" + text)
    # ok: cross-site-scripting
    HttpResponse(text, content_type="text/plain")
    # ok: cross-site-scripting
    JsonResponse({"text": text})
    # ruleid: cross-site-scripting
    mark_safe(text)
    # ok: cross-site-scripting
    return HttpResponse(format_html("<p>{}</p>", text))


@api.get("/api/{name}")
def api_name(name: str):
    # FastAPI answers with JSON.
    # ok: cross-site-scripting
    return f"<p>{name}</p>"


@app.route("/number/<int:number>")
def by_number(number):
    # ok: cross-site-scripting
    return f"<p>{number}</p>"


def host_of(request):
    # What a function with such a parameter gives back is no answer of a server.
    # ok: cross-site-scripting
    return request.META["HTTP_HOST"]


class Pages(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        # ruleid: cross-site-scripting
        self.wfile.write(b"<p>" + self.path.encode())
        # ok: cross-site-scripting
        self.wfile.write(b"<p>" + escape(self.path).encode())
        # ruleid: header-injection
        self.send_header("X-Path", self.headers["X-Path"])
        # ok: header-injection
        self.send_header("X-Path", json.dumps(self.headers["X-Path"]))
