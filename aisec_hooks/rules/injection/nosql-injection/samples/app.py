from bson import ObjectId
from flask import Flask, jsonify, request
from pymongo import MongoClient

app = Flask(__name__)
users = MongoClient().shop.users


@app.route("/login", methods=["POST"])
def login():
    body = request.get_json()
    # ruleid: nosql-injection
    return jsonify(users.find_one({"name": body["name"], "key": body["key"]}))


@app.route("/search", methods=["POST"])
def search():
    # ruleid: nosql-injection
    return jsonify(list(users.find(request.json)))


@app.route("/where", methods=["POST"])
def where():
    # ruleid: nosql-injection
    return jsonify(list(users.find({"$where": "this.name == '" + request.json["name"] + "'"})))


@app.route("/remove", methods=["POST"])
def remove():
    condition = request.get_json()["condition"]
    # ruleid: nosql-injection
    users.delete_many(condition)
    return "done"


@app.route("/as-text", methods=["POST"])
def as_text():
    body = request.get_json()
    # ok: nosql-injection
    return jsonify(users.find_one({"name": str(body["name"])}))


@app.route("/compared", methods=["POST"])
def compared():
    # todook: nosql-injection
    return jsonify(users.find_one({"name": {"$eq": request.json["name"]}}))


@app.route("/by-id/<key>")
def by_id(key):
    # ok: nosql-injection
    return jsonify(users.find_one({"_id": ObjectId(key)}))


@app.route("/checked", methods=["POST"])
def checked():
    name = request.get_json()["name"]
    if not isinstance(name, str):
        return "no name", 400
    # ok: nosql-injection
    return jsonify(users.find_one({"name": name}))


@app.route("/replaced", methods=["POST"])
def replaced():
    condition = request.get_json()
    condition = {"active": True}
    # ok: nosql-injection
    return jsonify(list(users.find(condition)))
