import ldap
from flask import Flask, request
from ldap.dn import escape_dn_chars
from ldap3 import Connection, Server
from ldap3.utils.conv import escape_filter_chars
from ldap3.utils.dn import escape_rdn

app = Flask(__name__)
server = Server("ldap.example.com")
connection = Connection(server)


@app.get("/name/filter")
def name_escaped_for_a_filter():
    base = "ou=" + escape_filter_chars(request.args["unit"]) + ",dc=example"
    # ruleid: ldap-injection
    connection.search(base, "(objectClass=person)")


@app.get("/name/name")
def name_escaped_for_a_name():
    base = "ou=" + escape_rdn(request.args["unit"]) + ",dc=example"
    # ok: ldap-injection
    connection.search(base, "(objectClass=person)")


@app.get("/filter/name")
def filter_escaped_for_a_name():
    # ruleid: ldap-injection
    connection.search("dc=example", f"(uid={escape_rdn(request.args['uid'])})")


@app.get("/filter/keyword")
def filter_by_keyword():
    asked = f"(uid={escape_dn_chars(request.args['uid'])})"
    # ruleid: ldap-injection
    connection.search(search_base="dc=example", search_filter=asked)


@app.get("/both")
def both():
    unit, name = request.args["unit"], request.args["uid"]
    # ok: ldap-injection
    connection.search(f"ou={escape_rdn(unit)},dc=example", f"(uid={escape_filter_chars(name)})")


@app.post("/login")
def login():
    directory = ldap.initialize("ldap://ldap.example.com")
    # ruleid: ldap-injection
    directory.simple_bind_s(f"uid={escape_filter_chars(request.form['uid'])},dc=example", "")
    # ok: ldap-injection
    directory.simple_bind_s(f"uid={escape_dn_chars(request.form['uid'])},dc=example", "")


@app.post("/connect")
def connect():
    name = request.form["uid"]
    # ruleid: ldap-injection
    Connection(server, user=f"uid={escape_filter_chars(name)},dc=example", password="")
    # ok: ldap-injection
    Connection(server, user=f"uid={escape_rdn(name)},dc=example", password="")


@app.post("/entry")
def entry():
    # ruleid: ldap-injection
    connection.delete("uid=" + request.form["uid"] + ",dc=example")
    # ok: ldap-injection
    connection.delete("uid=" + escape_rdn(request.form["uid"]) + ",dc=example")


def escape_dn(text):
    return escape_rdn(text)


@app.get("/own")
def own_function():
    # ok: ldap-injection
    connection.search(f"ou={escape_dn(request.args['unit'])},dc=example", "(uid=*)")
    # ruleid: ldap-injection
    connection.search("dc=example", f"(uid={escape_dn(request.args['unit'])})")
