from urllib.parse import urlsplit
from urllib.request import urlopen

import httpx
import requests
from flask import Flask, jsonify, request

app = Flask(__name__)
HOSTS = {"api.example.com", "images.example.com"}
SERVICES = {"weather": "https://weather.example.com", "news": "https://news.example.com"}


@app.route("/fetch")
def fetch():
    # ruleid: request-forgery
    return jsonify(requests.get(request.args["url"], timeout=5).text)


@app.route("/image", methods=["POST"])
def image():
    address = request.json["image"]
    # ruleid: request-forgery
    return jsonify(len(urlopen(address).read()))


@app.route("/host/<host>")
async def host(host):
    async with httpx.AsyncClient() as client:
        # ruleid: request-forgery
        answer = await client.get(f"https://{host}/status")
    return jsonify(answer.status_code)


@app.route("/session")
def session():
    session = requests.Session()
    # ruleid: request-forgery
    return jsonify(session.post("http://" + request.args["host"] + "/hook", timeout=5).status_code)


@app.route("/checked")
def checked():
    url = request.args["url"]
    target = urlsplit(url)
    if target.scheme != "https" or target.hostname not in HOSTS:
        raise ValueError("this host is not asked")
    # ok: request-forgery
    return jsonify(requests.get(url, timeout=5).text)


@app.route("/service")
def service():
    # ok: request-forgery
    return jsonify(requests.get(SERVICES[request.args["name"]], timeout=5).text)


@app.route("/constant-host")
def constant_host():
    # ok: request-forgery
    return jsonify(requests.get("https://api.example.com/item/" + request.args["item"], timeout=5).text)


@app.route("/parameters")
def parameters():
    query = {"q": request.args["query"]}
    # ok: request-forgery
    return jsonify(requests.get("https://api.example.com/search", params=query, timeout=5).text)


@app.route("/port")
def port():
    # ok: request-forgery
    return jsonify(requests.get(f"http://localhost:{int(request.args['port'])}/", timeout=5).text)


@app.route("/replaced")
def replaced():
    url = request.args["url"]
    url = "https://api.example.com"
    # ok: request-forgery
    return jsonify(requests.get(url, timeout=5).text)
