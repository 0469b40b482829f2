from flask import Flask, request
from lxml import etree

app = Flask(__name__)
tree = etree.parse("users.xml")
FIELDS = {"name": "name", "mail": "mail"}


@app.route("/login", methods=["POST"])
def login():
    query = "//user[name = '" + request.form["name"] + "']"
    # ruleid: xpath-injection
    return str(len(tree.xpath(query)))


@app.route("/user/<name>")
def user(name):
    # ruleid: xpath-injection
    return str(tree.find(f".//user[@name='{name}']"))


@app.route("/compiled")
def compiled():
    # ruleid: xpath-injection
    query = etree.XPath("//user[@id = %s]" % request.args["id"])
    return str(query(tree))


@app.route("/variable")
def variable():
    # ok: xpath-injection
    return str(tree.xpath("//user[name = $name]", name=request.args["name"]))


@app.route("/number")
def number():
    # ok: xpath-injection
    return str(tree.xpath("//user[%d]" % int(request.args["place"])))


@app.route("/field")
def field():
    name = FIELDS.get(request.args["field"], "name")
    # ok: xpath-injection
    return str(tree.xpath("//user/" + name))


@app.route("/letters")
def letters():
    name = request.args["name"]
    if not name.isalnum():
        return "no such user"
    # ok: xpath-injection
    return str(tree.xpath(f"//user[name = '{name}']"))


@app.route("/replaced")
def replaced():
    query = request.args["query"]
    query = "//user"
    # ok: xpath-injection
    return str(tree.xpath(query))
