"""What a test says: of which value, on which branch, kept how and asked where."""

import hashlib
import hmac
import os
import pickle
import re
import string
import sys
from urllib.parse import urlparse

from flask import Flask, abort, redirect, request

app = Flask(__name__)
KEY = os.environ["KEY"].encode()
PAGES = ["first", "second"]


@app.route("/siblings")
def siblings():
    if request.args["a"] in PAGES:
        # ok: path-traversal
        open(request.args["a"])
        # ruleid: path-traversal
        open(request.args["b"])
        # ruleid: path-traversal
        open(request.form["a"])
    if request.args.get("a") not in PAGES:
        return "none"
    # ok: path-traversal
    open(request.args.get("a", ""))
    # ruleid: path-traversal
    open(request.args.get("b"))
    body = request.get_json()
    first, second = body["first"], body["second"]
    if first in PAGES:
        # ok: path-traversal
        open(first)
        # ok: path-traversal
        open(body["first"])
        # ruleid: path-traversal
        open(second)
    return "done"


@app.route("/parts")
def parts():
    name = request.args["name"]
    kind = name.split(".")[1]
    if kind in ("png", "jpg"):
        # ruleid: path-traversal
        open(name)
        # ok: path-traversal
        open("all." + kind)
    if name.strip().lower() in PAGES:
        # ok: path-traversal
        open(name)
    full = os.path.join("/srv", name)
    if name in PAGES:
        # ok: path-traversal
        open(full)
    # ruleid: path-traversal
    open(full)


@app.route("/one-path")
def one_path():
    if request.args.get("deep"):
        if request.args["a"] not in PAGES:
            return "none"
    # ruleid: path-traversal
    open(request.args["a"])
    try:
        if request.args["b"] not in PAGES:
            raise ValueError
    except ValueError:
        pass
    # ruleid: path-traversal
    open(request.args["b"])


@app.route("/kept")
def kept():
    name = request.args["name"]
    known = name in PAGES
    if known:
        # ok: path-traversal
        open(name)
    # ruleid: path-traversal
    open(name)
    if not known:
        abort(404)
    # ok: path-traversal
    open(name)
    other = request.args["other"]
    fine = name in PAGES and other in PAGES
    if not fine:
        return "none"
    # ok: path-traversal
    open(other)
    third = request.args["third"]
    either = third in PAGES or third == "x"
    if either:
        # ok: path-traversal
        open(third)
    mixed = third in PAGES or name == "x"
    if mixed:
        # ruleid: path-traversal
        open(third)


@app.route("/match")
def matched():
    name = request.args["name"]
    found = re.fullmatch("[a-z]+", name)
    if found is None:
        return "none"
    # ok: path-traversal
    open(name)
    other = request.args["other"]
    found = re.fullmatch("[a-z]+", other)
    if found is None:
        # ruleid: path-traversal
        open(other)
    return "done"


@app.route("/flag")
def flagged():
    name = request.args["name"]
    known = False
    if name in PAGES:
        known = True
    if not known:
        return "none"
    # ok: path-traversal
    open(name)
    other = request.args["other"]
    known = False
    if other in PAGES:
        known = True
    if request.args.get("force"):
        known = True
    if known:
        # ruleid: path-traversal
        open(other)
    return "done"


def is_page(name):
    return name in PAGES


def is_page_at_length(name):
    if not name:
        return False
    for each in PAGES:
        if name == each:
            return True
    return False


def is_anything(name):
    if name in PAGES:
        return True
    return len(name) > 3


def must_be_page(name):
    if name not in PAGES:
        raise ValueError(name)


def must_be_something(name):
    if not name:
        raise ValueError(name)
    if len(name) > 3 and name not in PAGES:
        raise ValueError(name)


def page(name):
    if name in PAGES:
        return name
    raise ValueError(name)


def fail(text):
    raise ValueError(text)


def leave():
    print("good bye")
    sys.exit(1)


@app.route("/asked")
def asked():
    name = request.args["name"]
    if not is_page(name):
        abort(404)
    # ok: path-traversal
    open(name)
    second = request.args["second"]
    if is_page_at_length(second):
        # ok: path-traversal
        open(second)
    else:
        # ruleid: path-traversal
        open(second)
    third = request.args["third"]
    if is_anything(third):
        # ruleid: path-traversal
        open(third)
    good = is_page(third)
    if good:
        # ok: path-traversal
        open(third)
    return "done"


@app.route("/must")
def must():
    name = request.args["name"]
    must_be_page(name)
    # ok: path-traversal
    open(name)
    other = request.args["other"]
    must_be_something(other)
    # ruleid: path-traversal
    open(other)
    # ok: path-traversal
    open(page(other))
    # ok: path-traversal
    open(other)
    third = request.args["third"]
    try:
        must_be_page(third)
    except ValueError:
        pass
    # ruleid: path-traversal
    open(third)


@app.route("/failing")
def failing():
    name = request.args["name"]
    if name not in PAGES:
        fail("no such page")
    # ok: path-traversal
    open(name)
    other = request.args["other"]
    if other not in PAGES:
        leave()
    # ok: path-traversal
    open(other)
    third = request.args["third"]
    if third not in PAGES:
        print("no such page")
    # ruleid: path-traversal
    open(third)
    fourth = request.args["fourth"]
    if fourth not in PAGES:
        os._exit(1)
    # ok: path-traversal
    open(fourth)


@app.route("/logic")
def logic():
    name = request.args["name"]
    # ok: path-traversal
    text = name in PAGES and open(name)
    # ruleid: path-traversal
    text = name in PAGES or open(name)
    # ok: path-traversal
    text = name not in PAGES or open(name)
    # ruleid: path-traversal
    open(name or "first")
    assert name in PAGES
    # ok: path-traversal
    open(name)
    return text


