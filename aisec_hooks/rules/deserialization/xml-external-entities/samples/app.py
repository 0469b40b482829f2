from defusedxml import ElementTree as SafeTree
from flask import Flask, request
from lxml import etree

app = Flask(__name__)


@app.route("/order", methods=["POST"])
def order():
    parser = etree.XMLParser(resolve_entities=True)
    # ruleid: xml-external-entities
    return etree.fromstring(request.data, parser).tag


@app.route("/network", methods=["POST"])
def network():
    parser = etree.XMLParser(resolve_entities=True, no_network=False, load_dtd=True)
    # ruleid: xml-external-entities
    return etree.fromstring(request.get_data(), parser=parser).tag


@app.route("/upload", methods=["POST"])
def upload():
    parser = etree.XMLParser(resolve_entities=True)
    # ruleid: xml-external-entities
    return etree.parse(request.files["order"].stream, parser).getroot().tag


@app.route("/defused", methods=["POST"])
def defused():
    # ok: xml-external-entities
    return SafeTree.fromstring(request.data).tag


@app.route("/closed", methods=["POST"])
def closed():
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    # todook: xml-external-entities
    return etree.fromstring(request.data, parser).tag


@app.route("/own")
def own():
    parser = etree.XMLParser(resolve_entities=True)
    # ok: xml-external-entities
    return etree.fromstring("<order/>", parser).tag


@app.route("/replaced", methods=["POST"])
def replaced():
    body = request.data
    body = b"<order/>"
    # ok: xml-external-entities
    return etree.fromstring(body, etree.XMLParser(resolve_entities=True)).tag
