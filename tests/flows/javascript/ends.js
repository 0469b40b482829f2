const express = require('express')
const validator = require('validator')
const { exec } = require('child_process')

const app = express()
const ALLOWED = ['a', 'b']
const LEVELS = { low: 1, high: 2 }

app.get('/ends', (req, res) => {
  const value = req.query.value
  switch (value) {
    case 'a':
    case 'b':
      // ok: command-injection
      exec('ls ' + value)
      break
    default:
      // ruleid: command-injection
      exec('ls ' + value)
  }
  if (value === 'c') {
    // ok: command-injection
    exec('ls ' + value)
  }
  if (ALLOWED.includes(value)) {
    // ok: command-injection
    exec('ls ' + value)
  } else {
    // ruleid: command-injection
    exec('ls ' + value)
  }
  if (validator.isAlphanumeric(value)) {
    // ok: command-injection
    exec('ls ' + value)
  }
  if (Number.isInteger(value)) {
    // ok: command-injection
    exec('ls ' + value)
  }
  if (typeof value === 'number') {
    // ok: command-injection
    exec('ls ' + value)
  }
  if (typeof value === 'string') {
    // ruleid: command-injection
    exec('ls ' + value)
  }
  if (!isNaN(value)) {
    // ok: command-injection
    exec('ls ' + value)
  }
  if (value in LEVELS) {
    // ok: command-injection
    exec('ls ' + value)
  }
  if (Object.hasOwn(LEVELS, value)) {
    // ok: command-injection
    exec('ls ' + value)
  }
  // ok: command-injection
  exec('ls ' + LEVELS[value])
  // ok: command-injection
  exec('ls ' + (value ? 'a' : 'b'))
  // ok: command-injection
  exec('ls ' + !!value)
  // ok: command-injection
  exec('ls ' + value.replace(/[^a-z0-9]/g, ''))
  // ruleid: command-injection
  exec('ls ' + value.replace(/;/g, ''))
})

app.get('/slots', (req, res) => {
  const list = ['safe']
  list.push(req.query.value)
  // ok: command-injection
  exec('ls ' + list[0])
  // ruleid: command-injection
  exec('ls ' + list[1])
  list.pop()
  // ok: command-injection
  exec('ls ' + list.join(' '))
  const map = new Map()
  map.set('a', 'safe')
  map.set('b', req.query.value)
  // ok: command-injection
  exec('ls ' + map.get('a'))
  // ruleid: command-injection
  exec('ls ' + map.get('b'))
  const object = { a: 'safe', b: req.query.value }
  // ok: command-injection
  exec('ls ' + object.a)
  // ruleid: command-injection
  exec('ls ' + object.b)
  const { a, ...rest } = object
  // ok: command-injection
  exec('ls ' + a)
  // ruleid: command-injection
  exec('ls ' + rest.b)
  const copy = Object.assign({}, object)
  // ruleid: command-injection
  exec('ls ' + copy.b)
  const spread = { ...object, b: 'safe' }
  // ok: command-injection
  exec('ls ' + spread.b)
})

app.get('/ways', (req, res) => {
  const parts = req.query.value.split(',').map((each) => each.trim())
  // ruleid: command-injection
  exec('ls ' + parts.join(' '))
  for (const part of parts) {
    // ruleid: command-injection
    exec('ls ' + part)
  }
  parts.forEach((part) => {
    // ruleid: command-injection
    exec('ls ' + part)
  })
  // ok: command-injection
  exec('ls ' + parts.map((each) => parseInt(each, 10)).join(' '))
  // ruleid: command-injection
  exec('ls ' + Buffer.from(req.query.value, 'base64').toString())
  // ruleid: command-injection
  exec('ls ' + JSON.parse(req.body).folder)
  // ruleid: command-injection
  exec(['ls', req.query.value].join(' '))
  let folder = 'a'
  folder += req.query.value
  // ruleid: command-injection
  exec('ls ' + folder)
  folder = 'b'
  // ok: command-injection
  exec('ls ' + folder)
  const choice = 7 * 18 > 100 ? 'safe' : req.query.value
  // ok: command-injection
  exec('ls ' + choice)
})
