import configparser
import os

from flask import Flask, request

app = Flask(__name__)


@app.get("/text")
def read_from_text():
    conf = configparser.ConfigParser()
    conf.read_string("[s]\nkey = " + request.args["q"])
    # ruleid: command-injection
    os.system(conf.get("s", "key"))
    # ruleid: command-injection
    os.system(conf["s"]["key"])
    # ok: command-injection
    os.system("sleep %d" % conf.getint("s", "key"))


@app.get("/constant")
def read_from_constant_text():
    conf = configparser.ConfigParser()
    conf.read_string("[s]\nkey = ls\n")
    # ok: command-injection
    os.system(conf.get("s", "key"))
    # ruleid: command-injection
    os.system(conf.get("s", "key") + request.args["q"])


@app.get("/set")
def set_one_by_one():
    conf = configparser.ConfigParser()
    conf.add_section("s")
    conf.set("s", "bad", request.args["q"])
    conf.set("s", "good", "ls")
    # ruleid: command-injection
    os.system(conf.get("s", "bad"))
    # ok: command-injection
    os.system(conf.get("s", "good"))
    # ruleid: command-injection
    os.system(conf["s"]["bad"])
    # ok: command-injection
    os.system(conf["s"]["good"])


@app.get("/map")
def read_from_map():
    conf = configparser.ConfigParser()
    conf.read_dict({"s": {"bad": request.args["q"], "good": "ls"}})
    # ruleid: command-injection
    os.system(conf.get("s", "bad"))
    # ok: command-injection
    os.system(conf.get("s", "good"))
    # ok: command-injection
    os.system(conf["s"]["good"])


@app.get("/section")
def stored_section():
    conf = configparser.ConfigParser()
    conf["s"] = {"bad": request.args["q"], "good": "ls"}
    # ruleid: command-injection
    os.system(conf.get("s", "bad"))
    # ok: command-injection
    os.system(conf.get("s", "good"))
    # ruleid: command-injection
    os.system(conf["s"]["bad"])
    # ok: command-injection
    os.system(conf["s"]["good"])


@app.get("/absent")
def absent_key():
    known = {"a": "ls"}
    # ok: command-injection
    os.system(known.get(request.args["q"], None))
    # ruleid: command-injection
    os.system(known.get("b", request.args["q"]))
