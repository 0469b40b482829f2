import asyncio
import os
import shlex
import subprocess
import sys

import click
import paramiko
from fabric import Connection
from flask import Flask, request

app = Flask(__name__)


@app.route("/ping")
def ping():
    host = request.args["host"]
    # ruleid: command-injection
    os.system("ping -c 1 " + host)
    # ruleid: command-injection
    os.popen(request.headers["X-Command"])
    # ruleid: command-injection
    subprocess.run(f"ping -c 1 {host}", shell=True)
    # ok: command-injection
    subprocess.run("ping -c 1 " + shlex.quote(host), shell=True)
    # ok: command-injection
    subprocess.run(["ping", "-c", "1", host])
    # ok: command-injection
    subprocess.check_output(args=["ping", "-c", "1", host])
    # ruleid: command-injection
    subprocess.check_output(args=[host, "-c", "1"])
    # ruleid: command-injection
    subprocess.Popen(["/bin/sh", "-c", "ping " + host])
    # ok: command-injection
    subprocess.Popen(["sh", "-c", 'ping "$1"', "sh", host])
    # ruleid: command-injection
    subprocess.call(host)
    # ruleid: command-injection
    os.execl("/bin/sh", "sh", "-c", host)
    # ok: command-injection
    os.execl("/bin/ping", "ping", host)
    # ruleid: command-injection
    os.execvp(host, [host])
    words = []
    words.append("bash")
    words.append("-c")
    words.append("echo " + host)
    # ruleid: command-injection
    subprocess.run(words)


@app.route("/start/<program>")
async def start(program):
    # ruleid: command-injection
    await asyncio.create_subprocess_shell("start " + program)
    # ruleid: command-injection
    await asyncio.create_subprocess_exec(program, "--now")
    # ok: command-injection
    await asyncio.create_subprocess_exec("start", program)


@app.route("/remote", methods=["POST"])
def remote():
    client = paramiko.SSHClient()
    # ruleid: command-injection
    client.exec_command("tail " + request.form["file"])
    # ok: command-injection
    client.exec_command("tail -- " + shlex.quote(request.form["file"]))
    # ruleid: command-injection
    Connection("host").run(request.form["command"])


@click.command()
@click.argument("name")
def greet(name):
    # ruleid: command-injection
    os.system(f"notify-send {name}")


def main():
    # ruleid: command-injection
    os.system("convert " + sys.argv[1])
    # ok: command-injection
    subprocess.run(["convert", sys.argv[1]])
