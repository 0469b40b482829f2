const express = require('express')
const { exec } = require('child_process')

const app = express()
const ALLOWED = ['a', 'b']

app.get('/member', (req, res) => {
  if (!ALLOWED.includes(req.query.a)) return
  // ok: command-injection
  exec('ls ' + req.query.a)
  // ruleid: command-injection
  exec('ls ' + req.query.b)
})

app.get('/sibling', (req, res) => {
  const { a, b } = req.query
  if (!ALLOWED.includes(a)) return
  // ok: command-injection
  exec('ls ' + a)
  // ruleid: command-injection
  exec('ls ' + b)
})

app.get('/equal', (req, res) => {
  const a = req.query.a
  const b = req.query.b
  if (a !== 'x') return
  // ok: command-injection
  exec('ls ' + a)
  // ruleid: command-injection
  exec('ls ' + b)
})

app.get('/tainted', (req, res) => {
  const a = req.query.a
  if (a === req.query.b) {
    // ruleid: command-injection
    exec('ls ' + a)
  }
})

app.get('/index', (req, res) => {
  const a = req.query.a
  if (ALLOWED.indexOf(a) === -1) return
  // todook: command-injection
  exec('ls ' + a)
})

app.get('/length', (req, res) => {
  // ok: command-injection
  exec('ls ' + req.query.list.length)
})

function demand(value) {
  if (!/^[a-z]+$/.test(value)) throw new Error('bad')
}

app.get('/demand', (req, res) => {
  const a = req.query.a
  demand(a)
  // ok: command-injection
  exec('ls ' + a)
})

function clean(value) {
  return value.replace(/[^a-z]/g, '')
}

function run(value) {
  // ruleid: command-injection
  exec('ls ' + value)
}

app.get('/inner', (req, res) => {
  const a = clean(req.query.a)
  // ok: command-injection
  exec('ls ' + a)
  run(req.query.a)
})

class Job {
  set(value) {
    this.value = value
  }

  go() {
    // ruleid: command-injection
    exec('ls ' + this.value)
  }
}

app.get('/fields', (req, res) => {
  const job = new Job()
  job.set(req.query.a)
  job.go()
})

app.get('/choice', (req, res) => {
  const [a, b] = [req.query.a, 'safe']
  // ok: command-injection
  exec('ls ' + b)
  // ruleid: command-injection
  exec('ls ' + a)
  // ruleid: command-injection
  exec('ls ' + (req.query.a || 'x'))
  // ok: command-injection
  exec('ls ' + ALLOWED.find((each) => each === req.query.a))
  // ok: command-injection
  exec('ls ' + ALLOWED[Number(req.query.at)])
})
