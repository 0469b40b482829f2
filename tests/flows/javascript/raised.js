// Values that errors carry from where they are thrown to where they are caught.
const express = require("express");
const { exec } = require("child_process");

const app = express();

class Refused extends Error {
  constructor(message, command) {
    super(message);
    this.command = command;
  }
}

class Plain extends Error {}

function refuse(command) {
  throw new Plain(command);
}

app.get("/plain", (req, res) => {
  try {
    throw new Error(req.query.c);
  } catch (e) {
    // ruleid: command-injection
    exec(e.message);
  }
  try {
    throw new Error("ls");
  } catch (e) {
    // ok: command-injection
    exec(e.message);
  }
  res.end();
});

app.get("/own", (req, res) => {
  try {
    throw new Refused("late", req.query.c);
  } catch (e) {
    // ok: command-injection
    exec(e.message);
    // ruleid: command-injection
    exec(e.command);
  }
  try {
    throw new Refused(req.query.c, "ls");
  } catch (e) {
    // ruleid: command-injection
    exec(e.message);
    // ok: command-injection
    exec(e.command);
  }
  try {
    refuse(req.query.c);
  } catch (e) {
    // ruleid: command-injection
    exec(e.message);
  }
  try {
    refuse("ls");
  } catch (e) {
    // ok: command-injection
    exec(e.message);
  }
  res.end();
});
