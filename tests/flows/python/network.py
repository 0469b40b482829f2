import os
import urllib.request
from urllib.parse import quote, urlparse

import aiohttp
import httpx
import requests
from django.http import HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from flask import Flask, redirect, request, url_for

app = Flask(__name__)
HOSTS = {"api.example", "files.example"}
HOST = os.environ["API"]


@app.route("/fetch")
async def fetch():
    url = request.args["url"]
    # ruleid: request-forgery
    requests.get(url)
    # ruleid: request-forgery
    requests.request("GET", url=f"https://{url}/status")
    # ok: request-forgery
    requests.get("https://api.example/items", params={"url": url})
    # ok: request-forgery
    requests.get("https://api.example/items/" + quote(url, safe=""))
    # ok: request-forgery
    requests.get(f"https://api.example/items/{url}")
    # ruleid: request-forgery
    urllib.request.urlopen(url)
    # ruleid: request-forgery
    httpx.Client().get(url)
    async with aiohttp.ClientSession() as session:
        # ruleid: request-forgery
        await session.get(url)
        # ok: request-forgery
        await session.get("https://api.example", params={"url": url})
    return "done"


@app.route("/known")
def known():
    url = request.args["url"]
    if urlparse(url).hostname not in HOSTS:
        return "unknown host"
    # ok: request-forgery
    return requests.get(url).text


@app.route("/next")
def following():
    target = request.args.get("next", "/")
    if target == "home":
        # ok: open-redirect
        return redirect(target)
    if target == "made":
        # ok: open-redirect
        return redirect(url_for("page", name=request.args["name"]))
    if target == "path":
        # ok: open-redirect
        return redirect("/pages/" + request.args["page"])
    # ruleid: open-redirect
    return redirect(target)


def login(request):
    target = request.GET["next"]
    if url_has_allowed_host_and_scheme(target, allowed_hosts={request.get_host()}):
        # ok: open-redirect
        return HttpResponseRedirect(target)
    # ruleid: open-redirect
    return HttpResponseRedirect(request.POST["next"])


def empty_or_checked(request):
    url = request.GET.get("next")
    if url and not url_has_allowed_host_and_scheme(url, allowed_hosts=None):
        url = "/"
    # ok: open-redirect
    return HttpResponseRedirect(url)


def none_or_checked(request):
    url = request.GET.get("next")
    if url is not None and not url_has_allowed_host_and_scheme(url, allowed_hosts=None):
        return None
    # ok: open-redirect
    return HttpResponseRedirect(url)


def asked_first(request):
    url = request.POST.get("next", request.GET.get("next"))
    if (url or request.accepts("text/html")) and not url_has_allowed_host_and_scheme(
        url=url, allowed_hosts={request.get_host()}
    ):
        url = request.META.get("HTTP_REFERER")
        if not url_has_allowed_host_and_scheme(url=url, allowed_hosts={request.get_host()}):
            url = "/"
    # ok: open-redirect
    return HttpResponseRedirect(url)


def refused_or_checked(request):
    url = request.GET.get("next")
    if not url or url_has_allowed_host_and_scheme(url, allowed_hosts=None):
        # ok: open-redirect
        return HttpResponseRedirect(url)
    # ruleid: open-redirect
    return HttpResponseRedirect(url)


def checked_sometimes(request):
    url = request.GET.get("next")
    if request.accepts("text/html") and not url_has_allowed_host_and_scheme(url, None):
        url = "/"
    # ruleid: open-redirect
    return HttpResponseRedirect(url)


def other_is_empty(request):
    url, name = request.GET.get("next"), request.GET.get("name")
    if name and not url_has_allowed_host_and_scheme(url, allowed_hosts=None):
        url = "/"
    # ruleid: open-redirect
    return HttpResponseRedirect(url)


@app.route("/parts")
def parts():
    headers = {"X-Name": request.args["name"]}
    asked = urllib.request.Request(HOST + "/items", headers=headers, data=request.data)
    # ok: request-forgery
    urllib.request.urlopen(asked)
    # ruleid: request-forgery
    asked = urllib.request.Request(request.args["url"], headers=headers)
    # ruleid: request-forgery
    urllib.request.urlopen(asked)
    return "done"
