const express = require('express')
const fs = require('fs')
const { exec } = require('child_process')

const app = express()
const ALLOWED = ['a', 'b']
const KNOWN = new Set(['a', 'b'])

function isAllowed(name) {
  return ALLOWED.includes(name)
}

const isKnown = (name) => KNOWN.has(name)

function mustBeKnown(name) {
  if (!KNOWN.has(name)) {
    throw new Error('unknown')
  }
}

const fail = (res) => {
  throw new Error('unknown')
}

app.get('/kept', (req, res) => {
  const name = req.query.name
  const ok = ALLOWED.includes(name)
  if (!ok) return res.status(400).end()
  // ok: command-injection
  exec('ls ' + name)
  // ruleid: command-injection
  exec('ls ' + req.query.other)
})

app.get('/asked', (req, res) => {
  const { a, b, c, d, e } = req.query
  if (!isAllowed(a)) return res.status(400).end()
  // ok: command-injection
  exec('ls ' + a)
  if (isKnown(b)) {
    // ok: command-injection
    exec('ls ' + b)
  } else {
    // ruleid: command-injection
    exec('ls ' + b)
  }
  mustBeKnown(c)
  // ok: command-injection
  exec('ls ' + c)
  if (!KNOWN.has(d)) fail(res)
  // ok: command-injection
  exec('ls ' + d)
  if (!KNOWN.has(e)) process.exit(1)
  // ok: command-injection
  exec('ls ' + e)
})

app.get('/types', (req, res) => {
  const id = req.query.id
  if (typeof id === 'number') {
    // ok: command-injection
    exec('ls ' + id)
  }
  if (typeof id !== 'string') return
  // ruleid: command-injection
  exec('ls ' + id)
  if (Number.isInteger(id)) {
    // ok: command-injection
    exec('ls ' + id)
  }
  if (isNaN(id)) return
  // ok: command-injection
  exec('ls ' + id)
})

app.get('/none', (req, res) => {
  const id = req.query.id
  if (id === undefined || id == null || id === '') return
  // ruleid: command-injection
  exec('ls ' + id)
  if (!id) return
  // ruleid: command-injection
  exec('ls ' + id)
})

app.get('/switch', (req, res) => {
  const kind = req.query.kind
  switch (kind) {
    case 'a':
    case 'b':
      // ok: command-injection
      exec('ls ' + kind)
      break
    default:
      // ruleid: command-injection
      exec('ls ' + kind)
  }
  let sort
  switch (req.query.sort) {
    case 'up':
      sort = 'asc'
      break
    case 'down':
      if (req.query.other) break
      sort = 'desc'
      break
    default:
      sort = 'none'
  }
  // ok: command-injection
  exec('ls ' + sort)
  switch (true) {
    case ALLOWED.includes(kind):
      // ok: command-injection
      exec('ls ' + kind)
      break
    default:
      // ruleid: command-injection
      exec('ls ' + kind)
  }
})

app.get('/loops', (req, res) => {
  let name = req.query.name
  for (const each of ALLOWED) {
    if (each === name) {
      // ok: command-injection
      exec('ls ' + name)
      break
    }
  }
  let found = 'none'
  for (const each of req.query.list) {
    if (each.length > 3) {
      found = each
      break
    }
  }
  // ruleid: command-injection
  exec('ls ' + found)
  let other = name
  do {
    other = 'a'
    if (req.query.x) break
    other = 'b'
  } while (false)
  // ok: command-injection
  exec('ls ' + other)
  let third = 'a'
  while (true) {
    third = name
    if (third) break
    third = 'b'
  }
  // ruleid: command-injection
  exec('ls ' + third)
  outer: while (true) {
    for (const each of ALLOWED) {
      if (each === 'b') break outer
    }
  }
  // ruleid: command-injection
  exec('ls ' + name)
  const good = name === 'a' ? true : false
  if (good) {
    // ok: command-injection
    exec('ls ' + name)
  }
  ALLOWED.includes(name) && exec('ls ' + name)
  const safe = req.query.list.filter((each) => ALLOWED.includes(each))
  // ok: command-injection
  exec('ls ' + safe[0])
  const unsafe = req.query.list.filter((each) => each.length > 1)
  // ruleid: command-injection
  exec('ls ' + unsafe[0])
})
