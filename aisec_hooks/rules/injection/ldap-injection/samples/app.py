import ldap
import ldap.filter
from flask import Flask, request
from ldap3 import Connection, Server
from ldap3.utils.conv import escape_filter_chars

app = Flask(__name__)
connection = Connection(Server("ldap.example.com"))
BASE = "ou=people,dc=example"


@app.route("/user/<name>")
def user(name):
    # ruleid: ldap-injection
    connection.search(BASE, f"(uid={name})")
    return str(connection.entries)


@app.route("/login", methods=["POST"])
def login():
    query = "(&(uid=" + request.form["name"] + ")(active=TRUE))"
    # ruleid: ldap-injection
    connection.search(BASE, query)
    return str(connection.entries)


@app.route("/group")
def group():
    directory = ldap.initialize("ldap://ldap.example.com")
    # ruleid: ldap-injection
    return str(directory.search_s("ou=" + request.args["group"], ldap.SCOPE_SUBTREE))


@app.route("/escaped")
def escaped():
    # ok: ldap-injection
    connection.search(BASE, f"(uid={escape_filter_chars(request.args['name'])})")
    return str(connection.entries)


@app.route("/formatted")
def formatted():
    directory = ldap.initialize("ldap://ldap.example.com")
    query = ldap.filter.filter_format("(uid=%s)", [request.args["name"]])
    # ok: ldap-injection
    return str(directory.search_s(BASE, ldap.SCOPE_SUBTREE, query))


@app.route("/number")
def number():
    # ok: ldap-injection
    connection.search(BASE, "(uidNumber=%d)" % int(request.args["number"]))
    return str(connection.entries)


@app.route("/letters")
def letters():
    name = request.args["name"]
    if not name.isalnum():
        return "no such user"
    # ok: ldap-injection
    connection.search(BASE, "(uid=" + name + ")")
    return str(connection.entries)
