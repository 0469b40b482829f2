const express = require('express')
const util = require('util')
const { exec } = require('child_process')

const app = express()
const LIST = 'ls '

app.get('/numbers', (req, res) => {
  const name = req.query.name
  // ok: command-injection
  exec('ls ' + (7 * 18 + 106 > 200 ? 'a' : name))
  // ruleid: command-injection
  exec('ls ' + (7 / 2 === 3.5 ? name : 'a'))
  // ok: command-injection
  exec('ls ' + (-7 % 3 === 2 ? name : 'a'))
  const word = 'abc'
  // ok: command-injection
  exec('ls ' + (word.charAt(1) === 'a' || word.length === 2 ? name : 'a'))
  // ok: command-injection
  exec('ls ' + (word.toUpperCase() === 'ABC' ? 'a' : name))
  // ruleid: command-injection
  exec('ls ' + (word.includes('b') ? name : 'a'))
  let given = 'a'
  for (let at = 0; at < 10; at++) {
    if (at === 7) given = name
  }
  // ruleid: command-injection
  exec('ls ' + given)
})

app.get('/formats', (req, res) => {
  const name = req.query.name
  // ruleid: command-injection
  exec(util.format('ls %s', name))
  // ok: command-injection
  exec(util.format('ls %d', name))
  // ruleid: command-injection
  exec(LIST + name)
  let line = LIST
  line += name
  // ruleid: command-injection
  exec(line)
  // ruleid: command-injection
  exec('ls {name}'.replace('{name}', name))
})
