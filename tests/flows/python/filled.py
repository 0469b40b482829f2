from django.template import Context
from django.template import Template as DjangoTemplate
from flask import Flask, render_template_string, request
from jinja2 import Environment, Template, select_autoescape

app = Flask(__name__)


@app.get("/a")
def a():
    # ruleid: cross-site-scripting
    return render_template_string("<p>{{ x|safe }}</p>", x=request.args["q"])


@app.get("/b")
def b():
    # ok: cross-site-scripting
    return render_template_string("<p>{{ x }}</p>", x=request.args["q"])


@app.get("/c")
def c():
    # ruleid: cross-site-scripting
    return Template("<p>{{ x }}</p>").render(x=request.args["q"])


@app.get("/d")
def d():
    # ok: cross-site-scripting
    return Template("<p>{{ x }}</p>", autoescape=True).render(x=request.args["q"])


@app.get("/e")
def e():
    env = Environment(autoescape=True)
    # ok: cross-site-scripting
    return env.from_string("<p>{{ x }}</p>").render(x=request.args["q"])


@app.get("/f")
def f():
    env = Environment(autoescape=False)
    # ruleid: cross-site-scripting
    return env.from_string("<p>{{ x }}</p>").render(x=request.args["q"])


@app.get("/f2")
def f2():
    env = Environment()
    # ruleid: cross-site-scripting
    return env.from_string("<p>{{ x }}</p>").render(x=request.args["q"])


@app.get("/g")
def g():
    # ruleid: cross-site-scripting
    return render_template_string(
        "{% autoescape false %}<p>{{ x }}</p>{% endautoescape %}", x=request.args["q"]
    )


@app.get("/h")
def h():
    # ok: cross-site-scripting
    return Template("<p>{{ x|e }}</p>").render(x=request.args["q"])


@app.get("/i")
def i():
    # ok: cross-site-scripting
    return render_template_string("<p>{{ y|safe }} {{ x }}</p>", x=request.args["q"], y="<b>")


@app.get("/j")
def j():
    # ruleid: cross-site-scripting
    return Template("<p>{{ x|upper }} {{ y }}</p>").render({"x": request.args["q"], "y": "a"})


@app.get("/k")
def k():
    # ok: cross-site-scripting
    return Template("<p>{{ y }}</p>").render(y="a", x=1)


ENVIRONMENT = Environment(autoescape=select_autoescape(["html"]))
BARE = Environment()


@app.get("/shared")
def shared():
    # ok: cross-site-scripting
    return ENVIRONMENT.from_string("<p>{{ x }}</p>").render(x=request.args["q"])


@app.get("/shared/safe")
def shared_safe():
    template = ENVIRONMENT.from_string("<p>{{ x | safe }}</p>")
    # ruleid: cross-site-scripting
    return template.render(x=request.args["q"])


@app.get("/shared/bare")
def shared_bare():
    # ruleid: cross-site-scripting
    return BARE.from_string("<p>{{ x }}</p>").render(x=request.args["q"])


@app.get("/loop")
def loop():
    text = "{% for each in all %}<p>{{ each }}</p>{% endfor %}"
    # ruleid: cross-site-scripting
    return Template(text).render(all=request.args.getlist("q"))


@app.get("/loop/escaped")
def loop_escaped():
    text = "{% for each in all %}<p>{{ each|e }}</p>{% endfor %}"
    # ok: cross-site-scripting
    return Template(text).render(all=request.args.getlist("q"))


@app.get("/django")
def of_django():
    # ok: cross-site-scripting
    return DjangoTemplate("<p>{{ x }}</p>").render(Context({"x": request.args["q"]}))


@app.get("/django/safe")
def of_django_safe():
    # ruleid: cross-site-scripting
    return DjangoTemplate("<p>{{ x|safe }}</p>").render(Context({"x": request.args["q"], "y": "a"}))


@app.get("/script")
def in_script():
    # ruleid: cross-site-scripting
    return render_template_string("<script>draw({{ x }});</script>", x=request.args["q"])


@app.get("/script/json")
def in_script_as_json():
    # ok: cross-site-scripting
    return render_template_string("<script>draw({{ x|tojson }});</script>", x=request.args["q"])
