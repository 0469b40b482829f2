import asyncio
import os
import shlex
import subprocess
from subprocess import check_output

import paramiko


def convert(path: str) -> None:
    # ruleid: command-injection
    os.system("convert " + path + " out.png")


def ping(host: str) -> str:
    # ruleid: command-injection
    return subprocess.run(f"ping -c 1 {host}", shell=True, capture_output=True, text=True).stdout


def branch(name: str) -> bytes:
    command = "git log %s" % name
    # ruleid: command-injection
    return check_output(command, shell=True)


def listing(folder: str) -> str:
    # ruleid: command-injection
    return os.popen("ls -l {}".format(folder)).read()


def anything(command: str) -> int:
    # ruleid: command-injection
    return os.system(command)


def status(command: str) -> str:
    # ruleid: command-injection
    return subprocess.getoutput(command)


async def compress(path: str) -> None:
    # ruleid: command-injection
    await asyncio.create_subprocess_shell(f"gzip {path}")


def in_a_shell(path: str) -> None:
    # ruleid: command-injection
    subprocess.run(["sh", "-c", f"sort {path} | uniq -c"], check=True)


def remotely(host: str, service: str) -> None:
    client = paramiko.SSHClient()
    client.connect(host)
    # ruleid: command-injection
    client.exec_command(f"systemctl restart {service}")


def convert_safely(path: str) -> None:
    # ok: command-injection
    subprocess.run(["convert", path, "out.png"], check=True)


def ping_safely(host: str) -> None:
    # ok: command-injection
    subprocess.run(["ping", "-c", "1", "--", host], check=True)


def constant() -> None:
    # ok: command-injection
    os.system("make clean")


def constant_in_parts() -> None:
    tool = "make"
    # ok: command-injection
    subprocess.run(f"{tool} clean && {tool} all", shell=True, check=True)


def counted(path: str) -> None:
    # ok: command-injection
    subprocess.run(["sh", "-c", 'sort -- "$1" | uniq -c', "sh", path], check=True)


def quoted(path: str) -> None:
    # ok: command-injection
    subprocess.run(f"sort -- {shlex.quote(path)} | uniq -c", shell=True, check=True)


def limited(count: str) -> None:
    # ok: command-injection
    os.system(f"head -n {int(count)} /var/log/messages > top.txt")


def without_shell(command: str) -> None:
    # ok: command-injection
    subprocess.run(shlex.split(command), check=True)


class Motor:
    def system(self, name: str) -> None:
        # ok: command-injection
        self.bus.system(f"start {name}")


def several(paths: list[str]) -> None:
    # ok: command-injection
    os.system(f"cat {shlex.join(paths)} | sort")
