// Members that are named by a text.
const express = require("express");
const { exec } = require("child_process");

const app = express();

app.get("/named", (req, res) => {
  const task = {};
  Reflect.set(task, "command", req.query.c);
  Reflect.set(task, "title", "nightly");
  // ruleid: command-injection
  exec(task.command);
  // ok: command-injection
  exec(task.title);
  // ruleid: command-injection
  exec(Reflect.get(task, "command"));
  // ok: command-injection
  exec(Reflect.get(task, "title"));
  // ruleid: command-injection
  exec(Reflect.get(req, "query").c);
  // ruleid: command-injection
  exec(task["command"]);
  // ok: command-injection
  exec(task["title"]);
  task["command"] = "ls";
  // ok: command-injection
  exec(Reflect.get(task, "command"));
  res.end();
});
