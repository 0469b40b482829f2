from bson import ObjectId
from flask import Flask, request
from pymongo import MongoClient

app = Flask(__name__)
users = MongoClient().shop.users


@app.route("/users", methods=["POST"])
def find():
    body = request.get_json()
    # ruleid: nosql-injection
    users.find_one({"name": body["name"]})
    # ruleid: nosql-injection
    users.delete_many(body)
    # ruleid: nosql-injection
    users.update_one({"name": body["name"]}, {"$set": {"seen": True}})
    # ruleid: nosql-injection
    users.aggregate(body["steps"])
    # ok: nosql-injection
    users.find_one({"_id": ObjectId(body["id"])})
    # ok: nosql-injection
    users.find_one({"age": int(body["age"])})
    # A form gives text, which is no operator.
    # ok: nosql-injection
    users.find_one({"name": request.form["name"]})
    # ok: nosql-injection
    users.update_one({"_id": 1}, {"$set": {"name": body["name"]}})
    # Code that the server runs is another matter.
    # ruleid: code-injection
    users.find({"$where": "this.name == '" + request.form["name"] + "'"})
    # ok: nosql-injection
    users.find_one({"name": str(body["name"])})
    # todook: nosql-injection
    users.find_one({"name": {"$eq": body["name"]}})
    if isinstance(body["name"], str):
        # ok: nosql-injection
        users.find_one({"name": body["name"]})
    name = body["name"]
    if isinstance(name, str):
        # ok: nosql-injection
        users.find_one({"name": name})
