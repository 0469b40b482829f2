import html

import requests
from flask import Flask, current_app, redirect, request

app = Flask(__name__)


@app.get("/script")
def in_script():
    # ruleid: cross-site-scripting
    return "<script>draw('" + html.escape(request.args["q"]) + "');</script>"


@app.get("/script/percent")
def in_script_by_percent():
    # ruleid: cross-site-scripting
    return "<script type='module'>draw('%s');</script>" % html.escape(request.args["q"])


@app.get("/script/format")
def in_script_by_format():
    # ruleid: cross-site-scripting
    return "<h1>{}</h1><script>draw('{}');</script>".format("Title", html.escape(request.args["q"]))


@app.get("/beside")
def beside_script():
    # ok: cross-site-scripting
    return "<script src=a.js></script><p>" + html.escape(request.args["q"]) + "</p><script>go()</script>"


@app.get("/beside/format")
def beside_script_by_format():
    # ok: cross-site-scripting
    return f"<script>go();</script><p title='{html.escape(request.args['q'])}'>"


@app.get("/number")
def number_in_script():
    # ok: cross-site-scripting
    return f"<script>draw({int(request.args['q'])});</script>"


@app.get("/query")
def behind_the_query():
    base = current_app.config["BASE"]
    q = request.args["q"]
    # ok: request-forgery
    requests.get(f"{base}/search?q={q}")
    # ok: request-forgery
    requests.get("%s?kind=1&q=%s" % (base, q))
    # ruleid: request-forgery
    requests.get(f"{base}{q}?kind=1")
    # ruleid: request-forgery
    requests.get(f"{q}?kind={base}")
    # ok: open-redirect
    return redirect(base + "?next=" + q)


@app.get("/both")
def before_and_behind():
    # ruleid: open-redirect
    return redirect(request.args["host"] + "?next=" + request.args["next"])
