import jinja2
from flask import Flask, render_template, render_template_string, request
from markupsafe import escape

app = Flask(__name__)
GREETINGS = {"en": "Hello {{ name }}", "de": "Guten Tag {{ name }}"}


@app.route("/hello")
def hello():
    page = "<p>Hello " + request.args["name"] + "</p>"
    # ruleid: template-injection
    return render_template_string(page)


@app.route("/preview", methods=["POST"])
def preview():
    # ruleid: template-injection
    return jinja2.Template(request.form["text"]).render(name="you")


@app.route("/environment/<text>")
def environment(text):
    made = jinja2.Environment(autoescape=True)
    # ruleid: template-injection
    return made.from_string(f"Dear {text}").render()


def render(text):
    # ruleid: template-injection
    return render_template_string(text, name="you")


@app.route("/inner")
def inner():
    return render("%s {{ name }}" % request.args["greeting"])


@app.route("/values")
def values():
    # ok: template-injection
    return render_template_string("<p>Hello {{ name }}</p>", name=request.args["name"])


@app.route("/file")
def file():
    # ok: template-injection
    return render_template("hello.html", name=request.args["name"])


@app.route("/language")
def language():
    greeting = GREETINGS.get(request.args["language"], GREETINGS["en"])
    # ok: template-injection
    return render_template_string(greeting, name=escape(request.args["name"]))


@app.route("/count")
def count():
    # ok: template-injection
    return render_template_string("<p>%d</p>" % int(request.args["count"]))


@app.route("/known")
def known():
    page = request.args["page"]
    if page not in ("hello", "goodbye"):
        return "unknown"
    # ok: template-injection
    return render_template_string(page)
