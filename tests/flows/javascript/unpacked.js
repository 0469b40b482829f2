// Values that are unpacked, sliced and spread.
const express = require("express");
const { exec } = require("child_process");

const app = express();

app.get("/rest", (req, res) => {
  const word = req.query.c;
  const [head, ...tail] = ["ls", "id", word];
  // ok: command-injection
  exec(head);
  // ok: command-injection
  exec(tail[0]);
  // ruleid: command-injection
  exec(tail[1]);
  const { a, ...others } = { a: "ls", b: word };
  // ok: command-injection
  exec(a);
  // ruleid: command-injection
  exec(others.b);
  const listed = [...["ls", word], "id"];
  // ok: command-injection
  exec(listed[0]);
  // ruleid: command-injection
  exec(listed[1]);
  // ok: command-injection
  exec(listed[2]);
  res.end();
});

app.get("/spread", (req, res) => {
  const word = req.query.c;
  const base = { a: "ls", b: word };
  const both = { ...base, b: "id", k: word };
  // ok: command-injection
  exec(both.a);
  // ok: command-injection
  exec(both.b);
  // ruleid: command-injection
  exec(both.k);
  const row = ["ls", "id", word];
  // ok: command-injection
  exec(row.slice(0, 2)[0]);
  // ruleid: command-injection
  exec(row.slice(1)[1]);
  // ruleid: command-injection
  exec(row.slice(-1)[0]);
  const made = Object.fromEntries([
    ["a", word],
    ["b", "ls"],
  ]);
  // ruleid: command-injection
  exec(made.a);
  // ok: command-injection
  exec(made.b);
  res.end();
});
