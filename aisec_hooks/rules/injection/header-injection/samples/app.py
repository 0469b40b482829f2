import http.server
from urllib.parse import quote

from flask import Flask, make_response, request

app = Flask(__name__)
LANGUAGES = {"de": "de-DE", "en": "en-GB"}


@app.route("/download")
def download():
    response = make_response("text")
    # ruleid: header-injection
    response.headers["Content-Disposition"] = "attachment; filename=" + request.args["name"]
    return response


@app.route("/kept")
def kept():
    response = make_response("text")
    # ruleid: header-injection
    response.headers.add("X-Page", request.args["page"])
    return response


class Pages(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        # ruleid: header-injection
        self.send_header("X-Path", self.headers["X-Path"])
        self.end_headers()


@app.route("/encoded")
def encoded():
    response = make_response("text")
    # ok: header-injection
    response.headers["Content-Disposition"] = "attachment; filename=" + quote(request.args["name"])
    return response


@app.route("/number")
def number():
    response = make_response("text")
    # ok: header-injection
    response.headers["X-Page"] = str(int(request.args["page"]))
    return response


@app.route("/language")
def language():
    response = make_response("text")
    # ok: header-injection
    response.headers["Content-Language"] = LANGUAGES.get(request.args["language"], "en-GB")
    return response


@app.route("/one-line")
def one_line():
    response = make_response("text")
    # ok: header-injection
    response.headers["X-Name"] = request.args["name"].replace("\r", "").replace("\n", "")
    return response
