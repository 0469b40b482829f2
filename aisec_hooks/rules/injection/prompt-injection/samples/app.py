from anthropic import Anthropic
from flask import Flask, request
from openai import OpenAI

app = Flask(__name__)
client = OpenAI()
TONES = {"short": "Answer in one sentence.", "long": "Answer in detail."}


@app.route("/ask", methods=["POST"])
def ask():
    rules = "You answer questions about " + request.form["topic"]
    # ruleid: prompt-injection
    answer = client.responses.create(model="gpt", instructions=rules, input="What is new?")
    return answer.output_text


@app.route("/system", methods=["POST"])
def system():
    # ruleid: prompt-injection
    answer = Anthropic().messages.create(
        model="claude",
        max_tokens=100,
        system=f"You speak with {request.form['name']}.",
        messages=[{"role": "user", "content": "Hello"}],
    )
    return answer.content[0].text


@app.route("/chat", methods=["POST"])
def chat():
    messages = [{"role": "system", "content": request.json["rules"]}]
    # ruleid: prompt-injection
    answer = client.chat.completions.create(model="gpt", messages=messages)
    return answer.choices[0].message.content


@app.route("/constant", methods=["POST"])
def constant():
    # ok: prompt-injection
    answer = client.responses.create(model="gpt", instructions="Be brief.", input="What is new?")
    return answer.output_text


@app.route("/tone", methods=["POST"])
def tone():
    rules = TONES.get(request.form["tone"], TONES["short"])
    # ok: prompt-injection
    answer = client.responses.create(model="gpt", instructions=rules, input="What is new?")
    return answer.output_text


@app.route("/count", methods=["POST"])
def count():
    rules = f"Answer in {int(request.form['words'])} words."
    # ok: prompt-injection
    answer = client.responses.create(model="gpt", instructions=rules, input="What is new?")
    return answer.output_text


@app.route("/own-message", methods=["POST"])
def own_message():
    messages = [
        {"role": "system", "content": "You answer questions about the weather."},
        {"role": "user", "content": request.json["question"]},
    ]
    # ok: prompt-injection
    answer = client.chat.completions.create(model="gpt", messages=messages)
    return answer.choices[0].message.content
