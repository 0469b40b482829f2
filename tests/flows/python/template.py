import jinja2
from django.template import Template
from flask import Flask, render_template, render_template_string, request
from jinja2.sandbox import SandboxedEnvironment
from mako.template import Template as MakoTemplate

app = Flask(__name__)
environment = jinja2.Environment(autoescape=True)


@app.route("/page")
def page():
    text = request.args["text"]
    # ruleid: template-injection
    render_template_string(text)
    # ruleid: template-injection
    render_template_string("<p>" + text + "</p>")
    # ok: template-injection
    render_template_string("<p>{{ text }}</p>", text=text)
    # ok: template-injection
    render_template("page.html", text=text)
    # ruleid: template-injection
    jinja2.Template(text).render()
    # ruleid: template-injection
    environment.from_string(text)
    # ok: template-injection
    environment.from_string("{{ text }}").render(text=text)
    # ok: template-injection
    SandboxedEnvironment().from_string(text)
    # ruleid: template-injection
    MakoTemplate(text)
    # ruleid: template-injection
    Template(text)
    return "done"
