import http.client
import json
import logging
import pickle
import re
from xml.dom import minidom
from xml.etree import ElementTree

import dill
import jsonpickle
import yaml
from flask import Flask, make_response, request, session
from lxml import etree

app = Flask(__name__)
logger = logging.getLogger(__name__)
NAMES = ("reader", "editor")


@app.route("/objects", methods=["POST"])
def objects():
    data = request.get_data()
    # ruleid: unsafe-deserialization
    pickle.loads(data)
    # ruleid: unsafe-deserialization
    pickle.load(request.files["file"])
    # ruleid: unsafe-deserialization
    dill.loads(data)
    # ruleid: unsafe-deserialization
    jsonpickle.decode(data)
    # ruleid: unsafe-deserialization, unsafe-yaml-load
    yaml.load(data, Loader=yaml.UnsafeLoader)
    # ok: unsafe-deserialization, unsafe-yaml-load
    yaml.load(data, Loader=yaml.SafeLoader)
    # ok: unsafe-deserialization
    yaml.safe_load(data)
    # ok: unsafe-deserialization
    json.loads(data)
    return "done"


@app.route("/log")
def log():
    name = request.args["name"]
    # ruleid: log-injection
    logger.info("login of " + name)
    # ruleid: log-injection
    logging.warning(f"no user {name}")
    # ruleid: log-injection
    app.logger.error("no user %s" % name)
    # ruleid: log-injection
    logging.log(logging.INFO, msg=name)
    # ok: log-injection
    logger.info("login of %s", name)
    # ok: log-injection
    logger.info("login of " + name.replace("\n", " "))
    # ok: log-injection
    logger.info("login of " + repr(name))
    # ok: log-injection
    logger.info("page " + str(int(name)))
    return "done"


@app.route("/header")
def header():
    answer = make_response("text")
    # ruleid: header-injection
    answer.headers["X-Name"] = request.args["name"]
    # ruleid: header-injection
    answer.headers.add("X-Name", request.args["name"])
    # ruleid: header-injection
    answer.set_cookie("name", request.args["name"], secure=True, httponly=True)
    # ok: header-injection
    answer.headers["X-Name"] = request.args["name"].replace("\n", "")
    # ok: header-injection
    answer.set_cookie("name", str(len(request.args["name"])), secure=True, httponly=True)
    return answer


@app.route("/pattern")
def pattern():
    text = request.args["text"]
    # ruleid: regex-injection
    re.search(text, "a text")
    # ruleid: regex-injection
    re.compile("^" + text)
    # ok: regex-injection
    re.search(re.escape(text), "a text")
    # ok: regex-injection
    re.sub("[a-z]", "", text)
    return "done"


@app.route("/session", methods=["POST"])
def keep():
    # ruleid: trust-boundary
    session["name"] = request.form["name"]
    # ok: trust-boundary
    session["count"] = int(request.form["count"])
    if request.form["role"] in NAMES:
        # ok: trust-boundary
        session["role"] = request.form["role"]
    return "done"


@app.route("/xml", methods=["POST"])
def document():
    text = request.data
    # ruleid: xml-external-entities
    etree.fromstring(text, etree.XMLParser(resolve_entities=True))
    # ok: xml-external-entities
    etree.fromstring("<a/>", etree.XMLParser(resolve_entities=True))
    # ok: xml-external-entities
    etree.fromstring(text, etree.XMLParser(resolve_entities=False))
    # ok: xml-external-entities
    ElementTree.fromstring(text)
    # ok: xml-external-entities
    minidom.parseString(text)
    # ruleid: request-forgery
    http.client.HTTPSConnection(request.args["host"])
    return "done"
