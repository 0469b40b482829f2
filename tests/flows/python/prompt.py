import os
import subprocess

import anthropic
import ollama
from flask import Flask, request
from google import genai
from langchain_core.prompts import ChatPromptTemplate
from langchain_core.tools import tool
from langchain_openai import ChatOpenAI
from openai import AsyncOpenAI, OpenAI

app = Flask(__name__)
client = OpenAI()
claude = anthropic.Anthropic()


@app.route("/ask", methods=["POST"])
def ask():
    text = request.json["text"]
    # ruleid: prompt-injection
    client.responses.create(model="m", instructions="You know " + text, input="Hello")
    # ok: prompt-injection
    client.responses.create(model="m", instructions="You are brief.", input=text)
    # ruleid: prompt-injection
    client.responses.create(model="m", input=f"Say what this means: {text}")
    # ruleid: prompt-injection
    claude.messages.create(model="m", max_tokens=9, system=text, messages=[])
    messages = [{"role": "system", "content": text}, {"role": "user", "content": "Hello"}]
    # ruleid: prompt-injection
    client.chat.completions.create(model="m", messages=messages)
    # ok: prompt-injection
    client.chat.completions.create(model="m", messages=[{"role": "user", "content": text}])
    # ruleid: prompt-injection
    ChatPromptTemplate.from_template("Answer: " + text)
    # ok: prompt-injection
    ChatPromptTemplate.from_template("Answer: {text}").invoke({"text": text})
    return "done"


def answers(question):
    answer = client.chat.completions.create(model="m", messages=[])
    # ruleid: command-injection
    os.system(answer.choices[0].message.content)
    # ruleid: code-injection
    exec(claude.messages.create(model="m", max_tokens=9, messages=[]).content[0].text)
    # ruleid: code-injection
    eval(genai.Client().models.generate_content(model="m", contents=question).text)
    # ruleid: command-injection
    subprocess.run(ollama.chat(model="m")["message"]["content"], shell=True)
    # ruleid: code-injection
    exec(ChatOpenAI().invoke(question).content)
    # ok: code-injection
    return int(answer.choices[0].message.content)


async def later():
    answer = await AsyncOpenAI().responses.create(model="m", input="Hello")
    # ruleid: code-injection
    exec(answer.output_text)


@tool
def run(command: str, count: int):
    # ruleid: command-injection
    os.system(command)
    # ok: path-traversal
    open(f"/srv/{count}")
