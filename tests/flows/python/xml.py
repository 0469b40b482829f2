"""Careless parsers, and what they are used for."""

import io
from flask import Flask, request
from lxml import etree
app = Flask(__name__)
DEFAULT = "<a>1</a>"

@app.route("/a")
def a():
    # ok: xml-external-entities
    p = etree.XMLParser(resolve_entities=True)
    etree.fromstring("<a/>", p)
    # ruleid: xml-external-entities
    q = etree.XMLParser(resolve_entities=True)
    # ruleid: xml-external-entities
    etree.fromstring(request.data, q)
    # ok: xml-external-entities
    etree.fromstring(DEFAULT, etree.XMLParser(resolve_entities=True))
    d = {"a": DEFAULT, "b": request.data}
    # ok: xml-external-entities
    etree.fromstring(d["a"], etree.XMLParser(resolve_entities=True))
    # ruleid: xml-external-entities
    etree.fromstring(d["b"], etree.XMLParser(resolve_entities=True))
    # ok: xml-external-entities
    r = etree.XMLParser(resolve_entities=True)
    etree.parse(io.StringIO(DEFAULT), r)
    # ruleid: xml-external-entities
    s = etree.XMLParser(resolve_entities=True)
    # ruleid: xml-external-entities
    etree.parse(io.BytesIO(request.data), s)
    # ok: xml-external-entities
    t = etree.XMLParser(resolve_entities=True)
    t.feed("<a/>")
    t.close()
    # ruleid: xml-external-entities
    u = etree.XMLParser(resolve_entities=True)
    # ruleid: xml-external-entities
    u.feed(request.data)
    u.close()
    # ok: xml-external-entities
    v = etree.XMLParser(resolve_entities=True)
    etree.XML(DEFAULT, parser=v)


def read(text):
    # ok: xml-external-entities
    return etree.fromstring(text, etree.XMLParser(resolve_entities=True))


def read_what_nobody_knows(text):
    # ruleid: xml-external-entities
    return etree.fromstring(text, etree.XMLParser(resolve_entities=True))


# ruleid: xml-external-entities
SHARED = etree.XMLParser(resolve_entities=True)


def shared(text):
    etree.fromstring("<a/>", SHARED)


@app.route("/b")
def b():
    shared(request.args["x"])
    read("<a/>")
    # ruleid: xml-external-entities
    p = etree.XMLParser(resolve_entities=True)
    etree.fromstring("<a/>", p)
    # ruleid: xml-external-entities
    etree.fromstring(request.data, p)
    # ruleid: xml-external-entities
    q = etree.XMLParser(resolve_entities=True)
    q.feed("<a>")
    # ruleid: xml-external-entities
    q.feed(request.data)
