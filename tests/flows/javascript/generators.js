const express = require("express"), cp = require("child_process");
const app = express();
function* parts(x) { yield "ls"; yield x; yield "pwd"; }
function* all(x) { yield "ls"; yield* parts(x); }
app.get("/a", (req, res) => {
  const x = req.query.x;
  const g = parts(x);
  // ok: command-injection
  cp.execSync(g.next().value);
  // ruleid: command-injection
  cp.execSync(g.next().value);
  const [a, b, c] = parts(x);
  // ok: command-injection
  cp.execSync(a);
  // ruleid: command-injection
  cp.execSync(b);
  // ok: command-injection
  cp.execSync(c);
  const l = [...all(x)];
  // ok: command-injection
  cp.execSync(l[1]);
  // ruleid: command-injection
  cp.execSync(l[2]);
  const m = Array.from(parts(x));
  // ok: command-injection
  cp.execSync(m[0]);
  for (const each of parts(x)) {
    // ruleid: command-injection
    cp.execSync(each);
  }
});
