import logging

import ldap3
from flask import Flask, request

app = Flask(__name__)

TABLE = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"}
SHORT = {"&": "&amp;", '"': "&quot;"}


def by_dict(text):
    return "".join(TABLE.get(c, c) for c in text)


def by_short(text):
    return "".join(SHORT.get(c, c) for c in text)


def by_if(text):
    out = ""
    for c in text:
        if c == "<":
            out += "&lt;"
        elif c == ">":
            out += "&gt;"
        elif c == "&":
            out += "&amp;"
        elif c == '"':
            out += "&quot;"
        elif c == "'":
            out += "&#39;"
        else:
            out += c
    return out


def by_if_list(text):
    out = []
    for c in text:
        if c == "<":
            out.append("&lt;")
        elif c == ">":
            out.append("&gt;")
        elif c in "\"'":
            out.append("&#%d;" % ord(c))
        else:
            out.append(c)
    return "".join(out)


def by_if_short(text):
    out = ""
    for c in text:
        if c == "&":
            out += "&amp;"
        else:
            out += c
    return out


def by_match(text):
    out = ""
    for c in text:
        match c:
            case "<":
                out += "&lt;"
            case ">":
                out += "&gt;"
            case '"':
                out += "&quot;"
            case "'":
                out += "&#39;"
            case _:
                out += c
    return out


def by_replace(text):
    return (
        text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    )


def by_loop(text):
    for a, b in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")):
        text = text.replace(a, b)
    return text


def by_translate(text):
    return text.translate(str.maketrans(TABLE))


def by_translate_short(text):
    return text.translate(str.maketrans(SHORT))


@app.get("/a")
def a():
    # ok: cross-site-scripting
    return "<p>" + by_dict(request.args["q"])


@app.get("/b")
def b():
    # ruleid: cross-site-scripting
    return "<p>" + by_short(request.args["q"])


@app.get("/c")
def c():
    # ok: cross-site-scripting
    return "<p>" + by_if(request.args["q"])


@app.get("/d")
def d():
    # ok: cross-site-scripting
    return "<p>" + by_if_list(request.args["q"])


@app.get("/e")
def e():
    # ruleid: cross-site-scripting
    return "<p>" + by_if_short(request.args["q"])


@app.get("/f")
def f():
    # ok: cross-site-scripting
    return "<p>" + by_match(request.args["q"])


@app.get("/g")
def g():
    # ok: cross-site-scripting
    return "<p>" + by_replace(request.args["q"])


@app.get("/h")
def h():
    # ok: cross-site-scripting
    return "<p>" + by_loop(request.args["q"])


@app.get("/i")
def i():
    # ok: cross-site-scripting
    return "<p>" + by_translate(request.args["q"])


@app.get("/j")
def j():
    # ruleid: cross-site-scripting
    return "<p>" + by_translate_short(request.args["q"])


def wrong(text):
    out = ""
    for c in text:
        if c == "<":
            out += c
        elif c == ">":
            out += "&gt;"
        else:
            out += c
    return out


def kept(text):
    out = ""
    for c in text:
        if c == "<":
            out += "&lt;"
        elif c == ">":
            out += "&gt;"
        else:
            out += c
    return text


def by_membership(text):
    out = []
    for c in text:
        if c in TABLE:
            out.append(TABLE[c])
        else:
            out.append(c)
    return "".join(out)


def lines(text):
    out = ""
    for c in text:
        if c == "\n":
            out += " "
        else:
            out += c
    return out


def filtered(text):
    out = ""
    for c in text:
        if c == "*":
            out += "\\2a"
        elif c in "()\\\0":
            out += "\\%02x" % ord(c)
        else:
            out += c
    return out


@app.get("/k")
def k():
    # ruleid: cross-site-scripting
    return "<p>" + wrong(request.args["q"])


@app.get("/l")
def l():
    # ruleid: cross-site-scripting
    return "<p>" + kept(request.args["q"])


@app.get("/m")
def m():
    # ok: cross-site-scripting
    return "<p>" + by_membership(request.args["q"])


@app.get("/n")
def n():
    op = request.args["op"]
    if op == "<":
        return "less"
    if op == ">":
        return "more"
    # ruleid: cross-site-scripting
    return "<p>unknown: " + op


@app.get("/o")
def o():
    # ok: log-injection
    logging.info("asked for " + lines(request.args["q"]))
    # ruleid: log-injection
    logging.info("asked for " + filtered(request.args["q"]))
    return "done"


@app.get("/p")
def p():
    connection = ldap3.Connection("ldap.example.com")
    # ok: ldap-injection
    connection.search("dc=example", "(uid=" + filtered(request.args["q"]) + ")")
    # ruleid: ldap-injection
    connection.search("dc=example", "(uid=" + lines(request.args["q"]) + ")")
    return "done"
