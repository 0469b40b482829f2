import xml.dom.minidom
import xml.sax
import xml.sax.handler

from defusedxml import ElementTree as SafeTree
from flask import Flask, request
from lxml import etree

app = Flask(__name__)


@app.route("/order", methods=["POST"])
def order():
    # ruleid: xml-external-entities
    parser = etree.XMLParser(resolve_entities=True)
    # ruleid: xml-external-entities
    return etree.fromstring(request.data, parser).tag


@app.route("/network", methods=["POST"])
def network():
    # ruleid: xml-external-entities
    parser = etree.XMLParser(resolve_entities=True, no_network=False, load_dtd=True)
    # ruleid: xml-external-entities
    return etree.fromstring(request.get_data(), parser=parser).tag


@app.route("/upload", methods=["POST"])
def upload():
    # ruleid: xml-external-entities
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
    # ok: xml-external-entities
    return etree.fromstring(request.data, parser).tag


@app.route("/own")
def own():
    # ok: xml-external-entities
    parser = etree.XMLParser(resolve_entities=True)
    # ok: xml-external-entities
    return etree.fromstring("<order/>", parser).tag


@app.route("/replaced", methods=["POST"])
def replaced():
    body = request.data
    body = b"<order/>"
    # ok: xml-external-entities
    return etree.fromstring(body, etree.XMLParser()).tag


@app.route("/plain", methods=["POST"])
def plain():
    # ok: xml-external-entities
    return etree.fromstring(request.data).tag


@app.route("/dom", methods=["POST"])
def dom():
    parser = xml.sax.make_parser()
    # ruleid: xml-external-entities
    parser.setFeature(xml.sax.handler.feature_external_ges, True)
    # ruleid: xml-external-entities
    return xml.dom.minidom.parseString(request.data, parser).documentElement.tagName


@app.route("/closed-dom", methods=["POST"])
def closed_dom():
    parser = xml.sax.make_parser()
    # ok: xml-external-entities
    parser.setFeature(xml.sax.handler.feature_external_ges, False)
    # ok: xml-external-entities
    return xml.dom.minidom.parseString(request.data, parser).documentElement.tagName


@app.route("/plain-dom", methods=["POST"])
def plain_dom():
    # ok: xml-external-entities
    return xml.dom.minidom.parseString(request.data, xml.sax.make_parser()).documentElement.tagName