@app.route("/none")
def compared_with_none():
    name = request.args.get("name")
    if name is None or name == "":
        return "none"
    # ruleid: path-traversal
    open(name)
    if name != None:  # noqa: E711
        # ruleid: path-traversal
        open(name)
    choice = name if name in PAGES else "first"
    # ok: path-traversal
    open(choice)
    # ruleid: path-traversal
    open(name if name != "x" else "first")


@app.route("/chosen")
def chosen():
    names = request.args.getlist("name")
    # ok: path-traversal
    [open(each) for each in names if each in PAGES]
    # ruleid: path-traversal
    [open(each) for each in names if each]
    for each in names:
        if each not in PAGES:
            continue
        # ok: path-traversal
        open(each)
    for each in names:
        if each not in PAGES:
            print(each)
        # ruleid: path-traversal
        open(each)


def asked_until():
    name = sys.argv[1]
    while name not in PAGES:
        name = input("page? ")
    # ok: path-traversal
    open(name)
    if input() in PAGES:
        # ruleid: path-traversal
        open(input())


@app.route("/switch")
def switched():
    name = request.args["name"]
    match name:
        case "first" | "second":
            # ok: path-traversal
            open(name)
        case "":
            return "none"
        case other:
            # ruleid: path-traversal
            open(other)
            # ruleid: path-traversal
            open(name)
    match request.get_json():
        case {"name": given}:
            # ruleid: path-traversal
            open(given)
    match name:
        case "first":
            target = "a"
        case "second":
            target = "b"
        case _:
            return "none"
    # ok: path-traversal
    open(target)
    # ok: path-traversal
    open(name)
    return "done"


def each_letter(request):
    name = request.GET["name"]
    for letter in name:
        if letter not in "abcdefgh":
            return "no"
    # ok: path-traversal
    return open(name).read()


def some_letters(request):
    name = request.GET["name"]
    for letter in name:
        if letter not in "abcdefgh":
            break
    # ruleid: path-traversal
    return open(name).read()


def letters_that_are_kept(request):
    name, kept = request.GET["name"], ""
    for letter in name:
        if letter in "abcdefgh":
            kept += letter
    # ok: path-traversal
    open(kept).read()
    # ruleid: path-traversal
    return open(name).read()


def value_under_a_checked_name(request):
    for name in request.COOKIES:
        if name == "theme":
            # ok: path-traversal
            open(name)
            # ruleid: path-traversal
            open(request.COOKIES[name])
    return "done"


LETTERS = string.ascii_letters + string.digits + "-."


def letters_of_the_library(request):
    name = request.GET["name"]
    if any_other(name):
        return "no"
    for letter in name:
        if letter not in LETTERS:
            return "no"
    # ok: path-traversal
    return open(name).read()


def any_other(name):
    return len(name) > 20


def signed(request):
    mark, payload = request.body[:32], request.body[32:]
    made = hmac.new(KEY, payload, "sha256").digest()
    if not hmac.compare_digest(mark, made):
        return "no"
    # ok: unsafe-deserialization
    return pickle.loads(payload)


def summed(request):
    mark, payload = request.body[:32], request.body[32:]
    made = hashlib.sha256(payload).digest()
    if not hmac.compare_digest(mark, made):
        return "no"
    # ruleid: unsafe-deserialization
    return pickle.loads(payload)


def own_host(request):
    target = request.GET["next"]
    if urlparse(target).netloc != request.get_host():
        return "no"
    # ok: open-redirect
    return redirect(target)


def its_own_host(request):
    target = request.GET["next"]
    if urlparse(target).netloc != urlparse(target).hostname:
        return "no"
    # ruleid: open-redirect
    return redirect(target)


def signed_in_parts(request):
    mark, _, payload = request.body.partition(b".")
    made = hmac.new(os.environ["KEY"].encode(), payload, "sha256").hexdigest()
    if not hmac.compare_digest(mark, made.encode()):
        return "no"
    # ok: unsafe-deserialization
    return pickle.loads(base64.b64decode(payload))


def signed_else(request):
    mark, _, payload = request.body.partition(b".")
    made = hmac.new(KEY, request.body, "sha256").hexdigest()
    if not hmac.compare_digest(request.META["HTTP_MARK"], made):
        return "no"
    # ruleid: unsafe-deserialization
    return pickle.loads(request.META["HTTP_OTHER"])


def signature_itself(request):
    # ok: sql-injection
    cursor.execute("select '" + hmac.new(KEY, request.body, "sha256").hexdigest() + "'")
    # ruleid: unsafe-deserialization
    return pickle.loads(hmac.new(KEY, request.body, "sha256").digest())


def no_quote(request):
    name = request.GET["name"]
    if "'" in name:
        return "no"
    # ok: xpath-injection
    return tree.xpath("//user[@name='" + name + "']")


def some_quote(request):
    name = request.GET["name"]
    if "'" not in name:
        return "no"
    # ruleid: xpath-injection
    return tree.xpath("//user[@name='" + name + "']")


def no_sign_of_another_kind(request):
    name = request.GET["name"]
    if "<" in name:
        return "no"
    # ruleid: xpath-injection
    return tree.xpath("//user[@name='" + name + "']")


def no_other_folder(request):
    name = request.GET["name"]
    if "/" in name:
        return "no"
    # ok: path-traversal
    return open("/srv/files/" + name).read()


def no_folder_above(request):
    name = request.GET["name"]
    if ".." in name:
        return "no"
    # ruleid: path-traversal
    return open(name).read()


def one_line(request):
    name = request.GET["name"]
    if "\n" not in name and "\r" not in name:
        # ok: log-injection
        logging.info("asked for %s" % name)
    # ruleid: log-injection
    logging.info("asked for %s" % name)
