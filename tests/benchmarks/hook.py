"""The hook as git runs it, against ``import git`` and against bandit."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile

from tests.benchmarks import measure

FILES = 5

MODULE = '''"""Orders of one shop."""

from __future__ import annotations

import json
import logging
import sqlite3
from dataclasses import dataclass

logger = logging.getLogger(__name__)


@dataclass
class Order:
    """One order."""

    number: int
    customer: str
    total: float = 0.0


class Orders:
    """Keeps orders."""

    def __init__(self, path: str) -> None:
        self.connection = sqlite3.connect(path)

    def find(self, customer: str) -> list[Order]:
        """The orders of a customer."""
        cursor = self.connection.cursor()
        cursor.execute("SELECT number, customer, total FROM orders WHERE customer = ?", (customer,))
        return [Order(*row) for row in cursor.fetchall()]

    def add(self, order: Order) -> None:
        """Store an order."""
        values = (order.number, order.customer, order.total)
        self.connection.execute("INSERT INTO orders VALUES (?, ?, ?)", values)
        logger.info("stored %s", order.number)


def load(text: str) -> Order:
    """An order from JSON."""
    return Order(**json.loads(text))
'''
SCRIPT = """import { readFile } from "node:fs/promises";
import express from "express";

const app = express();

export async function load(path: string): Promise<Record<string, string>> {
  const text = await readFile(path, "utf8");
  return JSON.parse(text);
}

app.get("/orders/:id", async (request, response) => {
  const orders = await load("orders.json");
  const order = orders[request.params.id];
  if (order === undefined) {
    response.status(404).json({ error: "no such order" });
    return;
  }
  response.json({ order });
});

export function total(prices: number[]): number {
  let sum = 0;
  for (const price of prices) {
    sum += price;
  }
  return sum;
}
"""


def run(times: int = 15) -> bool:
    """Print both ratios for 5 files: with TypeScript among them, and Python alone."""
    mixed, alone = _measured(times, 3), _measured(times, FILES)
    return mixed and alone


def _measured(times: int, pythons: int) -> bool:
    with tempfile.TemporaryDirectory() as folder:
        paths = _repository(folder, pythons)
        python = sys.executable
        ours = [python, "-I", "-m", "aisec_hooks", "hook", "pre-commit"]
        bandit = [python, "-I", "-m", "bandit", "-q", *paths]
        medians = measure.interleaved(
            times,
            lambda: measure.seconds(ours, folder),
            lambda: measure.seconds([python, "-c", "import git"], folder),
            lambda: measure.seconds(bandit, folder, (0, 1)),
        )
    lines = pythons * MODULE.count("\n") + (FILES - pythons) * SCRIPT.count("\n")
    print(f"a staged change of {FILES} files, {pythons} of them Python, {lines} lines:")
    good = measure.show("  hook / python -c 'import git'", medians[0], medians[1], 2.0)
    return measure.show("  hook / bandit on its Python files", medians[0], medians[2], 1.0) and good


def _repository(folder: str, pythons: int) -> list[str]:
    git = ["git", "-c", "user.name=n", "-c", "user.email=e@example.invalid", "-C", folder]
    subprocess.run([*git, "init", "-q"], check=True)
    subprocess.run([*git, "commit", "-q", "--allow-empty", "-m", "start"], check=True)
    names = []
    for number in range(FILES):
        if number < pythons:
            names.append(f"orders{number}.py")
            _write(folder, names[-1], MODULE)
        else:
            _write(folder, f"server{number}.ts", SCRIPT)
    subprocess.run([*git, "add", "."], check=True)
    return names


def _write(folder: str, name: str, text: str) -> None:
    with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
        file.write(text)
