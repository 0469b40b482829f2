"""What stands behind the host of an address does not choose the host."""

import requests
from conf import settings
from flask import Flask, request

app = Flask(__name__)


@app.get("/weather")
def weather():
    name = request.args["name"]
    # ok: request-forgery
    requests.get(f"{settings.STATION}/of/{name}")
    # ok: request-forgery
    requests.get(f"https://{settings.STATION}/{name}")
    # ok: request-forgery
    requests.get("https://" + settings.STATION + f"/of/{name}")
    # ok: request-forgery
    requests.get("wss://north.example" + "/" + name)
    # ruleid: request-forgery
    requests.get(f"https://{name}/of/{settings.PLACE}")
    # ruleid: request-forgery
    requests.get(f"{settings.SCHEME}://{name}/of")
    # ruleid: request-forgery
    requests.get(f"https://{settings.STATION}{name}")
    # ruleid: request-forgery
    requests.get(f"https://{settings.USER}@{name}/of")
    # ruleid: request-forgery
    requests.get(f"{name}/of/{name}")
    # ruleid: request-forgery
    requests.get(f"https://{request.args['host']}/{name}")
    return ""
