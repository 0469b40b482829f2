"""Queries to a directory through bonsai."""

import bonsai
from flask import Flask, request

app = Flask(__name__)
client = bonsai.LDAPClient("ldap://localhost")


@app.route("/found")
def found():
    name = request.args["name"]
    with client.connect() as connection:
        # ruleid: ldap-injection
        connection.search("ou=people", bonsai.LDAPSearchScope.SUB, f"(uid={name})")
        # ruleid: ldap-injection
        connection.search(base="ou=people", scope=2, filter_exp="(uid=" + name + ")")
        # ruleid: ldap-injection
        connection.search(f"ou={name}", 2, "(uid=*)")
        # ok: ldap-injection
        connection.search("ou=people", 2, "(uid=ann)")
        # ok: ldap-injection
        connection.search("ou=people", 2, f"(uid={bonsai.escape_filter_exp(name)})")
        # ok: ldap-injection
        connection.search("ou=people", 2, "(uid=ann)", [name])
    return "done"


@app.route("/later")
async def found_later():
    connection = await bonsai.LDAPClient("ldap://localhost").connect(is_async=True)
    # ruleid: ldap-injection
    await connection.search("ou=people", 2, f"(uid={request.args['name']})")
    return "done"
