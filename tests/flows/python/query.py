import ldap
import ldap.filter
from flask import Flask, request
from ldap3 import Connection
from ldap3.utils.conv import escape_filter_chars
from lxml import etree
from xml.etree import ElementTree

app = Flask(__name__)
tree = etree.parse("users.xml")
users = ElementTree.parse("users.xml")


@app.route("/find")
def find():
    name = request.args["name"]
    # ruleid: xpath-injection
    tree.xpath("//user[name='" + name + "']")
    # ok: xpath-injection
    tree.xpath("//user[name=$name]", name=name)
    # ruleid: xpath-injection
    etree.XPath(f"//user[name='{name}']")
    evaluate = etree.XPathEvaluator(tree)
    # ruleid: xpath-injection
    evaluate("//user[name='%s']" % name)
    # ok: xpath-injection
    evaluate("//user[name=$name]", name=name)
    # ruleid: xpath-injection
    users.findall(f".//user[@name='{name}']")
    # ruleid: xpath-injection
    users.getroot().find(f".//user[@name='{name}']")
    # ok: xpath-injection
    users.findall(f".//user[@number='{int(name)}']")
    # ok: xpath-injection
    return str("a text".find(name))


@app.route("/person/<name>")
def person(name):
    connection = Connection("ldap.example")
    # ruleid: ldap-injection
    connection.search("dc=example", f"(uid={name})")
    # ruleid: ldap-injection
    connection.search(search_base="dc=example", search_filter="(uid=" + name + ")")
    # ok: ldap-injection
    connection.search("dc=example", f"(uid={escape_filter_chars(name)})")
    # ok: ldap-injection
    connection.search("dc=example", "(objectClass=person)", attributes=[name])
    other = ldap.initialize("ldap://example")
    # ruleid: ldap-injection
    other.search_s("dc=example", ldap.SCOPE_SUBTREE, f"(uid={name})")
    # ok: ldap-injection
    return str(other.search_s("dc=example", ldap.SCOPE_SUBTREE, ldap.filter.filter_format("(uid=%s)", [name])))
