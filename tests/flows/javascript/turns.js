// Loops that count to a known number, which are run turn by turn.
const express = require("express");
const { exec } = require("child_process");

const app = express();

app.get("/counted", (req, res) => {
  const row = ["ls", "id", req.query.c];
  let chosen = "pwd";
  for (let i = 0; i < 2; i++) {
    // ok: command-injection
    exec(row[i]);
    chosen = row[i];
  }
  // ok: command-injection
  exec(chosen);
  for (let i = 0; i < 3; i++) {
    chosen = row[i];
  }
  // ruleid: command-injection
  exec(chosen);
  for (let i = 0; i < 3; i++) {
    if (i === 2) break;
    chosen = row[i];
  }
  // ok: command-injection
  exec(chosen);
  for (let i = 0; i < 300; i++) {
    // ruleid: command-injection
    exec(row[i]);
  }
  res.end();
});
